"""The text of a file, whatever it was written with."""

import codecs
import io
import stat
from pathlib import Path

from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

MOST_BYTES = 10_000_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WITHOUT_MARK = ("utf-8", "cp949")
"""UTF-8 first and strictly: nothing else is valid UTF-8 by chance, while CP949 takes most bytes."""

_END_OF_FILE = "\x1a"


def file_text(path: Path) -> tuple[str, str]:
    """Return the text of a file and its encoding.

    Raises
    ------
    InvalidValueError
        If it is no ordinary file, cannot be read, is too large, or is no text in a known encoding.
    """
    try:
        # A pipe or a device would block, or never end: they are not even opened.
        is_file = stat.S_ISREG(path.stat().st_mode)
        with path.open("rb") if is_file else io.BytesIO() as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "There is no such file: {value}"), value=path.name
        ) from error
    except (OSError, ValueError) as error:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "The file cannot be read: {value}"), value=path.name
        ) from error
    if not is_file:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "This is a folder or a device and no file: {value}"),
            value=path.name,
        )
    return decoded(content)


def decoded(content: bytes) -> tuple[str, str]:
    """Return the text of a file's content, and its encoding: by its mark, else UTF-8, else CP949.

    Raises
    ------
    InvalidValueError
        If there is too much of it, or it is no text in any of them.
    """
    if len(content) > MOST_BYTES:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "The file has more than {high} bytes."), high=MOST_BYTES
        )
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _text(content[len(mark) :], (encoding,))
    return _text(content, _WITHOUT_MARK)


def _text(content: bytes, encodings: tuple[str, ...]) -> tuple[str, str]:
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        text = text.removesuffix(_END_OF_FILE)
        if "\0" not in text:
            return text, encoding
    raise InvalidValueError(
        QT_TRANSLATE_NOOP("InvalidValue", "The file is no text in UTF-8, UTF-16 or CP949.")
    )
