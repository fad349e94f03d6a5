"""What is said of the loss landscape, over random networks, against an own forward pass and own differences.

Set ``ACTIVATION_LAB_LONG`` to a number of states to drive many more of them.
"""

import os
import random
import re
from collections.abc import Iterator

import numpy as np
import pytest

from app.labs.xor.one_run.landscape.landscape_facts import Landscape, landscape, offered_places
from app.labs.xor.one_run.landscape.landscape_texts import axis_names, notes
from app.labs.xor.one_run.looks.landscape_settings import LandscapeSettings, PlaneKind
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.one_run.run.state import OneRunState
from app.words.rich_text import plain
from app.words.translation import LanguageSwitch
from engine.activations import activation
from engine.maps.loss_landscape import random_plane
from engine.network.initializers import initializer
from engine.network.losses import MEAN_SQUARED_ERROR
from engine.network.network import Parameters
from engine.network.parameter_vectors import ParameterPlace
from engine.records.arrays import FloatArray
from tests.app.labs.xor.statistics.reference import numbers

PLACE = ParameterPlace.read
STATES = int(os.environ.get("ACTIVATION_LAB_LONG", "60"))
ACTIVATIONS = ("tanh", "sigmoid", "relu", "leaky_relu", "elu", "step", "identity", "gaussian", "silu")
INITIALIZERS = (("zeros", None), ("xavier_normal", None), ("normal", 0.01), ("normal", 5.0))

KOREAN_OF = {
    "outside": "그림 밖",
    "Exactly flat here": "여기서는 정확히 평평함",
    "but not flat": "평평하지는 않음",
    "is dead": "죽음",
    "of the picture": "그림의",
    "Nearly flat": "거의 평평한 곳",
    "projected": "정사영",
    "All other weights": "나머지 가중치",
}


@pytest.fixture
def languages(qapp: object) -> Iterator[LanguageSwitch]:
    switch = LanguageSwitch()
    switch.use("en")
    yield switch
    switch.use("en")


def loss_of(state: OneRunState, parameters: Parameters) -> float:
    """Return the mean loss on the four points, sample by sample."""
    total = 0.0
    for x, y in zip(state.dataset.inputs.T, state.dataset.targets[0], strict=True):
        a = x
        for layer, (weight, bias) in enumerate(zip(parameters.weights, parameters.biases, strict=True)):
            z = weight[0] @ a + bias[0, :, 0]
            is_last = layer == len(parameters.weights) - 1
            a = z if is_last else state.architecture.activations[layer].value(z)
        logit = float(a[0])
        if state.settings.loss is MEAN_SQUARED_ERROR:
            total += ((1.0 + np.tanh(logit / 2.0)) / 2.0 - y) ** 2
        else:
            total += np.logaddexp(0.0, logit) - y * logit
    return float(total / state.dataset.inputs.shape[1])


def moved(
    state: OneRunState, settings: LandscapeSettings, shown: Landscape, x: float, y: float
) -> Parameters:
    """Return the network at (x, y) of the picture."""
    weights = [weight.copy() for weight in state.parameters.weights]
    biases = [bias.copy() for bias in state.parameters.biases]
    if shown.places is not None:
        for place, value in zip(shown.places, (x, y), strict=True):
            array = biases if place.is_bias else weights
            array[place.layer - 1][0, place.row - 1, max(place.column - 1, 0)] = value
        return Parameters(tuple(weights), tuple(biases))
    plane = random_plane(state.parameters, settings.seed, use_bias=state.settings.use_bias)
    rest = plane.base + x * plane.directions[0] + y * plane.directions[1]
    arrays = []
    for weight, bias in zip(weights, biases, strict=True):
        for array in (weight, bias):
            arrays.append(rest[: array.size].reshape(array.shape))
            rest = rest[array.size :]
    return Parameters(tuple(arrays[0::2]), tuple(arrays[1::2]))


def slopes(
    state: OneRunState, settings: LandscapeSettings, shown: Landscape, step: float
) -> tuple[FloatArray, bool]:
    """Return the four one-sided slopes at the point that is shown, and whether each pair of them agrees."""
    x, y = shown.point
    here = loss_of(state, moved(state, settings, shown, x, y))
    found = np.array(
        [
            (loss_of(state, moved(state, settings, shown, x + dx * step, y + dy * step)) - here) / step
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))
        ]
    )
    return found, bool(np.allclose(found[0::2], -found[1::2], atol=1e-3))


def random_state(rng: random.Random) -> OneRunState:
    session = OneRunSession()
    kind, scale = rng.choice(INITIALIZERS)
    session.change(
        activation=activation(rng.choice(ACTIVATIONS)),
        hidden_layers=rng.choice([0, 1, 1, 2]),
        neurons=rng.randint(1, 5),
        initializer=initializer(kind) if scale is None else initializer(kind, scale),
        use_bias=rng.random() < 0.7,
        bias_scale=rng.choice([0.0, 1.0]),
        learning_rate=rng.choice([0.1, 1.0]),
        seed=rng.randint(0, 999),
    )
    if rng.random() < 0.3:
        session.change(loss=MEAN_SQUARED_ERROR)
    session.step(rng.choice([0, 1, 100]))
    return session.state


def random_choice(rng: random.Random, state: OneRunState) -> LandscapeSettings:
    first, second = rng.sample(offered_places(state), 2)
    return LandscapeSettings(
        kind=rng.choice([PlaneKind.TWO_PARAMETERS, PlaneKind.TWO_PARAMETERS, PlaneKind.RANDOM_DIRECTIONS]),
        first=first,
        second=second,
        seed=rng.randint(0, 99),
        reach=rng.choice([0.5, 3.0, 8.0]),
        points=30,
    )


def shares_of(grid: FloatArray, reach: float) -> tuple[float, float]:
    """Return which shares of the cells are exactly and nearly flat, cell by cell."""
    exact, near, width = 0, 0, 2 * reach / (len(grid) - 1)
    for row in range(len(grid) - 1):
        for column in range(len(grid) - 1):
            a, b, c, d = (grid[row + dy, column + dx] for dy, dx in ((0, 0), (0, 1), (1, 0), (1, 1)))
            exact += a == b == c == d
            near += np.hypot(((b - a) + (d - c)) / 2, ((c - a) + (d - b)) / 2) < 0.001 * width
    cells = (len(grid) - 1) ** 2
    return exact / cells, near / cells


def check(rng: random.Random, languages: LanguageSwitch) -> str:
    state = random_state(rng)
    settings = random_choice(rng, state)
    shown = landscape(state, settings)
    languages.use("ko")
    korean = [plain(note) for note in notes(shown)]
    languages.use("en")
    said = [plain(note) for note in notes(shown)]
    assert len(korean) == len(said)
    for its, mine in zip(korean, said, strict=True):
        assert numbers(its) == numbers(mine), (its, mine)
        for word, same in KOREAN_OF.items():
            assert (word in mine) == (same in its), (word, its, mine)
    text = " ".join(said)

    check_place(state, settings, shown, text)
    check_shares(settings, shown, text)
    return check_flatness(rng, state, settings, shown, text)


def check_place(state: OneRunState, settings: LandscapeSettings, shown: Landscape, text: str) -> None:
    """Axes, losses and what is outside."""
    x, y = shown.point
    assert ("outside" in text) == (max(abs(x), abs(y)) > settings.reach)
    assert ("projected" in text) == (settings.kind is PlaneKind.RANDOM_DIRECTIONS)
    assert ("All other weights" in text) == (settings.kind is PlaneKind.TWO_PARAMETERS)
    if shown.places is not None:
        for place, name, value in zip(shown.places, axis_names(shown), shown.point, strict=True):
            letter, digits = name.symbol[0], [int(each) for each in name.symbol[1:].translate(_DIGITS)]
            layer = int(name.raised.strip("[]"))
            array = (state.parameters.weights if letter == "w" else state.parameters.biases)[layer - 1]
            row, column = (digits[0], digits[1]) if letter == "w" else (digits[0], 1)
            assert array[0, row - 1, column - 1] == value, (name, place)
    for row, column in ((0, 0), (0, 29), (11, 4), (29, 17)):
        at = [-settings.reach + 2 * settings.reach * each / 29 for each in (column, row)]
        expected = loss_of(state, moved(state, settings, shown, *at))
        assert shown.losses[row, column] == pytest.approx(expected, rel=1e-9, abs=1e-12)


def check_shares(settings: LandscapeSettings, shown: Landscape, text: str) -> None:
    exact, near = shares_of(shown.losses, settings.reach)
    whole = re.search(r"\(equal to the last bit\): ([<>]?)(\d+)% of the picture", text)
    assert (whole is not None) == (exact >= 0.005)
    if whole is not None and not whole[1]:
        assert abs(int(whole[2]) - 100 * exact) <= 0.5 + 1e-9
    nearly = re.search(r"Nearly flat \(slope below 0\.001\): ([<>]?)(\d+)%", text)
    assert abs(shown.nearly_flat - near) < 0.003
    assert (nearly is not None) == (shown.nearly_flat >= exact + 0.005)
    if nearly is not None and not nearly[1]:
        assert abs(int(nearly[2]) - 100 * shown.nearly_flat) <= 0.5 + 1e-9


def check_flatness(
    rng: random.Random, state: OneRunState, settings: LandscapeSettings, shown: Landscape, text: str
) -> str:
    """Return whether the point is said to be flat or bent, or is not said to be stationary."""
    x, y = shown.point
    found, is_smooth = slopes(state, settings, shown, 1e-6)
    is_flat, is_bent = "Exactly flat here" in text, "but not flat" in text
    assert not (is_flat and is_bent)
    if is_smooth and np.abs(found).max() > 1e-3:
        assert not is_flat
        assert not is_bent
    here = loss_of(state, moved(state, settings, shown, x, y))
    if is_flat:
        radius = 1e-6 if "is dead" in text else 2 * settings.reach / 29 / 256
        for _ in range(20):
            near_by = moved(
                state, settings, shown, x + rng.uniform(-radius, radius), y + rng.uniform(-radius, radius)
            )
            assert loss_of(state, near_by) == pytest.approx(here, rel=1e-15, abs=1e-15)
    if is_bent:
        radius = 2 * settings.reach / 29
        around = [
            loss_of(state, moved(state, settings, shown, x + radius * dx, y + radius * dy))
            for dx in (-1, -0.5, 0, 0.5, 1)
            for dy in (-1, -0.5, 0, 0.5, 1)
        ]
        assert max(abs(loss - here) for loss in around) > 1e-15
    dead = re.search(r"Exactly flat here: h(\d) is dead", text)
    if dead is not None and shown.places is not None:
        assert {(place.layer, place.row) for place in shown.places} == {(shown.places[0].layer, int(dead[1]))}
        z = state.passed.z[shown.places[0].layer - 1][0, int(dead[1]) - 1]
        g = state.architecture.activations[shown.places[0].layer - 1]
        assert not g.derivative(z).any()
        assert (g.value(z + 1e-5) == g.value(z)).all()
    return "flat" if is_flat else "bent" if is_bent else "slope"


_DIGITS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


def test_what_is_said_of_the_landscape_is_so(languages: LanguageSwitch) -> None:
    seen = set()
    for number in range(STATES):
        try:
            seen.add(check(random.Random(number), languages))
        except AssertionError as error:
            error.add_note(f"state {number}")
            raise
    assert seen == {"flat", "bent", "slope"}


@pytest.mark.parametrize("key", ["tanh", "sigmoid", "relu"])
def test_a_network_of_zeros_is_stationary_and_flat_only_where_one_factor_stays_0(
    qapp: object, key: str
) -> None:
    session = OneRunSession()
    session.change(activation=activation(key), initializer=initializer("zeros"))
    # The loss depends on the product of a neuron's two weights: either alone changes nothing, both do.
    alone = landscape(session.state, LandscapeSettings(first=PLACE("W1(1,1)"), second=PLACE("W1(1,2)")))
    both = landscape(session.state, LandscapeSettings(first=PLACE("W1(1,1)"), second=PLACE("W2(1,1)")))
    assert alone.is_stationary_here
    assert alone.is_flat_here
    assert both.is_stationary_here
    assert not both.is_flat_here
    assert both.losses.max() - both.losses.min() > 1.0
    assert plain(notes(alone)[0]).startswith("Exactly flat here: around this point")
    assert "but not flat: " in plain(notes(both)[0])
    assert ("at the kink as it is set" in plain(notes(both)[0])) == (key == "relu")


def test_a_slope_of_one_side_at_a_kink_is_not_called_stationary(qapp: object) -> None:
    session = OneRunSession()
    session.change(activation=activation("relu"), neurons=1)
    start = session.state.parameters
    weights = (np.zeros_like(start.weights[0]), np.ones_like(start.weights[1]))
    session.set_parameters(Parameters(weights, tuple(np.zeros_like(bias) for bias in start.biases)))
    # With all z = 0 the left slopes are 0; to the right the loss changes at once.
    shown = landscape(session.state, LandscapeSettings(first=PLACE("W1(1,1)"), second=PLACE("b1(1)")))
    assert session.state.parameters.weights[1].item() == 1.0
    assert "Stationary" not in plain(notes(shown)[0])
    assert plain(notes(shown)[0]).startswith("Gradient 0 here, but not flat: it is 0 along both axes with g′")


def test_a_maximum_of_g_is_no_reason_for_flatness(qapp: object) -> None:
    session = OneRunSession()
    session.change(activation=activation("gaussian"), initializer=initializer("zeros"))
    shown = landscape(session.state, LandscapeSettings(first=PLACE("W1(1,1)"), second=PLACE("W1(1,2)")))
    assert shown.is_flat_here
    assert shown.dead_neuron is None
