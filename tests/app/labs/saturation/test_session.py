"""The saturation lab's state agrees with independent calculations."""

import math
from statistics import NormalDist

import mpmath
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.labs.saturation.number_texts import output_texts
from app.labs.saturation.observation import observation
from app.labs.saturation.session import SaturationSession
from app.labs.saturation.settings import SLIDE_END, SaturationSettings
from app.labs.saturation.state import SaturationState
from app.words.rich_text import plain
from engine.activations import ACTIVATIONS, KINK_SIDES, ActivationRecord, activation
from engine.records.invalid_value import InvalidValueError

CURVES = [record for record in ACTIVATIONS if record.has_curve]


def test_the_sigmoids_zones_begin_where_its_derivative_equals_the_threshold() -> None:
    left, right = SaturationState(SaturationSettings(epsilon=0.05)).zones
    root = (1 - math.sqrt(1 - 4 * 0.05)) / 2
    edge = math.log((1 - root) / root)
    assert right.low == pytest.approx(edge, rel=1e-9)
    assert left.high == pytest.approx(-edge, rel=1e-9)


def test_the_exact_share_is_the_normal_distributions() -> None:
    settings = SaturationSettings(mean=1.5, std=3.0)
    state = SaturationState(settings)
    left, right = state.zones
    inputs = NormalDist(1.5, 3.0)
    assert state.exact_share == pytest.approx(inputs.cdf(left.high) + 1 - inputs.cdf(right.low), rel=1e-12)


@pytest.mark.parametrize("key", [record.key for record in CURVES])
def test_the_sampled_share_lies_within_two_standard_errors_of_the_exact_one(key: str) -> None:
    state = SaturationState(SaturationSettings(activation=activation(key)))
    error = math.sqrt(state.exact_share * (1 - state.exact_share) / state.samples.size)
    assert abs(state.sampled_share - state.exact_share) <= 2 * error


def test_the_step_function_gives_0_for_both_probes_below_its_threshold() -> None:
    settings = SaturationSettings(activation=activation("step", threshold=0.5), probe_a=0.499, probe_b=0.0001)
    state = SaturationState(settings)
    assert [probe.output for probe in state.probes] == [0.0, 0.0]
    assert output_texts(state) == ("0.000", "0.000", "0.000")
    assert state.input_difference == pytest.approx(0.4989)
    assert "0.4989" in observation(state)


def test_a_steeper_sigmoid_comes_closer_to_the_step_while_its_derivative_narrows() -> None:
    step = activation("step")
    z = np.linspace(-9, 9, 400)
    distances, widths = [], []
    for beta in (1.0, 4.0, 16.0):
        state = SaturationState(SaturationSettings(activation=activation("sigmoid", beta=beta)))
        distances.append(float(np.abs(state.activation.value(z) - step.value(z)).mean()))
        left, right = state.zones
        widths.append(right.low - left.high)
    assert distances == sorted(distances, reverse=True)
    assert widths == sorted(widths, reverse=True)


def test_the_product_of_derivatives_is_the_power() -> None:
    state = SaturationState(SaturationSettings(cursor=1.2, factors=10))
    with mpmath.workdps(40):
        sigma = 1 / (1 + mpmath.exp(-mpmath.mpf(1.2)))
        exact = (sigma * (1 - sigma)) ** 10
    assert state.product == pytest.approx(float(exact), rel=1e-12)
    assert state.powers.log10[-1] == pytest.approx(float(mpmath.log10(exact)), rel=1e-12)


def test_the_tangent_touches_the_curve_at_the_cursor() -> None:
    state = SaturationState(SaturationSettings(cursor=0.7))
    z, y = state.tangent
    at_cursor = y[0] + (y[1] - y[0]) * (0.7 - z[0]) / (z[1] - z[0])
    assert at_cursor == pytest.approx(1 / (1 + math.exp(-0.7)))


@pytest.mark.parametrize("record", CURVES, ids=lambda record: record.key)
def test_the_histogram_accounts_for_every_sample(record: object) -> None:
    state = SaturationState(SaturationSettings(activation=activation(record.key)))  # type: ignore[attr-defined]
    histogram = state.histogram
    assert histogram.share.sum() + histogram.above + histogram.below == pytest.approx(1.0)
    assert (histogram.saturated_share <= histogram.share + 1e-15).all()
    if histogram.above + histogram.below == 0.0:
        assert histogram.saturated_share.sum() == pytest.approx(state.sampled_share)


def test_outputs_beyond_the_axis_are_counted_and_pile_up_nowhere() -> None:
    state = SaturationState(SaturationSettings(activation=activation("relu"), mean=6.0, std=6.0))
    low, high = state.value_range
    assert state.histogram.above == np.mean(state.samples > high)
    assert abs(state.histogram.above - (1 - NormalDist(6.0, 6.0).cdf(high))) < 0.03
    assert state.histogram.below == 0.0
    assert state.histogram.share[-1] < 0.03
    mirrored = SaturationState(SaturationSettings(activation=activation("identity"), mean=-6.0, std=6.0))
    low, _ = mirrored.value_range
    assert mirrored.histogram.below == np.mean(mirrored.samples < low)
    assert mirrored.histogram.share[0] < 0.03


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("sigmoid", "saturation zone"),
        ("relu", "left side is off"),
        ("leaky_relu", "slope is weak"),
        ("identity", "No side saturates"),
        ("sine", "keeps changing its sign"),
        ("step", "is 0 wherever it exists"),
    ],
)
def test_the_observation_says_what_the_function_does(key: str, words: str) -> None:
    state = SaturationState(SaturationSettings(activation=activation(key)))
    assert words in plain(observation(state))


def test_the_observation_of_relu_gives_the_share_of_inputs_that_are_off() -> None:
    state = SaturationState(SaturationSettings(activation=activation("relu"), mean=1.5, std=3.0))
    assert f"{100 * NormalDist(1.5, 3.0).cdf(0):.1f}%" in plain(observation(state))


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"std": 0.0}, "Std. deviation"),
        ({"mean": math.nan}, "Mean"),
        ({"factors": 0}, "Factors n"),
        ({"factors": 1.5}, "Factors n"),
        ({"cursor": 9.5}, "Cursor"),
        ({"epsilon": "small"}, "Limit of"),
        ({"activation": activation("softmax")}, "Softmax"),
    ],
)
def test_a_setting_out_of_bounds_is_refused_by_name(fields: dict[str, object], named: str) -> None:
    with pytest.raises(InvalidValueError, match=named):
        SaturationSettings(**fields)  # type: ignore[arg-type]


def test_a_drag_beyond_the_bounds_stops_at_them(qtbot: QtBot) -> None:
    session = SaturationSession()
    session.drag("cursor", 50.0)
    assert session.scene.cursor == 9.0


def test_the_same_settings_again_are_no_change(qtbot: QtBot) -> None:
    session = SaturationSession()
    with qtbot.assertNotEmitted(session.changed):
        session.show(SaturationSettings())


def test_sliding_pushes_the_mean_to_its_end_and_raises_the_saturated_share(qtbot: QtBot) -> None:
    session = SaturationSession()
    session.start_slide()
    before = session.state.exact_share
    while session.slide(7):
        pass
    assert session.scene.mean == SLIDE_END
    assert not session.can_slide_on
    assert session.state.exact_share > before


def test_only_a_push_that_stopped_on_its_way_goes_on_from_there(qtbot: QtBot) -> None:
    session = SaturationSession()
    assert not session.can_slide_on
    session.start_slide()
    session.slide(3)
    assert session.can_slide_on
    session.drag("mean", 2.0)
    assert not session.can_slide_on


@pytest.mark.parametrize(
    ("mean", "std", "z"), [(1.5, 3.0, 4.5), (6.0, 2.0, 8.0), (6.0, 3.0, 3.0), (3.1, 6.0, -2.9)]
)
def test_the_point_of_the_standard_deviation_stands_on_the_side_where_it_is_whole(
    mean: float, std: float, z: float
) -> None:
    assert SaturationState(SaturationSettings(mean=mean, std=std)).spread_point[0] == pytest.approx(z)


def test_a_point_dragged_over_the_end_widens_the_density_steadily(qtbot: QtBot) -> None:
    session = SaturationSession()
    session.change(mean=5.0)
    widths = []
    for z in (7.0, 8.5, 9.0, 9.5):
        session.drag_spread_point(z)
        widths.append(session.scene.std)
    assert widths == [2.0, 3.5, 4.0, 4.5]
    session.drag_spread_point(session.state.spread_point[0])
    assert session.scene.std == 4.5


@pytest.mark.parametrize(
    ("key", "has"), [("silu", True), ("gaussian", True), ("sigmoid", False), ("relu", False)]
)
def test_the_negative_threshold_counts_where_the_derivative_falls_below_it(key: str, has: bool) -> None:
    state = SaturationState(SaturationSettings(activation=activation(key)))
    assert state.has_negative_threshold == has


@pytest.mark.parametrize("record", CURVES, ids=lambda record: record.key)
def test_the_largest_derivative_is_shown_on_its_curve_and_above_0_if_it_is_reached_there(
    record: ActivationRecord,
) -> None:
    state = SaturationState(SaturationSettings(activation=activation(record.key)))
    point = state.largest_slope_point
    if point is None:
        return
    z, slope = point
    beside = [state.activation.derivative(z, kink_side=side) for side in KINK_SIDES]
    assert min(abs(one - slope) for one in beside) < 1e-6
    heights = state.activation.derivative(np.linspace(-9, 9, 20001))
    assert slope > 0 or heights.max() < -slope - 1e-3


def test_the_largest_derivative_of_the_gaussian_is_shown_on_the_left_where_it_is_positive() -> None:
    point = SaturationState(SaturationSettings(activation=activation("gaussian"))).largest_slope_point
    assert point == pytest.approx((-1 / math.sqrt(2), math.sqrt(2 / math.e)))
