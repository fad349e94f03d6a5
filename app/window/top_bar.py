"""The bar above the labs: tabs at the left, language, theme, text size, full screen and help at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from app.lab_kit.lab import Lab
from app.look.look import TEXT_SCALES, THEME_CHOICES, Look
from app.look.svg import icon, icon_pixmap
from app.words.spoken_role import speak_as
from app.words.translation import LANGUAGE_NAMES, LANGUAGES, Language, translate

_HEIGHT, _TOOL_HEIGHT = 56, 37
_MARK = 30
_TAB_ICON = 19
_TAB_GAP = 6
_SCENE_GAP = 3
_LANGUAGE_LABELS: dict[Language, str] = {"ko": "한", "en": "EN"}


class TopBar(QFrame):
    """Tabs and the settings of the whole window.

    Signals
    -------
    lab_requested
        (key): show another lab.
    language_requested
        (language): ``"ko"`` or ``"en"``.
    scene_menu_requested
        (place): the button of the scene was pressed; its menu is to open at this place of the screen.
    theme_requested, larger_text_requested, smaller_text_requested, full_screen_requested, help_requested
        The button of that name was pressed; the theme goes light → dark → system.

    Parameters
    ----------
    labs
        The labs in the order of their tabs.
    look
        Theme and scale.
    """

    lab_requested = Signal(str)
    language_requested = Signal(str)
    scene_menu_requested = Signal(QPoint)
    theme_requested = Signal(str)
    larger_text_requested = Signal()
    smaller_text_requested = Signal()
    full_screen_requested = Signal()
    help_requested = Signal()

    def __init__(self, labs: Sequence[Lab], look: Look) -> None:
        super().__init__()
        self._labs = tuple(labs)
        self._look = look
        self._active = ""
        self.setProperty("role", "topBar")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(2)
        self._mark = QLabel()
        self._mark.setFixedSize(_MARK, _MARK)
        self._mark.setPixmap(icon_pixmap("app", look.color("accent"), _MARK, self.devicePixelRatioF()))
        self._wordmark = QLabel()
        self._wordmark.setProperty("role", "wordmark")
        row.addWidget(self._mark)
        row.addSpacing(8)
        row.addWidget(self._wordmark)
        row.addSpacing(14)
        self._tabs = {lab.key: self._add_tab(lab, row) for lab in self._labs}
        row.addStretch(1)
        self._scene = self._add_scene_button(row)
        row.addSpacing(8)
        row.addWidget(self._language_switch())
        row.addSpacing(6)
        self._theme = self._add_tool(row)
        self._smaller = self._add_tool(row)
        self._larger = self._add_tool(row)
        self._full_screen = self._add_tool(row)
        self._help = self._add_tool(row)
        self._theme.clicked.connect(self._request_next_theme)
        self._smaller.clicked.connect(self.smaller_text_requested)
        self._larger.clicked.connect(self.larger_text_requested)
        self._full_screen.clicked.connect(self.full_screen_requested)
        self._help.clicked.connect(self.help_requested)
        look.changed.connect(self._follow_look)
        self._name_everything()
        self._draw_icons()

    def show_active_lab(self, key: str) -> None:
        """Mark the tab of the lab that is shown."""
        before, self._active = self._active, key
        self._tabs[key].setChecked(True)
        for lab in self._labs:
            if lab.key in (before, key):
                self._draw_icon(lab)
        self._fit_width()

    def show_language(self, language: Language) -> None:
        """Mark the language that is in use."""
        self._languages[language].setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, and a style sheet whose letters take another width."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_everything()
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange):
            self._fit_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the scene's label and the word-mark, then the tabs' labels, when the bar becomes narrow."""
        super().resizeEvent(event)
        self._fit_width()

    def minimumSizeHint(self) -> QSize:
        """Return a width that never keeps the window from shrinking."""
        return QSize(0, super().minimumSizeHint().height())

    def _add_tab(self, lab: Lab, row: QHBoxLayout) -> QToolButton:
        tab = QToolButton()
        tab.setProperty("role", "tab")
        speak_as(tab, QAccessible.Role.PageTab)
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        tab.clicked.connect(lambda: self.lab_requested.emit(lab.key))
        row.addWidget(tab)
        return tab

    def _add_tool(self, row: QHBoxLayout) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "tool")
        row.addWidget(button)
        return button

    def _add_scene_button(self, row: QHBoxLayout) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "sceneMenu")
        button.clicked.connect(
            lambda: self.scene_menu_requested.emit(button.mapToGlobal(button.rect().bottomLeft()))
        )
        row.addWidget(button)
        return button

    def _language_switch(self) -> QFrame:
        frame = self._language_frame = QFrame()
        frame.setProperty("role", "languages")
        speak_as(frame, QAccessible.Role.Grouping)
        inner = QHBoxLayout(frame)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        self._language_group = QButtonGroup(self)
        self._languages: dict[Language, QPushButton] = {}
        for language in LANGUAGES:
            button = QPushButton(_LANGUAGE_LABELS[language])
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setProperty("role", "language")
            button.setAccessibleName(LANGUAGE_NAMES[language])
            button.setToolTip(LANGUAGE_NAMES[language])
            self._language_group.addButton(button)
            self._languages[language] = button
            inner.addWidget(button)
        self._language_group.buttonClicked.connect(self._request_language)
        return frame

    def _request_language(self, button: QWidget) -> None:
        language = next(key for key, each in self._languages.items() if each is button)
        self.language_requested.emit(language)

    def _request_next_theme(self) -> None:
        place = THEME_CHOICES.index(self._look.theme_choice)
        self.theme_requested.emit(THEME_CHOICES[(place + 1) % len(THEME_CHOICES)])

    def _follow_look(self) -> None:
        self._name_everything()
        self._draw_icons()
        self._fit_width()

    def _name_everything(self) -> None:
        self._wordmark.setText(translate("TopBar", "Activation Lab"))
        self._smaller.setText("A−")
        self._larger.setText("A+")
        self._describe(self._scene, translate("TopBar", "Scene: undo, copy, open, save"))
        self._language_frame.setAccessibleName(translate("TopBar", "Language"))
        self._describe(self._smaller, translate("TopBar", "Smaller text"))
        self._describe(self._larger, translate("TopBar", "Larger text"))
        self._describe(self._full_screen, translate("TopBar", "Present in full screen (F11)"))
        self._describe(self._help, translate("TopBar", "Help (F1)"))
        for lab in self._labs:
            self._describe(self._tabs[lab.key], translate("Lab", lab.title))
        names = {
            "light": translate("TopBar", "Theme: light"),
            "dark": translate("TopBar", "Theme: dark"),
            "system": translate("TopBar", "Theme: as the desktop"),
        }
        self._describe(self._theme, names[self._look.theme_choice])

    @staticmethod
    def _describe(button: QToolButton, text: str) -> None:
        button.setToolTip(text)
        button.setAccessibleName(text)

    def _draw_icons(self) -> None:
        look = self._look
        self.setMinimumHeight(max(_HEIGHT, look.px(_TOOL_HEIGHT)))
        ratio = self.devicePixelRatioF()
        ink = look.color("ink2")
        for button, name in (
            (self._theme, f"theme_{look.theme_choice}"),
            (self._full_screen, "present"),
            (self._help, "help"),
        ):
            button.setIcon(icon(name, ink, look.px(20), ratio))
            button.setIconSize(QSize(look.px(20), look.px(20)))
        size, gap = look.px(_TAB_ICON), look.px(_SCENE_GAP)
        self._scene.setIcon(icon("scene", ink, size, ratio, gap=gap))
        self._scene.setIconSize(QSize(size + gap, size))
        self._smaller.setEnabled(look.text_scale > TEXT_SCALES[0])
        self._larger.setEnabled(look.text_scale < TEXT_SCALES[-1])
        for lab in self._labs:
            self._draw_icon(lab)

    def _draw_icon(self, lab: Lab) -> None:
        look, tab = self._look, self._tabs[lab.key]
        size, gap = look.px(_TAB_ICON), look.px(_TAB_GAP)
        color = look.color("accent" if lab.key == self._active else "ink2")
        tab.setIcon(icon(lab.icon, color, size, self.devicePixelRatioF(), gap=gap))
        tab.setIconSize(QSize(size + gap, size))

    def _fit_width(self) -> None:
        self._label_tabs(tuple(self._tabs))
        self._scene.setText(translate("TopBar", "Scene"))
        if self._needed_width(with_wordmark=True) > self.width():
            self._scene.setText("")
        has_room = self._needed_width(with_wordmark=True) <= self.width()
        if not has_room and self._needed_width(with_wordmark=False) > self.width():
            self._label_tabs((self._active,))
            if self._needed_width(with_wordmark=False) > self.width():
                self._label_tabs(())
        self._wordmark.setVisible(has_room)

    def _label_tabs(self, labelled: Sequence[str]) -> None:
        for lab in self._labs:
            shown = lab.key in labelled
            self._tabs[lab.key].setText(translate("Lab", lab.title).replace("&", "&&") if shown else "")

    def _needed_width(self, *, with_wordmark: bool) -> int:
        # Not by showing and hiding the word-mark: either is told to the layout some events later.
        self._wordmark.ensurePolished()
        self._row.invalidate()
        needed = self._row.sizeHint().width()
        room = self._wordmark.sizeHint().width() + self._row.spacing()
        return needed + room * (with_wordmark - (not self._wordmark.isHidden()))
