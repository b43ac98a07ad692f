"""Every finding has a few words that it stands under in a list."""

from __future__ import annotations

import pytest

from baro_desktop.texts import findings

_MOST_LETTERS = 40


@pytest.mark.parametrize("code", sorted(findings.known_codes()))
def test_every_finding_has_a_short_heading(code: str) -> None:
    heading = findings.heading(code)
    assert heading[0].isupper()
    assert len(heading) <= _MOST_LETTERS
    assert heading[-1] not in ".:"
