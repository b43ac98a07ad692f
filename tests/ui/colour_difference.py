"""How far two colours are apart to the eye: CIEDE2000, also as colour-blind people see them.

CIEDE2000 after G. Sharma, W. Wu, E. N. Dalal: The CIEDE2000 Color-Difference Formula
(Color Research and Application 30, 2005). Colour blindness after G. M. Machado, M. M. Oliveira,
L. A. F. Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency
(IEEE Transactions on Visualization and Computer Graphics 15, 2009), severity 1.0, on linear RGB.
"""

from __future__ import annotations

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt
from types import MappingProxyType

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

VISION: MappingProxyType[str, Matrix] = MappingProxyType(
    {
        "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
        "protanopia": (
            (0.152286, 1.052583, -0.204868),
            (0.114503, 0.786281, 0.099216),
            (-0.003882, -0.048116, 1.051998),
        ),
        "deuteranopia": (
            (0.367322, 0.860646, -0.227968),
            (0.280085, 0.672501, 0.047413),
            (-0.011820, 0.042940, 0.968881),
        ),
        "tritanopia": (
            (1.255528, -0.076749, -0.178779),
            (-0.078411, 0.930809, 0.147602),
            (0.004733, 0.691367, 0.303900),
        ),
    }
)
_TO_XYZ: Matrix = (  # IEC 61966-2-1, D65
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Triple = (0.95047, 1.0, 1.08883)
_POW7 = 25.0**7


def difference(first: str, second: str, vision: str) -> float:
    """Return ΔE00 of two colours (`#rrggbb`) as someone with that vision sees them."""
    return ciede2000(_seen(first, vision), _seen(second, vision))


def ciede2000(first: Triple, second: Triple) -> float:
    """Return ΔE00 of two CIELAB colours, all weights 1."""
    mean = (hypot(*first[1:]) + hypot(*second[1:])) / 2
    stretch = 1.5 - 0.5 * sqrt(mean**7 / (mean**7 + _POW7))
    (l1, c1, h1), (l2, c2, h2) = (_polar(colour, stretch) for colour in (first, second))
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    turn = 180.0 if turn == -180 and h2 > h1 else turn
    along = 2 * sqrt(c1 * c2) * sin(radians(turn) / 2)
    return _weighted(
        l2 - l1, c2 - c1, along, (l1 + l2) / 2, (c1 + c2) / 2, _mean_hue(c1, h1, c2, h2)
    )


def _mean_hue(c1: float, h1: float, c2: float, h2: float) -> float:
    if c1 * c2 == 0:
        return h1 + h2
    if abs(h1 - h2) <= 180:
        return (h1 + h2) / 2
    return (h1 + h2 + 360) / 2 if h1 + h2 < 360 else (h1 + h2 - 360) / 2


def _weighted(
    lightness: float, chroma: float, hue: float, mean_l: float, mean_c: float, mean_h: float
) -> float:
    t = (
        1
        - 0.17 * cos(radians(mean_h - 30))
        + 0.24 * cos(radians(2 * mean_h))
        + 0.32 * cos(radians(3 * mean_h + 6))
        - 0.20 * cos(radians(4 * mean_h - 63))
    )
    away = (mean_l - 50) ** 2
    scale = (1 + 0.015 * away / sqrt(20 + away), 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * t)
    bend = 60 * exp(-(((mean_h - 275) / 25) ** 2))
    twist = -2 * sqrt(mean_c**7 / (mean_c**7 + _POW7)) * sin(radians(bend))
    parts = lightness / scale[0], chroma / scale[1], hue / scale[2]
    return sqrt(sum(part**2 for part in parts) + twist * parts[1] * parts[2])


def _polar(colour: Triple, stretch: float) -> Triple:
    a = colour[1] * stretch
    return colour[0], hypot(a, colour[2]), degrees(atan2(colour[2], a)) % 360


def _seen(colour: str, vision: str) -> Triple:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    seen = _times(VISION[vision], (red, green, blue))
    light = _times(_TO_XYZ, tuple(min(1.0, max(0.0, part)) for part in seen))
    x, y, z = (_root(part / white) for part, white in zip(light, _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(part: float) -> float:
    return part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


def _times(matrix: Matrix, colour: tuple[float, ...]) -> Triple:
    x, y, z = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)
    return x, y, z
