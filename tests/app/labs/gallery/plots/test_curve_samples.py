"""The large plots show what matters of a curve, and rest while a parameter moves."""

import numpy as np

from app.labs.gallery.plots.curve_samples import detail_curve, piece_lines, vertical_range
from engine.activations import activation


def test_a_maxout_is_nowhere_below_its_pieces():
    chosen = activation("maxout", pieces=4)
    z = np.linspace(-3, 3, 61)
    lines = [np.interp(z, *line) for line in piece_lines(chosen, 3.0)]
    np.testing.assert_allclose(np.max(lines, axis=0), chosen.value(z), atol=1e-12)


def test_the_range_shows_zero_and_rests_while_a_parameter_moves_a_little():
    def range_of(alpha):
        samples = detail_curve(activation("elu", alpha=alpha))
        return vertical_range(samples.value, samples.slope)

    assert range_of(0.6) == range_of(0.9)
    low, high = range_of(0.6)
    assert low < -0.6
    assert high > 3
    low, high = vertical_range(np.array([2.0, np.nan, 900.0]))
    assert low < 0.0
    assert high < 5.0
