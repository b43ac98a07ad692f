"""Opens what somebody typed and did not save, where it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from baro_desktop.ui.main_window import MainWindow
    from baro_desktop.workflows.drafts import WaitingDraft


def open_draft(window: MainWindow, draft: WaitingDraft) -> QDialog | None:
    """Open the dialog that a draft belongs to; the window is shown anew once it is closed.

    Returns:
        None where what the draft is about is there no more.
    """
    dialog = _dialog(window, draft)
    if dialog is not None:
        dialog.finished.connect(window.reload)
    return dialog


def _dialog(window: MainWindow, draft: WaitingDraft) -> QDialog | None:
    if draft.kind == "figure":
        return window.enter(indicator=draft.about)
    if draft.kind == "grid":
        centre = window.catalogue.find_centre(draft.about)
        return window.enter_grid(centre) if centre else None
    from baro_desktop.ui.page_factory import RECEPTION
    from baro_desktop.ui.reception.tab import ReceptionTab

    page = window.pages.open(RECEPTION)
    assert isinstance(page, ReceptionTab)
    return page.resume(draft.about, draft.start, draft.end)
