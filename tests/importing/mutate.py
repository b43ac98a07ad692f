"""Damage many copies of the sample files and read them: `python -m tests.importing.mutate`."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from baro_desktop.importing.interpreter import interpret
from baro_desktop.importing.readers import read_document
from baro_desktop.importing.reading import Tools
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.resources import resource
from baro_desktop.samples.figures import expected_observations
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.page_layouts import write_public_page, write_report_page
from baro_desktop.samples.text_layouts import TextForm, TextLayout, write_text
from tests.importing.archives import as_web_archive
from tests.importing.copies import Source, copied, copied_in_columns, on_one_line, wrapped
from tests.importing.mutations import Target, Write, make_target, mutants, wrong_values


@dataclass(slots=True)
class Outcome:
    """What became of the damaged copies."""

    counts: Counter[str] = field(default_factory=Counter)
    crashes: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def make_targets(catalogue: Catalogue) -> list[Target]:
    """Return a sample of every kind of file."""
    month = date(2026, 6, 1)
    parallel, turns = TextLayout.PARALLEL, TextLayout.ALTERNATING
    writers: dict[str, tuple[str, Write]] = {
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
    targets = []
    for name, (area, write) in writers.items():
        sample = make_sample(catalogue, area, month)
        encoding = "cp1252" if name in {"text of Windows", "page in turns"} else "utf-8"
        expected = expected_observations(sample, catalogue)
        targets.append(make_target(name, sample, expected, write, encoding))
    return targets


def run(catalogue: Catalogue, count: int, seed: int = 1) -> Outcome:
    """Read `count` damaged copies."""
    tools, outcome = Tools.of(catalogue), Outcome()
    for mutant in mutants(make_targets(catalogue), count, seed):
        head = f"{mutant.target.name}, {mutant.kind}, {[(e.start, e.end) for e in mutant.edits]}"
        try:
            report = interpret(read_document(mutant.content), tools)
        except UnreadableFileError:
            outcome.counts["refused"] += 1
            continue
        except Exception:  # noqa: BLE001
            outcome.crashes.append(f"{head}: {traceback.format_exc(limit=-3)}")
            continue
        outcome.counts["whole" if report.whole else "partial"] += 1
        outcome.counts["values"] += len(report.observations)
        outcome.wrong += [f"{head}: {text}" for text in wrong_values(mutant, report)]
    return outcome


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what became of the copies; 1 if anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    outcome = run(load_catalogue(resource("catalogue")), options.count, options.seed)
    for line in (*outcome.crashes, *outcome.wrong):
        sys.stdout.write(f"{line}\n")
    counts = ", ".join(f"{name} {number}" for name, number in sorted(outcome.counts.items()))
    sys.stdout.write(
        f"{options.count} copies: {counts}; tracebacks {len(outcome.crashes)}, "
        f"wrong values {len(outcome.wrong)}\n"
    )
    return 1 if outcome.crashes or outcome.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
