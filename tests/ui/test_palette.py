from __future__ import annotations

import itertools

import pytest

from baro_desktop.ui.palette import DARK, LIGHT, Palette, tone_colour

BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("window", "surface", "raised", "hover", "selection")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@BOTH
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "good", "bad", "neutral"])
def test_text_can_be_read_on_every_ground(palette: Palette, ground: str, ink: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("on_primary", "primary"),
        ("on_primary", "primary_hover"),
        ("on_badge", "badge"),
        ("on_notice", "notice"),
    ],
)
def test_text_can_be_read_on_filled_parts(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize("ground", GROUNDS)
def test_marks_stand_out_from_every_ground(palette: Palette, ground: str) -> None:
    marks = (palette.border_strong, palette.focus, *palette.series)
    assert min(contrast(mark, getattr(palette, ground)) for mark in marks) >= 3


@BOTH
def test_tones_have_colours_of_their_own(palette: Palette) -> None:
    colours = [tone_colour(palette, tone) for tone in ("good", "bad", "neutral")]
    assert all(a != b for a, b in itertools.combinations(colours, 2))
