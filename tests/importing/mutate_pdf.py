"""Damaged PDFs: bytes of the file, and what its pages say behind a sound checksum.

A value is wrong when the untouched report does not hold it, unless the damaged text layer of its
page is another one and prints it. Damage inside a page moves words, so it makes another document.
"""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from baro_desktop.importing.reading import Tools
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.numbers import format_number
from baro_desktop.models.observation import Observation, State
from baro_desktop.models.report import Report
from baro_desktop.samples.figures import expected_observations
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.text_layouts import TextLayout
from tests.importing.mutate import Outcome, judge_whole, read
from tests.importing.mutations import Key
from tests.importing.pdf.pages import STYLES, public_page, report_page
from tests.importing.pdf.printers import print_with_qt

Damage = Callable[[bytes, random.Random], bytes]
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?")
_SHOWN = re.compile(rb"<[0-9a-f]+> Tj|\) Tj|\] TJ")


@dataclass(frozen=True, slots=True)
class _Pdf:
    """A sample that was printed, and its text layer."""

    name: str
    content: bytes
    expected: dict[Key, Observation]
    pages: list[str]


def run(
    catalogue: Catalogue, count: int, seed: int = 1, only: Collection[int] = ()
) -> Outcome:  # fmt: skip
    """Read `count` damaged copies, or of these the ones with the numbers in `only`."""
    tools, outcome, chance = Tools.of(catalogue), Outcome(), random.Random(seed)
    samples = list(_samples(catalogue))
    for number in range(count):
        pdf = samples[number % len(samples)]
        kind = chance.choice([*_KINDS])
        damaged = _KINDS[kind](pdf.content, chance)
        if only and number not in only:
            continue
        head = f"{pdf.name}, {kind}, copy {number}"
        report = read(damaged, tools, outcome, pdf.name, head)
        if report is not None:
            wrong = [f"{head}: {text}" for text in _wrong(pdf, damaged, report, kind)]
            outcome.counts[pdf.name, "wrong"] += len(wrong)
            outcome.wrong += wrong
            judge_whole(report, pdf.expected, outcome, pdf.name, head)
    return outcome


def _samples(catalogue: Catalogue) -> Iterator[_Pdf]:
    month = date(2026, 6, 1)
    for area, style, layout in (
        ("Ballerup", "plain", TextLayout.PARALLEL),
        ("Hele landet", "narrow", TextLayout.ALTERNATING),
        ("Herlev", "wide", None),
    ):
        sample = make_sample(catalogue, area, month)
        page = (
            report_page(sample, catalogue, layout, STYLES[style])
            if layout
            else public_page(sample, catalogue, STYLES[style])
        )
        content = print_with_qt(page, STYLES[style].sheet)
        known = expected_observations(sample, catalogue)
        expected = {(o.area, o.indicator, o.measure.value): o for o in known}
        name = f"pdf {layout.name.lower() if layout else 'public'}"
        yield _Pdf(name, content, expected, _pages(content))


def _pages(content: bytes) -> list[str]:
    """Return the text layer, page by page."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(content)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def _wrong(pdf: _Pdf, damaged: bytes, report: Report, kind: str) -> Iterator[str]:
    pages: list[str] | None = None
    for observation in report.observations:
        known = pdf.expected.get((observation.area, observation.indicator, observation.measure))
        if known is not None and _said(known) == _said(observation):
            continue
        pages = pages if pages is not None else _pages(damaged)
        page = pages[int(observation.place.removeprefix("side ")) - 1]
        moved = kind.endswith("inside") or page not in pdf.pages
        if known is None or not moved or not _prints(page, observation):
            yield f"{observation} instead of {known}"


def _said(observation: Observation) -> tuple[object, ...]:
    return observation.figure, observation.period, observation.baseline


def _prints(page: str, observation: Observation) -> bool:
    """True for a page with the figure; an empty cell is one that it does not print."""
    figure, period = observation.figure, observation.period
    page = " ".join(page.split())
    numbers = set(_NUMBER.findall(page))
    if figure.value is not None and not _printed(figure.value) & numbers:
        return False
    return figure.state is not State.NOT_COMPUTED or "pgøres" in page or period.label in page


def _printed(value: Decimal) -> set[str]:
    return {format_number(abs(value)), str(abs(value)).replace(".", ",")}


def _flip(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]


def _drop(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + content[at + chance.choice((1, 2, 20, 200, 2000)) :]


def _zeros(content: bytes, chance: random.Random) -> bytes:
    at, length = chance.randrange(len(content)), chance.choice((1, 16, 512, 4096))
    return content[:at] + bytes(len(content[at : at + length])) + content[at + length :]


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(1, len(content))]


def _double(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + content[at : at + chance.choice((3, 300, 30_000))] + content[at:]


def _inside(change: Damage) -> Damage:
    """Do the damage to what a page says, and pack it soundly again."""

    def damage(content: bytes, chance: random.Random) -> bytes:
        pages = []
        for match in _STREAM.finditer(content):
            try:
                plain = zlib.decompress(match[1])
            except zlib.error:
                continue
            if _SHOWN.search(plain):
                pages.append((match, plain))
        match, plain = chance.choice(pages)
        packed = zlib.compress(change(plain, chance))
        return content[: match.start(1)] + packed + content[match.end(1) :]

    return damage


def _lines(content: bytes) -> list[bytes]:
    return content.splitlines(keepends=True)


def _drop_line(content: bytes, chance: random.Random) -> bytes:
    lines = _lines(content)
    del lines[chance.randrange(len(lines))]
    return b"".join(lines)


def _double_line(content: bytes, chance: random.Random) -> bytes:
    lines = _lines(content)
    at = chance.randrange(len(lines))
    return b"".join([*lines[:at], lines[at], *lines[at:]])


def _swap_lines(content: bytes, chance: random.Random) -> bytes:
    lines = _lines(content)
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


_KINDS: dict[str, Damage] = {
    "flip": _flip,
    "drop": _drop,
    "zeros": _zeros,
    "cut": _cut,
    "double": _double,
    "flip inside": _inside(_flip),
    "drop inside": _inside(_drop),
    "cut inside": _inside(_cut),
    "drop line inside": _inside(_drop_line),
    "double line inside": _inside(_double_line),
    "swap lines inside": _inside(_swap_lines),
}
