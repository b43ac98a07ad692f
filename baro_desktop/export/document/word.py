"""What python-docx has no call for: fields, repeated heads, alternative text, language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shape import InlineShape
    from docx.table import Table, _Row
    from docx.text.paragraph import Paragraph

LANGUAGE = "da-DK"
_ORDINARY_WIDTH = 18.0
_UNITS_PER_CENTIMETRE = 360_000


def add_field(paragraph: Paragraph, code: str) -> None:
    """Add a field that Word computes, such as `PAGE`; foreign text never comes in here."""
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("text", "1"), ("end", "")):
        run = paragraph.add_run()
        if kind == "text":
            run.text = text
        elif kind:
            run._r.append(_element("w:fldChar", {"w:fldCharType": kind}))  # noqa: SLF001
        else:
            instruction = _element("w:instrText", {"xml:space": "preserve"})
            instruction.text = f" {code} "
            run._r.append(instruction)  # noqa: SLF001


def repeat_head(row: _Row) -> None:
    """Print the row again on top of each page that the table goes on to."""
    row._tr.get_or_add_trPr().append(_element("w:tblHeader"))  # noqa: SLF001


def keep_whole(row: _Row) -> None:
    """Never break the row over two pages."""
    row._tr.get_or_add_trPr().append(_element("w:cantSplit"))  # noqa: SLF001


def shade(cell_properties: object, colour: str) -> None:
    """Give a cell a ground; the colour is six hexadecimal digits."""
    look = {"w:val": "clear", "w:color": "auto", "w:fill": colour}
    cell_properties.append(_element("w:shd", look))  # type: ignore[attr-defined]


def rule_lines(table: Table, colour: str) -> None:
    """Draw a thin line below each row; the colour is six hexadecimal digits."""
    borders = _element("w:tblBorders")
    for name in ("w:bottom", "w:insideH"):
        look = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": colour}
        borders.append(_element(name, look))
    layout = table._tbl.tblPr.find(_name("w:tblLayout"))  # noqa: SLF001
    if layout is not None:  # the order of these elements is fixed
        layout.addprevious(borders)


def describe_table(table: Table, title: str, description: str) -> None:
    """Say what a table holds, for those who cannot see it."""
    properties = table._tbl.tblPr  # noqa: SLF001
    properties.append(_element("w:tblCaption", {"w:val": title}))
    properties.append(_element("w:tblDescription", {"w:val": description}))


def describe_picture(shape: InlineShape, title: str, description: str) -> None:
    """Say what a picture shows, for those who cannot see it."""
    properties = shape._inline.docPr  # noqa: SLF001
    properties.set("title", title)
    properties.set("descr", description)


def text_width(document: Document) -> float:
    """Return the centimetres between the margins, which a template may have set otherwise."""
    section = document.sections[-1]
    width, left, right = section.page_width, section.left_margin, section.right_margin
    if width is None or left is None or right is None:
        return _ORDINARY_WIDTH
    return float((width - left - right) / _UNITS_PER_CENTIMETRE)


def set_language(document: Document) -> None:
    """Have the text spelt and read aloud as Danish."""
    from docx.oxml.ns import qn

    properties = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if properties is None:
        return
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(_element("w:lang", {"w:val": LANGUAGE, "w:eastAsia": LANGUAGE}))


def _name(prefixed: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(prefixed))


def _element(name: str, attributes: dict[str, str] | None = None) -> Any:  # noqa: ANN401 - one of python-docx' many element classes
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for key, value in (attributes or {}).items():
        made.set(qn(key), value)
    return made
