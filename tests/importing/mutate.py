"""Damage many copies of the sample files and read them: `python -m tests.importing.mutate`."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from baro_desktop.importing.interpreter import interpret
from baro_desktop.importing.readers import read_document
from baro_desktop.importing.reading import Tools
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.models.report import Report
from baro_desktop.resources import resource
from baro_desktop.samples.figures import expected_observations
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.page_layouts import write_public_page, write_report_page
from baro_desktop.samples.text_layouts import TextForm, TextLayout, write_text
from tests.importing.archives import as_mail, as_web_archive
from tests.importing.copies import Source, copied, copied_in_columns, on_one_line, wrapped
from tests.importing.judging import wrong_values
from tests.importing.mutations import Key, Target, Write, make_target, mutants

Writers = dict[str, tuple[str, Write]]


@dataclass(slots=True)
class Outcome:
    """What became of the damaged copies.

    Attributes:
        counts: by kind of file and by what came of it.
        cut: copies that passed as whole although figures are gone from them.
    """

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    crashes: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)

    def count(self, what: str) -> int:
        """Return how often something came of any kind of file."""
        return sum(number for (_, came), number in self.counts.items() if came == what)


def make_targets(catalogue: Catalogue) -> list[Target]:
    """Return a sample of every kind of file."""
    targets = []
    for name, (area, write) in (_printed(catalogue) | _copied(catalogue)).items():
        sample = make_sample(catalogue, area, date(2026, 6, 1))
        encoding = "cp1252" if name in {"text of Windows", "page in turns"} else "utf-8"
        expected = expected_observations(sample, catalogue)
        targets.append(make_target(name, sample, expected, write, encoding))
    return targets


def _printed(catalogue: Catalogue) -> Writers:
    """Return area and writer of files as they are published."""
    parallel, turns = TextLayout.PARALLEL, TextLayout.ALTERNATING
    return {
        "text": ("Ballerup", lambda s: write_text(s, catalogue, parallel)),
        "text in turns": ("Aalborg", lambda s: write_text(s, catalogue, turns)),
        "text of Windows": (
            "Albertslund",
            lambda s: write_text(s, catalogue, parallel, TextForm("cp1252", "\r\n")),
        ),
        "text of the country": ("Hele landet", lambda s: write_text(s, catalogue, parallel)),
        "page": ("Ballerup", lambda s: write_report_page(s, catalogue, parallel)),
        "page in turns": ("Herlev", lambda s: write_report_page(s, catalogue, turns, "cp1252")),
        "public page": ("Glostrup", lambda s: write_public_page(s, catalogue)),
        "public page of the country": ("Hele landet", lambda s: write_public_page(s, catalogue)),
        "web archive": ("Aalborg", lambda s: as_web_archive(write_public_page(s, catalogue))),
        "mail": ("Glostrup", lambda s: as_mail(write_text(s, catalogue, parallel))),
    }


def _copied(catalogue: Catalogue) -> Writers:
    """Return area and writer of texts that somebody copied out of them."""
    turns = TextLayout.ALTERNATING
    return {
        "copied line": ("Ballerup", lambda s: copied(s, catalogue, on_one_line).encode()),
        "copied list": (
            "Aalborg",
            lambda s: copied(s, catalogue, wrapped("middle"), as_list=True).encode(),
        ),
        "copied bare": (
            "Glostrup",
            lambda s: copied(s, catalogue, on_one_line, Source.PUBLIC_PAGE).encode(),
        ),
        "copied cells": ("Hele landet", lambda s: copied_in_columns(s, catalogue, turns).encode()),
    }


def run(
    catalogue: Catalogue, count: int, seed: int = 1, only: Collection[int] = ()
) -> Outcome:  # fmt: skip
    """Read `count` damaged copies, or of these the ones with the numbers in `only`."""
    tools, outcome = Tools.of(catalogue), Outcome()
    for number, mutant in enumerate(mutants(make_targets(catalogue), count, seed)):
        if only and number not in only:
            continue
        name = mutant.target.name
        edits = [(e.start, e.end) for e in mutant.edits]
        head = f"{name}, {mutant.kind}, copy {number}, {edits}"
        report = read(mutant.content, tools, outcome, name, head)
        if report is None:
            continue
        wrong = wrong_values(mutant, report)
        outcome.counts[name, "wrong"] += len(wrong)
        outcome.wrong += [f"{head}: {text}" for text in wrong]
        judge_whole(report, mutant.target.expected, outcome, name, head)
    return outcome


def read(content: bytes, tools: Tools, outcome: Outcome, name: str, head: str) -> Report | None:
    """Read a damaged copy and count what came of it; None where nothing did."""
    outcome.counts[name, "copies"] += 1
    try:
        report = interpret(read_document(content), tools)
    except UnreadableFileError:
        outcome.counts[name, "refused"] += 1
        return None
    except Exception:  # noqa: BLE001
        outcome.counts[name, "crashes"] += 1
        outcome.crashes.append(f"{head}: {traceback.format_exc(limit=-3)}")
        return None
    outcome.counts[name, "whole" if report.whole else "partial"] += 1
    outcome.counts[name, "values"] += len(report.observations)
    return report


def judge_whole(
    report: Report, expected: Collection[Key], outcome: Outcome, name: str, head: str
) -> None:
    """Note a report that passes as whole although figures of the file are not in it."""
    found = {(o.area, o.indicator, o.measure.value) for o in report.observations}
    lost = sorted(set(expected) - found)
    if report.whole and lost:
        outcome.counts[name, "cut"] += 1
        outcome.cut.append(f"{head}: whole without {lost[:3]}")


COLUMNS = ("copies", "refused", "partial", "whole", "values", "crashes", "wrong", "cut")


def table(outcome: Outcome) -> Iterator[str]:
    """Yield what came of each kind of file, line by line."""
    yield from (*outcome.crashes, *outcome.wrong, *outcome.cut)
    yield f"{'kind':28}" + "".join(f"{column:>10}" for column in COLUMNS)
    for name in dict.fromkeys(name for name, _ in outcome.counts):
        numbers = (outcome.counts[name, column] for column in COLUMNS)
        yield f"{name:28}" + "".join(f"{number:10}" for number in numbers)


def sound(outcome: Outcome) -> bool:
    """True when no copy crashed, gave a wrong value, or passed as whole when it was cut."""
    return not (outcome.crashes or outcome.wrong or outcome.cut)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what became of the copies; 1 if anything was wrong."""
    from tests.importing import mutate_packages, mutate_pdf

    kinds = {"text": run, "pdf": mutate_pdf.run, "packages": mutate_packages.run}
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--copy", type=int, action="append", default=[], help="these alone")
    parser.add_argument("--kind", choices=kinds, action="append")
    options = parser.parse_args(arguments)
    catalogue, good = load_catalogue(resource("catalogue")), True
    for kind in options.kind or kinds:
        outcome = kinds[kind](catalogue, options.count, options.seed, options.copy)
        good = good and sound(outcome)
        sys.stdout.write("".join(f"{line}\n" for line in table(outcome)))
        sys.stdout.flush()
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
