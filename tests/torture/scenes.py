"""The work that is disturbed: what lies there before, the command, and what must come of it."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from baro_desktop.export.target import replace_file
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.models.entry import Entry, GroupInput
from baro_desktop.models.period import year_period
from baro_desktop.resources import resource
from baro_desktop.storage import integrity
from baro_desktop.storage.backup import backup
from baro_desktop.storage.connection import connect
from baro_desktop.storage.database import Database
from baro_desktop.workflows.enter_figures import enter
from baro_desktop.workflows.import_reports import import_reports
from baro_desktop.workflows.make_form import make_form
from benchmarks.data import write_reports

HALVES = """
SELECT count(*) FROM documents d
WHERE d.observations <> (SELECT count(*) FROM observations o WHERE o.document = d.id)
"""
FIGURES = """
SELECT coalesce(d.sha256, e.inputs), k.area, k.indicator, k.measure, k.definition, k.period_start,
    k.period_end, CASE WHEN d.id IS NULL THEN '' ELSE o.rank END, o.value,
    o.decimals, o.unit, o.state, o.period_label, o.baseline, o.place
FROM observations o JOIN keys k ON k.seq = o.key LEFT JOIN documents d ON d.id = o.document
LEFT JOIN entries e ON e.id = o.entry
ORDER BY 1, 2, 3, 4, 5, 6, 7
"""
_IDS = "SELECT id FROM documents UNION ALL SELECT id FROM entries UNION ALL SELECT id FROM batches"
_TIMES = frozenset({"docProps/core.xml", "xl/sharedStrings.xml"})  # hold when they were made

State = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A piece of work.

    Attributes:
        prepare: fills an empty folder.
        command: what is typed, given the folder.
        state: what the work is for, without ids and times; raises where it is not whole.
    """

    name: str
    prepare: Callable[[Path], None]
    command: Callable[[Path], list[str]]
    state: Callable[[Path], State]


def database_of(folder: Path) -> Path:
    """Return the database of a folder."""
    return folder / "baro.db"


def ids(path: Path) -> set[str]:
    """Return what a sound database holds: every document, entry and step."""
    if not path.exists():
        return set()
    with closing(connect(path)) as connection:
        return {row[0] for row in connection.execute(_IDS)}


def figures(path: Path) -> State:
    """Return every figure of a database that must be sound and hold nothing by halves.

    Raises:
        AssertionError: if it is not sound.
    """
    with Database.open(path) as db:
        problems = integrity.check(db)
        if problems or db.rows(HALVES) != [(0,)]:
            raise AssertionError(problems)
        return tuple(db.rows(FIGURES))


def workbook(path: Path) -> State:
    """Return the parts of a workbook with their checksums, but for those that hold the time."""
    with zipfile.ZipFile(path) as parts:
        assert parts.testzip() is None
        return tuple((i.filename, i.CRC) for i in parts.infolist() if i.filename not in _TIMES)


def _filled(folder: Path, reports: int = 2) -> Catalogue:
    catalogue = load_catalogue(resource("catalogue"))
    names = sorted(resource("samples").glob("*.txt"))[:reports]
    with Database.open(database_of(folder)) as db:
        import_reports(db, catalogue, names)
        enter(db, catalogue, one_entry(12))
    return catalogue


def one_entry(count: int, year: int = 2025) -> Entry:
    """Return a local figure."""
    return Entry("Ballerup", "L1", year_period(year), GroupInput(Decimal(count), Decimal(40)))


def _new_reports(folder: Path, catalogue: Catalogue, number: int = 3) -> None:
    (folder / "filer").mkdir()
    for _ in write_reports(folder / "filer", catalogue, 0, number):
        pass


def _before_import(folder: Path) -> None:
    _new_reports(folder, _filled(folder))


def _before_first_import(folder: Path) -> None:
    _new_reports(folder, load_catalogue(resource("catalogue")), 2)


def _before_entry(folder: Path) -> None:
    from tests.forms.filling import FilledForm  # openpyxl takes its time

    catalogue = _filled(folder)
    path = folder / "skema.xlsx"
    with Database.open(database_of(folder)) as db:
        make_form(db, catalogue, path, "Ballerup", today=date(2026, 6, 15))
    form = FilledForm(path)
    form.fill("L6", target_count=12)
    form.fill("L7", target_value=6.4, comparison_value=7.4)
    form.save()


def _before_export(folder: Path) -> None:
    _filled(folder, 1)
    replace_file(folder / "ud.xlsx", b"an earlier workbook")


def _before_backup(folder: Path) -> None:
    catalogue = _filled(folder)
    with Database.open(database_of(folder)) as db:
        backup(db, folder / "kopi.db")
        enter(db, catalogue, one_entry(13))


def _before_migration(folder: Path) -> None:
    from tests.storage.builders import enter as put_in
    from tests.storage.builders import entry, observation, program_of, report, store

    with program_of(2), Database.open(database_of(folder), user="anne") as db:
        store(db, report(*(observation(str(n), f"{n // 9 + 1}.{n % 9 + 1}") for n in range(60))))
        put_in(db, entry(), status="30.0")


def _at(name: str, *behind: str) -> Callable[[Path], list[str]]:
    """Return a maker of command lines; what stands behind are options, or names in the folder."""

    def command(folder: Path) -> list[str]:
        rest = [text if text.startswith("-") else str(folder / text) for text in behind]
        return [name, "--database", str(database_of(folder)), *rest]

    return command


def _of(read: Callable[[Path], State], name: str = "baro.db") -> Callable[[Path], State]:
    return lambda folder: read(folder / name)


SCENES = (
    Scene("import", _before_import, _at("import", "--format=json", "filer"), _of(figures)),
    Scene("first", _before_first_import, _at("import", "--format=json", "filer"), _of(figures)),
    Scene("entry", _before_entry, _at("enter", "--format=json", "skema.xlsx"), _of(figures)),
    Scene("export", _before_export, _at("export", "ud.xlsx"), _of(workbook, "ud.xlsx")),
    Scene("backup", _before_backup, _at("backup", "kopi.db"), _of(figures, "kopi.db")),
    Scene("restore", _before_backup, _at("restore", "kopi.db"), _of(figures)),
    Scene("migration", _before_migration, _at("check"), _of(figures)),
)


def fresh_copy(template: Path, place: Path) -> Path:
    """Return a folder with what a scene begins with."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(template, place)
    return place


def chosen(names: Sequence[str]) -> tuple[Scene, ...]:
    """Return the scenes of these names; all of them for none."""
    return tuple(scene for scene in SCENES if not names or scene.name in names)
