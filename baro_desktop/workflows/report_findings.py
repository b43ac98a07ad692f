"""What a report says that does not go with what the database holds already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from baro_desktop.models.catalogue import Catalogue, IndicatorKind
from baro_desktop.models.definitions import canonical_definitions
from baro_desktop.models.display import figure_text, month_text, period_text
from baro_desktop.models.observation import Measure, Observation
from baro_desktop.models.report import Finding, Report, Severity
from baro_desktop.storage import definition_links
from baro_desktop.storage import observations as stored_observations
from baro_desktop.storage import reports as stored_reports
from baro_desktop.storage.database import Database
from baro_desktop.storage.earlier import EarlierFigure, figures_before
from baro_desktop.workflows.definitions_in_use import DefinitionsInUse

_ROUNDING = Decimal(2)
"""Two status and two changes, each rounded by up to a half."""


@dataclass(frozen=True, slots=True)
class ReportFindings:
    """Compares reports with the database as it is while each of them comes in.

    Attributes:
        newest: month of the newest report of each area before this import began.
        canonical: definitions that the user counts as another one.
        wordings: what the definitions of the catalogue say.
    """

    db: Database
    catalogue: Catalogue
    newest: dict[str, date]
    canonical: dict[str, str]
    wordings: dict[str, str]
    used: DefinitionsInUse

    @classmethod
    def of(cls, db: Database, catalogue: Catalogue) -> ReportFindings:
        """Prepare for the reports of one import."""
        newest = stored_reports.newest_months(db)
        links = definition_links.current_links(db)
        wordings = {
            definition.id: definition.wordings[0]
            for indicator in catalogue.indicators
            for definition in indicator.definitions
        }
        canonical = canonical_definitions(links)
        return cls(db, catalogue, newest, canonical, wordings, DefinitionsInUse(db))

    def find(
        self, report: Report, revisions: Iterable[stored_reports.Revision]
    ) -> tuple[Finding, ...]:
        """Return what should be looked at, apart from what the report alone tells.

        Args:
            report: is stored next, or the import ends.
            revisions: of the report, as `compare_report` gives them.
        """
        return (
            *self._older(report),
            *self._definitions(report),
            *(self._revision(item) for item in revisions),
            *self._unlike_earlier(report),
        )

    def _older(self, report: Report) -> Iterator[Finding]:
        newest = self.newest.get(report.area)
        if newest is not None and newest > report.month:
            data = {"area": report.area, "month": month_text(newest)}
            yield Finding(Severity.WARNING, "older-report", data=data)

    def _definitions(self, report: Report) -> Iterator[Finding]:
        wording = self.wordings | {new.id: new.wording for new in report.new_definitions}
        told = {self._same(new.id) for new in report.new_definitions}
        first: dict[str, Observation] = {}
        for item in report.observations:
            first.setdefault(item.indicator, item)
        held = self.used.before(report)
        for observation in first.values():
            known = held.get(observation.indicator)
            if known is None or observation.definition in known:
                continue
            used = {self._same(one) for one in known}
            own = self._same(observation.definition)
            if own not in used | told:
                text = wording.get(observation.definition, observation.definition)
                yield _warning("definition-changed", observation, {"text": text})

    def _same(self, definition: str) -> str:
        return self.canonical.get(definition, definition)

    def _revision(self, revision: stored_reports.Revision) -> Finding:
        texts = [self._text(item) for item in (revision.old.observation, revision.new)]
        if not revision.new_holds:
            texts.reverse()
        new = revision.new
        code = "value-revised" if revision.new_holds else "value-older"
        data = {"area": new.area, "period": period_text(new.period)}
        known = self.catalogue.by_code.get(new.indicator)
        if known is not None and known.kind is IndicatorKind.BAROMETER:
            data["measure"] = new.measure.value  # a key figure has one figure only
        return _warning(code, new, data | {"old": texts[0], "new": texts[1]})

    def _unlike_earlier(self, report: Report) -> Iterator[Finding]:
        """Tell what does not go on from the period before; all is looked at in brief first."""
        growing = {item.code for item in self.catalogue.indicators if item.cumulative}
        counts = [o for o in report.observations if o.indicator in growing and _is_level(o)]
        own = report.area
        pairs = _pairs(item for item in report.observations if item.area == own)
        ends = {name: (own, *name, said[-1].status.period.end) for name, said in pairs.items()}
        wanted = [*ends.values(), *((*_about(item), item.period.end) for item in counts)]
        before: dict[tuple[str, str, str], list[EarlierFigure]] = {}
        for figure in figures_before(self.db, wanted):
            before.setdefault(figure[:3], []).append(figure)
        suspicious = {
            name: said
            for name, said in sorted(pairs.items(), key=lambda pair: pair[0])
            if (old := before.get((own, *name))) and not _goes_on(old, said[-1])
        }
        yield from self._unlike_last(own, suspicious)
        for now in counts:
            if (old := before.get(_about(now))) and not _grows(old, now):
                yield from self._fallen(now)

    def _unlike_last(self, area: str, pairs: Pairs) -> Iterator[Finding]:
        """Tell status and change that give another baseline than the last report did."""
        if not pairs:
            return
        earlier = _pairs(self._held(area, {indicator for indicator, _ in pairs}))
        for (indicator, definition), own in pairs.items():
            now = own[-1]
            before = [p for p in earlier.get((indicator, definition), []) if p.is_before(now)]
            if before and abs(now.baseline_value - before[-1].baseline_value) > _ROUNDING:
                yield self._unlike(before[-1], now)

    def _unlike(self, before: _Pair, now: _Pair) -> Finding:
        data = {
            "area": now.status.area,
            "period": period_text(now.status.period),
            "before": period_text(before.status.period),
            "status_before": self._text(before.status),
            "status": self._text(now.status),
            "change_before": self._text(before.change),
            "change": self._text(now.change),
            "baseline": str(now.change.baseline),
        }
        return _warning("change-unlike-last", now.status, data)

    def _fallen(self, now: Observation) -> Iterator[Finding]:
        """Tell a count since a fixed day that is smaller than it was."""
        before = [o for o in self._held(now.area, {now.indicator}) if _precedes(o, now)]
        last = max(before, key=lambda item: item.period.end, default=None)
        if last is not None and _value(now) < _value(last):
            data = {"area": now.area, "period": period_text(now.period)}
            data |= {"before": period_text(last.period)}
            yield _warning(
                "count-fell", now, data | {"old": self._text(last), "new": self._text(now)}
            )

    def _held(self, area: str, indicators: set[str]) -> tuple[Observation, ...]:
        held = stored_observations.current_observations(
            self.db, area=area, indicators=sorted(indicators)
        )
        return tuple(stored.observation for stored in held)

    def _text(self, observation: Observation) -> str:
        signed = observation.measure is Measure.CHANGE
        return figure_text(observation.figure, self.catalogue.unit_by_name, signed=signed)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Status and change of one period, both with a number."""

    status: Observation
    change: Observation

    @property
    def baseline_value(self) -> Decimal:
        return _value(self.status) - _value(self.change)

    def is_before(self, other: _Pair) -> bool:
        """True for an earlier period counted from the same baseline."""
        earlier = self.status.period.end < other.status.period.end
        return earlier and self.change.baseline == other.change.baseline


Pairs = dict[tuple[str, str], list[_Pair]]


def _about(item: Observation) -> tuple[str, str, str]:
    return item.area, item.indicator, item.definition


def _grows(before: Sequence[EarlierFigure], now: Observation) -> bool:
    """True when the last period clearly is one of the same count, and that was not greater."""
    if len(before) != 1 or before[0].period_start != now.period.start.isoformat():
        return False
    value = before[0].value
    return value is not None and value <= float(_value(now))


def _goes_on(before: Sequence[EarlierFigure], now: _Pair) -> bool:
    """True when the figures of the last period clearly give the same baseline."""
    said = {figure.measure: figure for figure in before}
    if len(before) != 2 or len(said) != 2:
        return False
    status, change = said[Measure.STATUS], said[Measure.CHANGE]
    if status.value is None or change.value is None or change.baseline != now.change.baseline:
        return False
    return abs(status.value - change.value - float(now.baseline_value)) < float(_ROUNDING) - 0.01


def _pairs(observations: Iterable[Observation]) -> Pairs:
    """Return the pairs of each indicator and definition, earliest period first."""
    numbers = [item for item in observations if item.figure.value is not None]
    changes = {
        (item.indicator, item.definition, item.period): item
        for item in numbers
        if item.measure is Measure.CHANGE
    }
    found: Pairs = {}
    for item in sorted(numbers, key=lambda item: item.period.end):
        change = changes.get((item.indicator, item.definition, item.period))
        if item.measure is Measure.STATUS and change is not None:
            found.setdefault((item.indicator, item.definition), []).append(_Pair(item, change))
    return found


def _is_level(item: Observation) -> bool:
    return item.measure is Measure.STATUS and item.figure.value is not None


def _precedes(item: Observation, now: Observation) -> bool:
    """True for the same count, begun on the same day and ended earlier."""
    same = item.definition == now.definition and item.period.start == now.period.start
    return same and _is_level(item) and item.period.end < now.period.end


def _value(item: Observation) -> Decimal:
    assert item.figure.value is not None  # callers took reported figures only
    return item.figure.value


def _warning(code: str, about: Observation, data: dict[str, str]) -> Finding:
    return Finding(Severity.WARNING, code, about.indicator, about.place, data)
