"""An own function is called by its name wherever functions are named, and without one by its number."""

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.look.own_functions import OwnFunction
from app.words.translation import translate
from engine.activations import activation
from engine.activations.own.definition import own_definition
from tests.app.conftest import WindowMaker

SQUARE = own_definition("z*z")


def called(formula: str) -> str:
    return translate("Activation", activation(f'own("{formula}")').name)


def test_a_function_is_called_by_its_formula_until_it_is_kept(make_window: WindowMaker) -> None:
    window = make_window("ko")
    assert called("z*z") == "z*z"
    window.own.show([OwnFunction(2, SQUARE)])
    assert called("z*z") == "내 함수 2"
    assert called("z*z+1") == "z*z+1"
    assert translate("Activation", "Sigmoid") != "Sigmoid"
    window.use_language("en")
    assert called("z*z") == "My function 2"
    window.own.show([OwnFunction(2, own_definition("z*z", name="포물선"))])
    assert called("z*z") == "포물선"
    window.own.show([])
    assert called("z*z") == "z*z"


def test_a_new_name_is_read_at_once_in_the_labs(make_window: WindowMaker, qtbot: QtBot) -> None:
    window = make_window()
    page = window.open_lab("saturation")
    window.show()
    window.own.show([OwnFunction(1, SQUARE)])
    combos = [each for each in page.findChildren(QComboBox) if each.findText("My function 1") >= 0]
    assert len(combos) == 1
    window.own.show([OwnFunction(1, own_definition("z*z", name="Parabola"))])
    assert combos[0].findText("Parabola") >= 0
    window.use_language("ko")
    assert combos[0].findText("Parabola") >= 0


def test_no_name_of_a_formula_holds_markup_or_is_long() -> None:
    names = [
        activation(f'own("{formula}")').name
        for formula in ("where(z<a,z*b,z)", "where(z>=a,z*b,z)", "z" + "+z" * 40, "z" + "+z" * 40 + "+1")
    ]
    assert not any(set(name) & set("<>&") for name in names)
    assert all(len(name) <= 24 for name in names)
    assert len(set(names)) == len(names)
