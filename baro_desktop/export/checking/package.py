"""Read the cells of a workbook that was just written: numbers and texts by place, no styles.

Building openpyxl's cells took as long as writing the workbook. Every part is still unpacked, with
its checksum, and must be well-formed.
"""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from string import ascii_uppercase
from zipfile import ZipFile

from baro_desktop.export.checking.usual_form import WrittenRow, usual_rows, usual_texts
from baro_desktop.export.checking.xml_parts import Attributes, Handlers, read_xml

Value = int | float | bool | str | datetime | None
Cells = tuple[Value, ...]

_WORKBOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_STRINGS, _STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
_TEXTUAL = frozenset(("str", "inlineStr", "e"))
_LETTERS = re.compile(r"[A-Z]+")
_SAID = re.compile(r'"[^"]*"|\[[^]]*\]|\\.')
"""What a format prints as it stands."""

_DATE = re.compile(r"[dmyhs]", re.IGNORECASE)
_DATES = frozenset(map(str, (*range(14, 23), *range(45, 48))))
"""Numbers of Excel's own formats for days and times."""

_FIRST_DAY = datetime(1899, 12, 30)


class BookPackage:
    """The sheets of a workbook by their names."""

    def __init__(self, made: bytes) -> None:
        """Unpack it, and try whether every part is well-formed.

        Raises:
            BadZipFile: if the package is damaged.
            ExpatError: if a part is not well-formed.
            KeyError: if a part is missing.
        """
        with ZipFile(io.BytesIO(made)) as package:
            self._parts = {name: package.read(name) for name in package.namelist()}
        for content in self._parts.values():
            read_xml(content)
        self._strings = _texts(self._parts[_STRINGS]) if _STRINGS in self._parts else []
        formats = _Formats()
        read_xml(self._parts[_STYLES], formats)
        self._dates = formats.dates()
        self._sheets = self._sheet_parts()

    @property
    def names(self) -> Collection[str]:
        """The names of the sheets."""
        return self._sheets.keys()

    def rows(self, sheet: str, column: int | None = None) -> list[Cells]:
        """Return the cells of a sheet, row by row, each row as wide as the widest.

        Args:
            column: the one that is wanted, counted from 0; others may be left empty.

        Raises:
            ExpatError: if the sheet is not well-formed.
            KeyError, ValueError, IndexError: if there is no such sheet, or a cell is none.
        """
        content = self._parts[self._sheets[sheet]]
        found = _Cells(self._strings, self._dates)
        usual = usual_rows(content, "" if column is None else ascii_uppercase[column])
        if usual is None:
            read_xml(content, found)
        else:
            found.take(usual)
        return found.rows(0 if column is None else column + 1)

    def _sheet_parts(self) -> dict[str, str]:
        names, targets = _Attributes("sheet"), _Attributes("Relationship")
        read_xml(self._parts[_WORKBOOK], names)
        read_xml(self._parts[_RELATIONS], targets)
        parts = {one["Id"]: posixpath.join("xl", one["Target"]) for one in targets.found}
        return {one["name"]: parts[one["r:id"]] for one in names.found}


def _texts(content: bytes) -> list[str]:
    usual = usual_texts(content)
    if usual is not None:
        return usual
    strings = _Strings()
    read_xml(content, strings)
    return strings.texts


class _Attributes(Handlers):
    """Collects the attributes of one kind of element."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self.found: list[Attributes] = []

    def start(self, name: str, attributes: Attributes) -> None:
        if name == self._kind:
            self.found.append(attributes)


class _Strings(Handlers):
    """Collects the texts that cells share."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._pieces: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        del attributes
        if name == "si":
            self._pieces = []

    def text(self, piece: str) -> None:
        self._pieces.append(piece)

    def end(self, name: str) -> None:
        if name == "si":
            self.texts.append("".join(self._pieces))


class _Formats(Handlers):
    """Collects how the styles of cells print numbers."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}
        self._of_styles: list[str] = []
        self._in_cells = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "numFmt":
            self._codes[attributes["numFmtId"]] = attributes["formatCode"]
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            self._of_styles.append(attributes.get("numFmtId", "0"))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._in_cells = False

    def dates(self) -> frozenset[str]:
        """Return the styles that print days or times."""
        return frozenset(
            str(place)
            for place, number in enumerate(self._of_styles)
            if number in _DATES or _DATE.search(_SAID.sub("", self._codes.get(number, "")))
        )


class _Cells(Handlers):
    """Collects the values of a sheet by row and column."""

    def __init__(self, strings: list[str], dates: frozenset[str]) -> None:
        self._strings, self._dates = strings, dates
        self._found: dict[int, dict[int, Value]] = {}
        self._columns: dict[str, int] = {}
        self._row: dict[int, Value] = {}
        self._column, self._kind, self._style, self._formula = 0, "n", "0", False
        self._pieces: list[str] | None = None
        self._number = ""

    def rows(self, least: int = 0) -> list[Cells]:
        """Return what was found, at least so many cells wide."""
        columns = (column + 1 for row in self._found.values() for column in row)
        wide = range(max((least, *columns)))
        empty: dict[int, Value] = {}
        numbers = range(1, max(self._found, default=0) + 1)
        return [tuple(map(self._found.get(row, empty).get, wide)) for row in numbers]

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            letters = _LETTERS.match(attributes["r"])
            if letters is None or attributes["r"][letters.end() :] != self._number:
                raise ValueError(attributes["r"])
            self._column = self._columns.get(letters[0]) or self._number_of(letters[0])
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
            self._formula, self._pieces = False, None
        elif name == "row":
            self._number = attributes["r"]
            self._row = self._found.setdefault(int(self._number), {})
        elif name in {"v", "t"}:
            self._pieces = []
        elif name == "f":
            self._formula = True

    def text(self, piece: str) -> None:
        if self._pieces is not None:
            self._pieces.append(piece)

    def end(self, name: str) -> None:
        if name == "c" and self._pieces is not None:
            written = "".join(self._pieces)
            value = self._value(self._kind, self._style, written, formula=self._formula)
            self._row[self._column - 1] = value
            self._pieces = None

    def take(self, rows: Iterable[WrittenRow]) -> None:
        """Take cells that were found without being told of each element."""
        for number, cells in rows:
            row = self._found.setdefault(number, {})
            for letters, kind, style, formula, written in cells:
                column = self._columns.get(letters) or self._number_of(letters)
                row[column - 1] = self._value(kind, style, written, formula=formula)

    def _value(self, kind: str, style: str, written: str, *, formula: bool) -> Value:
        if kind == "s":
            return self._strings[int(written)]
        if formula or kind in _TEXTUAL:
            return written
        if kind == "b":
            return written == "1"
        if style in self._dates:
            return _FIRST_DAY + timedelta(days=float(written))
        return int(written) if written.lstrip("-").isdecimal() else float(written)

    def _number_of(self, letters: str) -> int:
        number = 0
        for letter in letters:
            number = number * 26 + ord(letter) - ord("A") + 1
        self._columns[letters] = number
        return number
