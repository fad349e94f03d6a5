"""Writes a file as a whole: whatever happens meanwhile, the old one or the new one is there."""

import errno
import os
import secrets
import stat
from pathlib import Path

from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside the old one and put it in the old one's place, with the old one's permissions.

    A symbolic link stays one; what it points at is replaced.

    Raises
    ------
    InvalidValueError
        If it cannot be written: the disk is full, the file or the folder is protected, or there is no
        ordinary file in that place. The old file is as it was.
    """
    try:
        target = Path(os.path.realpath(path, strict=path.exists()))
        mode = _mode(target)
    except (OSError, ValueError) as error:
        raise _refusal(path, error) from error
    if mode is not None and not stat.S_ISREG(mode):
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "This is a folder or a device and no file: {value}"),
            value=path.name,
        )
    if mode is not None and not mode & 0o222:
        # To put another in its place would need the folder's permission only.
        raise _protected(path)
    beside = target.with_name(f".{secrets.token_hex(6)}.new")
    try:
        _write(beside, content, mode)
        beside.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise _refusal(path, error) from error
    finally:
        beside.unlink(missing_ok=True)


def _mode(target: Path) -> int | None:
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None


def _write(beside: Path, content: bytes, mode: int | None) -> None:
    with beside.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if mode is not None:
        beside.chmod(stat.S_IMODE(mode))


def _sync_folder(folder: Path) -> None:
    """Let the new name outlive a power cut, where folders can be opened."""
    if os.name == "posix":
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _refusal(path: Path, error: Exception) -> InvalidValueError:
    number = error.errno if isinstance(error, OSError) else None
    if number in _NO_ROOM:
        return InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "The disk has no room left for this file: {value}"),
            value=path.name,
        )
    if isinstance(error, PermissionError) or number == errno.EROFS:
        return _protected(path)
    return InvalidValueError(
        QT_TRANSLATE_NOOP("InvalidValue", "The file cannot be written there: {value}"), value=path.name
    )


def _protected(path: Path) -> InvalidValueError:
    return InvalidValueError(
        QT_TRANSLATE_NOOP("InvalidValue", "The file or its folder is protected against writing: {value}"),
        value=path.name,
    )
