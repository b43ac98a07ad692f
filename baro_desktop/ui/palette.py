"""The colours of the window, light and dark.

Every text colour holds 4.5:1 and every mark 3:1 on `surface`, `window`, `raised` and
`selection`; tests/ui/test_palette.py computes it.
"""

from __future__ import annotations

from baro_desktop.models.records import record


@record
class Palette:
    """Named colours, each as `#rrggbb`.

    Attributes:
        dark: True for light text on dark ground.
        window: behind the panels; `surface`: panels, fields and tables;
            `raised`: heads of tables and groups; `hover`: under the mouse.
        border: thin lines; `border_strong`: edges of controls.
        text, muted: ordinary and secondary text.
        primary, primary_hover, on_primary: filled buttons and the text on them.
        accent: text and lines that mark what is active, links and group heads.
        selection: ground of the chosen row; its text keeps its own colour.
        focus: ring around what has the keyboard.
        good, bad, neutral: judgements, always beside a sign and a word.
        track: groove of a progress bar and the lines of a graph.
        badge, on_badge: small count on a tab; `notice`, `on_notice`: banner.
        target: line of what was decided to be reached, always dashed and labelled.
        series: lines of a graph, our own area first, the whole country last.
    """

    dark: bool
    window: str
    surface: str
    raised: str
    hover: str
    border: str
    border_strong: str
    text: str
    muted: str
    primary: str
    primary_hover: str
    on_primary: str
    accent: str
    selection: str
    focus: str
    good: str
    bad: str
    neutral: str
    track: str
    badge: str
    on_badge: str
    notice: str
    on_notice: str
    target: str
    series: tuple[str, ...]


LIGHT = Palette(
    dark=False,
    window="#f4f6f8",
    surface="#ffffff",
    raised="#eef2f6",
    hover="#f0f4f9",
    border="#dde2e8",
    border_strong="#7d8793",
    text="#17202b",
    muted="#56616e",
    primary="#1f4e79",
    primary_hover="#17406a",
    on_primary="#ffffff",
    accent="#1f4e79",
    selection="#e3edf8",
    focus="#1f6fc4",
    good="#00775d",
    bad="#91450c",
    neutral="#243741",
    track="#e4e8ee",
    badge="#f4c6aa",
    on_badge="#7a2e06",
    notice="#fdf0d5",
    on_notice="#5c3d00",
    target="#00775d",
    series=("#1f4e79", "#a86200", "#8a3b86", "#147a6d", "#b3261e", "#4a73b4", "#56616e"),
)

DARK = Palette(
    dark=True,
    window="#14191f",
    surface="#1c232b",
    raised="#252e38",
    hover="#232c36",
    border="#36414d",
    border_strong="#84909d",
    text="#e7ebf0",
    muted="#aab5c1",
    primary="#2c6cab",
    primary_hover="#3274b5",
    on_primary="#ffffff",
    accent="#8fc1f0",
    selection="#24405d",
    focus="#7ab8f5",
    good="#52c0aa",
    bad="#ff995c",
    neutral="#dbe9fd",
    track="#36414d",
    badge="#7a3a14",
    on_badge="#ffe0cc",
    notice="#4a3a12",
    on_notice="#ffe6a8",
    target="#52c0aa",
    series=("#8fc1f0", "#f0a63c", "#d692d2", "#4cc7b4", "#ff8f85", "#7597d6", "#aab5c1"),
)


def tone_colour(palette: Palette, tone: str) -> str:
    """Return the colour of a judgement's tone: `good`, `bad`, `neutral` or `muted`."""
    colours = {"good": palette.good, "bad": palette.bad, "muted": palette.muted}
    return colours.get(tone, palette.neutral)
