"""The guide's pictures are shown, and its buttons are those of the window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from baro_desktop.resources import resource
from baro_desktop.ui.help.browser import HelpBrowser
from baro_desktop.ui.help.illustrations import picture, picture_name, pictures_of
from baro_desktop.ui.help.pages import HelpPage, load_pages
from baro_desktop.ui.palette import DARK, LIGHT

MOST_BYTES = 60_000
QUOTED = re.compile(r"»([^«]+)«")
LITERAL = re.compile(r'"([^"\\\n]+?):?(?:\\t[^"\n]*)?"')
PICTURES = sorted(resource("help", "billeder").iterdir())
IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def browser(qtbot: QtBot) -> HelpBrowser:
    made = HelpBrowser({page.name: page for page in load_pages()})
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


@pytest.fixture(scope="module")
def window_texts() -> frozenset[str]:
    """All strings in the source of the window and its texts, without mnemonics, colons and keys."""
    package = resource("help").parents[1] / "baro_desktop"
    files = [file for name in ("ui", "texts") for file in (package / name).rglob("*.py")]
    source = "\n".join(file.read_text("utf-8") for file in files).replace("&", "")
    return frozenset(LITERAL.findall(source))


@pytest.mark.parametrize("page", load_pages(), ids=lambda page: page.name)
def test_every_control_that_is_named_stands_in_the_window(
    page: HelpPage, window_texts: frozenset[str]
) -> None:
    named = {step for text in QUOTED.findall(page.text) for step in text.split(" → ")}
    assert named <= window_texts


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_every_picture_is_small_and_is_shown(path: Path) -> None:
    assert path.stat().st_size <= MOST_BYTES
    name = path.name
    assert sum(f"(billeder/{name})" in page.text for page in load_pages()) == 1


def test_a_picture_is_as_wide_as_there_is_room_for(qtbot: QtBot, browser: HelpBrowser) -> None:
    browser.open_page("kom-i-gang")
    (url,) = pictures_of(browser.document())

    def shown() -> QImage:
        return browser.document().resource(IMAGE, url)  # type: ignore[no-any-return]

    assert 0 < shown().deviceIndependentSize().width() <= browser.viewport().width()
    browser.resize(400, 400)
    qtbot.waitUntil(lambda: shown().deviceIndependentSize().width() <= browser.viewport().width())
    assert not browser.horizontalScrollBar().isVisible()


def test_pictures_are_shaded_in_the_dark() -> None:
    light = picture("import.png", 300, 1.0, LIGHT).pixelColor(150, 100)
    assert (
        picture("import.png", 300, 1.0, DARK).pixelColor(150, 100).lightness() < light.lightness()
    )


@pytest.mark.parametrize(
    "address",
    ["/etc/x.png", "file:///tmp/x.png", "billeder/../x.png", "billeder/x.svg", "http://a/b.png"],
)
def test_nothing_but_our_own_pictures_is_loaded(browser: HelpBrowser, address: str) -> None:
    assert picture_name(QUrl(address)) == ""
    image = browser.loadResource(IMAGE, QUrl(address))
    assert isinstance(image, QImage)
    assert image.isNull()


def test_the_alternative_text_of_a_picture_says_what_it_shows() -> None:
    texts = re.findall(r"!\[([^\]]*)\]", "".join(page.text for page in load_pages()))
    assert len(texts) == len(PICTURES)
    assert all(len(text.split()) > 3 for text in texts)
