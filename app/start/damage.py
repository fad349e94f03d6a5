"""What is said where files of the installation are missing or damaged."""

from app.look.resource_files import damaged_files
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

_MOST_NAMED = 3


def damage() -> list[InvalidValueError]:
    """Return one sentence on the files that were missed until now, or nothing."""
    files = damaged_files()
    if not files:
        return []
    template = QT_TRANSLATE_NOOP(
        "InvalidValue", "Missing or damaged in this installation: {value}. Please install the program again."
    )
    return [InvalidValueError(template, value=", ".join(files[:_MOST_NAMED]))]
