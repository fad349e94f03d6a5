"""Parameters of an activation function are written so that the value can be told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.look.look import Look
from app.widgets.controls.activation_controls import ActivationControls, activation_numbers
from app.widgets.controls.slider_row import SliderRow
from engine.activations import ACTIVATIONS, activation

CURVES = [record for record in ACTIVATIONS if record.has_curve]


@pytest.mark.parametrize(
    ("key", "value", "text"),
    [
        ("leaky_relu", 0.001, "0.001"),
        ("leaky_relu", 0.00123, "0.00123"),
        ("leaky_relu", 0.015, "0.015"),
        ("leaky_relu", 0.01, "0.01"),
        ("sigmoid", 1.0, "1.00"),
        ("sigmoid", 2.5, "2.50"),
        ("prelu", -0.125, "\u22120.125"),
    ],
)
def test_a_parameter_has_two_decimals_or_as_many_as_it_needs(
    qtbot: QtBot, look: Look, key: str, value: float, text: str
) -> None:
    (bounds,) = activation_numbers(activation(key)).values()
    row = SliderRow(look, bounds)
    qtbot.addWidget(row)
    row.show_value(value)
    assert row.field.text() == text


def test_the_longest_text_fits_into_the_field(qtbot: QtBot, look: Look) -> None:
    (bounds,) = activation_numbers(activation("leaky_relu")).values()
    row = SliderRow(look, bounds)
    qtbot.addWidget(row)
    row.show()
    row.show_value(0.00123)
    field = row.field
    room = field.width() - 2 * field.textMargins().left() - 4
    assert field.fontMetrics().horizontalAdvance(field.text()) <= room


def test_the_tab_key_goes_from_the_function_through_its_parameters_to_what_follows(
    qtbot: QtBot, look: Look
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    controls, after = ActivationControls(CURVES, look), QLineEdit()
    column.addWidget(controls)
    column.addWidget(after)
    for key in ("sigmoid", "elu", "sigmoid"):
        controls.show_value(activation(key))
    (row,) = (each for each in controls.findChildren(SliderRow) if each.isVisibleTo(window))
    stops, stop = [], controls.combo.nextInFocusChain()
    while stop is not controls.combo:
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus and stop.isVisibleTo(window):
            stops.append(stop)
        stop = stop.nextInFocusChain()
    assert stops == [row.field, row.slider, after]
