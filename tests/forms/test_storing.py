"""From the preview of a form to stored figures: one step, nothing else changed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.entry import GroupInput
from baro_desktop.models.errors import BaroError, EntryError
from baro_desktop.models.period import year_period
from baro_desktop.models.report import Outcome
from baro_desktop.resources import resource
from baro_desktop.storage.database import Database
from baro_desktop.storage.entries import entries_of
from baro_desktop.texts.errors import sentence
from baro_desktop.workflows import enter_figures, undo
from baro_desktop.workflows.list_observations import list_observations
from baro_desktop.workflows.make_form import make_form
from baro_desktop.workflows.read_form import FormPreview, apply, looks_like_form, preview
from tests.forms.conftest import TODAY
from tests.forms.filling import FilledForm


@pytest.fixture
def shown(form: FilledForm, sampled: Database, catalogue: Catalogue) -> FormPreview:
    """A preview with new, changed, unchanged and refused cells."""
    form.fill("L6", target_count=12)
    form.write("L5", "target.count", 9, "C-HRO")
    form.fill("L7", target_value="6.4")
    form.fill("L2", target_count=206, target_base=7950, source="Ny kilde")
    return preview(sampled, catalogue, form.save(), "Ballerup")


def test_preview_tells_new_changed_and_refused_and_stores_nothing(
    shown: FormPreview, sampled: Database
) -> None:
    assert [(c.indicator, c.new) for c in shown.new] == [("L6", "12")]
    old_new = [(c.indicator, c.old, c.new) for c in shown.changed]
    assert ("L5", "5", "9") in old_new
    assert ("L2", "803", "") in old_new
    assert {c.new for c in shown.unchanged} == {"206", "7.950"}
    assert [(c.sheet, c.indicator) for c in shown.refused] == [("C-SIK", "L7")]
    assert shown.outcome is Outcome.PARTIAL
    assert all(stored.reason == "" for stored in entries_of(sampled, "Ballerup"))


def test_the_other_cells_of_a_refused_indicator_are_told(
    form: FilledForm, sampled: Database, catalogue: Catalogue
) -> None:
    form.fill("L2", target_count="mange", target_base=7950, source="Ny kilde")
    shown = preview(sampled, catalogue, form.save(), "Ballerup")
    assert [cell.new for cell in shown.refused] == ["mange"]
    assert [(c.indicator, c.new) for c in shown.held_back] == [("L2", "7.950"), ("L2", "Ny kilde")]
    assert shown.pending == ()


def test_right_ones_are_stored_as_one_step_with_the_reason(
    shown: FormPreview, sampled: Database, catalogue: Catalogue
) -> None:
    before = list_observations(sampled, history=False)
    assert apply(sampled, catalogue, shown) == shown.figures == 4
    held = enter_figures.current_entry(sampled, "Ballerup", "L5", year_period(2025))
    assert held is not None
    assert held.reason == "Indberetningsskema udfyldt.xlsx"
    seventh = enter_figures.current_entry(sampled, "Ballerup", "L7", year_period(2025))
    assert seventh is not None
    assert str(seventh.entry.target.value) == "6.4"
    assert "udfyldt.xlsx" in undo.undo(sampled)
    assert list_observations(sampled, history=False) == before


def test_same_form_again_changes_nothing(
    form: FilledForm, db: Database, catalogue: Catalogue
) -> None:
    form.fill("L6", target_count=12, source="Tælling")
    path = form.save()
    apply(db, catalogue, preview(db, catalogue, path, "Ballerup"))
    rows = list_observations(db, history=True)
    again = preview(db, catalogue, path, "Ballerup")
    assert (again.outcome, again.new, again.changed) == (Outcome.UNCHANGED, (), ())
    assert len(again.unchanged) == 2
    assert apply(db, catalogue, again) == 0
    assert list_observations(db, history=True) == rows


def test_figures_that_changed_meanwhile_stop_the_form(
    shown: FormPreview, sampled: Database, catalogue: Catalogue
) -> None:
    held = enter_figures.current_entry(sampled, "Ballerup", "L5", year_period(2025))
    assert held is not None
    other = replace(held.entry, target=GroupInput(Decimal(8)), remark="Rettet imens")
    enter_figures.enter(sampled, catalogue, other)
    rows = list_observations(sampled, history=True)
    with pytest.raises(EntryError, match="form-stale"):
        apply(sampled, catalogue, shown)
    assert list_observations(sampled, history=True) == rows


def test_form_of_another_municipality_is_refused_with_both_names(
    form: FilledForm, db: Database, catalogue: Catalogue
) -> None:
    form.fill("L6", target_count=12)
    with pytest.raises(BaroError) as raised:
        preview(db, catalogue, form.save(), "Glostrup")
    said = sentence(raised.value.code, raised.value.data)
    assert "Ballerup" in said
    assert "Glostrup" in said


def test_blank_form_is_told(blank: bytes, db: Database, catalogue: Catalogue) -> None:
    with pytest.raises(BaroError, match="form-empty"):
        preview(db, catalogue, blank, None, name="skema.xlsx")


def test_form_of_one_centre_has_its_sheet_alone_and_shows_last_figures(
    sampled: Database, catalogue: Catalogue, tmp_path: Path
) -> None:
    centre = catalogue.find_centre("By, Erhverv og Miljø")
    assert centre is not None
    path = tmp_path / "ét center.xlsx"
    make_form(sampled, catalogue, path, "Ballerup", centres=[centre], today=TODAY)
    form = FilledForm(path)
    assert form.book.sheetnames == ["Vejledning", centre.tab, "_lister", "_baro"]
    sheet = form.sheet("L9")
    assert sheet[form.address("L9", "housing.1.name")].value == "Eksempelparken"
    assert [cell.value for cell in sheet["G"]].count(1225) == 1
    with pytest.raises(BaroError, match="form-empty"):
        preview(sampled, catalogue, path, "Ballerup")


def test_file_that_is_there_is_not_replaced_unasked(
    db: Database, catalogue: Catalogue, tmp_path: Path
) -> None:
    path = tmp_path / "skema.xlsx"
    path.write_bytes(b"udfyldt")
    with pytest.raises(BaroError, match="export-target"):
        make_form(db, catalogue, path, "Ballerup", today=TODAY)
    assert path.read_bytes() == b"udfyldt"
    make_form(db, catalogue, path, "Ballerup", today=TODAY, replace=True)
    assert looks_like_form(path)
    assert not looks_like_form(resource("catalogue", "forms.csv"))
