"""Names of foreign files that are suggested for files of ours."""

from __future__ import annotations

import pytest

from baro_desktop.ui.files import possible_name


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("rapport\u202efdp.exe", "rapportfdp.exe"),
        ("..\\..\\h.txt:ads.txt", ".._.._h.txt_ads.txt"),
        ("Ærø – 2026 (2).pdf", "Ærø – 2026 (2).pdf"),
    ],
)
def test_a_foreign_name_is_suggested_as_every_system_takes_it(name: str, suggested: str) -> None:
    assert possible_name(name) == suggested
