"""Make the reporting form that the centres fill in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from baro_desktop import __version__
from baro_desktop.export.form.contents import AskedFor, CentreForm, FormContents
from baro_desktop.export.form.workbook import write_form
from baro_desktop.models.catalogue import (
    WHOLE_COUNTRY,
    Catalogue,
    Centre,
    Indicator,
    IndicatorKind,
)
from baro_desktop.models.disclosure import of_few_people
from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.entry import Entry
from baro_desktop.models.errors import EntryError
from baro_desktop.models.local_periods import expected_period, reporting_periods
from baro_desktop.storage import entries
from baro_desktop.storage.database import Database
from baro_desktop.workflows.own_files import refuse_own_files
from baro_desktop.workflows.sample_data import is_sample
from baro_desktop.workflows.small_numbers import small_number_rule


def make_form(
    db: Database,
    catalogue: Catalogue,
    path: Path,
    area: str,
    *,
    centres: Sequence[Centre] | None = None,
    today: date,
    replace: bool = False,
) -> Path:
    """Write the form of a municipality.

    Args:
        centres: which centres get a sheet; all of them by default.
        today: decides which periods are asked for.
        replace: write over a file that is there already.

    Raises:
        EntryError: for the whole country, which reports nothing.
        ExportError: if the file is there already or cannot be written.
        StorageError: if the database cannot be read.
    """
    if area == WHOLE_COUNTRY:
        raise EntryError("unknown-municipality", field="municipality", name=area)
    refuse_own_files(db, path)
    contents = form_contents(db, catalogue, area, centres=centres, today=today)
    return write_form(contents, path, replace=replace)


def form_contents(
    db: Database,
    catalogue: Catalogue,
    area: str,
    *,
    centres: Sequence[Centre] | None = None,
    today: date,
) -> FormContents:
    """Return what the form of a municipality asks for, and what was reported last."""
    code = next((item.code for item in catalogue.municipalities if item.name == area), "")
    chosen = catalogue.centres if centres is None else centres
    stored = [s.entry for s in entries.entries_of(db, area) if not s.entry.cleared]
    asked = (CentreForm(centre, _asked(catalogue, centre, stored, today)) for centre in chosen)
    rule = small_number_rule(db)
    forms = tuple(_for_others(form, rule) if len(chosen) > 1 else form for form in asked)
    made_at = datetime.combine(today, datetime.min.time())
    return FormContents(area, code, __version__, made_at, forms, catalogue, sample=is_sample(db))


def _asked(
    catalogue: Catalogue, centre: Centre, stored: Sequence[Entry], today: date
) -> tuple[AskedFor, ...]:
    local = [i for i in catalogue.of_centre(centre.id) if i.kind is IndicatorKind.LOCAL]
    return tuple(_asked_for(catalogue, indicator, stored, today) for indicator in local)


def _for_others(form: CentreForm, rule: SmallNumberRule) -> CentreForm:
    """Hide small counts of last time: the form goes to several centres."""
    asked = (
        replace(item, last=None, last_hidden=True)
        if item.last is not None and of_few_people(item.last, item.indicator, rule)
        else item
        for item in form.asked
    )
    return replace(form, asked=tuple(asked))


def _asked_for(
    catalogue: Catalogue, indicator: Indicator, stored: Sequence[Entry], today: date
) -> AskedFor:
    form = indicator.form
    assert form is not None  # local indicators have one
    expected = expected_period(form, catalogue, today)
    held = [entry for entry in stored if entry.indicator == indicator.code]
    so_far = [entry for entry in held if expected is None or entry.period.end <= expected.end]
    return AskedFor(
        indicator,
        reporting_periods(form, catalogue, today),
        expected,
        max(so_far, key=_ended, default=None),
        any(entry.period == expected for entry in held),
    )


def _ended(entry: Entry) -> date:
    return entry.period.end
