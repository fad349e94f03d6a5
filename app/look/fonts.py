"""Loads the bundled fonts, so that every text shows on a machine without fonts of its own."""

from PySide6.QtGui import QFontDatabase

from app.look.resource_files import note_damaged, resource_path


def load_bundled_fonts() -> tuple[str, ...]:
    """Register every font under ``resources/fonts`` and return their family names.

    Fonts that are missing or damaged are noted; the texts are then written in those of the machine.
    """
    families: list[str] = []
    folder = resource_path("fonts")
    paths = sorted(folder.glob("*.[ot]tf"))
    for path in paths:
        font_id = QFontDatabase.addApplicationFont(str(path))
        if font_id < 0:
            note_damaged(path)
        families.extend(QFontDatabase.applicationFontFamilies(font_id) if font_id >= 0 else ())
    if not paths:
        note_damaged(folder)
    return tuple(families)
