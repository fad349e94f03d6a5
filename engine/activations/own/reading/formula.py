"""A formula that was read: its tree of functions, numbers and names, made by a whitelist over Python's `ast`.

Nothing is ever evaluated by Python: the text is cut into tokens, their order is checked, Python's parser only
says what binds to what, and every node that is not listed here is refused.
"""

import ast
import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from engine.activations.own.reading.formula_error import FormulaError
from engine.activations.own.reading.grammar import check_grammar, parameter_names
from engine.activations.own.reading.language import (
    COMPARISONS,
    CONSTANTS,
    LARGEST_EXPONENT,
    MOST_PARTS,
    ONE_VALUE,
    SEVERAL_VALUES,
    VARIABLE,
)
from engine.activations.own.reading.term import Term, combined, number
from engine.activations.own.reading.tokens import Token, tokens_of
from engine.records.invalid_value import without_fraction
from engine.records.translatable import QT_TRANSLATE_NOOP

_OPERATORS: dict[type[ast.operator], str] = {
    ast.Add: "add",
    ast.Sub: "subtract",
    ast.Mult: "multiply",
    ast.Div: "divide",
    ast.Pow: "power",
}
_COMPARED: dict[type[ast.cmpop], str] = {
    ast.Lt: COMPARISONS["<"],
    ast.LtE: COMPARISONS["<="],
    ast.Gt: COMPARISONS[">"],
    ast.GtE: COMPARISONS[">="],
}


@dataclass(frozen=True)
class OwnFormula:
    """A formula in its normal form.

    Attributes
    ----------
    text
        The normal form: without blanks, numbers at their shortest.
    term
        The tree.
    parameter_names
        The names that are neither z nor a constant nor a function, in order of appearance.
    """

    text: str
    term: Term
    parameter_names: tuple[str, ...]


@lru_cache(maxsize=256)
def read_formula(text: str) -> OwnFormula:
    """Return the formula that is written as `text`.

    Raises
    ------
    FormulaError
        If it is none, names what is no part of formulas, or exceeds a limit of `language`.
    """
    tokens = tokens_of(text)
    parts = [each for each in tokens if each.text not in ("(", ")", ",")]
    if len(parts) > MOST_PARTS:
        raise FormulaError(
            QT_TRANSLATE_NOOP(
                "InvalidValue", "Character {position}: a formula has at most {high} numbers, names and signs."
            ),
            parts[MOST_PARTS].start,
            len(text),
            high=MOST_PARTS,
        )
    check_grammar(tokens, len(text))
    normal = "".join(each.text for each in tokens)
    return OwnFormula(normal, _Reader(tokens, len(text)).term(_parsed(normal)), parameter_names(tokens))


def _parsed(normal: str) -> ast.expr:
    return ast.parse(normal, mode="eval").body


class _Reader:
    """Turns Python's tree into terms; knows where each token was typed."""

    def __init__(self, tokens: list[Token], length: int) -> None:
        self._places: list[tuple[int, int]] = []
        for token in tokens:
            self._places += [(token.start, token.end)] * len(token.text)
        self._length = length

    def term(self, node: ast.expr) -> Term:
        """Return the term of `node`."""
        found = self._unchecked_term(node)
        if found.constant is not None and not math.isfinite(found.constant):
            raise self._error(
                QT_TRANSLATE_NOOP("InvalidValue", "Character {position}: this part has no finite value."),
                node,
            )
        return found

    def _unchecked_term(self, node: ast.expr) -> Term:
        match node:
            case ast.Constant(value=int() | float() as value):
                return number(float(value))
            case ast.Name(id=name):
                if name == VARIABLE:
                    return Term("z")
                return number(CONSTANTS[name]) if name in CONSTANTS else Term("name", name=name)
            case ast.UnaryOp(op=ast.UAdd(), operand=operand):
                return self.term(operand)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return combined("negative", self.term(operand))
            case ast.BinOp(left=left, op=operator, right=right) if type(operator) in _OPERATORS:
                term = combined(_OPERATORS[type(operator)], self.term(left), self.term(right))
                if term.operation == "power":
                    self._check_exponent(term.arguments[1], right)
                return term
            case ast.Compare():
                return self._comparison(node)
            case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
                return self._call(name, arguments, node)
        raise self._error(
            QT_TRANSLATE_NOOP("InvalidValue", "Character {position}: this is no part of a formula."), node
        )

    def _comparison(self, node: ast.Compare) -> Term:
        values = [self.term(each) for each in (node.left, *node.comparators)]
        if not all(type(each) in _COMPARED for each in node.ops):
            raise self._error(
                QT_TRANSLATE_NOOP("InvalidValue", "Character {position}: this is no part of a formula."), node
            )
        pairs = [
            combined(_COMPARED[type(operator)], *pair)
            for operator, pair in zip(node.ops, pairwise(values), strict=True)
        ]
        whole = pairs[0]
        for pair in pairs[1:]:
            whole = combined("multiply", whole, pair)
        return whole

    def _call(self, name: str, arguments: list[ast.expr], node: ast.expr) -> Term:
        fewest, most = SEVERAL_VALUES.get(name, (1, 1))
        if not fewest <= len(arguments) <= most:
            raise self._error(
                QT_TRANSLATE_NOOP(
                    "InvalidValue", "Character {position}: {value} takes {options} values, not {count}."
                )
                if most > 1
                else QT_TRANSLATE_NOOP(
                    "InvalidValue", "Character {position}: {value} takes one value, not {count}."
                ),
                node,
                value=name,
                options=fewest if fewest == most else f"{fewest}–{most}",
                count=len(arguments),
            )
        values = tuple(self.term(each) for each in arguments)
        if name in ONE_VALUE:
            return combined(name, *values)
        if name == "where":
            if not values[0].is_condition:
                raise self._error(
                    QT_TRANSLATE_NOOP(
                        "InvalidValue",
                        "Character {position}: the first value of where is a comparison, such as z > 0.",
                    ),
                    arguments[0],
                )
            return combined("where", *values)
        whole = values[0]
        for value in values[1:]:
            whole = combined(f"{name}imum", whole, value)
        return whole

    def _check_exponent(self, exponent: Term, node: ast.expr) -> None:
        if exponent.constant is not None and abs(exponent.constant) > LARGEST_EXPONENT:
            raise self._error(
                QT_TRANSLATE_NOOP(
                    "InvalidValue", "Character {position}: an exponent lies between {low} and {high}."
                ),
                node,
                low=-without_fraction(LARGEST_EXPONENT),
                high=without_fraction(LARGEST_EXPONENT),
            )

    def _error(self, template: str, node: ast.expr, **values: object) -> FormulaError:
        # The normal form is ASCII, so that Python's columns, which count bytes, count characters.
        start = self._places[node.col_offset][0]
        end = self._places[(node.end_col_offset or len(self._places)) - 1][1]
        return FormulaError(template, start, end, None, **values)
