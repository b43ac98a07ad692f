"""What the readers of the sections share: the catalogue, and what was found wanting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from baro_desktop.importing.cells import CellError, CellReader
from baro_desktop.importing.document import UNREADABLE
from baro_desktop.importing.goal_names import GoalNames
from baro_desktop.importing.names import AreaNames
from baro_desktop.importing.quantities import Quantities
from baro_desktop.importing.wordings import LabelMismatchError, WordingMatcher
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.observation import Observation
from baro_desktop.models.report import Finding, NewDefinition, Severity


@dataclass(frozen=True, slots=True)
class Tools:
    """Prepared once for any number of documents, which repeat each other in most words.

    Attributes:
        bare_cells: reads cells of documents that print no units.
    """

    catalogue: Catalogue
    names: AreaNames
    wordings: WordingMatcher
    quantities: Quantities
    goals: GoalNames
    cells: CellReader
    bare_cells: CellReader

    @classmethod
    def of(cls, catalogue: Catalogue) -> Tools:
        """Prepare the tools from the catalogue."""
        return cls(
            catalogue,
            AreaNames(catalogue.municipalities),
            WordingMatcher(catalogue),
            Quantities(catalogue),
            GoalNames(catalogue.goals),
            CellReader(catalogue.units),
            CellReader(catalogue.units, bare=True),
        )


@dataclass(slots=True)
class Reading:
    """What has been read of one document so far.

    Attributes:
        last_day: no period of the report can begin after it.
        seen: indicators that were met, whether or not their figures could be read.
        refused: those that stood somewhere in a row or goal that could not be read.
        slipped: those with an empty cell whose figure may stand alone in the next row.
        misprinted: those whose label is known, but not to the letter.
        twins: those that have the words of another indicator, and that one.
    """

    tools: Tools
    cells: CellReader
    area: str
    last_day: date
    observations: list[Observation] = field(default_factory=list)
    definitions: dict[str, NewDefinition] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    slipped: set[str] = field(default_factory=set)
    misprinted: set[str] = field(default_factory=set)
    twins: dict[str, str] = field(default_factory=dict)

    def error(self, code: str, indicator: str, where: str, **data: str) -> None:
        """Note that something was left out, and why."""
        self.findings.append(Finding(Severity.ERROR, code, indicator, where, data))

    def warn(self, code: str, indicator: str, where: str, **data: str) -> None:
        """Note something that should be looked at."""
        self.findings.append(Finding(Severity.WARNING, code, indicator, where, data))

    def leave_out(self, indicators: set[str], code: str) -> None:
        """Take out what was read of some indicators, and note why."""
        for item in {o.indicator: o for o in self.observations}.values():
            if item.indicator in indicators:
                self.error(code, item.indicator, item.place)
        self.observations = [o for o in self.observations if o.indicator not in indicators]
        kept = {
            id_: new for id_, new in self.definitions.items() if new.indicator not in indicators
        }
        self.definitions = kept

    def refuse_goal(self, codes: Sequence[str]) -> None:
        """Note indicators of a goal that is left out; those of another one are told as missing."""
        self.refused.update(codes)
        goals = [code.partition(".")[0] for code in codes]
        known = self.tools.catalogue.by_code
        self.seen.update(
            code
            for code, goal in zip(codes, goals, strict=True)
            if goal == goals[0] and code in known
        )

    def cell_error(self, error: CellError, indicator: str, where: str) -> None:
        """Note a cell that was left out."""
        self.error(error.code, indicator, where, text=error.text)

    def define(self, code: str, label: str, where: str) -> str | None:
        """Return the definition that a label stands for; None, and a finding, for a wrong one."""
        try:
            match = self.tools.wordings.match(code, label)
        except LabelMismatchError:
            match = None
        if match is None or (match.new and UNREADABLE in label):  # unreadable words are no new ones
            self.error("label-mismatch", code, where, text=label)
            return None
        if match.misprinted:
            self.misprinted.add(code)
        if match.twin:
            self.twins[code] = match.twin
        if match.new:
            self.definitions[match.definition] = NewDefinition(match.definition, code, label)
            known = code in self.tools.catalogue.by_code
            self.warn("new-definition" if known else "unknown-indicator", code, where, text=label)
        return match.definition
