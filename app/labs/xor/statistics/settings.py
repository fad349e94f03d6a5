"""What the view starts with, and the single run that one of its networks is."""

from functools import cache

from app.labs.xor.settings import XorSettings
from engine.activations import Activation
from engine.repeated_settings import RepeatedSettings
from engine.repeated_training import RepeatedTraining, train_repeatedly

DEMONSTRATION = RepeatedSettings(replicas=100, updates=1000, learning_rate=1.0)
"""Small enough to be trained at once, large enough to show what happens."""


@cache
def demonstration() -> RepeatedTraining:
    """Return what the demonstration finds; it is the same every time, so it is trained once."""
    *_, found = train_repeatedly(DEMONSTRATION)
    return found


def single_run(settings: RepeatedSettings, hidden: Activation, neurons: int, seed: int) -> XorSettings:
    """Return the settings under which the single run trains that very network."""
    return XorSettings(
        activation=hidden,
        hidden_layers=1,
        neurons=neurons,
        initializer=settings.initializer,
        use_bias=settings.use_bias,
        bias_scale=settings.bias_scale,
        learning_rate=settings.learning_rate,
        kink_side=settings.kink_side,
        seed=seed,
    )
