"""Office opens a workbook with every kind of graph without repairing it."""

from __future__ import annotations

from pathlib import Path

from openxml_audit import OpenXmlValidator


def test_the_workbook_keeps_to_the_format(workbook_path: Path) -> None:
    result = OpenXmlValidator().validate(workbook_path)
    assert result.is_valid, result.errors[:5]
