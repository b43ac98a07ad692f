"""The screen that pictures are drawn on: off-screen, and as large as the window."""

from __future__ import annotations

import json
import math
import re
from collections.abc import MutableMapping
from pathlib import Path

import click

OFF_SCREEN = "offscreen"
LEAST, MOST = "640x480", "7680x4320"
"""A window smaller than its parts is laid out without end; a larger one fills the memory."""


class ImpossibleSize(click.BadParameter):
    """The window is asked to be smaller or larger than it can be drawn."""


def window_size(_context: click.Context, _option: click.Parameter, text: str) -> tuple[int, int]:
    """Return width and height of a window from a text such as `1366x768`.

    Raises:
        click.BadParameter: if it is no size, or none that a window can have.
    """
    if not re.fullmatch(r"[0-9]{1,6}x[0-9]{1,6}", text):
        raise click.BadParameter(text)
    (width, height), least, most = (_sides(size) for size in (text, LEAST, MOST))
    if not (least[0] <= width <= most[0] and least[1] <= height <= most[1]):
        raise ImpossibleSize(text)
    return width, height


def window_scale(_context: click.Context, _option: click.Parameter, scale: float) -> float:
    """Return by how much pictures are enlarged; »nan« is in every range.

    Raises:
        click.BadParameter: if it is no number.
    """
    if math.isnan(scale):
        raise click.BadParameter(str(scale))
    return scale


def _sides(size: str) -> tuple[int, int]:
    width, _, height = size.partition("x")
    return int(width), int(height)


def lend_fonts(environment: MutableMapping[str, str]) -> None:
    """Say where the fonts lie: off the screen, Qt looks in none of Windows' own folders.

    Args:
        environment: gets Qt's variable where it names Windows' folder, which Windows alone does.
    """
    if system := environment.get("SYSTEMROOT"):
        environment.setdefault("QT_QPA_FONTDIR", f"{system}\\Fonts")


def platform(path: Path, size: tuple[int, int], scale: float) -> str:
    """Return the Qt platform to draw on: dialogs fit themselves to its screen, as to a real one.

    Args:
        path: where the screen can be described.
        size: of the window, which fills the screen.
    """
    if ":" in str(path):
        return OFF_SCREEN  # Qt ends the path at a colon, so not on Windows
    screen = {"name": "", "x": 0, "y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screen |= {"width": round(size[0] * scale), "height": round(size[1] * scale)}
    path.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return f"{OFF_SCREEN}:configfile={path}"
