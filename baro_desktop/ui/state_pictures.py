"""Pictures of the states that a window can be in, from scratch databases of made-up reports."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from baro_desktop.models.catalogue import WHOLE_COUNTRY
from baro_desktop.models.errors import StorageError
from baro_desktop.models.observation import State
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.page_factory import COMPARE, OVERVIEW, REPORTS
from baro_desktop.ui.window.trouble import TroubleDialog
from baro_desktop.workflows.backup import Held
from baro_desktop.workflows.reading_copy import copy_for_reading
from baro_desktop.workflows.rescue import After, LastCopy, Prospect
from baro_desktop.workflows.workspace import Workspace

if TYPE_CHECKING:
    from baro_desktop.models.catalogue import Catalogue
    from baro_desktop.samples.figures import SampleReport

Save = Callable[[QWidget, str], Path]
Lend = Callable[[Workspace, bool], AbstractContextManager[MainWindow]]

_MONTH = date(2026, 6, 1)
_FIRST = "Ballerup"
_LONGEST = "Lyngby-Taarbæk"
_STEP, _SPREAD, _SMALL = 5, 9, 5
_TROUBLES = ("locked", "readonly", "damaged", "newer")


def state_pictures(workspace: Workspace, lend: Lend, save: Save) -> Iterator[Path]:
    """Draw each state that the user's own database is not in.

    Args:
        lend: opens a window on a workspace, for reading alone where that is True.
        save: draws a widget under a name.
    """
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        with lend(copy_for_reading(workspace, place), True) as window:
            window.pages.open(OVERVIEW)
            yield save(window, "tilstand-kun-visning")
            window.select("Læsø")
            yield save(window, "tilstand-ingen-rapport-overblik")
            window.pages.open(workspace.catalogue.centres[0].tab)
            yield save(window, "tilstand-ingen-rapport-center")
        one = _filled(workspace.catalogue, place / "en", [_LONGEST])
        with lend(one, False) as window:
            yield save(window, "tilstand-en-rapport")
        with lend(_not_computed(workspace.catalogue, place / "intet"), False) as window:
            yield save(window, "tilstand-intet-opgoeres-overblik")
            window.pages.open(workspace.catalogue.centres[0].tab)
            yield save(window, "tilstand-intet-opgoeres-center")
        names = [municipality.name for municipality in workspace.catalogue.municipalities]
        names.append(WHOLE_COUNTRY)
        with lend(_filled(workspace.catalogue, place / "alle", names), False) as window:
            window.select(_FIRST, tuple(names))
            for tab in (COMPARE, REPORTS):
                window.pages.open(tab)
                yield save(window, f"tilstand-98-kommuner-{tab.casefold()}")


def trouble_dialogs(window: MainWindow) -> Iterator[tuple[str, QDialog]]:
    """Open the page for each way in which a database can refuse, with a name for its picture."""
    for kind in _TROUBLES:
        path = Path("C:/Users/anne/AppData/Local/BaroDesktop/baro.db")
        error = StorageError(f"database-{kind}", path=str(path), ours=2, theirs=3)
        dialog = TroubleDialog(error, path, window)
        dialog.open()
        yield f"tilstand-database-{kind}", dialog
    yield "tilstand-database-kan-hentes", _rescuable(window)


def _rescuable(window: MainWindow) -> QDialog:
    """Open the page of a database that comes back from a copy and the journal after it."""
    path = Path("C:/Users/anne/AppData/Local/BaroDesktop/baro.db")
    held = Held({"a" * 64: "udviklingsrapport.pdf"}, 78, 3, None)
    copy = LastCopy(path, datetime(2026, 6, 10, 8, 14), held, 1)
    names = ("udviklingsrapport_ballerup_juni_2026.pdf", "udviklingsrapport_glostrup.pdf")
    error, known = StorageError("database-damaged", path=str(path)), Prospect(copy, After(names, 4))
    dialog = TroubleDialog(error, path, window, known)
    dialog.open()
    return dialog


def _not_computed(catalogue: Catalogue, folder: Path) -> Workspace:
    """Return a database with one report in which the publisher computes no goal at all."""
    from baro_desktop.samples.figures import BarometerFigures
    from baro_desktop.samples.generator import make_sample
    from baro_desktop.samples.text_layouts import write_text
    from baro_desktop.workflows.import_reports import import_reports

    made = make_sample(catalogue, _FIRST, _MONTH)
    nothing = {
        code: BarometerFigures(
            replace(both.status, value=None, state=State.NOT_COMPUTED),
            replace(both.change, value=None, state=State.NOT_COMPUTED),
        )
        for code, both in made.barometer.items()
    }
    folder.mkdir()
    path = folder / "udviklingsrapport.txt"
    path.write_bytes(write_text(replace(made, barometer=nothing), catalogue))
    shown = Workspace(catalogue, folder / "baro.db", sample=True)
    with shown.open() as database:
        import_reports(database, catalogue, [path])
    return shown


def _filled(catalogue: Catalogue, folder: Path, names: Sequence[str]) -> Workspace:
    """Return a database with one report an area, each with made-up figures of its own."""
    from baro_desktop.samples.generator import make_sample
    from baro_desktop.samples.text_layouts import write_text
    from baro_desktop.workflows.import_reports import import_reports

    folder.mkdir()
    first = make_sample(catalogue, _FIRST, _MONTH)
    paths = [folder / f"udviklingsrapport-{name}.txt" for name in names]
    for place, (path, name) in enumerate(zip(paths, names, strict=True)):
        country = name == WHOLE_COUNTRY
        report = make_sample(catalogue, name, _MONTH) if country else _moved(first, place)
        text = write_text(report, catalogue).decode("utf-8")
        path.write_bytes(text.replace(_FIRST, name).encode("utf-8"))
    made = Workspace(catalogue, folder / "baro.db", sample=True)
    with made.open() as database:
        import_reports(database, catalogue, paths)
    return made


def _moved(made: SampleReport, place: int) -> SampleReport:
    """Return a report whose levels lie beside those of another; small counts stay."""
    far = Decimal(place * _STEP % _SPREAD)
    barometer = {
        code: replace(both, status=replace(both.status, value=both.status.value + far))
        if both.status.value is not None and both.status.value > _SMALL
        else both
        for code, both in made.barometer.items()
    }
    return replace(made, barometer=barometer)
