"""Random states of one run and of the comparison: every sentence and badge is checked by rules of their own.

`ACTIVATION_LAB_STATES` gives the number of states of a long run; the suite drives a few.
"""

import os
import re
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.compare.run.observation import observation as compared
from app.labs.xor.compare.run.session import CompareSession
from app.labs.xor.compare.run.state import NetworkState
from app.labs.xor.compare.run.texts import activation_name, badge
from app.labs.xor.one_run.run.captions import standing
from app.labs.xor.one_run.run.observation import observation
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.one_run.run.state import OneRunState
from app.words.number_format import epochs, fixed, percent, readable
from app.words.rich_text import plain
from app.words.translation import LanguageSwitch
from engine.data.datasets import XOR
from engine.descent.gradient_descent import DescentState, GradientDescent
from engine.network.network import forward
from engine.network.optimizers import PlainDescent
from tests.app.labs.xor import said_truths as truth
from tests.app.labs.xor.random_states import drive, drive_compared

STATES = int(os.environ.get("ACTIVATION_LAB_STATES", "0"))
FIRST = int(os.environ.get("ACTIVATION_LAB_FIRST_STATE", "0"))
RUN_ON = 120
LEVELS = {"always 0.5 (ln 2)": np.log(2.0), "two right, two at 0.5": np.log(2.0) / 2, "three of four": 0.4774}

KOREAN = {
    "Not started yet": "아직 학습을 시작하지",
    "Learning: the loss is falling": "손실이 줄고",
    "epochs ago": "전보다 큽니다",
    "goes up and down": "오르내립니다",
    "steps have been too large": "갱신 폭이 너무",
    "moved by only": "거의 그대로",
    "On a plateau at present": "평탄 구간",
    "Changed by hand": "직접 바꾸었습니다",
    "no update changes anything": "몇 번을 갱신해도",
    "nothing changes any more": "아무것도 바뀌지",
    "All weights and biases are 0": "가중치와 편향이 모두 0",
    "at most three": "최대 세 점",
    "straight line": "직선 하나",
    "exactly equal": "정확히 같고",
    "frozen": "처음 그대로",
    "Dead now": "지금 죽은",
    "Dead for good": "되살아나지 않습니다",
    "still remembers steps": "기억하는 걸음",
    "Solved at epoch": "에폭에 XOR를 풀었|에폭에 성공했",
    "not any more": "지금은 아닙니다",
    "Stopped at epoch": "에폭에 멈춤",
    "Test: ": "시험 표본",
}
VERDICTS = {
    "success": "성공",
    "impossible": "불가능",
    "cannot move": "움직이지 않음",
    "plateau": "평탄 구간",
    "learning": "학습 중",
}


@pytest.fixture(scope="module")
def languages(qapp) -> Iterator[LanguageSwitch]:
    switch = LanguageSwitch()
    yield switch
    switch.use("en")


def _numbers(text: str) -> list[str]:
    return sorted(re.findall(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?", text))


def _in_korean(languages: LanguageSwitch, say) -> str:
    languages.use("ko")
    try:
        return plain(say())
    finally:
        languages.use("en")


def _all_true(check: Callable[[int], None], count: int) -> None:
    """Check `count` random states, and name those of which something false is said."""
    false: list[str] = []
    for number in range(FIRST, FIRST + count):
        try:
            check(number)
        except AssertionError as error:
            false.append(f"state {number}: {error} ({traceback.extract_tb(error.__traceback__)[-1].line})")
    assert not false, "\n\n".join(false)


@pytest.mark.timeout(0 if STATES else 60)
def test_every_sentence_about_one_run_is_true(qtbot: QtBot, languages: LanguageSwitch) -> None:
    _all_true(lambda number: _check_one_run(number, languages), STATES or 80)


@pytest.mark.timeout(0 if STATES else 60)
def test_every_sentence_about_the_compared_networks_is_true(qtbot: QtBot, languages: LanguageSwitch) -> None:
    _all_true(lambda number: _check_compared(number, languages), STATES // 4 or 14)


def _check_one_run(number: int, languages: LanguageSwitch) -> None:
    session = OneRunSession()
    drive(session, np.random.default_rng((number, 10)))
    state = session.state
    english, short = plain(observation(state)), plain(standing(state))
    korean = _in_korean(languages, lambda: observation(state))
    for phrase, words in KOREAN.items():
        is_said = any(each in korean for each in words.split("|"))
        assert (phrase in english) is is_said, (phrase, english, korean)
    # Korean says twice that what is 0 is 0.
    counted = english.replace("every gradient, exactly", "every gradient, exactly 0")
    assert _numbers(counted) == _numbers(korean), (english, korean)
    if state.failure is not None:
        assert f"Stopped at epoch {epochs(state.failure.update, state.updates_per_epoch)}: " in english
        assert f"Shown is epoch {epochs(state.update_count, state.updates_per_epoch)}." in english
        return
    _check_network(state, english)
    _check_training(state, english)
    verdict = short.rsplit(" · ", 1)[1]
    _check_verdict(state, english, verdict)
    assert VERDICTS[verdict] in _in_korean(languages, lambda: standing(state))
    _check_future(session, english, verdict)


def _targets(state: OneRunState) -> np.ndarray:
    return state.dataset.targets[0]


def _right(state: OneRunState) -> int:
    passed = forward(state.architecture, state.parameters, state.dataset.inputs)
    return truth.right_count(passed.predictions[0, 0], _targets(state))


def _check_network(state: OneRunState, said: str) -> None:
    known = truth.rules(state.settings)
    is_xor = state.settings.data.is_xor
    assert ("straight line" in said) is (known.one_line or "act as one and draw" in said)
    assert ("at most three" in said) is (is_xor and (known.is_impossible or "act as one and draw" in said))
    assert ("0.5 at (0, 0)" in said) is (is_xor and known.at_origin and not known.one_line)
    if "at most three" in said:
        assert _right(state) <= 3
    stands = "no update changes" in said or "nothing changes" in said
    if known.is_frozen and not stands and not ("three" in said or known.one_line):
        assert "frozen" in said or "exactly equal" in said
    assert known.is_frozen or "frozen" not in said
    if "exactly equal" in said:
        assert truth.has_equal_neurons(state.parameters)
        assert ("act as one and draw one straight line" in said) is (
            is_xor and state.settings.activation.key not in truth.TURNING_KEYS
        )
    _check_dead(state, said)


def _check_dead(state: OneRunState, said: str) -> None:
    if truth.slope(state.settings, np.zeros(1)) is None or truth.rules(state.settings).is_frozen:
        return
    listed = said.partition("Dead")[2]
    names: set[tuple[int, int]] = set()
    for layer, part in re.findall(r"layer (\d): ((?:h\d(?:, )?)+)", listed):
        names |= {(int(layer), int(number)) for number in re.findall(r"h(\d)", part)}
    if not names and listed:
        names = {(1, int(number)) for number in re.findall(r"h(\d)", listed)}
    passed = forward(state.architecture, state.parameters, state.dataset.inputs)
    for layer, z in enumerate(passed.z[:-1], start=1):
        for neuron, row in enumerate(z[0], start=1):
            slopes = np.abs(truth.slope(state.settings, row))
            if (layer, neuron) in names:
                assert slopes.max() < 1e-290
            elif "Dead" in said or state.settings.activation.key == "relu":
                assert slopes.max() > 0.0
    for name, since in re.findall(r"h(\d) \(since epoch ([\d,.]+)\)", listed):
        assert since == epochs(state.dead_since[0][int(name) - 1], state.updates_per_epoch)


def _recent(state: OneRunState) -> np.ndarray:
    return truth.window(state.loss_history, state.changed_at)


def _check_training(state: OneRunState, said: str) -> None:
    recent, per_epoch = _recent(state), state.updates_per_epoch
    last, looked = recent[-1], epochs(len(recent) - 1, per_epoch)
    if "Not started" in said:
        assert state.update_count == 0
    elif "Solved at epoch" not in said and "On a plateau" not in said:
        assert f"Right: {_right(state)} of {len(_targets(state))}, loss {readable(last)}." in said
    if "On a plateau" in said or "moved by only" in said:
        _check_stillness(recent, said, looked)
    else:
        _check_direction(state, recent, said, looked)
    solved = re.search(r"Solved at epoch ([\d,.]*\d)", said)
    if solved is not None:
        assert solved[1] == epochs(state.solved_at, per_epoch)
        assert state.loss_history[state.solved_at] < 0.1
        all_right = bool(_right(state) == len(_targets(state)) and last < 0.1)
        assert ("not any more" in said) is not all_right
    _check_test(state, said)


def _check_direction(state: OneRunState, recent: np.ndarray, said: str, looked: str) -> None:
    last = recent[-1]
    if "Changed by hand" in said:
        assert len(recent) == 1
        assert state.update_count == state.changed_at > 0
    if "is falling" in said:
        assert truth.fitted_slope(recent) < 0.0
        assert last <= 1.1 * recent.min()
        assert last < recent[0]
        assert state.next_batch is not None or last <= recent[-6:][0]
    if "ago" in said:
        assert f"higher than {looked} epochs ago" in said
        assert last > recent[0]
        assert truth.fitted_slope(recent) > 0.0
    if "goes up and down" in said:
        steps = np.diff(recent)
        assert (steps > 0.0).any()
        assert (steps < 0.0).any()
        written = (
            f"between {readable(recent.min())} and {readable(recent.max())} over the last {looked} epochs"
        )
        assert written in said
        assert truth.spread(recent) >= 0.01
    if "steps have been too large" in said:
        assert isinstance(state.settings.optimizer, PlainDescent)
        assert state.next_batch is None
        assert "goes up and down" in said or "higher than" in said or "not any more" in said


def _check_stillness(recent: np.ndarray, said: str, looked: str) -> None:
    change = percent(truth.spread(recent), 2)
    if "On a plateau" in said:
        name = re.search(r"close to “(.*)”", said)
        assert name is not None
        assert abs(LEVELS[name[1]] - recent[-1]) <= 0.0101
        assert len(recent) == 101
        assert f"moved by {change} over the last {looked} epochs" in said
    else:
        assert f"only {change} over the last {looked} epochs" in said
    assert truth.spread(recent) < 0.01


def _check_test(state: OneRunState, said: str) -> None:
    if state.test is not None:
        passed = forward(state.architecture, state.parameters, state.test.inputs)
        right = truth.right_count(passed.predictions[0, 0], state.test.targets[0])
        assert f"Test: {right} of {state.test.sample_count} right, loss " in said
    else:
        assert "Test" not in said


def _check_verdict(state: OneRunState, said: str, verdict: str) -> None:
    recent = _recent(state)
    success = _right(state) == len(_targets(state)) and recent[-1] < 0.1
    stands = "no update changes anything" in said or "nothing changes any more" in said
    impossible = state.settings.data.is_xor and truth.rules(state.settings).is_impossible
    is_plateau = len(recent) == 101 and truth.spread(recent) < 0.01
    expected = (
        "success"
        if success
        else "impossible"
        if impossible
        else "cannot move"
        if stands
        else "plateau"
        if is_plateau
        else "learning"
    )
    assert verdict == expected


def _check_future(session: OneRunSession, said: str, verdict: str) -> None:
    """Let the run go on, and see that what was said to last does, and what was said to move moves."""
    state = session.state
    before = state.parameters
    if "steps have been too large" in said:
        _check_overshooting(session, state)
    edits = [
        each.at_update for each in session._run.line.run.interventions if each.at_update > state.update_count
    ]
    session.step(min([RUN_ON, *(at - state.update_count - 1 for at in edits)]))
    after = session.state
    stands = "no update changes anything" in said or "nothing changes any more" in said
    if stands:
        assert truth.same(before, after.parameters)
    elif after.update_count >= state.update_count + 20 and _is_told_to_stand(state):
        # The last digit may go to and fro: both are looked at.
        following = session._run.line.at(state.update_count + 1).parameters
        assert not (truth.same(before, following) and truth.same(before, after.parameters))
    if "exactly equal" in said:
        assert truth.has_equal_neurons(after.parameters)
    if "frozen" in said:
        assert all(map(np.array_equal, before.weights[:-1], after.parameters.weights[:-1]))
    if "at most three" in said:
        assert after.correct_count <= 3
    if "Dead for good" in said:
        for each in state.dead_neurons:
            row = before.weights[0][0, each.number - 1]
            assert np.array_equal(row, after.parameters.weights[0][0, each.number - 1])
            assert after.dead_since[0][each.number - 1] == each.since
    if "still remembers steps" in said and after.update_count > state.update_count:
        numbers = [each.number - 1 for each in state.dead_neurons]
        velocity = state.moment.memory.averages[0].weights[0][0, numbers]
        assert velocity.any() or state.moment.memory.averages[0].biases[0][0, numbers].any()


def _is_told_to_stand(state: OneRunState) -> bool:
    """Whether a network that will not move any more must be said to: its last update left the loss alone.

    Of mini-batches whose updates are below the last digit nothing is proved, nor while an average changes.
    """
    if state.update_count <= state.changed_at or state.loss_history[-1] != state.loss_history[-2]:
        return False
    return state.next_batch is None and isinstance(state.settings.optimizer, PlainDescent)


def _check_overshooting(session: OneRunSession, state: OneRunState) -> None:
    """Redo the update that raised the loss most, with a thousandth of the rate: the loss falls."""
    recent = _recent(state)
    first = state.update_count - (len(recent) - 1)
    worst = first + int(np.argmax(np.diff(recent) / recent[:-1]))
    moment = session._run.line.at(worst)
    rate = state.settings.learning_rate
    shares = (1.0, 1e-3, 1e-6, 1e-12, 1e-24, 1e-48)
    losses = [_loss_after(state.descent, moment, rate * share) for share in shares]
    assert losses[0] > 1.009 * moment.losses[0]
    assert min(losses[1:]) <= moment.losses[0]


def _loss_after(descent: GradientDescent, moment: DescentState, rate: float) -> float:
    return float(replace(descent, learning_rate=rate).update(moment).losses[0])


BADGES = {
    "stopped": "멈춤",
    "catching up": "따라잡는 중",
    "success": "성공",
    "solved at": "에폭에 성공",
    **VERDICTS,
}
LISTS = {
    "impossible": (
        "Impossible, with a straight boundary",
        "Impossible, since without biases ŷ is 0.5 at (0, 0)",
    ),
    "cannot move": ("Cannot move, no update changes anything",),
    "plateau": ("On a plateau at present",),
    "learning": ("Learning",),
    "catching up": ("Learning",),
}


def _check_compared(number: int, languages: LanguageSwitch) -> None:
    session = CompareSession()
    drive_compared(session, np.random.default_rng((number, 11)))
    state = session.state
    said = plain(compared(state))
    korean = _in_korean(languages, lambda: compared(state))
    assert _numbers(said) == _numbers(korean), (said, korean)
    kinds = {}
    for network in state.networks:
        text = badge(network).texts[0]
        kind = next(each for each in BADGES if text.startswith(each))
        kinds[network.activation.key] = kind
        assert BADGES[kind] in _in_korean(languages, lambda network=network: badge(network).texts[0])
        _check_badge(network, text, kind)
    solved = [each for each in state.networks if each.solved_at is not None]
    in_order = sorted(solved, key=lambda each: each.solved_at)
    listed = ", ".join(f"{activation_name(each.activation)} {fixed(each.solved_at, 0)}" for each in in_order)
    assert (f"Solved (epoch): {listed}." in said) is bool(solved and state.update_count)
    if state.update_count == 0:
        return
    for network in state.networks:
        kind = kinds[network.activation.key]
        if network.solved_at is not None:
            continue
        named = LISTS.get(kind, ())
        if not solved and kind in {"plateau", "learning", "catching up"}:
            named = ()
        if kind == "impossible":
            named = (LISTS[kind][not truth.rules(network.settings).one_line],)
        places = [part for part in said.split(". ") if activation_name(network.activation) in _names_in(part)]
        heads = {part.partition(":")[0] for part in places}
        for head in named:
            assert head in heads, (said, network.activation)
        others = {each for heads_of in LISTS.values() for each in heads_of} - set(named)
        assert not heads & others
    _check_compared_future(session, state.networks, kinds)


def _names_in(part: str) -> list[str]:
    names = re.split(r", (?![^(]*\))", part.partition(": ")[2].rstrip("."))
    return [re.sub(r" [\d,]+$", "", name) for name in names] + names


def _check_badge(network: NetworkState, text: str, kind: str) -> None:
    predictions = forward(network.architecture, network.moment.parameters, XOR.inputs).predictions[0, 0]
    right = truth.right_count(predictions, XOR.targets[0])
    recent = truth.window(network.loss_history, 0)
    if kind == "stopped":
        assert network.failure is not None
        assert text == f"stopped · epoch {fixed(network.failure.update, 0)}"
        return
    if kind == "catching up":
        assert network.is_behind
        return
    success = bool(right == 4 and recent[-1] < 0.1)
    assert (kind == "success") is success
    if kind == "success":
        assert text == f"success · epoch {fixed(network.solved_at, 0)}"
        assert network.loss_history[network.solved_at] < 0.1
    elif kind == "solved at":
        assert text == f"solved at {fixed(network.solved_at, 0)}, now {right}/4"
    else:
        assert text == f"{kind} · {right}/4 right"
        impossible = truth.rules(network.settings).is_impossible
        assert (kind == "impossible") is impossible
        if not impossible and kind != "cannot move":
            is_plateau = len(recent) == 101 and truth.spread(recent) < 0.01
            assert (kind == "plateau") is is_plateau
    kink_right = network.settings.kink_side == "right"
    if network.activation.key == "relu":
        z = forward(network.architecture, network.moment.parameters, XOR.inputs).z[0][0]
        dead = ((z < 0.0) | ((z == 0.0) & (not kink_right))).all(axis=1).sum()
        assert network.dead_count == dead


def _check_compared_future(
    session: CompareSession, networks: tuple[NetworkState, ...], kinds: dict[str, str]
) -> None:
    session.step(1)
    following = session.state.networks
    session.step(RUN_ON - 1)
    for before, then, after in zip(networks, following, session.state.networks, strict=True):
        kind = kinds[before.activation.key]
        unmoved = all(truth.same(before.moment.parameters, each.moment.parameters) for each in (then, after))
        if kind == "cannot move":
            assert unmoved
        elif kind in {"plateau", "learning"} and after.update_count > before.update_count > 0:
            held = before.loss_history[-1] == before.loss_history[-2]
            assert not (held and unmoved)
        if kind == "impossible":
            assert after.correct_count <= 3
            assert after.solved_at is None
