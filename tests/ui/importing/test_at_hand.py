"""What reads files is started when they are about to come, and ends when none do."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.ui.importing.at_hand import ReaderAtHand
from baro_desktop.workflows import import_reports
from baro_desktop.workflows.workspace import Workspace


class _Reader:
    def __init__(self, _catalogue: Catalogue) -> None:
        self.did: list[str] = []
        self.fails = False

    def prepare(self) -> None:
        self.did.append("prepare")
        if self.fails:
            raise UnreadableFileError("reader-unstarted")

    def close(self) -> None:
        self.did.append("close")


@pytest.fixture
def at_hand(
    qapp: QObject, catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> ReaderAtHand:
    monkeypatch.setattr(import_reports, "FileReader", _Reader)
    return ReaderAtHand(Workspace(catalogue, tmp_path / "baro.db"), qapp)


def test_reader_is_started_once_and_kept(at_hand: ReaderAtHand) -> None:
    at_hand.prepare()
    reader = at_hand.take()
    at_hand.prepare()
    assert at_hand.take() is reader
    assert reader.did == ["prepare", "prepare"]  # type: ignore[attr-defined]


def test_closed_reader_is_replaced_by_the_next_one(at_hand: ReaderAtHand) -> None:
    reader = at_hand.take()
    at_hand.close()
    assert reader.did == ["close"]  # type: ignore[attr-defined]
    assert at_hand.take() is not reader


def test_reader_that_cannot_start_is_told_with_the_file_and_not_before(
    at_hand: ReaderAtHand,
) -> None:
    reader = at_hand.take()
    reader.fails = True  # type: ignore[attr-defined]
    at_hand.prepare()
    assert reader.did == ["prepare", "close"]  # type: ignore[attr-defined]
