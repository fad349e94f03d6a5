"""The words and the code that belong to an activation function, from ``resources/activations``."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.look.resource_files import resource_path
from app.words.translation import translate
from engine.activations import ActivationRecord
from engine.activations.own.numpy_code import numpy_code
from engine.activations.own.record import OwnRecord


@dataclass(frozen=True)
class Prose:
    """What is said about one function in one language.

    Attributes
    ----------
    summary
        What it is, in a few words.
    pros, cons
        Short statements.
    code
        A NumPy function of the same name.
    """

    summary: str
    pros: tuple[str, ...]
    cons: tuple[str, ...]
    code: str


def prose(record: ActivationRecord) -> Prose:
    """Return the words for a function in the present language; for an own one there is its code alone."""
    if isinstance(record, OwnRecord):
        code = numpy_code(record.definition).strip("\n")
        return Prose(translate("Gallery", "Own function"), (), (), code)
    # The translation of this one word names the table to read.
    language = translate("ActivationProse", "en")
    page = _page(record.key)
    words = page[language]
    return Prose(words["summary"], tuple(words["pros"]), tuple(words["cons"]), page["code"].strip("\n"))


@lru_cache(maxsize=32)
def _page(key: str) -> dict[str, Any]:
    return tomllib.loads(resource_path("activations", f"{key}.toml").read_text(encoding="utf-8"))
