"""The facts about a function in the words and numbers of the present language (as markup)."""

import math

from app.labs.gallery.facts.function_facts import FunctionFacts
from app.words.number_format import MINUS, fixed, probability, readable, shortest
from app.words.translation import translate
from engine.activations import Activation, Family, OutputRange
from engine.activations.facts import LargestSlope, Tail
from engine.activations.own_findings import Fact

_DECIMALS = 2
_FINE_DECIMALS = 4
_MOST_DECIMALS = 12
_MOST_PLACES = 2
_LARGE = 1e7


def family_text(family: Family) -> str:
    """Return the heading above a family's cards."""
    return {
        Family.STEP: translate("Gallery", "Step"),
        Family.LINEAR: translate("Gallery", "Linear"),
        Family.SIGMOID_LIKE: translate("Gallery", "Sigmoid-like"),
        Family.RELU_LIKE: translate("Gallery", "ReLU-like"),
        Family.MODERN: translate("Gallery", "Modern"),
        Family.OUTPUT: translate("Gallery", "Output/pieces"),
        Family.OTHER: translate("Gallery", "Other"),
        Family.OWN: translate("Gallery", "My functions"),
    }[family]


def family_filter_text(family: Family | None) -> str:
    """Return the short name of a family, or of all of them, on a filter button."""
    if family is None:
        return translate("Gallery", "All")
    return {
        Family.STEP: translate("GalleryFilter", "Step"),
        Family.LINEAR: translate("GalleryFilter", "Linear"),
        Family.SIGMOID_LIKE: translate("GalleryFilter", "Sigmoid"),
        Family.RELU_LIKE: translate("GalleryFilter", "ReLU"),
        Family.MODERN: translate("GalleryFilter", "Modern"),
        Family.OUTPUT: translate("GalleryFilter", "Output"),
        Family.OTHER: translate("GalleryFilter", "Other"),
        Family.OWN: translate("GalleryFilter", "Mine"),
    }[family]


def name_text(activation: Activation) -> str:
    """Return a function's name with its parameters: ``ELU (α = 1)``."""
    name = translate("Activation", activation.name)
    values = [
        f"{parameter.plain_symbol} = {shortest(activation.parameters[parameter.name], 3)}"
        for parameter in activation.record.parameters
    ]
    return f"{name} ({', '.join(values)})" if values else name


def number_text(value: float) -> str:
    """Return a number to two decimals; whole numbers without, and no number as a whole one that it is not.

    Such a number has four decimals, or as many more as it needs; one next to 0 is a power of ten then.
    """
    if math.isnan(value):
        return not_decided()
    if math.isinf(value) or value == round(value):
        return fixed(value, 0)
    whole = round(value)
    for decimals in (_DECIMALS, *range(_FINE_DECIMALS, _MOST_DECIMALS + 1)):
        text = fixed(value, decimals)
        if text != fixed(whole, decimals):
            return text
        if decimals == _FINE_DECIMALS and whole == 0:
            break
    return readable(value, _FINE_DECIMALS)


def not_decided() -> str:
    """Return what stands for a fact that the numbers do not decide."""
    return translate("Gallery", "not decided")


def mean_text(facts: FunctionFacts) -> str:
    """Return the mean output for a standard normal input."""
    if Fact.MEAN in facts.undecided:
        return not_decided()
    return "0" if facts.is_zero_centred else number_text(facts.mean)


def slope_text(facts: FunctionFacts) -> str:
    """Return the largest |g′|."""
    if Fact.LARGEST_SLOPE in facts.undecided:
        return not_decided()
    largest = facts.largest_slope.value
    return number_text(largest) if largest < _LARGE else number_text_or_infinity(largest)


def outputs_text(facts: FunctionFacts) -> str:
    """Return the set of values of a function with a curve."""
    return not_decided() if Fact.RANGE in facts.undecided else range_text(facts.output_range)


def monotone_text(facts: FunctionFacts) -> str:
    """Return whether g is monotone."""
    if Fact.MONOTONE in facts.undecided:
        return not_decided()
    return translate("Gallery", "<b>yes</b>") if facts.is_monotone else translate("Gallery", "<b>no</b>")


def distinct_texts(first: float, second: float) -> tuple[str, str]:
    """Return two different numbers to as many decimals as tell their sizes apart and neither looks whole."""
    numbers = first, second
    for decimals in range(_DECIMALS, _MOST_DECIMALS + 1):
        texts = fixed(first, decimals), fixed(second, decimals)
        looks_whole = (
            number != round(number) and text == fixed(round(number), decimals)
            for text, number in zip(texts, numbers, strict=True)
        )
        if texts[0].removeprefix(MINUS) != texts[1].removeprefix(MINUS) and not any(looks_whole):
            return texts
    return number_text(first), number_text(second)


def share_text(share: float) -> str:
    """Return a probability of softmax to two decimals; none is written as 0 or 1, since none is."""
    return probability(min(max(share, math.ulp(0.0)), math.nextafter(1.0, 0.0)), _DECIMALS)


def range_text(outputs: OutputRange) -> str:
    """Return the set of values as an interval or a list: ``[0, ∞)``, ``{0, 1}``."""
    if outputs.values:
        return "{" + ", ".join(shortest(value, _DECIMALS) for value in outputs.values) + "}"
    low, high = number_text_or_infinity(outputs.low), number_text_or_infinity(outputs.high)
    opening = "[" if outputs.low_attained else "("
    closing = "]" if outputs.high_attained else ")"
    return f"{opening}{low}, {high}{closing}"


def number_text_or_infinity(value: float) -> str:
    """Return an end of an interval."""
    if math.isfinite(value) and abs(value) >= _LARGE:
        return readable(value, _FINE_DECIMALS)
    text = number_text(value)
    return text.rstrip("0").rstrip(".") if "." in text and "×" not in text else text


def centre_text(facts: FunctionFacts) -> str:
    """Return whether the output is zero-centred, and its mean if it is not."""
    if facts.is_zero_centred:
        return translate("Gallery", 'centre <span class="healthy">✓</span>')
    return translate("Gallery", "mean output <b>{mean}</b>").format(mean=mean_text(facts))


def saturation_text(facts: FunctionFacts) -> str:
    """Return which side is saturated, off or has a weak slope."""
    tails = facts.left, facts.right
    if tails == (Tail.SATURATED, Tail.SATURATED):
        return translate("Gallery", "saturation <b>both</b>")
    notable = _notable_tail(tails)
    if notable is None and Tail.UNDECIDED in tails:
        return translate("Gallery", "saturation not decided")
    if notable is None:
        return translate("Gallery", "saturation <b>none</b>")
    return {
        (0, Tail.SATURATED): translate("Gallery", "saturation <b>left</b>"),
        (1, Tail.SATURATED): translate("Gallery", "saturation <b>right</b>"),
        (0, Tail.OFF): translate("Gallery", "left <b>off</b>"),
        (1, Tail.OFF): translate("Gallery", "right <b>off</b>"),
        (0, Tail.WEAK_SLOPE): translate("Gallery", "left <b>weak slope</b>"),
        (1, Tail.WEAK_SLOPE): translate("Gallery", "right <b>weak slope</b>"),
    }[notable]


def tail_text(tail: Tail) -> str:
    """Return how a function behaves towards one end."""
    return {
        Tail.SATURATED: translate("Gallery", '<span class="saturated">saturated</span>'),
        Tail.OFF: translate("Gallery", '<span class="dead">off</span>'),
        Tail.WEAK_SLOPE: translate("Gallery", "<b>weak slope</b>"),
        Tail.FLOWING: translate("Gallery", "<b>keeps its slope</b>"),
        Tail.OSCILLATING: translate("Gallery", "<b>oscillates</b>"),
        Tail.GROWING: translate("Gallery", "<b>grows</b>"),
        Tail.UNDECIDED: not_decided(),
    }[tail]


def largest_slope_place(largest: LargestSlope) -> str:
    """Return where |g′| is the largest; nothing where it is so on an interval, or where there is none."""
    if largest.where is None or math.isinf(largest.value) or math.isnan(largest.value):
        return ""
    place = fixed(largest.where, 0) if math.isinf(largest.where) else number_text(largest.where)
    relation = "=" if largest.attained else "→"
    return f"(<i>z</i> {relation} {place})"


def smoothness_text(facts: FunctionFacts) -> str:
    """Return whether g is smooth, and where it is not."""
    if Fact.SMOOTH in facts.undecided:
        return not_decided()
    if facts.is_smooth:
        return translate("Gallery", "<b>yes</b>")
    kinks = facts.activation.kinks
    if len(kinks) > _MOST_PLACES:
        return translate("Gallery", "<b>no</b>, {count} kinks").format(count=len(kinks))
    places = ", ".join(number_text(kink) for kink in kinks)
    return translate("Gallery", "<b>no</b>, <i>z</i> = {places}").format(places=places)


def _notable_tail(tails: tuple[Tail, Tail]) -> tuple[int, Tail] | None:
    for kind in (Tail.SATURATED, Tail.OFF, Tail.WEAK_SLOPE):
        if kind in tails:
            return tails.index(kind), kind
    return None
