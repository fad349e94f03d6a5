"""A formula's text as numbers, names and operators, each with its place."""

import re
from typing import NamedTuple

from engine.activations.own.reading.formula_error import FormulaError, Repair
from engine.activations.own.reading.language import (
    LARGEST_NUMBER,
    LONGEST_NAME,
    MOST_CHARACTERS,
    SMALLEST_NUMBER,
)
from engine.records.invalid_value import without_fraction
from engine.records.translatable import QT_TRANSLATE_NOOP

_FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_FORGIVEN = _FULL_WIDTH | {
    "−": "-", "–": "-", "×": "*", "·": "*", "⋅": "*", "∙": "*", "∗": "*", "÷": "/", "∕": "/", "≤": "<=",
    "≥": ">=", "^": "**", "＾": "**", "\u3000": " ", "\u00a0": " ",
}  # fmt: skip
"""Characters that can be meant in one way only, and what is read for them."""

_MEANT = {
    "π": "pi", "√": "sqrt", "²": "**2", "³": "**3", "½": "0.5", "α": "alpha", "β": "beta", "γ": "gamma",
    "δ": "delta", "ε": "epsilon", "θ": "theta", "κ": "kappa", "λ": "lambda_", "μ": "mu", "τ": "tau",
    "φ": "phi", "ω": "omega", "σ": "sigma",
}  # fmt: skip
"""Characters that are no part of a formula, and what is offered for them."""

_TOKEN = re.compile(
    r"(?P<blank>[ \t\r\n]+)|(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z][A-Za-z_0-9]*)|(?P<operator>\*\*|<=|>=|[-+*/<>(),])",
)


class Token(NamedTuple):
    """One number, name or operator.

    Attributes
    ----------
    kind
        ``"number"``, ``"name"`` or ``"operator"``.
    text
        As it is written in the normal form: ``"0.5"`` for ``.50``.
    start, end
        Its characters in the text as it was typed, counted from 0.
    """

    kind: str
    text: str
    start: int
    end: int


def tokens_of(formula: str) -> list[Token]:
    """Return the numbers, names and operators of `formula` in their order.

    Raises
    ------
    FormulaError
        If the text is too long, or has a character or a number that no formula has.
    """
    if len(formula) > MOST_CHARACTERS:
        raise FormulaError(
            QT_TRANSLATE_NOOP("InvalidValue", "A formula has at most {high} characters, not {value}."),
            MOST_CHARACTERS,
            len(formula),
            high=MOST_CHARACTERS,
            value=len(formula),
        )
    read = [_FORGIVEN.get(character, character) for character in formula]
    text = "".join(read)
    # The place in the typed text of each character that is read.
    places = [place for place, characters in enumerate(read) for _ in characters]
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise _unknown_character(formula, places[at])
        start, end = places[at], places[found.end() - 1] + 1
        at = found.end()
        if found.lastgroup == "number":
            tokens.append(Token("number", _written(found[0], start, end), start, end))
        elif found.lastgroup == "name":
            if len(found[0]) > LONGEST_NAME:
                raise FormulaError(
                    QT_TRANSLATE_NOOP(
                        "InvalidValue",
                        "Character {position}: a name has at most {high} letters.",
                    ),
                    start,
                    end,
                    high=LONGEST_NAME,
                )
            tokens.append(Token("name", found[0], start, end))
        elif found.lastgroup == "operator":
            tokens.append(Token("operator", found[0], start, end))
    return tokens


def _written(digits: str, start: int, end: int) -> str:
    """Return a number in its shortest form."""
    number = float(digits)
    if number != 0.0 and not SMALLEST_NUMBER <= number <= LARGEST_NUMBER:
        raise FormulaError(
            QT_TRANSLATE_NOOP(
                "InvalidValue",
                "Character {position}: a number in a formula is 0 or lies between {low} and {high}.",
            ),
            start,
            end,
            low=SMALLEST_NUMBER,
            high=without_fraction(LARGEST_NUMBER),
        )
    return repr(without_fraction(number))


def _unknown_character(formula: str, place: int) -> FormulaError:
    character = formula[place]
    code = f"U+{ord(character):04X}"
    # A letter that looks like another is told apart by its code.
    shown = character if character.isascii() else f"{character} ({code})"
    return FormulaError(
        QT_TRANSLATE_NOOP("InvalidValue", "Character {position}: a formula cannot hold “{value}”."),
        place,
        place + 1,
        _repair(formula, place),
        value=shown if character.isprintable() else code,
    )


def _repair(formula: str, place: int) -> Repair | None:
    """Return what is meant by a character that no formula has, where that is clear."""
    character, before, behind = formula[place], formula[:place], formula[place + 1 :]
    if character == "σ" and behind.lstrip().startswith("("):
        return Repair(place, place + 1, "sigmoid")
    if character in _MEANT:
        return Repair(place, place + 1, _MEANT[character])
    library = re.search(r"\b(np|numpy|math|torch|tf)$", before)
    if character == "." and library:
        return Repair(library.start(), place + 1, "")
    if character == "=" and not behind.startswith("=") and _LEFT_SIDE.fullmatch(before):
        return Repair(0, place + 1, "")
    for opening, closing, function in (("|", "|", "abs"), ("[", "]", ""), ("{", "}", "")):
        if character == opening and behind.count(closing) == 1 and opening not in behind.replace(closing, ""):
            inside, rest = behind.split(closing)
            return Repair(place, len(formula) - len(rest), f"{function}({inside})")
    return None


_LEFT_SIDE = re.compile(r"\s*(\w+\s*(\(\s*z\s*\))?)?\s*")
