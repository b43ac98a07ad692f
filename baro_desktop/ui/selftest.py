"""The program tries itself: the main job in the real window, off-screen, on made-up reports.

It is what proves that a folder, an installer or a machine has all that the program needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, SignalInstance
from PySide6.QtGui import QImage, QImageReader

from baro_desktop.models.report import FileResult, Outcome
from baro_desktop.ui.centre.tab import CentreTab
from baro_desktop.ui.errors import error_text
from baro_desktop.ui.graph.indicator_graph import IndicatorGraph
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.page_factory import OVERVIEW
from baro_desktop.ui.printing.pdf import print_page
from baro_desktop.workflows import selftest
from baro_desktop.workflows.backup import back_up
from baro_desktop.workflows.check import check_database
from baro_desktop.workflows.licences import packages

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.tasks import TaskProgress
    from baro_desktop.ui.theme import ThemeSwitch
    from baro_desktop.workflows.workspace import Workspace

T = TypeVar("T")
Step = tuple[str, Callable[[], str]]

_MILLISECONDS_TO_WAIT = 180_000
_FEWEST_COLOURS = 8
_FEWEST_PACKAGES = 15


class FailedError(Exception):
    """What did not work, in Danish."""


class SelfTest(QObject):
    """The steps, in order; each says what it saw.

    Args:
        folder: is filled with reports, papers and a database, and thrown away by the caller.
    """

    def __init__(self, workspace: Workspace, themes: ThemeSwitch, folder: Path) -> None:
        super().__init__()
        self._workspace = workspace
        self._themes = themes
        self._folder = folder
        self._window: MainWindow | None = None

    def run(self) -> Iterator[tuple[str, bool]]:
        """Do one step after the other and yield what is to be said; the first failure ends it."""
        try:
            for name, step in self._steps():
                try:
                    yield f"{name}: {step()}", True
                except Exception as error:  # noqa: BLE001 - whatever it is, it is the result
                    yield f"{name}: {_sentence(error)}", False
                    return
        finally:
            self._close()

    def _steps(self) -> tuple[Step, ...]:
        return (
            ("Vindue", self._open),
            ("Qt", self._look_at_qt),
            ("Import", self._import),
            ("Indtastning", self._enter),
            ("Graf", self._draw),
            ("Projektmappe", self._export),
            ("Notat", self._write_notes),
            ("Sikkerhedskopi", self._back_up),
            ("Eftersyn", self._check),
            ("Licenser", _count_licences),
            ("Programdele", lambda: f"{selftest.load_everything()} kan indlæses"),
        )

    @property
    def _shown(self) -> MainWindow:
        assert self._window is not None  # the first step opens it
        return self._window

    def _open(self) -> str:
        self._window = MainWindow(self._workspace, self._workspace.open(), self._themes)
        self._window.show()
        _must(_is_drawn(self._window.grab().toImage()), "vinduet er tomt")
        return f"{len(self._window.pages.names())} faner"

    def _look_at_qt(self) -> str:
        cancel = QCoreApplication.translate("QPlatformTheme", "Cancel")
        _must(cancel == "Annuller", "de danske tekster mangler")
        formats = {bytes(name.data()) for name in QImageReader.supportedImageFormats()}
        _must({b"svg", b"png"} <= formats, "billedformater mangler")
        return "dansk og billedformater er med"

    def _import(self) -> str:
        written = selftest.write_reports(self._folder, self._workspace.catalogue, print_page)
        importing = self._shown.importing
        told = _wait(importing.finished, lambda: self._shown.import_paths(list(written)))
        results = cast("tuple[FileResult, ...]", told)
        for result in results:
            whole = result.outcome is Outcome.IMPORTED
            _must(whole, f"{Path(result.path).name} blev ikke indlæst helt ({result.outcome})")
        _must(len(results) == len(written), "ikke alle filer blev læst")
        samples = list(written.values())
        right = self._with_database(
            lambda db: selftest.count_right(db, self._workspace.shipped, samples)
        )
        return f"tekst, side og PDF giver {right} tal, alle rigtige"

    def _enter(self) -> str:
        share = self._with_database(lambda db: selftest.enter_figure(db, self._workspace.catalogue))
        self._shown.reload()
        return f"30 af 40 giver {share} pct."

    def _draw(self) -> str:
        window = self._shown
        window.show_indicator(selftest.INDICATOR)
        tab = window.pages.current_page()
        _must(isinstance(tab, CentreTab), "fanen kom ikke frem")
        graph = tab.findChild(IndicatorGraph)
        assert graph is not None  # each of these tabs has one
        for name in ("graf.png", "graf.svg"):
            _must(graph.save_as(self._folder / name), f"{name} kunne ikke gemmes")
            drawn = QImage(str(self._folder / name))
            _must(_is_drawn(drawn), f"{name} er tom")
        window.pages.open(OVERVIEW)
        return "gemt som PNG og SVG"

    def _export(self) -> str:
        path = self._folder / "projektmappe.xlsx"
        exporting = self._shown.exporting
        _wait(exporting.saved, lambda: exporting.start(path, self._shown.selection))
        return f"skrevet og læst efter, {path.stat().st_size // 1024} KB"

    def _write_notes(self) -> str:
        paths = self._with_database(
            lambda db: selftest.write_documents(db, self._workspace.catalogue, self._folder)
        )
        return ", ".join(path.name for path in paths)

    def _back_up(self) -> str:
        self._with_database(lambda db: back_up(db, self._folder / "kopi.db"))
        return "skrevet og efterset"

    def _check(self) -> str:
        found = self._with_database(check_database)
        _must(not found.problems, " ".join(found.problems))
        return f"{found.reports} rapporter og {found.observations} tal er hele"

    def _with_database(self, work: Callable[[Database], T]) -> T:
        """Do something in the worker thread, as the window does, and wait for it."""
        loop, done, failed = QEventLoop(), list[T](), list[Exception]()

        def run(database: Database, _: TaskProgress) -> T:
            return work(database)

        task = self._shown.tasks.run(run, done.append, failed.append, self)
        task.ended.connect(loop.quit)
        QTimer.singleShot(_MILLISECONDS_TO_WAIT, loop, loop.quit)
        loop.exec()
        if failed:
            raise failed[0]
        _must(bool(done), "der kom intet svar")
        return done[0]

    def _close(self) -> None:
        if self._window is not None:
            self._window.hide()
            self._window.shut_down()
            self._window.deleteLater()


def _wait(signal: SignalInstance, start: Callable[[], object]) -> object:
    """Start something and return what it tells when it is finished."""
    loop, told = QEventLoop(), list[object]()

    def end(said: object) -> None:
        told.append(said)
        loop.quit()

    signal.connect(end)
    QTimer.singleShot(_MILLISECONDS_TO_WAIT, loop, loop.quit)
    QTimer.singleShot(0, loop, start)
    loop.exec()
    signal.disconnect(end)
    _must(bool(told), "det blev ikke færdigt i tide")
    return told[0]


def _count_licences() -> str:
    known = packages()
    _must(len(known) >= _FEWEST_PACKAGES, "pakkernes oplysninger mangler")
    bare = [package.name for package in known if not package.texts]
    _must(not bare, f"licensteksten mangler for {', '.join(bare)}")
    return f"{len(known)} pakker, hver med sin tekst"


def _is_drawn(image: QImage) -> bool:
    """Tell whether a picture shows more than one even ground."""
    small = image.scaled(200, 120)
    colours = {small.pixel(x, y) for x in range(small.width()) for y in range(small.height())}
    return len(colours) >= _FEWEST_COLOURS


def _must(right: bool, otherwise: str) -> None:
    if not right:
        raise FailedError(otherwise)


def _sentence(error: Exception) -> str:
    if isinstance(error, FailedError):
        return str(error)
    return f"{error_text(error)} ({type(error).__name__}: {error})"
