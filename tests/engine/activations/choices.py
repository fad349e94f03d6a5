"""The choices that every test of a curve runs through: each function, and parameters off their defaults."""

from engine.activations import ACTIVATIONS, activation

CHOICES = [activation(record.key) for record in ACTIVATIONS if record.has_curve] + [
    activation("step", threshold=-0.7),
    activation("linear", c=2.0),
    activation("sigmoid", beta=20.0),
    activation("sigmoid", beta=0.1),
    activation("leaky_relu", alpha=0.3),
    activation("prelu", alpha=1.0),
    activation("elu", alpha=0.5),
    activation("elu", alpha=2.0),
    activation("silu", beta=20.0),
    activation("silu", beta=0.25),
    activation("silu", beta=1.7),
    activation("maxout", pieces=2),
    activation("maxout", pieces=5),
]
