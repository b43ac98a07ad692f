"""Show, enter, correct and export the status tables of an area."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from baro_desktop.export.reception_hiding import hide_small
from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.display import period_text
from baro_desktop.models.entry import refuse_whole_country
from baro_desktop.models.numbers import format_number
from baro_desktop.models.period import Period
from baro_desktop.models.personal_data import refuse_cpr_numbers
from baro_desktop.models.reception.checks import Mismatch, check_table, mismatches, without_computed
from baro_desktop.models.reception.forms import Relation, TableForm
from baro_desktop.models.reception.forms_loader import load_countries, load_forms
from baro_desktop.models.reception.layout import PrintedTable, print_table
from baro_desktop.models.reception.table import StatusTable
from baro_desktop.resources import resource
from baro_desktop.storage import batches, status_tables
from baro_desktop.storage.database import Database
from baro_desktop.storage.status_tables import StoredTable
from baro_desktop.texts.findings import sentence

DEFAULT_RULE = SmallNumberRule()


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A status table of an area with its stored periods, newest first.

    `entry` and `printed` belong to the chosen period; None where nothing was entered.
    """

    form: TableForm
    periods: tuple[Period, ...]
    entry: StoredTable | None = None
    printed: PrintedTable | None = None
    findings: tuple[str, ...] = ()


def table_forms() -> tuple[TableForm, ...]:
    """Return the status tables of the catalogue.

    Raises:
        CatalogueError: if the program's own data file is wrong.
    """
    return load_forms(resource("catalogue"))


def countries() -> tuple[str, ...]:
    """Return the names of countries that are suggested."""
    return load_countries(resource("catalogue"))


def shown_table(
    db: Database, forms: tuple[TableForm, ...], form: TableForm, area: str,
    period: Period | None = None,
) -> ShownTable:  # fmt: skip
    """Return a table for a period; the newest one where the period has none."""
    held = status_tables.tables_of(db, area)
    own = [stored for stored in held if stored.table.form == form.id]
    periods = tuple(stored.table.period for stored in own)
    if not own:
        return ShownTable(form, periods)
    entry = next((stored for stored in own if stored.table.period == period), own[0])
    return ShownTable(
        form,
        periods,
        entry,
        print_table(form, entry.table),
        _findings(form, entry.table, forms, [stored.table for stored in held]),
    )


def newest_periods(db: Database, area: str) -> dict[str, Period]:
    """Return the newest period of each table that has one, by the id of its form."""
    found: dict[str, Period] = {}
    for stored in status_tables.tables_of(db, area):
        found.setdefault(stored.table.form, stored.table.period)
    return found


def enter_table(db: Database, form: TableForm, table: StatusTable, *, reason: str = "") -> str:
    """Check and store a table; an earlier one for the same period becomes history.

    Totals that the parts give are not stored: they are computed each time.

    Raises:
        EntryError: if the table cannot be right; nothing is stored then.
        StorageError: if the database cannot be written.
    """
    refuse_whole_country(table.area)
    check_table(form, table)
    refuse_cpr_numbers({"reason": reason})
    with db.writing():
        batch = batches.new_batch(db, "status-table", f"Indtastning af »{form.short}«")
        kept = without_computed(form, table)
        return status_tables.store_table(db, kept, reason=reason, batch=batch)


def history(db: Database, area: str, form: TableForm, period: Period) -> tuple[StoredTable, ...]:
    """Return every version of a table for a period, newest first."""
    return status_tables.table_history(db, area, form.id, period)


def bring_back(db: Database, form: TableForm, stored: StoredTable) -> str:
    """Let an earlier version hold again, as a new entry.

    Raises:
        EntryError, StorageError: as `enter_table`.
    """
    return enter_table(db, form, stored.table, reason="Tidligere udgave hentet tilbage")


def tables_for_export(
    db: Database, area: str, forms: tuple[TableForm, ...] | None = None
) -> tuple[ShownTable, ...]:
    """Return the newest table of each form that has one, as it is printed."""
    known = table_forms() if forms is None else forms
    shown = (shown_table(db, known, form, area) for form in known)
    return tuple(table for table in shown if table.printed is not None)


def printed_for_export(
    db: Database, area: str, rule: SmallNumberRule = DEFAULT_RULE
) -> tuple[PrintedTable, ...]:
    """Return the newest tables as they may be printed in one document: small counts hidden."""
    shown = tables_for_export(db, area)
    return hide_small([table.printed for table in shown if table.printed is not None], rule)


def printable_table(db: Database, printed: PrintedTable, rule: SmallNumberRule) -> PrintedTable:
    """Return a table as it may leave the program, with the same cells hidden as in the papers."""
    together = printed_for_export(db, printed.table.area, rule)
    about = (printed.form.id, printed.table.period, printed.table.cells)
    same = (one for one in together if (one.form.id, one.table.period, one.table.cells) == about)
    return next(same, None) or hide_small([printed], rule)[0]


def has_small_counts(printed: PrintedTable, rule: SmallNumberRule) -> bool:
    """Return True when a count of the table must not leave the program."""
    cells = (cell for row in printed.rows for cell in row.cells if not cell.percent)
    return any(rule.sensitive(cell.value) for cell in cells)


def _findings(
    form: TableForm,
    table: StatusTable,
    forms: tuple[TableForm, ...],
    held: list[StatusTable],
) -> tuple[str, ...]:
    return tuple(_told(item) for item in mismatches(form, table, _partners(table, forms, held)))


def _partners(
    table: StatusTable, forms: tuple[TableForm, ...], held: list[StatusTable]
) -> Callable[[str], tuple[TableForm, StatusTable] | None]:
    """Find the newest table of another form whose period ends in the same year."""
    by_id = {form.id: form for form in forms}

    def find(form: str) -> tuple[TableForm, StatusTable] | None:
        year = table.period.end.year
        found = (one for one in held if one.form == form and one.period.end.year == year)
        partner = next(found, None)
        return (by_id[form], partner) if partner is not None and form in by_id else None

    return find


def _told(item: Mismatch) -> str:
    equal = item.check.relation is Relation.EQUAL
    return sentence(
        "status-tables-differ" if equal else "status-tables-above",
        {
            "text": item.check.text,
            "own": format_number(Decimal(item.own)),
            "other": format_number(Decimal(item.other)),
            "table": item.form.short,
            "period": period_text(item.table.period),
        },
    )
