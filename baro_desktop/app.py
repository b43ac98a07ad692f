"""The windowed program: creates the application, its windows and what they share."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import baro_desktop.ui  # noqa: F401 # isort: skip # it imports PySide6 its own way
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from baro_desktop.models.errors import BaroError
from baro_desktop.models.records import replace
from baro_desktop.ui.errors import show_error, show_unexpected_errors
from baro_desktop.ui.identity import introduce
from baro_desktop.ui.language import speak_danish
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.theme import Theme, ThemeSwitch, new_application
from baro_desktop.ui.window.fault_log import FaultLog
from baro_desktop.ui.window.first_paint import AfterFirstPaint
from baro_desktop.ui.window.leaving import SessionEnd
from baro_desktop.ui.window.safety import Safety
from baro_desktop.ui.window.sizes import fit_to_screen
from baro_desktop.workflows import preferences
from baro_desktop.workflows.workspace import SAMPLE_NAME, claim_database, open_workspace

if TYPE_CHECKING:
    import tempfile

    from baro_desktop.storage.claim import Claim
    from baro_desktop.ui.window.one_instance import Inbox, Waiting
    from baro_desktop.ui.window.trouble import TroubleDialog
    from baro_desktop.workflows.workspace import Workspace


def run(workspace: Workspace, paths: Sequence[Path] = ()) -> int:
    """Open the window and stay until it is closed.

    Args:
        paths: files that are imported at once.

    Returns:
        Exit status: 0, also when a window that is open already took the files; 1 when the
        database could not be opened and the user gave up.
    """
    app = _application()
    program = Program(app, workspace)
    log = FaultLog(workspace.database.parent)
    show_unexpected_errors(lambda: program.window, log.write)
    end = SessionEnd(app, program.close)
    program.start(paths)
    QTimer.singleShot(_SETTLED, end, end.heed_signals)  # until then nothing is typed
    QTimer.singleShot(0, app, _collect_garbage)
    status = app.exec()
    if program.window is not None:
        program.keep_copy()
    program.release()
    return status


def launch(database: Path | None, paths: Sequence[Path]) -> int:
    """Open the window on a database file, by default the user's own.

    Raises:
        BaroError: when there can be no window; the user was told.
    """
    try:
        workspace = open_workspace(database)
    except BaroError as error:
        _refuse(error)
        raise
    return run(workspace, paths)


def _refuse(error: BaroError) -> None:
    """Say why there is no window; whoever double-clicks the program sees no terminal."""
    app = _application()
    box = show_error(None, error)
    box.finished.connect(app.quit)
    app.exec()


def draw(
    workspace: Workspace, folder: Path, area: str, size: tuple[int, int], *, dark: bool
) -> tuple[Path, ...]:
    """Draw a picture of every tab and dialog.

    Args:
        area: municipality to show, "" for the one that the window would begin with.
        size: width and height of the window.
    """
    from baro_desktop.ui.pictures import draw_pictures
    from baro_desktop.ui.quiet import without_notes_of_the_plugin

    app = _application()
    with without_notes_of_the_plugin():
        return draw_pictures(workspace, folder, area, size, ThemeSwitch(app), dark=dark)


def selftest(workspace: Workspace, folder: Path, tell: Callable[[str], None]) -> bool:
    """Do the main job on made-up reports in the real window, and tell each step.

    Args:
        folder: where everything is written.

    Returns:
        Whether all of it worked.
    """
    from baro_desktop.ui.quiet import without_notes_of_the_plugin
    from baro_desktop.ui.selftest import SelfTest

    app = _application()
    whole = True
    with without_notes_of_the_plugin():
        for said, worked in SelfTest(workspace, ThemeSwitch(app), folder).run():
            tell(f"{'✓' if worked else '✗'} {said}")
            whole = whole and worked
    return whole


class Program(QObject):
    """Holds the one window: the user's own figures, or the made-up ones."""

    def __init__(self, app: QApplication, workspace: Workspace) -> None:
        super().__init__(app)
        self._app = app
        self._own = self._shown = workspace
        self._copies: list[tempfile.TemporaryDirectory[str]] = []
        self._trouble: TroubleDialog | None = None
        self._themes = ThemeSwitch(app, waits=True)
        self._claim: Claim | None = None
        self._inbox: Inbox | None = None
        self.window: MainWindow | None = None
        self._waiting: Waiting | None = None

    def start(self, paths: Sequence[Path] = ()) -> None:
        """Open the user's own figures, or say what is in the way and how to go on.

        Args:
            paths: files that are imported once the window is there.
        """
        try:
            window = self._open_or_hand_over(paths)
        except BaroError as error:
            if error.code in _STILL_READABLE:
                with suppress(BaroError):  # what is in the way is told below
                    self._read_alone()
            self._tell_trouble(error, paths)
            return
        if window is None:
            QTimer.singleShot(0, self._app, lambda: self._app.exit(0))
            return
        AfterFirstPaint(window, lambda: window.settings.tell_problems())
        if paths:
            QTimer.singleShot(0, window, lambda: window.import_paths(paths))

    def _open_or_hand_over(self, paths: Sequence[Path]) -> MainWindow | None:
        """Open the user's own figures, unless a window that has them takes the files."""
        try:
            return self.open(self._own)
        except BaroError as error:
            if error.code != "database-in-use" or self.window is not None:
                raise
            from baro_desktop.workflows.handover import hand_over

            if hand_over(self._own.database, paths, error):
                return None
        return self.open(self._own)  # the other window may have been closed meanwhile

    def open(self, workspace: Workspace, *, read_only: bool = False) -> MainWindow:
        """Open a window on a database and close the one before.

        Raises:
            StorageError: if the database cannot be used; the old window stays.
        """
        taken = self._take(workspace, read_only=read_only)
        try:
            window = self._new_window(workspace, read_only=read_only)
        except Exception:
            if taken is not None and taken is not self._claim:
                taken.release()
            raise
        window.samples_requested.connect(self.open_samples)
        window.own_data_requested.connect(self.open_own)
        window.retry_requested.connect(self.start)
        window.settings_changed.connect(self.open_again)
        window.copy_requested.connect(self.look_at)
        self._themes.dress()
        fit_to_screen(window)
        window.show()
        if not read_only:
            Safety(window.tasks, window.database, window, self._tell_damage).start()
        self._shown = workspace
        old, self.window = self.window, window
        if old is not None:
            old.give_way(workspace.database)
            old.deleteLater()
        self._hold(taken)
        return window

    def _new_window(self, workspace: Workspace, *, read_only: bool) -> MainWindow:
        """Make a window; where it cannot be, the file is let go, so that it can be replaced.

        One on other figures, a colleague's or made-up ones, keeps the colours that are seen.
        """
        database = workspace.open()
        try:
            if self.window is None or workspace.database == self._shown.database:
                chosen = preferences.load(database)
                self._themes.choose(_theme(chosen.theme), chosen.text_size)
            return MainWindow(workspace, database, self._themes, read_only=read_only)
        except Exception:
            database.close()
            raise

    def close(self) -> None:
        """Close the window, whatever is open before it."""
        if self.window is not None:
            self.window.close()

    def release(self) -> None:
        """Let another window have the database."""
        self._hold(None)

    def _take(self, workspace: Workspace, *, read_only: bool) -> Claim | None:
        """Claim a database that is to be written, unless this program has it already."""
        if read_only:
            return None
        if self._claim is not None and self._claim.database == workspace.database:
            return self._claim
        return claim_database(workspace.database)

    def _hold(self, taken: Claim | None) -> None:
        before, self._claim = self._claim, taken
        if before is taken:
            return
        if self._inbox is not None:
            self._inbox.close()
        self._inbox = None
        if taken is not None and self.window is not None:
            AfterFirstPaint(self.window, lambda: self._listen(taken))
        if before is not None:
            before.release()

    def _listen(self, taken: Claim) -> None:
        """Take the files of a second start, once there is a window; it waits for that long."""
        if self._claim is not taken or self._inbox is not None:
            return
        from baro_desktop.ui.window.one_instance import Inbox, Waiting

        self._inbox = Inbox(taken.database, self)
        self._waiting = self._waiting or Waiting(lambda: self.window, self._import)
        self._inbox.asked.connect(self._waiting.add)

    def _import(self, paths: Sequence[Path]) -> None:
        if self.window is not None:
            self.window.import_paths(paths)

    def open_samples(self) -> None:
        """Open the made-up figures, which lie in a database of their own."""
        if not self._may_leave():
            return
        path = self._own.database.with_name(SAMPLE_NAME)
        window = self._try_to_open(self._own.at(path))
        if window is not None and not window.holds_reports():
            window.importing.load_samples()

    def open_own(self) -> None:
        """Go back to the user's own figures."""
        if self._may_leave():
            self._try_to_open(replace(self._own.at(self._own.database), sample=False))

    def _may_leave(self) -> bool:
        """Return False, once, where the window says that what was written could not be stored."""
        return self.window is None or self.window.pages.ready_to_close()

    def open_again(self) -> None:
        """Open the same figures with the settings as they are now."""
        now = self._shown.at(self._shown.database)
        self._try_to_open(replace(now, sample=self._shown.sample))

    def open_for_reading(self) -> None:
        """Show figures that cannot be written, as they are now."""
        try:
            self._read_alone()
        except BaroError as error:
            self._tell_trouble(error, ())

    def look_at(self, copy: Path) -> None:
        """Show a colleague's copy for reading; the user's own figures are left alone."""
        if not self._may_leave():
            return
        try:
            self._read_alone(self._own.at(copy))
        except BaroError as error:
            show_error(self.window, error)

    def _read_alone(self, workspace: Workspace | None = None) -> None:
        import tempfile

        from baro_desktop.models.passing import PREFIX
        from baro_desktop.workflows.reading_copy import copy_for_reading

        # Windows removes no file that is still open at the end; `leftovers` does it later.
        kept = tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True)
        self._copies.append(kept)
        copied = copy_for_reading(workspace or self._own, Path(self._copies[-1].name))
        self.open(copied, read_only=True)

    def keep_copy(self) -> None:
        """Keep a copy of what is new, once the window is closed; nobody waits for it."""
        from baro_desktop.workflows.safekeeping import ON_CLOSING, keep_if_changed

        with suppress(BaroError, OSError):
            if self._own.database.exists():
                with self._own.open() as database:
                    keep_if_changed(database, ON_CLOSING)

    def _tell_damage(self, error: BaroError) -> None:
        """Leave a database that is not what was written: look at it, but write nothing."""
        self.open_for_reading()
        self._tell_trouble(error, ())

    def _tell_trouble(self, error: BaroError, paths: Sequence[Path]) -> None:
        from baro_desktop.ui.window.trouble import TroubleDialog

        self._themes.dress()
        dialog = TroubleDialog(error, self._own.database, self.window)
        dialog.retry_requested.connect(lambda: self.start(paths))
        dialog.reading_requested.connect(self.open_for_reading)
        dialog.other_requested.connect(self._open_other)
        if self.window is None:
            dialog.rejected.connect(lambda: self._app.exit(1))
        self._trouble = dialog  # without a parent, only this name keeps it alive
        dialog.open()

    def _open_other(self, path: Path) -> None:
        """Work on another database from now on, until the program ends."""
        self._own = self._own.at(path)
        self.start()

    def _try_to_open(self, workspace: Workspace) -> MainWindow | None:
        try:
            return self.open(workspace)
        except BaroError as error:
            show_error(self.window, error)
            return None


_STILL_READABLE = frozenset({"database-in-use", "database-newer"})
_SETTLED = 500
"""Milliseconds after which what no start needs is made ready."""


def _application() -> QApplication:
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else new_application(sys.argv[:1])
    introduce(app)
    speak_danish(app)
    return app


def _collect_garbage() -> None:
    """Look for garbage from now on, but not among what the start made: that stays."""
    gc.freeze()
    gc.enable()


def _theme(name: str) -> Theme:
    return Theme(name) if name in set(Theme) else Theme.SYSTEM
