"""The file in which preferences are kept: read within bounds, written whole, never waited for."""

from configparser import Error as ParserError
from configparser import RawConfigParser
from io import StringIO
from pathlib import Path

from app.work.whole_file import write_whole
from engine.data.point_table.file_text import file_text
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

_GROUP = "preferences"
_MOST_CHARACTERS = 65_536


class PreferenceFile:
    """Keeps texts by name in an INI file; nothing is opened before it is asked for.

    `QSettings` opens pipes and devices, and waits half a minute for a lock that another machine left behind.

    Parameters
    ----------
    path
        The file; its folder is made where it is missing.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def values(self) -> dict[str, str]:
        """Return what is kept; nothing where there is no file.

        Raises
        ------
        InvalidValueError
            If the file cannot be read, or is no settings file.
        """
        if not self.path.exists():
            return {}
        parser = self._parser()
        if parser is None:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "The settings file has no setting that can be read.")
            )
        return dict(parser[_GROUP])

    def keep(self, name: str, value: str) -> None:
        """Keep a value; the others stay as they are. A file that is no settings file is replaced.

        Raises
        ------
        InvalidValueError
            If the file cannot be written; it is as it was.
        """
        parser = self._parser() or _empty_parser()
        if not parser.has_section(_GROUP):
            parser.add_section(_GROUP)
        parser[_GROUP][name] = value
        text = StringIO()
        parser.write(text, space_around_delimiters=False)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "The file cannot be written there: {value}"),
                value=self.path.name,
            ) from error
        write_whole(self.path, text.getvalue().encode())

    def _parser(self) -> RawConfigParser | None:
        """Return what the file holds, or None where it holds nothing of ours."""
        parser = _empty_parser()
        try:
            text, _encoding = file_text(self.path)
            if len(text) > _MOST_CHARACTERS:
                return None
            parser.read_string(text)
        except (InvalidValueError, ParserError):
            return None
        return parser if parser.has_section(_GROUP) and parser[_GROUP] else None


def _empty_parser() -> RawConfigParser:
    return RawConfigParser(delimiters=("=",), comment_prefixes=(";",), strict=False)
