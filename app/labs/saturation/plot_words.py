"""What the plots of the saturation lab show, in words."""

import math

from app.labs.saturation.number_texts import input_text, output_texts, threshold_text
from app.labs.saturation.state import SaturationState
from app.words.number_format import fixed, percent, readable, scientific, superscript
from app.words.translation import translate

_DECIMALS = 2
_LEAST, _MOST = 1e-3, 1e4


def mean_moment(state: SaturationState) -> str:
    """Return the name of the moment while the mean is pushed."""
    return f"μ = {input_text(state.settings.mean)}"


def values_in_words(state: SaturationState) -> str:
    """Return what the plot of g shows: cursor, comparison points and zones."""
    settings = state.settings
    a, b, distance = output_texts(state)
    text = translate(
        "Saturation",
        "g({cursor}) = {value}, tangent slope {slope}. A: g({z_a}) = {a}. B: g({z_b}) = {b}. "
        "They differ by {distance}. {zones}",
    )
    return text.format(
        cursor=input_text(settings.cursor),
        value=readable(state.cursor_value),
        slope=readable(state.cursor_slope),
        z_a=input_text(settings.probe_a),
        a=a,
        z_b=input_text(settings.probe_b),
        b=b,
        distance=distance,
        zones=_zones(state),
    )


def slopes_in_words(state: SaturationState) -> str:
    """Return what the plot of g′ shows: cursor, threshold, zones and the inputs."""
    settings = state.settings
    text = translate(
        "Saturation",
        "g′({cursor}) = {slope}, limit of |g′| {epsilon}. {zones} Inputs: mean {mean}, standard deviation "
        "{std}, {share} of them in a saturation zone.",
    )
    return text.format(
        cursor=input_text(settings.cursor),
        slope=readable(state.cursor_slope),
        epsilon=threshold_text(settings.epsilon),
        zones=_zones(state),
        mean=input_text(settings.mean),
        std=input_text(settings.std),
        share=percent(state.exact_share),
    )


def outputs_in_words(state: SaturationState) -> str:
    """Return what the histogram shows: where most outputs lie, and how many inputs are saturated."""
    histogram = state.histogram
    fullest = int(histogram.share.argmax())
    text = translate(
        "Saturation",
        "Most outputs, {most}, lie between {low} and {high}; {saturated} of the samples are saturated.",
    )
    return text.format(
        most=percent(float(histogram.share[fullest])),
        low=fixed(float(histogram.edges[fullest]), _DECIMALS),
        high=fixed(float(histogram.edges[fullest + 1]), _DECIMALS),
        saturated=percent(state.sampled_share),
    )


def powers_in_words(state: SaturationState) -> str:
    """Return what the plot of the powers of g′ shows: the first and the last one."""
    factors = state.settings.factors
    slope, product = readable(state.cursor_slope), product_text(state.product)
    return f"g′(z) = {slope}; g′(z){superscript(factors)} = {product}"


def product_text(product: float) -> str:
    """Return a product of derivatives: three decimals, or a power of ten where those would hide it."""
    has_few_digits = product == 0.0 or _LEAST <= abs(product) < _MOST
    return fixed(product, 3) if has_few_digits else scientific(product)


def _zones(state: SaturationState) -> str:
    """Return where the saturation zones are."""
    if not state.zones:
        return translate("Saturation", "No side saturates.")
    texts = []
    for zone in state.zones:
        if zone.low == -math.inf and zone.high == math.inf:
            return translate("Saturation", "Saturated everywhere.")
        is_left = zone.low == -math.inf
        end = input_text(round(zone.high if is_left else zone.low, _DECIMALS))
        texts.append(f"z {'<' if is_left else '>'} {end}")
    return translate("Saturation", "Saturation zones: {zones}.").format(zones=", ".join(texts))
