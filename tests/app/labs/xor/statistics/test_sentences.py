"""Every sentence of the statistics and of the scan, over random results, against numbers found in other ways.

Set ``ACTIVATION_LAB_LONG`` to a number of states to drive many more of them.
"""

import os
import random
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from fractions import Fraction

import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.statistics.details.failures_view import FailuresView
from app.labs.xor.statistics.details.loss_bands_view import LossBandsView
from app.labs.xor.statistics.details.times_view import TimesView
from app.labs.xor.statistics.rates.rate_bars import RateBars
from app.labs.xor.statistics.run.detail import Detail
from app.labs.xor.statistics.run.observation import observation
from app.labs.xor.statistics.run.scan_session import ScanSession
from app.labs.xor.statistics.run.session import StatisticsSession
from app.labs.xor.statistics.run.texts import combination_text, progress_text, success_rule
from app.labs.xor.statistics.seeds.seed_model import SeedModel
from app.look.look import Look
from app.words.rich_text import plain
from app.words.translation import LanguageSwitch
from engine.activations import activation
from engine.ensembles.network_outcomes import no_outcomes
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.repeated_training import Combination, RepeatedTraining
from engine.ensembles.success_scan import LEARNING_RATES, ScanSettings, SuccessScan
from engine.network.initializers import initializer
from engine.network.outcomes import SOLVED_LOSS
from tests.app.labs.xor.statistics import reference

STATES = int(os.environ.get("ACTIVATION_LAB_LONG", "40"))

ROUNDING = (
    "At so large a learning rate a network may end otherwise when its run is opened: the last digits are "
    "rounded in another order, and the difference grows."
)
KOREAN_OF = {
    "At so large a learning rate": "이렇게 큰 학습률에서는",
    "different": "다릅니다",
    "no difference shown": "다르다고 할 수 없습니다",
    " failed, ": "실패, ",
    "always 0.5": "항상 0.5",
    "three of four": "네 점 중 셋",
    "two right, two at 0.5": "둘은 맞고 둘은 0.5",
    "another loss": "그 밖의 손실",
    "numbers overflowed": "수가 넘침",
    "With dead neurons": "죽은 뉴런",
    "The hidden layer never learns": "은닉층은 학습되지 않습니다",
    "none of": "모두 성공했습니다",
    "McNemar": "맥니마",
    "Fisher": "피셔",
    "Bonferroni": "본페로니",
    "any difference is chance": "우연",
    "Not one of": "하나도 없습니다",
    "Most often solved": "성공률이 가장 높은 조건",
    "So far": "지금까지",
    "At least 90%": "90% 이상",
}
"""What is said in one language exactly where the other says it."""


@pytest.fixture
def languages(qapp: object) -> Iterator[LanguageSwitch]:
    switch = LanguageSwitch()
    switch.use("en")
    yield switch
    switch.use("en")


@contextmanager
def said_of(number: int) -> Iterator[None]:
    """Name the state in which something was found to be wrong."""
    try:
        yield
    except AssertionError as error:
        error.add_note(f"state {number}")
        raise


class Drawn:
    """A session whose training finds what a generator of random numbers says."""

    def __init__(self, rng: random.Random, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
        self.rng, self.qtbot = rng, qtbot
        self.session = StatisticsSession()
        self.found: RepeatedTraining | None = None
        monkeypatch.setattr("app.labs.xor.statistics.run.session.train_repeatedly", self._train)

    def _train(self, settings: RepeatedSettings, _known: object = ()) -> Iterator[RepeatedTraining]:
        yield reference.random_result(self.rng, settings)

    def train(self, settings: RepeatedSettings) -> RepeatedTraining:
        self.session.apply_settings(settings)
        self.session.start()
        self.qtbot.waitUntil(lambda: not self.session.running)
        assert self.session.result is not None
        return self.session.result


def _spaced(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def random_settings(rng: random.Random) -> RepeatedSettings:
    return RepeatedSettings(
        activations=tuple(rng.sample(list(reference.NAMES), rng.randint(1, 8))),
        widths=tuple(sorted(rng.sample(range(1, 9), rng.randint(1, 4)))),
        replicas=rng.choice([50, 53, 100, 200, 400, 997]),
        updates=rng.choice([1, 50, 3000]),
        learning_rate=rng.choice([0.05, 0.5, 10.0]),
        initializer=initializer(rng.choice(["xavier_normal", "he_normal"])),
        use_bias=rng.random() < 0.8,
        bias_scale=rng.choice([0.0, 0.1]),
        kink_side=rng.choice(["left", "right"]),
        first_seed=rng.choice([0, 7]),
    )


def another(rng: random.Random, settings: RepeatedSettings) -> RepeatedSettings:
    """Return settings after which the result before is kept, and which may have its seeds or others."""
    kind = rng.choice(["rate", "kink", "seeds", "rate and seeds", "more seeds"])
    fields: dict[str, object] = {}
    if "rate" in kind:
        fields["learning_rate"] = 0.25
    if kind == "kink":
        fields["kink_side"] = "right" if settings.kink_side == "left" else "left"
    if "seeds" in kind:
        fields["first_seed"] = settings.first_seed + settings.replicas
    if kind == "more seeds":
        fields |= {"first_seed": settings.first_seed, "replicas": settings.replicas + 10}
    return replace(settings, **fields)  # type: ignore[arg-type]


def in_both(languages: LanguageSwitch, say: Callable[[], str]) -> str:
    """Return the English text, after the Korean one has been found to say the same."""
    languages.use("ko")
    korean = say().replace("\N{NO-BREAK SPACE}", " ")
    languages.use("en")
    english = say().replace("\N{NO-BREAK SPACE}", " ")
    assert reference.numbers(korean) == reference.numbers(english), (korean, english)
    for word, its in KOREAN_OF.items():
        if word == "different" and "no difference" in english:
            continue
        assert (word in english) == (its in korean), (word, korean, english)
    return english


def expected_rates(result: RepeatedTraining, found: Combination, *, brief: bool) -> set[str]:
    """Return the sentence on the rates; several ones where several others differ as much."""
    neurons, count = found.neurons, found.outcomes.count
    others = [
        each
        for each in result.combinations
        if each.neurons == neurons and each is not found and each.outcomes.count == count
    ]
    mine = int(found.outcomes.succeeded.sum())
    gaps = [abs(int(each.outcomes.succeeded.sum()) - mine) for each in others]
    widest = max(result.settings.widths)
    end = ""
    if not brief and widest != neurons:
        there = next(
            each
            for each in result.combinations
            if each.neurons == widest and each.activation == found.activation
        )
        solved = int(there.outcomes.succeeded.sum())
        share = reference.share(solved, there.outcomes.count)
        end = f" 2-{widest}-1 {reference.NAMES[found.activation]}: {share}."
    end += f" Conditions: {', '.join(reference.conditions(result.settings)[:2])}."

    def counted(each: Combination) -> str:
        part = int(each.outcomes.succeeded.sum())
        return f"{reference.NAMES[each.activation]} {part} ({reference.share(part, count)})"

    start = f"2-{neurons}-1, successes in {count} networks each: {counted(found)}"
    if not others:
        return {f"{start}.{end}"}
    return {
        f"{start}, {counted(each)} – "
        + reference.verdict(
            "McNemar",
            reference.mcnemar(found.outcomes.succeeded.tolist(), each.outcomes.succeeded.tolist()),
            len(others),
        )
        + f".{end}"
        for each, gap in zip(others, gaps, strict=True)
        if gap == max(gaps)
    }


def expected_change(before: RepeatedTraining, now: RepeatedTraining, found: Combination) -> str | None:
    """Return the sentence on a change, or None where nothing can be compared."""
    old = next(
        each
        for each in before.combinations
        if (each.activation, each.neurons) == (found.activation, found.neurons)
    )
    one, other = old.outcomes.succeeded.tolist(), found.outcomes.succeeded.tolist()
    seeds, its = (
        set(range(each.settings.first_seed, each.settings.first_seed + count))
        for each, count in ((before, len(one)), (now, len(other)))
    )
    if seeds & its and seeds != its:
        return None
    name, p = (
        ("Fisher", reference.fisher(one, other))
        if seeds != its
        else ("McNemar", reference.mcnemar(one, other))
    )
    counts = (sum(one), len(one)), (sum(other), len(other))
    sentence = (
        f"{reference.NAMES[found.activation]} 2-{found.neurons}-1: {reference.share(*counts[0])} before, "
        f"{reference.share(*counts[1])} now ({reference.points(*counts)} points) – "
        f"{reference.verdict(name, p, len(now.combinations))}."
    )
    texts = [
        f"seeds {each.settings.first_seed} to {each.settings.first_seed + each.settings.replicas - 1}"
        for each in (before, now)
    ]
    pairs = [
        (first, second)
        for first, second in zip(
            reference.conditions(before.settings), reference.conditions(now.settings), strict=True
        )
        if first != second
    ]
    if texts[0] != texts[1] and not pairs:
        seeds_alone = (
            f"Only the seeds are others ({texts[0]} before, {texts[1]} now): any difference is chance."
        )
        return f"{sentence} {seeds_alone}"
    if texts[0] != texts[1]:
        pairs.append((texts[0], texts[1]))
    return f"{sentence} Before: {', '.join(a for a, _ in pairs)}; now: {', '.join(b for _, b in pairs)}."


def check_times(result: RepeatedTraining, found: Combination, sentence: str) -> None:
    known = {}
    for each in result.combinations:
        at = [
            int(update)
            for update, good in zip(each.outcomes.solved_at, each.outcomes.succeeded, strict=True)
            if good
        ]
        if each.neurons == found.neurons and len(at) >= 10 and reference.median(at) > 0:
            middle = reference.median(at)
            known[reference.NAMES[each.activation]] = (
                middle,
                middle * each.seconds_per_update,
                len(at),
                each.outcomes.count,
            )
    if len(known) < 2:
        assert sentence == "Too few networks succeeded to compare how fast they did."
        return
    said = re.fullmatch(
        r"Median epoch of the first success: (.+?) ([\d,.]+), (.+) ([\d,.]+) – ([\d,.]+) times as many, and "
        r"([\d,.]+) times the computing time\. Counted are successes alone: (\d+) / (\d+), (\d+) / (\d+)\.",
        sentence,
    )
    assert said is not None, sentence
    fast, slow = known[said[1]], known[said[3]]
    few, many, epochs, time = (float(said[each].replace(",", "")) for each in (2, 4, 5, 6))
    assert fast[0] == min(each[0] for each in known.values())
    if "Sigmoid" in known and said[1] != "Sigmoid":
        assert said[3] == "Sigmoid"
    else:
        assert slow[0] == max(each[0] for each in known.values())
    assert abs(few - fast[0]) <= 0.5
    assert abs(many - slow[0]) <= 0.5
    assert (many - 0.5) / (few + 0.5) - 0.051 <= epochs <= (many + 0.5) / max(few - 0.5, 0.4) + 0.051
    # As in the table, the ratio is that of the times as they are written there, of whole nanoseconds each.
    assert abs(time - slow[1] / fast[1]) <= 0.051 + 0.02 * slow[1] / fast[1]
    assert [int(said[each]) for each in (7, 8, 9, 10)] == [fast[2], fast[3], slow[2], slow[3]]


def expected_failures(found: Combination) -> set[str]:
    outcomes, name = found.outcomes, f"{reference.NAMES[found.activation]} 2-{found.neurons}-1"
    failures = [network for network in range(outcomes.count) if not outcomes.succeeded[network]]
    if not failures:
        return {f"{name}: none of {outcomes.count} networks failed."}
    ends = [reference.ENDS[int(outcomes.levels[network])][1] for network in failures]
    most = max(ends.count(end) for end in ends)
    dead = sum(outcomes.dead_neurons[network] > 0 for network in failures)
    about = (
        "The hidden layer never learns: its derivative is 0 everywhere."
        if found.activation.key == "step"
        else f"With dead neurons: {dead} of the {len(failures)}."
    )
    return {
        f"{name}: {len(failures)} of {outcomes.count} failed, {most} of them ended with “{end}”. {about}"
        for end in set(ends)
        if ends.count(end) == most
    }


def expected_tooltip(each: Combination) -> str:
    part, whole = int(each.outcomes.succeeded.sum()), each.outcomes.count
    return (
        f"{reference.NAMES[each.activation]}, 2-{each.neurons}-1: {part} of {whole} succeeded "
        f"({reference.share(part, whole)}), 95% interval {reference.interval(part, whole)}"
    )


def check_table(model: SeedModel, found: Combination) -> None:
    outcomes = found.outcomes
    model.show_outcomes(outcomes, SOLVED_LOSS)
    rows = [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert sorted(int(row[0]) for row in rows) == list(
        range(outcomes.first_seed, outcomes.first_seed + outcomes.count)
    )
    verdicts = [row[1][0] for row in rows]
    assert verdicts == sorted(verdicts, key="✕✓".index)
    for seed, end, loss, first, dead in rows:
        network = int(seed) - outcomes.first_seed
        good = bool(outcomes.succeeded[network])
        assert end == ("✓ success" if good else f"✕ {reference.ENDS[int(outcomes.levels[network])][1]}")
        its = float(outcomes.losses[network])
        assert loss == ("not finite" if its != its else f"{its:.3f}")
        at = int(outcomes.solved_at[network])
        assert first == ("–" if at < 0 else f"{at:,}")
        assert dead == str(outcomes.dead_neurons[network])


def expected_row_of_failures(each: Combination) -> str:
    outcomes = each.outcomes
    texts = [reference.NAMES[each.activation]]
    for index, (_, name) in enumerate(reference.ENDS):
        count = sum(int(level) == index for level in outcomes.levels)
        if count:
            texts.append(f"{name} {count}")
    failures = [network for network in range(outcomes.count) if not outcomes.succeeded[network]]
    dead = sum(outcomes.dead_neurons[network] > 0 for network in failures)
    is_fixed = each.activation.key == "step"
    return ", ".join(
        [*texts, "hidden layer fixed" if is_fixed else f"dead neurons: {dead} / {len(failures)}"]
    )


def check_rows_of_times(view: TimesView, shown: list[Combination]) -> None:
    told = _spaced(view.accessibleDescription())
    medians, costs = {}, {}
    for each in shown:
        at = [
            int(u) for u, good in zip(each.outcomes.solved_at, each.outcomes.succeeded, strict=True) if good
        ]
        if at:
            medians[each] = reference.median(at)
            costs[each] = medians[each] * each.seconds_per_update * 1e6
    rows = told.split(". ")
    assert len(rows) == len(shown)
    shown_times: dict[str, tuple[float, float]] = {}
    for each, row in zip(shown, rows, strict=True):
        name, cost = reference.NAMES[each.activation], f"{1e9 * each.seconds_per_update:,.0f} ns"
        assert row.startswith(f"{name}, ")
        assert cost in row
        values = re.fullmatch(
            r"([\d,.]+) · ×([\d,.]+), [\d,]+ ns, ([\d,.]+) µs · ×([\d,.]+)", row.removeprefix(f"{name}, ")
        )
        least, quickest = min(medians.values(), default=0), min(costs.values(), default=0)
        if each not in medians or not least or not quickest:
            assert values is None, row
            assert row == f"{name}, –, {cost}, –"
            continue
        assert values is not None, row
        middle, ratio, time, time_ratio = (float(text.replace(",", "")) for text in values.groups())
        assert abs(middle - medians[each]) <= 0.5
        assert (
            (middle - 0.5) / (least + 0.5) - 0.051 <= ratio <= (middle + 0.5) / max(least - 0.5, 0.4) + 0.051
        )
        # The time is that of the two numbers beside it: as far from the true one as their rounding allows.
        nanoseconds = float(cost.removesuffix(" ns").replace(",", ""))
        assert time == pytest.approx(middle * nanoseconds / 1000, abs=0.051)
        assert abs(time - costs[each]) <= 0.5 * (nanoseconds + middle) / 1000 + 0.06
        shown_times[row] = (time, time_ratio)
    shortest_time = min((time for time, _ratio in shown_times.values()), default=0.0)
    for row, (time, time_ratio) in shown_times.items():
        least_ratio, most_ratio = (
            time / (shortest_time + 0.05),
            (time + 0.05) / max(shortest_time - 0.05, 1e-9),
        )
        assert least_ratio - 0.051 <= time_ratio <= most_ratio + 0.051, row


def test_every_sentence_has_the_numbers_of_its_result(
    languages: LanguageSwitch, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, look: Look
) -> None:
    for number in range(STATES):
        with said_of(number):
            check_result(random.Random(number), languages, monkeypatch, qtbot, look)


def check_result(
    rng: random.Random,
    languages: LanguageSwitch,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    look: Look,
) -> None:
    drawn = Drawn(rng, monkeypatch, qtbot)
    session, scan = drawn.session, ScanSession()
    first = random_settings(rng)
    result = drawn.train(first)
    before: RepeatedTraining | None = None
    if rng.random() < 0.5:
        before, result = result, drawn.train(another(rng, first))
    found = rng.choice(result.combinations)
    session.select(found.activation, found.neurons)
    shown = [each for each in result.combinations if each.neurons == found.neurons]

    def say(detail: Detail, *, brief: bool = False) -> str:
        return in_both(languages, lambda: plain(observation(session, scan, detail, brief=brief)))

    for brief in (False, True):
        change = expected_change(before, result, found) if before is not None else None
        wanted = {change} if change is not None else expected_rates(result, found, brief=brief)
        assert say(Detail.LOSSES, brief=brief) in wanted
    check_times(result, found, say(Detail.TIMES))
    assert say(Detail.FAILURES) in expected_failures(found)
    told = {f"{each} {ROUNDING}" for each in expected_failures(found)}
    assert say(Detail.SEEDS) in (told if result.settings.learning_rate >= 4.0 else expected_failures(found))
    assert in_both(languages, lambda: combination_text(found)) == expected_tooltip(found)
    trained, wanted_networks = sum(each.outcomes.count for each in result.combinations), 0
    for _ in result.settings.activations:
        wanted_networks += len(result.settings.widths) * result.settings.replicas
    assert (
        in_both(languages, lambda: progress_text(session.progress))
        == f"Networks: {trained:,} / {wanted_networks:,}"
    )
    assert session.progress.done == result.done
    assert in_both(languages, lambda: success_rule(result.settings)) == (
        f"Success: after epoch {result.settings.updates:,} all four points are right "
        "and the loss is below 0.1"
    )
    check_table(SeedModel(look), found)
    bars, times, failures = RateBars(look, session), TimesView(look, session), FailuresView(look, session)
    for view in (bars, times, failures):
        view.refresh()
    assert _spaced(bars.accessibleDescription()) == ". ".join(map(expected_tooltip, result.combinations))
    assert _spaced(failures.accessibleDescription()) == ". ".join(map(expected_row_of_failures, shown))
    check_rows_of_times(times, shown)
    session.shut_down()
    for view in (bars, times, failures):
        view.deleteLater()


def random_scan(rng: random.Random, settings: ScanSettings) -> SuccessScan:
    """Return a scan of which all or some cells are judged, with many, few or no ties at the top."""
    rows, best = (
        [],
        rng.choice([0, settings.replicas, settings.replicas - 1, rng.randint(1, settings.replicas)]),
    )
    is_complete = rng.random() < 0.6
    ties = rng.choice([1, 1, 2, 3, 4, 9])
    cells = [
        (row, column) for row in range(len(settings.row_values)) for column in range(len(LEARNING_RATES))
    ]
    top = set(rng.sample(cells, ties))
    first = settings.common.first_seed
    judged = set(cells) if is_complete else set(rng.sample(cells, rng.randint(0, len(cells) - 1)))
    for row in range(len(settings.row_values)):
        line = []
        for column in range(len(LEARNING_RATES)):
            part = best if (row, column) in top else rng.randint(0, max(best - 1, 0))
            if (row, column) not in judged:
                line.append(no_outcomes(first))
                continue
            outcomes = reference.random_outcomes(rng, settings.common, 4, settings.replicas)
            outcomes.succeeded[:] = [network < part for network in range(settings.replicas)]
            line.append(outcomes)
        rows.append(tuple(line))
    return SuccessScan(settings, tuple(rows), 1.0 if is_complete else 0.5)


def expected_scan(scan: SuccessScan) -> str:
    counts = {
        (row, column): (int(cell.succeeded.sum()), cell.succeeded.size)
        for row, cells in enumerate(scan.cells)
        for column, cell in enumerate(cells)
        if cell.succeeded.size
    }
    if not counts:
        return "One learning rate and one initial scale say little: the map trains networks for all pairs."
    rates = {cell: Fraction(part, whole) for cell, (part, whole) in counts.items()}
    trained = sum(whole for _, whole in counts.values())
    wanted = scan.settings.replicas * 7 * (7 if scan.settings.rows == "sigma" else 8)
    best = [cell for cell, rate in rates.items() if rate == max(rates.values())]
    rows = ["σ = 0.01", "σ = 0.03", "σ = 0.1", "σ = 0.3", "σ = 1", "σ = 3", "σ = 10"]
    if scan.settings.rows == "width":
        rows = [f"2-{width}-1" for width in range(1, 9)]
    columns = ["0.01", "0.03", "0.1", "0.3", "1", "3", "10"]
    names = [f"{rows[row]}, learning rate {columns[column]}" for row, column in best]
    part, whole = counts[best[0]]
    if part == 0:
        sentence = f"Not one of {trained:,} networks in {len(counts)} cells solved XOR."
    else:
        share = reference.share(part, whole)
        if len(best) == 1:
            sentence = f"Most often solved: {names[0]} – {part} of {whole} ({share})."
        elif len(best) <= 3:
            sentence = f"Most often solved: {len(best)} cells, {share} each ({'; '.join(names)})."
        else:
            sentence = f"Most often solved: {len(best)} cells, {share} each."
        good = sum(10 * rate >= 9 for rate in rates.values())
        sentence += f" At least 90%: {good} of {len(counts)} cells."
    if trained < wanted:
        sentence += f" So far {trained:,} of {wanted:,} networks are trained."
    return sentence


def test_the_scan_names_every_cell_that_is_best_and_none_where_nothing_was_solved(
    languages: LanguageSwitch, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    for number in range(STATES):
        with said_of(number):
            check_scan(random.Random(number), languages, monkeypatch, qtbot)


def check_scan(
    rng: random.Random, languages: LanguageSwitch, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    session, scan = StatisticsSession(), ScanSession()
    scan.follow(RepeatedSettings(updates=rng.choice([1, 700]), first_seed=rng.choice([0, 5])))
    scan.change(replicas=rng.choice([10, 100, 333]), rows=rng.choice(["sigma", "width"]))
    found = random_scan(rng, scan.settings)
    monkeypatch.setattr(
        "app.labs.xor.statistics.run.scan_session.scan_success", lambda _settings: iter([found])
    )
    scan.start()
    qtbot.waitUntil(lambda: not scan.running)

    def say() -> str:
        return in_both(languages, lambda: plain(observation(session, scan, Detail.SCAN, brief=False)))

    assert say() == expected_scan(found)
    scan.select_cell(1, column := rng.randrange(len(LEARNING_RATES)))
    assert ROUNDING not in say()
    scan.select_seed(5)
    assert (ROUNDING in say()) is (column == 6 and found.trained > 0)
    trained = sum(cell.succeeded.size for row in found.cells for cell in row)
    assert (scan.progress.trained, scan.progress.done) == (trained, found.done)
    scan.shut_down()


def test_the_losses_of_the_bands_are_told_with_their_last_median(
    qtbot: QtBot, look: Look, qapp: object
) -> None:
    session = StatisticsSession()
    session.show_demonstration()
    session.select(activation("relu"), 4)
    view = LossBandsView(look, session)
    qtbot.addWidget(view)
    view.refresh()
    assert session.result is not None
    told = []
    for each in session.result.combinations:
        if each.neurons == 4:
            ascending = sorted(each.outcomes.losses)
            told.append(f"{reference.NAMES[each.activation]} {ascending[len(ascending) // 2 - 1]:.2f}")
    assert view.accessibleDescription() == ", ".join(told)
