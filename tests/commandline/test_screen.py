"""What Qt needs off the screen."""

from __future__ import annotations

from baro_desktop.commandline.screen import lend_fonts


def test_windows_own_fonts_are_named_and_elsewhere_nothing() -> None:
    windows, linux = {"SYSTEMROOT": r"C:\Windows"}, {"HOME": "/home/anne"}
    lend_fonts(windows)
    lend_fonts(linux)
    assert windows["QT_QPA_FONTDIR"] == r"C:\Windows\Fonts"
    assert linux == {"HOME": "/home/anne"}


def test_a_folder_of_fonts_that_was_named_holds() -> None:
    named = {"SYSTEMROOT": r"C:\Windows", "QT_QPA_FONTDIR": r"D:\skrifter"}
    lend_fonts(named)
    assert named["QT_QPA_FONTDIR"] == r"D:\skrifter"
