"""The forward and backward pass and the update, line by line with the numbers put in.

Every line is a `Step`: a symbol of the lecture's notation, the formula it follows, the formula with numbers,
and the result. The results are those of `engine.network` in double precision, rounded only when they are
written (`engine.written.numbers`). The numbers of a line get as many extra digits as it takes to come within
one unit in the last place of every written result, so a pocket calculator confirms each line from what is
written in it.

For one sample, with x the sample, y its target and l = L … 1 (Rumelhart, Hinton and Williams 1986)::

    z[l] = W[l] a[l−1] + b[l],   a[l] = g(z[l]),   ŷ = σ(z[L])
    dz[L] = ∂L/∂z[L],            dz[l] = W[l+1]ᵀ dz[l+1] ⊙ g′(z[l])
    dW[l] = dz[l] a[l−1]ᵀ,       db[l] = dz[l]

and for the mean over m samples dW[l] = (1/m) dz[l] a[l−1]ᵀ, where dz[l] and a[l−1] have one column for each.
An update always uses the mean.
"""

from dataclasses import dataclass

import numpy as np

from engine.activations import KinkSide
from engine.datasets import Dataset
from engine.gradient_descent import GradientDescent
from engine.network import Architecture, Parameters
from engine.written.mean_lines import mean_lines
from engine.written.network_numbers import NetworkNumbers
from engine.written.sample_lines import sample_lines
from engine.written.step import Step
from engine.written.update_lines import update_lines


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
    architecture: Architecture,
    parameters: Parameters,
    dataset: Dataset,
    sample: int | None,
    learning_rate: float,
    kink_side: KinkSide = "left",
) -> WrittenPass:
    """Write out the pass of one network with one sigmoid output.

    Parameters
    ----------
    architecture
        The network, with one output and one of the losses of a sigmoid.
    parameters
        Its weights and biases, R = 1.
    dataset
        The samples.
    sample
        The column of the data set that is followed, or None for the mean over all: then the symbols have one
        column for each sample, whose elements are written out under the sample, and the lines that take the
        mean are written out.
    learning_rate
        η.
    kink_side
        Which one-sided derivative stands for g′ at a kink.
    """
    descent = GradientDescent(architecture, dataset, learning_rate, kink_side)
    state = descent.start(parameters)
    gradients, following = descent.gradients(state), descent.update(state)
    numbers = NetworkNumbers(architecture, parameters, dataset, state.passed, gradients, kink_side)
    lines = mean_lines(numbers) if sample is None else sample_lines(numbers, sample)
    updates = update_lines(numbers, learning_rate, following.parameters, with_mean=sample is not None)
    with np.errstate(over="ignore", invalid="ignore"):
        steps = (*lines, *updates)
    return WrittenPass(steps, float(state.losses[0]), float(following.losses[0]))
