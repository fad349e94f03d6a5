"""Live switching between English (the source) and Korean."""

from typing import Literal, get_args

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.look.resource_files import note_damaged, resource_path

Language = Literal["ko", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

LANGUAGE_NAMES: dict[Language, str] = {"ko": "한국어", "en": "English"}


def translate(context: str, text: str) -> str:
    """Return `text` in the present language.

    Parameters
    ----------
    context
        Where the text belongs; the translation tool groups by it.
    text
        English source text, a literal at the place of the call.
    """
    return QCoreApplication.translate(context, text)


def system_language() -> Language:
    """Return Korean on a Korean desktop, English elsewhere."""
    return "ko" if QLocale.system().language() == QLocale.Language.Korean else "en"


class Translation:
    """The application's texts in one language, usable before there is an application."""

    def __init__(self, language: Language) -> None:
        self._translator: QTranslator | None = None if language == "en" else load_translator(language)

    def translate(self, context: str, text: str) -> str:
        """Return `text` in the language; a text that has no translation comes back as it is."""
        translated = self._translator.translate(context, text) if self._translator else ""
        return translated or text


def load_translator(language: Language) -> QTranslator | None:
    """Return the application's own translator; without its file, which is noted, texts stay English."""
    translator = QTranslator()
    path = resource_path("translations", f"{language}.qm")
    if translator.load(str(path)):
        return translator
    note_damaged(path)
    return None


class LanguageSwitch:
    """Installs and removes the application's translators.

    Qt then sends ``LanguageChange`` to every widget, so no restart is needed.
    """

    def __init__(self) -> None:
        self._installed: list[QTranslator] = []
        self._language: Language = "en"

    @property
    def language(self) -> Language:
        """The language in use."""
        return self._language

    def use(self, language: Language) -> None:
        """Show everything in `language`."""
        loaded: list[QTranslator | None] = []
        if language != "en":
            loaded = [load_translator(language), self._load_qt(language)]
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = [translator for translator in loaded if translator is not None]
        self._language = language
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)

    @staticmethod
    def _load_qt(language: Language) -> QTranslator | None:
        translator = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        return translator if translator.load(f"qtbase_{language}", folder) else None
