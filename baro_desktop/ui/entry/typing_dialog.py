"""What the dialogs share in which figures are typed: nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from baro_desktop.models.errors import BaroError
from baro_desktop.ui.entry.draft_keeper import DraftKeeper
from baro_desktop.ui.entry.draft_offer import DraftOffer
from baro_desktop.ui.entry.leaving import ask_before_leaving
from baro_desktop.ui.errors import show_error
from baro_desktop.ui.text import ask
from baro_desktop.workflows import drafts

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace


class TypingDialog(QDialog):
    """Keeps what is typed as a draft until it is saved or thrown away, and asks before it closes.

    A draft that was left is looked for by `find_draft`, and offered at the top.
    """

    def __init__(
        self, workspace: Workspace, database: Database, area: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._catalogue = workspace, workspace.catalogue
        self._database, self._area = database, area
        self._draft: drafts.Draft | None = None
        self._offer = DraftOffer()
        self._offer.taken.connect(self._take_draft)
        self._offer.refused.connect(self._refuse_draft)
        self._keeper = DraftKeeper(workspace, database, self)

    def save(self) -> None:
        """Store what was typed, or show what is wrong with it."""
        raise NotImplementedError

    def is_dirty(self) -> bool:
        """Return whether something is typed that is not stored."""
        raise NotImplementedError

    def draft_key(self) -> str:
        """Return the name that the draft is kept under."""
        raise NotImplementedError

    def draft_content(self) -> Mapping[str, Any]:
        """Return everything that is typed."""
        raise NotImplementedError

    def restore_draft(self, content: Mapping[str, Any]) -> None:
        """Show what was typed; nothing of it where that has no place here."""
        raise NotImplementedError

    def wait_for_answer(self, *, waiting: bool) -> None:
        """Take no figures while a draft is offered."""
        raise NotImplementedError

    def go_on(self) -> None:
        """Put the cursor where typing goes on after the answer."""

    def reject(self) -> None:
        """Close; ask first when something is typed and not saved."""
        if self.is_dirty():
            ask_before_leaving(self, self.save, self._discard_and_close)
        else:
            self.close_as_it_is()

    def close_as_it_is(self) -> None:
        """Close without a question."""
        super().reject()

    def done(self, result: int) -> None:
        """End the keeping of drafts with the dialog."""
        self._keeper.close()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter, wherever the cursor is; Enter alone presses no button."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save_by_key()
        elif not enter:
            super().keyPressEvent(event)

    def save_by_key(self) -> None:
        """Save as Ctrl+Enter does."""
        self.save()

    def framed_column(self) -> QVBoxLayout:
        """Return the column of the dialog, with the room around it that dialogs have."""
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(8)
        return column

    def keep_draft(self) -> None:
        """Keep what is typed, or forget it where nothing is changed any more."""
        if self.is_dirty():
            self._keeper.keep(self.draft_key(), self.draft_content)
        else:
            self._keeper.take_back(self.draft_key())

    def forget_draft(self) -> None:
        """Forget what was kept; tell where that cannot be."""
        try:
            self._keeper.discard(self.draft_key())
        except BaroError as error:
            show_error(self, error)

    def find_draft(self) -> None:
        """Offer what was left the last time, if anything was."""
        self._draft = drafts.find(self._database, self.draft_key())
        self._offer_draft()

    def ask_to_discard(self, discard: Callable[[], None]) -> None:
        """Ask before something that was typed is lost for another subject."""
        question = "Det, du har skrevet, er ikke gemt. Vil du kassere det?"
        ask(self, "Ikke gemt", question, "Kassér", discard)

    def _offer_draft(self) -> None:
        self._offer.setVisible(self._draft is not None)
        self.wait_for_answer(waiting=self._draft is not None)
        if self._draft is not None:
            self._offer.offer(self._draft.kept_at, self._workspace.today())

    def _take_draft(self) -> None:
        content = self._draft.content if self._draft else {}
        self._draft = None
        self._offer_draft()
        self.restore_draft(content)
        self.go_on()

    def _refuse_draft(self) -> None:
        self.forget_draft()
        self._draft = None
        self._offer_draft()
        self.go_on()

    def _discard_and_close(self) -> None:
        self.forget_draft()
        self.close_as_it_is()
