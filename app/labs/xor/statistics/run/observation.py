"""The sentence below the pictures: what the counts say, and under which conditions they say it."""

from dataclasses import replace
from html import escape

from app.labs.xor.statistics.run.detail import Detail
from app.labs.xor.statistics.run.results import ResultStanding
from app.labs.xor.statistics.run.scan_session import ScanSession
from app.labs.xor.statistics.run.session import StatisticsSession
from app.labs.xor.statistics.run.success_times import success_times, time_decimals
from app.labs.xor.statistics.run.texts import (
    activation_text,
    cell_text,
    condition_texts,
    correction_text,
    is_frozen,
    level_text,
    network_text,
    p_value_text,
    points_text,
    seeds_text,
    share_text,
    short_name_of_test,
)
from app.words.number_format import fixed, shortest, shown_ratio
from app.words.translation import translate
from engine.ensembles.ensemble import ROUNDING_GROWS_FROM
from engine.ensembles.failure_levels import FAILURE_LEVELS
from engine.ensembles.network_outcomes import compare
from engine.ensembles.proportion_test import LEVEL, ProportionTest
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.repeated_training import Combination, RepeatedTraining
from engine.ensembles.success_rate import SuccessRate
from engine.ensembles.success_scan import LEARNING_RATES, ScanSettings

_ENOUGH_SUCCESSES = 10
_MOST_CELLS_NAMED = 3


def observation(session: StatisticsSession, scan: ScanSession, detail: Detail, *, brief: bool) -> str:
    """Return what should be noticed now (markup of `app.words.rich_text`), in one sentence if `brief`."""
    if detail is Detail.SCAN:
        return _scan_sentence(scan)
    result = session.result
    found = result.find(*session.selected) if result is not None else None
    if result is None or found is None or not found.outcomes.count:
        return translate(
            "XorStatistics",
            "Whether one network solves XOR is luck; how many of hundreds solve it is not. "
            "Every network has a seed of its own.",
        )
    if session.standing is ResultStanding.OTHER and not session.running:
        return translate(
            "XorStatistics",
            "The settings have changed: what is shown belongs to the earlier ones. Train again to see these.",
        )
    if detail is Detail.TIMES:
        return _time_sentence(result, found)
    if detail is Detail.SEEDS and result.settings.learning_rate >= ROUNDING_GROWS_FROM:
        return f"{_failure_sentence(found)} {_rounding_sentence()}"
    if detail in (Detail.FAILURES, Detail.SEEDS):
        return _failure_sentence(found)
    test = session.test_against_previous(found)
    if test is not None and session.previous is not None:
        return _change_sentence(found, test, session.previous.settings, result.settings)
    return _rate_sentence(result, found, brief=brief)


def _rate_sentence(result: RepeatedTraining, found: Combination, *, brief: bool) -> str:
    others = [
        each
        for each in result.at_width(found.neurons)
        if each is not found and each.outcomes.count == found.outcomes.count
    ]
    share = found.outcomes.rate.share
    other = max(others, key=lambda each: abs(each.outcomes.rate.share - share), default=None)
    counted = [found] if other is None else [found, other]
    sentence = translate("XorStatistics", "{network}, successes in {trials} networks each: {counts}").format(
        network=network_text(found.neurons),
        trials=found.outcomes.count,
        counts=", ".join(_count_text(each) for each in counted),
    )
    test = compare(found.outcomes, other.outcomes) if other is not None else None
    # The other one was picked for its difference.
    sentence += f" – {_verdict(test.picked_among(len(others)))}." if test is not None else "."
    widest = result.find(found.activation, max(result.settings.widths))
    if not brief and widest is not None and widest is not found and widest.outcomes.count:
        sentence += " " + translate("XorStatistics", "{network} {activation}: {share}.").format(
            network=network_text(widest.neurons),
            activation=activation_text(found.activation),
            share=f"<b>{escape(share_text(widest.outcomes.rate))}</b>",
        )
    conditions = ", ".join(condition_texts(result.settings)[:2])
    return (
        sentence + " " + translate("XorStatistics", "Conditions: {conditions}.").format(conditions=conditions)
    )


def _change_sentence(
    found: Combination, test: ProportionTest, before: RepeatedSettings, now: RepeatedSettings
) -> str:
    old, new = condition_texts(before), condition_texts(now)
    changed = [(first, second) for first, second in zip(old, new, strict=True) if first != second]
    sentence = translate(
        "XorStatistics", "{activation} {network}: {before} before, {now} now ({points} points) – {verdict}."
    ).format(
        activation=activation_text(found.activation),
        network=network_text(found.neurons),
        before=f"<b>{escape(share_text(test.first))}</b>",
        now=f"<b>{escape(share_text(test.second))}</b>",
        points=points_text(test),
        verdict=_verdict(test),
    )
    seeds = seeds_text(before), seeds_text(now)
    alike = replace(before, first_seed=now.first_seed, replicas=now.replicas)
    if alike.differs_only_in_combinations_from(now) and seeds[0] != seeds[1]:
        return (
            sentence
            + " "
            + translate(
                "XorStatistics",
                "Only the seeds are others ({before} before, {now} now): any difference is chance.",
            ).format(before=seeds[0], now=seeds[1])
        )
    if seeds[0] != seeds[1]:
        changed.append(seeds)
    if not changed:
        return sentence
    return (
        sentence
        + " "
        + translate("XorStatistics", "Before: {before}; now: {now}.").format(
            before=", ".join(first for first, _ in changed), now=", ".join(second for _, second in changed)
        )
    )


def _time_sentence(result: RepeatedTraining, found: Combination) -> str:
    known = [
        success_times(each, result.settings.updates)
        for each in result.at_width(found.neurons)
        if each.outcomes.rate.successes >= _ENOUGH_SUCCESSES
    ]
    # A clock too coarse for a short run measures nothing.
    timed = [
        (each.median, each.microseconds, each.combination)
        for each in known
        if each.median and each.microseconds
    ]
    if len(timed) < 2:
        return translate("XorStatistics", "Too few networks succeeded to compare how fast they did.")
    few, short, fast = min(timed, key=lambda each: each[0])
    many, long, slow = next(
        (each for each in timed if each[2].activation.key == "sigmoid" and each[2] is not fast),
        max(timed, key=lambda each: each[0]),
    )
    return translate(
        "XorStatistics",
        "Median epoch of the first success: {fast} <b>{few}</b>, {slow} <b>{many}</b> – {epochs} times as "
        "many, and {time} times the computing time. Counted are successes alone: {counts}.",
    ).format(
        fast=activation_text(fast.activation),
        few=shortest(few, 1),
        slow=activation_text(slow.activation),
        many=shortest(many, 1),
        epochs=fixed(many / few, 1),
        time=fixed(shown_ratio(long, short, time_decimals(min(long, short))), 1),
        counts=", ".join(f"{each.outcomes.rate.successes} / {each.outcomes.count}" for each in (fast, slow)),
    )


def _failure_sentence(found: Combination) -> str:
    outcomes = found.outcomes
    failures = outcomes.count - outcomes.rate.successes
    name = f"{activation_text(found.activation)} {network_text(found.neurons)}"
    if not failures:
        return translate("XorStatistics", "{network}: none of {trials} networks failed.").format(
            network=name, trials=outcomes.count
        )
    counts = [(int(outcomes.failures_at(level).sum()), level) for level in FAILURE_LEVELS]
    most, level = max(counts, key=lambda each: each[0])
    sentence = translate(
        "XorStatistics",
        "{network}: <b>{failures}</b> of {trials} failed, <b>{most}</b> of them ended with “{level}”.",
    ).format(network=name, failures=failures, trials=outcomes.count, most=most, level=level_text(level))
    if is_frozen(found.activation):
        return (
            sentence
            + " "
            + translate("XorStatistics", "The hidden layer never learns: its derivative is 0 everywhere.")
        )
    with_dead = int((~outcomes.succeeded & (outcomes.dead_neurons > 0)).sum())
    return (
        sentence
        + " "
        + translate("XorStatistics", "With dead neurons: {dead} of the {failures}.").format(
            dead=with_dead, failures=failures
        )
    )


def _rounding_sentence() -> str:
    return translate(
        "XorStatistics",
        "At so large a learning rate a network may end otherwise when its run is opened: the last digits are "
        "rounded in another order, and the difference grows.",
    )


def _scan_sentence(session: ScanSession) -> str:
    scan = session.scan
    judged = [
        (cell.rate, row, column)
        for row, cells in enumerate(scan.cells if scan is not None else ())
        for column, cell in enumerate(cells)
        if cell.count
    ]
    if scan is None or not judged:
        return translate(
            "XorStatistics",
            "One learning rate and one initial scale say little: the map trains networks for all pairs.",
        )
    progress = session.progress
    highest = max(rate.share for rate, _, _ in judged)
    if highest == 0.0:
        sentences = [
            translate("XorStatistics", "Not one of {networks} networks in {cells} cells solved XOR.").format(
                networks=f"{progress.trained:,}", cells=len(judged)
            )
        ]
    else:
        sentences = [
            _best_cells(scan.settings, [each for each in judged if each[0].share == highest]),
            translate("XorStatistics", "At least 90%: {good} of {all} cells.").format(
                good=sum(rate.share >= 0.9 for rate, _, _ in judged), all=len(judged)
            ),
        ]
    if session.seed is not None and LEARNING_RATES[session.cell[1]] >= ROUNDING_GROWS_FROM:
        sentences.append(_rounding_sentence())
    if not scan.is_complete:
        sentences.append(
            translate("XorStatistics", "So far {trained} of {wanted} networks are trained.").format(
                trained=f"{progress.trained:,}", wanted=f"{progress.wanted:,}"
            )
        )
    return " ".join(sentences)


def _best_cells(settings: ScanSettings, best: list[tuple[SuccessRate, int, int]]) -> str:
    """Name the cells of the highest rate, which they share; many of them are only counted."""
    rate = best[0][0]
    cells = "; ".join(cell_text(settings, row, column) for _, row, column in best)
    share = f"<b>{escape(share_text(rate))}</b>"
    if len(best) == 1:
        return translate(
            "XorStatistics", "Most often solved: {cell} – {successes} of {trials} ({share})."
        ).format(cell=cells, successes=rate.successes, trials=rate.trials, share=share)
    if len(best) <= _MOST_CELLS_NAMED:
        return translate("XorStatistics", "Most often solved: {count} cells, {share} each ({cells}).").format(
            count=len(best), share=share, cells=cells
        )
    return translate("XorStatistics", "Most often solved: {count} cells, {share} each.").format(
        count=len(best), share=share
    )


def _count_text(combination: Combination) -> str:
    rate = combination.outcomes.rate
    return f"{activation_text(combination.activation)} <b>{rate.successes} ({escape(share_text(rate))})</b>"


def _verdict(test: ProportionTest) -> str:
    about = f"{short_name_of_test(test.test)} {round(100 * LEVEL)}%, {p_value_text(test)}"
    if test.comparisons > 1:
        about = f"{about}, {correction_text(test)}"
    if test.differs:
        return translate("XorStatistics", "different ({test})").format(test=about)
    return translate("XorStatistics", "no difference shown ({test})").format(test=about)
