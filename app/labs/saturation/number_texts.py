"""The saturation lab's inputs, outputs and differences as they are written, the same at every place."""

from app.labs.saturation.settings import INPUT_DECIMALS
from app.labs.saturation.state import SaturationState
from app.words.number_format import at_least, shortest, shown_difference, with_difference

_DECIMALS = 2


def input_text(z: float) -> str:
    """Return a place on the z axis, or a width there, to two decimals or to the four that it has."""
    return at_least(z, _DECIMALS, INPUT_DECIMALS)


def threshold_text(epsilon: float) -> str:
    """Return the saturation threshold."""
    return at_least(epsilon, 3, INPUT_DECIMALS)


def input_difference_text(state: SaturationState) -> str:
    """Return by how much the probes' inputs, as they are shown, differ."""
    a, b = state.settings.probe_a, state.settings.probe_b
    return shortest(shown_difference(a, b, INPUT_DECIMALS), INPUT_DECIMALS)


def output_texts(state: SaturationState) -> tuple[str, str, str]:
    """Return the outputs of A and of B and by how much they differ, in digits that agree."""
    a, b = state.probes
    return with_difference(a.output, b.output)
