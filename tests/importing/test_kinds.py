"""What a file is, its content decides and never its name."""

from __future__ import annotations

from datetime import date

import pytest

from baro_desktop.importing.document import Document, FileKind
from baro_desktop.importing.readers import Reader, read_document
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.text_layouts import TextLayout, write_text
from tests.importing.archives import as_web_archive, as_zip

PAGE = "<html><body><table><tr><td>æ</td></tr></table></body></html>"


@pytest.mark.parametrize(
    "content",
    [
        PAGE.encode(),
        PAGE.encode("utf-8-sig"),
        PAGE.encode("utf-16"),
        b"\r\n\t <!-- saved from url=(0026)https://x --> \n<!DOCTYPE HTML>" + PAGE.encode(),
        b'<?xml version="1.0" encoding="utf-8"?>' + PAGE.encode(),
        b"<TABLE><TR><TD>1</TD></TR></TABLE>",
        b"Version:0.9\r\nStartHTML:00000097\r\nEndHTML:0000\r\n" + PAGE.encode(),
        b"Kopieret:\n<table><tr><td>1</td></tr></table>",
        as_web_archive(PAGE.encode()),
        as_web_archive(PAGE.encode(), "8bit"),
    ],
)
def test_pages_are_recognised(content: bytes) -> None:
    assert read_document(content).kind is FileKind.PAGE


@pytest.mark.parametrize("layout", TextLayout)
def test_text_with_paragraph_tags_is_no_page(catalogue: Catalogue, layout: TextLayout) -> None:
    text = write_text(make_sample(catalogue, "Ballerup", date(2026, 6, 1)), catalogue, layout)
    start = text.index(b"<p>")
    assert read_document(text).kind is FileKind.TEXT
    assert read_document(text[start:]).kind is FileKind.TEXT


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (as_zip({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}), "file-office"),
        (as_zip({"a.txt": b"a"}), "zip-nested"),
        (b"7z\xbc\xaf\x27\x1c\0\4", "file-archive"),
        (b"Rar!\x1a\x07\1\0", "file-archive"),
        (b"MZ\x90\0\3\0\0\0", "file-program"),
    ],
)
def test_foreign_files_are_named(content: bytes, code: str) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read_document(content)
    assert refused.value.code == code


def test_several_readers_that_match_are_an_error() -> None:
    def extract(_: bytes) -> Document:
        return Document(FileKind.TEXT, ())

    both = [Reader(kind, lambda _: True, extract) for kind in (FileKind.TEXT, FileKind.PAGE)]
    with pytest.raises(UnreadableFileError) as refused:
        read_document(b"x", both)
    assert (refused.value.code, refused.value.data["kinds"]) == ("several-readers", "text, page")
