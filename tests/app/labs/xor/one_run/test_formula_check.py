"""The formulas of the numbers drawer, evaluated symbol by symbol."""

from collections.abc import Iterator

import numpy as np
import pytest

from app.labs.xor.one_run.numbers.numbers_texts import section_texts
from app.labs.xor.one_run.numbers.written_state import written_state
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.data_settings import DataSettings
from app.labs.xor.shared.settings import XOR_LOSSES
from engine.activations import ELEMENTWISE, KINK_SIDES, Activation, activation
from engine.network.losses import Loss
from engine.network.optimizers import OPTIMIZERS, Adam, Momentum, Optimizer, RMSProp
from engine.written.step import Section
from tests.app.labs.xor.one_run.formula_check import assert_formulas_hold
from tests.app.labs.xor.one_run.formulas import value_of

SAMPLES = (0, 1, 2, 3, None)


def state_after(updates: int, **fields: object) -> OneRunState:
    session = OneRunSession()
    session.change(**fields)
    session.step(updates)
    return session.state


def choices() -> Iterator[Activation]:
    """Yield each activation with its default, its lowest and its highest parameter."""
    for record in ELEMENTWISE:
        yield activation(record.key)
        for each in record.parameters:
            yield activation(record.key, **{each.name: each.bounds.low})
            yield activation(record.key, **{each.name: each.bounds.high})


@pytest.mark.parametrize("chosen", list(choices()), ids=str)
def test_every_activations_formulas_give_its_numbers(chosen: Activation) -> None:
    for side in KINK_SIDES:
        for updates, bias_scale in ((0, 0.0), (7, 0.5)):
            state = state_after(
                updates, activation=chosen, neurons=3, bias_scale=bias_scale, kink_side=side, seed=3
            )
            for sample in (0, 3, None) if updates else (0,):
                assert_formulas_hold(state, sample)


@pytest.mark.parametrize("loss", XOR_LOSSES, ids=lambda loss: loss.key)
@pytest.mark.parametrize("layers", [0, 1, 2, 3])
@pytest.mark.parametrize("use_bias", [True, False])
def test_every_losss_and_layers_formulas_give_their_numbers(loss: Loss, layers: int, use_bias: bool) -> None:
    state = state_after(
        9, loss=loss, hidden_layers=layers, neurons=3, bias_scale=0.5, use_bias=use_bias, seed=4
    )
    for sample in SAMPLES:
        symbols = {head.symbol for head in assert_formulas_hold(state, sample)}
        assert {"ŷ", "L", f"dz[{layers + 1}]", "dW[1]", "W[1]"} <= symbols
        assert ("b[1]" in symbols) == use_bias


OTHERS = (Momentum(beta=0.8), RMSProp(rho=0.7, epsilon=0.01), Adam(beta1=0.7, beta2=0.95, epsilon=0.02))


@pytest.mark.parametrize("optimizer", [*OPTIMIZERS, *OTHERS], ids=str)
@pytest.mark.parametrize("batch_size", [0, 2])
def test_every_optimizers_formulas_give_its_numbers(optimizer: Optimizer, batch_size: int) -> None:
    for updates in (0, 1, 4):
        state = state_after(
            updates, optimizer=optimizer, learning_rate=0.05, batch_size=batch_size, neurons=3, seed=5
        )
        for sample in (1, None):
            assert_formulas_hold(state, sample)


@pytest.mark.parametrize("batch_size", [0, 30])
@pytest.mark.parametrize("sample", [17, None])
def test_formulas_hold_where_there_are_more_samples_than_columns(batch_size: int, sample: int | None) -> None:
    state = state_after(4, data=DataSettings(kind="circle", sample_count=70), batch_size=batch_size)
    heads = assert_formulas_hold(state, sample)
    assert f"1/{batch_size or 70} dz[2] a[1]ᵀ" in [head.formula for head in heads]


def test_the_formulas_of_a_correct_answer_are_those_of_its_class() -> None:
    state = state_after(300)
    for sample, formula in enumerate(("−ln(1 − ŷ)", "−ln ŷ", "−ln ŷ", "−ln(1 − ŷ)")):
        (loss,) = [head for head in assert_formulas_hold(state, sample) if head.symbol == "L"]
        assert loss.formula == formula


def test_the_number_of_the_update_is_written_for_adam() -> None:
    state = state_after(4, optimizer=Adam(), learning_rate=0.05)
    assert "t = 5" in section_texts(written_state(state, 0))[Section.UPDATE].notation


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("A vᵀ", None),
        ("Aᵀ v ⊙ w", [[7.0], [20.0]]),
        ("1/2 Σ A", [[1.5], [3.5]]),
        ("1 − (v)²", [[0.0], [-3.0]]),
        ("v/(√w + 1)", [[0.5], [2.0 / 3.0]]),
        ("β v − η w", [[1.75], [3.5]]),
        ("max(0, −v)", [[0.0], [0.0]]),
        ("s + v, s = tanh(0 v)", [[1.0], [2.0]]),
    ],
)
def test_the_reader_multiplies_as_a_lecture_does(formula: str, expected: list[list[float]] | None) -> None:
    symbols = {
        "A": np.array([[1.0, 2.0], [3.0, 4.0]]),
        "v": np.array([[1.0], [2.0]]),
        "w": np.array([[1.0], [4.0]]) if "√" in formula else np.array([[1.0], [2.0]]),
        "β": np.float64(2.0),
        "η": np.float64(0.25 if "β" in formula else 1.0),
    }
    if expected is None:
        with pytest.raises(ValueError, match="matmul"):
            value_of(formula, symbols)
    else:
        np.testing.assert_allclose(value_of(formula, symbols), expected)
