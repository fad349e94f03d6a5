"""Parameters of an activation function are written so that the value can be told."""

import pytest
from pytestqt.qtbot import QtBot

from app.look import Look
from app.widgets.activation_controls import parameter_row
from engine.activations import activation


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
    (parameter,) = activation(key).record.parameters
    row = parameter_row(parameter, look)
    qtbot.addWidget(row)
    row.show_value(value)
    assert row.field.text() == text


def test_the_longest_text_fits_into_the_field(qtbot: QtBot, look: Look) -> None:
    (parameter,) = activation("leaky_relu").record.parameters
    row = parameter_row(parameter, look)
    qtbot.addWidget(row)
    row.show()
    row.show_value(0.00123)
    field = row.field
    room = field.width() - 2 * field.textMargins().left() - 4
    assert field.fontMetrics().horizontalAdvance(field.text()) <= room
