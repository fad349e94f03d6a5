"""A scene of two starts is all that there is to see: as text, in a session, and to the last pixel of a page.

A longer search: ``ACTIVATION_LAB_SCENES=200``.
"""

import os
import random
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from app.lab_kit.scene_text import PlacedScene, ScenePlace, read_scene
from app.labs.symmetry.two_starts.page import TwoStartsPage
from app.labs.symmetry.two_starts.run.claims import CLAIMS, Claim
from app.labs.symmetry.two_starts.run.scene import TwoStartsLooks, TwoStartsScene
from app.labs.symmetry.two_starts.run.session import TwoStartsSession
from app.labs.symmetry.two_starts.run.settings import (
    DATA_KEYS,
    NEURON_COUNTS,
    Start,
    StartKind,
    SymmetrySettings,
)
from app.labs.symmetry.two_starts.run.state import LAST_EPOCH, SIDE_NAMES
from app.look.stylesheet import stylesheet
from app.start.screenshot import settle, show_last_sentences
from engine.activations import ELEMENTWISE, activation
from engine.descent.interventions import AddNoise, SetValues
from engine.descent.run_point import RunPoint
from engine.network.parameter_vectors import ParameterPlace
from engine.records.invalid_value import InvalidValueError

PLACE = ScenePlace("symmetry", "two_starts")
SCENES = int(os.environ.get("ACTIVATION_LAB_SCENES", "5"))
ACTIONS_BETWEEN = 6


def read(text):
    return read_scene(text, PLACE, TwoStartsScene).scene


def random_activation(rng):
    record = rng.choice(ELEMENTWISE)
    return activation(
        record.key,
        **{each.name: rng.uniform(each.bounds.low, each.bounds.high) for each in record.parameters},
    )


def random_start(rng):
    return Start(
        rng.choice(list(StartKind)),
        constant=rng.uniform(-2, 2),
        small=rng.uniform(0.001, 0.1),
        large=rng.choice([10.0, rng.uniform(1, 10)]),
        seed=rng.randrange(2**31),
    )


def random_scene(rng):
    settings = SymmetrySettings(
        a=random_start(rng),
        b=random_start(rng),
        activation=random_activation(rng),
        neurons=rng.choice(NEURON_COUNTS),
        learning_rate=rng.uniform(0.001, 10),
        data=rng.choice(DATA_KEYS),
        noise=rng.choice([1e-6, 1.0, rng.random()]),
        speed=rng.randint(1, 1000),
    )
    claim, exception, noise = None, False, ()
    update = rng.choice([0, rng.randint(0, LAST_EPOCH)])
    made = rng.randint(update, LAST_EPOCH)
    if rng.random() < 0.3:
        claim, exception = rng.choice(list(Claim)), rng.random() < 0.5
        shown = CLAIMS[claim].exception if exception else CLAIMS[claim].state
        settings = replace(shown.settings, speed=settings.speed, noise=settings.noise)
    else:
        epochs = sorted(rng.randint(0, made) for _ in range(rng.randint(0, 3)))
        noise = tuple(AddNoise(each, rng.uniform(0, 10), rng.randrange(2**31)) for each in epochs)
    looks = TwoStartsLooks(rng.choice(SIDE_NAMES))
    return TwoStartsScene(
        settings, RunPoint(update, made, noise), rng.randrange(100), claim, exception, looks
    )


def test_a_scene_is_read_from_its_text():
    rng = random.Random(1)
    for _ in range(200):
        scene = random_scene(rng)
        assert read(PlacedScene(PLACE, scene).text) == scene


def test_the_text_names_what_differs_from_the_default():
    assert PlacedScene(PLACE, TwoStartsScene()).text == "symmetry/two_starts"
    scene = TwoStartsScene(
        SymmetrySettings(a=Start(StartKind.SMALL, seed=3), neurons=8),
        RunPoint(320, 500, (AddNoise(300, 0.01, 1),)),
        draws=2,
        looks=TwoStartsLooks("B"),
    )
    assert PlacedScene(PLACE, scene).text == (
        "symmetry/two_starts?a.kind=small&a.seed=3&neurons=8&epoch=320&made=500"
        "&at=300:noise(sigma=0.01,seed=1)&draws=2&front=B"
    )
    claimed = TwoStartsScene(CLAIMS[Claim.ZEROS].exception.settings, claim=Claim.ZEROS, exception=True)
    assert PlacedScene(PLACE, claimed).text.endswith("data=and&claim=zeros&exception=yes")


@pytest.mark.parametrize(
    ("pairs", "named"),
    [
        ("made=30001", "Epoch must be .* 30000"),
        ("at=0:W1(1,1)=2", "Only noise"),
        ("claim=zeros", "the claim zeros"),
        ("exception=yes", "the claim none"),
        ("a.kind=zeros&claim=zeros&exception=yes", "the claim zeros"),
        ("a.kind=zeros&claim=zeros&at=0:noise(sigma=0.01,seed=1)", "the claim zeros"),
        ("front=C", "front must be one of A, B"),
        ("draws=-1", "Draws of noise"),
        ("view=initial_scale", "nothing called"),
    ],
)
def test_what_cannot_be_is_refused_by_name(pairs, named):
    with pytest.raises(InvalidValueError, match=named):
        read(f"symmetry/two_starts?{pairs}")


def test_only_noise_is_added_here():
    place = ParameterPlace(1, 1, 1)
    with pytest.raises(InvalidValueError):
        TwoStartsScene(point=RunPoint(interventions=(SetValues(0, ((place, 1.0),)),)))


def test_noise_where_the_runs_do_not_come_to_changes_nothing(qapp):
    session = TwoStartsSession()
    session.show_demonstration()
    before = session.scene
    settings = SymmetrySettings(activation=activation("linear", c=2.0), learning_rate=10.0, neurons=8)
    with pytest.raises(InvalidValueError):
        session.show(TwoStartsScene(settings, RunPoint(0, 9000, (AddNoise(8000),))))
    assert session.scene == before


class Hand:
    """Does at random what a user does.

    Parameters
    ----------
    page
        The page.
    seed
        Decides every action.
    """

    def __init__(self, page, seed):
        self.page, self.rng = page, random.Random(seed)
        self.done = Counter()

    def act(self):
        names = [name for name in dir(self) if name.startswith("do_")]
        name = self.rng.choice(names)
        self.done[name] += 1
        getattr(self, name)()

    def do_play(self):
        self.page.toggle_playing()
        for _ in range(2 * self.rng.randint(1, 30)):
            self.page.clock.tick()
        if self.rng.random() < 0.8:
            self.page.pause()

    def do_step(self):
        for _ in range(self.rng.randint(1, 3)):
            self.page.controls.transport.step_button.click()

    def do_drag_through_time(self):
        timeline = self.page.controls.timeline
        for _ in range(3):
            timeline.value_moved.emit(float(self.rng.randint(0, self.page.session.last_update)))

    def do_rewind(self):
        self.page.controls.transport.rewind_button.click()

    def do_break(self):
        for _ in range(self.rng.choice([1, 1, 2])):
            self.page.noise.button.click()

    def do_change_a_start(self):
        start = self.page.controls.starts[self.rng.choice(SIDE_NAMES)]
        start["kind"].combo.activated.emit(self.rng.randrange(len(StartKind)))
        start["constant"].value_changed.emit(self.rng.uniform(-2, 2))
        start["large"].value_changed.emit(self.rng.choice([10.0, 3.0]))

    def do_new_seed(self):
        self.rng.choice([self.page.new_seed, self.page.controls.starts["B"].new_seed_requested.emit])()

    def do_change_the_network(self):
        controls = self.page.controls
        controls.form["neurons"].value_chosen.emit(self.rng.choice(NEURON_COUNTS))
        if self.rng.random() < 0.5:
            controls.form["activation"].value_changed.emit(random_activation(self.rng))
        if self.rng.random() < 0.5:
            controls.form["learning_rate"].value_changed.emit(self.rng.choice([0.1, 0.5, 10.0]))

    def do_change_the_data(self):
        self.page.controls.form["data"].value_chosen.emit(self.rng.choice(DATA_KEYS))

    def do_change_speed_and_noise(self):
        self.page.transport.speed_changed.emit(self.rng.choice([1, 4, 100]))
        self.page.noise.noise_changed.emit(self.rng.choice([0.01, 0.5]))

    def do_look_at_a_claim(self):
        claims = self.page.two_starts.claims
        claims.claim_requested.emit(self.rng.choice(list(Claim)), self.rng.random() < 0.5)

    def do_bring_to_front(self):
        self.page.two_starts.switch.value_chosen.emit(self.rng.choice(SIDE_NAMES))

    def do_reset(self):
        self.page.controls.form.reset.click()


def picture(page):
    page.pause()
    settle()
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    settle()
    show_last_sentences(page)
    settle()
    return page.grab().toImage()


def opened(qtbot, look, size):
    page = TwoStartsPage(TwoStartsSession(), look)
    qtbot.addWidget(page)
    page.setStyleSheet(stylesheet(look))
    page.resize(*size)
    page.show()
    settle()
    return page


def test_a_page_driven_by_hand_and_a_fresh_one_given_its_scene_show_the_same(qtbot, look, tmp_path):
    sizes = [(1560, 820), (1000, 640), (1280, 720)]
    hands = [Hand(opened(qtbot, look, size), seed) for seed, size in enumerate(sizes)]
    for number in range(SCENES):
        hand = hands[number % len(hands)]
        for _ in range(ACTIONS_BETWEEN):
            hand.act()
        wanted, scene = picture(hand.page), hand.page.scene
        fresh = opened(qtbot, look, sizes[number % len(sizes)])
        fresh.show_scene(read(PlacedScene(PLACE, scene).text))
        assert fresh.scene == scene
        shown = picture(fresh)
        if shown != wanted:
            wanted.save(str(tmp_path / "by_hand.png"))
            shown.save(str(tmp_path / "fresh.png"))
        assert shown == wanted, f"{PlacedScene(PLACE, scene).text}, see {tmp_path}"
        fresh.close()
        fresh.deleteLater()


def test_the_runs_of_a_scene_are_the_same_to_the_last_bit(qtbot, look):
    hand = Hand(opened(qtbot, look, (1560, 820)), 9)
    for _ in range(12):
        for _ in range(ACTIONS_BETWEEN):
            hand.act()
        hand.page.pause()
        other = TwoStartsSession()
        other.show(hand.page.scene)
        one, two = hand.page.session.state, other.state
        assert (one.epoch, one.computed, one.failure) == (two.epoch, two.computed, two.failure)
        assert (one.weight_limit, one.loss_limit, one.parting) == (
            two.weight_limit,
            two.loss_limit,
            two.parting,
        )
        for side, again in zip(one.sides, two.sides, strict=True):
            np.testing.assert_array_equal(side.rows, again.rows)
            np.testing.assert_array_equal(side.gradient_rows, again.gradient_rows)
            assert side.loss == again.loss


def test_the_axes_reach_as_far_as_what_is_made_not_as_what_was_taken_back(qapp):
    session = TwoStartsSession()
    session.change(neurons=2, learning_rate=5.0)
    session.step(3000)
    far = session.state.weight_limit, session.state.epoch_limit
    session.show_update(3)
    assert (session.state.weight_limit, session.state.epoch_limit) == far
    session.break_symmetry()
    near = session.state.weight_limit, session.state.epoch_limit
    assert near[0] < far[0]
    assert near[1] < far[1]
    other = TwoStartsSession()
    other.show(session.scene)
    assert (other.state.weight_limit, other.state.epoch_limit) == near


def test_runs_that_had_to_stop_are_shown_stopped(qapp):
    session = TwoStartsSession()
    session.change(activation=activation("linear", c=2.0), learning_rate=10.0, neurons=8)
    session.step(5000)
    assert not session.can_go_on
    other = TwoStartsSession()
    other.show(read(PlacedScene(PLACE, session.scene).text))
    assert other.scene == session.scene
    assert other.state.failure == session.state.failure is not None
    assert not other.can_go_on
