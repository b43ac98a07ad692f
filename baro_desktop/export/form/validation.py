"""What Excel itself checks while somebody types, and says in Danish."""

from __future__ import annotations

from baro_desktop.models.form.fields import Field, FieldKind, NumberRule
from baro_desktop.models.numbers import format_number

Rule = dict[str, object]
_LONGEST_TITLE = 32
LONGEST_TEXT = 1_000


def validation(field: Field, source: str) -> Rule:
    """Return the rule of a cell as XlsxWriter takes it.

    Args:
        field: what the cell takes.
        source: cells that hold the options of a list; "" for anything else.
    """
    if field.rule is not None:
        limits = _number_limits(field.rule)
    elif field.kind in {FieldKind.CHOICE, FieldKind.PERIOD}:
        limits = {"validate": "list", "source": source}
    else:
        limits = {"validate": "length", "criteria": "<=", "value": LONGEST_TEXT}
    return {
        **limits,
        "input_title": _short(field.label),
        "input_message": hint(field),
        "error_title": "Kan ikke bruges",
        "error_message": _error(field),
        "error_type": "stop",
        "ignore_blank": True,
    }


def hint(field: Field) -> str:
    """Say what a field takes."""
    if field.rule is not None:
        low, high = format_number(field.rule.minimum), format_number(field.rule.maximum)
        if field.rule.decimals == 0:
            return "Helt tal, 0 eller derover"
        return f"{low} til {high} med højst {decimals_text(field.rule.decimals)}, fx 6,4"
    if field.kind in {FieldKind.CHOICE, FieldKind.PERIOD}:
        return "Vælg fra listen"
    return "Tekst"


def number_format(rule: NumberRule) -> str:
    """Return the format of a cell to write in; it hides no decimal that was typed."""
    return "#,##0" if rule.decimals == 0 else f"#,##0.{'0' * rule.decimals}###"


def decimals_text(decimals: int) -> str:
    """Count decimals in words."""
    return "1 decimal" if decimals == 1 else f"{decimals} decimaler"


def _number_limits(rule: NumberRule) -> Rule:
    whole = rule.decimals == 0
    return {
        "validate": "integer" if whole else "decimal",
        "criteria": "between",
        "minimum": int(rule.minimum) if whole else float(rule.minimum),
        "maximum": int(rule.maximum) if whole else float(rule.maximum),
    }


def _error(field: Field) -> str:
    if field.rule is None:
        return (
            "Vælg en af mulighederne på listen."
            if field.kind is not FieldKind.TEXT
            else f"Skriv højst {LONGEST_TEXT} tegn."
        )
    low, high = format_number(field.rule.minimum), format_number(field.rule.maximum)
    if field.rule.decimals == 0:
        return f"Skriv et helt tal mellem {low} og {high}, uden tekst og enhed."
    return f"Skriv et tal mellem {low} og {high} med komma, uden tekst og enhed."


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_TITLE else text[: _LONGEST_TITLE - 1] + "…"
