"""Whatever the lab says of two runs is true: random states, judged by rules of this file's own.

The numbers come from `own_network`; that something never changes is checked by running on. A longer search:

    ACTIVATION_LAB_SYMMETRY_RUNS=2000 python -m pytest tests/app/labs/symmetry/test_statements.py
"""

import math
import os
import random
import re
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from app.labs.symmetry.observation import observation
from app.labs.symmetry.session import SymmetrySession
from app.labs.symmetry.settings import DATA_KEYS, NEURON_COUNTS, Start, StartKind, SymmetrySettings
from app.labs.symmetry.side_card import SideCard
from app.look import Look
from app.rich_text import plain
from app.translation import LanguageSwitch
from engine.activations import ELEMENTWISE, activation
from tests.app.labs.symmetry import own_network
from tests.app.labs.symmetry.own_network import RISES_AND_FALLS, OwnNetwork, is_affine

RUNS = int(os.environ.get("ACTIVATION_LAB_SYMMETRY_RUNS", "60"))
EPOCHS_LOOKED_AT = 8
RUN_ON = 120

NUMBER = r"[−\d.,]+(?: × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?"
WORDS = {
    "success": "성공",
    "impossible": "불가능",
    "cannot move": "움직이지 않음",
    "plateau": "평탄 구간",
    "learning": "학습 중",
}
VERDICT = "|".join(WORDS)

SENTENCES = {
    "stop": (
        r"The runs stop at epoch ([\d,]+): in the next one numbers are no longer finite\. "
        r"Rewind, or lower the learning rate\.",
        "에폭 {0}에서 학습이 멈췄습니다. 다음 에폭의 수가 유한하지 않습니다. 처음으로 되돌리거나 학습률을 낮추세요.",
    ),
    "fixed": (
        r"([AB]): every gradient is exactly 0, so no update changes anything\.",
        "{0}: 모든 기울기가 정확히 0이라 갱신해도 아무것도 바뀌지 않습니다.",
    ),
    "rest": (
        r"([AB]): every step is too small to change a digit, so nothing moves any more\.",
        "{0}: 갱신량이 너무 작아 어떤 수의 끝자리도 바뀌지 않습니다. 더는 움직이지 않습니다.",
    ),
    "same output": (
        r"([AB]): the hidden layer's gradient is exactly 0 and stays 0; all four points get the same output\.",
        "{0}: 은닉층의 기울기가 정확히 0이고 계속 0입니다. 네 점의 출력이 모두 같습니다.",
    ),
    "hidden at rest": (
        r"([AB]): the hidden layer's gradient is exactly 0 at this epoch; only the output layer moves\.",
        "{0}: 이 에폭에서 은닉층의 기울기가 정확히 0입니다. 출력층만 움직입니다.",
    ),
    "some": (
        r"([AB]): only (\d) of (\d) hidden neurons are different\.",
        "{0}: 은닉 뉴런 {2}개 중 서로 다른 것은 {1}개뿐입니다.",
    ),
    "as one": (
        r"([AB]): the (\d) hidden neurons have gradients equal to the last digit and move as one\.",
        "{0}: 은닉 뉴런 {1}개의 기울기가 끝자리까지 같아 하나처럼 움직입니다.",
    ),
    "one neuron": (
        r"One neuron of this g does not solve XOR\.",
        "이 g의 뉴런 하나로는 XOR를 풀 수 없습니다.",
    ),
    "one line": (
        r"([AB]): the (\d) hidden neurons are equal and still solve it: one line is enough here\.",
        "{0}: 은닉 뉴런 {1}개가 모두 같은데도 풉니다. 여기서는 직선 하나로 충분합니다.",
    ),
    "rises and falls": (
        r"([AB]): the (\d) hidden neurons are equal and still solve it: this g both rises and falls\.",
        "{0}: 은닉 뉴런 {1}개가 모두 같은데도 풉니다. 이 g는 올라가기도 내려가기도 합니다.",
    ),
    "different": (
        r"In A and in B no two hidden neurons are equal\.",
        "A와 B 모두 서로 같은 은닉 뉴런이 없습니다.",
    ),
    "noise parted": (
        rf"Noise ε = ({NUMBER}) at epoch ([\d,]+) parted the neurons of A\.",
        "에폭 {1}에서 더한 잡음(ε = {0})이 A의 뉴런을 서로 다르게 했습니다.",
    ),
    "noise added": (
        rf"Noise ε = ({NUMBER}) was added to A at epoch ([\d,]+); its neurons were all different before that\.",
        "에폭 {1}에서 A에 잡음(ε = {0})을 더했습니다. A의 뉴런은 그 전에도 모두 서로 달랐습니다.",
    ),
    "straight": (
        r"This g is straight, so the network draws one straight line: XOR is impossible\.",
        "이 g는 직선이라 신경망이 그리는 경계도 직선 하나입니다. XOR는 불가능합니다.",
    ),
    "no layer, XOR": (
        r"Without a hidden layer the network draws one straight line: XOR is impossible from any start\. "
        r"AND and OR can be learned, even from zeros\.",
        "은닉층이 없으면 경계는 직선 하나입니다. XOR는 어떤 초깃값에서도 불가능합니다. "
        "AND와 OR는 0에서 시작해도 배울 수 있습니다.",
    ),
    "no layer": (
        r"Without a hidden layer no neurons can be alike: logistic regression may start from zeros\.",
        "은닉층이 없으면 서로 같아질 뉴런도 없습니다. 로지스틱 회귀는 0에서 시작해도 됩니다.",
    ),
    "losses": (
        rf"Loss at epoch ([\d,]+): A ({NUMBER}) \((\d)/4 right(?:, ({VERDICT}))?\), "
        rf"B ({NUMBER}) \((\d)/4 right(?:, ({VERDICT}))?\)\.",
        "에폭 {0}의 손실: A {1}(정답 {2}/4{3}), B {4}(정답 {5}/4{6}).",
    ),
}
"""Every sentence there is, with the same in Korean, where {k} stands for what its k-th group holds."""


def number_in(text):
    mantissa, _, power = text.replace("−", "-").replace(",", "").partition(" × 10")
    digits = power.translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789"))
    return float(mantissa) * 10.0 ** int(digits or 0)


def unit_of(text):
    """Return what one more in the last digit that is written would be."""
    mantissa, _, _ = text.partition(" × 10")
    decimals = len(mantissa.partition(".")[2])
    return 10.0**-decimals * (number_in(text) / number_in(mantissa) if number_in(mantissa) else 1.0)


def sentences_of(text):
    """Return (kind, groups) of each sentence; every letter of the text belongs to one."""
    found = []
    while text:
        for kind, (pattern, _) in SENTENCES.items():
            if match := re.match(pattern + r"(?: |$)", text):
                found.append((kind, match.groups()))
                text = text[match.end() :]
                break
        else:
            pytest.fail(f"a sentence that nothing is known of: {text}")
    return found


def in_korean(found):
    texts = []
    for kind, groups in found:
        values = list(groups)
        if kind == "losses":
            for place in (3, 6):
                values[place] = f", {WORDS[values[place]]}" if values[place] else ""
        texts.append(SENTENCES[kind][1].format(*values))
    return " ".join(texts)


class Run:
    """One session driven to random epochs, with the states that it showed there."""

    def __init__(self, rng, session):
        self.rng, self.session = rng, session
        record = rng.choice(ELEMENTWISE)
        values = {}
        for each in record.parameters:
            ends = (each.bounds.low, each.bounds.high)
            inside = rng.uniform(*ends)
            values[each.name] = rng.choice([each.default, *ends, inside])
        self.key, self.values = record.key, values
        kinds = [StartKind.ZEROS, StartKind.CONSTANT, *StartKind]

        def start():
            return Start(
                rng.choice(kinds),
                constant=rng.choice([0.5, 1.0, -2.0, 0.0, rng.uniform(-2, 2)]),
                small=rng.choice([0.001, 0.01, 0.1]),
                large=rng.uniform(1, 10),
                seed=rng.randrange(1000),
            )

        session.change(
            a=start(),
            b=start(),
            activation=activation(record.key, **values),
            neurons=rng.choice(NEURON_COUNTS),
            learning_rate=rng.choice([0.5, 10.0, math.exp(rng.uniform(math.log(0.001), math.log(10.0)))]),
            data=rng.choice(DATA_KEYS),
            noise=rng.choice([0.01, 1e-6, 1.0]),
        )
        session.rewind()
        self.settings = session.settings
        self.noise = []
        self.first_draw = session._draws
        self.equal_before_noise = False
        length = rng.choice([0, 3, 40, 150, 250])
        if rng.random() < 0.4:
            self.add_noise(rng.randint(0, length))
            if self.noise and rng.random() < 0.3:
                self.add_noise(self.noise[-1] + rng.randint(0, 20))
        session.step(max(0, length - session.epoch) + RUN_ON)
        self.computed = session.epoch
        self.shown = min(length, self.computed)

    def add_noise(self, epoch):
        session = self.session
        session.step(epoch - session.epoch)
        if session.epoch != epoch:
            return
        rows = session.state.sides[0].rows.tolist()
        distinct = len({tuple(row) for row in rows})
        self.noise.append(epoch)
        self.equal_before_noise |= distinct < len(rows) and self.settings.neurons > 0
        session.break_symmetry()

    def layers(self, epoch, index):
        parameters = self.session._record.state_at(epoch).parameters
        return [
            (w[index], b[index, :, 0]) for w, b in zip(parameters.weights, parameters.biases, strict=True)
        ]

    def own(self, epoch, index):
        return OwnNetwork(self.layers(epoch, index), self.key, self.values, self.settings.data)

    def bits(self, epoch, index):
        return [part.tolist() for layer in self.layers(epoch, index) for part in layer]

    def hidden_bits(self, epoch, index):
        return [part.tolist() for part in self.layers(epoch, index)[0]]

    def last(self, epoch, index):
        """Return the last epoch before noise changes what follows from an epoch."""
        return min([each - 1 for each in self.noise if index == 0 and each > epoch], default=self.computed)

    def never_moves(self, epoch, index):
        """Whether nothing changes as long as the run goes on, or None where it does not go on."""
        last = self.last(epoch, index)
        if last == epoch:
            return None
        later = {epoch + 1, min(epoch + 17, last), last}
        return all(self.bits(each, index) == self.bits(epoch, index) for each in later)


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
    since = max(run.noise) if run.noise and index == 0 else 0
    recent = run.session._record.losses[max(since, epoch - 100) : epoch + 1, index].tolist()
    still = len(recent) == 101 and max(recent) - min(recent) < 0.01 * max(recent)
    if word in ("plateau", "learning"):
        assert not stopped
        assert epoch > 0
        assert (word == "plateau") == still
    if word is None:
        assert epoch == 0 or stopped
    assert side.verdict.value == word or word is None


def check_sentence(run, epoch, kind, groups, sides, found):
    settings = run.settings
    side = sides["AB".index(groups[0])] if groups and groups[0] in ("A", "B") else None
    index = sides.index(side) if side is not None else 0
    own = run.own(epoch, index)
    is_xor = settings.data == "xor"
    if side is not None and kind not in ("losses",):
        gradient = max(float(np.abs(part).max()) for layer in own.gradients() for part in layer)
        equal = len({tuple(row) for row in np.hstack(run.layers(epoch, index)[0][:1]).tolist()}) == 1
        if kind == "fixed":
            assert gradient < 1e-12
            assert run.never_moves(epoch, index) in (True, None)
        if kind == "rest":
            assert run.never_moves(epoch, index) in (True, None)
            assert gradient < 1e-9 * max(1.0, np.abs(own.logits).max())
        if kind in ("same output", "hidden at rest"):
            assert not side.gradient_rows.any()
            assert float(np.abs(own.gradients()[0][0]).max()) < 1e-12
            after = min(epoch + 1, run.last(epoch, index))
            assert after == epoch or run.bits(epoch, index) != run.bits(after, index)
            assert run.hidden_bits(epoch, index) == run.hidden_bits(after, index)
        if kind == "same output":
            last = run.last(epoch, index)
            assert np.ptp(own.predictions) < 1e-12
            assert run.hidden_bits(epoch, index) == run.hidden_bits(last, index)
            assert np.ptp(run.own(last, index).predictions) < 1e-12
            assert not run.own(last, index).is_solved
        if kind == "some":
            assert int(groups[1]) == len({tuple(row) for row in side.rows.tolist()})
            assert int(groups[2]) == settings.neurons > int(groups[1])
        if kind in ("as one", "one line", "rises and falls"):
            assert int(groups[1]) == settings.neurons
            assert equal
            last = run.layers(run.last(epoch, index), index)
            assert len({tuple(row) for row in last[0][0].tolist()}) == 1
            assert len(set(last[1][0][0].tolist())) == 1
            assert own.is_solved == (kind != "as one")
        if kind == "one line":
            assert not is_xor
        if kind == "rises and falls":
            assert is_xor
            assert run.key in RISES_AND_FALLS
    if kind == "one neuron":
        alone = [groups[0] for name, groups in found if name == "as one"]
        for index in ("AB".index(name) for name in alone):
            last = run.last(epoch, index)
            assert not any(run.own(each, index).is_solved for each in (epoch, (epoch + last) // 2, last))
        assert is_xor
        assert run.key not in RISES_AND_FALLS
    if kind == "different":
        assert all(len({tuple(row) for row in each.rows.tolist()}) == settings.neurons for each in sides)
        assert not [each for each in run.noise if each <= epoch]
    if kind == "noise parted":
        assert run.equal_before_noise
    if kind == "noise added":
        assert not run.equal_before_noise
    if kind.startswith("noise"):
        assert number_in(groups[0]) == settings.noise
        assert number_in(groups[1]) in run.noise
        assert number_in(groups[1]) <= epoch
        assert len({tuple(row) for row in sides[0].rows.tolist()}) == settings.neurons
    if kind == "straight":
        assert is_xor
        assert is_affine(run.key, run.values)
    if kind.startswith("no layer"):
        assert settings.neurons == 0
        assert is_xor == (kind == "no layer, XOR")
    if kind == "stop":
        assert number_in(groups[0]) == epoch == run.computed
    if kind == "losses":
        assert number_in(groups[0]) == epoch
        for number, side in enumerate(sides):
            loss, right, word = groups[1 + 3 * number : 4 + 3 * number]
            own = run.own(epoch, number)
            assert abs(number_in(loss) - own.loss) <= 0.5000001 * unit_of(loss)
            assert int(right) == own.right
            check_verdict(run, epoch, number, word, side)


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
    session, languages = SymmetrySession(), LanguageSwitch()
    look = Look("light", 1.0)
    cards = [SideCard(name, look) for name in ("A", "B")]
    for card in cards:
        qtbot.addWidget(card)
        card.retranslate()
    seen, states = Counter(), 0
    try:
        for _ in range(RUNS):
            run = Run(rng, session)
            check_start(run)
            epochs = {0, run.shown, *(rng.randint(0, run.shown) for _ in range(EPOCHS_LOOKED_AT))}
            epochs |= {run.computed} if session.state.failure is not None else set()
            for epoch in sorted(min(each, run.computed) for each in epochs):
                session.show_epoch(epoch)
                state = session.state
                found = sentences_of(plain(observation(state)))
                for kind, groups in found:
                    check_sentence(run, epoch, kind, groups, state.sides, found)
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
        session.scale.shut_down()
    print(states, seen)  # noqa: T201  (what a long search is read for)
    often = {"as one", "one neuron", "different", "fixed", "losses", "no layer", "straight", "noise parted"}
    assert often | set(WORDS) <= set(seen)
