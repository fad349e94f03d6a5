"""The line ŷ = 0.5: exact behind neurons that jump, none through an area of 0.5."""

import numpy as np
import pytest

from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.boundary import boundary
from app.labs.xor.shared.contour import contour
from app.labs.xor.shared.input_plane import PLANE
from app.labs.xor.shared.settings import XorSettings
from engine.activations import activation
from engine.maps.plane import Rectangle
from engine.network.initializers import initializer
from engine.network.network import forward

UNIT = Rectangle(0.0, 1.0, 0.0, 1.0)


@pytest.mark.parametrize("theta", [0.0, 0.3])
@pytest.mark.parametrize(("layers", "seed"), [(1, 3), (1, 4), (2, 5), (3, 8)])
def test_behind_neurons_that_jump_the_boundary_is_pieces_of_their_lines(
    theta: float, layers: int, seed: int
) -> None:
    session = OneRunSession()
    step = activation("step", threshold=theta)
    session.apply_settings(
        XorSettings(activation=step, hidden_layers=layers, neurons=4, seed=seed, bias_scale=1.0)
    )
    session.step(200)
    state = session.state
    weight, bias = state.parameters.weights[0][0], state.parameters.biases[0][0]
    segments = state.boundary
    heights = segments.reshape(-1, 2) @ weight.T + bias.T - theta
    assert (np.abs(heights).min(axis=1) < 1e-12).all()
    # A grid has a jump between two of its points wherever a segment passes between them, and nowhere else.
    x2 = np.linspace(PLANE.bottom, PLANE.top, 997)
    column = np.stack((np.full_like(x2, 0.4321), x2))
    above = forward(state.architecture, state.parameters, column).z[-1][0, 0] > 0.0
    jumps = int((above[1:] != above[:-1]).sum())
    left, right = segments[..., 0].min(axis=1), segments[..., 0].max(axis=1)
    assert jumps == int(((left < 0.4321) & (right > 0.4321)).sum())


def test_an_answer_of_exactly_one_half_everywhere_has_no_boundary() -> None:
    session = OneRunSession()
    session.apply_settings(XorSettings(initializer=initializer("zeros")))
    assert session.state.boundary.shape == (0, 2, 2)


@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_an_area_at_the_level_has_no_line_around_it_and_noise_draws_none(sign: float) -> None:
    x, _ = np.meshgrid(np.linspace(0.0, 1.0, 21), np.linspace(0.0, 1.0, 21))
    noise = np.random.default_rng(1).uniform(-1e-15, 1e-15, x.shape)
    half_flat = 0.5 + sign * np.maximum(x - 0.5, 0.0) + noise
    assert len(contour(half_flat, 0.5, UNIT)) == 0


def test_a_line_through_the_grid_s_points_is_drawn() -> None:
    x, _ = np.meshgrid(np.linspace(0.0, 1.0, 21), np.linspace(0.0, 1.0, 21))
    segments = contour(x, 0.5, UNIT)
    np.testing.assert_allclose(segments[..., 0], 0.5)
    assert np.abs(segments[:, 1, 1] - segments[:, 0, 1]).sum() == pytest.approx(1.0)


def test_other_networks_have_the_contour_of_their_map() -> None:
    session = OneRunSession()
    session.show_demonstration()
    state = session.state
    drawn = boundary(state.architecture, state.parameters, state.output_map, state.plane)
    np.testing.assert_array_equal(drawn, contour(state.output_map, 0.5, state.plane))
