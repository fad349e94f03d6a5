"""The terms of the screens, each in one sentence, from ``resources/glossary.toml``."""

import tomllib
from functools import lru_cache
from typing import NamedTuple

from app.look.resource_files import resource_path
from app.words.translation import translate


class GlossaryTerm(NamedTuple):
    """A term and what it means, in one language."""

    name: str
    meaning: str


def terms() -> tuple[GlossaryTerm, ...]:
    """Return every term in the present language, in the order of the page."""
    # The translation of this one word names the entry to read.
    language = translate("Glossary", "en")
    return tuple(GlossaryTerm(*each[language]) for each in _page())


@lru_cache(maxsize=1)
def _page() -> list[dict[str, list[str]]]:
    text = resource_path("glossary.toml").read_text(encoding="utf-8")
    page: list[dict[str, list[str]]] = tomllib.loads(text)["term"]
    return page
