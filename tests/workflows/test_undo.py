"""An import or a removal is one step that can be taken back, also after a restart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.period import year_period
from baro_desktop.storage.database import Database
from baro_desktop.workflows import show, undo
from baro_desktop.workflows.enter_figures import save_remark
from baro_desktop.workflows.import_reports import import_reports
from baro_desktop.workflows.list_observations import list_observations

Write = Callable[..., Path]
JUNE = date(2026, 6, 1)


def two_imports(db: Database, catalogue: Catalogue, write: Write) -> list[object]:
    """Import one report, then two that revise it; return what held in between."""
    import_reports(db, catalogue, [write("Ballerup", JUNE, date(2026, 6, 6), N2="44290")])
    between = list_observations(db)
    later = [write(area, JUNE, date(2026, 6, 10), N2="44305") for area in ("Herlev", "Glostrup")]
    import_reports(db, catalogue, later)
    return [*between]


def test_undo_restores_exactly_what_held(db: Database, catalogue: Catalogue, write: Write) -> None:
    between = two_imports(db, catalogue, write)
    after = list_observations(db)
    assert undo.undo_state(db).undo == "Import af 2 filer"
    undo.undo(db)
    assert list_observations(db) == between
    assert undo.redo(db) == "Import af 2 filer"
    assert list_observations(db) == after


def test_undo_works_after_a_restart(db: Database, catalogue: Catalogue, write: Write) -> None:
    between = two_imports(db, catalogue, write)
    db.close()
    with Database.open(db.path) as again:
        undo.undo(again)
        assert list_observations(again) == between
        undo.undo(again)
        assert list_observations(again) == []
        assert undo.undo(again) == ""


def test_removed_report_leaves_what_held_before(
    db: Database, catalogue: Catalogue, write: Write
) -> None:
    import_reports(db, catalogue, [write("Ballerup", JUNE, date(2026, 6, 6), N2="44290")])
    between = list_observations(db)
    import_reports(db, catalogue, [write("Herlev", JUNE, date(2026, 6, 10), N2="44305")])
    undo.remove_reports(db, [show.reports(db)[0].id])
    assert list_observations(db) == between
    assert [report.area for report in show.reports(db)] == ["Ballerup"]
    undo.undo(db)
    assert len(show.reports(db)) == 2


def test_removed_report_can_be_imported_again(
    db: Database, catalogue: Catalogue, write: Write
) -> None:
    path = write("Ballerup", JUNE, date(2026, 6, 6))
    (first,) = import_reports(db, catalogue, [path])
    undo.remove_reports(db, [first.document or ""])
    (again,) = import_reports(db, catalogue, [path])
    assert (again.outcome, again.new) == (first.outcome, first.new)


def test_a_remark_is_one_transaction(db: Database) -> None:
    save_remark(db, "Ballerup", "1.1", year_period(2025), "Se bilag")
    assert db.rows("SELECT count(*) FROM seals") == [(1,)]
    assert undo.undo(db) == "Bemærkning til 1.1, 2025"
