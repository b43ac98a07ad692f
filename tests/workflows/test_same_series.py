"""Definitions that the user counts as the same series, and figures that nobody knows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue
from baro_desktop.models.centre import CentreRow
from baro_desktop.resources import resource
from baro_desktop.storage.database import Database
from baro_desktop.texts import notes
from baro_desktop.workflows import definitions, show, undo
from baro_desktop.workflows.export_workbook import export_workbook
from baro_desktop.workflows.import_reports import import_reports
from baro_desktop.workflows.list_observations import list_observations
from baro_desktop.workflows.show_others import other_figures

Write = Callable[..., Path]


@pytest.fixture
def broken(db: Database, catalogue: Catalogue) -> Database:
    """Reports between which N6 changed its meaning."""
    names = ("eksempel-ballerup-2024-11.txt", "eksempel-ballerup-2026-06.txt")
    import_reports(db, catalogue, [resource("samples", name) for name in names])
    return db


def row(db: Database, catalogue: Catalogue, code: str = "N6") -> CentreRow:
    centre = next(c for c in catalogue.centres if c.id in catalogue.by_code[code].centres)
    table = show.centre_table(db, catalogue, centre, "Ballerup", (WHOLE_COUNTRY,))
    return next(item for item in table.rows if item.indicator.code == code)


def ids(db: Database, catalogue: Catalogue) -> list[str]:
    series = row(db, catalogue).series
    assert series is not None
    return [segment.definition for segment in series.segments]


def test_the_break_goes_and_the_change_is_computed_across_it(
    broken: Database, catalogue: Catalogue
) -> None:
    before = row(broken, catalogue)
    assert before.series_break
    assert before.change is None
    definitions.link(broken, "N6", ids(broken, catalogue))
    after = row(broken, catalogue)
    assert not after.series_break
    assert after.change is not None
    assert notes.SAME_SERIES in after.conditions
    graph = show.indicator_graph(broken, catalogue, "N6", "Ballerup", ())
    assert [len(line.segments) for line in graph.series] == [1]
    assert notes.SAME_SERIES in graph.notes


def test_taking_apart_and_undoing_bring_the_break_back(
    broken: Database, catalogue: Catalogue
) -> None:
    stored = list_observations(broken)
    definitions.link(broken, "N6", ids(broken, catalogue))
    definitions.unlink(broken, "N6")
    assert row(broken, catalogue).series_break
    assert undo.undo(broken) == "Databrud for N6"
    assert not row(broken, catalogue).series_break
    assert undo.undo(broken) == "Samme serie for N6"
    assert row(broken, catalogue).series_break
    assert list_observations(broken) == stored


def test_the_wordings_are_told_before_they_are_linked(
    broken: Database, catalogue: Catalogue
) -> None:
    old, new = definitions.meanings(broken, catalogue, ids(broken, catalogue))
    assert "hjemrejseydelse" in old.wording
    assert "mindstesats" in new.wording


def test_a_linked_definition_is_not_told_as_changed(broken: Database, catalogue: Catalogue) -> None:
    definitions.link(broken, "N6", ids(broken, catalogue))
    old = resource("samples", "eksempel-glostrup-2024-11.txt")
    (result,) = import_reports(broken, catalogue, [old])
    told = {f.indicator for f in result.findings if f.code == "definition-changed"}
    assert "N6" not in told


def test_the_workbook_follows(broken: Database, catalogue: Catalogue, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    definitions.link(broken, "N6", ids(broken, catalogue))
    made = export_workbook(
        broken, catalogue, tmp_path / "x.xlsx", "Ballerup", made_at=datetime(2026, 6, 10)
    )
    texts = {
        str(cell.value)
        for sheet in load_workbook(made).worksheets
        for line in sheet.iter_rows()
        for cell in line
    }
    assert any(notes.SAME_SERIES in text for text in texts)


def test_figures_that_the_catalogue_does_not_know_are_kept_and_listed(
    db: Database, catalogue: Catalogue, write: Write
) -> None:
    path = write("Ballerup", date(2026, 6, 1), date(2026, 6, 6))
    text = path.read_text(encoding="utf-8")
    goal = "Fællesskab - Flere skal mødes.\t2025\tSiden 2020"
    row = "10.1 Andelen, der mødes.\t7 pct.\t-2 pct. point"
    begin = text.index("\n\tAktuel status", text.index("5.1 Andelen"))
    path.write_text(text[:begin] + f"\n{goal}\n{row}" + text[begin:], encoding="utf-8")
    import_reports(db, catalogue, [path])
    shown = other_figures(db, catalogue, "Ballerup")
    assert [(item.code, item.figure.replace("\u00a0", " "), item.period) for item in shown] == [
        ("10.1", "7 pct.", "2025"),
        ("10.1", "−2 pct.point", "2025"),
    ]
    assert all("Andelen, der mødes" in item.wording for item in shown)
    assert other_figures(db, catalogue, "Herlev") == ()
