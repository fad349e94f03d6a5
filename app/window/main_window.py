"""The window: top bar and the labs, each built when it is first opened. It knows no lab by name."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.lab_kit.lab import Lab, LabPage
from app.look.look import TEXT_SCALES, FollowingLook, Look, ThemeChoice
from app.look.own_functions import OwnFunctions
from app.look.stylesheet import palette, stylesheet
from app.window.first_size import MINIMUM_SIZE
from app.window.preferences.preference_file import PreferenceFile
from app.window.preferences.preferences import save_preference
from app.window.recent_scenes import RecentScene, RecentScenes
from app.window.shortcuts import Command
from app.window.top_bar import TopBar
from app.words.invalid_value_text import invalid_value_text
from app.words.own_names import OwnNames
from app.words.translation import LANGUAGES, Language, LanguageSwitch, translate
from engine.records.invalid_value import InvalidValueError

if TYPE_CHECKING:
    from app.lab_kit.scene_text import PlacedScene, ScenePlace
    from app.window.key_bindings import KeyBindings
    from app.window.scene_commands import SceneCommands


class MainWindow(QMainWindow):
    """Shows one lab at a time.

    Signals
    -------
    first_painted
        The window has been painted for the first time.
    lab_opened
        A lab is shown.
    closing
        The window is about to close; its pages are still as they were.

    Parameters
    ----------
    labs
        The lab catalogue.
    look
        Theme and scale.
    languages
        The language switch.
    recent
        The scenes opened, copied and saved lately, at the start.
    store
        Where what the user changes in the window is kept, or None to keep nothing.
    """

    first_painted = Signal()
    lab_opened = Signal()
    closing = Signal()

    def __init__(
        self,
        labs: Sequence[Lab],
        look: Look,
        languages: LanguageSwitch,
        store: PreferenceFile | None,
        recent: tuple[RecentScene, ...] = (),
    ) -> None:
        super().__init__()
        self._labs = {lab.key: lab for lab in labs}
        self._pages: dict[str, LabPage] = {}
        self._look = look
        look.set_pixel_ratio(self.devicePixelRatioF())
        self._languages = languages
        self._store = store
        self._active = ""
        self._presenting = False
        self._keys: KeyBindings | None = None
        self._scenes: SceneCommands | None = None
        self._recent = RecentScenes(recent, self)
        self._own_names = OwnNames(look.own, self)
        self._was_painted = False
        self.top_bar = TopBar(labs, look)
        self._stack = QStackedWidget()
        central = QWidget()
        central.setObjectName("window")
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(central)
        self.setMinimumSize(MINIMUM_SIZE)
        self.setAcceptDrops(True)
        self._connect_top_bar()
        look.changed.connect(self._apply_look)
        self._apply_look()
        self.top_bar.show_language(languages.language)
        self._show_title()

    @property
    def own(self) -> OwnFunctions:
        """Somebody's own functions."""
        return self._look.own

    @property
    def active_page(self) -> LabPage | None:
        """The page that is shown; None until the first lab is opened."""
        return self._pages.get(self._active)

    @property
    def page(self) -> LabPage:
        """The page that is shown, of a window in which a lab is open."""
        return self._pages[self._active]

    @property
    def pages(self) -> Mapping[str, LabPage]:
        """The pages of the labs that were opened, by their keys."""
        return self._pages

    @property
    def language(self) -> Language:
        """The language that everything is shown in."""
        return self._languages.language

    @property
    def active_lab(self) -> str:
        """The key of the lab that is shown; empty until the first is opened."""
        return self._active

    @property
    def scenes(self) -> "SceneCommands":
        """What can be done with the scene that is shown, in a window in which a lab is open."""
        if self._scenes is None:
            from app.window.scene_commands import SceneCommands

            self._scenes = SceneCommands(self, tuple(self._labs.values()), self._look, self._recent)
        return self._scenes

    def open_lab(self, key: str, view: str | None = None) -> LabPage:
        """Show a lab, building it at its first visit, and return its page.

        Parameters
        ----------
        key
            Key of the lab.
        view
            Key of the view to show; None for the one that was shown last.

        Raises
        ------
        KeyError
            If there is no such lab or view.
        """
        lab = self._labs[key]
        if not self._pages:
            # Like everything else that is imported in a function here: the first window does not wait for it.
            from app.window.key_bindings import KeyBindings

            self._keys = KeyBindings(self, self.run_command)
        if key not in self._pages:
            page = lab.create(FollowingLook(self._look), view)
            page.open_requested.connect(self._open_what_is_asked)
            page.end_requested.connect(self._leave_full_screen)
            if self._presenting:
                page.set_presenting(on=True)
            self._pages[key] = page
            self._stack.addWidget(page)
        page = self._pages[key]
        self._active = key
        self._stack.setCurrentWidget(page)
        page.setFocus()
        self.top_bar.show_active_lab(key)
        if view is not None:
            page.show_view(view)
        self.lab_opened.emit()
        return page

    def open_scene(self, placed: "PlacedScene") -> LabPage:
        """Show a scene and return the page that shows it.

        Raises
        ------
        KeyError
            If there is no such lab or view.
        InvalidValueError
            If the scene asks for what does not fit together; the page then shows what it showed before.
        """
        page = self.open_lab(placed.place.lab, placed.place.view)
        page.show_scene(placed.scene)
        return page

    def open_first_lab(
        self,
        key: str,
        view: str | None = None,
        scene: "PlacedScene | None" = None,
        problems: Sequence[InvalidValueError] = (),
        forgotten: Sequence[InvalidValueError] = (),
    ) -> None:
        """Open the lab with which the program starts.

        Parameters
        ----------
        key
            Key of the lab.
        view
            Key of the view to show; None for the lab's first.
        scene
            The scene of that lab to show, or None.
        problems
            Why stored preferences were not used, to be said below the lab.
        forgotten
            Why it is not known where the program was left, to be said as well.
        """
        page = self.open_lab(key, view)
        if scene is not None:
            try:
                page.restore_scene(scene.scene)
            except InvalidValueError as error:
                page.show_problem(invalid_value_text(error))
        said = [*map(invalid_value_text, problems)]
        if said:
            heading = translate(
                "MainWindow", "Where a stored setting cannot be used, its default is in force."
            )
            said.insert(0, heading)
        said += map(invalid_value_text, forgotten)
        if said:
            page.show_problem(" ".join(said))

    def show_error(self, details: str) -> None:
        """Pause what plays and show the dialog for an unexpected error; the window stays usable."""
        from app.window.error_dialog import ErrorDialog
        from app.work.training_clock import TrainingClock

        for clock in self.findChildren(TrainingClock):
            clock.pause()
        # Errors that follow from the first are in the log; one dialog upon the other would bury the window.
        if self.findChild(ErrorDialog) is None:
            dialog = ErrorDialog(details, self)
            dialog.setStyleSheet(stylesheet(self._look))
            dialog.open()

    def use_language(self, language: Language) -> None:
        """Show everything in `language`."""
        if language != self._languages.language:
            self._languages.use(language)
            self._own_names.follow_language()
            self._keep("language", language)
        self.top_bar.show_language(language)
        self._show_title()

    def event(self, event: QEvent) -> bool:
        """Draw icons anew for a screen with more or fewer pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._look.set_pixel_ratio(self.devicePixelRatioF())
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close every page."""
        self.closing.emit()
        for page in self._pages.values():
            page.close()
        super().closeEvent(event)

    def _connect_top_bar(self) -> None:
        bar = self.top_bar
        bar.lab_requested.connect(self.open_lab)
        bar.language_requested.connect(self.use_language)
        bar.scene_menu_requested.connect(self._open_scene_menu)
        bar.theme_requested.connect(self._use_theme)
        bar.larger_text_requested.connect(lambda: self._change_text_scale(1))
        bar.smaller_text_requested.connect(lambda: self._change_text_scale(-1))
        bar.full_screen_requested.connect(self._toggle_full_screen)
        bar.help_requested.connect(self._show_help)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first painting once it is over."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Go on in the order of what is seen, whatever has moved since the last time."""
        from app.widgets.frame.tab_order import order_as_seen

        order_as_seen(self)
        return super().focusNextPrevChild(forwards)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Call the command of a quiet key that no control has taken."""
        if self._keys is None or not self._keys.take(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a text or a file be dropped where a lab is open."""
        if self.active_page is not None and self.scenes.can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the scene that was dropped."""
        event.acceptProposedAction()
        self.scenes.take(event.mimeData())

    def run_command(self, command: Command) -> None:
        """Do what a shortcut stands for."""
        page = self.active_page
        known: dict[Command, Callable[[], None]] = {
            "full_screen": self._toggle_full_screen,
            "leave_full_screen": self._leave_full_screen,
            "larger_text": lambda: self._change_text_scale(1),
            "smaller_text": lambda: self._change_text_scale(-1),
            "normal_text": lambda: self._use_text_scale(1.0),
            "switch_language": self._switch_language,
            "help": self._show_help,
            "terms": lambda: self._show_help(terms_first=True),
            "next_lab": lambda: self._open_neighbour(1),
            "previous_lab": lambda: self._open_neighbour(-1),
        }
        if page is not None:
            known |= {
                "toggle_playing": page.toggle_playing,
                "step_once": page.step_once,
                "rewind": page.rewind,
                "new_seed": page.new_seed,
                "reset_all": page.reset_all,
                "undo": page.undo,
                "redo": page.redo,
                "copy_scene": self.scenes.copy,
                "paste_scene": self.scenes.paste,
                "open_scene": self.scenes.open,
                "save_scene": self.scenes.save,
            }
        if command in known:
            known[command]()

    def _open_what_is_asked(self, place: "ScenePlace | str", part: object) -> None:
        """Show a scene, or the default one with a part of it that is given; or say why it cannot be shown."""
        from app.window.scenes import scene_with

        lab, view = (place, "") if isinstance(place, str) else place
        wanted = view or self._labs[lab].views[0].key
        page = self.open_lab(lab, wanted)
        kind = next(each.scene_kind for each in self._labs[lab].views if each.key == wanted)
        try:
            page.enter_scene(scene_with(part, kind()))
        except InvalidValueError as error:
            page.show_problem(invalid_value_text(error))

    def _open_scene_menu(self, place: QPoint) -> None:
        page = self.active_page
        if page is not None:
            from app.window.scene_menu import SceneMenu

            possible = {"undo": page.can_undo, "redo": page.can_redo}
            menu = SceneMenu(self._look, self, self.run_command, lambda command: possible.get(command, True))
            menu.add_recent(self.scenes.recent, tuple(self._labs.values()), self.scenes.open_recent)
            menu.open_at(place)

    def _open_neighbour(self, step: int) -> None:
        keys = list(self._labs)
        place = keys.index(self._active) if self._active in keys else 0
        self.open_lab(keys[(place + step) % len(keys)])

    def _switch_language(self) -> None:
        place = LANGUAGES.index(self._languages.language)
        self.use_language(LANGUAGES[(place + 1) % len(LANGUAGES)])

    def _use_theme(self, choice: ThemeChoice) -> None:
        self._look.set_theme_choice(choice)
        self._keep("theme", choice)

    def _change_text_scale(self, step: int) -> None:
        place = TEXT_SCALES.index(self._look.text_scale) + step
        self._use_text_scale(TEXT_SCALES[max(0, min(place, len(TEXT_SCALES) - 1))])

    def _use_text_scale(self, scale: float) -> None:
        if scale != self._look.text_scale:
            self._look.set_text_scale(scale)
            self._keep("text_scale", scale)

    def set_presenting(self, *, on: bool) -> None:
        """Show the lab alone, drawn for a projector, or the whole window again."""
        self._presenting = on
        self.top_bar.setVisible(not on)
        self._look.set_projector(on=on)
        for page in self._pages.values():
            page.set_presenting(on=on)

    def _toggle_full_screen(self) -> None:
        if self._presenting:
            self._leave_full_screen()
        else:
            self.set_presenting(on=True)
            self.setWindowState(self.windowState() | QtCore.Qt.WindowState.WindowFullScreen)

    def _leave_full_screen(self) -> None:
        self.setWindowState(self.windowState() & ~QtCore.Qt.WindowState.WindowFullScreen)
        self.set_presenting(on=False)

    def _show_help(self, *, terms_first: bool = False) -> None:
        from app.window.help_dialog import HelpDialog

        HelpDialog(self._look, self, terms_first=terms_first).open()

    def _show_title(self) -> None:
        self.setWindowTitle(translate("TopBar", "Activation Lab"))

    def _keep(self, name: str, value: str | float) -> None:
        # What is changed and nothing else: what holds for this run only, from the command line, is not kept.
        if self._store is not None:
            try:
                save_preference(self._store, name, value)
            except InvalidValueError as error:
                self.page.show_problem(invalid_value_text(error))

    def _apply_look(self) -> None:
        QApplication.setPalette(palette(self._look))
        QApplication.setFont(self._look.font(15))
        # The pages have sheets of their own.
        self.top_bar.setStyleSheet(stylesheet(self._look))
