"""The pass of all samples at once, and the mean that it takes."""

from collections.abc import Iterator, Sequence

import numpy as np

from engine.records.arrays import FloatArray
from engine.written.expression import Expression, Number, Quotient, Sum, product_of
from engine.written.network_numbers import NetworkNumbers, input_name
from engine.written.rounding import without_noise
from engine.written.step import Section, Step, collected_step, computed_step


def mean_lines(numbers: NetworkNumbers) -> Iterator[Step]:
    """Yield the forward pass, the loss and the backward pass with one column for each sample."""
    for layer in numbers.layers:
        formula = f"W[{layer}] {input_name(layer, of_all=True)}" + (
            f" + b[{layer}]" if numbers.use_bias else ""
        )
        yield collected_step(Section.FORWARD, f"z[{layer}]", formula, _pre_activations(numbers, layer))
        if layer < numbers.last:
            yield collected_step(Section.FORWARD, f"a[{layer}]", f"g(z[{layer}])", numbers.a(layer))
    yield collected_step(Section.FORWARD, "ŷ", f"σ(z[{numbers.last}])", numbers.a(numbers.last))
    yield _mean_loss(numbers)
    for layer in reversed(numbers.layers):
        if layer == numbers.last:
            formula = "ŷ − y" if numbers.is_cross_entropy else "2 (ŷ − y) ŷ (1 − ŷ)"
        else:
            formula = f"W[{layer + 1}]ᵀ dz[{layer + 1}] ⊙ g′(z[{layer}])"
        yield collected_step(Section.BACKWARD, f"dz[{layer}]", formula, _errors(numbers, layer))
        yield from _mean_gradients(numbers, layer)


def total_loss_line(numbers: NetworkNumbers) -> Step:
    """Return the mean loss without the losses that it is made of."""
    losses = numbers.losses()
    formula = f"1/{losses.size} Σ Lᵢ"
    return collected_step(Section.LOSS, "L", formula, losses.mean(axis=1, keepdims=True))


def _pre_activations(numbers: NetworkNumbers, layer: int) -> FloatArray:
    sizes = np.abs(numbers.weight(layer)) @ np.abs(numbers.a(layer - 1)) + np.abs(numbers.bias(layer))
    return without_noise(numbers.z(layer), sizes)


def _errors(numbers: NetworkNumbers, layer: int) -> FloatArray:
    """Return dz of a layer, with 0 where its terms cancel."""
    if layer == numbers.last:
        predictions = numbers.a(layer)
        sizes = predictions + numbers.dataset.targets
        if not numbers.is_cross_entropy:
            sizes = 2.0 * sizes * predictions * (1.0 + predictions)
    else:
        sums = np.abs(numbers.weight(layer + 1)).T @ np.abs(numbers.dz(layer + 1))
        sizes = sums * np.abs(numbers.slopes(layer))
    return without_noise(numbers.dz(layer), sizes)


def _mean_loss(numbers: NetworkNumbers) -> Step:
    losses = numbers.losses()
    term = _mean([Number(float(loss)) for loss in losses[0]])
    return computed_step(
        Section.LOSS,
        "L",
        f"1/{losses.size} Σ Lᵢ",
        lambda *_at: term,
        losses.mean(axis=1, keepdims=True),
    )


def _mean_gradients(numbers: NetworkNumbers, layer: int) -> Iterator[Step]:
    dz, inputs = numbers.dz(layer), numbers.a(layer - 1)
    sample_count = dz.shape[1]

    def weight_term(row: int, of_input: int) -> Expression:
        return _mean(
            [
                product_of(Number(float(d)), Number(float(a)))
                for d, a in zip(dz[row], inputs[of_input], strict=True)
            ]
        )

    def bias_term(row: int, _column: int) -> Expression:
        return _mean([Number(float(d)) for d in dz[row]])

    formula = f"1/{sample_count} dz[{layer}] {input_name(layer, of_all=True)}ᵀ"
    yield computed_step(
        Section.BACKWARD, f"dW[{layer}]", formula, weight_term, numbers.gradients.weights[layer - 1][0]
    )
    if numbers.use_bias:
        formula = f"1/{sample_count} Σ dz[{layer}]"
        yield computed_step(
            Section.BACKWARD, f"db[{layer}]", formula, bias_term, numbers.gradients.biases[layer - 1][0]
        )


def _mean(terms: Sequence[Expression]) -> Expression:
    return Quotient(Sum(tuple(terms)), Number(float(len(terms)), is_exact=True))
