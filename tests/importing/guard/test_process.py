"""A process that hangs, dies or is lied to costs one file; the next one is read."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from baro_desktop.importing.guard import limits
from baro_desktop.importing.guard.frames import Answer
from baro_desktop.importing.guard.reader import FileReader
from baro_desktop.importing.guard.worker import answer
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.resources import resource
from tests.torture.hostile_pdf import page_of, shown

GOOD = resource("samples", "eksempel-ballerup-2026-06.txt").read_bytes()
SLOW = page_of(b"q " * 3_000_000 + shown(b"x"))


@pytest.fixture(scope="module")
def reader(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FileReader]:
    """A reader that was started beside a file that may not be run."""
    beside = tmp_path_factory.mktemp("mail")
    (beside / "json.py").write_text("raise SystemExit(1)", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch, FileReader(catalogue) as made:
        patch.chdir(beside)
        made.report(GOOD)
        yield made


def refused(reader: FileReader, content: bytes) -> str:
    with pytest.raises(UnreadableFileError) as raised:
        reader.report(content)
    return raised.value.code


def test_killed_process_costs_one_file(reader: FileReader) -> None:
    (before,) = reader.pids
    os.kill(before, getattr(signal, "SIGKILL", signal.SIGTERM))  # Windows kills by any other
    assert refused(reader, GOOD) == "reader-died"
    assert reader.report(GOOD).report.area == "Ballerup"
    assert reader.pids != (before,)


def test_refusals_come_through_with_their_code(reader: FileReader) -> None:
    assert refused(reader, b"hej") == "no-title"
    assert refused(reader, b"%PDF-1.7") == "pdf-damaged"
    assert refused(reader, b"PK\x05\x06" + bytes(18)) == "zip-nested"


def test_file_that_takes_too_long_is_given_up_and_so_is_the_next_one(catalogue: Catalogue) -> None:
    with FileReader(catalogue, seconds=0.1) as reader:
        assert refused(reader, SLOW) == "reader-timeout"
        assert reader.pids == ()
        assert refused(reader, SLOW) == "reader-timeout"


def test_nothing_is_started_before_a_file_comes_nor_after_the_end(catalogue: Catalogue) -> None:
    with FileReader(catalogue) as reader:
        assert reader.pids == ()
    assert refused(reader, GOOD) == "reader-unstarted"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (MemoryError, "reader-memory"),
        (RecursionError, "reader-failed"),
        (KeyError, "reader-failed"),
    ],
)
def test_whatever_goes_wrong_in_a_reader_is_an_answer(error: type[Exception], code: str) -> None:
    def fail(_: bytes) -> bytes:
        raise error

    status, said = answer(fail, b"")
    assert (status, code.encode() in said) == (Answer.REFUSED, True)


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("open", ("/home/anne/x.txt", "w", os.O_WRONLY | os.O_CREAT)),
        ("os.remove", ("/home/anne/x.txt", -1)),
        ("socket.connect", (None, ("127.0.0.1", 80))),
        ("subprocess.Popen", ("sh", [], None, None)),
        ("os.system", (b"true",)),
    ],
)
def test_readers_cannot_write_start_or_connect(event: str, arguments: tuple[object, ...]) -> None:
    with pytest.raises(PermissionError):
        limits.refuse(event, arguments)


def test_readers_can_load_what_they_read_with() -> None:
    limits.refuse("open", ("/usr/lib/lxml/__pycache__/a.pyc.12", None, os.O_WRONLY))
    limits.refuse("open", (Path("/usr/lib/a.py"), "rb", os.O_RDONLY))
    limits.refuse("import", ("lxml", None, None, None, None))
