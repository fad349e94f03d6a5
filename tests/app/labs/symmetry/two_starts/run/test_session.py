"""The view with two starts without widgets: settings, time, noise, and what is true of a state."""

import math

import numpy as np
import pytest

from app.labs.symmetry.two_starts.run.claim_texts import exception_text
from app.labs.symmetry.two_starts.run.claims import CLAIMS, Claim
from app.labs.symmetry.two_starts.run.scene import TwoStartsScene
from app.labs.symmetry.two_starts.run.session import TwoStartsSession
from app.labs.symmetry.two_starts.run.settings import NEURON_COUNTS, Start, StartKind, SymmetrySettings
from app.labs.symmetry.two_starts.run.state import LAST_EPOCH
from engine.activations import activation
from engine.descent.gradient_descent import initial_parameters
from engine.history.verdict import Verdict
from engine.network.initializers import initializer
from engine.network.outcomes import ALWAYS_HALF, THREE_OF_FOUR, TWO_AND_TWO_HALVES, plateau_near
from engine.phenomena.symmetry import Motion
from engine.records.invalid_value import InvalidValueError


@pytest.fixture
def session(qapp):
    return TwoStartsSession()


def test_the_demonstration_shows_one_neuron_beside_four(session):
    session.show_demonstration()
    a, b = session.state.sides

    assert session.shown_update == 300
    assert session.settings == SymmetrySettings()
    assert (a.distinct_count, b.distinct_count) == (1, 4)
    assert (a.motion, b.motion) == (Motion.AS_ONE, Motion.EACH_ITS_OWN)
    assert (round(a.loss, 3), round(b.loss, 3)) == (0.519, 0.020)
    assert (a.correct_count, b.correct_count) == (3, 4)
    assert a.gradients_are_equal
    assert not a.gradients_are_zero
    np.testing.assert_allclose(a.gradient_rows, [[-6.03e-3, -6.03e-3, 0.87e-3]] * 4, atol=5e-6)
    assert (a.similarity == 1.0).all()
    assert not b.gradients_are_equal


def test_scrubbing_shows_what_was_computed_then(session):
    session.rewind()
    seen = []
    for _ in range(60):
        state = session.state
        seen.append([(side.rows, side.gradient_rows, side.loss) for side in state.sides])
        session.step()

    for epoch in (59, 0, 17, 42):
        session.show_update(epoch)
        state = session.state
        assert (state.epoch, state.computed) == (epoch, 60)
        for side, (rows, gradients, loss) in zip(state.sides, seen[epoch], strict=True):
            np.testing.assert_array_equal(side.rows, rows)
            np.testing.assert_array_equal(side.gradient_rows, gradients)
            np.testing.assert_array_equal(side.path[-1], rows[:, :2])
            assert side.loss == loss


def test_playing_on_from_an_earlier_epoch_repeats_what_is_known_and_goes_beyond(session):
    session.rewind()
    session.step(100)
    session.show_update(40)
    assert session.step(50)
    assert (session.shown_update, session.state.computed) == (90, 100)
    session.step(50)
    assert (session.shown_update, session.state.computed) == (140, 140)


def test_an_epoch_beyond_what_is_known_is_not_computed_by_scrubbing(session):
    session.rewind()
    session.step(10)
    session.show_update(500)
    assert session.shown_update == 10
    session.show_update(-3)
    assert session.shown_update == 0


def test_noise_parts_the_neurons_of_a_and_leaves_b_alone(session):
    session.show_demonstration()
    before = session.state.sides[1].rows
    session.break_symmetry()
    state = session.state

    assert state.sides[0].distinct_count == 4
    assert state.computed == state.epoch == 300
    np.testing.assert_array_equal(state.sides[1].rows, before)
    assert [(each.at_update, each.sigma) for each in state.noise] == [(300, 0.01)]
    assert state.is_measured_noise


def test_each_press_is_another_draw_and_rewinding_takes_the_noise_away(session):
    session.rewind()
    session.break_symmetry()
    first = session.state.sides[0].rows
    session.rewind()
    assert session.state.noise == ()
    assert session.state.sides[0].distinct_count == 1
    session.break_symmetry()
    assert not np.array_equal(session.state.sides[0].rows, first)


def test_noise_added_twice_at_one_epoch_counts_twice(session):
    session.show_demonstration()
    session.break_symmetry()
    session.break_symmetry()
    assert [each.at_update for each in session.state.noise] == [300, 300]
    assert not session.state.is_measured_noise


def test_noise_at_an_earlier_epoch_forgets_the_noise_of_later_ones(session):
    session.rewind()
    session.step(50)
    session.break_symmetry()
    session.show_update(20)
    session.break_symmetry()
    assert [each.at_update for each in session.state.noise] == [20]
    assert session.state.computed == 20


def test_what_alters_the_runs_rewinds_them_and_what_does_not_leaves_them(session, qtbot):
    session.show_demonstration()
    with qtbot.assertNotEmitted(session.rewound):
        session.change(noise=0.1, speed=20)
    assert session.shown_update == 300
    with qtbot.waitSignals([session.settings_changed, session.rewound]):
        session.change(learning_rate=0.1)
    assert session.shown_update == 0
    session.step(5)
    with qtbot.waitSignal(session.rewound):
        session.change(**{"b.seed": 5})
    assert session.settings.b.seed == 5


def test_new_seeds_are_drawn_for_random_starts_only(session, qtbot):
    a, b = session.settings.a, session.settings.b
    session.draw_new_seed()
    assert session.settings.a == a
    assert session.settings.b.seed != b.seed
    session.change(**{"b.kind": StartKind.ZEROS})
    with qtbot.assertNotEmitted(session.rewound):
        session.draw_new_seed()


def test_a_reset_brings_everything_back(session):
    session.change(noise=0.3, speed=50, neurons=8)
    session.step(5)
    session.break_symmetry()
    session.look(front="B")
    session.reset()
    assert session.scene == TwoStartsScene()


@pytest.mark.parametrize(("name", "other"), [("A", "b"), ("B", "a")])
def test_a_new_seed_of_one_start_leaves_the_other_alone(session, name, other):
    session.change(a=Start(StartKind.HE, seed=3), b=Start(StartKind.HE, seed=4))
    before = session.settings
    session.draw_seed_of(name)
    after = session.settings
    assert getattr(after, other) == getattr(before, other)
    assert getattr(after, name.lower()).seed != getattr(before, name.lower()).seed


def test_what_noise_changed_is_no_part_of_a_plateau(session):
    session.show_demonstration()
    session.step(300)
    assert session.state.sides[0].verdict is Verdict.PLATEAU
    session.change(noise=0.01)
    session.break_symmetry()
    assert session.state.sides[0].verdict is Verdict.LEARNING
    session.step(99)
    assert session.state.sides[0].verdict is Verdict.LEARNING
    session.step(1)
    assert session.state.sides[0].verdict is Verdict.PLATEAU
    session.show_update(599)
    assert session.state.sides[0].verdict is Verdict.PLATEAU


def test_a_level_has_its_name_only_where_the_predictions_are_like_it(session):
    session.change(a=Start(StartKind.CONSTANT), b=Start(StartKind.ZEROS), data="and")
    session.step(20)
    assert [side.level for side in session.state.sides] == [None, None]
    session.change(data="xor", a=Start(StartKind.LARGE, large=3.0, seed=1))
    seen = set()
    for _ in range(400):
        session.step()
        side = session.state.sides[0]
        near = plateau_near(side.loss)
        assert side.level in (None, near)
        seen.add((near is not None, side.level is not None))
    assert session.state.sides[1].level is ALWAYS_HALF
    assert (True, False) in seen


def test_a_value_that_is_not_allowed_changes_nothing(session):
    before = session.settings
    for change in (
        {"neurons": 1},
        {"learning_rate": 0.0},
        {"noise": 2.0},
        {"activation": activation("softmax")},
    ):
        with pytest.raises(InvalidValueError):
            session.change(**change)
    with pytest.raises(InvalidValueError):
        session.change(**{"a.constant": 5.0})
    assert session.settings == before


@pytest.mark.parametrize("neurons", NEURON_COUNTS)
@pytest.mark.parametrize("kind", list(StartKind))
def test_every_start_trains_with_every_number_of_neurons(session, kind, neurons):
    session.change(a=Start(kind), neurons=neurons)
    session.step(20)
    side = session.state.sides[0]
    assert side.neuron_count == max(1, neurons)
    assert side.hidden == (neurons > 0)
    assert math.isfinite(side.loss)


def test_logistic_regression_learns_and_from_zeros(session):
    session.change(a=Start(StartKind.ZEROS), neurons=0, data="and")
    session.step(1000)
    a = session.state.sides[0]
    assert a.motion is Motion.NO_HIDDEN_LAYER
    assert a.is_solved


def test_a_run_whose_numbers_overflow_stops_and_keeps_what_is_finite(session):
    session.change(activation=activation("linear", c=2.0), learning_rate=10.0, neurons=8)
    assert not session.step(5000)
    state = session.state
    assert state.failure is not None
    assert state.failure.update == state.computed + 1
    assert all(math.isfinite(side.loss) for side in state.sides)
    session.show_update(0)
    assert session.can_go_on
    assert not session.step(5000)


def test_limits_hold_every_drawn_number_and_stay_while_others_are_looked_at(session):
    session.change(a=Start(StartKind.LARGE, seed=5))
    widest = session.state.weight_limit
    assert widest >= np.abs(session.state.sides[0].path).max()
    session.change(a=Start(StartKind.ZEROS))
    assert session.state.weight_limit < widest
    session.step(3000)
    limit = session.state.weight_limit
    session.show_update(0)
    assert session.state.weight_limit == limit
    assert session.state.epoch_limit >= 3000


def test_the_record_is_long_enough_to_follow_the_broken_symmetry():
    assert LAST_EPOCH >= 300 + 20_000
    rule = SymmetrySettings(neurons=8).rule
    start = initial_parameters(rule.architecture, initializer("zeros"), 0.0, 0)
    bytes_per_epoch = 2 * 8 * sum(array.size for array in start.arrays)
    assert (LAST_EPOCH + 1) * bytes_per_epoch < 17e6


class TestClaims:
    """Each claim's state and its exception show what the texts say."""

    @staticmethod
    def shown(session, claim, exception):
        session.show_claim(claim, exception=exception)
        states = CLAIMS[claim]
        assert session.shown_update == (states.exception if exception else states.state).epoch
        assert session.claim == (claim, exception)
        return session.state.sides[0]

    def test_zeros_learn_nothing_of_xor_but_and_with_the_sigmoid(self, session):
        side = self.shown(session, Claim.ZEROS, False)
        assert side.motion is Motion.FIXED_POINT
        assert not side.rows.any()
        side = self.shown(session, Claim.ZEROS, True)
        assert side.is_solved
        assert side.motion is Motion.AS_ONE

    def test_a_constant_is_one_neuron_which_solves_xor_if_g_rises_and_falls(self, session):
        side = self.shown(session, Claim.CONSTANT, False)
        assert side.motion is Motion.AS_ONE
        assert side.loss > THREE_OF_FOUR.loss
        side = self.shown(session, Claim.CONSTANT, True)
        assert side.motion is Motion.AS_ONE
        assert side.is_solved

    def test_0_01_parts_the_neurons_and_is_too_small_for_tanh_but_not_for_relu(self, session):
        side = self.shown(session, Claim.SMALL, False)
        assert side.motion is Motion.EACH_ITS_OWN
        assert side.level is ALWAYS_HALF
        assert side.verdict is Verdict.PLATEAU
        assert self.shown(session, Claim.SMALL, True).is_solved

    def test_too_large_is_stuck_with_one_seed_and_not_with_another(self, session):
        side = self.shown(session, Claim.LARGE, False)
        assert side.level is TWO_AND_TWO_HALVES
        assert side.verdict is Verdict.PLATEAU
        assert self.shown(session, Claim.LARGE, True).is_solved

    def test_from_large_weights_the_exception_has_another_seed_and_solves_xor_within_300_epochs(
        self, session
    ):
        assert "within 300 epochs" in exception_text(Claim.LARGE)
        assert self.shown(session, Claim.LARGE, True).is_solved
        assert session.shown_update <= 300
        state, exception = CLAIMS[Claim.LARGE].state.settings, session.settings
        assert (
            (state.a.kind, state.a.large) == (exception.a.kind, exception.a.large) == (StartKind.LARGE, 10.0)
        )
        assert state.a.seed != exception.a.seed

    def test_speed_noise_and_what_is_looked_at_stay_as_they_are(self, session):
        session.change(speed=50, noise=0.2)
        session.look(front="B")
        session.show_claim(Claim.ZEROS)
        settings = session.settings
        assert (settings.speed, settings.noise, session.looks.front) == (50, 0.2, "B")
        assert settings.a.kind is StartKind.ZEROS

    def test_another_change_ends_the_claim(self, session):
        session.show_claim(Claim.ZEROS)
        session.change(speed=9)
        assert session.claim is not None
        session.change(learning_rate=0.2)
        assert session.claim is None
        session.show_claim(Claim.ZEROS)
        session.break_symmetry()
        assert session.claim is None
