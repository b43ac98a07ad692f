from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from baro_desktop.app import Program
from baro_desktop.models.errors import StorageError
from baro_desktop.models.records import replace
from baro_desktop.ui.theme import Theme
from baro_desktop.workflows.backup import back_up, preview
from baro_desktop.workflows.exchange import is_exchange
from baro_desktop.workflows.workspace import Workspace

pytestmark = pytest.mark.usefixtures("stays_awake")


@pytest.fixture
def program(qapp: QApplication, empty: Workspace) -> Iterator[Program]:
    """A colleague's program, without figures of his own."""
    made = Program(qapp, empty)
    yield made
    if made.window is not None:
        made.window.close()
    made.release()


@pytest.fixture
def copy(filled_file: Path, empty: Workspace, tmp_path: Path) -> Path:
    with empty.at(filled_file).open() as database:
        return back_up(database, tmp_path / "Ballerup 2026-11-21.BARO")


@pytest.fixture
def samples(empty: Workspace) -> Workspace:
    return replace(empty.at(empty.database.with_name("eksempel.db")), sample=True)


def boxes() -> list[QMessageBox]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]


def shown_box(qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: any(box.isVisible() for box in boxes()))
    return next(box for box in boxes() if box.isVisible())


def press(box: QMessageBox, text: str) -> None:
    next(b for b in box.findChildren(QPushButton) if b.text() == text).click()


def test_a_copy_says_what_it_holds_and_is_only_looked_at(
    qtbot: QtBot, program: Program, copy: Path
) -> None:
    before = copy.read_bytes()
    program.start([copy])
    box = shown_box(qtbot)
    assert "Ballerup 2026-11-21.BARO rummer 3\xa0rapporter" in box.text()
    assert "3 rapporter har du ikke selv." in box.text()
    press(box, "Se tallene")
    window = program.window
    assert window is not None
    assert window.read_only
    assert window.holds_reports()
    said = " ".join(label.text() for label in window.findChildren(QLabel))
    assert "Kopi fra en kollega" in said
    window.own_data_requested.emit()
    assert program.window is not None
    assert not program.window.read_only
    assert not program.window.holds_reports()
    assert copy.read_bytes() == before


def test_a_copy_is_seen_in_the_colours_that_were_chosen_and_leaves_them_so(
    qtbot: QtBot, program: Program, copy: Path
) -> None:
    program.start()
    own = program.window
    assert own is not None
    own.themes.choose(Theme.DARK)
    own.import_paths([copy])
    press(shown_box(qtbot), "Se tallene")
    window = program.window
    assert window is not own
    assert window is not None
    assert window.themes.theme is Theme.DARK
    window.own_data_requested.emit()
    assert program.window is not None
    assert program.window.themes.theme is Theme.DARK
    program.window.themes.choose(Theme.SYSTEM)


def test_a_copy_that_is_not_whole_is_refused_by_its_name(
    qtbot: QtBot, program: Program, copy: Path
) -> None:
    whole = copy.read_bytes()
    copy.write_bytes(whole[: len(whole) // 2])
    program.start([copy])
    box = shown_box(qtbot)
    assert copy.name in box.text()
    assert "ikke en hel sikkerhedskopi" in box.text()
    press(box, "Luk")
    assert program.window is not None
    assert not program.window.read_only


def test_all_figures_are_written_to_one_file(
    qtbot: QtBot, program: Program, empty: Workspace, tmp_path: Path
) -> None:
    program.start()
    assert program.window is not None
    given = tmp_path / "Ballerup.baro"
    program.window.exchange.write(given)
    box = shown_box(qtbot)
    assert "også de små" in box.text()
    press(box, "Luk")
    assert is_exchange(given)
    assert preview(empty.database, given).regained == ()


def test_made_up_figures_are_not_handed_on(program: Program, samples: Workspace) -> None:
    told = program.open(samples).exchange.give("Ballerup")
    assert isinstance(told, QMessageBox)
    assert "opdigtede" in told.text()
    press(told, "Luk")


def test_a_copy_is_not_compared_with_made_up_figures(
    qtbot: QtBot, program: Program, samples: Workspace, copy: Path
) -> None:
    program.open(samples).exchange.open(copy)
    box = shown_box(qtbot)
    assert "rummer 3\xa0rapporter" in box.text()
    assert "har du ikke selv" not in box.text()
    press(box, "Annullér")


def test_a_file_of_that_name_that_is_no_database_is_refused(tmp_path: Path) -> None:
    foreign = tmp_path / "brev.baro"
    foreign.write_text("Kære kollega", "utf-8")
    with pytest.raises(StorageError, match="brev"):
        preview(tmp_path / "baro.db", foreign)
