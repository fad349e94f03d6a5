"""What the eye should notice in the gallery, as one or two sentences."""

import math

from app.labs.gallery.facts.fact_texts import (
    distinct_texts,
    mean_text,
    name_text,
    not_decided,
    number_text,
    number_text_or_infinity,
    share_text,
)
from app.labs.gallery.facts.function_facts import FunctionFacts
from app.labs.gallery.selection.highlight import (
    BesideClosest,
    BesideReference,
    Extremes,
    Highlight,
    MaxoutSlopes,
    SoftmaxShares,
)
from app.words.number_format import readable, shortest
from app.words.translation import translate
from engine.activations import Activation
from engine.activations.facts import ROUNDING


def observation(noticed: Highlight) -> str:
    """Return the sentences (markup of `app.words.rich_text`) that say what is to be noticed."""
    match noticed:
        case BesideReference():
            return " ".join((_about_means(noticed), _about_slopes(noticed)))
        case BesideClosest():
            return _about_closest(noticed)
        case SoftmaxShares():
            return _about_softmax(noticed)
        case MaxoutSlopes():
            return _about_maxout(noticed)
        case Extremes():
            return _about_extremes(noticed)


def _about_means(noticed: BesideReference) -> str:
    shown, reference = noticed.shown, noticed.reference
    mean, other = _two_means(shown, reference)
    sentence = translate(
        "GalleryObservation",
        "Mean output for a standard normal input: {name} <b>{mean}</b>, {other} <b>{other_mean}</b>.",
    ).format(
        name=name_text(shown.activation),
        mean=mean,
        other=translate("Activation", reference.activation.name),
        other_mean=other,
    )
    # No function has exactly the mean of its reference.
    closer = shown if abs(shown.mean) < abs(reference.mean) else reference
    verdict = translate("GalleryObservation", "Closer to 0: {name}.").format(
        name=translate("Activation", closer.activation.name)
    )
    return f"{sentence} {verdict}"


def _about_closest(noticed: BesideClosest) -> str:
    if noticed.closest is None:
        return translate(
            "GalleryObservation",
            "{name} is not finite everywhere on |<i>z</i>| ≤ 6; a network that gets there stops with the "
            "reason.",
        ).format(name=name_text(noticed.shown))
    other = name_text(noticed.closest.activation)
    if noticed.closest.difference < ROUNDING:
        return translate(
            "GalleryObservation",
            "{name}: on |<i>z</i>| ≤ 6 no difference from <b>{other}</b> beyond rounding.",
        ).format(name=name_text(noticed.shown), other=other)
    return translate(
        "GalleryObservation",
        "{name}: the closest function of the catalogue is <b>{other}</b>. On |<i>z</i>| ≤ 6 they differ "
        "by up to <b>{difference}</b>, at <i>z</i> = {place}.",
    ).format(
        name=name_text(noticed.shown),
        other=other,
        difference=readable(noticed.closest.difference, 4),
        place=number_text(noticed.closest.z),
    )


def _two_means(shown: FunctionFacts, reference: FunctionFacts) -> tuple[str, str]:
    if shown.is_zero_centred:
        return mean_text(shown), mean_text(reference)
    return distinct_texts(shown.mean, reference.mean)


def _about_slopes(noticed: BesideReference) -> str:
    slope = noticed.shown.largest_slope.value
    other = noticed.reference.largest_slope.value
    if abs(slope - other) < ROUNDING:
        return translate("GalleryObservation", "Largest |<i>g′</i>|: <b>{slope}</b> for both.").format(
            slope=number_text(slope)
        )
    return translate(
        "GalleryObservation",
        "Largest |<i>g′</i>|: {name} <b>{slope}</b>, {other} <b>{other_slope}</b>.",
    ).format(
        name=translate("Activation", noticed.shown.activation.name),
        slope=number_text(slope),
        other=translate("Activation", noticed.reference.activation.name),
        other_slope=number_text(other),
    )


def _about_softmax(noticed: SoftmaxShares) -> str:
    if noticed.are_equal:
        return translate(
            "GalleryObservation",
            "The probabilities sum to <b>1</b>. Equal logits get equal probabilities, <b>{share}</b> each, "
            "at every temperature.",
        ).format(share=share_text(noticed.largest_share))
    return translate(
        "GalleryObservation",
        "The probabilities sum to <b>1</b>. At <i>T</i> = {temperature} the largest logit, {logit}, has "
        "<b>{share}</b>; the smaller <i>T</i>, the larger its probability.",
    ).format(
        temperature=shortest(noticed.temperature, 2),
        logit=shortest(noticed.largest_logit, 2),
        share=share_text(noticed.largest_share),
    )


def _about_maxout(noticed: MaxoutSlopes) -> str:
    return translate(
        "GalleryObservation",
        "The largest of {lines} lines is convex (kinks: <b>{kinks}</b>); <i>g′</i> takes no values but "
        "their slopes <b>{slopes}</b>.",
    ).format(
        lines=len(noticed.slopes),
        kinks=noticed.kinks,
        slopes=", ".join(shortest(slope, 2) for slope in noticed.slopes),
    )


def _about_extremes(noticed: Extremes) -> str:
    return translate(
        "GalleryObservation",
        "{count} functions: mean output closest to 0: {centred} (<b>{mean}</b>); largest |<i>g′</i>|: "
        "{steepest} (<b>{slope}</b>).",
    ).format(
        count=noticed.count,
        centred=_names(noticed.most_centred),
        mean=_told(noticed.least_mean),
        steepest=_names(noticed.steepest),
        slope=not_decided()
        if math.isnan(noticed.largest_slope)
        else number_text_or_infinity(noticed.largest_slope),
    )


def _names(activations: tuple[Activation, ...]) -> str:
    return ", ".join(name_text(each) for each in activations)


def _told(number: float) -> str:
    """Return a number, or that it is not decided."""
    return "0" if abs(number) < ROUNDING else number_text(number)
