"""Errors that carry data; `baro_desktop.texts.errors` turns them into Danish."""

from __future__ import annotations


class BaroError(Exception):
    """Something that a user must be told.

    Attributes:
        code: key of the Danish sentence in `texts.errors`.
        data: what the sentence names (file, line, figure …).
    """

    def __init__(self, code: str, **data: object) -> None:
        """Keep the code and what the sentence needs."""
        super().__init__(code, data)
        self.code = code
        self.data = data


class CatalogueError(BaroError):
    """A data file of the catalogue is wrong; `file` and `line` say where."""


class UnreadableFileError(BaroError):
    """A foreign file cannot be read as anything the program knows."""


class EntryError(BaroError):
    """What a user typed cannot be stored; `field` names the input."""


class StorageError(BaroError):
    """The database cannot be opened, read or written."""


class ExportError(BaroError):
    """A document cannot be written."""
