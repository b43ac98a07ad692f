"""Pictures of every tab and dialog, drawn without a screen from real data."""

from __future__ import annotations

import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QRect, QSize, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from baro_desktop.models.catalogue import FormKind, IndicatorKind
from baro_desktop.models.report import FileResult, Outcome, StoredReport
from baro_desktop.ui.importing.dialog import ImportDialog
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.page_factory import REPORTS
from baro_desktop.ui.papers.pictures import paper_dialogs
from baro_desktop.ui.reception.pictures import reception_dialogs
from baro_desktop.ui.settings.pictures import settings_dialogs
from baro_desktop.ui.source_pictures import source_dialogs
from baro_desktop.ui.state_pictures import state_pictures, trouble_dialogs
from baro_desktop.ui.theme import Theme, ThemeSwitch
from baro_desktop.ui.view_pictures import form_dialog, view_pictures
from baro_desktop.workflows import show

if TYPE_CHECKING:
    from baro_desktop.workflows.workspace import Workspace

_MILLISECONDS_TO_SETTLE, _MOST_ROUNDS = 25, 20
_QUICK = 80  # of a PNG, where it says how long to compress: half the time, the same size
_MOST_FILES = 6
_BESIDE_DIALOG = 80
_FORM_NAMES = {
    FormKind.COUNT: "-antal",
    FormKind.GRADE: "-karakter",
    FormKind.COMPOSITION: "-boligomraader",
}


def draw_pictures(
    workspace: Workspace,
    folder: Path,
    area: str,
    size: tuple[int, int],
    themes: ThemeSwitch,
    *,
    dark: bool,
) -> tuple[Path, ...]:
    """Draw each tab, each dialog and the empty state as a PNG.

    Args:
        size: width and height of the window in pixels of the screen's own scale.

    Returns:
        The files, in the order in which they were drawn.
    """
    folder.mkdir(parents=True, exist_ok=True)
    themes.choose(Theme.DARK if dark else Theme.LIGHT)
    with _window(workspace, themes, size) as window:
        if area:
            window.select(area)
        drawn = [*_all_of(window, workspace, folder)]
    with (
        tempfile.TemporaryDirectory() as empty,
        _window(_empty(workspace, Path(empty)), themes, size) as window,
    ):
        drawn.append(_save(window, folder / "tom.png"))
    drawn += state_pictures(
        workspace,
        lambda shown, reading: _window(shown, themes, size, read_only=reading),
        lambda widget, name: _save(widget, folder / f"{name}.png"),
    )
    return tuple(drawn)


def _all_of(window: MainWindow, workspace: Workspace, folder: Path) -> Iterator[Path]:
    """Draw what a window with figures has: tabs, dialogs, and the tabs in other forms."""
    told = _most_told(workspace)
    yield from _tabs(window, folder, told[0].id if told else "")
    yield from _dialogs(window, workspace, folder)
    yield from _report_dialogs(window, workspace, folder, told)
    for name, shown in view_pictures(window):
        yield _save(shown, folder / f"{file_name(name)}.png")
    yield _save_dialog(form_dialog(workspace, window), folder / "dialog-skema.png")


@contextmanager
def _window(
    workspace: Workspace, themes: ThemeSwitch, size: tuple[int, int], *, read_only: bool = False
) -> Iterator[MainWindow]:
    """Lend a window that remembers nothing of what was drawn."""
    window = MainWindow(workspace, workspace.open(), themes, read_only=read_only)
    try:
        window.resize(QSize(*size))
        window.show()
        yield window
    finally:
        window.hide()
        window.shut_down()
        window.deleteLater()


def _tabs(window: MainWindow, folder: Path, most_told: str) -> Iterator[Path]:
    for place, name in enumerate(window.pages.names(), start=1):
        page = window.pages.open(name)
        if name == REPORTS:
            page.select_report(most_told)  # type: ignore[attr-defined]
        yield _save(window, folder / f"{place:02}-{file_name(name)}.png")


def _dialogs(window: MainWindow, workspace: Workspace, folder: Path) -> Iterator[Path]:
    for kind, code in _first_of_each_form(workspace).items():
        ending = _FORM_NAMES.get(kind, "")
        dialog = window.enter(indicator=code)
        yield _save_dialog(dialog, folder / f"dialog-indtastning{ending}.png")
    yield from _entry_dialogs(window, workspace, folder)
    with workspace.open() as database:
        for name, shown in reception_dialogs(workspace, database, window):
            yield _save_dialog(shown, folder / f"dialog-{name}.png")
        results = [_result(report) for report in show.reports(database)[:_MOST_FILES]]
    summary = ImportDialog(workspace.catalogue.by_code, window)
    summary.open()
    summary.show_results([*results, _rejected()])
    yield _save_dialog(summary, folder / "dialog-import.png")
    running = ImportDialog(workspace.catalogue.by_code, window)
    running.open()
    running.show_step(1, 3, "udviklingsrapport-glostrup-2026-06.txt")
    yield _save_dialog(running, folder / "dialog-import-i-gang.png")
    yield _save_dialog(window.helping.open_page("laes-tallene"), folder / "dialog-hjaelp.png")
    yield _save_dialog(window.helping.shortcuts(), folder / "dialog-genveje.png")
    yield _save_dialog(window.helping.about(), folder / "dialog-om.png")
    yield _save_dialog(window.helping.licences(), folder / "dialog-licenser.png")
    for name, papers in paper_dialogs(window):
        yield _save_dialog(papers, folder / f"dialog-{name}.png")
    for name, setting in settings_dialogs(workspace, window):
        yield _save_dialog(setting, folder / f"dialog-{file_name(name)}.png")
    window.pages.open(workspace.catalogue.centres[0].tab)
    preview = window.printing.preview()
    if preview is not None:
        yield _save_dialog(preview, folder / "dialog-vis-udskrift.png")
    for name, dialog in trouble_dialogs(window):
        yield _save_dialog(dialog, folder / f"{name}.png")


def _entry_dialogs(window: MainWindow, workspace: Workspace, folder: Path) -> Iterator[Path]:
    """Draw the grid of each centre that reports figures, and the history of one figure."""
    area, catalogue = window.selection.area, workspace.catalogue
    for centre in catalogue.centres:
        grid = window.entering.open_grid(area, centre)
        grid.resize(window.width() - _BESIDE_DIALOG, grid.height())
        yield _save_dialog(grid, folder / f"dialog-alle-tal-{file_name(centre.tab)}.png")
    code = catalogue.of_kind(IndicatorKind.LOCAL)[0].code
    history = window.entering.open_history(area, code)
    history.resize(window.width() - _BESIDE_DIALOG, history.height())
    yield _save_dialog(history, folder / "dialog-historik.png")


def _report_dialogs(
    window: MainWindow, workspace: Workspace, folder: Path, told: Sequence[StoredReport]
) -> Iterator[Path]:
    """Draw what is said about reports: findings after an import, the remark, the source."""
    if told and told[0].findings:
        summary = ImportDialog(workspace.catalogue.by_code, window)
        summary.open()
        summary.show_results([_result(report) for report in told[:_MOST_FILES]])
        yield _save_dialog(summary, folder / "dialog-import-bemaerkninger.png")
        tick = window.reporting.tick(told[0].findings[0])
        yield _save_dialog(tick, folder / "dialog-set-efter.png")
    for kind, dialog in source_dialogs(workspace, window.selection.area, window):
        yield _save_dialog(dialog, folder / f"dialog-vis-i-rapporten-{kind}.png")


def _most_told(workspace: Workspace) -> list[StoredReport]:
    """Return the reports, those with most findings first."""
    with workspace.open() as database:
        return sorted(show.reports(database), key=lambda report: -len(report.findings))


def _first_of_each_form(workspace: Workspace) -> dict[FormKind, str]:
    codes: dict[FormKind, str] = {}
    for indicator in workspace.catalogue.of_kind(IndicatorKind.LOCAL):
        if indicator.form is not None:
            codes.setdefault(indicator.form.kind, indicator.code)
    return codes


def file_name(name: str) -> str:
    """Return a name without blanks and Danish letters, for use in file names."""
    folded = name.casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    plain = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode("ascii")
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())


def _result(report: StoredReport) -> FileResult:
    return FileResult(
        report.name,
        report.outcome,
        report.area,
        report.month,
        report.generated_on,
        report.observations,
        report.observations,
        findings=report.findings,
        document=report.id,
    )


def _rejected() -> FileResult:
    from baro_desktop.models.report import Finding, Severity
    from baro_desktop.texts.errors import sentence

    text = sentence("file-picture", {})
    finding = Finding(Severity.ERROR, "read-failed", data={"sentence": text})
    return FileResult("scan0012.pdf", Outcome.REJECTED, findings=(finding,))


def _empty(workspace: Workspace, folder: Path) -> Workspace:
    return replace(workspace, database=folder / "tom.db", sample=False)


def _save_dialog(dialog: QDialog, path: Path) -> Path:
    saved = _save(dialog, path)
    dialog.hide()
    dialog.deleteLater()
    return saved


def _save(widget: QWidget, path: Path) -> Path:
    """Let layouts and lazy pages settle, then write what the widget shows."""
    before: list[QRect] = []
    for _ in range(_MOST_ROUNDS):
        loop = QEventLoop()
        QTimer.singleShot(_MILLISECONDS_TO_SETTLE, loop.quit)
        loop.exec()
        now = [child.geometry() for child in widget.findChildren(QWidget)]
        if now == before:
            break
        before = now
    widget.grab().save(str(path), quality=_QUICK)
    return path
