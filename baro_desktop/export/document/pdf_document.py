"""Write the blocks of a document as a tagged PDF (PDF/UA-1), which screen readers can read."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from baro_desktop.export.document.blocks import GRAPH_WIDTH, Block, Graph, Heading, Paragraph, Text
from baro_desktop.export.plain import printable
from baro_desktop.models.errors import ExportError
from baro_desktop.models.passing import PREFIX

Json = Mapping[str, object]

_UNKNOWN_SIGN = "\u25a1"
_ALWAYS_SHOWN = "–—‘’“”„•…′″‹›€™←↑→↓−≈≠≤≥■□▲►▼◄◆○●⚑✓✕\u2028"
"""Signs beyond Latin, Greek and Cyrillic letters that the font within typst has."""


def pdf_bytes(text: Text, layout: Path, made_at: datetime) -> bytes:
    """Return a document as the bytes of a PDF.

    Signs that no font of this computer has are shown as a square: PDF/UA refuses a text that
    nobody can read.

    Args:
        layout: the typst file that lays it out, `resources/papers/paper.typ`.

    Raises:
        ExportError: `export-pdf`, if the document cannot be laid out.
    """
    from typst import TypstError

    with tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        (place / layout.name).write_bytes(layout.read_bytes())
        data = _data(text, place)
        try:
            return _laid_out(data, place / layout.name, made_at)
        except TypstError:
            with_squares = _readable(data)
        try:
            return _laid_out(with_squares, place / layout.name, made_at)
        except TypstError as error:
            raise ExportError("export-pdf") from error


def _laid_out(data: Json, layout: Path, made_at: datetime) -> bytes:
    import typst

    said = json.dumps(data, ensure_ascii=False)
    layout.with_name("data.json").write_text(said, "utf-8")
    moment = made_at.replace(microsecond=0).astimezone()  # typst takes whole seconds
    made = typst.compile(str(layout), format="pdf", pdf_standards="ua-1", timestamp=moment)
    assert isinstance(made, bytes)  # a PDF is one file
    return made


def _data(text: Text, folder: Path) -> Json:
    """Return what the layout reads; pictures are put beside it as files."""
    blocks = [_block(block, folder, number) for number, block in enumerate(text.blocks)]
    return {
        "type": printable(text.kind),
        "title": printable(text.title),
        "header": printable(text.header),
        "running": printable(text.running),
        "facts": [[printable(name), printable(value)] for name, value in text.facts],
        "blocks": blocks,
    }


def _block(block: Block, folder: Path, number: int) -> Json:
    if isinstance(block, Graph):
        name = f"{number}.png"
        (folder / name).write_bytes(block.png)
        said = {
            "title": block.title,
            "description": block.description,
            "captions": block.captions,
            "width": GRAPH_WIDTH,
        }
        return {"kind": "graph", "file": name, **_plain(said)}
    kind = "table"
    if isinstance(block, Heading):
        kind = "heading"
    elif isinstance(block, Paragraph):
        kind = block.style.value
    return {"kind": kind, **_plain(asdict(block))}


def _plain(values: Mapping[str, object]) -> dict[str, object]:
    return {name: _each(value, printable) for name, value in values.items()}


def _readable(data: Json) -> Json:
    return {name: _each(value, _shown) for name, value in data.items()}


def _each(value: object, change: Callable[[str], str]) -> object:
    """Return a value of JSON with every string in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _each(item, change) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_each(item, change) for item in value]
    return value


def _shown(text: str) -> str:
    return "".join(sign if _has_glyph(sign) else _UNKNOWN_SIGN for sign in text)


def _has_glyph(sign: str) -> bool:
    code = ord(sign)
    latin = code < 0x180 or sign in "ȘșȚț"
    greek_or_cyrillic = 0x391 <= code <= 0x3C9 or 0x400 <= code <= 0x45F
    return latin or greek_or_cyrillic or sign in _ALWAYS_SHOWN
