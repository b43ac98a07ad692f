"""What a secretary chooses before a paper for the committee is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PaperPart(StrEnum):
    """What can be taken along or left out."""

    BAROMETER = "barometer"
    KEY_FIGURES = "key_figures"
    LOCAL = "local"
    STATUS_TABLES = "status_tables"
    GRAPHS = "graphs"
    REMARKS = "remarks"
    HISTORY = "history"


ORDINARY_PARTS = frozenset(PaperPart) - {PaperPart.HISTORY}


class PaperKind(StrEnum):
    """What is written, in the order in which it is offered."""

    WORKBOOK = "workbook"
    NOTAT = "notat"
    NOTAT_PDF = "notat_pdf"
    ELABORATION = "elaboration"
    ELABORATION_PDF = "elaboration_pdf"


ORDINARY_KINDS = frozenset({PaperKind.WORKBOOK})


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """The choices behind a workbook or a document; each has a sensible default.

    Attributes:
        comparison: areas that the figures are held against; empty for the usual ones.
        centres: ids of centres; empty for all.
        hide_small: small counts are hidden, with what would give them away.
        title: empty for the usual one.
        meeting: day of the committee's meeting.
        template: path of the municipality's own document, "" for none.
        kinds: which papers are written.
        until: month of the newest report that counts; None for all there is.
    """

    comparison: tuple[str, ...] = ()
    centres: tuple[str, ...] = ()
    parts: frozenset[PaperPart] = ORDINARY_PARTS
    hide_small: bool = True
    title: str = ""
    committee: str = ""
    meeting: date | None = None
    case_number: str = ""
    template: str = ""
    kinds: frozenset[PaperKind] = ORDINARY_KINDS
    until: date | None = None


def encode_choice(choice: PaperChoice) -> dict[str, object]:
    """Return the choice as JSON can hold it."""
    return {
        "comparison": list(choice.comparison),
        "centres": list(choice.centres),
        "parts": sorted(part.value for part in choice.parts),
        "hide_small": choice.hide_small,
        "title": choice.title,
        "committee": choice.committee,
        "meeting": choice.meeting.isoformat() if choice.meeting else "",
        "case_number": choice.case_number,
        "template": choice.template,
        "kinds": sorted(kind.value for kind in choice.kinds),
        "until": choice.until.isoformat() if choice.until else "",
    }


def decode_choice(stored: Mapping[str, object]) -> PaperChoice:
    """Return a stored choice; whatever is missing or wrong takes its default."""
    texts = {
        name: value
        for name in ("title", "committee", "case_number", "template")
        if isinstance(value := stored.get(name), str)
    }
    hide = stored.get("hide_small")
    return PaperChoice(
        comparison=_names(stored.get("comparison")),
        centres=_names(stored.get("centres")),
        parts=_parts(stored.get("parts")),
        hide_small=hide if isinstance(hide, bool) else True,
        meeting=_day(stored.get("meeting")),
        kinds=_kinds(stored.get("kinds")),
        until=_day(stored.get("until")),
        **texts,
    )


def _names(value: object) -> tuple[str, ...]:
    return tuple(str(name) for name in value) if isinstance(value, list) else ()


def _parts(value: object) -> frozenset[PaperPart]:
    if not isinstance(value, list):
        return ORDINARY_PARTS
    return frozenset(PaperPart(name) for name in value if name in set(PaperPart))


def _kinds(value: object) -> frozenset[PaperKind]:
    """A choice without any paper would write nothing, so it is none."""
    named = value if isinstance(value, list) else []
    known = [kind for kind in PaperKind if kind.value in named]
    return frozenset(known) or ORDINARY_KINDS


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) and value else None
    except ValueError:
        return None
