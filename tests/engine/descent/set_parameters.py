"""A change of all weights and biases at once, as no user makes it."""

from dataclasses import dataclass

from engine.network.network import Architecture, Parameters


@dataclass(frozen=True)
class SetParameters:
    """Replaces all weights and biases.

    Attributes
    ----------
    at_update
        When.
    parameters
        The new numbers.
    """

    at_update: int
    parameters: Parameters
    text: str = ""

    def applied(self, architecture: Architecture, parameters: Parameters) -> Parameters:
        del architecture, parameters
        return self.parameters
