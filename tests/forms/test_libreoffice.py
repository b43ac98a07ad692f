"""The form opened in LibreOffice and saved again still reads."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from baro_desktop.importing.form.entries import read_entries
from baro_desktop.importing.form.reader import read_workbook
from baro_desktop.models.catalogue import Catalogue
from tests.forms.filling import FilledForm

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not on this machine")
def test_form_saved_by_libreoffice_reads_alike(
    form: FilledForm, catalogue: Catalogue, tmp_path: Path
) -> None:
    form.fill("L1", target_count=100, target_base=200, comparison_value=12.5, source="2026")
    form.fill("L6", target_count="=3+4", remark="To\nlinjer")
    form.fill("L7", target_value="6.4")
    for field, value in zip(("name", "1", "2", "3"), ("Parken", 1, 2, 3), strict=True):
        form.write("L9", f"housing.1.{field}", value)
    saved = _save_again(form.save(), tmp_path)
    reading = read_entries(read_workbook(saved.read_bytes()), catalogue)
    by_code = {item.entry.indicator: item.entry for item in reading.entries}
    assert set(by_code) == {"L1", "L6", "L9"}
    assert by_code["L6"].target.count == 7
    assert str(by_code["L1"].comparison.value) == "12.5"
    assert by_code["L1"].source == "2026"
    assert [cell.code for cell in reading.refused] == ["form-cell-point"]
    assert reading.missing_sheets == ()


def _save_again(path: Path, folder: Path) -> Path:
    assert SOFFICE is not None
    out = folder / "lo"
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    words = [
        SOFFICE,
        profile,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(out),
        str(path),
    ]
    subprocess.run(words, check=True, capture_output=True, timeout=180)
    return out / path.name
