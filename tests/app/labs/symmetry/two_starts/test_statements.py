"""Whatever the lab says of two runs is true: random states, judged by rules of this file's own.

The numbers come from `own_network`; that something never changes is checked by running on. A longer search:

    ACTIVATION_LAB_SYMMETRY_RUNS=900 python -m pytest --timeout=0 tests/app/labs/symmetry/test_statements.py
"""

import os
import random
from collections import Counter

import numpy as np
import pytest

from app.labs.symmetry.two_starts.run.observation import observation
from app.labs.symmetry.two_starts.run.session import TwoStartsSession
from app.labs.symmetry.two_starts.side_card import SideCard
from app.look.look import Look
from app.words.rich_text import plain
from app.words.translation import LanguageSwitch
from tests.app.labs.symmetry import own_network
from tests.app.labs.symmetry.own_network import RISES_AND_FALLS, is_affine
from tests.app.labs.symmetry.two_starts.random_run import RandomRun
from tests.app.labs.symmetry.two_starts.sentences import WORDS, in_korean, number_in, sentences_of, unit_of

RUNS = int(os.environ.get("ACTIVATION_LAB_SYMMETRY_RUNS", "60"))
EPOCHS_LOOKED_AT = 8


def check_start(run):
    for index, chosen in enumerate((run.settings.a, run.settings.b)):
        amount = getattr(chosen, chosen.kind.value, 0.0) if chosen.amount_field else 0.0
        layers = own_network.start(chosen.kind.value, amount, run.settings.neurons, chosen.seed)
        if index == 0 and run.noise and run.noise[0] == 0:
            for number in range(run.noise.count(0)):
                layers = own_network.noisy(layers, run.settings.noise, run.first_draw + number)
        for mine, its in zip(layers, run.layers(0, index), strict=True):
            for left, right in zip(mine, its, strict=True):
                np.testing.assert_allclose(left, right, rtol=1e-15, atol=0.0)


def check_update(run, epoch, index, side):
    """The gradients shown, and the network one epoch later, are those of the own network."""
    own = run.own(epoch, index)
    (dw, db), *_ = own.gradients()
    mine = np.hstack((dw, db[:, None]))
    scale = max(1e-3, np.abs(own.layers[-1][0]).max())
    np.testing.assert_allclose(side.gradient_rows, mine, rtol=1e-7, atol=1e-12 * scale)
    assert side.loss == pytest.approx(own.loss, rel=1e-9, abs=1e-14)
    if epoch < run.computed and not (index == 0 and epoch + 1 in run.noise):
        rate = run.settings.learning_rate
        for (w, b), (now_w, now_b) in zip(
            own.updated(rate).layers, run.layers(epoch + 1, index), strict=True
        ):
            largest = max(1.0, np.abs(w).max())
            np.testing.assert_allclose(now_w, w, rtol=1e-7, atol=1e-11 * largest * rate)
            np.testing.assert_allclose(now_b, b, rtol=1e-7, atol=1e-11 * largest * rate)


def check_verdict(run, epoch, index, word, side):
    own, settings = run.own(epoch, index), run.settings
    solved = own.is_solved
    straight = settings.data == "xor" and (not settings.neurons or is_affine(run.key, run.values))
    assert (word == "success") == solved
    assert (word == "impossible") == (straight and not solved)
    if straight:
        assert not solved
    stopped = run.session.state.failure is not None and epoch == run.computed
    if not solved and not straight and not stopped:
        assert run.never_moves(epoch, index) in (word == "cannot move", None)
    since = max((each for each in run.noise if index == 0 and each <= epoch), default=0)
    recent = run.session._runs.record.losses[max(since, epoch - 100) : epoch + 1, index].tolist()
    still = len(recent) == 101 and max(recent) - min(recent) < 0.01 * max(recent)
    if word in ("plateau", "learning"):
        assert not stopped
        assert epoch > 0
        assert (word == "plateau") == still
    if word is None:
        assert epoch == 0 or stopped
    assert side.verdict.value == word or word is None


class Rules:
    """One method for each kind of sentence: it fails unless the sentence is true.

    Parameters
    ----------
    run, epoch
        Where it is said.
    found
        All that is said there, as `sentences_of` gives it.
    sides
        The networks shown.
    """

    def __init__(self, run, epoch, found, sides):
        self.run, self.epoch, self.found, self.sides = run, epoch, found, sides
        self.settings = run.settings
        self.is_xor = run.settings.data == "xor"

    def check(self):
        for kind, groups in self.found:
            getattr(self, kind.replace(" ", "_").replace(",", ""))(*groups)

    def own(self, name):
        return self.run.own(self.epoch, "AB".index(name))

    def last(self, name):
        return self.run.last(self.epoch, "AB".index(name))

    def never_moves(self, name):
        return self.run.never_moves(self.epoch, "AB".index(name)) in (True, None)

    def hidden_bits(self, name, epoch):
        return self.run.hidden_bits(epoch, "AB".index(name))

    def distinct(self, name):
        return len({tuple(row) for row in self.sides["AB".index(name)].rows.tolist()})

    def stop(self, epoch):
        assert number_in(epoch) == self.epoch == self.run.computed

    def fixed(self, name):
        assert max(np.abs(part).max() for layer in self.own(name).gradients() for part in layer) < 1e-12
        assert self.never_moves(name)

    def rest(self, name):
        assert self.never_moves(name)

    def _hidden_layer_rests(self, name):
        after = min(self.epoch + 1, self.last(name))
        assert np.abs(self.own(name).gradients()[0][0]).max() < 1e-12
        assert self.hidden_bits(name, after) == self.hidden_bits(name, self.epoch)
        index = "AB".index(name)
        assert after == self.epoch or self.run.bits(after, index) != self.run.bits(self.epoch, index)

    def same_output(self, name):
        self._hidden_layer_rests(name)
        assert self.hidden_bits(name, self.last(name)) == self.hidden_bits(name, self.epoch)
        for epoch in (self.epoch, self.last(name)):
            own = self.run.own(epoch, "AB".index(name))
            assert np.ptp(own.predictions) < 1e-12
            assert not own.is_solved

    def hidden_at_rest(self, name):
        self._hidden_layer_rests(name)

    def some(self, name, distinct, neurons):
        assert int(distinct) == self.distinct(name)
        assert int(neurons) == self.settings.neurons > int(distinct)

    def _are_one(self, name, neurons, *, solved):
        assert int(neurons) == self.settings.neurons
        assert self.distinct(name) == 1
        (incoming, _), (outgoing, _) = self.run.layers(self.last(name), "AB".index(name))
        assert (incoming == incoming[0]).all()
        assert (outgoing == outgoing[0, 0]).all()
        assert self.own(name).is_solved == solved

    def as_one(self, name, neurons):
        self._are_one(name, neurons, solved=False)

    def one_line(self, name, neurons):
        self._are_one(name, neurons, solved=True)
        assert not self.is_xor

    def rises_and_falls(self, name, neurons):
        self._are_one(name, neurons, solved=True)
        assert self.is_xor
        assert self.run.key in RISES_AND_FALLS

    def one_neuron(self):
        assert self.is_xor
        assert self.run.key not in RISES_AND_FALLS
        for name in (groups[0] for kind, groups in self.found if kind == "as one"):
            last = self.last(name)
            for epoch in (self.epoch, (self.epoch + last) // 2, last):
                assert self.run.own(epoch, "AB".index(name)).right < 4

    def different(self):
        assert self.distinct("A") == self.distinct("B") == self.settings.neurons
        assert not [each for each in self.run.noise if each <= self.epoch]

    def _noise(self, epsilon, epoch, *, parted):
        assert self.run.equal_before_noise == parted
        assert number_in(epsilon) == self.settings.noise
        assert number_in(epoch) in self.run.noise
        assert number_in(epoch) <= self.epoch
        assert self.distinct("A") == self.settings.neurons

    def noise_parted(self, epsilon, epoch):
        self._noise(epsilon, epoch, parted=True)
        assert number_in(epoch) == self.run.noise[0]

    def noise_added(self, epsilon, epoch):
        self._noise(epsilon, epoch, parted=False)
        assert number_in(epoch) == max(each for each in self.run.noise if each <= self.epoch)

    def straight(self):
        assert self.is_xor
        assert is_affine(self.run.key, self.run.values)

    def no_layer_XOR(self):  # noqa: N802
        assert self.settings.neurons == 0
        assert self.is_xor

    def no_layer(self):
        assert self.settings.neurons == 0
        assert not self.is_xor

    def losses(self, epoch, *said):
        assert number_in(epoch) == self.epoch
        for index, side in enumerate(self.sides):
            loss, right, word = said[3 * index : 3 * index + 3]
            own = self.run.own(self.epoch, index)
            assert abs(number_in(loss) - own.loss) <= 0.5000001 * unit_of(loss)
            assert int(right) == own.right
            check_verdict(self.run, self.epoch, index, word, side)


def check_what_must_be_said(run, epoch, found, sides):
    kinds = Counter(kind for kind, _ in found)
    assert kinds["losses"] == 1
    if kinds["stop"] or not run.settings.neurons:
        return
    named = {groups[0] for _, groups in found if groups and groups[0] in ("A", "B")}
    for side in sides:
        distinct = len({tuple(row) for row in side.rows.tolist()})
        if distinct < run.settings.neurons or not side.gradient_rows.any():
            assert side.name in named
    affine = is_affine(run.key, run.values)
    assert bool(kinds["straight"]) == (run.settings.data == "xor" and affine)
    alone = run.settings.data == "xor" and not affine and run.key not in RISES_AND_FALLS
    assert kinds["one neuron"] == (kinds["as one"] if alone else 0)


def check_card(cards, state):
    """Count, badge and note of a card are those of its network; green is only beside a success."""
    for card, side in zip(cards, state.sides, strict=True):
        card.show_state(state)
        if not side.hidden:
            assert card._count.text() == "–"
            assert card._gradient_badge.isHidden()
            continue
        rows = [tuple(row) for row in side.rows.tolist()]
        gradients = {tuple(row) for row in side.gradient_rows.tolist()}
        assert plain(card._count.text()) == f"{len(set(rows))} / {len(rows)}"
        zero = not any(map(any, gradients))
        expected = "all rows 0" if zero else "all rows equal" if len(gradients) == 1 else "rows differ"
        assert card._gradient_badge.text() == expected
        healthy = "healthy" if side.is_solved else ""
        assert card._count.property("state") == (healthy if len(set(rows)) == len(rows) else "saturated")
        color = {"all rows 0": "dead", "all rows equal": "saturated", "rows differ": healthy}[expected]
        assert card._gradient_badge.property("state") == color


def test_every_statement_on_two_starts_is_true(qtbot):
    rng = random.Random(10)
    session, languages = TwoStartsSession(), LanguageSwitch()
    look = Look("light", 1.0)
    cards = [SideCard(name, look) for name in ("A", "B")]
    for card in cards:
        qtbot.addWidget(card)
        card.retranslate()
    seen, states = Counter(), 0
    try:
        for _ in range(RUNS):
            run = RandomRun(rng, session)
            check_start(run)
            epochs = {0, run.shown, *(rng.randint(0, run.shown) for _ in range(EPOCHS_LOOKED_AT))}
            epochs |= {run.computed} if session.state.failure is not None else set()
            for epoch in sorted(min(each, run.computed) for each in epochs):
                session.show_update(epoch)
                state = session.state
                found = sentences_of(plain(observation(state)))
                Rules(run, epoch, found, state.sides).check()
                check_what_must_be_said(run, epoch, found, state.sides)
                for index, side in enumerate(state.sides):
                    check_update(run, epoch, index, side)
                check_card(cards, state)
                languages.use("ko")
                assert plain(observation(state)) == in_korean(found)
                languages.use("en")
                seen.update(kind for kind, _ in found)
                seen.update(word for _, groups in found for word in groups if word in WORDS)
                states += 1
    finally:
        languages.use("en")
    print(states, seen)  # noqa: T201  (what a long search is read for)
    often = {"as one", "one neuron", "different", "fixed", "losses", "no layer", "straight", "noise parted"}
    assert often | set(WORDS) <= set(seen)
