"""What cannot be right in a status table, and what does not fit between two of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from baro_desktop.models.errors import EntryError
from baro_desktop.models.numbers import format_number
from baro_desktop.models.personal_data import refuse_cpr_numbers
from baro_desktop.models.reception.forms import (
    TOTAL,
    CrossCheck,
    DimensionKind,
    Key,
    Relation,
    TableForm,
    Term,
)
from baro_desktop.models.reception.sums import Sums
from baro_desktop.models.reception.table import (
    StatusTable,
    all_keys,
    named_id,
    table_categories,
)

MOST_YEARS = 15
_LARGEST = 10_000_000


@dataclass(frozen=True, slots=True)
class TableProblem:
    """Why a table is refused; `key` is the cell, () for the table as a whole.

    `code` and `data` go to `texts.errors`.
    """

    code: str
    key: Key
    data: dict[str, object]


def problems_of(form: TableForm, table: StatusTable) -> tuple[TableProblem, ...]:
    """Return everything that is wrong with a table, in the order of its cells."""
    if _too_long(form, table):
        return (TableProblem("status-period", (), {"years": MOST_YEARS}),)
    known = set(all_keys(form, table))
    foreign = [key for key, _ in table.cells if key not in known]
    if foreign:
        return (TableProblem("status-cell", foreign[0], {}),)
    return (*_name_problems(table), *_cell_problems(form, table))


def check_table(form: TableForm, table: StatusTable) -> None:
    """Refuse a table that cannot be right.

    Raises:
        EntryError: with the sentence's code; `cell` says where.
    """
    if not table.cells:
        raise EntryError("status-empty", cell=())
    texts = {"source": table.source, "remark": table.remark, "names": "\n".join(table.names)}
    refuse_cpr_numbers(texts)
    for problem in problems_of(form, table):
        raise EntryError(problem.code, cell=problem.key, **problem.data)


def without_computed(form: TableForm, table: StatusTable) -> StatusTable:
    """Return the table without typed totals that its parts give anyway."""
    sums = Sums(form, table)
    kept = tuple(
        (key, value)
        for key, value in table.cells
        if all(route.value is None for route in sums.routes(key))
    )
    return replace(table, cells=kept)


def _too_long(form: TableForm, table: StatusTable) -> bool:
    yearly = any(item.kind is DimensionKind.YEARS for item in form.dimensions)
    return yearly and table.period.end.year - table.period.start.year >= MOST_YEARS


def _name_problems(table: StatusTable) -> Iterator[TableProblem]:
    seen: set[str] = set()
    for place, name in enumerate(table.names):
        folded = " ".join(name.split()).casefold()
        if not folded:
            yield TableProblem("status-name-missing", (named_id(place),), {})
        elif folded in seen:
            yield TableProblem("status-name-twice", (named_id(place),), {"name": name.strip()})
        seen.add(folded)


def _cell_problems(form: TableForm, table: StatusTable) -> Iterator[TableProblem]:
    sums = Sums(form, table)
    for key in all_keys(form, table):
        problem = _cell_problem(sums, key) or _of_which_problem(form, table, sums, key)
        if problem is not None:
            yield problem


def _cell_problem(sums: Sums, key: Key) -> TableProblem | None:
    count = sums.of(key)
    if count.value is not None and not 0 <= count.value <= _LARGEST:
        return TableProblem("not-count", key, {})
    for route in sums.routes(key):
        if count.value is None or (route.value is None and route.least <= count.value):
            continue
        if route.value != count.value:
            code = "status-total-low" if route.value is None else "status-total"
            code = code if count.typed else "status-sums"
            numbers = {"total": _text(count.value), "sum": _text(route.least)}
            return TableProblem(code, key, dict(numbers))
    return None


def _of_which_problem(
    form: TableForm, table: StatusTable, sums: Sums, key: Key
) -> TableProblem | None:
    for place, items in enumerate(table_categories(form, table)):
        item = next((item for item in items if item.id == key[place]), None)
        if item is None or not item.of_which or not form.dimensions[place].total:
            continue
        whole = sums.of((*key[:place], TOTAL, *key[place + 1 :])).value
        part = sums.of(key).least
        if whole is not None and part > whole:
            data = {"name": item.name, "part": _text(part), "total": _text(whole)}
            return TableProblem("status-of-which", key, dict(data))
    return None


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Two figures that do not fit, with the table that the other one stands in."""

    check: CrossCheck
    own: int
    other: int
    table: StatusTable
    form: TableForm


def mismatches(
    form: TableForm,
    table: StatusTable,
    others: Callable[[str], tuple[TableForm, StatusTable] | None],
) -> tuple[Mismatch, ...]:
    """Compare a table with others of the same time; unknown figures are not compared.

    Args:
        others: returns the table of a form that stands beside this one, None for none.
    """
    found = []
    for check in form.checks:
        partner = others(check.other[0].form)
        if partner is None:
            continue
        own = _value(form, table, check.own)
        other = _value(*partner, check.other)
        if own is not None and other is not None and _differ(own, other, check.relation):
            found.append(Mismatch(check, own, other, partner[1], partner[0]))
    return tuple(found)


def _value(form: TableForm, table: StatusTable, terms: Sequence[Term]) -> int | None:
    sums = Sums(form, table)
    counts = [(term.sign, sums.of(term.key).value) for term in terms]
    if any(value is None for _, value in counts):
        return None
    return sum(sign * (value or 0) for sign, value in counts)


def _differ(own: int, other: int, relation: Relation) -> bool:
    return own != other if relation is Relation.EQUAL else own > other


def _text(value: int) -> str:
    return format_number(Decimal(value))
