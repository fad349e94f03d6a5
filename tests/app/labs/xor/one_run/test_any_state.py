"""Every line and every formula of the numbers drawer, in states drawn at random.

The number of states is `ACTIVATION_LAB_RANDOM_STATES`, by default few.
"""

import math
import os

import numpy as np
import pytest

from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.data_settings import CLOUDS, GATES, OWN_POINTS, TRUTH_TABLE, DataSettings
from app.labs.xor.shared.settings import XOR_LOSSES
from engine.activations import ELEMENTWISE, KINK_SIDES, Activation, activation
from engine.data.placed_points import PlacedPoints, Point
from engine.network.initializers import INITIALIZERS, Initializer, initializer
from engine.network.optimizers import OPTIMIZERS, Adam, Momentum, RMSProp
from tests.app.labs.xor.one_run.formula_check import assert_formulas_hold, assert_lines_hold

STATES = int(os.environ.get("ACTIVATION_LAB_RANDOM_STATES", "48"))
PARTS = 8


def _digits(value: float, digits: int = 4) -> float:
    """Return a number with a few significant digits, as it is typed."""
    return float(f"{value:.{digits}g}")


def _activation(rng: np.random.Generator) -> Activation:
    record = ELEMENTWISE[rng.integers(len(ELEMENTWISE))]
    parameters = {
        each.name: _digits(
            float(
                rng.choice(
                    [each.bounds.low, each.bounds.high, rng.uniform(each.bounds.low, each.bounds.high)]
                )
            ),
            3,
        )
        for each in record.parameters
    }
    return activation(record.key, **parameters)


def _initializer(rng: np.random.Generator) -> Initializer:
    chosen = INITIALIZERS[rng.integers(len(INITIALIZERS))]
    bounds = chosen.scale_bounds
    return (
        chosen
        if bounds is None or rng.random() < 0.5
        else initializer(chosen.key, _digits(rng.uniform(0.01, 3.0)))
    )


def _data(rng: np.random.Generator) -> DataSettings:
    kind = str(rng.choice([TRUTH_TABLE, TRUTH_TABLE, *GATES, *CLOUDS, OWN_POINTS]))
    if kind != OWN_POINTS:
        count = int(rng.choice([4, 6, 8, 12, 60]))
        return DataSettings(
            kind=kind,
            sample_count=count,
            seed=int(rng.integers(99)),
            test_share=float(rng.choice([0.0, 0.3])),
        )
    points = [
        Point(_digits(x1), _digits(x2), label % 2)
        for label, (x1, x2) in enumerate(rng.normal(0.0, 2.0, (int(rng.integers(2, 10)), 2)))
    ]
    return DataSettings(kind=kind, points=PlacedPoints(tuple(points)))


def random_session(seed: int) -> OneRunSession:
    rng = np.random.default_rng(seed)
    optimizer = [
        *OPTIMIZERS,
        Momentum(beta=0.5),
        RMSProp(rho=0.5, epsilon=1e-4),
        Adam(beta1=0.5, beta2=0.9, epsilon=1e-4),
    ][rng.integers(7)]
    session = OneRunSession()
    session.change(
        data=_data(rng),
        activation=_activation(rng),
        hidden_layers=int(rng.integers(4)),
        neurons=int(rng.integers(1, 9 if rng.random() < 0.2 else 4)),
        initializer=_initializer(rng),
        use_bias=bool(rng.random() < 0.8),
        bias_scale=float(rng.choice([0.0, 0.5, 2.0])),
        learning_rate=_digits(math.exp(rng.uniform(math.log(0.001), math.log(10.0)))),
        optimizer=optimizer,
        batch_size=int(rng.choice([0, 0, 1, 2, 3])),
        loss=XOR_LOSSES[rng.integers(2)],
        kink_side=KINK_SIDES[rng.integers(2)],
        seed=int(rng.integers(10_000)),
    )
    session.step(int(rng.choice([0, 1, 3, 20, 200, 1000])))
    return session


def check(seed: int) -> int:
    """Check one state; returns how many lines were recomputed."""
    state = random_session(seed).state
    count = 0
    for sample in {0, state.sample_count - 1, None}:
        count += assert_lines_hold(state, sample)
        assert_formulas_hold(state, sample)
    return count


@pytest.mark.timeout(0)
@pytest.mark.parametrize("part", range(PARTS))
def test_every_line_and_every_formula_of_any_state_holds(part: int) -> None:
    assert sum(check(seed) for seed in range(part, STATES, PARTS)) > STATES
