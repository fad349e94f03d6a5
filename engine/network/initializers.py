"""Initial weights: every usual rule as one record.

An initializer draws a matrix W of shape (n_out, n_in) from a generator. It draws the same numbers whatever
its scale, so moving the scale stretches the same start. The fans are n_in and n_out themselves.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from engine.records.arrays import FloatArray
from engine.records.invalid_value import InvalidValueError
from engine.records.text_parts import number_text, read_number
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import NumberBounds

_Rule = Callable[[np.random.Generator, int, int, float], FloatArray]


def _zeros(_rng: np.random.Generator, n_out: int, n_in: int, _scale: float) -> FloatArray:
    return np.zeros((n_out, n_in))


def _constant(_rng: np.random.Generator, n_out: int, n_in: int, scale: float) -> FloatArray:
    return np.full((n_out, n_in), scale)


def _normal(rng: np.random.Generator, n_out: int, n_in: int, scale: float) -> FloatArray:
    return scale * rng.standard_normal((n_out, n_in))


def _uniform(rng: np.random.Generator, n_out: int, n_in: int, scale: float) -> FloatArray:
    return scale * (2.0 * rng.random((n_out, n_in)) - 1.0)


def _xavier_normal(rng: np.random.Generator, n_out: int, n_in: int, scale: float) -> FloatArray:
    return _normal(rng, n_out, n_in, scale * math.sqrt(2.0 / (n_in + n_out)))


def _xavier_uniform(rng: np.random.Generator, n_out: int, n_in: int, scale: float) -> FloatArray:
    return _uniform(rng, n_out, n_in, scale * math.sqrt(6.0 / (n_in + n_out)))


def _he_normal(rng: np.random.Generator, n_out: int, n_in: int, scale: float) -> FloatArray:
    return _normal(rng, n_out, n_in, scale * math.sqrt(2.0 / n_in))


def _he_uniform(rng: np.random.Generator, n_out: int, n_in: int, scale: float) -> FloatArray:
    return _uniform(rng, n_out, n_in, scale * math.sqrt(6.0 / n_in))


def _lecun_normal(rng: np.random.Generator, n_out: int, n_in: int, scale: float) -> FloatArray:
    return _normal(rng, n_out, n_in, scale * math.sqrt(1.0 / n_in))


def _orthogonal(rng: np.random.Generator, n_out: int, n_in: int, scale: float) -> FloatArray:
    normal = rng.standard_normal((max(n_out, n_in), min(n_out, n_in)))
    q, r = np.linalg.qr(normal)
    # Without the signs of R's diagonal, Q is not uniform over the orthogonal matrices (Mezzadri 2007).
    q = q * np.where(np.diag(r) < 0.0, -1.0, 1.0)
    return scale * (q if n_out >= n_in else q.T)


@dataclass(frozen=True)
class Initializer:
    """One rule for initial weights, with its scale: a value that settings can hold.

    Attributes
    ----------
    key
        Name in settings and files.
    name
        English name, marked in the context ``"Initializer"``.
    formula
        LaTeX of the distribution of one weight; s stands for the scale.
    rule
        (rng, n_out, n_in, scale) -> W.
    scale
        The free number of the rule: the constant, σ, the half-width, or the gain in front.
    scale_bounds
        What `scale` may be, or None where the rule has no free number.
    paper, year
        Where the rule was proposed; empty and 0 for common practice.

    Raises
    ------
    InvalidValueError
        If the scale is out of its bounds.
    """

    key: str
    name: str
    formula: str
    rule: _Rule
    scale: float = 1.0
    scale_bounds: NumberBounds | None = None
    paper: str = ""
    year: int = 0

    def __post_init__(self) -> None:
        if self.scale_bounds is not None:
            self.scale_bounds.check(self.scale)

    @property
    def text(self) -> str:
        """The rule as it is written: ``he_normal``, ``normal(0.3)``."""
        return self.key if self.scale_bounds is None else f"{self.key}({number_text(self.scale)})"

    @classmethod
    def read(cls, text: str) -> "Initializer":
        """Return the rule that is written; without a number it has its default scale.

        Raises
        ------
        InvalidValueError
            If there is no such rule, or its scale is out of bounds.
        """
        key, bracket, scale = text.partition("(")
        if not bracket:
            return initializer(key)
        if not scale.endswith(")"):
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue",
                    "A rule for initial weights is written like he_normal or normal(0.3), not {value}.",
                ),
                value=text[:60],
            )
        return initializer(key, read_number(key, scale[:-1]))

    def sample(self, rng: np.random.Generator, n_out: int, n_in: int) -> FloatArray:
        """Return a weight matrix of shape (n_out, n_in) drawn from `rng`."""
        return self.rule(rng, n_out, n_in, self.scale)


def _scale(name: str, low: float = 0.0) -> NumberBounds:
    return NumberBounds(name, low, 10.0, step=0.01, decimals=(2, 4))


_GAIN = _scale(QT_TRANSLATE_NOOP("Field", "Gain"))
_GLOROT = "Glorot & Bengio, Understanding the difficulty of training deep feedforward neural networks"
_HE = "He, Zhang, Ren & Sun, Delving deep into rectifiers"

INITIALIZERS: tuple[Initializer, ...] = (
    Initializer(
        key="zeros",
        name=QT_TRANSLATE_NOOP("Initializer", "Zeros"),
        formula=r"w=0",
        rule=_zeros,
    ),
    Initializer(
        key="constant",
        name=QT_TRANSLATE_NOOP("Initializer", "Constant"),
        formula=r"w=s",
        rule=_constant,
        scale=0.5,
        scale_bounds=_scale(QT_TRANSLATE_NOOP("Field", "Constant"), -10.0),
    ),
    Initializer(
        key="normal",
        name=QT_TRANSLATE_NOOP("Initializer", "Normal"),
        formula=r"w\sim\mathcal N(0,s^2)",
        rule=_normal,
        scale=0.01,
        scale_bounds=_scale(QT_TRANSLATE_NOOP("Field", "Std. deviation σ")),
    ),
    Initializer(
        key="uniform",
        name=QT_TRANSLATE_NOOP("Initializer", "Uniform"),
        formula=r"w\sim\mathcal U(-s,s)",
        rule=_uniform,
        scale_bounds=_scale(QT_TRANSLATE_NOOP("Field", "Half-width")),
    ),
    Initializer(
        key="xavier_normal",
        name=QT_TRANSLATE_NOOP("Initializer", "Xavier normal"),
        formula=r"w\sim\mathcal N\!\left(0,\frac{2s^2}{n_{in}+n_{out}}\right)",
        rule=_xavier_normal,
        scale_bounds=_GAIN,
        paper=_GLOROT,
        year=2010,
    ),
    Initializer(
        key="xavier_uniform",
        name=QT_TRANSLATE_NOOP("Initializer", "Xavier uniform"),
        formula=r"w\sim\mathcal U(-l,l),\quad l=s\sqrt{\frac{6}{n_{in}+n_{out}}}",
        rule=_xavier_uniform,
        scale_bounds=_GAIN,
        paper=_GLOROT,
        year=2010,
    ),
    Initializer(
        key="he_normal",
        name=QT_TRANSLATE_NOOP("Initializer", "He normal"),
        formula=r"w\sim\mathcal N\!\left(0,\frac{2s^2}{n_{in}}\right)",
        rule=_he_normal,
        scale_bounds=_GAIN,
        paper=_HE,
        year=2015,
    ),
    Initializer(
        key="he_uniform",
        name=QT_TRANSLATE_NOOP("Initializer", "He uniform"),
        formula=r"w\sim\mathcal U(-l,l),\quad l=s\sqrt{\frac{6}{n_{in}}}",
        rule=_he_uniform,
        scale_bounds=_GAIN,
        paper=_HE,
        year=2015,
    ),
    Initializer(
        key="lecun_normal",
        name=QT_TRANSLATE_NOOP("Initializer", "LeCun normal"),
        formula=r"w\sim\mathcal N\!\left(0,\frac{s^2}{n_{in}}\right)",
        rule=_lecun_normal,
        scale_bounds=_GAIN,
        paper="LeCun, Bottou, Orr & Müller, Efficient BackProp",
        year=1998,
    ),
    Initializer(
        key="orthogonal",
        name=QT_TRANSLATE_NOOP("Initializer", "Orthogonal"),
        formula=r"W=sQ,\quad Q^{\top}Q=I\ \text{or}\ QQ^{\top}=I",
        rule=_orthogonal,
        scale_bounds=_GAIN,
        paper="Saxe, McClelland & Ganguli, Exact solutions to the nonlinear dynamics of learning in deep "
        "linear neural networks",
        year=2014,
    ),
)


def initializer(key: str, scale: float | None = None) -> Initializer:
    """Return the initializer named `key`, with its own default scale or with `scale`.

    Raises
    ------
    InvalidValueError
        If there is no such initializer, if `scale` is out of bounds, or if the rule has no scale.
    """
    for each in INITIALIZERS:
        if each.key == key:
            break
    else:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "{field} must be one of {options}, not {value}."),
            field=QT_TRANSLATE_NOOP("Field", "Initializer"),
            options=", ".join(each.key for each in INITIALIZERS),
            value=key,
        )
    if scale is None:
        return each
    if each.scale_bounds is None:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP(
                "InvalidValue", "{field}: there is no scale to set, so {value} cannot be used."
            ),
            field=each.name,
            value=scale,
        )
    return replace(each, scale=scale)
