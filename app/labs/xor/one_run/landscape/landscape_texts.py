"""What is written at and below the picture of the loss landscape."""

from typing import NamedTuple

from app.labs.xor.one_run.landscape.landscape_facts import NEARLY_FLAT, Landscape
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.short_names import neuron_symbol
from app.words.number_format import percent, readable, subscript
from app.words.translation import translate
from engine.network.parameter_vectors import ParameterPlace

_WORTH_TELLING = 0.005


class AxisName(NamedTuple):
    """A name such as w₁₂ with the layer [1] raised behind it.

    Attributes
    ----------
    symbol
        The letter with its subscripts.
    raised
        What is raised; may be empty.
    """

    symbol: str
    raised: str


def axis_names(landscape: Landscape) -> tuple[AxisName, AxisName]:
    """Return the names of both axes."""
    if landscape.places is None:
        return AxisName("u", ""), AxisName("v", "")
    first, second = (
        AxisName(f"{'b' if place.is_bias else 'w'}{_subscript(place)}", f"[{place.layer}]")
        for place in landscape.places
    )
    return first, second


def place_text(state: OneRunState, place: ParameterPlace) -> str:
    """Return a parameter as it is offered: w₁₂[1]  x₂→h₁."""
    target = "ŷ" if place.layer == state.architecture.layer_count else neuron_symbol(place.row)
    if place.is_bias:
        return f"b{_subscript(place)}[{place.layer}]  {target}"
    source = f"{'x' if place.layer == 1 else 'h'}{subscript(place.column)}"
    return f"w{_subscript(place)}[{place.layer}]  {source}→{target}"


def notes(landscape: Landscape) -> tuple[str, ...]:
    """Return what is worth knowing of the picture, the most important first (markup of `rich_text`)."""
    texts = []
    if not landscape.point_is_inside:
        texts.append(translate("Xor", "The present point lies outside: widen the range."))
    if landscape.is_stationary_here:
        texts.append(_stationary_here(landscape))
    if landscape.exactly_flat >= _WORTH_TELLING:
        texts.append(
            translate("Xor", "Exactly flat (equal to the last bit): <b>{share}</b> of the picture.").format(
                share=percent(landscape.exactly_flat, 0)
            )
        )
    if landscape.nearly_flat >= landscape.exactly_flat + _WORTH_TELLING:
        texts.append(
            translate("Xor", "Nearly flat (slope below {slope}): <b>{share}</b>.").format(
                slope=readable(NEARLY_FLAT), share=percent(landscape.nearly_flat, 0)
            )
        )
    if landscape.places is None:
        texts.append(
            translate(
                "Xor",
                "The path is projected: of the run only the present point lies in this plane.",
            )
        )
    else:
        texts.append(translate("Xor", "All other weights and biases are those of the present point."))
    return tuple(texts)


def _stationary_here(landscape: Landscape) -> str:
    """Say that the slopes at the present point are 0, and whether the loss is flat around it, or why."""
    if not landscape.is_flat_here and landscape.is_at_kink:
        return translate(
            "Xor",
            '<span class="dead">Gradient 0 here, but not flat</span>: it is 0 along both axes with g′ at the '
            "kink as it is set, and around this point the loss changes.",
        )
    if not landscape.is_flat_here:
        return translate(
            "Xor",
            '<span class="dead">Stationary here, but not flat</span>: the gradient along both axes is 0, '
            "and around this point the loss changes.",
        )
    if landscape.dead_neuron is not None:
        return translate(
            "Xor",
            '<span class="dead">Exactly flat here</span>: {neuron} is dead.',
        ).format(neuron=f"<i>h</i><sub>{landscape.dead_neuron}</sub>")
    return translate(
        "Xor",
        '<span class="dead">Exactly flat here</span>: around this point neither axis changes the loss.',
    )


def _subscript(place: ParameterPlace) -> str:
    return subscript(place.row) + ("" if place.is_bias else subscript(place.column))
