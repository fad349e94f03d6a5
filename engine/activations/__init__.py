"""Activation functions: the catalogue, and a choice from it with its parameters.

>>> activation("elu", alpha=0.5).value([-1.0, 0.0, 2.0])
array([-0.31606028,  0.        ,  2.        ])

To add a function, write one record in the module of its family and list it in `catalogue`.
"""

from engine.activations.base.record import (
    KINK_SIDES,
    ActivationRecord,
    AffinePiece,
    Family,
    FloatArray,
    KinkSide,
    OutputRange,
    Paper,
    Parameter,
)
from engine.activations.catalogue import ACTIVATIONS, ELEMENTWISE
from engine.activations.choice import Activation, activation, own_activation, parse_activation

__all__ = [
    "ACTIVATIONS",
    "ELEMENTWISE",
    "KINK_SIDES",
    "Activation",
    "ActivationRecord",
    "AffinePiece",
    "Family",
    "FloatArray",
    "KinkSide",
    "OutputRange",
    "Paper",
    "Parameter",
    "activation",
    "own_activation",
    "parse_activation",
]
