"""Random states of the XOR lab: any activation, start, optimizer, data set, edit and moment."""

import numpy as np

from app.labs.xor.compare.run.session import CompareSession
from app.labs.xor.compare.run.settings import CompareSettings
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.data_settings import CLOUDS, DataSettings
from app.labs.xor.shared.settings import XOR_LOSSES, XorSettings
from engine.activations import ELEMENTWISE, KINK_SIDES, Activation, ActivationRecord, activation
from engine.descent.interventions import AddNoise
from engine.network.initializers import INITIALIZERS, Initializer, initializer
from engine.network.network import Parameters
from engine.network.optimizers import PLAIN_DESCENT, Adam, Momentum, Optimizer, RMSProp


def some_activation(rng: np.random.Generator, record: ActivationRecord | None = None) -> Activation:
    """Return an activation with parameters at their bounds, their defaults, or between."""
    record = record or ELEMENTWISE[rng.integers(len(ELEMENTWISE))]
    values = {}
    for each in record.parameters:
        low, high = each.bounds.low, each.bounds.high
        values[each.name] = float(rng.choice([low, high, each.default, rng.uniform(low, high)]))
    return activation(record.key, **values)


def some_initializer(rng: np.random.Generator) -> Initializer:
    """Return an initializer with a scale at its bounds, its default, or between."""
    rule = INITIALIZERS[rng.integers(len(INITIALIZERS))]
    if rule.scale_bounds is None or rng.random() < 0.4:
        return rule
    low, high = rule.scale_bounds.low, rule.scale_bounds.high
    return initializer(rule.key, float(rng.choice([low, high, 0.0, rng.uniform(low, high), 0.3, 1.0])))


def some_rate(rng: np.random.Generator) -> float:
    """Return a learning rate."""
    return float(rng.choice([10.0, 0.5, 1.0, np.exp(rng.uniform(np.log(0.001), np.log(10.0)))]))


def some_optimizer(rng: np.random.Generator) -> Optimizer:
    """Return an optimizer, most often the plain one."""
    others = (
        Momentum(float(rng.choice([0.0, 0.9, 0.999]))),
        RMSProp(float(rng.choice([0.0, 0.9]))),
        Adam(float(rng.choice([0.0, 0.9])), float(rng.choice([0.0, 0.999]))),
    )
    return PLAIN_DESCENT if rng.random() < 0.6 else others[rng.integers(3)]


def some_settings(rng: np.random.Generator) -> XorSettings:
    """Return settings of one run."""
    data = DataSettings()
    if rng.random() < 0.2:
        kind = str(rng.choice(list(CLOUDS)))
        share = float(rng.choice([0.0, 0.25, 0.5]))
        data = DataSettings(kind, int(rng.integers(6, 24)), 0.15, int(rng.integers(99)), share)
    return XorSettings(
        data=data,
        activation=some_activation(rng),
        hidden_layers=int(rng.choice([0, 1, 1, 1, 2, 3])),
        neurons=int(rng.choice([1, 1, 2, 3, 4, 8])),
        initializer=some_initializer(rng),
        use_bias=bool(rng.random() < 0.8),
        bias_scale=float(rng.choice([0.0, 0.0, 0.5, 2.0])),
        learning_rate=some_rate(rng),
        optimizer=some_optimizer(rng),
        batch_size=int(rng.choice([0, 0, 0, 0, 1, 3])),
        loss=XOR_LOSSES[rng.integers(2)],
        kink_side=KINK_SIDES[rng.integers(2)],
        seed=int(rng.integers(1000)),
    )


def drive(session: OneRunSession, rng: np.random.Generator) -> None:
    """Bring one run into a random state."""
    session.apply_settings(some_settings(rng))
    longest = 60 if session.settings.batch_size else 400
    for _ in range(rng.choice([1, 1, 2, 3])):
        session.step(int(rng.choice([0, 1, 2, 7, rng.integers(longest), rng.integers(longest)])))
        if rng.random() < 0.25 and session.can_go_on:
            _edit(session, rng)
        if rng.random() < 0.25:
            session.step(int(rng.integers(30)))
    if rng.random() < 0.3:
        session.show_update(int(rng.integers(session.state.last_update + 1)))


def _edit(session: OneRunSession, rng: np.random.Generator) -> None:
    present, architecture = session.state.parameters, session.state.architecture
    kind = rng.integers(5)
    if kind == 0:
        noise = AddNoise(sigma=float(rng.choice([0.01, 1.0])), seed=int(rng.integers(99)))
        session.set_parameters(noise.applied(architecture, present))
        return
    factor, shift = ((-1.0, 0.0), (0.0, 0.0), (3.0, 0.0), (0.0, 0.5))[kind - 1]
    session.set_parameters(
        Parameters(
            tuple(factor * weight + shift for weight in present.weights),
            tuple(factor * bias for bias in present.biases),
        )
    )


def drive_compared(session: CompareSession, rng: np.random.Generator) -> None:
    """Bring the comparison into a random state."""
    count = int(rng.integers(2, 7))
    chosen = rng.choice(len(ELEMENTWISE), count, replace=False)
    session.apply_settings(
        CompareSettings(
            activations=tuple(some_activation(rng, ELEMENTWISE[number]) for number in sorted(chosen)),
            same_start=bool(rng.random() < 0.5),
            neurons=int(rng.choice([1, 1, 2, 4, 8])),
            initializer=some_initializer(rng),
            use_bias=bool(rng.random() < 0.8),
            bias_scale=float(rng.choice([0.0, 0.5, 2.0])),
            learning_rate=some_rate(rng),
            kink_side=KINK_SIDES[rng.integers(2)],
            seed=int(rng.integers(1000)),
        )
    )
    session.step(int(rng.choice([0, 1, 5, rng.integers(400), rng.integers(800)])))
    if rng.random() < 0.2:
        session.show_update(int(rng.integers(session.state.last_update + 1)))
    if rng.random() < 0.15:
        free = [each for each in ELEMENTWISE if each.key not in session.settings.keys]
        session.add(some_activation(rng, free[rng.integers(len(free))]))
        session.catch_up(int(rng.integers(20)))
