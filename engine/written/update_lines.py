"""The update of every weight and bias, line by line."""

from collections.abc import Iterator

from engine.arrays import FloatArray
from engine.network import Parameters
from engine.written.expression import Expression, Negative, Number, Sum, product_of
from engine.written.network_numbers import NetworkNumbers, input_name
from engine.written.step import Section, Step, collected_step, computed_step


def update_lines(
    numbers: NetworkNumbers, learning_rate: float, following: Parameters, *, with_mean: bool
) -> Iterator[Step]:
    """Yield W ← W − η dW and b ← b − η db of each layer.

    Parameters
    ----------
    numbers
        The present network.
    learning_rate
        η.
    following
        The parameters after the update (R = 1).
    with_mean
        Whether the mean gradients are shown too, because they stand in no line before.
    """
    sample_count = numbers.dataset.sample_count
    for layer in numbers.layers:
        parts = [("W", numbers.weight(layer), numbers.gradients.weights[layer - 1][0], following.weights)]
        if numbers.use_bias:
            parts.append(("b", numbers.bias(layer), numbers.gradients.biases[layer - 1][0], following.biases))
        for name, old, gradient, new in parts:
            symbol = f"{name}[{layer}]"
            if with_mean:
                inputs = f" {input_name(layer, of_all=True)}ᵀ" if name == "W" else ""
                total = "" if name == "W" else "Σ "
                formula = f"1/{sample_count} {total}dz[{layer}]{inputs}"
                yield collected_step(Section.UPDATE, f"d{symbol}", formula, gradient)
            yield _update_line(symbol, old, gradient, new[layer - 1][0], learning_rate)


def _update_line(
    symbol: str, old: FloatArray, gradient: FloatArray, new: FloatArray, learning_rate: float
) -> Step:
    def term(row: int, column: int) -> Expression:
        change = product_of(Number(learning_rate, is_exact=True), Number(float(gradient[row, column])))
        return Sum((Number(float(old[row, column])), Negative(change)))

    formula = f"{symbol} − η d{symbol}"
    return computed_step(Section.UPDATE, symbol, formula, term, new, is_assignment=True)
