"""A few of the files of `dev.py torture hostile`: each is told in Danish and does nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from baro_desktop.importing.files import find_sources
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.storage.database import Database
from baro_desktop.workflows import import_reports as workflow
from baro_desktop.workflows.read_form import looks_like_form
from tests.importing.archives import OpenedHere

FEW = (
    *("dybe ordbøger", "formularer 9^9", "sider i ring", "javascript", "billede 2^31"),
    *("milliard grin", "fremmed fil", "henter billeder", "300 niveauer", "webarkiv udefra"),
    *("halvt UTF-16", "nul i tekst", "bagvendt skrift", "overlappende", "ud af mappen"),
    *("påstår 4 GB", "symbolsk henvisning", "kun en ende"),
)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes among files")
def test_hostile_files_are_told_and_do_nothing(
    tmp_path: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.torture.hostile import Place, faults, import_one  # not on Windows

    place, elsewhere = Place(tmp_path, catalogue), tmp_path / "her"
    paths = [*place.make(FEW), *place.make_odd()]
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    before, reader = place.state(), workflow.FileReader(catalogue)
    with Database.open(place.database) as db:
        told = [import_one(db, catalogue, path, reader) for path in paths]
    place.close()
    assert faults(told) == []
    assert place.state() == before
    assert place.calls == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes among files")
def test_pipe_that_nobody_writes_to_is_no_form_and_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "skema.xlsx")
    assert not looks_like_form(tmp_path / "skema.xlsx")
    (source,) = find_sources([tmp_path / "skema.xlsx"], OpenedHere())
    with pytest.raises(UnreadableFileError, match="file-special"):
        source.read()


def test_folder_that_may_not_be_looked_into_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "lukket").mkdir()
    scan = os.scandir

    def denied(path: str) -> object:
        if str(path).endswith("lukket"):
            raise PermissionError(13, "denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", denied)
    found, closed = find_sources([tmp_path], OpenedHere())
    assert (found.name, closed.name) == ("a.txt", "lukket")
    with pytest.raises(UnreadableFileError, match="folder-denied"):
        closed.read()
