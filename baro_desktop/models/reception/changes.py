"""What differs between two versions of a status table, in words."""

from __future__ import annotations

from decimal import Decimal

from baro_desktop.models.numbers import format_number
from baro_desktop.models.reception.forms import TOTAL, TableForm
from baro_desktop.models.reception.table import StatusTable, table_categories
from baro_desktop.texts.words import BLANK_SIGN


def changes(form: TableForm, old: StatusTable, new: StatusTable) -> tuple[str, ...]:
    """Return a line for each cell and text that differs: `Bulgarien: 60 → 61`."""
    before, after = _named_cells(form, old), _named_cells(form, new)
    labels = [*before, *(label for label in after if label not in before)]
    cells = [
        f"{label}: {_text(before.get(label))} → {_text(after.get(label))}"
        for label in labels
        if before.get(label) != after.get(label)
    ]
    texts = [
        f"{name}: »{one}« → »{other}«"
        for name, one, other in (
            ("Kilde", old.source, new.source),
            ("Bemærkning", old.remark, new.remark),
        )
        if one != other
    ]
    if old.provisional != new.provisional:
        texts.append("Foreløbige tal" if new.provisional else "Endelige tal")
    return (*cells, *texts)


def _named_cells(form: TableForm, table: StatusTable) -> dict[str, int]:
    """Return the typed cells by words, since a row's place may be another."""
    names = [
        {TOTAL: dimension.total, **{item.id: item.name for item in items}}
        for dimension, items in zip(form.dimensions, table_categories(form, table), strict=True)
    ]
    return {
        ", ".join(known[identity] for known, identity in zip(names, key, strict=True)): value
        for key, value in table.cells
    }


def _text(value: int | None) -> str:
    return BLANK_SIGN if value is None else format_number(Decimal(value))
