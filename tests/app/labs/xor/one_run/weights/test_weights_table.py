"""The table of one layer's weights and biases: which number bears which name."""

import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.one_run.weights.weights_table import WeightsTable
from app.look.look import Look


@pytest.mark.parametrize("layer", [0, 1, 2])
def test_each_cell_is_named_by_its_row_and_column(qtbot: QtBot, look: Look, layer: int) -> None:
    session = OneRunSession()
    session.change(hidden_layers=2, neurons=3, bias_scale=0.5)
    table = WeightsTable(look)
    qtbot.addWidget(table)
    table.resize(480, 300)
    table.show_state(session.state, layer + 1)
    weight, bias = session.state.parameters.weights[layer][0], session.state.parameters.biases[layer][0]
    cells = table.cells()
    named = {cell.name: cell.value for cell in cells}
    rows, columns = weight.shape
    assert named == {
        f"W[{layer + 1}]({i + 1}, {j + 1})": weight[i, j] for i in range(rows) for j in range(columns)
    } | {f"b[{layer + 1}]({i + 1})": bias[i, 0] for i in range(rows)}
    areas = {cell.name: cell.area for cell in cells}
    if rows > 1:
        upper, right, lower = (areas[f"W[{layer + 1}]({place})"] for place in ("1, 1", "1, 2", "2, 1"))
        assert (right.left() > upper.left(), right.top() == upper.top()) == (True, True)
        assert (lower.left() == upper.left(), lower.top() > upper.top()) == (True, True)
