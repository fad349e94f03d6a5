"""What the numbers drawer shows of a state: the pass written out, and how well its gradients agree."""

from dataclasses import dataclass

import numpy as np

from app.labs.xor.one_run.run.state import OneRunState
from engine.network.gradient_check import GradientCheck, check_gradients
from engine.written.written_pass import WrittenPass, written_pass


@dataclass(frozen=True)
class WrittenState:
    """One state with its numbers written out.

    Attributes
    ----------
    state
        The run at one moment.
    sample
        The point that is followed, or None for the mean of all.
    written
        The pass, line by line.
    check
        Backpropagation compared with central differences, over every weight and bias.
    """

    state: OneRunState
    sample: int | None
    written: WrittenPass
    check: GradientCheck


def written_state(state: OneRunState, sample: int | None) -> WrittenState:
    """Return `state` with the pass of a point, or of the mean of all, written out."""
    written = written_pass(state.descent, state.moment, sample, state.next_batch)
    with np.errstate(over="ignore", invalid="ignore"):
        check = check_gradients(state.architecture, state.parameters, state.dataset, state.settings.kink_side)
    return WrittenState(state, sample, written, check)
