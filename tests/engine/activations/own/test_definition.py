"""An own activation is a value: written, read, compared, and refused like any other choice."""

import pickle

import hypothesis
import pytest
from hypothesis import strategies as st

from engine.activations import activation, parse_activation
from engine.activations.choice import own_activation
from engine.activations.own.definition import OwnParameter, own_definition
from engine.activations.own.record import own_record
from engine.records.invalid_value import InvalidValueError

FORMULAS = ["z", "1", "z*sigmoid(beta*z)", "where(z>=0,z,a*(exp(z)-1))", "max(a,b*z,c)", "z**2<=1"]


@hypothesis.given(st.sampled_from(FORMULAS), st.data())
def test_text_and_choice_are_inverse(formula, data):
    limits = []
    for each in own_definition(formula).parameters:
        low, default, high = sorted(data.draw(st.lists(st.floats(-1000, 1000), min_size=3, max_size=3)))
        if low < high:
            limits.append(OwnParameter(each.name, default, low, high))
    definition = own_definition(formula, *limits)
    values = {each.name: data.draw(st.floats(each.low, each.high)) for each in definition.parameters}
    chosen = own_activation(definition, **values)
    assert parse_activation(chosen.text) == chosen
    assert parse_activation(chosen.text).text == chosen.text
    assert hash(parse_activation(chosen.text)) == hash(chosen)
    assert activation(chosen.key, **values) == chosen


def test_a_definition_travels_in_one_short_text():
    chosen = parse_activation(' own( "z * sigmoid(beta*z)" , beta = 1.7 ) ')
    assert chosen.text == 'own("z*sigmoid(beta*z)",beta=1.7)'
    assert chosen.parameters == {"beta": 1.7}
    assert chosen.with_parameter("beta", 2.0).text == 'own("z*sigmoid(beta*z)",beta=2.0)'
    assert parse_activation('own("max(z,0)")').text == 'own("max(z,0)")'
    assert parse_activation('own("a*z",a.low=-2,a=-1)').text == 'own("a*z",a=-1.0,a.low=-2.0)'


def test_records_are_equal_by_formula_and_parameters_and_not_by_name():
    silu, swish = (own_record(own_definition("z*sigmoid(b*z)", name=name)) for name in ("SiLU", "Swish"))
    assert silu == swish == own_record(own_definition(" z * sigmoid(b*z)"))
    assert hash(silu) == hash(swish)
    assert (silu.name, swish.name) == ("SiLU", "Swish")
    assert silu != own_record(own_definition("z*sigmoid(c*z)"))
    assert silu != own_record(own_definition("z*sigmoid(b*z)", OwnParameter("b", high=9.0)))
    assert silu != activation("silu").record
    assert pickle.loads(pickle.dumps(silu)) == silu  # noqa: S301


def test_a_record_without_a_name_is_called_by_its_formula():
    record = own_record(own_definition("z * tanh(z)"))
    assert record.name == "z*tanh(z)"
    assert record.has_curve
    assert not record.is_vector


@pytest.mark.parametrize(
    "text",
    [
        "own",
        "own()",
        "own(z)",
        'own("z"',
        'own("z")x',
        'own("z","z")',
        'own("z*a",a)',
        'own("z*a",a=)',
        'own("z*a",a=1,a=2)',
        'own("z*a",a=nan)',
        'own("z*a",a=5)',
        'own("z*a",b=1)',
        'own("z*a",a.low=3,a.high=2)',
        'own("z*a",a.high=1e9)',
        'own("z*a",a.middle=1)',
        'own("z*")',
        'own("z.real")',
    ],
)
def test_an_unreadable_text_is_refused(text):
    with pytest.raises(InvalidValueError):
        parse_activation(text)


def test_a_parameter_out_of_its_range_is_named_with_the_range():
    with pytest.raises(InvalidValueError, match=r"β must be a number from 0\.01 to 4, not 7"):
        parse_activation('own("z*sigmoid(beta*z)",beta=7)')
