"""What the view starts with, and the single run that one of its networks is."""

from functools import cache

from app.labs.xor.shared.settings import XorSettings
from engine.activations import Activation
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.repeated_training import RepeatedTraining, train_repeatedly

DEMONSTRATION = RepeatedSettings(replicas=200)
"""Few enough networks to be trained at once, under the conditions that the known rates hold for."""


@cache
def demonstration() -> RepeatedTraining:
    """Return what the demonstration finds; it is the same every time, so it is trained once."""
    *_, found = train_repeatedly(DEMONSTRATION)
    return found


def single_run(settings: RepeatedSettings, hidden: Activation, neurons: int, seed: int) -> XorSettings:
    """Return the settings under which the single run trains that very network."""
    return XorSettings(activation=hidden, hidden_layers=1, neurons=neurons, seed=seed, **settings.in_common)
