"""Formulas are read or refused at the character at fault, quickly, whatever is typed."""

import os
import time

import hypothesis
import pytest
from hypothesis import strategies as st

from engine.activations.own.reading.formula import read_formula
from engine.activations.own.reading.formula_error import FormulaError
from engine.records.invalid_value import InvalidValueError
from tests.engine.activations.own.formulas import random_formula

EXAMPLES = int(os.environ.get("ACTIVATION_LAB_FORMULAS", "300"))
"""Of texts; 100,000 were read once."""

_PIECES = (
    "z a beta 1 2 0.5 1e-3 9 pi e + - * / ** ( ) , < <= > >= == exp( log( sqrt( sigmoid( relu( max( where( "
    "^ × − lambda if or . _ ' \" : = [ ] | & % @ ; # \\ \0 а ｚ １ α "
    "σ( 9**9**9**9 import 1j 0x1 z.real \ud800"
)
PIECES = st.sampled_from(_PIECES.split(" "))
TYPED = st.one_of(
    st.lists(PIECES, max_size=25).map("".join),
    st.text(max_size=60),
    st.tuples(st.randoms(use_true_random=False), st.integers(0, 3)).map(lambda pair: random_formula(*pair)),
)


@hypothesis.settings(max_examples=EXAMPLES, deadline=None, database=None)
@hypothesis.given(TYPED)
def test_whatever_is_typed_is_read_or_refused_with_its_place(text):
    error = refusal(text)
    # The collection of garbage, or another program, may fall into one of them.
    assert min(seconds_to_read(text) for _ in range(3)) < 0.05
    if error is None:
        normal = read_formula(text).text
        assert read_formula(normal).text == normal
        return
    assert 0 <= error.start <= error.end <= len(text)
    assert error.values["position"] == error.start + 1
    if error.repair:
        assert error.repair.apply(text) != text


def seconds_to_read(text):
    began = time.process_time()
    refusal(text)
    return time.process_time() - began


def refusal(text):
    """Return the error of a formula that cannot be read, or None."""
    try:
        read_formula.__wrapped__(text)
    except FormulaError as error:
        return error
    return None


@pytest.mark.parametrize(
    "text",
    [
        "9**9**9**9",
        "(" * 10_000 + "z" + ")" * 10_000,
        "-" * 10_000 + "z",
        "(" * 90 + "z" + ")" * 90,
        "-" * 190 + "z",
        "z" + "+z" * 90,
        "z" * 5_000,
        "1" * 5_000,
        "z\0",
        "а*z",
        "z.__class__",
        "().__class__.__bases__",
        "__import__('os').system('true')",
        "open('x')",
        "eval(z)",
        "lambda: z",
        "[z for z in z]",
        "f'{z}'",
        "z if z else z",
        "z := 1",
        "z; z",
        "z == z",
        "0x10*z",
        "1_000*z",
        "2j*z",
        "True",
        "None",
        "exp(z, out=z)",
        "exp(*z)",
        "max(z)",
        "where(z, z, z)",
        "1e400*z",
        "log(-1)",
        "sqrt(0-1)*z",
    ],
)
def test_what_is_no_formula_is_refused_at_once(text):
    began = time.process_time()
    with pytest.raises(FormulaError):
        read_formula.__wrapped__(text)
    assert time.process_time() - began < 0.05


@pytest.mark.parametrize(
    ("text", "normal", "names"),
    [
        ("z * sigmoid( beta*z )", "z*sigmoid(beta*z)", ("beta",)),
        ("max(0.10*z, z)", "max(0.1*z,z)", ()),
        ("where(z>0, z, a*(exp(z)-1.0))", "where(z>0,z,a*(exp(z)-1))", ("a",)),
        ("ｚ＊２", "z*2", ()),
        ("z×2 − 1÷z·3", "z*2-1/z*3", ()),
        ("z^2", "z**2", ()),
        ("b*z + a*pi*e + b", "b*z+a*pi*e+b", ("b", "a")),
        ("-1 <= z ≤ 1", "-1<=z<=1", ()),
    ],
)
def test_a_formula_has_one_normal_form(text, normal, names):
    formula = read_formula(text)
    assert (formula.text, formula.parameter_names) == (normal, names)


@pytest.mark.parametrize(
    ("text", "start", "end", "repaired"),
    [
        ("max(0, z) * sin(alpha z)", 22, 23, "max(0, z) * sin(alpha*z)"),
        ("2z", 1, 2, "2*z"),
        ("z(z+1)", 0, 1, "z*(z+1)"),
        ("tanh z", 0, 4, "tanh(z)"),
        ("ln(z)", 0, 2, "log(z)"),
        ("sigmod(z)", 0, 6, "sigmoid(z)"),
        ("Tanh(z)", 0, 4, "tanh(z)"),
        ("np.tanh(z)", 2, 3, "tanh(z)"),
        ("|z|*2", 0, 1, "abs(z)*2"),
        ("2*[z+1]", 2, 3, "2*(z+1)"),
        ("(z*(z+1)", 0, 1, "(z*(z+1))"),
        ("z+1)", 3, 4, "z+1"),
        ("0,5*z", 1, 2, "0.5*z"),
        ("β*z", 0, 1, "beta*z"),
        ("z*σ(z)", 2, 3, "z*sigmoid(z)"),
        ("z²", 1, 2, "z**2"),
        ("g(z) = z*2", 5, 6, " z*2"),
        ("x*tanh(1)", 0, 1, "z*tanh(1)"),
    ],
)
def test_an_error_points_at_its_character_and_offers_what_is_meant(text, start, end, repaired):
    with pytest.raises(FormulaError) as caught:
        read_formula(text)
    error = caught.value
    assert isinstance(error, InvalidValueError)
    assert (error.start, error.end) == (start, end)
    assert error.repair.apply(text) == repaired
    read_formula(repaired)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("z*", 2),
        ("", 0),
        ("exp()", 4),
        ("z**65", 3),
        ("z*10000000", 2),
        ("1/(1-1)", 0),
        ("a b", 2),
        ("z.real", 1),
    ],
)
def test_an_error_names_its_place(text, place):
    with pytest.raises(FormulaError) as caught:
        read_formula(text)
    assert caught.value.start == place
