"""A report as it was read, and what was found wanting while reading it."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from baro_desktop.models.observation import Observation
from baro_desktop.models.records import field, record


class Severity(StrEnum):
    """An error left something out; a warning only tells."""

    WARNING = "warning"
    ERROR = "error"


class Outcome(StrEnum):
    """What importing one file came to."""

    IMPORTED = "imported"
    UNCHANGED = "unchanged"
    PARTIAL = "partial"
    REJECTED = "rejected"


@record
class Tick:
    """Somebody looked into a finding.

    Attributes:
        remark: what came of it, "" where nothing was written.
        at: when it was ticked off (UTC).
        by: user name of the system.
    """

    remark: str
    at: datetime
    by: str


@record
class Finding:
    """Something about a file or figure that a user should know.

    Attributes:
        code: key of the Danish sentence in `texts.findings`.
        indicator: code of the indicator, or "" when it is about the whole file.
        where: place in the document, in Danish.
        data: what the sentence names, as text.
        id: UUID of the row; "" before it is stored.
        tick: set once the finding was looked into; like `id` no part of what it says.
    """

    severity: Severity
    code: str
    indicator: str = ""
    where: str = ""
    data: dict[str, str] = field(default_factory=dict)
    id: str = field(default="", compare=False)
    tick: Tick | None = field(default=None, compare=False)


@record
class NewDefinition:
    """A wording that the catalogue does not know and that means something else."""

    id: str
    indicator: str
    wording: str


@record
class Report:
    """A Udviklingsrapport that was read.

    Attributes:
        area: municipality or »Hele landet«.
        month: first day of the month in its title.
        generated_on: date of its end mark, None where the layout has none.
        observations: every figure that could be read with certainty.
        new_definitions: wordings met for the first time.
        findings: what was left out (errors) or should be looked at (warnings).
    """

    area: str
    month: date
    generated_on: date | None
    observations: tuple[Observation, ...]
    new_definitions: tuple[NewDefinition, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def whole(self) -> bool:
        """True when nothing was left out."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)


@record
class FileResult:
    """What importing one file gave, as the contract's `import --format json` tells it.

    Attributes:
        path: the path that was given, with the member's name behind `!/` for archives.
        observations: figures in the file; the next three say what they were to the database.
    """

    path: str
    outcome: Outcome
    area: str | None = None
    month: date | None = None
    generated_on: date | None = None
    observations: int = 0
    new: int = 0
    unchanged: int = 0
    revised: int = 0
    findings: tuple[Finding, ...] = ()
    document: str | None = None

    @property
    def complete(self) -> bool:
        """True when nothing of the file was refused or left out."""
        return self.outcome in {Outcome.IMPORTED, Outcome.UNCHANGED}


@record
class StoredReport:
    """An imported report as Rapporter lists it."""

    id: str
    name: str
    sha256: str
    kind: str
    area: str
    month: date
    generated_on: date | None
    imported_at: str
    imported_by: str
    outcome: Outcome
    observations: int
    findings: tuple[Finding, ...]

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """Findings that nobody has looked into yet."""
        return tuple(finding for finding in self.findings if finding.tick is None)
