"""The numbers drawer: what it shows, when it follows, and that everything fits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.numbers.notation_runs import Face, Typeface, words
from app.labs.xor.one_run.numbers.numbers_drawer import NumbersDrawer
from app.labs.xor.one_run.numbers.numbers_texts import section_texts
from app.labs.xor.one_run.numbers.pass_layout import lay_out
from app.labs.xor.one_run.numbers.written_state import written_state
from app.labs.xor.one_run.run.session import OneRunSession
from app.look.look import Look
from engine.activations import activation
from tests.app.labs.xor.one_run.calculator import read


@pytest.fixture
def session(qtbot: QtBot) -> OneRunSession:
    session = OneRunSession()
    session.change(neurons=2, seed=13)
    return session


@pytest.fixture
def drawer(qtbot: QtBot, session: OneRunSession, look: Look) -> NumbersDrawer:
    drawer = NumbersDrawer(look)
    qtbot.addWidget(drawer)
    drawer.resize(672, 628)
    drawer.show_sample(3, followed=3)
    drawer.show_state(session.state)
    return drawer


def _click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _segment(drawer: NumbersDrawer, text: str) -> object:
    buttons = drawer.chooser.points._group.buttons() + drawer.chooser.mode._group.buttons()
    return next(button for button in buttons if button.text() == text)


def _label_texts(drawer: NumbersDrawer) -> list[str]:
    return [label.text() for label in drawer.findChildren(QLabel)]


def test_nothing_is_computed_while_the_drawer_is_hidden(
    drawer: NumbersDrawer, session: OneRunSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(
        "app.labs.xor.one_run.numbers.numbers_drawer.written_state", lambda *state: asked.append(state)
    )
    drawer.show_sample(1, followed=1)
    drawer.show_state(session.state)
    drawer.retranslate()
    assert not asked
    assert not drawer.text


def test_it_catches_up_when_it_is_opened(drawer: NumbersDrawer, session: OneRunSession) -> None:
    session.step(5)
    drawer.show_state(session.state)
    drawer.show()
    assert "Epoch 5 · seed 13" in drawer.text


def test_while_training_it_follows_at_a_pace_and_ends_with_the_last_state(
    qtbot: QtBot, drawer: NumbersDrawer, session: OneRunSession
) -> None:
    drawer.show()
    for _ in range(3):
        session.step()
        drawer.show_state(session.state)
    assert "Epoch 0 " in drawer.text
    qtbot.waitUntil(lambda: "Epoch 3 " in drawer.text)
    session.step()
    drawer.show_state(session.state, at_once=True)
    assert "Epoch 4 " in drawer.text


def test_choosing_a_point_or_the_mean_shows_it_and_tells(qtbot: QtBot, drawer: NumbersDrawer) -> None:
    drawer.show()
    assert drawer.sample == 3
    for text, sample, mark in (
        ("(0, 1)", 1, "x = (0, 1)ᵀ, y = 1"),
        ("Mean of four", None, "columns: (0, 0), (0, 1), (1, 0), (1, 1)"),
        ("One point", 1, "x = (0, 1)ᵀ, y = 1"),
    ):
        with qtbot.waitSignal(drawer.sample_chosen) as chosen:
            _click(qtbot, _segment(drawer, text))
        assert chosen.args == [sample]
        assert drawer.sample == sample
        assert mark in drawer.text


def test_showing_a_point_from_outside_tells_nobody(
    qtbot: QtBot, drawer: NumbersDrawer, session: OneRunSession
) -> None:
    drawer.show()
    with qtbot.assertNotEmitted(drawer.sample_chosen):
        drawer.show_sample(0, followed=0)
        drawer.show_state(session.state, at_once=True)
    assert "x = (0, 0)ᵀ" in drawer.text


def test_the_copy_button_copies_every_line(qtbot: QtBot, drawer: NumbersDrawer) -> None:
    drawer.show()
    _click(qtbot, drawer.copy_button)
    copied = QGuiApplication.clipboard().text()
    assert copied == drawer.text
    assert {"z[1]", "ŷ", "L", "dW[2]", "db[1]", "W[1]"} <= {line.symbol for line in read(copied)}
    assert drawer.copy_button.toolTip() == "Copied"


def test_the_close_button_tells(qtbot: QtBot, drawer: NumbersDrawer) -> None:
    drawer.show()
    with qtbot.waitSignal(drawer.closed):
        _click(qtbot, drawer.close_button)


def test_the_badge_says_how_the_gradients_agree_and_what_was_left_out(
    drawer: NumbersDrawer, session: OneRunSession
) -> None:
    session.change(activation=activation("relu"), neurons=4)
    drawer.show_state(session.state)
    drawer.show()
    texts = _label_texts(drawer)
    check = written_state(session.state, 3).check
    assert check.passed
    assert check.left_out > 0
    assert f"left out at kinks: {check.left_out} of 17" in texts
    assert any(text.startswith("Gradient check · largest difference") and "× 10⁻" in text for text in texts)


def test_the_foot_shows_the_mean_loss_before_and_after_the_update(
    drawer: NumbersDrawer, session: OneRunSession
) -> None:
    drawer.show()
    before, after = session.state.loss, None
    session.step()
    after = session.state.loss
    assert f"Mean loss <b>{before:.4f} → {after:.4f}</b>" in _label_texts(drawer)


@pytest.mark.parametrize("width", [340, 520, 680])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_line_leaves_the_sheet(qtbot: QtBot, session: OneRunSession, width: int, scale: float) -> None:
    session.change(activation=activation("mish"), neurons=8, hidden_layers=2)
    session.step(20)
    look = Look("light", scale)
    typeface = Typeface(look)
    room = width - 44 - look.px(10)
    for sample in (2, None):
        shown = written_state(session.state, sample)
        layout = lay_out(shown.written.steps, section_texts(shown), typeface, room, scale)
        for x, _, run, _ in layout.runs:
            assert x >= 0
            assert x + typeface.run_width(run) <= room + 1, run.text
        baselines = [placed.baseline for placed in layout.runs]
        assert max(baselines) < layout.height


@pytest.mark.parametrize("projector", [False, True])
def test_head_and_foot_fit_every_width(qtbot: QtBot, session: OneRunSession, projector: bool) -> None:
    for scale in (1.0, 1.5):
        drawer = NumbersDrawer(Look("dark", scale, projector=projector))
        qtbot.addWidget(drawer)
        drawer.show_state(session.state)
        drawer.show()
        for width in (340, 500, 680):
            drawer.resize(width, 600)
            assert drawer.minimumSizeHint().width() <= width


def test_a_formula_is_set_in_the_faces_of_the_lecture() -> None:
    (first, second, third, fourth) = words("W[2]ᵀ dz[2] ⊙ g′(z[1]) e^{−1.5}")
    assert [(run.text, run.face, run.is_raised) for run in first] == [
        ("W", Face.VARIABLE, False),
        ("[2]", Face.SYMBOL, True),
        ("\u2009T", Face.SYMBOL, True),
    ]
    assert [run.text for run in second] == ["d", "z", "[2]"]
    assert third[0].text == "⊙"
    assert [(run.text, run.is_raised) for run in fourth] == [("e", False), ("−1.5", True)]
