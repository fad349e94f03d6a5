"""Words and numbers that several parts of the view write alike."""

from app.labs.xor.statistics.run.progress import Progress
from app.words.number_format import fixed, percent, rounded, shortest
from app.words.translation import translate
from app.words.verdict_texts import loss_text
from engine.activations import Activation
from engine.activations.facts import largest_slope
from engine.ensembles.failure_levels import FailureLevel
from engine.ensembles.proportion_test import ProportionTest, ProportionTestName
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.repeated_training import Combination
from engine.ensembles.success_rate import SuccessRate
from engine.ensembles.success_scan import LEARNING_RATES, ScanSettings
from engine.network.initializers import Initializer
from engine.network.outcomes import PLATEAUS

_PARAMETER_DECIMALS = 2
_RATE_DECIMALS = 4
_SMALLEST_P = 0.001
_NO_BREAK = "\N{NO-BREAK SPACE}"
_GAIN = "Gain"
"""The free number of the rules that are usual without it."""


def activation_text(activation: Activation) -> str:
    """Return the function's name, with its parameters where they are not the usual ones."""
    name = translate("Activation", activation.name)
    if activation.values == tuple(activation.record.defaults.values()):
        return name
    values = (
        f"{parameter.plain_symbol}{_NO_BREAK}={_NO_BREAK}{shortest(value, _PARAMETER_DECIMALS)}"
        for parameter, value in zip(activation.record.parameters, activation.values, strict=True)
    )
    return f"{name} ({', '.join(values)})"


def nothing_known_text() -> str:
    """Return what a picture says before the first networks have been trained."""
    return translate("XorStatistics", "nothing is known yet")


def network_text(neurons: int) -> str:
    """Return the layers' sizes: 2-4-1."""
    return f"2-{neurons}-1"


def share_text(rate: SuccessRate) -> str:
    """Return a share as whole per cent, with one decimal between 99 % and 100 %."""
    return percent(rate.share, _share_decimals(rate))


def interval_text(rate: SuccessRate) -> str:
    """Return Wilson's 95 % interval."""
    low, high = rate.interval()
    return f"{percent(low, 1)} – {percent(high, 1)}"


def points_text(test: ProportionTest) -> str:
    """Return by how many points of per cent the second share, as it is written, exceeds the first."""
    rates = test.first, test.second
    # Beside "<1%" the whole points say nothing.
    is_fine = any(share_text(rate).startswith("<") for rate in rates)
    first, second = (rounded(100.0 * rate.share, 1 if is_fine else _share_decimals(rate)) for rate in rates)
    points = shortest(float(second - first), 1)
    return points if points == "0" or points.startswith("−") else f"+{points}"


def _share_decimals(rate: SuccessRate) -> int:
    return 1 if 0.99 < rate.share < 1.0 else 0


def p_value_text(test: ProportionTest) -> str:
    """Return the p-value as it is written after its name.

    One beside the level has as many digits as tell on which side of it it lies.
    """
    if test.p_value < _SMALLEST_P:
        return f"<i>p</i> &lt; {_SMALLEST_P}"
    texts = [(fixed(test.p_value, decimals), fixed(test.level, decimals)) for decimals in range(3, 9)]
    written = next((text for text, level in texts if text != level), texts[0][0])
    return f"<i>p</i> = {written}"


def name_of_test(name: ProportionTestName) -> str:
    """Return the name of a test."""
    if name is ProportionTestName.FISHER:
        return translate("XorStatistics", "Fisher's exact test, two-sided")
    return translate("XorStatistics", "McNemar's exact test, two-sided")


def short_name_of_test(name: ProportionTestName) -> str:
    """Return the name of a test as it stands within a sentence."""
    if name is ProportionTestName.FISHER:
        return translate("XorStatistics", "exact Fisher test, two-sided")
    return translate("XorStatistics", "exact McNemar test, two-sided")


def correction_text(test: ProportionTest) -> str:
    """Return how the p-value was corrected for several comparisons; empty for one."""
    if test.comparisons == 1:
        return ""
    return translate("XorStatistics", "Bonferroni ×{comparisons}").format(comparisons=test.comparisons)


def level_text(level: FailureLevel) -> str:
    """Return at which loss networks ended that failed, in a few words."""
    for plateau in PLATEAUS:
        if plateau.key == level.value:
            return translate("Plateau", plateau.name)
    if level is FailureLevel.OTHER:
        return translate("XorStatistics", "another loss")
    return translate("XorStatistics", "numbers overflowed")


def level_rule(level: FailureLevel) -> str:
    """Return the rule by which a level is told."""
    for plateau in PLATEAUS:
        if plateau.key == level.value:
            return translate("XorStatistics", "loss {level} ± 0.02").format(level=fixed(plateau.loss, 3))
    if level is FailureLevel.OTHER:
        return translate("XorStatistics", "the rest")
    return translate("XorStatistics", "loss or weight not finite")


def final_loss_text(loss: float, *, succeeded: bool, limit: float) -> str:
    """Return a final loss; that of a success is seen to be below the limit."""
    if loss != loss:
        return translate("XorStatistics", "not finite")
    return loss_text(loss, is_solved=succeeded, limit=limit)


def success_rule(settings: RepeatedSettings) -> str:
    """Return when a network counts as a success."""
    return translate(
        "XorStatistics",
        "Success: after epoch {epochs} all four points are right and the loss is below {loss}",
    ).format(epochs=f"{settings.updates:,}", loss=shortest(settings.success_loss, 3))


def condition_texts(settings: RepeatedSettings) -> list[str]:
    """Return the conditions under which rates of success hold, shortest first to matter."""
    if not settings.use_bias:
        biases = translate("XorStatistics", "no biases")
    elif settings.bias_scale == 0.0:
        biases = translate("XorStatistics", "biases 0")
    else:
        biases = translate("XorStatistics", "all biases N(0, {sigma}²)").format(
            sigma=shortest(settings.bias_scale, 2)
        )
    slope = "0" if settings.kink_side == "left" else "1"
    return [
        biases,
        f"ReLU<i>′</i>(0){_NO_BREAK}={_NO_BREAK}{slope}",
        initializer_text(settings.initializer),
        translate("XorStatistics", "learning rate {rate}").format(
            rate=shortest(settings.learning_rate, _RATE_DECIMALS)
        ),
        translate("XorStatistics", "{epochs} epochs, full batch").format(epochs=f"{settings.updates:,}"),
    ]


def seeds_text(settings: RepeatedSettings) -> str:
    """Return the seeds of the networks; a seed is a name and no quantity, so it has no thousands comma."""
    first = settings.first_seed
    return translate("XorStatistics", "seeds {first} to {last}").format(
        first=first, last=first + settings.replicas - 1
    )


def initializer_text(rule: Initializer) -> str:
    """Return a rule's name, with its scale where that says something."""
    name = translate("Initializer", rule.name)
    if rule.scale_bounds is None or (rule.scale == 1.0 and rule.scale_bounds.name == _GAIN):
        return name
    return f"{name} ({translate('Field', rule.scale_bounds.name)} {shortest(rule.scale, 3)})"


def is_frozen(activation: Activation) -> bool:
    """Whether hidden neurons of this activation can never learn (step function)."""
    return largest_slope(activation).value == 0.0


def cell_text(settings: ScanSettings, row: int, column: int) -> str:
    """Return the two settings of a scan's cell."""
    rate = shortest(LEARNING_RATES[column], 3)
    if settings.rows == "sigma":
        return translate("XorStatistics", "<i>σ</i> = {sigma}, learning rate {rate}").format(
            sigma=shortest(settings.row_values[row], 3), rate=rate
        )
    return translate("XorStatistics", "{network}, learning rate {rate}").format(
        network=network_text(int(settings.row_values[row])), rate=rate
    )


def combination_text(combination: Combination) -> str:
    """Return how often a combination succeeded, for tooltips and screen readers."""
    rate = combination.outcomes.rate
    return translate(
        "XorStatistics",
        "{activation}, {network}: {successes} of {trials} succeeded ({share}), 95% interval {interval}",
    ).format(
        activation=activation_text(combination.activation),
        network=network_text(combination.neurons),
        successes=rate.successes,
        trials=rate.trials,
        share=share_text(rate),
        interval=interval_text(rate),
    )


def count_text(progress: Progress) -> str:
    """Return how many of the networks have been trained."""
    return f"{progress.trained:,} / {progress.wanted:,}"


def progress_text(progress: Progress) -> str:
    """Return the same with the word for what is counted."""
    return translate("XorStatistics", "Networks: {count}").format(count=count_text(progress))
