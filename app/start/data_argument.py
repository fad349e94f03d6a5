"""The table of points that the command line names: to be learned in the window, or written as understood."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.lab_kit.scene_text import PlacedScene, ScenePlace
from app.labs.xor.one_run.run.scene import OneRunScene
from app.labs.xor.shared.data_settings import OWN_POINTS, DataSettings
from app.labs.xor.shared.settings import XorSettings
from app.labs.xor.shared.table_texts import understood
from app.start.console import say
from app.words.translation import Language, LanguageSwitch
from app.work.whole_file import write_whole
from engine.data.point_table.reading import PointTable, read_table
from engine.data.point_table.writing import table_text
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP


def read_data_argument(path: Path) -> PointTable:
    """Return the points of a file.

    Raises
    ------
    InvalidValueError
        In one sentence that names the file, and the line where one is wrong.
    """
    try:
        return read_table(path)
    except InvalidValueError as error:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "{file}: {reason}"), file=path.name, reason=error
        ) from error


def scene_of_points(table: PointTable) -> PlacedScene:
    """Return the scene in which a network is to learn these points."""
    data = DataSettings(kind=OWN_POINTS, points=table.points)
    return PlacedScene(ScenePlace("xor", "one_run"), OneRunScene(XorSettings(data=data)))


def export_points(table: PointTable, file: Path, language: Language) -> None:
    """Write the points as they were understood, and say how that was where it is not plain.

    Raises
    ------
    InvalidValueError
        If the file cannot be written; an old one is as it was.
    """
    write_whole(file, table_text(table.points).encode())
    if QCoreApplication.instance() is None:
        # Without one there are no translations.
        application = QCoreApplication([])
        application.setApplicationName("ActivationLab")
    LanguageSwitch().use(language)
    sentence = understood(table)
    if sentence:
        say(sentence)
