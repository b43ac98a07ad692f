"""A report as plain data, and back; what comes back is checked as if a stranger had sent it.

Each figure is a row of texts and numbers. Areas, periods and the like come again and again, in
one report and in all of them, so each is checked and built once.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from baro_desktop.importing.document import FileKind
from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue
from baro_desktop.models.observation import Figure, Measure, Observation, State
from baro_desktop.models.period import Period
from baro_desktop.models.report import Finding, NewDefinition, Report, Severity
from baro_desktop.texts import findings as finding_texts

_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?")
_LONGEST = 40_000
"""Signs of a text: a cell of Excel holds 32,767."""

_MOST_FIGURES = 5_000
_MOST_FINDINGS = 5_000
_REMEMBERED = 4096
"""Periods and figures that are kept from one report to the next, as many of each."""

_MEASURES = {str(measure): measure for measure in Measure}
_STATES = {str(state): state for state in State if state is not State.WITHHELD}
_FIRST, _LAST = date(1900, 1, 1), date(2199, 12, 31)


class NotPlainError(ValueError):
    """An answer is not what it should be."""


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report, and the kind of file that it came as."""

    kind: FileKind
    report: Report


def report_to_json(kind: FileKind, report: Report) -> bytes:
    """Return a report as JSON."""
    made = report.generated_on
    return json.dumps(
        [
            kind,
            report.area,
            report.month.isoformat(),
            made.isoformat() if made else None,
            [_row(observation) for observation in report.observations],
            [[new.id, new.indicator, new.wording] for new in report.new_definitions],
            [[f.severity, f.code, f.indicator, f.where, f.data] for f in report.findings],
        ]
    ).encode("ascii")


def _row(observation: Observation) -> list[object]:
    figure, period = observation.figure, observation.period
    value = None if figure.value is None else format(figure.value, "f")
    return [
        observation.area, observation.indicator, observation.measure, observation.definition,
        period.start.isoformat(), period.end.isoformat(), period.label,
        value, figure.unit, figure.state, observation.baseline, observation.place,
    ]  # fmt: skip


def text(value: object) -> str:
    """Return a text of reasonable length.

    Raises:
        NotPlainError: if it is none.
    """
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise NotPlainError
    return value


def _finding(
    severity: str, code: object, indicator: object, where: object, data: dict[str, str]
) -> Finding:
    if code not in finding_texts.known_codes():
        raise NotPlainError
    told = {text(name): text(said) for name, said in data.items()}
    return Finding(Severity(severity), text(code), text(indicator), text(where), told)


class ReportBuilder:
    """Builds the figures of reports; what was checked once is not checked again."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Know areas and units."""
        self._units = catalogue.unit_by_name
        self._known = {WHOLE_COUNTRY, *(item.name for item in catalogue.municipalities)}
        self._period = lru_cache(_REMEMBERED)(_period)
        self._figure = lru_cache(_REMEMBERED)(self._build_figure)

    def report(self, content: bytes) -> ReadReport:
        """Return the report that an answer holds.

        Raises:
            NotPlainError: if anything in it is no sound report.
        """
        try:
            kind, area, month, made, rows, definitions, findings = json.loads(content)
            if len(rows) > _MOST_FIGURES or len(findings) > _MOST_FINDINGS:
                raise NotPlainError
            report = Report(
                self._area(area),
                _day(month),
                None if made is None else _day(made),
                self._observations(area, rows),
                tuple([NewDefinition(*map(text, new)) for new in definitions]),
                tuple([_finding(*finding) for finding in findings]),
            )
            if report.month.day != 1 or not report.observations:
                raise NotPlainError
            return ReadReport(FileKind(kind), report)
        except NotPlainError:
            raise
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise NotPlainError from error

    def _observations(self, own: str, rows: list[list[Any]]) -> tuple[Observation, ...]:
        """Return figures whose every part was checked."""
        areas = {name: name for name in (own, WHOLE_COUNTRY)}
        checked: set[str] = set()
        built = []
        for (
            area, indicator, measure, definition, start, end, label,
            value, unit, state, baseline, place,
        ) in rows:  # fmt: skip
            if not checked.issuperset((indicator, definition, place)):
                checked.update(map(text, (indicator, definition, place)))
            if not (baseline is None or (type(baseline) is int and 1900 <= baseline <= 2199)):
                raise NotPlainError
            built.append(
                Observation(
                    areas[area],
                    indicator,
                    _MEASURES[measure],
                    definition,
                    self._period(start, end, label),
                    self._figure(value, unit, state),
                    baseline,
                    place,
                )
            )
        return tuple(built)

    def _area(self, name: object) -> str:
        """Return an area that there is."""
        if text(name) not in self._known:
            raise NotPlainError
        return text(name)

    def _build_figure(self, value: str | None, unit: str, state: str) -> Figure:
        if unit not in self._units or not (value is None or _NUMBER.fullmatch(value)):
            raise NotPlainError
        return Figure(None if value is None else Decimal(value), unit, _STATES[state])


def _period(start: str, end: str, label: str) -> Period:
    return Period(_day(start), _day(end), text(label))


def _day(value: object) -> date:
    """Return a day of this time."""
    day = date.fromisoformat(text(value))
    if not _FIRST <= day <= _LAST:
        raise NotPlainError
    return day
