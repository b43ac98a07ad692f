"""The history of figures as a paper may print it: what was corrected, and by whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from itertools import pairwise

from baro_desktop.export.hidden_texts import TEXT_HIDDEN, tells
from baro_desktop.export.history import HistoryLine
from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue, Indicator, IndicatorKind
from baro_desktop.models.disclosure import small_measures
from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.display import figure_text
from baro_desktop.models.entry import Entry, observations_of
from baro_desktop.models.errors import EntryError
from baro_desktop.models.observation import ObservationKey, StoredObservation
from baro_desktop.models.period import Period
from baro_desktop.storage import observations as stored_observations
from baro_desktop.storage.database import Database
from baro_desktop.texts.words import MEASURES, WITHHELD_SIGN
from baro_desktop.workflows.entry_history import ChangeKind, EntryChange, history

_WORDS = {
    ChangeKind.ENTERED: "Indtastet",
    ChangeKind.CORRECTED: "Rettet",
    ChangeKind.BROUGHT_BACK: "Hentet tilbage",
    ChangeKind.CLEARED: "Ryddet",
}
_UNDONE = "{} og fortrudt"
_REVISED = "Revideret"


def paper_history(
    db: Database,
    catalogue: Catalogue,
    area: str,
    indicators: Sequence[Indicator],
    rule: SmallNumberRule,
) -> tuple[HistoryLine, ...]:
    """Return the corrections of local figures and the revisions of reports, newest first.

    Figures that were entered once and never touched have no history.
    """
    lines: list[HistoryLine] = []
    for indicator in indicators:
        if indicator.kind is IndicatorKind.LOCAL:
            lines += _entered(db, catalogue, area, indicator, rule)
        else:
            lines += _revised(db, catalogue, area, indicator)
    return tuple(sorted(lines, key=lambda line: line.day, reverse=True))


def _entered(
    db: Database, catalogue: Catalogue, area: str, indicator: Indicator, rule: SmallNumberRule
) -> Iterator[HistoryLine]:
    by_period: dict[Period, list[EntryChange]] = defaultdict(list)
    for change in history(db, catalogue, area, indicator.code):
        by_period[change.period].append(change)
    few = {
        value
        for changes in by_period.values()
        for change in changes
        for value in _small_values(change.entry, indicator, rule) or ()
    }
    for changes in by_period.values():
        if len(changes) == 1 and changes[0].undone is None:
            continue
        # One small version hides them all: what it was corrected from or to is near it.
        found = [_small_values(change.entry, indicator, rule) for change in changes]
        small = any(values is None or values for values in found)
        yield from (_entry_line(change, indicator, few, small=small) for change in changes)


def _entry_line(
    change: EntryChange, indicator: Indicator, few: Set[Decimal], *, small: bool
) -> HistoryLine:
    """Return a line; its texts go where the period is small, or they tell of one that is."""
    word = _WORDS[change.kind]
    old, new = change.old_value, change.new_value
    said = (text for text in (change.reason, *change.details) if text)
    texts = dict.fromkeys(TEXT_HIDDEN if tells(text, few) else text for text in said)
    return HistoryLine(
        indicator.title,
        change.period,
        change.recorded_at.astimezone().date(),
        change.recorded_by,
        _UNDONE.format(word) if change.undone else word,
        WITHHELD_SIGN if small and old else old,
        WITHHELD_SIGN if small and new else new,
        () if small else tuple(texts),
    )


def _small_values(
    entry: Entry, indicator: Indicator, rule: SmallNumberRule
) -> frozenset[Decimal] | None:
    """Return what an entry says of few people; None where that cannot be judged."""
    if indicator.form is None or entry.cleared:
        return frozenset()
    try:
        made = observations_of(entry, indicator)
    except EntryError:
        return None
    values = {item.measure: item.figure.value for item in made}
    small = small_measures(values, indicator.form, rule)
    return frozenset(value for measure in small if (value := values.get(measure)) is not None)


def _revised(
    db: Database, catalogue: Catalogue, area: str, indicator: Indicator
) -> Iterator[HistoryLine]:
    names = (area,) if area == WHOLE_COUNTRY else (area, WHOLE_COUNTRY)
    for name in names:
        held = stored_observations.all_observations(db, area=name, indicator=indicator.code)
        by_key: dict[ObservationKey, list[StoredObservation]] = defaultdict(list)
        for stored in held:
            by_key[stored.observation.key].append(stored)
        for versions in by_key.values():
            for newer, older in pairwise(versions):
                yield _revision(newer, older, catalogue, indicator, "" if name == area else name)


def _revision(
    newer: StoredObservation,
    older: StoredObservation,
    catalogue: Catalogue,
    indicator: Indicator,
    other_area: str,
) -> HistoryLine:
    units = catalogue.unit_by_name
    item = newer.observation
    return HistoryLine(
        f"{indicator.title}, {other_area}" if other_area else indicator.title,
        item.period,
        newer.generated_on or newer.recorded_at.astimezone().date(),
        "",
        _REVISED,
        figure_text(older.observation.figure, units),
        figure_text(item.figure, units),
        (f"{MEASURES[item.measure.value]}. {older.source} → {newer.source}",),
    )
