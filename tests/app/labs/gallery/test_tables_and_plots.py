"""What tables and plots of the gallery show is what they are called, number by number."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from app.labs.gallery.compare.compare_plot import ComparePlot
from app.labs.gallery.compare.compare_table import CompareTable
from app.labs.gallery.detail.detail_plot import DetailPlot
from app.labs.gallery.detail.facts_table import FactsTable
from app.labs.gallery.plots.softmax_bars import SoftmaxBars
from app.look.look import Look
from app.words.rich_text import plain
from engine.activations import activation
from tests.app.labs import textbook


def test_the_compared_functions_stand_beside_their_own_mean_and_slope(qtbot: QtBot, look: Look) -> None:
    table = CompareTable(look)
    qtbot.addWidget(table)
    table.retranslate()
    table.show_activations((activation("elu", alpha=2.0), activation("gelu"), activation("step")))
    rows = {key: (row.mean.text(), row.slope.text()) for key, row in table._rows.items()}
    assert rows == {"elu": ("−0.08", "2"), "gelu": ("0.28", "1.13"), "step": ("0.50", "0")}
    assert [plain(head.text()) for head in table._heads] == ["Function", "Mean output", "Max |g′|"]
    table.show_activations((activation("elu", alpha=1.0), activation("gelu"), activation("step")))
    assert table._rows["elu"].mean.text() == "0.16"


@pytest.mark.parametrize(
    ("key", "facts"),
    [
        (
            "elu",
            {
                "Family": "ReLU-like",
                "Output": "(−1, ∞)",
                "Mean, N(0, 1)": "0.16",
                "Max |g′|": "1 ",
                "Monotone": "yes",
                "Differentiable": "yes",
                "z → −∞": "saturated",
                "z → +∞": "keeps its slope",
            },
        ),
        (
            "gelu",
            {
                "Family": "Modern",
                "Output": "[−0.17, ∞)",
                "Mean, N(0, 1)": "0.28",
                "Max |g′|": "1.13 (z = 1.41)",
                "Monotone": "no",
                "Differentiable": "yes",
                "z → −∞": "saturated",
                "z → +∞": "keeps its slope",
            },
        ),
        (
            "leaky_relu",
            {
                "Family": "ReLU-like",
                "Output": "(−∞, ∞)",
                "Mean, N(0, 1)": "0.39",
                "Max |g′|": "1 ",
                "Monotone": "yes",
                "Differentiable": "no, z = 0",
                "z → −∞": "weak slope",
                "z → +∞": "keeps its slope",
                "At a kink": "g′ of its left side",
            },
        ),
        ("softmax", {"Family": "Output/pieces", "Output": "(0, 1)", "Sum of the outputs": "1"}),
    ],
)
def test_each_fact_stands_beside_its_name(qtbot: QtBot, look: Look, key: str, facts: dict[str, str]) -> None:
    table = FactsTable(look)
    qtbot.addWidget(table)
    table.show()
    table.show_activation(activation("step"))
    table.show_activation(activation(key))
    shown = {
        plain(name.text()): plain(value.text())
        for column in (table._outputs, table._shape)
        for name, value in column._rows
        if name.isVisible()
    }
    if key == "elu":
        shown["Max |g′|"] = shown["Max |g′|"].split("(")[0]
    assert shown == facts


@pytest.mark.parametrize("derivatives", [False, True])
def test_the_compared_curves_are_those_of_their_functions(
    qtbot: QtBot, look: Look, derivatives: bool
) -> None:
    plot = ComparePlot(look, derivatives=derivatives)
    qtbot.addWidget(plot)
    plot.show_activations((activation("tanh"), activation("silu", beta=2.0)))
    expected = textbook.slope if derivatives else textbook.value
    for key, parameters in (("tanh", {}), ("silu", {"beta": 2.0})):
        curve = plot._curves[key]
        assert curve._y == pytest.approx(expected(key, curve._x, **parameters))
        assert curve.pen.color() == look.activation_pen(key, 1).color()
    texts = [label.textItem.toPlainText() for label in plot._labels if label.isVisible()]
    assert texts == ["tanh", "SiLU"]


def test_the_solid_curve_is_g_and_the_dashed_one_its_derivative(qtbot: QtBot, look: Look) -> None:
    plot = DetailPlot(look)
    qtbot.addWidget(plot)
    plot.show_activation(activation("mish"))
    assert plot._value._y == pytest.approx(textbook.value("mish", plot._value._x))
    assert plot._slope._y == pytest.approx(textbook.slope("mish", plot._slope._x))
    assert not plot._value.pen.dashPattern()
    assert plot._slope.pen.dashPattern()
    plot.show_activation(activation("elu", alpha=1.5))
    low, high = plot._asymptotes
    assert low.isVisible()
    assert not high.isVisible()
    assert low._y.tolist() == [-1.5, -1.5]


def test_each_bar_of_softmax_is_as_high_as_its_probability(qtbot: QtBot, look: Look) -> None:
    bars = SoftmaxBars(look)
    qtbot.addWidget(bars)
    bars.resize(400, 300)
    logits = (2.0, 1.0, 0.0, -1.0)
    bars.show_state(activation("softmax"), logits)
    picture = bars.grab().toImage()
    color = look.line_style("softmax").color.lower()
    heights = [
        sum(picture.pixelColor(QPoint(50 + 100 * slot, y)).name() == color for y in range(picture.height()))
        for slot in range(4)
    ]
    powers = [math.exp(logit) for logit in logits]
    assert np.array(heights) / sum(heights) == pytest.approx(np.array(powers) / sum(powers), abs=0.03)
    assert bars.accessibleName() == "Probabilities that softmax makes of the logits"
    shares = [f"{power / sum(powers):.2f}" for power in powers]
    spoken = ", ".join(f"z = {z}: {share}" for z, share in zip((2, 1, 0, "−1"), shares, strict=True))
    bars.show()
    assert bars.accessibleDescription() == spoken
