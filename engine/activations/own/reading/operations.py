"""What formulas are computed with: one NumPy function per operation, and the kind of array it gives.

Each operation but those of `CONDITIONS` gives floats; a condition gives booleans, which ``"as_number"`` turns
into 0 and 1.
"""

from collections.abc import Callable
from typing import Any

import numpy as np

from engine.activations.base.error_function import complementary_error_function, error_function
from engine.activations.base.record import FloatArray
from engine.activations.base.stable_functions import log_one_plus_exp, logistic, logistic_slope, sech_squared

GIVES_BOOLEANS = frozenset(("less", "less_equal", "greater", "greater_equal", "both", "equal", "either"))


def _relu(x: FloatArray) -> FloatArray:
    return np.maximum(x, 0.0)


def _as_number(condition: FloatArray) -> FloatArray:
    return np.asarray(condition, dtype=np.float64)


OPERATIONS: dict[str, Callable[..., Any]] = {
    "add": np.add,
    "subtract": np.subtract,
    "multiply": np.multiply,
    "divide": np.divide,
    "power": np.power,
    "negative": np.negative,
    "square": np.square,
    "reciprocal": np.reciprocal,
    "minimum": np.minimum,
    "maximum": np.maximum,
    "abs": np.abs,
    "sign": np.sign,
    "exp": np.exp,
    "log": np.log,
    "log1p": np.log1p,
    "expm1": np.expm1,
    "sqrt": np.sqrt,
    "sin": np.sin,
    "cos": np.cos,
    "tanh": np.tanh,
    "sinh": np.sinh,
    "cosh": np.cosh,
    "atan": np.arctan,
    "erf": error_function,
    "erfc": complementary_error_function,
    "sigmoid": logistic,
    "sigmoid_slope": logistic_slope,
    "sech_squared": sech_squared,
    "softplus": log_one_plus_exp,
    "relu": _relu,
    "where": np.where,
    "less": np.less,
    "less_equal": np.less_equal,
    "greater": np.greater,
    "greater_equal": np.greater_equal,
    "equal": np.equal,
    "both": np.logical_and,
    "either": np.logical_or,
    "as_number": _as_number,
}


def constant_result(operation: str, *values: float) -> float:
    """Return the value of `operation` on numbers; infinite or NaN where there is none."""
    with np.errstate(all="ignore"):
        return float(OPERATIONS[operation](*(np.float64(value) for value in values)))
