"""Every number of every paper, opened again, is the number of the database."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from baro_desktop.models.catalogue import Catalogue, IndicatorKind
from baro_desktop.models.centre import COMPARISON_GROUP, latest
from baro_desktop.models.numbers import parse_number
from baro_desktop.models.observation import Measure, StoredObservation
from baro_desktop.models.reception.layout import PrintedTable
from baro_desktop.storage.database import Database
from baro_desktop.storage.observations import current_observations
from baro_desktop.texts.words import MEASURES, STATES
from baro_desktop.workflows.status_tables import printed_for_export
from tests.export.papers.conftest import AREA, CHOICE


@pytest.fixture(scope="module")
def held(filled: Database) -> dict[tuple[str, str], list[StoredObservation]]:
    """Stored figures by area and indicator."""
    found: dict[tuple[str, str], list[StoredObservation]] = {}
    for item in current_observations(filled):
        found.setdefault((item.observation.area, item.observation.indicator), []).append(item)
    return found


@pytest.fixture(scope="module")
def newest(held: dict[tuple[str, str], list[StoredObservation]]) -> dict[str, Decimal | None]:
    """The newest status of each indicator, straight from the database."""
    found = {}
    for (area, code), items in held.items():
        stored = latest(items, Measure.STATUS)
        if area == AREA and stored is not None:
            found[code] = stored.observation.figure.value
    return found


def number(text: str) -> Decimal | None:
    """The number that a text begins with."""
    found = re.match(r"[+−]?[\d.]+(?:,\d+)?", text)
    return parse_number(found[0]) if found else None


def code_of(title: object, catalogue: Catalogue) -> str | None:
    code = str(title).split(" ")[0]
    return code if code in catalogue.by_code and " " in str(title) else None


def test_every_status_of_the_workbook(
    papers: Path, newest: dict[str, Decimal | None], catalogue: Catalogue
) -> None:
    book = load_workbook(papers / "udvalg.xlsx")
    seen = set()
    for sheet in (book[centre.tab] for centre in catalogue.centres):
        for row in sheet.iter_rows(min_row=4, max_col=9, values_only=True):
            code = code_of(row[0], catalogue)
            if code and row[7]:
                value = Decimal(str(row[1])) if isinstance(row[1], int | float) else None
                assert value == newest.get(code), code
                seen.add(code)
    assert seen == {i.code for i in catalogue.indicators if i.centres}
    assert {i.code for i in catalogue.of_kind(IndicatorKind.LOCAL)} <= newest.keys()


Held = dict[tuple[str, str], list[StoredObservation]]


def compared_with(held: Held, code: str, label: str) -> set[Decimal | None]:
    """The figures of an area, or of the other group, that may stand beside ours."""
    area, measure = label.partition(",")[0], Measure.STATUS
    if area == COMPARISON_GROUP:
        area, measure = AREA, Measure.COMPARISON
    items = (item.observation for item in held[area, code])
    return {item.figure.value for item in items if item.measure is measure}


def changes(held: Held, code: str) -> set[Decimal | None]:
    """The newest printed change; where none is printed, every one since an earlier figure."""
    printed = latest(held[AREA, code], Measure.CHANGE)
    if printed is not None:
        return {printed.observation.figure.value}
    levels = [i.observation for i in held[AREA, code] if i.observation.measure is Measure.STATUS]
    newest = max(levels, key=lambda level: level.period).figure.value
    known = [level.figure.value for level in levels if level.figure.value is not None]
    return {newest - value for value in known} if newest is not None else set()


def table_rows(papers: Path, catalogue: Catalogue, place: str) -> list[tuple[str, str, str, str]]:
    """Code, comparison, whose it is, and change, as every row of a paper has them."""
    if place == "udvalg.xlsx":
        book = load_workbook(papers / place)
        sheets = (book[centre.tab] for centre in catalogue.centres)
        rows = [row for sheet in sheets for row in sheet.iter_rows(values_only=True)]
        found = [(row[0], row[3], row[4], row[5]) for row in rows if row[7]]
    else:
        tables = docx.Document(str(papers / place)).tables[1:]  # behind that of the goals
        texts = [[cell.text for cell in row.cells] for table in tables for row in table.rows]
        rest = [(t[0], *t[3].partition("\n")[::2], t[4]) for t in texts if len(t) == 6]
        found = list(rest)
    told = [(code_of(row[0], catalogue), *map(str, row[1:])) for row in found]
    return [(code, *cells) for code, *cells in told if code]  # type: ignore[misc]


@pytest.mark.parametrize("place", ["udvalg.xlsx", "notat.docx"])
def test_every_comparison_and_change(
    place: str, papers: Path, held: Held, catalogue: Catalogue
) -> None:
    seen = [0, 0]
    for code, beside, label, change in table_rows(papers, catalogue, place):
        compared, changed = _value(beside), _value(change)
        if compared is not None:
            assert compared in compared_with(held, code, label), code
            seen[0] += 1
        if changed is not None:
            assert changed in changes(held, code), code
            seen[1] += 1
    assert min(seen) >= 20


def _value(text: str) -> Decimal | None:
    """A number as a cell of the workbook or a Danish text has it."""
    if re.fullmatch(r"-?\d+(\.\d+)?", text):
        return Decimal(text)
    return number(text)


def test_every_number_of_the_sentences_stands_in_a_table(papers: Path) -> None:
    document = docx.Document(str(papers / "uddybning.docx"))
    styled = [(p.text, p.style.name if p.style else "") for p in document.paragraphs]
    said = " ".join(text for text, style in styled if style == "List Bullet")
    titles = " ".join(text for text, style in styled if style == "Heading 1")
    cells = " ".join(c.text for t in document.tables for row in t.rows for c in row.cells)
    numbers = set(re.findall(r"\d[\d.,]*\d|\d", said))
    assert len(numbers) >= 20
    assert numbers <= set(re.findall(r"\d[\d.,]*\d|\d", f"{titles} {cells}"))


def test_every_row_of_the_data_sheet(
    papers: Path, held: dict[tuple[str, str], list[StoredObservation]]
) -> None:
    rows = list(load_workbook(papers / "udvalg.xlsx")["Alle tal"].values)[3:]
    areas = (AREA, *CHOICE.comparison)
    shown = [item for key, items in held.items() if key[0] in areas for item in items]
    wanted = {_about(item): item.observation.figure.value for item in shown}
    assert len(rows) == len(shown) == len(wanted)
    for row in rows:
        value = wanted[row[0], row[1], row[3], row[7], row[13]]
        hidden = row[6] == STATES["withheld"]
        assert row[4] is None if hidden or value is None else Decimal(str(row[4])) == value


def _about(item: StoredObservation) -> tuple[object, ...]:
    o = item.observation
    return (o.area, o.indicator, MEASURES[o.measure.value], o.period.label, o.definition)


def test_every_cell_of_the_comparison(
    papers: Path, held: dict[tuple[str, str], list[StoredObservation]], catalogue: Catalogue
) -> None:
    sheet = load_workbook(papers / "udvalg.xlsx")["Sammenligning"]
    heads = [cell.value for cell in sheet[3]]
    for row in sheet.iter_rows(min_row=4, values_only=True):
        code = code_of(row[0], catalogue)
        if code is None:
            continue
        for place, area in enumerate(heads):
            if area in {AREA, *CHOICE.comparison} and isinstance(row[place], int | float):
                beside = heads[place + 1 : place + 2] == ["Anden periode"] and row[place + 1]
                period = str(beside or row[1])
                values = _levels(held[str(area), code], period)
                assert Decimal(str(row[place])) in values, (code, area)


def _levels(items: list[StoredObservation], period: str) -> set[Decimal | None]:
    return {
        item.observation.figure.value
        for item in items
        if item.observation.measure is Measure.STATUS
        and item.observation.period.label.casefold() == period.casefold()
    }


def test_every_status_of_the_note(
    papers: Path, newest: dict[str, Decimal | None], catalogue: Catalogue
) -> None:
    document = docx.Document(str(papers / "notat.docx"))
    seen = set()
    for table in document.tables:
        for row in table.rows:
            texts = [cell.text for cell in row.cells]
            code = code_of(texts[0], catalogue)
            if code and len(texts) == 6:
                assert number(texts[1]) == newest.get(code), code
                seen.add(code)
    assert seen == {i.code for i in catalogue.indicators if i.centres}


def test_every_cell_of_the_status_tables(papers: Path, filled: Database) -> None:
    printed = printed_for_export(filled, AREA)
    document = docx.Document(str(papers / "uddybning.docx"))
    sheet = load_workbook(papers / "udvalg.xlsx")["Modtagelse"]
    assert isinstance(sheet, Worksheet)
    lines = [[_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert len(document.tables) == len(printed) == 5
    for made, table in zip(document.tables, printed, strict=True):
        body = [[cell.text for cell in row.cells] for row in made.rows][-len(table.rows) :]
        assert body == list(_rows(table))
        for title, *cells in _numbers(table):
            assert [title, *cells] in [line[: 1 + len(cells)] for line in lines]


def _rows(table: PrintedTable) -> list[list[str]]:
    return [[_title(row.rank, row.title), *(c.text for c in row.cells)] for row in table.rows]


def _numbers(table: PrintedTable) -> list[list[str]]:
    return [
        [
            _title(row.rank, row.title),
            *(_text(cell.text if cell.value is None else cell.value) for cell in row.cells),
        ]
        for row in table.rows
    ]


def _title(rank: int, title: str) -> str:
    return f"{rank}. {title}" if rank else title


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)
