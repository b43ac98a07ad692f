"""The sheet »Modtagelse«: the paper's figures come back from it, and small counts do not."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.disclosure.audit import widths
from baro_desktop.export.disclosure.sums import Sum
from baro_desktop.export.reception_hiding import hide_small
from baro_desktop.export.workbook import write_workbook
from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.reception.graph import graph_of
from baro_desktop.models.reception.layout import PrintedTable, RowKind, print_table
from tests.models.reception import paper

OPEN = SmallNumberRule(limit=0)
FORMS = paper.forms()


def printed() -> tuple[PrintedTable, ...]:
    return tuple(print_table(FORMS[table.form], table) for table in paper.paper())


@pytest.fixture(scope="module")
def hidden() -> tuple[PrintedTable, ...]:
    """The tables of the paper as they are printed where small counts are hidden."""
    return hide_small(printed(), SmallNumberRule())


@pytest.fixture(scope="module")
def whole(short: CommitteeWorkbook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook with every table and its graph, nothing hidden."""
    path = tmp_path_factory.mktemp("reception") / "open.xlsx"
    paper = replace(short, status_tables=hide_small(printed(), OPEN), graphs=True)
    return write_workbook(paper, path)


def lines_of(path: Path) -> list[list[object]]:
    """Return the rows of the sheet."""
    sheet = load_workbook(path)["Modtagelse"]
    assert isinstance(sheet, Worksheet)
    return [list(row) for row in sheet.values]


@pytest.fixture(scope="module")
def lines(whole: Path) -> list[list[object]]:
    """The rows of the sheet where nothing is hidden."""
    return lines_of(whole)


@pytest.fixture(scope="module")
def rows(lines: list[list[object]]) -> dict[str, list[object]]:
    """Rows of the sheet by their first cell; of several alike the last."""
    return {str(row[0]): row[1:6] for row in lines}


def test_the_paper_s_tables_come_back_as_numbers(rows: dict[str, list[object]]) -> None:
    assert rows["0-17 år"][:4] == [47, 58, 105, 14]
    assert rows["Over 65 år"][:4] == [0, 2, 2, 0]
    assert rows["Uden forudgående kommune (direkte fra udlandet)"][:4] == [467, "·", 1256, 70]
    assert rows["heraf familiesammenført til ægtefælle"][2] == 167
    assert rows["15. Tyskland,Forb.Rep"][:2] == [18, 2]
    assert rows["De 15 hyppigste"][:2] == [460, 61]
    assert rows["Offentlig forsørgelse"][:4] == [42, 58, 50, 8]
    assert rows["I alt over 18 år"][:4] == [73, 100, 654, 100]


def test_every_cell_of_every_table_stands_on_the_sheet(lines: list[list[object]]) -> None:
    for table in printed():
        for row in table.rows:
            title = f"{row.rank}. {row.title}" if row.rank else row.title
            values = [cell.text or None if cell.value is None else cell.value for cell in row.cells]
            assert [title, *values] in [line[: 1 + len(values)] for line in lines]


def test_each_graph_has_its_words_and_danish_signs_stay_text(whole: Path) -> None:
    with zipfile.ZipFile(whole) as archive:
        drawings = [
            archive.read(name).decode()
            for name in archive.namelist()
            if name.startswith("xl/drawings/drawing")
        ]
    (words,) = [text for text in drawings if "Befolkningspyramide" in text]
    assert words.count("descr=") == 5
    assert "Kvinder: 0-17 år 47" in words
    assert "30-39 år 133" in words


def test_small_counts_are_hidden_and_cannot_be_summed_back(
    short: CommitteeWorkbook, hidden: tuple[PrintedTable, ...], tmp_path: Path
) -> None:
    path = write_workbook(replace(short, status_tables=hidden), tmp_path / "a.xlsx")
    rows = {str(row[0]): row[1:5] for row in lines_of(path)}
    assert rows["60-65 år"][0] == "*"
    assert rows["Over 65 år"][1:] == ["*", "*", "*"]
    assert rows["0-17 år"] == [47, 58, 105, 14]
    assert any("er skjult" in title for title in rows)


def test_an_unfinished_sum_is_hidden_with_its_parts() -> None:
    table = paper.refugees()
    cells = (*table.cells[:-1], (("other", "total", "total"), 2))
    unfinished = replace(table, cells=cells[1:])
    (shown,) = hide_small([print_table(FORMS[table.form], unfinished)], SmallNumberRule())
    total = next(row for row in shown.rows if row.title == "I alt")
    assert total.cells[-2].text == "*"


def test_a_small_remainder_of_a_known_total_is_protected_too() -> None:
    table = paper.refugees()
    close = replace(table, cells=(*table.cells[:-1], (("total", "total", "total"), 82)))
    (shown,) = hide_small([print_table(FORMS[table.form], close)], SmallNumberRule())
    assert shown.hidden


def test_hidden_counts_are_not_drawn(hidden: tuple[PrintedTable, ...]) -> None:
    ages = next(table for table in hidden if _is_ages(table))
    graph = graph_of(ages)
    assert graph is not None
    drawn = dict(graph.series)
    assert drawn["Kvinder"][0] == 47
    assert drawn["Kvinder"][6] is None


def test_a_workbook_without_status_tables_has_no_such_sheet(book: Workbook) -> None:
    assert "Modtagelse" not in book.sheetnames


def _is_ages(table: PrintedTable) -> bool:
    return table.form.id == "age_sex"


def test_few_companions_are_hidden_and_a_reader_still_learns_nothing_small(
    hidden: tuple[PrintedTable, ...],
) -> None:
    """The age table, its sums written down here anew, is audited after the hiding."""
    ages = next(table for table in hidden if _is_ages(table))
    whole = next(table for table in printed() if _is_ages(table))
    rows = [row for row in whole.rows if row.kind in {RowKind.PART, RowKind.TOTAL}]
    counts = {f"{row.id}/{at}": row.cells[at].value or 0 for row in rows for at in range(3)}
    parts = [row.id for row in rows[:-1]]
    sums = [Sum(f"total/{at}", tuple(f"{row}/{at}" for row in parts)) for at in range(3)]
    sums += [Sum(f"{row.id}/2", (f"{row.id}/0", f"{row.id}/1")) for row in rows]
    starred = frozenset(
        f"{row.id}/{at}"
        for row in ages.rows
        for at in range(3)
        if row.cells[at].hidden and row.kind is not RowKind.PERCENT
    )
    found = widths(counts, sums, starred)
    small = [name for name in starred if 0 < counts[name] < 5]
    assert small
    assert min(found[name] for name in small) >= 5
    assert len(starred) <= 8
