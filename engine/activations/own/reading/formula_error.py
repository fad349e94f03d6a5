"""The error of a formula that cannot be read: which characters are at fault, and what might be meant."""

from dataclasses import dataclass

from engine.records.invalid_value import InvalidValueError


@dataclass(frozen=True)
class Repair:
    """A change that would mend a formula.

    Attributes
    ----------
    start, end
        The characters that are replaced, counted from 0; `end` is the first one that stays.
    text
        What replaces them.
    """

    start: int
    end: int
    text: str

    def apply(self, formula: str) -> str:
        """Return the mended formula."""
        return formula[: self.start] + self.text + formula[self.end :]


class FormulaError(InvalidValueError):
    """A formula that cannot be read.

    Parameters
    ----------
    template
        As for `InvalidValueError`; its placeholder ``{position}`` is the number of the first character at
        fault, counted from 1.
    start, end
        The characters at fault in the text as it was typed, counted from 0; `end` is the first one behind
        them. Equal at the end of a text where something is missing.
    repair
        What would mend the place, where that is clear.
    **values
        What the other placeholders stand for.
    """

    def __init__(
        self, template: str, start: int, end: int, repair: Repair | None = None, **values: object
    ) -> None:
        super().__init__(template, position=start + 1, **values)
        self.start = start
        self.end = end
        self.repair = repair
