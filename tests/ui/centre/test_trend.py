"""The small line of a row, looked at pixel by pixel."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from baro_desktop.models.catalogue import Catalogue, Indicator
from baro_desktop.models.observation import State
from baro_desktop.models.period import year_period
from baro_desktop.models.series import Point, Segment, Series
from baro_desktop.ui.centre.trend import paint_trend, trend_of
from baro_desktop.ui.palette import LIGHT

WIDTH, HEIGHT = 100, 40
LEFT, MIDDLE, RIGHT = QRect(0, 0, 30, HEIGHT), QRect(40, 0, 20, HEIGHT), QRect(70, 0, 30, HEIGHT)


@dataclass(frozen=True)
class Row:
    """What a line is drawn of."""

    indicator: Indicator
    series: Series | None


def points(*values: str | None, start: int = 2020) -> tuple[Point, ...]:
    return tuple(
        Point(
            year_period(start + at),
            None if value is None else Decimal(value),
            State.BLANK if value is None else State.REPORTED,
        )
        for at, value in enumerate(values)
    )


def draw(catalogue: Catalogue, *segments: Segment, target: str = "") -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    row = Row(catalogue.by_code["1.2"], Series("Ballerup", "Ballerup", "pct.", segments))
    painter = QPainter(image)
    room = QRectF(8, 8, WIDTH - 16, HEIGHT - 16)
    trend = trend_of(row, Decimal(target) if target else None)
    assert trend is not None
    paint_trend(painter, room, trend, LIGHT)
    painter.end()
    return image


def inked(image: QImage, part: QRect, colour: str = LIGHT.accent) -> bool:
    """True when a part shows a colour, edges smoothed away."""
    wanted = QColor(colour)
    return any(
        abs(found.hue() - wanted.hue()) < 12 and found.lightness() < 200
        for x in range(part.left(), part.right())
        for y in range(part.top(), part.bottom())
        for found in [image.pixelColor(x, y)]
    )


def test_a_lone_figure_is_a_dot_to_the_right(catalogue: Catalogue) -> None:
    image = draw(catalogue, Segment("a", points("5")))
    assert inked(image, RIGHT)
    assert not inked(image, LEFT)


def test_no_line_over_a_period_without_a_value(catalogue: Catalogue) -> None:
    image = draw(catalogue, Segment("a", points("5", None, "7")))
    assert inked(image, LEFT)
    assert inked(image, RIGHT)
    assert not inked(image, QRect(40, 0, 20, 28))


def test_a_latest_period_without_a_value_keeps_its_room(catalogue: Catalogue) -> None:
    image = draw(catalogue, Segment("a", points("5", "7", None)))
    assert not inked(image, QRect(62, 0, 38, 28))


def test_no_line_over_a_break(catalogue: Catalogue) -> None:
    whole = draw(catalogue, Segment("a", points("5", "5", "5", "5")))
    broken = draw(
        catalogue, Segment("a", points("5", "5")), Segment("b", points("5", "5", start=2022))
    )
    between = QRect(44, 18, 4, 4)
    assert inked(whole, between)
    assert not inked(broken, between)


def test_target_is_a_line_of_its_own(catalogue: Catalogue) -> None:
    held = Segment("a", points("5", "5"))
    assert not inked(draw(catalogue, held), QRect(8, 4, 84, 8), LIGHT.target)
    assert inked(draw(catalogue, held, target="9"), QRect(8, 4, 84, 8), LIGHT.target)
