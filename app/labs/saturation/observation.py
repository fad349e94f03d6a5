"""What the eye should notice in the saturation lab, as one or two sentences."""

from html import escape

from app.labs.saturation.number_texts import input_difference_text, input_text, output_texts
from app.labs.saturation.state import SaturationState
from app.words.number_format import percent
from app.words.translation import translate
from engine.activations.facts import Tail, largest_slope


def observation(state: SaturationState) -> str:
    """Return the sentence (markup of `app.words.rich_text`) that is true of `state`."""
    a, b, distance = output_texts(state)
    return (
        _about_inputs(state)
        + " "
        + translate(
            "SaturationObservation",
            "The inputs A and B differ by <b>{input}</b>, their outputs by <b>{output}</b> ({a}, {b}).",
        ).format(input=input_difference_text(state), output=escape(distance), a=a, b=b)
    )


def _about_inputs(state: SaturationState) -> str:
    tails, mean = state.tails, input_text(state.settings.mean)
    if largest_slope(state.activation).value == 0.0:
        return translate(
            "SaturationObservation",
            '<span class="saturated"><i>g′</i> is 0 wherever it exists</span>: no gradient passes at any '
            "input.",
        )
    if state.zones:
        return translate(
            "SaturationObservation",
            "Share of the inputs in the saturation zone at <i>μ</i> = {mean}: "
            '<span class="saturated">{share}</span>.',
        ).format(mean=mean, share=escape(percent(state.exact_share)))
    if Tail.OFF in tails:
        return translate(
            "SaturationObservation",
            "Nothing saturates, but the left side is off (<i>g′</i> = 0): at <i>μ</i> = {mean}, "
            '<span class="dead">{share}</span> of the inputs.',
        ).format(mean=mean, share=escape(percent(state.side_share(Tail.OFF))))
    if Tail.WEAK_SLOPE in tails:
        return translate(
            "SaturationObservation",
            "Nothing saturates; on the left the slope is weak but not 0: at <i>μ</i> = {mean}, "
            "<b>{share}</b> of the inputs.",
        ).format(mean=mean, share=escape(percent(state.side_share(Tail.WEAK_SLOPE))))
    if Tail.OSCILLATING in tails:
        return translate(
            "SaturationObservation",
            "<i>g′</i> keeps changing its sign: no side saturates, and different inputs share one output.",
        )
    return translate(
        "SaturationObservation", "No side saturates: <i>g′</i> tends to 0 neither towards −∞ nor towards +∞."
    )
