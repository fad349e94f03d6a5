"""Own functions are offered wherever activation functions are chosen."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from app.look.look import Look
from app.look.own_functions import OwnFunction
from app.start.screenshot import settle
from app.widgets.controls.activation_controls import ActivationControls
from app.window.lab_catalogue import LABS
from app.window.main_window import MainWindow
from app.window.scenes import read_any_scene
from app.words.translation import LanguageSwitch
from engine.activations import ELEMENTWISE, activation
from engine.activations.own.definition import own_definition
from engine.records.invalid_value import InvalidValueError

SILU = OwnFunction(1, own_definition("z*sigmoid(beta*z)"))
SQUARE = OwnFunction(2, own_definition("z*z"))


def texts(controls: ActivationControls) -> list[str]:
    return [controls.combo.itemText(index) for index in range(controls.combo.count())][len(ELEMENTWISE) :]


def test_a_combo_box_offers_them_and_one_that_is_shown_from_elsewhere(qtbot: QtBot, look: Look) -> None:
    controls = ActivationControls(ELEMENTWISE, look)
    qtbot.addWidget(controls)
    look.own.show([SILU])
    assert texts(controls) == ["z*sigmoid(beta*z)"]
    chosen = []
    controls.value_changed.connect(chosen.append)
    controls.combo.setCurrentIndex(len(ELEMENTWISE))
    controls.combo.activated.emit(len(ELEMENTWISE))
    assert [each.text for each in chosen] == ['own("z*sigmoid(beta*z)",beta=1.0)']
    controls.show_value(activation('own("z*z")'))
    assert texts(controls) == ["z*sigmoid(beta*z)", "z*z"]
    assert controls.combo.currentText() == "z*z"
    controls.show_value(activation("relu"))
    assert texts(controls) == ["z*sigmoid(beta*z)"]
    assert controls.combo.currentText() == "ReLU"
    controls.show_value(activation(SILU.key, beta=2.0))
    look.own.show([])
    assert controls.combo.currentText() == "z*sigmoid(beta*z)"
    assert list(controls.rows) == ["beta"]


@pytest.mark.parametrize(
    ("lab", "view"),
    [
        ("saturation", None),
        ("xor", "one_run"),
        ("xor", "compare"),
        ("xor", "statistics"),
        ("symmetry", "two_starts"),
        ("symmetry", "initial_scale"),
    ],
)
def test_every_lab_offers_them(qtbot: QtBot, lab: str, view: str | None) -> None:
    window = MainWindow(LABS, Look("light", 1.0), LanguageSwitch(), None)
    qtbot.addWidget(window)
    window.own.show([SILU])
    page = window.open_lab(lab, view)
    window.own.show([SILU, SQUARE])
    offered = [
        {box.itemText(index) for index in range(box.count())} for box in page.findChildren(QComboBox)
    ] + [{box.text() for box in page.findChildren(QCheckBox)}]
    assert any({"My function 1", "My function 2"} <= each for each in offered)
    window.own.show([])
    settle()
    gone = [box for box in page.findChildren(QCheckBox) if "My function 1" in box.text()]
    assert not any(box.isVisibleTo(page) for box in gone)


@pytest.mark.parametrize(
    "text",
    [
        "saturation?activation={}",
        "xor/one_run?activation={}&epoch=3&numbers=yes",
        "xor/one_run?activation={}&epoch=3&tab=landscape",
        "xor/compare?activations=relu,{}&epoch=3",
        "xor/statistics?activations={},relu",
        "symmetry/two_starts?activation={}&epoch=3",
        "symmetry/initial_scale?activation={}",
    ],
)
@pytest.mark.parametrize(
    "formula",
    ["z*sigmoid(beta*z)", "where(z<0,0,1)", "0.5", "exp(exp(0.1*z))", "where(z<beta,z,0.1*z)"],
)
def test_a_scene_brings_its_function_along_and_names_it_in_its_own_text(
    qtbot: QtBot, text: str, formula: str
) -> None:
    window = MainWindow(LABS, Look("dark", 1.0), LanguageSwitch(), None)
    qtbot.addWidget(window)
    written = activation(f'own("{formula}")').text
    placed = read_any_scene(text.format(written), LABS)
    page = window.open_scene(placed)
    window.show()
    window.grab()
    assert written in type(placed)(placed.place, page.scene).text


@pytest.mark.parametrize("formula", ["0*z", "where(z<0,-1,1)", "z**31", "exp(z)*sin(9*z)", "1e6*z*1e6"])
def test_the_saturation_lab_draws_flat_jumping_and_steep_functions(qtbot: QtBot, formula: str) -> None:
    window = MainWindow(LABS, Look("light", 1.0), LanguageSwitch(), None)
    qtbot.addWidget(window)
    window.open_scene(read_any_scene(f'saturation?activation=own("{formula}")', LABS))
    window.show()
    window.grab()


@pytest.mark.parametrize(
    ("view", "formula"),
    [
        *(("saturation", formula) for formula in ("log(z)", "1/z", "sqrt(z)", "exp(exp(z))", "sqrt(-1-z*z)")),
        *((view, "log(z)") for view in ("xor/one_run", "xor/compare", "symmetry/two_starts")),
        ("xor/one_run", "1/z"),
    ],
)
def test_a_function_without_a_value_where_it_is_needed_is_refused_with_the_reason(
    qtbot: QtBot, view: str, formula: str
) -> None:
    window = MainWindow(LABS, Look("light", 1.0), LanguageSwitch(), None)
    qtbot.addWidget(window)
    key = f'activations=relu,own("{formula}")' if view == "xor/compare" else f'activation=own("{formula}")'
    with pytest.raises(InvalidValueError, match="not finite"):
        window.open_scene(read_any_scene(f"{view}?{key}", LABS))
    window.show()
    window.grab()
