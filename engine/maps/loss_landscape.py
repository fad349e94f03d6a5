"""The loss over a plane in the space of all parameters: the real loss, with everything else held fixed.

Such pictures go back to Goodfellow, Vinyals and Saxe 2015 (Qualitatively characterizing neural network
optimization problems) and Li, Xu, Taylor, Studer and Goldstein 2018 (Visualizing the loss landscape of neural
nets); here the directions are not normalised by filter. A plane shows the loss in its own two directions
only: what looks like a minimum in it need not be one.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.data.datasets import Dataset
from engine.ensembles.ensemble import ensemble_losses
from engine.maps.plane import Rectangle
from engine.network.network import Architecture, Parameters
from engine.network.parameter_vectors import parameter_vectors, parameters_of
from engine.records.arrays import FloatArray

_POINTS_AROUND = 5
_PARTS_OF_RADIUS = (1.0, 1 / 16, 1 / 256)


@dataclass(frozen=True, eq=False)
class ParameterPlane:
    """The points ``base + x directions[0] + y directions[1]`` for all real x and y.

    Attributes
    ----------
    base
        Where x = y = 0, shape (numbers,).
    directions
        Two orthonormal vectors, shape (2, numbers).
    """

    base: FloatArray
    directions: FloatArray

    def coordinates(self, vectors: FloatArray) -> FloatArray:
        """Return (x, y) of the points of the plane closest to `vectors` (k, numbers), shape (k, 2)."""
        return np.asarray((vectors - self.base) @ self.directions.T)

    def points(self, coordinates: FloatArray) -> FloatArray:
        """Return the vectors at `coordinates` (k, 2), shape (k, numbers)."""
        return np.asarray(self.base + coordinates @ self.directions)


def plane_of_two(parameters: Parameters, first: int, second: int) -> ParameterPlane:
    """Return the plane through one network (R = 1) on which x and y are the values of two of its numbers.

    Parameters
    ----------
    parameters
        The network.
    first, second
        Different places in the order of `engine.network.parameter_vectors.parameter_places`.
    """
    base = parameter_vectors(parameters)[0].copy()
    directions = np.zeros((2, base.size))
    directions[0, first] = directions[1, second] = 1.0
    base[[first, second]] = 0.0
    return ParameterPlane(base, directions)


def random_plane(parameters: Parameters, seed: int, *, use_bias: bool = True) -> ParameterPlane:
    """Return a plane through one network (R = 1), which is its x = y = 0, in two random directions.

    The directions are uniformly distributed among all orthonormal pairs: two vectors of standard normal
    numbers from ``default_rng((seed, 3))``, made orthonormal one after the other.

    Parameters
    ----------
    parameters
        The network, with at least two numbers that are trained.
    seed
        Any whole number from 0.
    use_bias
        Whether the directions lead along the biases too.
    """
    rng = np.random.default_rng((seed, 3))
    base = parameter_vectors(parameters)[0]
    draws = rng.standard_normal((2, base.size))
    if not use_bias:
        trained = Parameters(
            tuple(np.ones_like(weight) for weight in parameters.weights),
            tuple(np.zeros_like(bias) for bias in parameters.biases),
        )
        draws *= parameter_vectors(trained)
    first = draws[0] / np.linalg.norm(draws[0])
    second = draws[1] - (draws[1] @ first) * first
    # Once more: the first subtraction leaves a rounding error that is large where both were nearly parallel.
    second -= (second @ first) * first
    return ParameterPlane(base, np.stack((first, second / np.linalg.norm(second))))


def loss_grid(
    architecture: Architecture, dataset: Dataset, plane: ParameterPlane, area: Rectangle, points: int
) -> FloatArray:
    """Return the mean loss on `dataset` over a square grid in a plane.

    Parameters
    ----------
    architecture
        Of the network.
    dataset
        What the loss is taken on.
    plane
        The plane.
    area
        The part of it, in its coordinates, edges included.
    points
        Grid points along each side, at least 2.

    Returns
    -------
    ndarray
        Shape (points, points); row 0 is the bottom edge. NaN or infinite where numbers overflow.
    """
    vectors = plane.points(area.grid(points, points).T)
    losses = ensemble_losses(architecture, dataset, parameters_of(architecture, vectors))
    return np.asarray(losses.reshape(points, points))


def exactly_flat(grid: FloatArray) -> npt.NDArray[np.bool_]:
    """Return which cells of a grid have the same finite loss at all four corners, to the last bit.

    There, neither of the two directions changes the loss: a dead neuron's weights, for one.

    Parameters
    ----------
    grid
        Losses, shape (rows, columns).

    Returns
    -------
    ndarray of bool
        Shape (rows − 1, columns − 1).
    """
    corner = grid[:-1, :-1]
    return np.asarray(
        np.isfinite(corner) & (corner == grid[1:, :-1]) & (corner == grid[:-1, 1:]) & (corner == grid[1:, 1:])
    )


def is_flat_around(
    architecture: Architecture,
    dataset: Dataset,
    plane: ParameterPlane,
    point: tuple[float, float],
    radius: float,
) -> bool:
    """Return whether the loss is the same to the last bit in a neighbourhood of one point of a plane.

    A gradient of 0 does not say this: it is 0 at every minimum and saddle too.

    Parameters
    ----------
    architecture
        Of the network.
    dataset
        What the loss is taken on.
    plane
        The plane.
    point
        In its coordinates.
    radius
        Half the side of the largest square that is looked at; where it is not flat as a whole, the edge of a
        flat part may cross it, and smaller ones are tried.
    """
    x, y = point
    for part in _PARTS_OF_RADIUS:
        near = part * radius
        area = Rectangle(x - near, x + near, y - near, y + near)
        if exactly_flat(loss_grid(architecture, dataset, plane, area, _POINTS_AROUND)).all():
            return True
    return False


def nearly_flat(grid: FloatArray, area: Rectangle, steepest: float) -> npt.NDArray[np.bool_]:
    """Return in which cells of a grid over `area` the loss rises by less than `steepest` per unit length.

    The rise is that of the plane that fits a cell's corners best.

    Parameters
    ----------
    grid
        Losses, shape (rows, columns).
    area
        What the grid covers, edges included.
    steepest
        A positive number.

    Returns
    -------
    ndarray of bool
        Shape (rows − 1, columns − 1).
    """
    rows, columns = grid.shape
    with np.errstate(invalid="ignore", over="ignore"):
        along_x = (grid[:-1, 1:] - grid[:-1, :-1] + grid[1:, 1:] - grid[1:, :-1]) / 2
        along_y = (grid[1:, :-1] - grid[:-1, :-1] + grid[1:, 1:] - grid[:-1, 1:]) / 2
        width, height = (area.right - area.left) / (columns - 1), (area.top - area.bottom) / (rows - 1)
        return np.asarray(np.hypot(along_x / width, along_y / height) < steepest)
