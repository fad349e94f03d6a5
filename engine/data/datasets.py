"""Small problems in the plane: the truth tables of logic gates and seeded clouds of points.

One sample per column: inputs are (2, m), targets (1, m) with the classes 0 and 1.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from engine.records.arrays import FloatArray, read_only
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import NumberBounds


@dataclass(frozen=True, eq=False)
class Dataset:
    """Samples to learn from; the arrays are read-only copies.

    Attributes
    ----------
    inputs
        Shape (n_in, m), one sample per column.
    targets
        Shape (n_out, m).

    Raises
    ------
    InvalidValueError
        If the arrays are not two matrices with the same positive number of columns.
    """

    inputs: FloatArray
    targets: FloatArray

    def __post_init__(self) -> None:
        inputs, targets = read_only(self.inputs), read_only(self.targets)
        if inputs.ndim != 2 or targets.ndim != 2 or inputs.shape[1] != targets.shape[1] or not inputs.size:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue",
                    "Inputs and targets need one column per sample, not shapes {inputs}, {targets}.",
                ),
                inputs=inputs.shape,
                targets=targets.shape,
            )
        object.__setattr__(self, "inputs", inputs)
        object.__setattr__(self, "targets", targets)

    @property
    def sample_count(self) -> int:
        """The number m of samples."""
        return int(self.inputs.shape[1])


_CORNERS = ((0.0, 0.0, 1.0, 1.0), (0.0, 1.0, 0.0, 1.0))

AND = Dataset(np.array(_CORNERS), np.array([[0.0, 0.0, 0.0, 1.0]]))
OR = Dataset(np.array(_CORNERS), np.array([[0.0, 1.0, 1.0, 1.0]]))
NAND = Dataset(np.array(_CORNERS), np.array([[1.0, 1.0, 1.0, 0.0]]))
XOR = Dataset(np.array(_CORNERS), np.array([[0.0, 1.0, 1.0, 0.0]]))

SAMPLE_COUNT = NumberBounds(QT_TRANSLATE_NOOP("Field", "Samples"), 4, 2000, integer=True)
NOISE = NumberBounds(QT_TRANSLATE_NOOP("Field", "Noise"), 0.0, 2.0)

_Draw = Callable[[np.random.Generator, FloatArray, float], FloatArray]


def _alternating(sample_count: int) -> FloatArray:
    """Return the classes 0, 1, 0, 1, … so that any count is balanced to within one sample."""
    return np.asarray(np.arange(sample_count) % 2.0, dtype=np.float64)


def _draw_xor_clouds(rng: np.random.Generator, classes: FloatArray, noise: float) -> FloatArray:
    x1 = rng.integers(0, 2, classes.size).astype(np.float64)
    x2 = np.abs(x1 - classes)
    return np.stack((x1, x2)) + noise * rng.standard_normal((2, classes.size))


def _draw_circle(rng: np.random.Generator, classes: FloatArray, noise: float) -> FloatArray:
    # Class 1 fills the disc of radius 0.5, class 0 the ring from 0.7 to 1, each evenly by area.
    inner = np.where(classes == 1.0, 0.0, 0.7)
    outer = np.where(classes == 1.0, 0.5, 1.0)
    radius = np.sqrt(inner**2 + (outer**2 - inner**2) * rng.random(classes.size))
    angle = 2.0 * math.pi * rng.random(classes.size)
    points = np.stack((radius * np.cos(angle), radius * np.sin(angle)))
    return points + noise * rng.standard_normal((2, classes.size))


def _draw_two_gaussians(rng: np.random.Generator, classes: FloatArray, noise: float) -> FloatArray:
    centre = np.where(classes == 1.0, 0.5, -0.5)
    return centre + noise * rng.standard_normal((2, classes.size))


def _draw_spiral(rng: np.random.Generator, classes: FloatArray, noise: float) -> FloatArray:
    # Two arms of 1¾ turns, opposite to each other.
    radius = 0.05 + 0.95 * rng.random(classes.size)
    angle = 3.5 * math.pi * radius + math.pi * classes
    points = np.stack((radius * np.sin(angle), radius * np.cos(angle)))
    return points + noise * rng.standard_normal((2, classes.size))


@dataclass(frozen=True)
class DatasetKind:
    """One entry of the catalogue: a fixed truth table, or clouds of points that a seed draws.

    Attributes
    ----------
    key
        Name in settings and files.
    name
        English name, marked in the context ``"Dataset"``.
    table
        The truth table, or None for clouds.
    draw
        (rng, classes (m,), noise) -> points (2, m), or None for a truth table.
    default_noise
        Standard deviation of the noise on each coordinate that shows the problem well.
    """

    key: str
    name: str
    table: Dataset | None = None
    draw: _Draw | None = None
    default_noise: float = 0.0

    def make(self, sample_count: int = 200, noise: float | None = None, seed: int = 0) -> Dataset:
        """Return the samples; a truth table is always itself.

        Parameters
        ----------
        sample_count
            How many points a cloud has, within `SAMPLE_COUNT`.
        noise
            Standard deviation added to each coordinate, within `NOISE`; None for `default_noise`.
        seed
            Seed of the generator; equal seeds give equal points.

        Raises
        ------
        InvalidValueError
            If a number is out of bounds.
        """
        if self.draw is None:
            assert self.table is not None  # noqa: S101  (an entry is a table or a draw)
            return self.table
        noise = self.default_noise if noise is None else noise
        SAMPLE_COUNT.check(sample_count)
        NOISE.check(noise)
        classes = _alternating(sample_count)
        points = self.draw(np.random.default_rng(seed), classes, noise)
        return Dataset(points, classes[np.newaxis])


DATASETS: tuple[DatasetKind, ...] = (
    DatasetKind("and", QT_TRANSLATE_NOOP("Dataset", "AND"), table=AND),
    DatasetKind("or", QT_TRANSLATE_NOOP("Dataset", "OR"), table=OR),
    DatasetKind("nand", QT_TRANSLATE_NOOP("Dataset", "NAND"), table=NAND),
    DatasetKind("xor", QT_TRANSLATE_NOOP("Dataset", "XOR"), table=XOR),
    DatasetKind(
        "xor_clouds", QT_TRANSLATE_NOOP("Dataset", "Noisy XOR"), draw=_draw_xor_clouds, default_noise=0.15
    ),
    DatasetKind("circle", QT_TRANSLATE_NOOP("Dataset", "Circle"), draw=_draw_circle, default_noise=0.03),
    DatasetKind(
        "two_gaussians",
        QT_TRANSLATE_NOOP("Dataset", "Two Gaussians"),
        draw=_draw_two_gaussians,
        default_noise=0.3,
    ),
    DatasetKind("spiral", QT_TRANSLATE_NOOP("Dataset", "Spiral"), draw=_draw_spiral, default_noise=0.02),
)
