"""Changes made by hand to a run's parameters at a given update, as records that a replay repeats exactly."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from engine.network.network import Architecture, Parameters
from engine.records.bounded_record import BoundedRecord, real, whole
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

LAST_UPDATE = 10**9
LAST_SEED = 2**31 - 1


class Intervention(Protocol):
    """A change that takes place when `at_update` updates have been made, before the next one."""

    @property
    def at_update(self) -> int:
        """The number of updates made before the change."""

    def applied(self, architecture: Architecture, parameters: Parameters) -> Parameters:
        """Return the changed parameters."""


@dataclass(frozen=True)
class AddNoise(BoundedRecord):
    """Adds σ times standard normal numbers to every weight and, where there are biases, to every bias.

    The numbers are drawn in the order W[1], b[1], W[2], b[2] and so on from ``default_rng((seed, 2))``, which
    is not the generator of the initial weights, so equal seeds do not give equal numbers.

    Attributes
    ----------
    at_update
        When.
    sigma
        σ, from 0 to 10.
    seed
        Seed of the noise.
    """

    at_update: int = whole(0, QT_TRANSLATE_NOOP("Field", "Update"), 0, LAST_UPDATE)
    sigma: float = real(0.01, QT_TRANSLATE_NOOP("Field", "Noise"), 0.0, 10.0)
    seed: int = whole(0, QT_TRANSLATE_NOOP("Field", "Seed"), 0, LAST_SEED)

    def applied(self, architecture: Architecture, parameters: Parameters) -> Parameters:
        """Return `parameters` with the noise added."""
        rng = np.random.default_rng((self.seed, 2))
        weights, biases = [], []
        for weight, bias in zip(parameters.weights, parameters.biases, strict=True):
            weights.append(weight + self.sigma * rng.standard_normal(weight.shape))
            noise = self.sigma * rng.standard_normal(bias.shape)
            biases.append(bias + noise if architecture.use_bias else bias)
        return Parameters(tuple(weights), tuple(biases))


@dataclass(frozen=True)
class SetParameters:
    """Replaces all weights and biases, as when a weight is dragged or typed.

    Attributes
    ----------
    at_update
        When.
    parameters
        The new numbers.
    """

    at_update: int
    parameters: Parameters

    def applied(self, architecture: Architecture, parameters: Parameters) -> Parameters:
        """Return the new numbers.

        Raises
        ------
        InvalidValueError
            If they do not have the shapes of `parameters`.
        """
        del architecture
        expected = tuple(array.shape for array in parameters.arrays)
        shapes = tuple(array.shape for array in self.parameters.arrays)
        if shapes != expected:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "The new weights need the shapes {expected}, not {value}."),
                expected=expected,
                value=shapes,
            )
        return self.parameters
