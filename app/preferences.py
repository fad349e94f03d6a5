"""What the user chose for the whole window, kept between starts."""

from dataclasses import dataclass, fields, replace
from typing import Any

from PySide6.QtCore import QSettings

from app.look import TEXT_SCALES, THEME_CHOICES, ThemeChoice
from app.translation import LANGUAGES, Language, system_language
from engine.bounded_record import BoundedRecord, choice
from engine.invalid_value import InvalidValueError
from engine.translatable import QT_TRANSLATE_NOOP

_GROUP = "preferences"


@dataclass(frozen=True)
class Preferences(BoundedRecord):
    """Language, theme and text size.

    Raises
    ------
    InvalidValueError
        If a field is not one of its options.
    """

    language: Language = choice("en", QT_TRANSLATE_NOOP("Field", "Language"), LANGUAGES)
    theme: ThemeChoice = choice("light", QT_TRANSLATE_NOOP("Field", "Theme"), THEME_CHOICES)
    text_scale: float = choice(1.0, QT_TRANSLATE_NOOP("Field", "Text size"), TEXT_SCALES)


@dataclass(frozen=True)
class LoadedPreferences:
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
    for each in fields(Preferences):
        value = store.value(f"{_GROUP}/{each.name}")
        if value is not None:
            stored[each.name] = value
    try:
        if "text_scale" in stored:
            stored["text_scale"] = _number(stored["text_scale"])
        return LoadedPreferences(replace(defaults, **stored), None)
    except InvalidValueError as problem:
        return LoadedPreferences(defaults, problem)


def save_preferences(store: QSettings, preferences: Preferences) -> None:
    """Write the preferences."""
    for each in fields(preferences):
        store.setValue(f"{_GROUP}/{each.name}", getattr(preferences, each.name))
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
