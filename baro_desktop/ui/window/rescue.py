"""What can be had back of a damaged database, and the button that has it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from baro_desktop.models.display import moment_text
from baro_desktop.texts import rescue as words
from baro_desktop.ui.background import Background
from baro_desktop.ui.errors import error_text
from baro_desktop.ui.text import label, set_role
from baro_desktop.workflows.rescue import Prospect, Rescued, prospect, rescue


class RescuePanel(QFrame):
    """Looks into copies and journal at once, and puts the best of them in place when asked.

    Args:
        known: what there is, where somebody has looked already.

    Signals:
        looked: whether there is anything to have back.
        rescued: the database is there again.
    """

    looked = Signal(bool)
    rescued = Signal()

    def __init__(self, database: Path, parent: QWidget, known: Prospect | None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._database = database
        self._work: Background | None = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(14, 12, 14, 12)
        self._lines.setSpacing(6)
        self._state = label(words.LOOKING, role="strong", wrap=True)
        self._lines.addWidget(self._state)
        if known is not None:
            self._show(known)
        else:
            self._run(lambda: prospect(database), self._show)

    def rescue(self) -> None:
        """Have the database back."""
        self._state.setText(words.WORKING)
        self._run(lambda: rescue(self._database), self._tell)

    def wait(self) -> None:
        """Wait for what is under way: it must not be cut off."""
        if self._work is not None:
            self._work.wait()

    def _run(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        self._work = Background(work, self)
        self._work.succeeded.connect(done)
        self._work.failed.connect(self._refuse)
        self._work.start()

    def _show(self, found: object) -> None:
        assert isinstance(found, Prospect)
        self._state.setText("Intet at hente" if found.hopeless else "Dette kan hentes tilbage")
        for line in prospect_lines(found):
            self._lines.addWidget(label(line, wrap=True, selectable=True))
        self.looked.emit(not found.hopeless)

    def _tell(self, made: object) -> None:
        assert isinstance(made, Rescued)
        self._state.setText(words.LOST if made.lost else words.WHOLE)
        set_role(self._state, "bad" if made.lost else "good")
        if made.kept is not None:
            text = words.kept_words(str(made.kept))
            self._lines.addWidget(label(text, wrap=True, selectable=True))
        self.rescued.emit()

    def _refuse(self, error: object) -> None:
        assert isinstance(error, Exception)
        self._state.setText(error_text(error))
        set_role(self._state, "bad")
        self.looked.emit(False)


def prospect_lines(found: Prospect) -> Iterator[str]:
    """Say what the newest whole copy holds and what came after it."""
    copy, after = found.copy, found.after
    if found.hopeless:
        yield words.HOPELESS
        return
    if copy is None:
        yield words.NO_COPY
    else:
        held = copy.held
        content = words.content_words(len(held.reports), held.observations, held.entries)
        yield words.copy_words(moment_text(copy.made_at), content)
    if after is None:
        yield words.NO_JOURNAL
    elif after.nothing:
        yield words.NOTHING_AFTER
    else:
        yield words.after_words(after.reports, after.entries, after.steps, copied=copy is not None)
    if after is not None and after.broken:
        yield words.BROKEN
