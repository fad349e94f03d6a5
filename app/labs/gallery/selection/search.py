"""Finds activation functions by what a person may call them."""

from app.words.translation import translate
from engine.activations import ActivationRecord

_IGNORED = str.maketrans("", "", " -_()")


def matches(record: ActivationRecord, text: str) -> bool:
    """Return whether key, name or long name, in English or in the present language, contain `text`.

    Capitals, spaces, hyphens, underscores and brackets make no difference; an empty text matches everything.
    """
    names = [record.key, record.name, record.long_name]
    names += [translate("Activation", name) for name in (record.name, record.long_name) if name]
    return any(_simplified(text) in _simplified(name) for name in names)


def _simplified(text: str) -> str:
    return text.casefold().translate(_IGNORED)
