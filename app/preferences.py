"""What the user chose for the whole window, kept between starts."""

from typing import Any, NamedTuple

from PySide6.QtCore import QSettings

from app.look import TEXT_SCALES, THEME_CHOICES, ThemeChoice
from app.translation import LANGUAGES, Language, system_language
from engine.invalid_value import InvalidValueError
from engine.translatable import QT_TRANSLATE_NOOP
from engine.value_rules import Choices

_GROUP = "preferences"


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
    problem
        Why the stored values were not used, or None.
    """

    preferences: Preferences
    problem: InvalidValueError | None


def default_preferences() -> Preferences:
    """Return what a first start uses: the desktop's language, the light theme, scale 1."""
    return Preferences(language=system_language(), theme="light", text_scale=1.0)


def load_preferences(store: QSettings) -> LoadedPreferences:
    """Read the preferences; what cannot be used falls back to the defaults, with the reason."""
    defaults = default_preferences()
    if store.status() is not QSettings.Status.NoError:
        return LoadedPreferences(defaults, _unreadable())
    stored: dict[str, Any] = {}
    try:
        for name, rule in _RULES.items():
            value = store.value(f"{_GROUP}/{name}")
            if value is not None:
                stored[name] = _number(value) if name == "text_scale" else value
                rule.check(stored[name])
    except InvalidValueError as problem:
        return LoadedPreferences(defaults, problem)
    return LoadedPreferences(defaults._replace(**stored), None)


def save_preferences(store: QSettings, preferences: Preferences) -> None:
    """Write the preferences."""
    for name, value in preferences._asdict().items():
        store.setValue(f"{_GROUP}/{name}", value)
    store.sync()


def _number(value: object) -> object:
    try:
        return float(str(value))
    except ValueError:
        return value


def _unreadable() -> InvalidValueError:
    return InvalidValueError(
        QT_TRANSLATE_NOOP("InvalidValue", "The settings file cannot be read; it must be an INI file.")
    )
