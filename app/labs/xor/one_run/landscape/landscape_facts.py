"""The loss over a plane of parameters, as it is drawn: typed facts, no widgets."""

from dataclasses import dataclass

import numpy as np

from app.labs.xor.one_run.looks.landscape_settings import LandscapeSettings, PlaneKind
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.contour import contour
from engine.maps.loss_landscape import (
    ParameterPlane,
    exactly_flat,
    is_flat_around,
    loss_grid,
    nearly_flat,
    plane_of_two,
    random_plane,
)
from engine.maps.plane import Rectangle
from engine.network.network import Parameters
from engine.network.parameter_vectors import ParameterPlace, parameter_places, parameter_vectors
from engine.records.arrays import FloatArray

NEARLY_FLAT = 0.001
"""Where the loss rises by less than this per unit of length the picture counts as nearly flat."""

LEVELS = (0.1, 0.25, 0.5, 0.7, 0.85, 1.0, 1.15, 1.5, 2.0, 3.0, 5.0, 8.0, 13.0)
"""The losses of the contour lines, as multiples of that of always predicting 0.5."""

_MOST_ACTIVATIONS = 1_500_000
"""Of all networks of a picture together: with many samples its grid is coarser, for a frame to stay short."""

_FEWEST_POINTS = 16
_NEAR = 1e-5
"""Far enough for a maximum of g to be told from a constant in its last bits."""
_LARGEST_LOSS = 1e100


@dataclass(frozen=True, eq=False)
class Landscape:
    """A picture of the loss on a square part of a plane.

    Attributes
    ----------
    kind
        Which plane.
    places
        The parameters along x and y; None for random directions.
    area
        What is shown, in the plane's coordinates.
    losses
        Shape (points, points), finite; row 0 is the bottom edge.
    always_half
        The loss of always predicting 0.5.
    contours
        For each of `LEVELS` that is met its segments, shape (segments, 2, 2).
    path
        Where the run has come from, as points (x, y) of the plane, shape (k, 2), the last of them `point`;
        for random directions the projection.
    point
        The network that is shown.
    exactly_flat, nearly_flat
        The share of the area in which the loss is the same to the last bit, or rises less than `NEARLY_FLAT`.
    is_stationary_here
        Whether the gradient along both directions is exactly 0 at `point`.
    is_flat_here
        Whether, moreover, neither of them changes the loss around `point`, to the last bit.
    is_at_kink
        Whether some pre-activation lies on a kink, where the gradient is that of one side.
    dead_neuron
        The number of the dead neuron to which both parameters lead and whose output is constant around the
        present point, which is why the loss is flat there; None where there is no such neuron.
    """

    kind: PlaneKind
    places: tuple[ParameterPlace, ParameterPlace] | None
    area: Rectangle
    losses: FloatArray
    always_half: float
    contours: tuple[FloatArray, ...]
    path: FloatArray
    point: tuple[float, float]
    exactly_flat: float
    nearly_flat: float
    is_stationary_here: bool
    is_flat_here: bool
    is_at_kink: bool
    dead_neuron: int | None

    @property
    def point_is_inside(self) -> bool:
        """Whether the network that is shown lies in the area."""
        x, y = self.point
        return self.area.left <= x <= self.area.right and self.area.bottom <= y <= self.area.top


def offered_places(state: OneRunState) -> tuple[ParameterPlace, ...]:
    """Return the parameters that are trained."""
    return tuple(
        place
        for place in parameter_places(state.architecture)
        if state.settings.use_bias or not place.is_bias
    )


def chosen_places(state: OneRunState, settings: LandscapeSettings) -> tuple[ParameterPlace, ParameterPlace]:
    """Return the two parameters chosen; where the network lacks one of them, the first that are left."""
    offered = offered_places(state)
    first = settings.first if settings.first in offered else offered[0]
    others = [place for place in offered if place != first]
    return first, settings.second if settings.second in others else others[0]


def landscape(state: OneRunState, settings: LandscapeSettings) -> Landscape:
    """Return the picture of the loss around a state.

    For two parameters its middle is 0, so that it stands still while a network trains; for random directions
    it is the network that is shown.
    """
    plane, places = _plane(state, settings)
    reach = settings.reach
    area = Rectangle(-reach, reach, -reach, reach)
    points = min(settings.points, _affordable_points(state))
    grid = loss_grid(state.architecture, state.dataset, plane, area, points)
    losses = np.nan_to_num(grid, nan=_LARGEST_LOSS, posinf=_LARGEST_LOSS)
    always_half = _always_half(state)
    is_stationary = _is_stationary(state, plane)
    here = parameter_vectors(state.parameters)
    path = plane.coordinates(np.concatenate((state.trail, here)))
    point = float(path[-1, 0]), float(path[-1, 1])
    step = 2.0 * reach / (points - 1)
    dead = None if places is None else _dead_neuron(state, places)
    is_flat = is_stationary and (
        dead is not None or is_flat_around(state.architecture, state.dataset, plane, point, step)
    )
    levels = (level * always_half for level in LEVELS)
    return Landscape(
        kind=settings.kind,
        places=places,
        area=area,
        losses=losses,
        always_half=always_half,
        contours=tuple(
            contour(losses, level, area) for level in levels if losses.min() <= level < losses.max()
        ),
        path=path,
        point=point,
        exactly_flat=float(exactly_flat(grid).mean()),
        nearly_flat=float(nearly_flat(grid, area, NEARLY_FLAT).mean()),
        is_stationary_here=is_stationary,
        is_flat_here=is_flat,
        is_at_kink=_is_at_kink(state),
        dead_neuron=dead,
    )


def _plane(
    state: OneRunState, settings: LandscapeSettings
) -> tuple[ParameterPlane, tuple[ParameterPlace, ParameterPlace] | None]:
    if settings.kind is PlaneKind.RANDOM_DIRECTIONS:
        use_bias = state.settings.use_bias
        return random_plane(state.parameters, settings.seed, use_bias=use_bias), None
    places = chosen_places(state, settings)
    first, second = map(parameter_places(state.architecture).index, places)
    return plane_of_two(state.parameters, first, second), places


def _affordable_points(state: OneRunState) -> int:
    neurons = sum(state.architecture.layer_sizes[1:])
    return max(_FEWEST_POINTS, int((_MOST_ACTIVATIONS / (neurons * state.sample_count)) ** 0.5))


def _always_half(state: OneRunState) -> float:
    """Return the loss of logits that are all 0."""
    targets = state.dataset.targets
    return float(state.architecture.loss.value(np.zeros_like(targets), targets))


def _is_at_kink(state: OneRunState) -> bool:
    hidden = zip(state.architecture.activations, state.passed.z[:-1], strict=True)
    return any(bool(np.isin(z, activation.kinks).any()) for activation, z in hidden)


def _dead_neuron(state: OneRunState, places: tuple[ParameterPlace, ParameterPlace]) -> int | None:
    leading = {(place.layer, place.row) for place in places}
    for dead in state.dead_neurons:
        if leading == {(dead.layer, dead.number)}:
            z = state.passed.z[dead.layer - 1][0, dead.number - 1]
            hidden = state.architecture.activations[dead.layer - 1]
            around = hidden.value(np.stack((z - _NEAR, z, z + _NEAR)))
            # A maximum of g has g′ = 0 too, and its neuron is not constant.
            return dead.number if (around == around[1]).all() else None
    return None


def _is_stationary(state: OneRunState, plane: ParameterPlane) -> bool:
    gradients = state.descent.gradients(state.moment)
    vector = parameter_vectors(Parameters(gradients.weights, gradients.biases))
    return not (vector @ plane.directions.T).any()
