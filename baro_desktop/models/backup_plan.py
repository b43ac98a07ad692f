"""Which copies of the database are kept: all of two days, then ever fewer the older they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

DAILY, WEEKLY, MONTHLY = 12, 10, 9


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the database, by its name.

    Attributes:
        made_at: in the time of the place; a copy from the future has a wrong clock behind it.
        verified: it was read back and is whole.
    """

    name: str
    made_at: datetime
    verified: bool = True


def superfluous(copies: Iterable[Copy], now: datetime) -> tuple[Copy, ...]:
    """Return the copies that may go, oldest first.

    Kept are all of today and yesterday, the newest of each of the 12 days before that have
    any, then of 10 weeks and of 9 months; also the newest verified one, and all from the
    future: these take nobody's place.
    """
    known = sorted(copies, key=lambda copy: (copy.made_at, copy.name), reverse=True)
    past = [copy for copy in known if copy.made_at <= now]
    yesterday = now.date() - timedelta(days=1)
    kept = [copy for copy in past if copy.made_at.date() >= yesterday]
    kept += [copy for copy in past if copy.verified][:1]
    older = [copy for copy in past if copy.made_at.date() < yesterday]
    for period, count in ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY)):
        chosen = _newest_of_each(older, period, count)
        kept += chosen
        if len(chosen) < count:
            break
        last = period(chosen[-1].made_at.date())
        older = [copy for copy in older if period(copy.made_at.date()) < last]
    return tuple(copy for copy in reversed(past) if copy not in kept)


def _newest_of_each(
    copies: Sequence[Copy], period: Callable[[date], tuple[int, ...]], count: int
) -> list[Copy]:
    """Return the newest of each of the last periods; a verified one goes before a newer."""
    chosen: dict[tuple[int, ...], Copy] = {}
    for copy in copies:
        name = period(copy.made_at.date())
        if name not in chosen or (copy.verified and not chosen[name].verified):
            chosen[name] = copy
    return list(chosen.values())[:count]


def _day(day: date) -> tuple[int, ...]:
    return day.year, day.month, day.day


def _week(day: date) -> tuple[int, ...]:
    return day.isocalendar()[:2]


def _month(day: date) -> tuple[int, ...]:
    return day.year, day.month
