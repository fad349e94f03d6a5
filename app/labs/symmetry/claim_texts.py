"""What is said of the four claims: the condition of each, and the exception."""

from app.labs.symmetry.claims import RELU_SOLVED_FROM_SMALL, TANH_SOLVED_FROM_LARGE, Claim
from app.translation import translate
from engine.translatable import QT_TRANSLATE_NOOP

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
        "Equal neurons get equal gradients, always. With a monotone <i>g</i> this one neuron gets three of "
        "the four points at most.",
    ),
    Claim.SMALL: QT_TRANSLATE_NOOP(
        "SymmetryClaim",
        "0.01·randn parts the neurons, but is too small here: none of 100 seeds has solved XOR by epoch "
        "10,000.",
    ),
    Claim.LARGE: QT_TRANSLATE_NOOP(
        "SymmetryClaim",
        "10·randn saturates tanh, and this run is stuck. Of 100 seeds about {count} have solved XOR by epoch "
        "1,000 all the same.",
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
        "With ReLU the same 0.01·randn learns: of 100 seeds about {count} have solved XOR by epoch 1,000.",
    ),
    Claim.LARGE: QT_TRANSLATE_NOOP(
        "SymmetryClaim", "From the same <i>σ</i> = 10 another seed solves XOR within 300 epochs."
    ),
}

_COUNTS = {Claim.SMALL: RELU_SOLVED_FROM_SMALL, Claim.LARGE: TANH_SOLVED_FROM_LARGE}


def claim_title(claim: Claim) -> str:
    """Return the name of a claim in the present language."""
    return translate("SymmetryClaim", _TITLES[claim])


def claim_text(claim: Claim) -> str:
    """Return what the claim's state shows, and when (markup of `app.rich_text`)."""
    return translate("SymmetryClaim", _TEXTS[claim]).format(count=_COUNTS.get(claim))


def exception_text(claim: Claim) -> str:
    """Return what the exception shows (markup of `app.rich_text`)."""
    return translate("SymmetryClaim", _EXCEPTIONS[claim]).format(count=_COUNTS.get(claim))


def opening_text() -> str:
    """Return what the bar says before a claim is chosen."""
    return translate(
        "SymmetryClaim", "What lectures say about initial weights: press a claim to see when it holds."
    )


def noise_text() -> str:
    """Return what was measured about breaking the symmetry with ε = 0.01 (markup of `app.rich_text`)."""
    return translate(
        "SymmetryClaim",
        "40 draws of <i>ε</i> = 0.01: added at epoch 0, XOR is solved within 300 to 1,100 epochs in 38 and "
        "later in 2; added at epoch 300, in none within 20,000 more.",
    )
