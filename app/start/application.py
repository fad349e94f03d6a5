"""Puts the program together: command line, fonts, look, language, window."""

import gc
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.look.fonts import load_bundled_fonts
from app.look.look import Look
from app.look.resource_files import resource_path
from app.start.command_line import Options, named_language, parse_options
from app.start.damage import damage
from app.start.interrupt import ClosesOnInterrupt
from app.start.log_file import LogFile
from app.start.option_parser import VERSION
from app.start.qt_messages import log_qt_messages
from app.start.unexpected_errors import UnexpectedErrors
from app.window.first_size import DEFAULT_SIZE, first_size, window_frame
from app.window.lab_catalogue import LABS
from app.window.left_off.keeper import LeftOffKeeper
from app.window.left_off.record import LeftOff
from app.window.main_window import MainWindow
from app.window.preferences.preference_file import PreferenceFile
from app.window.preferences.preferences import LoadedPreferences, default_preferences, load_preferences
from app.words.invalid_value_text import invalid_value_text_in
from app.words.spoken_role import install_spoken_roles
from app.words.translation import LanguageSwitch, system_language
from engine.records.invalid_value import InvalidValueError

if TYPE_CHECKING:
    from app.lab_kit.scene_text import PlacedScene
    from engine.data.point_table.reading import PointTable

_WRONG_ARGUMENT = 2


def main(arguments: Sequence[str]) -> int:
    """Run the program and return its exit code.

    Parameters
    ----------
    arguments
        The command line without the program's name.
    """
    try:
        options = parse_options(arguments, {lab.key: lab.view_keys for lab in LABS})
        _prepare_environment(options)
        if options.export is not None:
            return _export(arguments, options)
        table, scene = _named(options)
    except InvalidValueError as error:
        return _refuse(arguments, error)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    log_qt_messages()
    # As an argument, because calling `setStyle` would first make Python's names of a large class, in 4 ms.
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    install_spoken_roles()
    _name_application(application)
    load_bundled_fonts()
    alone = options.screenshot is not None or options.self_test
    store = None if alone else PreferenceFile(_settings_folder() / "ActivationLab.ini")
    if store is not None:
        logging.getLogger().addHandler(LogFile(store.path.with_suffix(".log")))
    loaded = load_preferences(store) if store else LoadedPreferences(default_preferences())
    keeper = _keeper(options, store)
    window, is_maximised = _build_window(options, loaded, store, keeper)
    left = keeper.left if keeper is not None else LeftOff()
    key = scene.place.lab if scene else options.lab or left.lab or LABS[0].key
    if options.self_test:
        from app.start.self_test import run_self_test

        return run_self_test(window, LABS)
    if options.screenshot is not None:
        from app.start.screenshot import write_screenshot

        try:
            return write_screenshot(window, scene or (key, options.view), options.screenshot)
        except InvalidValueError as error:
            return _refuse(arguments, error)
    errors = UnexpectedErrors()
    errors.caught.connect(window.show_error)
    errors.install()
    ClosesOnInterrupt(window)

    def finish_start() -> None:
        application.setWindowIcon(QIcon(str(resource_path("icons", "app.svg"))))
        kept = keeper.problems if keeper is not None else ()
        forgotten = [*damage(), *kept, *_own_functions(window, store)]
        view = scene.place.view if scene and scene.place.view else options.view or left.view
        window.open_first_lab(key, view or None, scene, loaded.problems, forgotten)
        _say_how_understood(window, table)
        if keeper is not None:
            keeper.begin_writing()
        # What is there by now stays to the end: to look through it for garbage would only stop animations.
        gc.freeze()

    window.first_painted.connect(finish_start)
    if is_maximised:
        window.showMaximized()
    else:
        window.show()
    window.top_bar.show_active_lab(key)
    return application.exec()


def _settings_folder() -> Path:
    """Return the folder for the program's own files; nothing in it is opened."""
    store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "ActivationLab", "none")
    return Path(store.fileName()).parent


def _named_table(options: Options) -> "PointTable | None":
    if options.data is None:
        return None
    from app.start.data_argument import read_data_argument

    return read_data_argument(options.data)


def _named(options: Options) -> "tuple[PointTable | None, PlacedScene | None]":
    """Return the table and the scene that the command line names."""
    table = _named_table(options)
    if table is None:
        return None, _named_scene(options)
    from app.start.data_argument import scene_of_points

    return table, scene_of_points(table)


def _export(arguments: Sequence[str], options: Options) -> int:
    from app.start.data_argument import export_points

    table = _named_table(options)
    assert table is not None  # noqa: S101  (the command line has been checked)
    assert options.export is not None  # noqa: S101
    export_points(table, options.export, named_language(arguments) or system_language())
    return 0


def _say_how_understood(window: MainWindow, table: "PointTable | None") -> None:
    if table is not None and not table.is_plain:
        from app.labs.xor.shared.table_texts import understood

        window.page.show_notice(understood(table))


def _named_scene(options: Options) -> "PlacedScene | None":
    if options.scene is None:
        return None
    from app.start.scene_argument import read_scene_argument

    return read_scene_argument(options.scene, LABS)


def _refuse(arguments: Sequence[str], error: InvalidValueError) -> int:
    from app.start.console import say_problem

    say_problem(invalid_value_text_in(named_language(arguments) or system_language(), error))
    return _WRONG_ARGUMENT


def _prepare_environment(options: Options) -> None:
    # One thread is the fastest for matrices this small, and it makes sums repeatable.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Qt divides every area it fills among threads; for areas as small as ours handing over takes longer.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    if options.screenshot is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _name_application(application: QApplication) -> None:
    application.setApplicationName("ActivationLab")
    application.setOrganizationName("ActivationLab")
    application.setApplicationVersion(VERSION)


def _keeper(options: Options, store: PreferenceFile | None) -> LeftOffKeeper | None:
    """Return what brings back where the program was left, unless the command line says what is shown."""
    if (
        store is None
        or options.scene is not None
        or options.data is not None
        or options.lab is not None
        or options.view is not None
    ):
        return None
    return LeftOffKeeper(store.path.with_suffix(".toml"), LABS)


def _own_functions(window: MainWindow, store: PreferenceFile | None) -> list[InvalidValueError]:
    """Give the window somebody's own functions, and return why some of them are not there."""
    if store is None:
        return []
    from app.window.own_store import OwnStore

    return OwnStore(store.path.with_name("own_functions.toml"), window.own).problems


def _build_window(
    options: Options, loaded: LoadedPreferences, store: PreferenceFile | None, keeper: LeftOffKeeper | None
) -> tuple[MainWindow, bool]:
    """Return the window, and whether it is to take the whole screen."""
    preferences = loaded.preferences
    look = Look(options.theme or preferences.theme, options.text_scale or preferences.text_scale)
    languages = LanguageSwitch()
    languages.use(options.language or preferences.language)
    labs, recent = (LABS, ()) if keeper is None else (keeper.labs, keeper.left.recent)
    window = MainWindow(labs, look, languages, store, recent)
    # A picture does not depend on the screen.
    size = options.size or (DEFAULT_SIZE if store is None else None)
    first = first_size(window.screen().availableSize(), window_frame(window))
    window.setMinimumSize(first.smallest)
    window.resize(size or first.size)
    is_maximised = size is None and first.is_maximised
    if keeper is not None and keeper.attach(window, size):
        is_maximised = size is None and keeper.left.is_maximised
    if options.projector:
        window.set_presenting(on=True)
    return window, is_maximised
