"""The menu of a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QMenu, QWidget

from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.centre import CentreRow
from baro_desktop.ui.text import caption, plain_tooltip

Run = Callable[[], object]


@dataclass(frozen=True, slots=True)
class RowActions:
    """What can be done with a row."""

    graph: Run
    source: Run
    remark: Run
    enter: Run
    history: Run
    copy: Run
    copy_with_headers: Run
    copy_to_agenda: Run


def row_menu(
    row: CentreRow,
    actions: RowActions,
    parent: QWidget,
    no_entry: str = "",
    read_only: str = "",
) -> QMenu:
    """Return the menu of a row, deleted when it closes; what cannot be done is greyed out.

    Args:
        no_entry: why no figures can be typed in, "" where they can.
        read_only: why nothing at all can be written, "" where it can.
    """
    menu = QMenu(caption(row.indicator.title), parent)
    menu.aboutToHide.connect(menu.deleteLater)
    local = row.indicator.kind is IndicatorKind.LOCAL
    held = row.status is not None
    _add(menu, "Gå til grafen", actions.graph, enabled=held)
    if not local:
        from_report = row.status is not None and row.status.document is not None
        _add(menu, "Vis i rapporten", actions.source, enabled=from_report)
    _add(menu, "Historik…", actions.history, enabled=held or local)
    menu.addSeparator()
    if local:
        _add(menu, "Indtast tal…\tF2", actions.enter, enabled=not no_entry, tooltip=no_entry)
    remark = "Skriv bemærkning" if local else "Skriv bemærkning\tF2"
    _add(menu, remark, actions.remark, enabled=held and not read_only, tooltip=read_only)
    menu.setToolTipsVisible(bool(read_only or (local and no_entry)))
    menu.addSeparator()
    _add(menu, "Kopiér række\tCtrl+C", actions.copy)
    _add(menu, "Kopiér med overskrifter\tCtrl+Skift+C", actions.copy_with_headers)
    _add(menu, "Kopiér til dagsorden\tCtrl+Skift+D", actions.copy_to_agenda, enabled=held)
    return menu


def _add(menu: QMenu, text: str, run: Run, *, enabled: bool = True, tooltip: str = "") -> None:
    action = menu.addAction(text)
    action.setEnabled(enabled)
    action.setToolTip(plain_tooltip(tooltip))
    action.triggered.connect(lambda: run())
