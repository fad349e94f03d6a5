"""The forward and backward pass and the update, line by line with the numbers put in.

Every line is a `Step`: a symbol of the lecture's notation, the formula it follows, the formula with numbers,
and the result. The results are those of `engine.network.network` in double precision, rounded only when they
are written (`engine.written.numbers`). The numbers of a line get as many extra digits as it takes to come
within
one unit in the last place of every written result, so a pocket calculator confirms each line from what is
written in it. What is below half a unit of the fourth decimal and would need more than 14 digits, since the
terms cancel, is written as 0; what is larger stands without terms (`engine.written.step.computed_step`).

For one sample, with x the sample, y its target and l = L … 1 (Rumelhart, Hinton and Williams 1986)::

    z[l] = W[l] a[l−1] + b[l],   a[l] = g(z[l]),   ŷ = σ(z[L])
    dz[L] = ∂L/∂z[L],            dz[l] = W[l+1]ᵀ dz[l+1] ⊙ g′(z[l])
    dW[l] = dz[l] a[l−1]ᵀ,       db[l] = dz[l]

and for the mean over m samples dW[l] = (1/m) dz[l] a[l−1]ᵀ, where dz[l] and a[l−1] have one column for each.
An update always uses the mean: over all samples or over a mini-batch.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.descent.gradient_descent import DescentState, GradientDescent
from engine.written.mean_lines import mean_lines, total_loss_line
from engine.written.network_numbers import NetworkNumbers
from engine.written.sample_lines import sample_lines
from engine.written.step import Step
from engine.written.update_lines import Update, update_lines

MOST_COLUMNS = 8
"""With more samples than this they have no columns of their own."""


@dataclass(frozen=True)
class WrittenPass:
    """All lines, and what the update does to the mean loss.

    Attributes
    ----------
    steps
        The lines in the order in which they are computed.
    loss, next_loss
        Mean loss over all samples before and after the update; the latter need not be finite.
    """

    steps: tuple[Step, ...]
    loss: float
    next_loss: float


def written_pass(
    descent: GradientDescent,
    state: DescentState,
    sample: int | None,
    batch: npt.NDArray[np.intp] | None = None,
) -> WrittenPass:
    """Write out the pass of one network with one sigmoid output.

    Parameters
    ----------
    descent
        How the network learns; it has one output and one of the losses of a sigmoid.
    state
        The network (R = 1) and what its optimizer remembers.
    sample
        The column of the data set that is followed, or None for the mean over all: then the symbols have one
        column for each sample, whose elements are written out under the sample, and the lines that take the
        mean are written out. With more than `MOST_COLUMNS` samples only the loss and the gradients are left
        of them.
    batch
        The columns that the next update uses, or None for all.
    """
    gradients, following = descent.gradients(state), descent.update(state, batch)
    numbers = NetworkNumbers(
        descent.architecture, state.parameters, descent.dataset, state.passed, gradients, descent.kink_side
    )
    has_columns = descent.dataset.sample_count <= MOST_COLUMNS
    if sample is not None:
        lines = sample_lines(numbers, sample)
    else:
        lines = mean_lines(numbers) if has_columns else iter((total_loss_line(numbers),))
    used = gradients if batch is None else descent.gradients(state, batch)
    update = Update(descent, state, following, used, batch)
    with_mean = sample is not None or batch is not None or not has_columns
    with np.errstate(over="ignore", invalid="ignore"):
        steps = (*lines, *update_lines(update, with_mean=with_mean))
    return WrittenPass(steps, float(state.losses[0]), float(following.losses[0]))
