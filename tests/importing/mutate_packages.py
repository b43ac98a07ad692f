"""Damaged zip archives and reporting forms: packages whose parts carry checksums.

What comes out of an archive must be what was put in. A number read from a form must stand in the
cell of the damaged sheet.
"""

from __future__ import annotations

import io
import random
import re
import tempfile
import traceback
import zipfile
from collections.abc import Callable, Collection, Iterator
from datetime import date
from pathlib import Path

from baro_desktop.importing.archive import Archive
from baro_desktop.importing.form.reader import RawForm, read_workbook
from baro_desktop.importing.reading import Tools
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.samples.figures import expected_observations
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.text_layouts import TextLayout, write_text
from baro_desktop.storage.database import Database
from baro_desktop.workflows.make_form import make_form
from tests.forms.filling import FilledForm
from tests.importing import mutations
from tests.importing.archives import as_zip
from tests.importing.mutate import Outcome, judge_whole, read
from tests.importing.mutations import Edit, apply

_CELL = re.compile(rb'<c r="([A-Z]+\d+)"[^>]*?(?:/>|>(.*?)</c>)', re.DOTALL)
_VALUE = re.compile(rb"<v>(.*?)</v>", re.DOTALL)
_KINDS: dict[str, Callable[[bytes, random.Random], list[Edit]]] = {
    name: mutations.KINDS[name]
    for name in ("flip", "flip digit", "drop bytes", "cut", "double stretch")
}


def run(
    catalogue: Catalogue, count: int, seed: int = 1, only: Collection[int] = ()
) -> Outcome:  # fmt: skip
    """Read `count` damaged packages, half of them archives, or those numbered in `only`."""
    outcome, chance = Outcome(), random.Random(seed)
    archives = list(_archives(catalogue))
    tools, form = Tools.of(catalogue), _form(catalogue)
    for number in range(count // 2):
        name, content, expected = archives[number % len(archives)]
        kind, damaged = _damage(content, chance)
        if only and number not in only:
            continue
        _read_archive(damaged, tools, outcome, name, f"{name}, {kind}, copy {number}", expected)
    for number in range(count - count // 2):
        name = ("form", "form, sheet")[number % 2]
        kind, damaged = (_damage if name == "form" else _damage_sheet)(form, chance)
        if only and number not in only:
            continue
        _read_form(damaged, outcome, name, f"{name}, {kind}, copy {number}")
    return outcome


def _archives(catalogue: Catalogue) -> Iterator[tuple[str, bytes, frozenset[object]]]:
    sample = make_sample(catalogue, "Ballerup", date(2026, 6, 1))
    text = write_text(sample, catalogue, TextLayout.PARALLEL)
    expected = frozenset(
        (o.area, o.indicator, o.measure.value, o.figure, o.period)
        for o in expected_observations(sample, catalogue)
    )
    for name, method in (("zip", zipfile.ZIP_DEFLATED), ("zip, stored", zipfile.ZIP_STORED)):
        yield name, as_zip({"rapport.txt": text}, method), expected


def _damage(content: bytes, chance: random.Random) -> tuple[str, bytes]:
    kind = chance.choice([*_KINDS])
    edits = _KINDS[kind](content, chance)
    return kind, apply(content, edits)


def _damage_sheet(content: bytes, chance: random.Random) -> tuple[str, bytes]:
    """Damage one sheet and pack it soundly again."""
    out = io.BytesIO()
    kind = ""
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", 8) as new:
        sheets = [n for n in old.namelist() if n.startswith("xl/worksheets/sheet")]
        chosen = chance.choice(sheets)
        for name in old.namelist():
            part = old.read(name)
            if name == chosen:
                kind, part = _damage(part, chance)
            new.writestr(name, part)
    return kind, out.getvalue()


def _read_archive(
    content: bytes, tools: Tools, outcome: Outcome, name: str, head: str,
    expected: frozenset[object],
) -> None:  # fmt: skip
    try:
        archive = Archive(io.BytesIO(content), len(content))
        members = [archive.read(number) for number in range(len(archive.names()))]
    except UnreadableFileError:
        outcome.counts[name, "copies"] += 1
        outcome.counts[name, "refused"] += 1
        return
    except Exception:  # noqa: BLE001
        _crash(outcome, name, head)
        return
    for member in members:
        report = read(member, tools, outcome, name, head)
        if report is not None:
            found = [
                (o.area, o.indicator, o.measure.value, o.figure, o.period)
                for o in report.observations
            ]
            wrong = [f"{head}: {figure}" for figure in found if figure not in expected]
            outcome.counts[name, "wrong"] += len(wrong)
            outcome.wrong += wrong
            judge_whole(report, {figure[:3] for figure in expected}, outcome, name, head)  # type: ignore[index]


def _form(catalogue: Catalogue) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "skema.xlsx")
        with Database.open(Path(folder, "form.db")) as db:
            make_form(db, catalogue, path, "Ballerup", today=date(2026, 11, 21))
        form = FilledForm(path)
        form.fill("L1", target_count=12, target_base=345, comparison_count=678, comparison_base=901)
        form.fill("L6", target_count=23)
        form.fill("L7", target_value=6.5, comparison_value=7.25)
        return form.save().read_bytes()


def _read_form(content: bytes, outcome: Outcome, name: str, head: str) -> None:
    try:
        form = read_workbook(content)
    except UnreadableFileError:
        outcome.counts[name, "copies"] += 1
        outcome.counts[name, "refused"] += 1
        return
    except Exception:  # noqa: BLE001
        _crash(outcome, name, head)
        return
    outcome.counts[name, "copies"] += 1
    outcome.counts[name, "whole"] += 1
    wrong = [f"{head}: {text}" for text in _wrong_cells(form, content)]
    outcome.counts[name, "wrong"] += len(wrong)
    outcome.wrong += wrong


def _wrong_cells(form: RawForm, content: bytes) -> Iterator[str]:
    printed = _numbers(content)
    for block in form.blocks:
        for cell in block.cells.values():
            number = isinstance(cell.value, int | float) and not isinstance(cell.value, bool)
            if number and (cell.address, float(str(cell.value))) not in printed:
                yield f"{cell.sheet} {cell.address}: {cell.value}"


def _numbers(content: bytes) -> set[tuple[str, float]]:
    """Return the numbers of all sheets with their addresses."""
    found = set()
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            if not name.startswith("xl/worksheets/sheet"):
                continue
            for match in _CELL.finditer(package.read(name)):
                value = _VALUE.search(match[2] or b"")
                try:
                    found.add((match[1].decode(), float(value[1]) if value else 0.0))
                except ValueError:
                    continue
    return found


def _crash(outcome: Outcome, name: str, head: str) -> None:
    outcome.counts[name, "copies"] += 1
    outcome.counts[name, "crashes"] += 1
    outcome.crashes.append(f"{head}: {traceback.format_exc(limit=-3)}")
