"""Loads the bundled fonts, so that every text shows on a machine without fonts of its own."""

from PySide6.QtGui import QFontDatabase

from app.look.resource_files import resource_path


class FontFileError(RuntimeError):
    """A bundled font file is missing or damaged."""


def load_bundled_fonts() -> tuple[str, ...]:
    """Register every font under ``resources/fonts`` and return their family names.

    Raises
    ------
    FontFileError
        If there is no font, or one cannot be read.
    """
    families: list[str] = []
    paths = sorted(path for path in resource_path("fonts").iterdir() if path.suffix in {".otf", ".ttf"})
    for path in paths:
        font_id = QFontDatabase.addApplicationFont(str(path))
        if font_id < 0:
            raise FontFileError(path.name)
        families.extend(QFontDatabase.applicationFontFamilies(font_id))
    if not families:
        raise FontFileError("resources/fonts")
    return tuple(families)
