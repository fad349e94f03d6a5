"""The sentences of the comparison are true of what is shown, and claim no more than one seed can."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.compare.run.observation import _unsolved, observation, standing
from app.labs.xor.compare.run.session import CompareSession
from app.labs.xor.compare.run.texts import Standing, activation_name, badge, loss_texts, neuron_texts
from app.labs.xor.one_run.run.session import OneRunSession
from app.words.rich_text import plain
from engine.activations import activation
from engine.network.initializers import initializer
from tests.app.labs.xor.compare.run.test_session import EXPLODING


@pytest.fixture
def session(qtbot: QtBot) -> CompareSession:
    return CompareSession()


def _said(session: CompareSession) -> str:
    return plain(observation(session.state))


def test_before_the_first_epoch_the_common_start_is_named(session: CompareSession) -> None:
    assert "same initial weights" in _said(session)
    session.change(same_start=False)
    assert "a seed of its own" in _said(session)


def test_the_order_of_solving_is_told_with_epochs_and_who_has_not(session: CompareSession) -> None:
    session.show_demonstration()
    said = _said(session)
    order = ", ".join(
        f"{each.activation.name} {each.solved_at:,}" for each in session.state.in_order_of_solving
    )
    assert f"Solved (epoch): {order}." in said
    assert "Impossible, with a straight boundary: Identity. On a plateau at present: ReLU." in said
    assert "One seed only (1323)." in said
    assert plain(standing(session.state)) == "Epoch 1,500 · solved 4/6"


def test_at_an_earlier_epoch_nothing_is_said_of_what_comes_later(session: CompareSession) -> None:
    session.show_demonstration()
    session.show_update(160)
    said = _said(session)
    assert "tanh 142" in said
    assert "SiLU 199" not in said
    assert "Learning: " in said
    session.show_update(100)
    assert "No network has solved XOR up to epoch 100." in _said(session)


def test_who_catches_up_and_who_stopped_is_named(session: CompareSession) -> None:
    session.step(500)
    session.add(activation("elu", alpha=0.5))
    session.catch_up(100)
    assert "catching up to epoch 500: ELU (α = 0.5) 100." in _said(session)
    session.apply_settings(EXPLODING)
    session.step(300)
    failure = session.state.networks[0].failure
    assert failure is not None
    assert f"Stopped, since a number would no longer be finite (epoch): Identity {failure.update}." in _said(
        session
    )
    assert failure.update != session.state.networks[0].update_count
    assert badge(session.state.networks[0]).texts == (f"stopped · epoch {failure.update}", "stopped")


def test_the_badges_tell_how_far_each_has_come(session: CompareSession) -> None:
    session.show_demonstration()
    found = {each.activation.key: badge(each) for each in session.state.networks}
    assert found["identity"].texts[0] == "impossible · 0/4 right"
    assert found["relu"].texts[0] == "plateau · 2/4 right"
    assert found["sigmoid"].texts[0] == "success · epoch 1,196"
    assert found["identity"].standing is Standing.IMPOSSIBLE
    assert found["relu"].standing is Standing.PLATEAU
    session.show_update(20)
    assert badge(session.state.networks[2]).standing is Standing.LEARNING


def test_standing_still_is_not_said_to_be_failing(session: CompareSession) -> None:
    session.show_demonstration()
    session.show_update(450)
    assert "On a plateau at present: Sigmoid, ReLU." in _said(session)
    sigmoid = next(each for each in session.state.networks if each.activation.key == "sigmoid")
    assert badge(sigmoid).texts[0] == "plateau · 0/4 right"


def test_who_stopped_is_not_listed_again_as_not_yet(session: CompareSession) -> None:
    session.apply_settings(EXPLODING)
    session.step(300)
    stopped = [each for each in session.state.networks if each.failure is not None]
    assert stopped
    listed = _unsolved(session.state)
    assert not any(each.activation.name in listed for each in stopped)


def test_what_is_said_of_the_neurons_fits_the_activation(session: CompareSession) -> None:
    session.show_demonstration()
    session.apply_settings(
        replace(session.settings, activations=(*session.settings.activations, activation("step")))
    )
    said = {each.activation.key: plain(neuron_texts(each)[0]) for each in session.state.networks}
    assert said["step"] == "frozen"
    assert said["identity"] == "no saturation"
    assert said["relu"] == "dead 2/4"
    saturated = {each.activation.key: each.saturated_count for each in session.state.networks}
    for key in ("sigmoid", "tanh", "elu", "silu"):
        assert said[key] == f"saturated {saturated[key]}/16"
    for each in session.state.networks:
        assert len({plain(text).rpartition(" ")[2] for text in neuron_texts(each) if "/" in text}) <= 1
    assert plain(loss_texts(session.state.networks[1])[0]) == "Loss 0.693"


def _one_by_one(session: CompareSession) -> dict[str, Standing]:
    return {each.activation.key: badge(each).standing for each in session.state.networks}


def test_what_is_impossible_is_so_from_the_start_and_by_the_rule_of_one_run(session: CompareSession) -> None:
    chosen = (activation("step", threshold=1.5), activation("tanh"), activation("prelu", alpha=1.0))
    for neurons in (1, 4):
        session.change(activations=chosen, neurons=neurons)
        found = _one_by_one(session)
        for each in chosen:
            alone = OneRunSession()
            alone.apply_settings(session.network(each.key))
            assert found[each.key] == alone.state.verdict
        assert (found["step"] is Standing.IMPOSSIBLE) is (neurons == 1)
    assert found["tanh"] is Standing.LEARNING
    assert found["prelu"] is Standing.IMPOSSIBLE
    session.step(20)
    assert "Impossible, with a straight boundary: PReLU (α = 1)." in _said(session)


def test_who_cannot_move_is_named_and_is_on_no_plateau(session: CompareSession) -> None:
    session.change(initializer=initializer("zeros"), activations=(activation("tanh"), activation("sigmoid")))
    session.step(150)
    assert _one_by_one(session) == {"sigmoid": Standing.CANNOT_MOVE, "tanh": Standing.CANNOT_MOVE}
    assert "Cannot move, no update changes anything: Sigmoid, tanh." in _said(session)
    texts = {each.activation.key: badge(each).texts for each in session.state.networks}
    assert texts["tanh"] == ("cannot move · 0/4 right", "cannot move 0/4", "cannot move", "0/4")


def test_without_biases_the_reason_is_the_origin(session: CompareSession) -> None:
    session.change(use_bias=False)
    session.step(5)
    said = _said(session)
    assert "Impossible, with a straight boundary: Identity." in said
    assert "Impossible, since without biases ŷ is 0.5 at (0, 0): tanh, ReLU, ELU, SiLU." in said


def test_the_side_of_the_kink_decides_who_is_dead(session: CompareSession) -> None:
    chosen = (activation("tanh"), activation("relu"))
    session.change(initializer=initializer("zeros"), activations=chosen)
    assert session.state.networks[1].dead_count == 4
    session.change(kink_side="right")
    assert session.state.networks[1].dead_count == 0


def test_who_has_lost_the_solution_is_said_not_to_have_it_any_more(session: CompareSession) -> None:
    session.change(
        activations=(activation("tanh"), activation("sine")), neurons=8, learning_rate=10.0, seed=0
    )
    named = set()
    for _ in range(40):
        session.step(1)
        state = session.state
        lost = [each for each in state.in_order_of_solving if not each.is_solved]
        names = ", ".join(activation_name(each.activation) for each in lost)
        assert (f"Not any more: {names}." in _said(session)) is bool(lost)
        assert ("Not any more" in _said(session)) is bool(lost)
        named |= {bool(lost)}
    assert named == {True, False}


def test_every_reason_for_a_straight_boundary_is_said_to_be_one(session: CompareSession) -> None:
    chosen = (activation("identity"), activation("tanh"), activation("relu"), activation("sine"))
    session.change(activations=chosen, neurons=1)
    session.step(3)
    assert "Impossible, with a straight boundary: Identity, tanh, ReLU." in _said(session)
