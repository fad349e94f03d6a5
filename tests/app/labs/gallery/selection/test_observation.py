"""The observation is true of the numbers, for every function and for comparisons."""

import math
from dataclasses import replace

import numpy as np
import pytest

from app.labs.gallery.facts.function_facts import FunctionFacts
from app.labs.gallery.selection.adjusted import AdjustedActivations
from app.labs.gallery.selection.highlight import BesideReference, highlight
from app.labs.gallery.selection.observation import observation
from app.labs.gallery.selection.settings import GallerySettings
from app.words.rich_text import plain
from engine.activations import ACTIVATIONS, activation, own_activation
from engine.activations.own.definition import OwnDefinition

CURVES = [record.key for record in ACTIVATIONS if record.has_curve and not record.is_vector]


def sentence(**changes):
    return plain(observation(highlight(replace(GallerySettings(), **changes))))


def with_parameters(**by_key):
    return AdjustedActivations(tuple(activation(key, **values) for key, values in by_key.items()))


def mean_distance(key):
    z = np.linspace(-12, 12, 480_001)
    density = np.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    return abs(float(np.trapezoid(activation(key).value(z) * density, z)))


def test_the_demonstration_says_what_elu_and_relu_differ_in():
    assert sentence() == (
        "Mean output for a standard normal input: ELU (α = 1) 0.16, ReLU 0.40. Closer to 0: ELU. "
        "Largest |g′|: 1 for both."
    )


@pytest.mark.parametrize("key", CURVES)
def test_the_function_that_is_called_closer_to_zero_is(key):
    other = "sigmoid" if key == "relu" else "relu"
    mine, others = mean_distance(key), mean_distance(other)
    said = sentence(selected=key)
    closer = activation(key if mine < others else other).name
    assert abs(mine - others) > 1e-6
    assert f"Closer to 0: {closer}." in said


def test_different_largest_slopes_are_both_given():
    assert sentence(selected="selu").endswith("Largest |g′|: SELU 1.76, ReLU 1.")


def test_softmax_speaks_of_its_probabilities():
    assert "the largest logit, 2, has 0.64" in sentence(selected="softmax")
    cold = with_parameters(softmax={"temperature": 0.1})
    assert "At T = 0.1 the largest logit, 2, has >0.99" in sentence(selected="softmax", activations=cold)
    equal = sentence(selected="softmax", logits=(1.0, 1.0, 1.0, 1.0))
    assert "0.25 each" in equal
    assert "smaller" not in equal


def test_maxout_speaks_of_its_pieces():
    said = sentence(selected="maxout", activations=with_parameters(maxout={"pieces": 2}))
    assert said.startswith("The largest of 2 lines is convex (kinks: 1)")


def test_a_comparison_names_the_extremes_and_every_tie():
    said = sentence(comparing=True, compared=("relu", "tanh", "selu", "sine"))
    assert said == ("4 functions: mean output closest to 0: tanh, SELU, Sine (0); largest |g′|: SELU (1.76).")


def test_the_mean_that_is_closest_to_zero_is_said_with_its_sign():
    said = sentence(comparing=True, compared=("elu", "relu"), activations=with_parameters(elu={"alpha": 2.0}))
    assert "closest to 0: ELU (α = 2) (−0.08);" in said


def test_a_comparison_of_one_function_speaks_of_that_one():
    assert "tanh 0" in sentence(comparing=True, compared=("tanh",))
    assert "ELU (α = 1) 0.16" in sentence(comparing=True)


def test_a_comparison_that_is_not_shown_is_not_spoken_of():
    assert "ELU" in sentence(compared=("relu", "tanh"))


def test_closer_to_zero_is_told_by_the_size_of_a_mean_and_not_by_its_sign():
    relu = FunctionFacts(activation("relu"))
    for formula, closer in (("-abs(z)", "ReLU"), ("-0.5*max(z, 0)", "-0.5*max(z, 0)")):
        beside = BesideReference(FunctionFacts(own_activation(OwnDefinition(formula))), relu)
        assert f"Closer to 0: {closer}." in plain(observation(beside))
