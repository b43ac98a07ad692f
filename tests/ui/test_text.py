from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.models.display import visible
from baro_desktop.ui.text import ask, caption, label, message, plain_tooltip

TAGS = "<b>rød</b> & <img src='x'>"


def test_a_label_shows_tags_as_they_stand(qtbot: QtBot) -> None:
    made = label(TAGS)
    qtbot.addWidget(made)
    assert made.text() == TAGS
    assert made.textFormat() is Qt.TextFormat.PlainText


def test_a_tooltip_shows_tags_as_they_stand() -> None:
    assert "<b>" not in plain_tooltip(TAGS)
    assert plain_tooltip("") == ""


def test_a_message_is_plain_and_closes_in_danish(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = message(parent, "warning", "Titel", TAGS)
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert [button.text() for button in box.buttons()] == ["Luk"]
    box.close()


def test_details_can_be_copied_and_the_message_stays(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    box = message(parent, "error", "Titel", "Tekst", "stak og version")
    copy = next(b for b in box.buttons() if b.text() == "Kopiér detaljer")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "stak og version"
    assert box.isVisible()
    box.close()


def test_asking_runs_only_on_yes(qtbot: QtBot) -> None:
    parent, said = QWidget(), []
    qtbot.addWidget(parent)
    box = ask(parent, "Slet", "Slet alt?", "Slet", lambda: said.append("ja"))
    buttons: dict[str, QPushButton] = {button.text(): button for button in box.buttons()}  # type: ignore[misc]
    qtbot.mouseClick(buttons["Annullér"], Qt.MouseButton.LeftButton)
    assert said == []
    box = ask(parent, "Slet", "Slet alt?", "Slet", lambda: said.append("ja"))
    buttons = {button.text(): button for button in box.buttons()}  # type: ignore[misc]
    qtbot.mouseClick(buttons["Slet"], Qt.MouseButton.LeftButton)
    assert said == ["ja"]


def test_signs_that_turn_or_steer_a_text_are_not_shown(qtbot: QtBot) -> None:
    """»fdp.exe« must not look like »exe.pdf«; lines, tabs and joined pictures stay."""
    name = "rapport\u202efdp.exe\x07\x1b[1m\u2066\u200f\x85"
    made = label()
    qtbot.addWidget(made)
    made.setText(name)
    assert made.text() == "rapportfdp.exe[1m"
    assert caption(name) == "rapportfdp.exe[1m"
    assert "\u202e" not in plain_tooltip(name)
    kept = "en\tto\ntre 1.234,5\u00a0pct. 👩\u200d👧 −3 Ærø"
    assert visible(kept) == kept


def test_a_label_is_measured_anew_with_another_text_or_wrapping(qtbot: QtBot) -> None:
    made = label("Et ord", wrap=True)
    qtbot.addWidget(made)
    low = made.heightForWidth(120)
    made.setText("Mange flere ord end der er plads til i en linje")
    assert made.heightForWidth(120) > low
    made.setWordWrap(False)
    assert made.heightForWidth(120) == low


def test_a_label_is_measured_anew_in_another_font(qtbot: QtBot) -> None:
    made = label("Et ord", wrap=True)
    qtbot.addWidget(made)
    low = made.heightForWidth(400)
    font = made.font()
    font.setPointSizeF(3 * font.pointSizeF())
    made.setFont(font)
    assert made.heightForWidth(400) > low
