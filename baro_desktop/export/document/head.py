"""The head of a document, its styles, and the foot of its pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from baro_desktop.export.document.blocks import Text
from baro_desktop.export.document.word import add_field, set_language
from baro_desktop.export.plain import plain
from baro_desktop.export.styles import FONT, MUTED, NAVY, TEXT
from baro_desktop.models.errors import ExportError

if TYPE_CHECKING:
    from datetime import datetime

    from docx.document import Document
    from docx.styles.style import ParagraphStyle

_SIZES = {"Normal": 10.5, "Title": 22.0, "Heading 1": 15.0, "Heading 2": 12.0, "Caption": 9.0}
_INDENT = 0.6
"""Centimetres that an item of a list stands in where the template has no list."""

_NEEDED = (*_SIZES, "List Bullet")


def new_document(text: Text, made_at: datetime, template: Path | None) -> Document:
    """Return an empty document: the municipality's own with its styles, or ours.

    Raises:
        ExportError: `export-template`, if the template cannot be opened as a document.
    """
    document = _open(str(template)) if template else _open(None)
    if template is None:
        _drop_old_styles(document)
        _dress(document)
        _number_pages(document, text)
    else:
        _add_missing_styles(document)
    set_language(document)
    _set_properties(document, text, made_at)
    return document


def add_head(document: Document, text: Text) -> None:
    """Write the kind of document, the title, and the lines that say what the paper is for."""
    document.add_paragraph(style="Caption").add_run(text.kind)
    document.add_paragraph(plain(text.title), style="Title")
    for name, value in text.facts:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = _points(0)
        paragraph.add_run(f"{name}: ").bold = True
        paragraph.add_run(plain(value))


def _open(template: str | None) -> Document:
    import docx

    try:
        document = docx.Document(template)
    except Exception as error:  # python-docx lets errors of zip, XML and its own through
        if template is None:
            raise
        raise ExportError("export-template", path=template) from error
    if template is not None:
        _clear(document)
    return document


def _clear(document: Document) -> None:
    """Take out the template's text; its sections carry margins, header and footer."""
    body = document.element.body
    for child in list(body):
        if not child.tag.endswith("}sectPr"):
            body.remove(child)


def _drop_old_styles(document: Document) -> None:
    """Take out the copy of the styles for Word 2010; Word repairs a file where the two differ."""
    parts = document.part.rels
    for name in [key for key, part in parts.items() if part.reltype.endswith("/stylesWithEffects")]:
        del parts[name]


def _dress(document: Document) -> None:
    from docx.shared import Cm

    for name, size in _SIZES.items():
        style: ParagraphStyle = document.styles[name]
        style.font.name, style.font.size = FONT, _points(size)
        style.font.bold = name.startswith(("Title", "Heading"))
        style.font.italic = False
        if name == "Caption":
            style.paragraph_format.space_after = _points(3)
        colour = {"Normal": TEXT, "Caption": MUTED}.get(name, NAVY)
        style.font.color.rgb = _rgb(colour)
        _name_for_all_scripts(style)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)


def _name_for_all_scripts(style: ParagraphStyle) -> None:
    """Headings take their font from the theme unless every script names one."""
    from docx.oxml.ns import qn

    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{attribute}"), None)
    for attribute in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{attribute}"), FONT)


def _add_missing_styles(document: Document) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm

    known = {style.name for style in document.styles}
    for name in _NEEDED:
        if name not in known:
            style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.font.bold = name.startswith(("Title", "Heading"))
            style.font.size = _points(_SIZES[name]) if name in _SIZES else None
            style.paragraph_format.left_indent = None if name in _SIZES else Cm(_INDENT)


def _number_pages(document: Document, text: Text) -> None:
    section = document.sections[0]
    section.header.paragraphs[0].add_run(plain(text.running)).font.size = _points(8.5)
    foot = section.footer.paragraphs[0]
    foot.alignment = 2
    foot.add_run("Side ")
    add_field(foot, "PAGE")
    foot.add_run(" af ")
    add_field(foot, "NUMPAGES")


def _set_properties(document: Document, text: Text, made_at: datetime) -> None:
    properties = document.core_properties
    properties.title = plain(text.title)[:255]
    properties.author = "Baro Desktop"
    properties.subject = "Integrationsbarometer, nøgletal og lokale indikatorer"
    properties.language = "da-DK"
    properties.comments = ""
    properties.created = properties.modified = made_at.replace(tzinfo=None)


def _points(size: float) -> object:
    from docx.shared import Pt

    return Pt(size)


def _rgb(colour: str) -> object:
    from docx.shared import RGBColor

    return RGBColor.from_string(colour.lstrip("#"))
