"""What a reporting form is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from baro_desktop.models.catalogue import Catalogue, Centre, Indicator
from baro_desktop.models.entry import Entry
from baro_desktop.models.period import Period


@dataclass(frozen=True, slots=True)
class AskedFor:
    """A local indicator that a centre is asked for.

    Attributes:
        periods: what can be reported, newest first.
        expected: the period that is asked for now, None where any of them may be meant.
        last: what was reported last, for that period or one before.
        reported: the expected period was reported already; new figures correct it.
        last_hidden: something was reported last, but of so few people that other centres, who
            get the same form, must not see it.
    """

    indicator: Indicator
    periods: tuple[Period, ...]
    expected: Period | None
    last: Entry | None
    reported: bool
    last_hidden: bool = False


@dataclass(frozen=True, slots=True)
class CentreForm:
    """One sheet."""

    centre: Centre
    asked: tuple[AskedFor, ...]


@dataclass(frozen=True, slots=True)
class FormContents:
    """One form; `code` is the official code of the municipality."""

    municipality: str
    code: str
    program: str
    made_at: datetime
    centres: tuple[CentreForm, ...]
    catalogue: Catalogue
    sample: bool = False

    @property
    def title(self) -> str:
        """What stands at the foot of each page."""
        warning = "EKSEMPEL: " if self.sample else ""
        return f"{warning}Indberetningsskema, {self.municipality} Kommune"
