"""Several papers at once, into one folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.models.paper_choice import PaperKind, PaperPart
from baro_desktop.ui import exporting
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.papers.dialog import PapersDialog
from baro_desktop.ui.papers.outcome import written_text
from baro_desktop.ui.papers.progress_dialog import WritingDialog

NAMES = {
    "Integration Ballerup 2026-06-15.xlsx",
    "Notat integration Ballerup 2026-06-15.docx",
}


def boxes(window: MainWindow) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def press(box: QMessageBox, text: str) -> None:
    next(button for button in box.buttons() if button.text() == text).click()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that is chosen for several papers."""
    made = tmp_path / "møde"
    made.mkdir()

    def take(_w: QWidget, _title: str, _start: str, chosen: Callable[[list[Path]], None]) -> None:
        chosen([made])

    monkeypatch.setattr(exporting, "choose_folder", take)
    return made


@pytest.fixture
def both(dialog: PapersDialog) -> PapersDialog:
    """The dialog with workbook and note chosen, without graphs, which take long to draw."""
    dialog.parts.parts.boxes[PaperPart.GRAPHS].click()
    dialog.kinds.kinds.boxes[PaperKind.NOTAT].click()
    return dialog


@pytest.fixture
def short(both: PapersDialog) -> PapersDialog:
    """The same papers about one centre."""
    both.centres.show_choice(("C-SIK",))
    return both


def test_several_papers_are_written_with_names_that_say_what_and_when(
    qtbot: QtBot, window: MainWindow, short: PapersDialog, folder: Path
) -> None:
    short.write.click()
    qtbot.waitUntil(lambda: bool(boxes(window)), timeout=60_000)
    box = boxes(window)[0]
    assert {path.name for path in folder.iterdir()} == NAMES
    assert {"Åbn projektmappe", "Åbn notat", "Vis i mappe"} < {b.text() for b in box.buttons()}
    box.close()


def test_the_note_holds_the_graphs_with_their_descriptions(
    qtbot: QtBot, window: MainWindow, short: PapersDialog, folder: Path
) -> None:
    from docx import Document

    short.parts.parts.boxes[PaperPart.GRAPHS].click()
    short.kinds.kinds.boxes[PaperKind.WORKBOOK].click()
    short.kinds.kinds.boxes[PaperKind.ELABORATION].click()
    short.write.click()
    qtbot.waitUntil(lambda: bool(boxes(window)), timeout=60_000)
    note = next(path for path in folder.iterdir() if path.name.startswith("Notat"))
    shapes = Document(str(note)).inline_shapes
    assert len(shapes) > 0
    assert all(shape._inline.docPr.get("descr") for shape in shapes)  # noqa: SLF001
    boxes(window)[0].close()


def test_files_that_are_there_are_replaced_only_when_asked(
    qtbot: QtBot, window: MainWindow, short: PapersDialog, folder: Path
) -> None:
    old = folder / "Integration Ballerup 2026-06-15.xlsx"
    old.write_bytes(b"gammel")
    short.write.click()
    press(short.findChildren(QMessageBox)[-1], "Gem med nye navne")
    qtbot.waitUntil(
        lambda: any(box.windowTitle() == "Gemt" for box in boxes(window)), timeout=60_000
    )
    assert old.read_bytes() == b"gammel"
    assert (folder / "Integration Ballerup 2026-06-15 (2).xlsx").is_file()
    next(box for box in boxes(window) if box.windowTitle() == "Gemt").close()


def test_writing_can_be_stopped_within_a_paper(
    qtbot: QtBot, window: MainWindow, both: PapersDialog, folder: Path
) -> None:
    both.write.click()
    progress = both.findChild(WritingDialog)
    assert progress is not None
    qtbot.waitUntil(lambda: progress.now.text().startswith("Skriver Integration"))
    progress.reject()
    qtbot.waitUntil(lambda: bool(boxes(window)), timeout=60_000)
    assert boxes(window)[0].windowTitle() == "Stoppet"
    assert "Intet er skrevet" in boxes(window)[0].text()
    assert list(folder.iterdir()) == []
    assert both.isVisible()
    boxes(window)[0].close()


def test_a_paper_that_lies_beside_an_open_one_says_so(
    qtbot: QtBot,
    window: MainWindow,
    short: PapersDialog,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = folder / "Integration Ballerup 2026-06-15.xlsx"
    rename = Path.replace

    def deny(self: Path, target: Path) -> Path:
        if target == old:
            raise PermissionError(13, "denied")
        return rename(self, target)

    old.write_bytes(b"gammel")
    monkeypatch.setattr(Path, "replace", deny)
    monkeypatch.setattr("baro_desktop.export.target.time.sleep", lambda _: None)
    short.write.click()
    press(short.findChildren(QMessageBox)[-1], "Erstat")
    qtbot.waitUntil(
        lambda: any(box.windowTitle() == "Gemt" for box in boxes(window)), timeout=60_000
    )
    said = next(box for box in boxes(window) if box.windowTitle() == "Gemt")
    assert f"{old.name} er åben i et andet program" in said.text()
    assert (folder / "Integration Ballerup 2026-06-15 (2).xlsx").is_file()
    assert old.read_bytes() == b"gammel"
    said.close()


def test_many_papers_are_listed_line_by_line() -> None:
    paths = [Path("/m") / f"Notat {number}.pdf" for number in range(4)]
    assert written_text(paths).splitlines()[2:] == [path.name for path in paths]
