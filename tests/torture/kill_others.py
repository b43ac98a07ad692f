"""Kills in migration, backup, restore, export and entry, besides those in an import."""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from baro_desktop.cli import run as run_command
from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.resources import resource
from baro_desktop.storage.database import Database
from baro_desktop.workflows.enter_figures import enter
from tests.memory import quick_folder
from tests.torture.killing import FORK, killed
from tests.torture.scenes import (
    Scene,
    State,
    chosen,
    database_of,
    figures,
    fresh_copy,
    ids,
    one_entry,
)

NAMES = ("migration", "backup", "restore", "export", "entry")
ENTRIES = 30


def run(names: Sequence[str], kills: int) -> bool:
    """Kill each kind of work so many times; print the counts, and return whether all held."""
    works = {scene.name: partial(_scene, scene, kills) for scene in chosen(NAMES)}
    works["entry"] = partial(_entries, kills)
    held = [_tell(name, kills, works[name]) for name in names if kills]
    return all(held)


def _tell(name: str, kills: int, work: Callable[[Path], list[str]]) -> bool:
    began = time.monotonic()
    with tempfile.TemporaryDirectory(dir=quick_folder()) as folder:
        wrong = work(Path(folder))
    seconds = time.monotonic() - began
    sys.stdout.write(f"{name}: {kills} kills, {len(wrong)} wrong {wrong[:3]}, {seconds:.0f} s\n")
    sys.stdout.flush()
    return not wrong


def _scene(scene: Scene, kills: int, folder: Path) -> list[str]:
    """Kill a command; afterwards all is as before or as wanted, and the command can be repeated."""
    template, place = folder / "template", folder / "arbejde"
    template.mkdir()
    scene.prepare(template)
    before = _state(scene, fresh_copy(template, place))
    kept = set() if scene.name == "migration" else ids(database_of(template))
    _command(scene, place).join()  # loads what is loaded late
    began = time.monotonic()
    _command(scene, fresh_copy(template, place)).join()
    pace, wanted = time.monotonic() - began, scene.state(place)
    dice, wrong, done = random.Random(kills), [], 0
    while done < kills:
        process = _command(scene, fresh_copy(template, place))
        process.join(dice.uniform(0, pace))
        done += process.is_alive()
        process.kill()
        process.join()
        wrong += _judged(scene, place, kept, (before, wanted))
    return wrong


def _judged(
    scene: Scene, place: Path, kept: set[str], fine: tuple[State | None, State]
) -> list[str]:
    held = {one for path in place.glob("*.db") for one in ids(path)}
    if not kept <= held:
        return ["lost"]
    if _state(scene, place) not in fine:
        return ["neither old nor new"]
    again = _command(scene, place)
    again.join()
    if again.exitcode or scene.state(place) != fine[1]:
        return ["cannot be repeated"]
    return []


def _state(scene: Scene, place: Path) -> State | None:
    """Return what is there; None for a workbook that is the earlier one still."""
    if scene.name == "export" and (place / "ud.xlsx").read_bytes() == b"an earlier workbook":
        return None
    if scene.name == "migration":  # opening would end what was begun, so look at a copy
        return scene.state(fresh_copy(place, place.with_name("set")))
    return scene.state(place)


def _command(scene: Scene, folder: Path) -> BaseProcess:
    process = FORK.Process(target=_quietly, args=(scene.command(folder),))
    process.start()
    return process


def _quietly(command: list[str]) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    sys.exit(run_command(command))


def _entries(kills: int, folder: Path) -> list[str]:
    """Kill somebody who types; each figure that the program took is there."""
    dice, wrong, done, database = random.Random(kills), [], 0, folder / "baro.db"
    began = time.monotonic()
    killed(partial(_type, database), None)
    pace = time.monotonic() - began
    expected = len(ids(database))
    while done < kills:
        told, alive = killed(partial(_type, database), dice.uniform(0, pace))
        done += alive
        figures(database)
        held = len(ids(database))
        # each entry is a row and its step; one more may be there than was told
        if not expected + 2 * told <= held <= expected + 2 * told + 2:
            wrong.append(f"{told} told, {(held - expected) / 2} there")
        expected = held
    return wrong


def _type(database: Path, tell: Connection) -> None:
    catalogue = load_catalogue(resource("catalogue"))
    with Database.open(database) as db:
        for number in range(1, ENTRIES + 1):
            enter(db, catalogue, one_entry(number))
            tell.send(number)
