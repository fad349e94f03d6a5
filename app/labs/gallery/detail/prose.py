"""The words and the code that belong to an activation function, from ``resources/activations``."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.look.resource_files import resource_path
from app.words.translation import translate


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


def prose(key: str) -> Prose:
    """Return the words for the function `key` in the present language."""
    # The translation of this one word names the table to read.
    language = translate("ActivationProse", "en")
    page = _page(key)
    words = page[language]
    return Prose(words["summary"], tuple(words["pros"]), tuple(words["cons"]), page["code"].strip("\n"))


@lru_cache(maxsize=32)
def _page(key: str) -> dict[str, Any]:
    return tomllib.loads(resource_path("activations", f"{key}.toml").read_text(encoding="utf-8"))
