"""Errors in Danish: what happened, to which file or figure, and what to do now."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from baro_desktop.texts.error_sentences.database import SENTENCES as DATABASE
from baro_desktop.texts.error_sentences.entries import SENTENCES as ENTRIES
from baro_desktop.texts.error_sentences.files import SENTENCES as FILES
from baro_desktop.texts.error_sentences.forms import SENTENCES as FORMS
from baro_desktop.texts.error_sentences.system import SENTENCES as SYSTEM

_CATALOGUE_PROBLEMS = MappingProxyType(
    {
        "centre": "ukendt center",
        "choice": "ukendt valg",
        "columns": "forkert antal felter",
        "definition": "ingen ordlyd for",
        "form": "formular og indikator passer ikke sammen for",
        "goal": "ukendt mål",
        "indicator": "ukendt indikator",
        "missing": "tomt felt",
        "number": "ikke et tal:",
        "period": "ikke en dato:",
        "twice": "står der to gange:",
        "unit": "ukendt enhed",
    }
)

_SENTENCES = MappingProxyType({**FILES, **ENTRIES, **DATABASE, **FORMS, **SYSTEM})


def sentence(code: str, data: Mapping[str, object]) -> str:
    """Return the Danish sentence of an error.

    Args:
        code: as `BaroError.code`; a `reason` in the data picks a narrower sentence.

    Raises:
        KeyError: if the code has no sentence, or the data lacks a name in it.
    """
    if code == "catalogue":
        data = {**data, "explained": _CATALOGUE_PROBLEMS[str(data["problem"])]}
    narrower = f"{code}-{data['reason']}" if "reason" in data else code
    if code == "unknown-area" and data.get("suggestion"):
        narrower = "unknown-area-suggested"
    return _SENTENCES[narrower if narrower in _SENTENCES else code].format_map(data)


def known_codes() -> frozenset[str]:
    """Return every code that has a sentence."""
    return frozenset(_SENTENCES)
