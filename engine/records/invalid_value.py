"""The one error for a value that is not allowed: a sentence that names what is wrong and what is allowed."""

import re

from engine.records.translatable import QT_TRANSLATE_NOOP

_MARKUP = re.compile(r"</?i>")


class InvalidValueError(ValueError):
    """A value outside of what is allowed.

    Parameters
    ----------
    template
        English sentence with ``{placeholders}``, marked with
        ``QT_TRANSLATE_NOOP("InvalidValue", ...)`` where it is written.
    **values
        What the placeholders stand for. A value under the name ``field`` is itself a text marked in
        the context ``"Field"``, one under ``activation`` in the context ``"Activation"``. The markup that a
        field's name may have is left out of the error's own English text.
    """

    def __init__(self, template: str, **values: object) -> None:
        texts = {**values, "field": _MARKUP.sub("", str(values["field"]))} if "field" in values else values
        super().__init__(template.format(**texts))
        self.template = template
        self.values = values


def out_of_bounds(field: str, value: object, low: float, high: float) -> InvalidValueError:
    """Return the error that says that `field` lies outside [`low`, `high`]."""
    return InvalidValueError(
        QT_TRANSLATE_NOOP("InvalidValue", "{field} must be a number from {low} to {high}, not {value}."),
        field=field,
        value=value,
        low=without_fraction(low),
        high=without_fraction(high),
    )


def without_fraction(number: float) -> float:
    """Return a whole number as an integer, which is written without ``.0``; another as it is."""
    return int(number) if float(number).is_integer() else number
