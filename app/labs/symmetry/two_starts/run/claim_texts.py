"""What is said of the four claims: the condition of each, and the exception."""

from html import escape

from app.labs.symmetry.two_starts.run.claims import (
    NOISE_SOLVED_AFTER_300,
    NOISE_SOLVED_LATE,
    NOISE_SOLVED_SOON,
    RELU_SOLVED_FROM_SMALL,
    TANH_SOLVED_FROM_LARGE,
    TANH_SOLVED_FROM_SMALL,
    Claim,
)
from app.words.number_format import fixed, percent
from app.words.translation import translate
from engine.ensembles.success_rate import SuccessRate
from engine.records.translatable import QT_TRANSLATE_NOOP

_TITLES: dict[Claim, str] = {
    Claim.ZEROS: QT_TRANSLATE_NOOP("SymmetryClaim", "All zeros"),
    Claim.CONSTANT: QT_TRANSLATE_NOOP("SymmetryClaim", "One constant"),
    Claim.SMALL: QT_TRANSLATE_NOOP("SymmetryClaim", "0.01·randn"),
    Claim.LARGE: QT_TRANSLATE_NOOP("SymmetryClaim", "Too large"),
}

_TEXTS: dict[Claim, str] = {
    Claim.ZEROS: QT_TRANSLATE_NOOP(
        "SymmetryClaim",
        "From zeros nothing is learned: XOR has two points of each class, so every gradient is exactly 0.",
    ),
    Claim.CONSTANT: QT_TRANSLATE_NOOP(
        "SymmetryClaim",
        "Neurons equal in all their weights get equal gradients, always. With a monotone <i>g</i> this one "
        "neuron gets three of the four points at most.",
    ),
    Claim.SMALL: QT_TRANSLATE_NOOP(
        "SymmetryClaim",
        "0.01·randn parts the neurons, but is too small here: of {trials} seeds {rate} have solved XOR by "
        "epoch 10,000 (95% interval {interval}).",
    ),
    Claim.LARGE: QT_TRANSLATE_NOOP(
        "SymmetryClaim",
        "10·randn saturates tanh, and this run is on a plateau. Of {trials} seeds {rate} have solved XOR by "
        "epoch 1,000 all the same (95% interval {interval}).",
    ),
}

_EXCEPTIONS: dict[Claim, str] = {
    Claim.ZEROS: QT_TRANSLATE_NOOP(
        "SymmetryClaim",
        "AND has a single 1: from zeros the sigmoid network learns it, though its hidden neurons stay one.",
    ),
    Claim.CONSTANT: QT_TRANSLATE_NOOP(
        "SymmetryClaim",
        "Still one neuron, but the Gaussian rises and falls: one such neuron is enough for XOR.",
    ),
    Claim.SMALL: QT_TRANSLATE_NOOP(
        "SymmetryClaim",
        "With ReLU the same 0.01·randn learns: of {trials} seeds {rate} have solved XOR by epoch 1,000 "
        "(95% interval {interval}).",
    ),
    Claim.LARGE: QT_TRANSLATE_NOOP(
        "SymmetryClaim", "From the same <i>σ</i> = 10 another seed solves XOR within 300 epochs."
    ),
}

_NEAR_THE_END = 0.05
_RATES = {Claim.SMALL: TANH_SOLVED_FROM_SMALL, Claim.LARGE: TANH_SOLVED_FROM_LARGE}
_EXCEPTION_RATES = {Claim.SMALL: RELU_SOLVED_FROM_SMALL}


def claim_title(claim: Claim) -> str:
    """Return the name of a claim in the present language."""
    return translate("SymmetryClaim", _TITLES[claim])


def claim_text(claim: Claim) -> str:
    """Return what the claim's state shows, and when (markup of `app.words.rich_text`)."""
    return _with_rate(translate("SymmetryClaim", _TEXTS[claim]), _RATES.get(claim))


def exception_text(claim: Claim) -> str:
    """Return what the exception shows (markup of `app.words.rich_text`)."""
    return _with_rate(translate("SymmetryClaim", _EXCEPTIONS[claim]), _EXCEPTION_RATES.get(claim))


def opening_text() -> str:
    """Return what the bar says before a claim is chosen."""
    return translate(
        "SymmetryClaim", "What lectures say about initial weights: press a claim to see when it holds."
    )


def noise_text() -> str:
    """Return what was measured about breaking the symmetry with ε = 0.01 (markup of `rich_text`)."""
    return translate(
        "SymmetryClaim",
        "{trials} draws of <i>ε</i> = 0.01: added at epoch 0, {soon} ({soon_interval}) have solved XOR "
        "within 1,100 epochs and {late} ({late_interval}) within 6,000; added at epoch 300, none within "
        "20,000 more (at most {most}; 95% intervals).",
    ).format(
        trials=fixed(NOISE_SOLVED_SOON.trials, 0),
        soon=_share(NOISE_SOLVED_SOON),
        soon_interval=_interval(NOISE_SOLVED_SOON),
        late=_share(NOISE_SOLVED_LATE),
        late_interval=_interval(NOISE_SOLVED_LATE),
        most=escape(percent(NOISE_SOLVED_AFTER_300.interval()[1], 1)),
    )


def _with_rate(text: str, rate: SuccessRate | None) -> str:
    if rate is None:
        return text
    return text.format(trials=fixed(rate.trials, 0), rate=_share(rate), interval=_interval(rate))


def _share(rate: SuccessRate) -> str:
    return escape(percent(rate.share, _decimals(rate)))


def _interval(rate: SuccessRate) -> str:
    low, high = (escape(percent(end, _decimals(rate))) for end in rate.interval())
    return f"{low} – {high}"


def _decimals(rate: SuccessRate) -> int:
    """Return how many decimals of a percentage tell a rate from 0 % and 100 %."""
    return 1 if min(rate.share, 1.0 - rate.share) < _NEAR_THE_END else 0
