"""Says in the user's language what an `InvalidValueError` says."""

from collections.abc import Callable

from app.translation import Language, Translation, translate
from engine.invalid_value import InvalidValueError


def invalid_value_text(error: InvalidValueError) -> str:
    """Return the sentence of `error` in the present language."""
    return _sentence(error, translate)


def invalid_value_text_in(language: Language, error: InvalidValueError) -> str:
    """Return the sentence of `error` in `language`, before there is an application."""
    return _sentence(error, Translation(language).translate)


def _sentence(error: InvalidValueError, to_language: Callable[[str, str], str]) -> str:
    values = dict(error.values)
    if "field" in values:
        values["field"] = to_language("Field", str(values["field"]))
    sentence = to_language("InvalidValue", error.template).format(**values)
    return sentence[:1].upper() + sentence[1:]
