"""What the user chose for the whole window, kept between starts."""

from typing import Any, NamedTuple

from app.look.look import TEXT_SCALES, THEME_CHOICES, ThemeChoice
from app.window.preferences.preference_file import PreferenceFile
from app.words.translation import LANGUAGES, Language, system_language
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import Choices

_LONGEST_QUOTED = 60


class Preferences(NamedTuple):
    """Language, theme and text size."""

    language: Language
    theme: ThemeChoice
    text_scale: float


_RULES = {
    "language": Choices(QT_TRANSLATE_NOOP("Field", "Language"), LANGUAGES),
    "theme": Choices(QT_TRANSLATE_NOOP("Field", "Theme"), THEME_CHOICES),
    "text_scale": Choices(QT_TRANSLATE_NOOP("Field", "Text size"), TEXT_SCALES),
}


class LoadedPreferences(NamedTuple):
    """Preferences as read from the store.

    Attributes
    ----------
    preferences
        What to use.
    problems
        Why stored values were not used, one for each.
    """

    preferences: Preferences
    problems: tuple[InvalidValueError, ...] = ()


def default_preferences() -> Preferences:
    """Return what a first start uses: the desktop's language, the light theme, scale 1."""
    return Preferences(language=system_language(), theme="light", text_scale=1.0)


def load_preferences(store: PreferenceFile) -> LoadedPreferences:
    """Read the preferences; each that cannot be used falls back to its default, with the reason."""
    defaults = default_preferences()
    try:
        stored = store.values()
    except InvalidValueError as problem:
        return LoadedPreferences(defaults, (problem,))
    good: dict[str, Any] = {}
    problems = []
    for name in _RULES:
        if name in stored:
            try:
                good[name] = _checked(name, stored[name])
            except InvalidValueError as problem:
                problems.append(problem)
    return LoadedPreferences(defaults._replace(**good), tuple(problems))


def save_preference(store: PreferenceFile, name: str, value: str | float) -> None:
    """Write one field of `Preferences`; the others stay as they are stored.

    Raises
    ------
    InvalidValueError
        If the file cannot be written.
    """
    store.keep(name, str(value))


def _checked(name: str, text: str) -> object:
    # What somebody wrote into the file is quoted, but not without end.
    value = _number(text) if name == "text_scale" else text[:_LONGEST_QUOTED]
    _RULES[name].check(value)
    return value


def _number(text: str) -> str | float:
    try:
        return float(text)
    except ValueError:
        return text[:_LONGEST_QUOTED]
