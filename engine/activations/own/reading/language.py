"""The words of a formula: which functions and constants there are, and how much a formula may hold."""

import math

VARIABLE = "z"

CONSTANTS = {"pi": math.pi, "e": math.e}

ONE_VALUE = (
    "abs", "sign", "exp", "log", "log1p", "expm1", "sqrt", "sin", "cos", "tanh", "sinh", "cosh", "atan",
    "erf", "sigmoid", "softplus", "relu",
)  # fmt: skip
"""The functions of one number."""

SEVERAL_VALUES = {"min": (2, 8), "max": (2, 8), "where": (3, 3)}
"""The other functions, with the smallest and largest count of their values."""

FUNCTIONS = (*ONE_VALUE, *SEVERAL_VALUES)

COMPARISONS = {"<": "less", "<=": "less_equal", ">": "greater", ">=": "greater_equal"}

OTHER_NAMES = {
    "ln": "log", "arctan": "atan", "logistic": "sigmoid", "sgn": "sign", "absolute": "abs", "fabs": "abs",
    "maximum": "max", "minimum": "min", "square_root": "sqrt",
}  # fmt: skip
"""What others call a function, and what it is called here."""

MOST_CHARACTERS = 200
MOST_PARTS = 120
"""Of numbers, names and operators together; brackets and commas do not count."""
DEEPEST = 24
"""How many brackets may stand inside of each other."""
MOST_PARAMETERS = 6
LONGEST_NAME = 16
LARGEST_NUMBER = 1e6
SMALLEST_NUMBER = 1e-12
LARGEST_EXPONENT = 64.0
