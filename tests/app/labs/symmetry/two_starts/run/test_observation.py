"""The sentence below the pictures is true of the numbers beside it."""

import pytest

from app.labs.symmetry.initial_scale.scale_observation import scan_observation
from app.labs.symmetry.two_starts.run.claims import Claim
from app.labs.symmetry.two_starts.run.observation import observation
from app.labs.symmetry.two_starts.run.session import TwoStartsSession
from app.labs.symmetry.two_starts.run.settings import Start, StartKind
from app.labs.symmetry.two_starts.run.state import LAST_EPOCH
from app.words.rich_text import plain
from engine.activations import activation
from engine.ensembles.success_rate import SuccessRate
from engine.phenomena.initial_scale import SIGMAS, ScaleScan, ScaleScanSettings


@pytest.fixture
def session(qapp):
    return TwoStartsSession()


def sentence(session):
    return plain(observation(session.state))


def test_neurons_that_move_as_one_and_both_losses(session):
    session.show_demonstration()
    assert sentence(session) == (
        "A: the 4 hidden neurons have gradients equal to the last digit and move as one. "
        "One neuron of this g does not solve XOR. "
        "Loss at epoch 300: A 0.519 (3/4 right, learning), B 0.020 (4/4 right, success)."
    )


def test_zeros_and_a_constant_are_told_apart(session):
    session.change(a=Start(StartKind.ZEROS), b=Start(StartKind.CONSTANT))
    session.step(10)
    text = sentence(session)
    assert text.startswith("A: every gradient is exactly 0, so no update changes anything. B: the 4 hidden")


def test_zeros_on_and_move_the_output_layer_alone(session):
    session.change(a=Start(StartKind.ZEROS), data="and")
    assert sentence(session).startswith(
        "A: the hidden layer's gradient is exactly 0 and stays 0; all four points get the same output."
    )
    session.change(activation=activation("sigmoid"))
    assert sentence(session).startswith("A: the hidden layer's gradient is exactly 0 at this epoch")


def test_that_the_output_layer_moves_is_not_said_any_more_when_its_steps_vanish_in_rounding(session):
    session.change(a=Start(StartKind.ZEROS), data="and")
    session.step(3000)
    before = session.state.sides[0].loss
    assert "A: every step is too small to change a digit, so nothing moves any more." in sentence(session)
    assert "(3/4 right, cannot move)" in sentence(session)
    session.step(1000)
    assert session.state.sides[0].loss == before


@pytest.mark.parametrize("key", ["sigmoid", "gaussian"])
@pytest.mark.parametrize("data", ["and", "or"])
def test_one_line_is_the_reason_on_and_and_or_whatever_g_is(session, key, data):
    session.change(activation=activation(key), data=data)
    session.step(2000)
    assert session.state.sides[0].is_solved
    assert "A: the 4 hidden neurons are equal and still solve it: one line is enough here." in sentence(
        session
    )


def test_on_xor_equal_neurons_solve_it_because_g_rises_and_falls(session):
    session.show_claim(Claim.CONSTANT, exception=True)
    assert "are equal and still solve it: this g both rises and falls." in sentence(session)


def test_logistic_regression_is_said_to_fail_on_xor_and_to_learn_and_and_or(session):
    session.change(neurons=0, a=Start(StartKind.ZEROS))
    session.step(1000)
    text = sentence(session)
    assert text.startswith("Without a hidden layer the network draws one straight line: XOR is impossible")
    assert "A 0.693 (0/4 right, impossible)" in text
    for data in ("and", "or"):
        session.change(data=data)
        session.step(1000)
        assert "logistic regression may start from zeros" in sentence(session)
        assert session.state.sides[0].is_solved


def test_noise_that_finds_different_neurons_is_named_by_its_own_number(session):
    session.change(a=Start(StartKind.XAVIER), noise=0.02)
    session.step(3)
    session.break_symmetry()
    session.step(4)
    session.change(noise=0.25)
    session.break_symmetry()
    assert "Noise ε = 0.25 was added to A at epoch 7" in sentence(session)
    session.show_update(5)
    assert "Noise ε = 0.02 was added to A at epoch 3" in sentence(session)


@pytest.mark.parametrize("key", ["silu", "gelu", "mish", "sine"])
def test_it_is_never_said_that_equal_neurons_of_such_a_function_cannot_solve_xor(session, key):
    session.change(activation=activation(key))
    session.step(3000)
    a = session.state.sides[0]
    assert a.distinct_count == 1
    assert a.is_solved
    assert "equal and still solve it" in sentence(session)


def test_noise_is_named_with_its_epoch(session):
    session.show_demonstration()
    session.break_symmetry()
    assert sentence(session).startswith("Noise ε = 0.01 at epoch 300 parted the neurons of A.")


def test_noise_is_not_said_to_part_neurons_that_were_never_equal(session):
    session.change(a=Start(StartKind.XAVIER))
    session.step(10)
    session.break_symmetry()
    assert sentence(session).startswith(
        "Noise ε = 0.01 was added to A at epoch 10; its neurons were all different before that."
    )
    session.show_update(3)
    assert sentence(session).startswith("In A and in B no two hidden neurons are equal.")


def test_more_noise_leaves_the_parting_to_the_noise_that_parted(session):
    session.show_demonstration()
    session.break_symmetry()
    session.step(5)
    session.break_symmetry()
    assert sentence(session).startswith("Noise ε = 0.01 at epoch 300 parted the neurons of A.")


def test_logistic_regression_has_nothing_to_be_alike(session):
    session.change(neurons=0, data="or")
    assert sentence(session).startswith("Without a hidden layer no neurons can be alike")


def test_the_scan_names_the_lectures_value_the_best_and_the_largest():
    successes = [0, 0, 0, 0, 2, 103, 194, 200, 200, 200, 196, 189, 159]
    rates = tuple(SuccessRate(count, 200) for count in successes)
    scan = ScaleScan(ScaleScanSettings(), rates, 1.0)

    text = plain(scan_observation(scan, running=False))

    assert text == (
        "XOR solved: 0% from the lecture's σ = 0.01, most often 100% from σ = 0.22 – 1, 80% from σ = 10 "
        "(200 seeds each)."
    )


def test_a_rate_near_0_is_no_tag(qapp):
    rates = tuple(SuccessRate(1 if sigma == 0.01 else 900, 1000) for sigma in SIGMAS)
    text = scan_observation(ScaleScan(ScaleScanSettings(), rates, 1.0), running=False)
    assert "<b>&lt;1%</b>" in text
    assert "<1% from the lecture's σ = 0.01" in plain(text)


def test_before_the_first_result_it_is_told_whether_networks_are_being_trained():
    nothing = ScaleScan(ScaleScanSettings(), tuple(SuccessRate(0, 0) for _ in SIGMAS), 0.0)
    for scan in (None, nothing):
        assert scan_observation(scan, running=True).startswith("The first networks are being trained")
        assert scan_observation(scan, running=False).startswith("No network has been judged yet")


def test_the_end_of_the_record_is_named_where_it_is_reached(session):
    session.step(LAST_EPOCH - 1)
    assert "The runs end here" not in sentence(session)
    session.step()
    assert not session.can_go_on
    assert sentence(session).endswith(
        "The runs end here: epochs are kept up to 30,000. Rewind to see them again."
    )


def test_a_run_that_stopped_says_so_where_it_stopped(session):
    session.change(activation=activation("linear", c=2.0), learning_rate=10.0, neurons=8)
    session.step(5000)
    last = session.shown_update
    assert sentence(session).startswith(f"The runs stop at epoch {last}: in the next one")
    assert ", learning" not in sentence(session)
    session.show_update(last - 1)
    assert "stop" not in sentence(session)
