from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.resources import resource
from baro_desktop.ui.help.browser import HelpBrowser
from baro_desktop.ui.help.pages import FIRST, ORDER, SHORTCUTS_MARK, load_pages
from baro_desktop.ui.help.places import page_of_dialog, page_of_tab
from baro_desktop.ui.help.window import HelpWindow
from baro_desktop.ui.main_window import MainWindow

LINK = re.compile(r"\]\(([^)]+)\)")


@pytest.fixture
def shown(qtbot: QtBot) -> HelpWindow:
    made = HelpWindow(load_pages())
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.open_page(FIRST)
    made.show()
    return made


def titles(shown: HelpWindow) -> list[str]:
    listed = shown.findChild(QListWidget)
    assert listed is not None
    return [listed.item(row).text() for row in range(listed.count())]


def test_every_file_is_a_page_and_every_page_a_file() -> None:
    assert {path.stem for path in resource("help").glob("*.md")} == set(ORDER)


@pytest.mark.parametrize("page", load_pages(), ids=lambda page: page.name)
def test_every_page_has_a_title_and_links_that_lead_somewhere(page: object) -> None:
    text = page.text  # type: ignore[attr-defined]
    assert text.startswith("# ")
    links = LINK.findall(text)
    pictures = [link for link in links if link.startswith("billeder/")]
    assert all(link.removesuffix(".md") in ORDER for link in links if link not in pictures)
    assert all(resource("help", link).is_file() for link in pictures)
    assert text.count("![") == len(pictures) == text.count(".png)")
    assert "http" not in text


@pytest.mark.parametrize("name", ORDER)
def test_every_page_can_be_opened(shown: HelpWindow, name: str) -> None:
    shown.open_page(name)
    assert shown.page() == name


def test_every_tab_has_a_page(window: MainWindow, catalogue: Catalogue) -> None:
    pages = {name: page_of_tab(name, catalogue) for name in window.pages.names()}
    assert set(pages.values()) <= set(ORDER)
    assert [name for name, page in pages.items() if page == FIRST] == []


def test_every_named_dialog_leads_to_a_page() -> None:
    kinds = ("ImportDialog", "EntryDialog", "TickDialog", "SourceDialog", "PreviewDialog")
    assert FIRST not in {page_of_dialog(kind) for kind in kinds}
    assert page_of_dialog("NobodyKnows") == FIRST


def test_the_search_leaves_the_pages_that_hold_the_words(qtbot: QtBot, shown: HelpWindow) -> None:
    field = shown.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "simpsons")
    assert titles(shown) == ["Indtast tal", "Ordliste"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert shown.page() == "indtast-tal"


def test_back_and_forward_by_keyboard(qtbot: QtBot, shown: HelpWindow) -> None:
    shown.open_page("ordliste")
    qtbot.keyClick(shown, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shown.page() == FIRST
    qtbot.keyClick(shown, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert shown.page() == "ordliste"


def test_f1_opens_the_page_of_the_tab_and_of_a_dialog(qtbot: QtBot, window: MainWindow) -> None:
    window.pages.open("Rapporter")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.findChildren(HelpWindow)[-1].page() == "rapporter"
    dialog: QDialog = window.enter()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    assert dialog.findChildren(HelpWindow)[-1].page() == "indtast-tal"
    dialog.close()


def test_the_shortcuts_in_the_help_are_those_of_the_menus(window: MainWindow) -> None:
    browser = window.helping.open_page("genveje").findChild(HelpBrowser)
    assert browser is not None
    text = browser.toPlainText()
    assert SHORTCUTS_MARK not in text
    for keys in ("Ctrl+O", "Ctrl+P", "Ctrl+Skift+C", "F2", "F5", "Ctrl+9", "Esc"):
        assert keys in text


def test_the_list_follows_the_page_that_is_opened(shown: HelpWindow) -> None:
    shown.open_page("ordliste")
    pages = shown.findChild(QListWidget)
    assert pages is not None
    assert pages.currentItem().text() == "Ordliste"
    assert shown.windowTitle() == "Hjælp – Ordliste"
