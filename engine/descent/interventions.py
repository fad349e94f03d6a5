"""Changes made by hand to a run's parameters at a given update, as records that a replay repeats exactly.

Changes of the rule of an update are in `engine.descent.descent_changes`.
"""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np

from engine.network.network import Architecture, Parameters
from engine.network.parameter_vectors import ParameterPlace, parameter_places, parameter_vectors
from engine.records.bounded_record import BoundedRecord, real, whole
from engine.records.invalid_value import InvalidValueError
from engine.records.text_parts import number_text, read_call, read_number
from engine.records.translatable import QT_TRANSLATE_NOOP

LAST_UPDATE = 10**9
LAST_SEED = 2**31 - 1


class Intervention(Protocol):
    """A change that takes place when `at_update` updates have been made, before the next one."""

    @property
    def at_update(self) -> int:
        """The number of updates made before the change."""

    @property
    def text(self) -> str:
        """What is changed, as it is written after the update and a colon."""


@runtime_checkable
class ParameterChange(Intervention, Protocol):
    """A change of weights and biases."""

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

    @property
    def text(self) -> str:
        """The noise as it is written: ``noise(sigma=0.01,seed=1)``."""
        return f"noise(sigma={number_text(self.sigma)},seed={self.seed})"

    @classmethod
    def read(cls, at_update: int, text: str) -> "AddNoise":
        """Return the noise that is written, see `text`.

        Raises
        ------
        InvalidValueError
            If one of them is missing, unknown or out of bounds.
        """
        _name, given = read_call(text)
        if set(given) != {"sigma", "seed"}:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "Noise is written like {example}, not like {value}."),
                example="noise(sigma=0.01,seed=1)",
                value=text[:60],
            )
        return cls(
            at_update,
            read_number("sigma", given["sigma"]),
            int(read_number("seed", given["seed"], whole=True)),
        )

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
class SetValues:
    """Gives some weights and biases other values, as when a weight is dragged or typed.

    Attributes
    ----------
    at_update
        When.
    changes
        Each place and its new value.
    """

    at_update: int
    changes: tuple[tuple[ParameterPlace, float], ...]

    @classmethod
    def between(
        cls, at_update: int, architecture: Architecture, before: Parameters, after: Parameters
    ) -> "SetValues":
        """Return what makes `after` of `before` (both R = 1): the values that differ in any bit.

        Raises
        ------
        InvalidValueError
            If they do not have the same shapes.
        """
        shapes = tuple(array.shape for array in after.arrays)
        expected = tuple(array.shape for array in before.arrays)
        if shapes != expected:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "The new weights need the shapes {expected}, not {value}."),
                expected=expected,
                value=shapes,
            )
        old, new = parameter_vectors(before)[0], parameter_vectors(after)[0]
        differs = (old.view(np.uint64) != new.view(np.uint64)).nonzero()[0]
        places = parameter_places(architecture)
        return cls(at_update, tuple((places[number], float(new[number])) for number in differs))

    @property
    def text(self) -> str:
        """The changes as they are written: ``W1(2,1)=0.5,b1(2)=0``."""
        return ",".join(f"{place.text}={number_text(value)}" for place, value in self.changes)

    def applied(self, architecture: Architecture, parameters: Parameters) -> Parameters:
        """Return `parameters` with the new values.

        Raises
        ------
        InvalidValueError
            If the network has no such weight or bias.
        """
        del architecture
        weights = [array.copy() for array in parameters.weights]
        biases = [array.copy() for array in parameters.biases]
        for place, value in self.changes:
            arrays, column = (biases, 0) if place.is_bias else (weights, place.column - 1)
            is_known = 0 < place.layer <= len(arrays) and 0 < place.row <= arrays[place.layer - 1].shape[1]
            if not is_known or column >= arrays[place.layer - 1].shape[2]:
                raise InvalidValueError(
                    QT_TRANSLATE_NOOP("InvalidValue", "The network has no weight or bias {value}."),
                    value=place.text,
                )
            arrays[place.layer - 1][:, place.row - 1, column] = value
        return Parameters(tuple(weights), tuple(biases))
