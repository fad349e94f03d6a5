"""The point of a run is written in epochs where it can be, and every change by hand comes back."""

from collections.abc import Iterable
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.descent.interventions import AddNoise, SetValues
from engine.descent.run_point import RunPoint
from engine.network.parameter_vectors import ParameterPlace
from engine.records.invalid_value import InvalidValueError


@dataclass(frozen=True)
class SceneWith:
    updates_per_epoch: int = 1


def texts(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, text in pairs:
        found.setdefault(key, []).append(text)
    return found


def read(pairs: Iterable[tuple[str, str]], per_epoch: int = 1) -> RunPoint:
    return RunPoint.read_pairs(texts(pairs), SceneWith(per_epoch))


places = st.builds(ParameterPlace, st.integers(1, 9), st.integers(1, 99), st.integers(0, 99))
values = st.floats(allow_nan=False, allow_infinity=False)
changes = st.lists(st.tuples(places, values), min_size=1, max_size=4).map(tuple)
updates = st.integers(0, 10**6)
interventions = st.lists(
    st.builds(SetValues, updates, changes)
    | st.builds(AddNoise, updates, st.floats(0, 10), st.integers(0, 2**31 - 1)),
    max_size=4,
).map(lambda found: tuple(sorted(found, key=lambda each: each.at_update)))
points = st.builds(RunPoint, updates, st.just(10**6) | st.just(2 * 10**6), interventions)


@given(points, st.integers(1, 50))
def test_every_point_comes_back_from_its_text(point: RunPoint, per_epoch: int) -> None:
    back = read(point.pairs(SceneWith(per_epoch)), per_epoch)
    assert back == point
    assert [each.text for each in back.interventions] == [each.text for each in point.interventions]


def test_whole_epochs_are_written_as_such() -> None:
    assert list(RunPoint(24).pairs(SceneWith(4))) == [("epoch", "6")]
    assert list(RunPoint(25).pairs(SceneWith(4))) == [("update", "25")]


def test_how_far_a_run_was_made_is_written_only_if_that_is_further() -> None:
    assert list(RunPoint(0, 0).pairs(SceneWith())) == []
    assert list(RunPoint(3, 3).pairs(SceneWith())) == [("epoch", "3")]
    assert list(RunPoint(3, 8).pairs(SceneWith())) == [("epoch", "3"), ("made", "8")]
    assert read([("epoch", "7")]).made == 7


def test_a_change_is_written_by_the_name_of_the_weight() -> None:
    change = SetValues(120, ((ParameterPlace(1, 2, 1), 0.5), (ParameterPlace(2, 1, 0), -0.0)))
    assert list(RunPoint(120, 120, (change,)).pairs(SceneWith()))[-1] == ("at", "120:W1(2,1)=0.5,b2(1)=-0.0")


@pytest.mark.parametrize(
    ("pairs", "named"),
    [
        ([("epoch", "1"), ("update", "1")], "not both"),
        ([("epoch", "1"), ("epoch", "1")], "epoch is said twice"),
        ([("epoch", "-1")], "Update must be"),
        ([("epoch", "1.5")], "epoch must be a whole number"),
        ([("made", "10000000000")], "Update must be"),
        ([("at", "5:W1(1,1)=1")], "none after the last"),
        ([("epoch", "9"), ("at", "5:W1(1,1)=1"), ("at", "4:W1(1,1)=1")], "in the order"),
        ([("at", "0:W1(1,1)")], "A change by hand"),
        ([("at", "0:W1(0,1)=1")], "A weight or bias is named"),
        ([("at", "0:W1(1,1)=x")], "must be a number"),
        ([("at", "nothing")], "A change by hand"),
        ([("at", "0:noise(sigma=1)")], "Noise is written like"),
        ([("at", "0:noise(sigma=11,seed=1)")], "Noise must be"),
    ],
)
def test_a_wrong_point_is_refused_in_a_sentence(pairs: list[tuple[str, str]], named: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        read(pairs)
    assert named in str(caught.value)
