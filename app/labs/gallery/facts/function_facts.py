"""What a card and the detail pane say about a function with a curve, gathered from the engine."""

from dataclasses import dataclass
from functools import cached_property

from engine.activations import Activation, OutputRange
from engine.activations.facts import (
    LargestSlope,
    Tail,
    is_monotone,
    is_smooth,
    is_zero_centred,
    largest_slope,
    mean_output,
    tail,
)
from engine.activations.own_findings import Fact, undecided_facts


@dataclass(frozen=True)
class FunctionFacts:
    """The facts of one function with its present parameters, each computed when it is first asked for.

    Attributes
    ----------
    activation
        A function that has a curve.
    """

    activation: Activation

    @property
    def output_range(self) -> OutputRange:
        """The set of values of g."""
        return self.activation.output_range

    @cached_property
    def mean(self) -> float:
        """Mean of g(z) for z ~ N(0, 1)."""
        return mean_output(self.activation)

    @cached_property
    def is_zero_centred(self) -> bool:
        """Whether that mean is 0."""
        return is_zero_centred(self.activation)

    @property
    def left(self) -> Tail:
        """What g does towards −∞."""
        return tail(self.activation, "left")

    @property
    def right(self) -> Tail:
        """What g does towards +∞."""
        return tail(self.activation, "right")

    @cached_property
    def largest_slope(self) -> LargestSlope:
        """Largest |g′| and where."""
        return largest_slope(self.activation)

    @cached_property
    def is_monotone(self) -> bool:
        """Whether g never falls or never rises."""
        return is_monotone(self.activation)

    @cached_property
    def is_smooth(self) -> bool:
        """Whether g is differentiable everywhere."""
        return is_smooth(self.activation)

    @cached_property
    def undecided(self) -> frozenset[Fact]:
        """What the numbers of an own function do not decide."""
        return undecided_facts(self.activation)
