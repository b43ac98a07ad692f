"""Records are what frozen dataclasses with slots would be."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from functools import cached_property

import pytest

from baro_desktop.models.records import field, record, replace, values


@record
class Place:
    """Has all that a field can have."""

    name: str
    missing: int = 3
    tags: list[str] = field(default_factory=list)
    seen: str = field(default="", compare=False)
    hidden: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("no name")

    @cached_property
    def folded(self) -> str:
        """Counted once."""
        return self.name.casefold()


class Town(Place):
    """A kind of place."""

    __slots__ = ()


def test_a_record_takes_its_fields_by_place_and_by_name() -> None:
    place = Place("Ø", tags=["a"])
    expected = {"name": "Ø", "missing": 3, "tags": ["a"], "seen": "", "hidden": ""}
    assert values(place) == expected
    assert Place("Ø", 4).tags is not Place("Ø").tags
    with pytest.raises(ValueError, match="no name"):
        Place("")
    with pytest.raises(TypeError, match="unexpected keyword"):
        Place("Ø", other=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="missing 1 required"):
        Place()  # type: ignore[call-arg]


def test_a_record_of_which_many_are_made_takes_the_same() -> None:
    @record
    class Key:
        code: str
        labels: list[str] = field(default_factory=list)

    first = Key.__init__
    made = [Key(str(number), labels=["a"]) for number in range(100)]
    assert Key.__init__ is not first
    assert [values(key) for key in made] == [
        {"code": str(number), "labels": ["a"]} for number in range(100)
    ]
    assert Key("1").labels is not Key("1").labels


@pytest.mark.parametrize("given", [("1", "2"), ("1", "2", "3")])
def test_a_field_is_given_once(given: tuple[str, ...]) -> None:
    @record
    class Key:
        code: str
        label: str

    with pytest.raises(TypeError, match=r"takes 3 positional|multiple values"):
        Key(*given, code="4")  # type: ignore[misc]
    assert values(Key("1", label="2")) == {"code": "1", "label": "2"}


def test_records_are_equal_and_hashed_by_what_is_compared() -> None:
    @record
    class Key:
        code: str
        label: str = field(default="", compare=False)

    assert Key("1", "a") == Key("1", "b") != Key("2", "a")
    assert hash(Key("1", "a")) == hash(Key("1", "b"))
    assert {Key("1"), Key("1", "b")} == {Key("1")}
    assert Place("Ø") != Town("Ø")
    assert Key("1").__eq__("1") is NotImplemented


def test_a_record_cannot_be_changed() -> None:
    place = Place("Ø")
    with pytest.raises(dataclasses.FrozenInstanceError):
        place.name = "Å"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        place.other = "Å"  # type: ignore[attr-defined]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del place.name
    assert replace(place, name="Å") == Place("Å")
    assert place.folded == "ø"


def test_records_are_written_and_copied_like_dataclasses() -> None:
    place = Town("Ø", hidden="x")
    assert repr(place) == "Town(name='Ø', missing=3, tags=[], seen='')"
    for other in (copy.copy(place), copy.deepcopy(place), pickle.loads(pickle.dumps(place))):
        assert type(other) is Town
        assert values(other) == values(place)


def test_the_functions_of_dataclasses_take_a_record() -> None:
    place = Place("Ø")
    assert dataclasses.asdict(place) == values(place)
    assert [known.name for known in dataclasses.fields(Place)] == list(values(place))
    assert dataclasses.replace(place, missing=5) == Place("Ø", 5)


def test_records_can_be_told_apart_by_their_form() -> None:
    match Place("Ø", 7):
        case Place(name, missing):
            assert (name, missing) == ("Ø", 7)
