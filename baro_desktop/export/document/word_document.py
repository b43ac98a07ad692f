"""Write the blocks of a document for Word."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from baro_desktop.export.document.blocks import (
    GRAPH_WIDTH,
    Block,
    Graph,
    Heading,
    Paragraph,
    Style,
    Table,
    Text,
)
from baro_desktop.export.document.head import add_head, new_document
from baro_desktop.export.document.word import describe_picture, text_width
from baro_desktop.export.document.word_table import add_table
from baro_desktop.export.pausing import Pause, no_pause
from baro_desktop.export.plain import plain

if TYPE_CHECKING:
    from datetime import datetime

    from docx.document import Document

_STYLES = {Style.BODY: None, Style.BULLET: "List Bullet", Style.CAPTION: "Caption"}


def docx_bytes(
    text: Text, made_at: datetime, template: Path | None = None, pause: Pause = no_pause
) -> bytes:
    """Return a document as the bytes of a docx file; it can be stopped after each block.

    Args:
        template: a document of the municipality whose styles, header and footer are used.

    Raises:
        ExportError: `export-template`, if the template cannot be used.
    """
    document = new_document(text, made_at, template)
    add_head(document, text)
    for block in text.blocks:
        _add(document, block)
        pause()
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add(document: Document, block: Block) -> None:
    if isinstance(block, Heading):
        document.add_heading(plain(block.text), block.level).paragraph_format.keep_with_next = True
    elif isinstance(block, Paragraph):
        _add_paragraph(document, block)
    elif isinstance(block, Table):
        add_table(document, block)
    else:
        _add_graph(document, block)


def _add_paragraph(document: Document, block: Paragraph) -> None:
    paragraph = document.add_paragraph(style=_STYLES[block.style])
    if block.leads:
        paragraph.paragraph_format.keep_with_next = True
    for piece in block.runs:
        run = paragraph.add_run(plain(piece.text))
        run.bold, run.italic = piece.bold or None, piece.italic or None


def _add_graph(document: Document, graph: Graph) -> None:
    from docx.shared import Cm, Pt

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_before = Pt(12)
    width = Cm(min(GRAPH_WIDTH, text_width(document)))
    shape = paragraph.add_run().add_picture(io.BytesIO(graph.png), width=width)
    describe_picture(shape, plain(graph.title), plain(graph.description))
    lines = (f"Figur: {graph.title}", *graph.captions)
    for place, line in enumerate(lines, start=1):
        caption = document.add_paragraph(style="Caption")
        caption.add_run(plain(line)).bold = place == 1 or None
        caption.paragraph_format.keep_with_next = place < len(lines)
