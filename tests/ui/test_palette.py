from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QColor

from baro_desktop.models.catalogue import WHOLE_COUNTRY
from baro_desktop.texts.words import ASSESSMENTS, MOVEMENTS, OUTCOMES
from baro_desktop.ui.graph.lines import Line
from baro_desktop.ui.graph.style import styles_of
from baro_desktop.ui.palette import DARK, LIGHT, Palette, tone_colour
from tests.ui.colour_difference import VISION, Triple, ciede2000, difference

BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
LEAST_DIFFERENCE = 15
SHARMA = [  # from the supplement of Sharma, Wu and Dalal (2005), tables of test data
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, 3.1571, -77.2803), (50.0, 0.0, -82.7485), 2.8615),
    ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0000),
    ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
    ((50.0, 2.4900, -0.0010), (50.0, -2.4900, 0.0009), 7.1792),
    ((50.0, 2.4900, -0.0010), (50.0, -2.4900, 0.0011), 7.2195),
    ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((50.0, 2.5, 0.0), (61.0, -5.0, 29.0), 22.8977),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]
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
def test_a_dotted_line_across_years_without_a_report_stands_out(palette: Palette) -> None:
    lines = [Line(name, name, (), (), ()) for name in (*"abcdef", WHOLE_COUNTRY)]
    for style in styles_of(lines, palette):
        ink, ground = style.bridge_pen().color(), QColor(palette.surface)
        share = ink.alphaF()
        red, green, blue = (
            one * share + other * (1 - share)
            for one, other in (
                (ink.redF(), ground.redF()),
                (ink.greenF(), ground.greenF()),
                (ink.blueF(), ground.blueF()),
            )
        )
        assert contrast(QColor.fromRgbF(red, green, blue).name(), palette.surface) >= 3


@BOTH
@pytest.mark.parametrize("ground", GROUNDS)
def test_marks_stand_out_from_every_ground(palette: Palette, ground: str) -> None:
    marks = (palette.border_strong, palette.focus, *palette.series)
    assert min(contrast(mark, getattr(palette, ground)) for mark in marks) >= 3


@BOTH
@pytest.mark.parametrize("vision", VISION)
def test_judgements_differ_for_every_eye(palette: Palette, vision: str) -> None:
    colours = [tone_colour(palette, tone) for tone in ("good", "bad", "neutral")]
    pairs = itertools.combinations(colours, 2)
    assert min(difference(one, other, vision) for one, other in pairs) >= LEAST_DIFFERENCE


@BOTH
@pytest.mark.parametrize("vision", VISION)
def test_series_differ_for_every_eye_in_colour_or_in_marker_and_dash(
    palette: Palette, vision: str
) -> None:
    lines = [Line(name, name, (), (), ()) for name in (*"abcdef", WHOLE_COUNTRY)]
    styles = styles_of(lines, palette)
    assert {style.colour for style in styles} == set(palette.series)
    for one, other in itertools.combinations(styles, 2):
        told = one.marker != other.marker and one.dash != other.dash
        assert told or difference(one.colour, other.colour, vision) >= LEAST_DIFFERENCE


def test_good_and_bad_never_share_a_sign() -> None:
    told = [*ASSESSMENTS.values(), *MOVEMENTS.values(), *OUTCOMES.values()]
    signs = {tone: {one.sign for one in told if one.tone == tone} for tone in ("good", "bad")}
    assert not signs["good"] & signs["bad"]


@BOTH
def test_labels_on_lines_and_targets_can_be_read(palette: Palette) -> None:
    inks = (*palette.series, palette.target)
    assert min(contrast(ink, palette.surface) for ink in inks) >= 4.5


@pytest.mark.parametrize(("first", "second", "expected"), SHARMA)
def test_difference_is_that_of_the_published_pairs(
    first: Triple, second: Triple, expected: float
) -> None:
    assert ciede2000(first, second) == pytest.approx(expected, abs=0.0001)
    assert ciede2000(second, first) == pytest.approx(expected, abs=0.0001)
