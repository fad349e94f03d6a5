"""Whether numbers, names and operators follow each other as they do in a formula."""

import keyword
from collections.abc import Sequence
from difflib import get_close_matches

from engine.activations.own.reading.formula_error import FormulaError, Repair
from engine.activations.own.reading.language import (
    CONSTANTS,
    DEEPEST,
    FUNCTIONS,
    MOST_PARAMETERS,
    OTHER_NAMES,
    VARIABLE,
)
from engine.activations.own.reading.tokens import Token
from engine.records.translatable import QT_TRANSLATE_NOOP


def parameter_names(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return the names that are neither z nor a constant nor a function, in order of appearance."""
    known = {VARIABLE, *CONSTANTS, *FUNCTIONS}
    return tuple(
        dict.fromkeys(each.text for each in tokens if each.kind == "name" and each.text not in known)
    )


def check_grammar(tokens: Sequence[Token], length: int) -> None:
    """Raise FormulaError at the first of the `tokens` that cannot stand where it stands.

    Parameters
    ----------
    tokens
        The whole formula.
    length
        How many characters it has.
    """
    order = _Order()
    for before, token, after in zip([None, *tokens], tokens, [*tokens[1:], None], strict=False):
        if token.kind == "name":
            _check_name(token, after)
        order.go_on(before, token, after)
    if order.expects_value:
        raise FormulaError(
            QT_TRANSLATE_NOOP("InvalidValue", "The formula ends where a value is missing."), length, length
        )
    if order.brackets:
        opening = order.brackets[-1][0]
        raise FormulaError(
            QT_TRANSLATE_NOOP("InvalidValue", "Character {position}: this bracket is never closed."),
            opening.start,
            opening.end,
            Repair(length, length, ")" * len(order.brackets)),
        )
    _check_parameters(tokens)


class _Order:
    """What may come next.

    Attributes
    ----------
    expects_value
        Whether a value must come, and no operator.
    brackets
        Those that are open, each with whether it holds the values of a function.
    """

    def __init__(self) -> None:
        self.expects_value = True
        self.brackets: list[tuple[Token, bool]] = []

    def go_on(self, before: Token | None, token: Token, after: Token | None) -> None:
        """Take `token`, which stands between `before` and `after`."""
        if token.kind == "operator" and token.text != "(":
            self._take_operator(before, token, after)
            return
        is_call = token.text == "(" and before is not None and before.text in FUNCTIONS
        if before is not None and not self.expects_value and not is_call:
            raise _missing_operator(before, token)
        self.expects_value = token.text == "("
        if self.expects_value:
            self.brackets.append((token, is_call))
            if len(self.brackets) > DEEPEST:
                raise _too_deep(token)

    def _take_operator(self, before: Token | None, token: Token, after: Token | None) -> None:
        if self.expects_value and token.text not in ("+", "-"):
            raise _missing_value(token)
        if token.text == ")":
            if not self.brackets:
                raise _never_opened(token)
            self.brackets.pop()
            return
        if token.text == "," and not (self.brackets and self.brackets[-1][1]):
            raise _misplaced_comma(token, before, after)
        self.expects_value = True


def _too_deep(token: Token) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP("InvalidValue", "Character {position}: more than {high} brackets are open here."),
        token.start,
        token.end,
        high=DEEPEST,
    )


def _check_name(token: Token, after: Token | None) -> None:
    is_called = after is not None and after.text == "("
    if keyword.iskeyword(token.text):
        raise FormulaError(
            QT_TRANSLATE_NOOP(
                "InvalidValue",
                "Character {position}: {value} is not used in formulas; a choice is written "
                "where(z > 0, …, …).",
            ),
            token.start,
            token.end,
            Repair(token.start, token.end, f"{token.text}_") if token.text == "lambda" else None,
            value=token.text,
        )
    if token.text in FUNCTIONS and not is_called:
        starts_value = after is not None and after.kind in ("number", "name") and after.text not in FUNCTIONS
        raise FormulaError(
            QT_TRANSLATE_NOOP(
                "InvalidValue", "Character {position}: {value} needs brackets around what it is taken of."
            ),
            token.start,
            token.end,
            Repair(token.start, after.end, f"{token.text}({after.text})") if after and starts_value else None,
            value=token.text,
        )
    if is_called and token.text not in FUNCTIONS:
        raise _no_function(token)


def _no_function(token: Token) -> FormulaError:
    name = token.text.lower()
    meant = [name] if name in FUNCTIONS else [OTHER_NAMES[name]] if name in OTHER_NAMES else []
    if not meant and token.text not in CONSTANTS and len(name) > 2:
        meant = get_close_matches(name, FUNCTIONS, n=1, cutoff=0.7)
    if meant:
        repair: Repair | None = Repair(token.start, token.end, meant[0])
    elif len(token.text) <= 2 or token.text in CONSTANTS:
        repair = Repair(token.end, token.end, "*")
    else:
        repair = None
    return FormulaError(
        QT_TRANSLATE_NOOP(
            "InvalidValue",
            "Character {position}: there is no function {value}; a product is written with *.",
        ),
        token.start,
        token.end,
        repair,
        value=token.text,
    )


def _missing_operator(before: Token, token: Token) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP(
            "InvalidValue",
            "Character {position}: there is no operator before {value}; a product is written with *.",
        ),
        token.start,
        token.end,
        Repair(before.end, token.start, "*"),
        value=token.text,
    )


def _missing_value(token: Token) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP("InvalidValue", "Character {position}: a value is missing before {value}."),
        token.start,
        token.end,
        value=token.text,
    )


def _never_opened(token: Token) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP("InvalidValue", "Character {position}: this bracket was never opened."),
        token.start,
        token.end,
        Repair(token.start, token.end, ""),
    )


def _misplaced_comma(token: Token, before: Token | None, after: Token | None) -> FormulaError:
    is_decimal = before is not None and after is not None and before.kind == after.kind == "number"
    return FormulaError(
        QT_TRANSLATE_NOOP(
            "InvalidValue",
            "Character {position}: a comma separates the values of a function; decimals have a point.",
        ),
        token.start,
        token.end,
        Repair(token.start, token.end, ".") if is_decimal else None,
    )


def _check_parameters(tokens: Sequence[Token]) -> None:
    names = parameter_names(tokens)
    if len(names) > MOST_PARAMETERS:
        surplus = next(each for each in tokens if each.text == names[MOST_PARAMETERS])
        raise FormulaError(
            QT_TRANSLATE_NOOP(
                "InvalidValue", "Character {position}: a formula has at most {high} parameters."
            ),
            surplus.start,
            surplus.end,
            high=MOST_PARAMETERS,
        )
    variable = next((each for each in tokens if each.text in ("x", "Z", "X")), None)
    if variable is not None and not any(each.text == VARIABLE for each in tokens):
        raise FormulaError(
            QT_TRANSLATE_NOOP("InvalidValue", "Character {position}: the variable is called z, not {value}."),
            variable.start,
            variable.end,
            Repair(variable.start, variable.end, VARIABLE),
            value=variable.text,
        )
