"""Whether no further update can change anything: found by the kernel that trains, not by another sum."""

from dataclasses import replace
from enum import StrEnum

import numpy as np

from engine.descent.gradient_descent import DescentState, GradientDescent
from engine.descent.kernels.kernel import resumed
from engine.descent.kernels.kernel_snapshot import KernelSnapshot
from engine.network.optimizers import Adam, Memory, Momentum, Optimizer


class Standstill(StrEnum):
    """Why no update changes a weight or bias any more, ever."""

    ZERO_GRADIENT = "zero gradient"
    """The gradient of every batch is exactly 0, and the optimizer remembers no step."""
    BELOW_ROUNDING = "below rounding"
    """Every update is smaller than the last digit of the numbers, and the same the next time."""


def remembers_steps(optimizer: Optimizer) -> bool:
    """Whether the optimizer goes on moving a weight whose gradient has become 0."""
    match optimizer:
        case Momentum(beta):
            return beta > 0.0
        case Adam(beta1):
            return beta1 > 0.0
        case _:
            return False


def standstill(
    descent: GradientDescent, moment: DescentState, *, is_ordered: bool, is_full_batch: bool
) -> Standstill | None:
    """Return why the network will never change again, or None where that is not proved.

    Parameters
    ----------
    descent
        How it learns.
    moment
        The network now (R = 1), all finite.
    is_ordered
        Whether the ordered kernel of `engine.descent.kernels` trains it.
    is_full_batch
        Whether every update sees all samples. Otherwise every sample's own gradient must be 0.
    """
    if not is_full_batch:
        stands = not _remembers(descent.optimizer, moment.memory) and _every_sample_is_flat(descent, moment)
        return Standstill.ZERO_GRADIENT if stands else None
    parameters, memory = moment.parameters, moment.memory
    kernel = resumed(descent, KernelSnapshot(parameters, memory, is_ordered), None)
    _, failure = kernel.advance(1)
    after = kernel.snapshot()
    if failure is not None or not after.parameters.equals(parameters):
        return None
    if not _remembers(descent.optimizer, memory) and _gradient_is_zero(
        descent, moment, is_ordered=is_ordered
    ):
        return Standstill.ZERO_GRADIENT
    same = all(
        new.equals(old) for new, old in zip(after.memory.averages, memory.averages, strict=True)
    ) and _repeats_itself(descent.optimizer, memory)
    return Standstill.BELOW_ROUNDING if same else None


def _remembers(optimizer: Optimizer, memory: Memory) -> bool:
    return remembers_steps(optimizer) and any(array.any() for array in memory.averages[0].arrays)


def _repeats_itself(optimizer: Optimizer, memory: Memory) -> bool:
    """Whether the next update depends on parameters and averages alone: Adam counts its first updates."""
    return not isinstance(optimizer, Adam) or optimizer.corrections(memory.updates + 1) == (1.0, 1.0)


def _gradient_is_zero(descent: GradientDescent, moment: DescentState, *, is_ordered: bool) -> bool:
    """Whether the kernel's own gradient is 0: it is read off the velocity of a heavy ball from rest."""
    probe = replace(descent, optimizer=Momentum(beta=0.0))
    rest = probe.optimizer.start(moment.parameters)
    kernel = resumed(probe, KernelSnapshot(moment.parameters, rest, is_ordered), None)
    kernel.advance(1)
    return not any(array.any() for array in kernel.snapshot().memory.averages[0].arrays)


def _every_sample_is_flat(descent: GradientDescent, moment: DescentState) -> bool:
    """Whether the gradient of each sample alone is exactly 0, so that of every mini-batch is."""
    gradients = descent.gradients(moment)
    if descent.architecture.use_bias:
        return not any(dz.any() for dz in gradients.dz)
    return not any(
        np.any(dz[0][:, np.newaxis] * a[0][np.newaxis])
        for dz, a in zip(gradients.dz, moment.passed.a[:-1], strict=True)
    )
