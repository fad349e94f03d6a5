"""What the user chose for the whole window, kept between starts."""

from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QSettings

from app.look.look import TEXT_SCALES, THEME_CHOICES, ThemeChoice
from app.words.translation import LANGUAGES, Language, system_language
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import Choices

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
    problems
        Why stored values were not used, one for each.
    """

    preferences: Preferences
    problems: tuple[InvalidValueError, ...] = ()


def default_preferences() -> Preferences:
    """Return what a first start uses: the desktop's language, the light theme, scale 1."""
    return Preferences(language=system_language(), theme="light", text_scale=1.0)


def load_preferences(store: QSettings) -> LoadedPreferences:
    """Read the preferences; each that cannot be used falls back to its default, with the reason."""
    defaults = default_preferences()
    stored = [name for name in _RULES if store.contains(f"{_GROUP}/{name}")]
    if store.status() is not QSettings.Status.NoError or (not stored and _has_content(store)):
        return LoadedPreferences(defaults, (_nothing_readable(),))
    good: dict[str, Any] = {}
    problems = []
    for name in stored:
        try:
            good[name] = _checked(name, store.value(f"{_GROUP}/{name}"))
        except InvalidValueError as problem:
            problems.append(problem)
    return LoadedPreferences(defaults._replace(**good), tuple(problems))


def save_preference(store: QSettings, name: str, value: str | float) -> None:
    """Write one field of `Preferences`; the others stay as they are stored."""
    store.setValue(f"{_GROUP}/{name}", value)
    store.sync()


def _checked(name: str, value: object) -> object:
    rule = _RULES[name]
    # Qt reads a value that it cannot restore as nothing, and some notations as objects of its own.
    if not isinstance(value, (str, float)):
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "{field} is stored in a form that cannot be read."),
            field=rule.name,
        )
    if name == "text_scale":
        value = _number(value)
    rule.check(value)
    return value


def _number(value: str | float) -> str | float:
    try:
        return float(value)
    except ValueError:
        return value


def _has_content(store: QSettings) -> bool:
    file = Path(store.fileName())
    return file.exists() and file.stat().st_size > 0


def _nothing_readable() -> InvalidValueError:
    return InvalidValueError(
        QT_TRANSLATE_NOOP("InvalidValue", "The settings file has no setting that can be read.")
    )
