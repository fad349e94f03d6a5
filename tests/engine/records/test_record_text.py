"""Every record comes back from its text as it was, and a text that is wrong is refused in one sentence."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.activations import Activation, activation
from engine.network.initializers import Initializer, initializer
from engine.network.losses import BINARY_CROSS_ENTROPY, LOSSES, Loss
from engine.network.optimizers import OPTIMIZERS, Adam, Optimizer
from engine.records.bounded_record import BoundedRecord, choice, real, whole
from engine.records.invalid_value import InvalidValueError
from engine.records.record_reading import read_record
from engine.records.record_writing import record_pairs
from engine.records.text_parts import number_text, split_list

XAVIER = initializer("xavier_normal")


class Colour(StrEnum):
    RED = "red"
    LIGHT_BLUE = "light blue"


@dataclass(frozen=True)
class Inner(BoundedRecord):
    seed: int = whole(1, "Seed", 0, 10**9)
    noise: float = real(0.5, "Noise", -1e300, 1e300)


@dataclass(frozen=True)
class Outer(BoundedRecord):
    a: Inner = Inner(seed=7)
    b: Inner = Inner()
    seed: int = whole(2, "Seed", 0, 10**9)
    on: bool = False
    side: Literal["left", "right"] = "left"
    colour: Colour = Colour.RED
    family: Colour | None = None
    words: str = ""
    keys: tuple[str, ...] = ("x",)
    widths: tuple[int, ...] = (2, 4)
    rule: Optimizer = OPTIMIZERS[0]
    start: Initializer = XAVIER
    loss: Loss = choice(BINARY_CROSS_ENTROPY, "Loss", LOSSES)
    functions: tuple[Activation, ...] = (activation("relu"),)


def read(text: str) -> Outer:
    texts: dict[str, list[str]] = {}
    for pair in text.split("&") if text else ():
        key, _sign, value = pair.partition("=")
        texts.setdefault(key, []).append(value)
    return read_record(Outer, texts)


def written(record: Outer) -> str:
    return "&".join(f"{key}={text}" for key, text in record_pairs(record))


inner = st.builds(Inner, seed=st.integers(0, 10**9), noise=st.floats(-1e300, 1e300))
outer = st.builds(
    Outer,
    a=inner,
    b=inner,
    seed=st.integers(0, 10**9),
    on=st.booleans(),
    side=st.sampled_from(["left", "right"]),
    colour=st.sampled_from(Colour),
    family=st.none() | st.sampled_from(Colour),
    words=st.text(),
    keys=st.lists(st.text(min_size=1), max_size=3).map(tuple),
    widths=st.lists(st.integers(0, 99), max_size=3).map(tuple),
    rule=st.sampled_from(OPTIMIZERS) | st.builds(Adam, beta1=st.floats(0, 0.999)),
    start=st.sampled_from(["zeros", "he_normal"]).map(initializer)
    | st.floats(0.001, 5).map(lambda scale: initializer("normal", scale)),
    loss=st.sampled_from(LOSSES),
    functions=st.lists(st.floats(0.1, 2).map(lambda alpha: activation("elu", alpha=alpha)), max_size=3).map(
        tuple
    ),
)


@given(outer)
def test_every_record_comes_back_from_its_text(record: Outer) -> None:
    assert read(written(record)) == record


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_comes_back_to_the_last_bit(number: float) -> None:
    assert repr(float(number_text(number))) == repr(number)


def test_what_is_as_usual_is_not_written() -> None:
    assert written(Outer()) == ""
    assert read("") == Outer()


def test_a_name_that_stands_twice_is_written_with_its_record() -> None:
    record = Outer(a=Inner(seed=12), b=Inner(noise=1.0), seed=3)
    assert written(record) == "a.seed=12&b.noise=1&seed=3"


def test_values_are_written_as_people_read_them() -> None:
    record = Outer(
        on=True,
        colour=Colour.LIGHT_BLUE,
        words="½ & more",
        rule=Adam(beta1=0.8),
        start=initializer("normal", 0.3),
    )
    assert written(record) == (
        "on=yes&colour=light%20blue&words=%C2%BD%20%26%20more&rule=adam(beta1=0.8)&start=normal(0.3)"
    )


def test_an_empty_list_is_nothing() -> None:
    assert written(Outer(widths=())) == "widths="
    assert read("widths=").widths == ()


def test_commas_in_brackets_and_quotation_marks_do_not_split() -> None:
    assert split_list('elu(a=1,b=2),own("f(x,y)",c=3),[1,2]') == [
        "elu(a=1,b=2)",
        'own("f(x,y)",c=3)',
        "[1,2]",
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("nonsense=1", "nonsense"),
        ("seed=1&seed=1", "seed is said twice"),
        ("seed=1.5", "seed must be a whole number, not 1.5"),
        ("a.noise=zero", "a.noise must be a number, not zero"),
        ("a.noise=nan", "a.noise must be a number, not nan"),
        ("on=maybe", "on must be one of yes, no, not maybe"),
        ("colour=green", "colour must be one of red, light blue, not green"),
        ("seed=99999999999", "Seed must be a whole number from 0 to 1000000000"),
        ("rule=adam(beta1=2)", "Decay rate β₁"),
        ("rule=adam(beta1=0.1,beta1=0.2)", "must be written like"),
        ("rule=adam(", "must be written like"),
        ("rule=best", "must be one of plain"),
        ("start=normal(x)", "normal must be a number"),
        ("start=zeros(1)", "no scale"),
        ("start=normal(0.3", "normal(0.3)"),
        ("loss=love", "love"),
        ("functions=relu,softmacks", "softmacks"),
    ],
)
def test_a_wrong_text_is_refused_in_a_sentence_that_names_the_part(text: str, named: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        read(text)
    assert named in str(caught.value)


def test_a_long_piece_of_nonsense_is_shortened() -> None:
    with pytest.raises(InvalidValueError) as caught:
        read("seed=" + "x" * 10_000)
    assert len(str(caught.value)) < 150
