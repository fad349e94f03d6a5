"""What the cards say is true of the functions, checked against mathematics and not against the engine."""

import math

import numpy as np
import pytest

from app.labs.gallery.facts.fact_texts import (
    centre_text,
    distinct_texts,
    largest_slope_place,
    mean_text,
    name_text,
    number_text,
    range_text,
    saturation_text,
    share_text,
    smoothness_text,
)
from app.labs.gallery.facts.function_facts import FunctionFacts
from app.words.rich_text import plain
from engine.activations import ACTIVATIONS, OutputRange, activation

CURVES = [record.key for record in ACTIVATIONS if record.has_curve]


def facts(key, **parameters):
    return FunctionFacts(activation(key, **parameters))


@pytest.mark.parametrize(
    ("chosen", "text"),
    [
        (activation("step"), "{0, 1}"),
        (activation("identity"), "(−∞, ∞)"),
        (activation("sigmoid"), "(0, 1)"),
        (activation("relu"), "[0, ∞)"),
        (activation("elu", alpha=0.5), "(−0.5, ∞)"),
        (activation("gaussian"), "(0, 1]"),
        (activation("sine"), "[−1, 1]"),
    ],
    ids=str,
)
def test_ranges_are_written_as_intervals(chosen, text):
    assert range_text(chosen.output_range) == text


def test_an_interval_end_is_rounded():
    assert range_text(OutputRange(-1.7580993, math.inf)) == "(−1.76, ∞)"


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("step", "saturation both"),
        ("sigmoid", "saturation both"),
        ("gaussian", "saturation both"),
        ("identity", "saturation none"),
        ("sine", "saturation none"),
        ("relu", "left off"),
        ("leaky_relu", "left weak slope"),
        ("prelu", "left weak slope"),
        ("elu", "saturation left"),
        ("gelu", "saturation left"),
        ("softplus", "saturation left"),
        ("maxout", "saturation none"),
    ],
)
def test_saturated_off_and_weak_are_told_apart(key, text):
    assert plain(saturation_text(facts(key))) == text


def test_a_leaky_side_that_is_as_steep_as_half_the_other_is_not_weak():
    assert plain(saturation_text(facts("prelu", alpha=0.9))) == "saturation none"


@pytest.mark.parametrize("key", CURVES)
def test_the_mean_that_is_written_is_the_mean(key):
    z = np.linspace(-12, 12, 480_001)
    density = np.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    mean = float(np.trapezoid(activation(key).value(z) * density, z))
    written = float(mean_text(facts(key)).replace("−", "-"))
    assert written == pytest.approx(mean, abs=0.00501)
    assert ("✓" in centre_text(facts(key))) == (abs(mean) < 1e-6)


def test_a_mean_that_is_almost_but_not_quite_zero_is_not_written_as_zero():
    assert number_text(0.003) == "0.0030"
    assert number_text(1e-7) == "1.0 × 10⁻⁷"
    assert number_text(0.0) == "0"
    assert number_text(-0.25) == "−0.25"


def test_a_number_that_is_almost_but_not_quite_whole_is_not_written_as_whole():
    numbers = (0.99865, 0.999, 1.004, 0.996, -2.0004, 0.9999997, 1.0, 2.0, 1.75)
    texts = ["0.9987", "0.9990", "1.0040", "0.9960", "−2.0004", "0.9999997", "1", "2", "1.75"]
    assert [number_text(number) for number in numbers] == texts


def test_an_end_of_a_range_is_not_written_as_whole_unless_it_is():
    assert range_text(OutputRange(-1.998, math.inf)) == "(−1.998, ∞)"
    assert range_text(OutputRange(-0.001, 2.0, low_attained=True)) == "[−0.001, 2)"
    assert range_text(OutputRange(-10.0, 0.1, high_attained=True)) == "(−10, 0.1]"


def test_two_different_numbers_get_the_decimals_that_tell_them_apart():
    assert distinct_texts(0.16, 0.40) == ("0.16", "0.40")
    assert distinct_texts(0.3989, 0.3949) == ("0.40", "0.39")
    assert distinct_texts(0.3989, 0.3981) == ("0.399", "0.398")
    assert distinct_texts(0.398942, 0.398946) == ("0.39894", "0.39895")
    assert distinct_texts(-0.401, 0.3989) == ("−0.401", "0.399")
    assert distinct_texts(0.99865, 0.3989) == ("0.999", "0.399")
    assert distinct_texts(1.0, 0.25) == ("1.00", "0.25")
    assert distinct_texts(0.5, 0.5) == ("0.50", "0.50")


def test_a_probability_is_never_rounded_to_certainty():
    # Softmax gives neither 0 nor 1; the floats that stand for its extremes do not say so.
    assert [share_text(share) for share in (0.0, 0.001, 0.64, 0.999, 1.0)] == [
        "<0.01",
        "<0.01",
        "0.64",
        ">0.99",
        ">0.99",
    ]


def test_the_place_of_the_largest_slope_says_whether_it_is_reached():
    assert plain(largest_slope_place(facts("sigmoid").largest_slope)) == "(z = 0)"
    assert plain(largest_slope_place(facts("gelu").largest_slope)) == "(z = 1.41)"
    assert plain(largest_slope_place(facts("selu").largest_slope)) == "(z → 0)"
    assert plain(largest_slope_place(facts("softplus").largest_slope)) == "(z → ∞)"
    assert largest_slope_place(facts("relu").largest_slope) == ""


def test_kinks_are_named_or_counted():
    assert plain(smoothness_text(facts("elu"))) == "yes"
    assert plain(smoothness_text(facts("elu", alpha=0.5))) == "no, z = 0"
    assert plain(smoothness_text(facts("maxout"))) == "no, z = −1, 1"
    assert plain(smoothness_text(facts("maxout", pieces=5))) == "no, 4 kinks"


def test_a_name_carries_the_parameters():
    assert name_text(activation("elu", alpha=0.5)) == "ELU (α = 0.5)"
    assert name_text(activation("tanh")) == "tanh"
