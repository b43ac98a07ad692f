"""What is typed into a status table and not saved yet survives a crash."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog

from baro_desktop.models.errors import BaroError
from baro_desktop.ui.entry.draft_keeper import DraftKeeper
from baro_desktop.ui.entry.draft_offer import DraftOffer
from baro_desktop.workflows import drafts

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace

Content = Mapping[str, Any]


class TableDraft:
    """Keeps what is typed under a name, and offers what was left under it.

    Args:
        content: returns everything that is typed.
        restore: shows it again.
    """

    def __init__(
        self,
        workspace: Workspace,
        database: Database,
        key: str,
        dialog: QDialog,
        *,
        content: Callable[[], Content],
        restore: Callable[[Content], None],
    ) -> None:
        self._workspace, self._key = workspace, key
        self._content, self._restore = content, restore
        self._keeper = DraftKeeper(workspace, database, dialog)
        self._found = drafts.find(database, key)
        self.offer = DraftOffer()
        self.offer.taken.connect(self._take)
        self.offer.refused.connect(self._refuse)

    def show(self) -> None:
        """Offer what was left, if anything was."""
        if self._found is not None:
            self.offer.offer(self._found.kept_at, self._workspace.today())

    def keep(self) -> None:
        """Keep what is typed; not while an earlier draft still waits for an answer."""
        if self._found is None:
            self._keeper.keep(self._key, self._content)

    def take_back(self) -> None:
        """Forget what was kept here, since nothing is changed any more."""
        self._keeper.take_back(self._key)

    def forget(self) -> None:
        """Forget what was kept, unless it was never looked at."""
        if self._found is None:
            with suppress(BaroError):  # a draft too many does no harm
                self._keeper.discard(self._key)

    def close(self) -> None:
        """End the keeping with the dialog."""
        self._keeper.close()

    def _take(self) -> None:
        content = self._found.content if self._found else {}
        self._found = None
        self.offer.hide()
        self._restore(content)

    def _refuse(self) -> None:
        self._found = None
        self.offer.hide()
        self.forget()
