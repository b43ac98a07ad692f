"""Read the status tables of the catalogue."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from baro_desktop.models.errors import CatalogueError
from baro_desktop.models.reception.forms import (
    TOTAL,
    Category,
    CrossCheck,
    Dimension,
    DimensionKind,
    GraphKind,
    Percents,
    Relation,
    TableForm,
    Term,
)

FORMS_NAME = "status_tables.json"
COUNTRIES_NAME = "status_tables_countries.csv"


def load_forms(folder: Path) -> tuple[TableForm, ...]:
    """Return the status tables in the order of the file.

    Raises:
        CatalogueError: if the file is no JSON, or a table in it is not whole.
    """
    path = folder / FORMS_NAME
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        forms = tuple(_form(item) for item in content)
    except json.JSONDecodeError as error:
        raise _wrong("columns", error.msg, error.lineno) from error
    except (KeyError, ValueError, TypeError) as error:
        raise _wrong("columns", str(error)) from error
    for form in forms:
        _check(form, forms)
    return forms


def load_countries(folder: Path) -> tuple[str, ...]:
    """Return the names of countries that are suggested."""
    with (folder / COUNTRIES_NAME).open(encoding="utf-8", newline="") as stream:
        return tuple(line["name"] for line in csv.DictReader(stream))


def _wrong(problem: str, value: str, line: int = 1) -> CatalogueError:
    return CatalogueError("catalogue", file=FORMS_NAME, line=line, problem=problem, value=value)


def _form(item: dict[str, Any]) -> TableForm:
    return TableForm(
        item["id"],
        item["title"],
        item["short"],
        item["population"],
        {"span": True, "day": False}[item["reference"]],
        item["help"],
        _dimension(item["rows"]),
        tuple(_dimension(column) for column in item["columns"]),
        Percents(item["percents"]),
        GraphKind(item["graph"]),
        tuple(_cross_check(check) for check in item["checks"]),
    )


def _dimension(item: dict[str, Any]) -> Dimension:
    return Dimension(
        item["id"],
        item["name"],
        DimensionKind(item["kind"]),
        item["total"],
        tuple(Category(**category) for category in item["categories"]),
        item.get("subtotal", ""),
        item.get("ranked", False),
        item.get("expected", 6),
    )


def _cross_check(item: dict[str, Any]) -> CrossCheck:
    return CrossCheck(
        item["text"], _terms(item["own"]), _terms(item["other"]), Relation(item["relation"])
    )


def _terms(items: list[list[Any]]) -> tuple[Term, ...]:
    return tuple(Term(form, sign, tuple(key)) for form, sign, key in items)


def _check(form: TableForm, forms: tuple[TableForm, ...]) -> None:
    """Refuse what the code takes for granted and a slip in the file would break."""
    known = {other.id: other for other in forms}
    if len(known) < len(forms):
        raise _wrong("twice", form.id)
    if any(dimension.kind is DimensionKind.NAMED for dimension in form.columns):
        raise _wrong("choice", form.id)
    for dimension in form.dimensions:
        names = [category.id for category in dimension.categories]
        if len(set(names)) < len(names) or TOTAL in names:
            raise _wrong("twice", f"{form.id}.{dimension.id}")
    for check in form.checks:
        for term in (*check.own, *check.other):
            if term.form not in known or len(term.key) != len(known[term.form].dimensions):
                raise _wrong("indicator", term.form)
