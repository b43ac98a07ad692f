"""The centres as the page edits them, and what differs from the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from baro_desktop.models.catalogue import Catalogue, Centre
from baro_desktop.models.customisation import (
    CentreChange,
    Customisation,
    customised,
    is_own_centre,
    next_centre_id,
)
from baro_desktop.models.customisation_names import Clash, clash
from baro_desktop.models.own_indicator import own_number
from baro_desktop.ui.entry.numbers import Problem

LONGEST_NAME, LONGEST_TAB = 80, 24
NEW_NAME, NEW_TAB = "Nyt center", "Nyt center"


@dataclass(frozen=True, slots=True)
class CentreLine:
    """A centre with the codes of the indicators that it follows."""

    id: str
    name: str
    tab: str
    indicators: tuple[str, ...] = ()

    @property
    def own(self) -> bool:
        """True for a centre that the municipality added."""
        return is_own_centre(self.id)


def lines_of(shipped: Catalogue, customisation: Customisation) -> list[CentreLine]:
    """Return the centres in their order."""
    made = customised(shipped, customisation)
    return [
        CentreLine(
            centre.id,
            centre.name,
            centre.tab,
            tuple(indicator.code for indicator in made.of_centre(centre.id)),
        )
        for centre in made.centres
    ]


def with_lines(
    shipped: Catalogue, customisation: Customisation, lines: Sequence[CentreLine]
) -> Customisation:
    """Return the customisation with these centres; only what differs is kept."""
    usual = [centre.id for centre in shipped.centres]
    own = [line.id for line in lines if line.own]
    order = tuple(line.id for line in lines)
    changes = (_change(shipped, line) for line in lines)
    return replace(
        customisation,
        order=() if list(order) == [*usual, *own] else order,
        centres=tuple(change for change in changes if change != CentreChange(change.id)),
    )


def standard_lines(customisation: Customisation) -> Customisation:
    """Return the centres of the catalogue; they keep following the own indicators."""
    kept = []
    for change in customisation.centres:
        added = tuple(code for code in change.added if own_number(code) is not None)
        if added and not is_own_centre(change.id):
            kept.append(CentreChange(change.id, added=added))
    return replace(customisation, order=(), centres=tuple(kept))


def new_line(lines: Sequence[CentreLine]) -> CentreLine:
    """Return a new centre with a name that none has yet."""
    identity = next_centre_id(text for line in lines for text in (line.id, line.name, line.tab))
    names = (f"{NEW_NAME} {n}" if n > 1 else NEW_NAME for n in range(1, 1000))
    name = next(name for name in names if clash(name, identity, _centres(lines)) is None)
    return CentreLine(identity, name, name)


def name_problem(line: CentreLine, lines: Sequence[CentreLine]) -> Problem | None:
    """Return what is wrong with the name of a centre."""
    if not line.name.strip():
        return Problem("Skriv centrets navn.")
    return _clash_problem(line.name, line, lines)


def tab_problem(line: CentreLine, lines: Sequence[CentreLine]) -> Problem | None:
    """Return what is wrong with the short name of a centre."""
    if not line.tab.strip():
        return Problem("Skriv et kort navn til fanen.")
    return _clash_problem(line.tab, line, lines)


def _clash_problem(text: str, line: CentreLine, lines: Sequence[CentreLine]) -> Problem | None:
    why = clash(text, line.id, _centres(lines))
    if why is None:
        return None
    if why is Clash.TAKEN:
        return Problem("Vælg et andet navn.", "En anden fane eller et andet center hedder det.")
    folded = text.strip().casefold()
    owner = next(other for other in lines if other.id.casefold() == folded)
    return Problem("Vælg et andet navn.", f"»{owner.id}« er koden for »{owner.tab}«.")


def _centres(lines: Sequence[CentreLine]) -> list[Centre]:
    return [Centre(line.id, line.name.strip(), line.tab.strip()) for line in lines]


def _change(shipped: Catalogue, line: CentreLine) -> CentreChange:
    known = next((centre for centre in shipped.centres if centre.id == line.id), None)
    usual = [item.code for item in shipped.of_centre(line.id)]
    return CentreChange(
        line.id,
        "" if known and known.name == line.name else line.name.strip(),
        "" if known and known.tab == line.tab else line.tab.strip(),
        tuple(code for code in line.indicators if code not in usual),
        tuple(code for code in usual if code not in line.indicators),
    )
