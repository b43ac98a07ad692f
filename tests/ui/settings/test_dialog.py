"""The dialog as a whole: nothing is stored before OK, errors lead back, all by keyboard."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.storage.database import Database
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.settings import backups_page
from baro_desktop.ui.settings.dialog import SettingsDialog
from baro_desktop.ui.settings.flow import SettingsFlow
from baro_desktop.ui.settings.indicators_page import IndicatorsPage
from baro_desktop.ui.settings.own_indicator_dialog import OwnIndicatorDialog
from baro_desktop.ui.settings.page import SettingsPage
from baro_desktop.ui.settings.targets_page import TargetsPage
from baro_desktop.ui.theme import ThemeSwitch
from baro_desktop.workflows import preferences
from baro_desktop.workflows.program_settings import Settings, load
from baro_desktop.workflows.small_numbers import small_number_rule
from tests.ui.settings.conftest import Open

TITLES = ("Kommune", "Centre", "Indikatorer", "Mål", "Udseende", "Små tal", "Sikkerhedskopier")


P = TypeVar("P", bound=SettingsPage)


def page_of(dialog: SettingsDialog, kind: type[P]) -> P:
    """Return a page of the dialog."""
    found = dialog.page(kind.title)
    assert isinstance(found, kind)
    return found


def field(dialog: QDialog, kind: type[QWidget], name: str) -> QWidget:
    """Return the one child of an accessible name that is shown."""
    found = [w for w in dialog.findChildren(kind) if w.accessibleName() == name and w.isVisible()]
    assert len(found) == 1, (name, found)
    return found[0]


def press(dialog: QDialog, name: str) -> None:
    button = field(dialog, QPushButton, name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_into(dialog: QDialog, name: str, text: str) -> QLineEdit:
    found = field(dialog, QLineEdit, name)
    assert isinstance(found, QLineEdit)
    found.setFocus()
    found.selectAll()
    QTest.keyClicks(found, text)
    return found


def test_pages_stand_in_a_list_that_arrows_walk_through(open_page: Open) -> None:
    dialog = open_page("Kommune")
    assert dialog.titles() == TITLES
    pages = field(dialog, QListWidget, "Sider")
    QTest.keyClick(pages, Qt.Key.Key_Down)
    assert field(dialog, QListWidget, "Centre").isVisible()


def test_nothing_is_stored_by_cancelling(
    qtbot: QtBot, flow: SettingsFlow, database: Database, open_page: Open
) -> None:
    dialog = open_page("Små tal")
    type_into(dialog, "Mindste antal, der må vises", "12")
    with qtbot.assertNotEmitted(flow.changed):
        press(dialog, "Annullér")
    assert small_number_rule(database) == SmallNumberRule()


def test_ok_stores_and_asks_for_a_new_window(
    qtbot: QtBot, flow: SettingsFlow, database: Database, open_page: Open
) -> None:
    dialog = open_page("Små tal")
    type_into(dialog, "Mindste antal, der må vises", "3")
    QTest.keyClick(field(dialog, QCheckBox, "0 må vises"), Qt.Key.Key_Space)
    with qtbot.waitSignal(flow.changed):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert small_number_rule(database) == SmallNumberRule(3, show_zero=False)


def test_ok_without_a_change_stores_nothing(
    qtbot: QtBot, flow: SettingsFlow, open_page: Open
) -> None:
    dialog = open_page("Kommune")
    for title in TITLES:
        dialog.show_page(title)
    with qtbot.assertNotEmitted(flow.changed):
        press(dialog, "OK")
    assert not dialog.isVisible()


@pytest.mark.parametrize("text", ["2,5", "fem", "-1", "101", ""])
def test_a_wrong_number_is_told_beside_its_field_and_keeps_the_dialog(
    database: Database, open_page: Open, text: str
) -> None:
    dialog = open_page("Små tal")
    limit = type_into(dialog, "Mindste antal, der må vises", text or "\b")
    if not text:
        limit.clear()
    dialog.show_page("Udseende")
    press(dialog, "OK")
    assert dialog.isVisible()
    assert limit.isVisible()
    assert limit.property("invalid") == "true"
    assert limit.accessibleDescription()
    assert small_number_rule(database) == SmallNumberRule()


def test_apply_stores_at_once_and_the_window_follows_when_the_dialog_is_left(
    qtbot: QtBot, flow: SettingsFlow, themes: ThemeSwitch, database: Database, open_page: Open
) -> None:
    dialog = open_page("Udseende")
    size = field(dialog, QComboBox, "Tekststørrelse")
    QTest.keyClick(size, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(flow.changed):
        press(dialog, "Anvend")
    assert preferences.load(database).text_size == 110
    assert themes.percent == 110
    with qtbot.waitSignal(flow.changed):
        press(dialog, "Annullér")
    themes.choose(themes.theme, 100)


def test_every_page_goes_back_to_its_standard(open_page: Open) -> None:
    dialog = open_page("Små tal")
    limit = type_into(dialog, "Mindste antal, der må vises", "9")
    press(dialog, "Nulstil Små tal til standard")
    assert limit.text() == "5"


def test_a_folder_that_is_not_there_is_told(open_page: Open) -> None:
    dialog = open_page("Sikkerhedskopier")
    folder = type_into(dialog, "Mappe til sikkerhedskopier", "/findes/ikke")
    press(dialog, "OK")
    assert dialog.isVisible()
    assert "Mappen findes ikke" in folder.accessibleDescription()


def test_a_folder_that_cannot_be_written_is_told(
    open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups_page, "can_be_written", lambda _: False)
    dialog = open_page("Sikkerhedskopier")
    folder = type_into(dialog, "Mappe til sikkerhedskopier", str(tmp_path))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert folder.property("invalid") == "true"
    assert "må ikke skrive" in folder.accessibleDescription()


def test_a_folder_that_can_be_written_is_kept(
    database: Database, open_page: Open, tmp_path: Path
) -> None:
    dialog = open_page("Sikkerhedskopier")
    folder = tmp_path / "kopier"
    folder.mkdir()
    type_into(dialog, "Mappe til sikkerhedskopier", f" {folder} ")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert preferences.load(database).backup_folder == str(folder)
    assert list(folder.iterdir()) == []


def test_a_new_limit_for_small_numbers_reloads_the_open_tab(window: MainWindow) -> None:
    page = window.pages.open("C-ARB")
    shown: list[str] = []
    page.show_area = lambda area, _: shown.append(area)  # type: ignore[attr-defined]
    dialog = window.open_settings()
    assert isinstance(dialog, SettingsDialog)
    dialog.show_page("Små tal")
    type_into(dialog, "Mindste antal, der må vises", "7")
    press(dialog, "Anvend")
    assert shown == ["Ballerup"]


def mnemonics(dialog: QDialog) -> list[str]:
    texts = [w.text() for w in dialog.findChildren(QPushButton) if w.isVisible()]
    texts += [w.text() for w in dialog.findChildren(QCheckBox) if w.isVisible()]
    texts += [
        w.text() for w in dialog.findChildren(QLabel) if w.isVisible() and w.buddy() is not None
    ]
    found = [re.search(r"&(\w)", text) for text in texts]
    return [match[1].casefold() for match in found if match]


def test_no_two_mnemonics_of_a_page_clash(open_page: Open) -> None:
    dialog = open_page("")
    for title in TITLES:
        dialog.show_page(title)
        letters = mnemonics(dialog)
        assert sorted(set(letters)) == sorted(letters), title


def test_every_field_has_a_name_and_is_reached_by_tab(open_page: Open) -> None:
    dialog = open_page("")
    for title in TITLES:
        dialog.show_page(title)
        for widget in dialog.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                inside = isinstance(widget.parent(), QComboBox)
                assert inside or widget.accessibleName(), (title, widget)


def test_smaller_dialogs_have_no_clashes_either(open_page: Open) -> None:
    dialog = open_page("Indikatorer")
    own = page_of(dialog, IndicatorsPage).add()
    assert isinstance(own, OwnIndicatorDialog)
    target = page_of(dialog, TargetsPage).add()
    for small in (own, target):
        letters = mnemonics(small)
        assert sorted(set(letters)) == sorted(letters)
        small.reject()


def test_the_settings_are_what_the_database_holds(window: MainWindow, database: Database) -> None:
    dialog = window.open_settings()
    assert isinstance(dialog, SettingsDialog)
    dialog.reject()
    held = load(database, window.catalogue)
    assert held == Settings(
        "Ballerup", theme="light", targets_area="Ballerup", used_codes=held.used_codes
    )


def test_ctrl_comma_opens_the_settings(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(SettingsDialog)))


def test_the_names_of_the_pages_are_seen_in_full_after_a_larger_text_is_chosen(
    qtbot: QtBot, open_page: Open
) -> None:
    dialog = open_page("Udseende")
    pages = dialog.findChild(QListWidget)
    assert pages is not None
    before = pages.width()
    dialog.setStyleSheet("QListView { font-size: 15pt; }")
    qtbot.waitUntil(lambda: pages.width() > before)
    assert pages.viewport().width() >= pages.sizeHintForColumn(0)
