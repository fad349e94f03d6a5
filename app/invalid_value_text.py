"""Says in the user's language what an `InvalidValueError` says."""

from app.translation import translate
from engine.invalid_value import InvalidValueError


def invalid_value_text(error: InvalidValueError) -> str:
    """Return the sentence of `error` in the present language."""
    values = dict(error.values)
    if "field" in values:
        values["field"] = translate("Field", str(values["field"]))
    sentence = translate("InvalidValue", error.template).format(**values)
    return sentence[:1].upper() + sentence[1:]
