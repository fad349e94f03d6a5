"""What the starts are called and how their numbers are written."""

from app.labs.symmetry.two_starts.run.settings import Start, StartKind
from app.words.number_format import shortest
from app.words.translation import translate
from engine.records.translatable import QT_TRANSLATE_NOOP

_TITLES: dict[StartKind, str] = {
    StartKind.ZEROS: QT_TRANSLATE_NOOP("SymmetryStart", "All zeros"),
    StartKind.CONSTANT: QT_TRANSLATE_NOOP("SymmetryStart", "One constant"),
    StartKind.SMALL: QT_TRANSLATE_NOOP("SymmetryStart", "Small random"),
    StartKind.XAVIER: QT_TRANSLATE_NOOP("SymmetryStart", "Xavier"),
    StartKind.HE: QT_TRANSLATE_NOOP("SymmetryStart", "He"),
    StartKind.LARGE: QT_TRANSLATE_NOOP("SymmetryStart", "Large random"),
}

_AMOUNT_DECIMALS = 3


def start_title(kind: StartKind) -> str:
    """Return the name of a start in the present language."""
    return translate("SymmetryStart", _TITLES[kind])


def start_note(start: Start) -> str:
    """Return the numbers that a start is made with (markup of `app.words.rich_text`)."""
    if start.kind is StartKind.ZEROS:
        return translate("SymmetryStart", "weights and biases 0")
    if start.kind is StartKind.CONSTANT:
        return translate("SymmetryStart", "every weight {value}").format(
            value=shortest(start.constant, _AMOUNT_DECIMALS)
        )
    seed = translate("SymmetryStart", "seed {seed}").format(seed=start.seed)
    if start.kind is StartKind.SMALL:
        return f"<i>σ</i> = {shortest(start.small, _AMOUNT_DECIMALS)} · {seed}"
    if start.kind is StartKind.LARGE:
        return f"<i>σ</i> = {shortest(start.large, _AMOUNT_DECIMALS)} · {seed}"
    return seed
