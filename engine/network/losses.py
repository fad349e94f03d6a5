r"""Losses of a network, computed from the logits z of the output layer.

Every loss is the mean over the samples of a loss per sample, and a loss per sample is the sum over the
outputs. The loss also says which function turns logits into predictions: the sigmoid or softmax. Working
from logits keeps the cross-entropies finite and exact where ln ŷ would be ln 0 (Goodfellow, Bengio and
Courville 2016, Deep Learning, §6.2.2).

Shapes: logits are (..., n_out, m) and targets (n_out, m), one sample per column. Logits must be finite.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from engine.activations.base.stable_functions import logistic, logistic_slope
from engine.network.ordered_sums import ordered_sum
from engine.records.arrays import FloatArray
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP


def _softmax(logits: FloatArray) -> FloatArray:
    # Not the activation's softmax: a replica must sum in the order in which a single network does.
    powers: FloatArray = np.exp(logits - logits.max(axis=-2, keepdims=True))
    shares: FloatArray = powers / np.expand_dims(ordered_sum(powers, axis=-2), -2)
    return shares


def _log_sum_exp(logits: FloatArray) -> FloatArray:
    largest = logits.max(axis=-2, keepdims=True)
    total = np.expand_dims(ordered_sum(np.exp(logits - largest), axis=-2), -2)
    return np.asarray(largest + np.log(total))


def _binary_cross_entropy(logits: FloatArray, targets: FloatArray) -> FloatArray:
    return (np.maximum(logits, 0.0) - targets * logits) + np.log1p(np.exp(-np.abs(logits)))


def _categorical_cross_entropy(logits: FloatArray, targets: FloatArray) -> FloatArray:
    return targets * (_log_sum_exp(logits) - logits)


def _squared_error(logits: FloatArray, targets: FloatArray) -> FloatArray:
    return np.square(logistic(logits) - targets)


def _residual(_logits: FloatArray, predictions: FloatArray, targets: FloatArray) -> FloatArray:
    return predictions - targets


def _squared_error_gradient(logits: FloatArray, predictions: FloatArray, targets: FloatArray) -> FloatArray:
    return 2.0 * (predictions - targets) * logistic_slope(logits)


@dataclass(frozen=True)
class Loss:
    """One loss together with the output function that it belongs to.

    Attributes
    ----------
    key
        Name in settings and files.
    name
        English name, marked in the context ``"Loss"``.
    formula
        LaTeX of the mean over m samples.
    minimum_outputs
        The smallest number of output neurons for which the loss means something.
    predictions
        Turns logits (..., n_out, m) into predictions ŷ of the same shape.
    terms
        (logits, targets) -> what each output of each sample adds to the loss of its sample, (..., n_out, m).
    sample_gradient
        (logits, predictions, targets) -> derivative of each sample's own loss by its logits, (..., n_out, m):
        the dz of the output layer in the lecture's notation, before the 1/m of the mean.
    """

    key: str
    name: str
    formula: str
    minimum_outputs: int
    predictions: Callable[[FloatArray], FloatArray]
    terms: Callable[[FloatArray, FloatArray], FloatArray]
    sample_gradient: Callable[[FloatArray, FloatArray, FloatArray], FloatArray]

    @property
    def text(self) -> str:
        """The loss as it is written: its key."""
        return self.key

    @classmethod
    def read(cls, text: str) -> "Loss":
        """Return the loss that is written.

        Raises
        ------
        InvalidValueError
            If there is no such loss.
        """
        return loss(text)

    def per_sample(self, logits: FloatArray, targets: FloatArray) -> FloatArray:
        """Return the loss of each sample, shape (..., m)."""
        return ordered_sum(self.terms(logits, targets), axis=-2)

    def value(self, logits: FloatArray, targets: FloatArray) -> FloatArray:
        """Return the mean over the samples, shape (...): a 0-d array for one network."""
        samples = self.per_sample(logits, targets)
        return np.asarray(ordered_sum(samples, axis=-1) / samples.shape[-1])

    def gradient(self, logits: FloatArray, targets: FloatArray) -> FloatArray:
        """Return the derivative of `value` by the logits, shape (..., n_out, m)."""
        sample_gradient = self.sample_gradient(logits, self.predictions(logits), targets)
        return np.asarray(sample_gradient / logits.shape[-1])


BINARY_CROSS_ENTROPY = Loss(
    key="binary_cross_entropy",
    name=QT_TRANSLATE_NOOP("Loss", "Binary cross-entropy"),
    formula=r"-\frac{1}{m}\sum_{i=1}^{m}\bigl[y_i\ln\hat y_i+(1-y_i)\ln(1-\hat y_i)\bigr],"
    r"\quad\hat y=\sigma(z)",
    minimum_outputs=1,
    predictions=logistic,
    terms=_binary_cross_entropy,
    sample_gradient=_residual,
)
"""Cross-entropy of a sigmoid output ŷ = σ(z); targets lie in [0, 1]."""

CATEGORICAL_CROSS_ENTROPY = Loss(
    key="categorical_cross_entropy",
    name=QT_TRANSLATE_NOOP("Loss", "Categorical cross-entropy"),
    formula=r"-\frac{1}{m}\sum_{i=1}^{m}\sum_{k}t_{ki}\ln\hat y_{ki},\quad\hat y=\operatorname{softmax}(z)",
    minimum_outputs=2,
    predictions=_softmax,
    terms=_categorical_cross_entropy,
    sample_gradient=_residual,
)
"""Cross-entropy of a softmax output; each column of the targets sums to 1."""

MEAN_SQUARED_ERROR = Loss(
    key="mean_squared_error",
    name=QT_TRANSLATE_NOOP("Loss", "Mean squared error"),
    formula=r"\frac{1}{m}\sum_{i=1}^{m}(\hat y_i-y_i)^2,\quad\hat y=\sigma(z)",
    minimum_outputs=1,
    predictions=logistic,
    terms=_squared_error,
    sample_gradient=_squared_error_gradient,
)
"""Squared error of a sigmoid output ŷ = σ(z), without a factor ½: always answering 0.5 costs 0.25."""

LOSSES: tuple[Loss, ...] = (BINARY_CROSS_ENTROPY, CATEGORICAL_CROSS_ENTROPY, MEAN_SQUARED_ERROR)


def loss(key: str) -> Loss:
    """Return the loss named `key`.

    Raises
    ------
    InvalidValueError
        If there is no such loss.
    """
    for each in LOSSES:
        if each.key == key:
            return each
    raise InvalidValueError(
        QT_TRANSLATE_NOOP("InvalidValue", "{field} must be one of {options}, not {value}."),
        field=QT_TRANSLATE_NOOP("Field", "Loss"),
        options=", ".join(each.key for each in LOSSES),
        value=key,
    )
