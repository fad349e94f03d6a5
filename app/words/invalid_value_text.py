"""Says in the user's language what an `InvalidValueError` says."""

from collections.abc import Callable

from app.words.number_format import exact
from app.words.rich_text import plain
from app.words.translation import Language, Translation, translate
from engine.records.invalid_value import InvalidValueError

_CONTEXTS = {"field": "Field", "activation": "Activation"}


def invalid_value_text(error: InvalidValueError) -> str:
    """Return the sentence of `error` in the present language."""
    return _sentence(error, translate)


def invalid_value_text_in(language: Language, error: InvalidValueError) -> str:
    """Return the sentence of `error` in `language`, before there is an application."""
    return _sentence(error, Translation(language).translate)


def _sentence(error: InvalidValueError, to_language: Callable[[str, str], str]) -> str:
    template = to_language("InvalidValue", error.template)
    values = {name: _shown(name, value, to_language) for name, value in error.values.items()}
    sentence = template.format(**values)
    # The name of a field may begin with a small letter; what somebody typed is quoted as it was typed.
    return sentence[:1].upper() + sentence[1:] if template.startswith("{field}") else sentence


def _shown(name: str, value: object, to_language: Callable[[str, str], str]) -> str:
    if isinstance(value, InvalidValueError):
        return _sentence(value, to_language)
    if name in _CONTEXTS:
        text = to_language(_CONTEXTS[name], str(value))
        return plain(text) if name == "field" else text
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return exact(value)
    return str(value)
