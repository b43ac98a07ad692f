"""The figures of a municipality's background paper of 2017, as they would be typed in.

They are facts of a published paper and stand here to be printed again unchanged.
"""

from __future__ import annotations

from baro_desktop.models.period import parse_period
from baro_desktop.models.reception.forms import TableForm
from baro_desktop.models.reception.forms_loader import load_forms
from baro_desktop.models.reception.table import StatusTable
from baro_desktop.resources import resource

AREA = "Ballerup"
REFUGEES = (("Syrien", 43), ("Iran", 18), ("Eritrea", 11), ("Afghanistan", 8))
AGES = ((47, 58), (58, 57), (105, 71), (115, 133), (39, 41), (12, 14), (3, 5), (0, 2))
CITIZENSHIPS = (
    ("Bulgarien", 60),
    ("Polen", 55),
    ("Indien", 39),
    ("Sverige", 36),
    ("Tyrkiet", 35),
    ("Rumænien", 34),
    ("Kina", 28),
    ("Makedonien", 28),
    ("Filippinerne", 25),
    ("Nepal", 25),
    ("Iran", 21),
    ("Afghanistan", 20),
    ("Pakistan", 18),
    ("Syrien", 18),
    ("Tyskland,Forb.Rep", 18),
)
POSITIONS = ((10, 301), (5, 58), (16, 245), (42, 50))


def forms() -> dict[str, TableForm]:
    """Return the status tables of the catalogue by their id."""
    return {form.id: form for form in load_forms(resource("catalogue"))}


def refugees() -> StatusTable:
    cells = [((f"#{place}", "total", "total"), count) for place, (_, count) in enumerate(REFUGEES)]
    cells.append((("total", "total", "total"), 86))
    names = tuple(name for name, _ in REFUGEES)
    period = parse_period("2013-2017")
    return StatusTable(AREA, "refugees_received", period, names, tuple(cells))


def arrivals() -> StatusTable:
    cells = (
        (("abroad", "here"), 467),
        (("municipality", "here"), 293),
        (("abroad", "total"), 1256),
        (("municipality", "total"), 536),
        (("total", "left"), 1032),
        (("spouses", "total"), 167),
    )
    return StatusTable(AREA, "arrivals", parse_period("2013-2017"), (), cells)


def age_sex() -> StatusTable:
    ages = forms()["age_sex"].rows.categories
    cells = tuple(
        ((age.id, sex), count)
        for age, counts in zip(ages, AGES, strict=True)
        for sex, count in zip(("women", "men"), counts, strict=True)
    )
    return StatusTable(AREA, "age_sex", parse_period("juni 2017"), (), cells)


def citizenships() -> StatusTable:
    cells = [((f"#{place}",), count) for place, (_, count) in enumerate(CITIZENSHIPS)]
    names = tuple(name for name, _ in CITIZENSHIPS)
    cells.append((("total",), 760))
    return StatusTable(AREA, "citizenships", parse_period("juni 2017"), names, tuple(cells))


def position() -> StatusTable:
    rows = forms()["position"].rows.categories
    cells = tuple(
        ((row.id, group), count)
        for row, counts in zip(rows, POSITIONS, strict=True)
        for group, count in zip(("refugees", "immigrants"), counts, strict=True)
    )
    return StatusTable(AREA, "position", parse_period("april 2017"), (), cells)


def paper() -> tuple[StatusTable, ...]:
    """Return all tables in the order of the catalogue."""
    return (refugees(), arrivals(), age_sex(), citizenships(), position())
