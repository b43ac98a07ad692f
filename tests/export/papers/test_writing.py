"""Where papers are written, what of their history they tell, and what they leave out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from itertools import count as counting
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.document.blocks import Text
from baro_desktop.export.document.details import Paper, Picture
from baro_desktop.export.document.word_document import docx_bytes
from baro_desktop.export.hidden_texts import TEXT_HIDDEN
from baro_desktop.export.pausing import Pause
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.entry import Entry, GroupInput
from baro_desktop.models.errors import ExportError
from baro_desktop.models.observation import State
from baro_desktop.models.paper_choice import ORDINARY_PARTS, PaperChoice, PaperPart
from baro_desktop.models.period import year_period
from baro_desktop.storage import settings
from baro_desktop.storage.database import Database
from baro_desktop.texts.notes import SAMPLE_WARNING
from baro_desktop.workflows.committee import committee_contents
from baro_desktop.workflows.enter_figures import enter
from baro_desktop.workflows.status_tables import enter_table
from baro_desktop.workflows.write_papers import (
    write_elaboration,
    write_elaboration_pdf,
    write_notat,
    write_notat_pdf,
    write_workbook,
)
from tests.export.conftest import ONE_PIXEL
from tests.export.papers.conftest import AREA, CHOICE, NOW
from tests.models.reception import paper

DOCUMENTS = {
    "notat.docx": write_notat,
    "notat.pdf": write_notat_pdf,
    "uddybning.docx": write_elaboration,
    "uddybning.pdf": write_elaboration_pdf,
}


@pytest.fixture
def corrected(tmp_path: Path, catalogue: Catalogue) -> Iterator[Database]:
    """L2 in 2024: 40, then 44. In 2025: 60, then 3, which is small."""
    with Database.open(tmp_path / "test.db") as db:
        for year, count, reason in ((2024, 40, ""), (2024, 44, "Fire mere"), (2025, 60, "")):
            target = GroupInput(Decimal(count), Decimal(900))
            enter(db, catalogue, Entry(AREA, "L2", year_period(year), target), reason=reason)
        small = GroupInput(Decimal(3), Decimal(900))
        said = Entry(AREA, "L2", year_period(2025), small, remark="Kun tre borgere")
        enter(db, catalogue, said, reason="Var 3, ikke 60")
        yield db


def contents_of(db: Database, catalogue: Catalogue, choice: PaperChoice) -> CommitteeWorkbook:
    return committee_contents(db, catalogue, AREA, choice, NOW)


def test_history_tells_what_was_corrected_and_hides_small_periods(
    corrected: Database, catalogue: Catalogue
) -> None:
    lines = contents_of(corrected, catalogue, CHOICE).history
    assert lines is not None
    told = {(line.period.label, line.what): line for line in lines}
    shown = told["2024", "Rettet"]
    assert (shown.old, shown.new) == ("4,4\u00a0pct.", "4,9\u00a0pct.")
    assert shown.texts[0] == "Fire mere"
    hidden = told["2025", "Rettet"]
    assert (hidden.old, hidden.new, hidden.texts) == ("*", "*", ())
    assert told["2025", "Indtastet"].new == "*"


def test_history_is_shown_in_full_when_someone_chose_so(
    corrected: Database, catalogue: Catalogue
) -> None:
    lines = contents_of(corrected, catalogue, replace(CHOICE, hide_small=False)).history
    assert lines is not None
    assert "Var 3, ikke 60" in [text for line in lines for text in line.texts]


def test_without_the_choice_there_is_no_history(corrected: Database, catalogue: Catalogue) -> None:
    parts = ORDINARY_PARTS - {PaperPart.HISTORY}
    assert contents_of(corrected, catalogue, PaperChoice(parts=parts)).history is None


def test_a_remark_that_tells_a_hidden_count_is_left_out(
    corrected: Database, catalogue: Catalogue
) -> None:
    made = contents_of(corrected, catalogue, CHOICE)
    row = next(r for t in made.tables for r in t.rows if r.indicator.code == "L2")
    assert row.figure is not None
    assert row.figure.state is State.WITHHELD
    assert row.remark == TEXT_HIDDEN


def test_a_picture_that_may_show_a_hidden_count_is_left_out(
    corrected: Database, catalogue: Catalogue
) -> None:
    made = contents_of(corrected, catalogue, CHOICE)
    foreign, own = Picture(ONE_PIXEL, ""), Picture(ONE_PIXEL, "", of_contents=True)
    assert Paper(made, {"L2": foreign}).picture_of("L2") is None
    assert Paper(made, {"L2": own}).picture_of("L2") is own
    assert Paper(made, {"L3": foreign}).picture_of("L3") is foreign


def test_small_counts_stand_in_no_paper(
    corrected: Database, catalogue: Catalogue, tmp_path: Path
) -> None:
    workbook = tmp_path / "u.xlsx"
    write_workbook(corrected, catalogue, workbook, AREA, CHOICE, made_at=NOW)
    cells = [c for s in load_workbook(workbook) for row in s.values for c in row]
    assert not {3, 0.3} & {c for c in cells if isinstance(c, int | float)}
    assert not any("Var 3" in str(c) or "tre borgere" in str(c) for c in cells)
    note = tmp_path / "n.docx"
    write_notat(corrected, catalogue, note, AREA, CHOICE, made_at=NOW)
    texts = [p.text for p in docx.Document(str(note)).element.body.iter() if p.text]
    assert not any("0,3" in text or "tre borgere" in text for text in texts)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_an_existing_document_is_never_replaced_unasked(
    corrected: Database, catalogue: Catalogue, tmp_path: Path, name: str
) -> None:
    path, write = tmp_path / name, DOCUMENTS[name]
    path.write_text("mit")
    with pytest.raises(ExportError) as caught:
        write(corrected, catalogue, path, AREA, CHOICE, made_at=NOW)
    assert caught.value.data["reason"] == "exists"
    assert path.read_text() == "mit"
    write(corrected, catalogue, path, AREA, CHOICE, made_at=NOW, replace=True)
    assert path.read_bytes()[:2] in {b"PK", b"%P"}


def test_status_tables_alone_are_enough(catalogue: Catalogue, tmp_path: Path) -> None:
    with Database.open(tmp_path / "tabeller.db") as db:
        table = paper.paper()[0]
        enter_table(db, paper.forms()[table.form], table)
        path = tmp_path / "u.docx"
        write_elaboration(db, catalogue, path, AREA, PaperChoice(centres=("C-ARB",)), made_at=NOW)
    assert len(docx.Document(str(path)).tables) == 1


def test_a_title_that_was_chosen_still_says_that_figures_are_made_up(
    corrected: Database, catalogue: Catalogue
) -> None:
    settings.set(corrected, "sample", value=True)
    made = contents_of(corrected, catalogue, replace(CHOICE, title="Status"))
    assert made.title == f"{SAMPLE_WARNING}Status"


def test_an_existing_workbook_is_never_replaced_unasked(
    corrected: Database, catalogue: Catalogue, tmp_path: Path
) -> None:
    path = tmp_path / "u.xlsx"
    path.write_text("mit")
    with pytest.raises(ExportError):
        write_workbook(corrected, catalogue, path, AREA, CHOICE, made_at=NOW)
    assert path.read_text() == "mit"


@pytest.mark.parametrize("name", ["udvalg.xlsx", "notat.docx", "notat.pdf"])
def test_a_paper_stops_wherever_the_user_stops_it_and_leaves_nothing(
    name: str, corrected: Database, catalogue: Catalogue, tmp_path: Path
) -> None:
    write = DOCUMENTS.get(name, write_workbook)
    folder = tmp_path / "ud"
    folder.mkdir()
    asked = counting()
    write(
        corrected,
        catalogue,
        folder / name,
        AREA,
        CHOICE,
        made_at=NOW,
        stops=lambda: next(asked) < 0,
    )
    (folder / name).unlink()
    chances = next(asked)
    assert chances >= (10 if name != "notat.pdf" else 4)
    for last in (0, 1, chances // 2, chances - 1):
        with pytest.raises(ExportError, match="export-stopped"):
            write(
                corrected, catalogue, folder / name, AREA, CHOICE, made_at=NOW, stops=_after(last)
            )
        assert list(folder.iterdir()) == []


def test_what_differs_is_not_put_in_its_place(
    corrected: Database, catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "n.docx"
    monkeypatch.setattr("baro_desktop.workflows.write_papers.docx_bytes", _without_last)
    with pytest.raises(ExportError, match="export-differs"):
        write_notat(corrected, catalogue, path, AREA, CHOICE, made_at=NOW)
    assert list(tmp_path.glob("*n.docx*")) == []


def _without_last(text: Text, made_at: datetime, template: Path | None, _: Pause) -> bytes:
    return docx_bytes(replace(text, blocks=text.blocks[:-1]), made_at, template)


def _after(last: int) -> Callable[[], bool]:
    asked = counting()
    return lambda: next(asked) >= last
