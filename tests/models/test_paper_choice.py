"""Choices for papers come back as they were made."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baro_desktop.models.paper_choice import (
    ORDINARY_PARTS,
    PaperChoice,
    PaperKind,
    PaperPart,
    decode_choice,
    encode_choice,
)

names = st.lists(st.text(max_size=20), max_size=4).map(tuple)
choices = st.builds(
    PaperChoice,
    comparison=names,
    centres=names,
    parts=st.frozensets(st.sampled_from(PaperPart)),
    hide_small=st.booleans(),
    title=st.text(max_size=40),
    meeting=st.none() | st.dates(),
    kinds=st.frozensets(st.sampled_from(PaperKind), min_size=1),
)


@given(choices)
def test_a_choice_survives_its_storage(choice: PaperChoice) -> None:
    assert decode_choice(json.loads(json.dumps(encode_choice(choice)))) == choice


@pytest.mark.parametrize(
    "stored",
    [
        {},
        {"parts": 3},
        {"meeting": "i morgen"},
        {"hide_small": "nej"},
        {"title": None},
        {"kinds": [["x"]]},
    ],
)
def test_what_is_wrong_takes_its_default(stored: dict[str, object]) -> None:
    assert decode_choice(stored) == PaperChoice()


def test_small_numbers_are_hidden_unless_chosen_otherwise() -> None:
    assert PaperChoice().hide_small
    assert PaperPart.HISTORY not in ORDINARY_PARTS
