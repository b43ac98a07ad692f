"""Office opens what is written without repairing it."""

from __future__ import annotations

from pathlib import Path

from openxml_audit import OpenXmlValidator

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.document.details import Paper
from baro_desktop.export.document.notat import notat
from baro_desktop.export.document.word_document import docx_bytes


def test_the_workbook_keeps_to_the_format(workbook_path: Path) -> None:
    result = OpenXmlValidator().validate(workbook_path)
    assert result.is_valid, result.errors[:5]


def test_the_note_keeps_to_the_format(contents: CommitteeWorkbook, tmp_path: Path) -> None:
    path = tmp_path / "notat.docx"
    path.write_bytes(docx_bytes(notat(Paper(contents)), contents.made_at))
    result = OpenXmlValidator().validate(path)
    assert result.is_valid, result.errors[:5]
