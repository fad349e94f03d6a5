"""Activations with their parameters in words."""

from app.words.number_format import shortest
from engine.activations import Activation

_DECIMALS = 3


def parameter_text(chosen: Activation) -> str:
    """Return the parameters of an activation as they are written: α = 0.5."""
    return ", ".join(
        f"{parameter.plain_symbol} = {shortest(value, _DECIMALS)}"
        for parameter, value in zip(chosen.record.parameters, chosen.values, strict=True)
    )
