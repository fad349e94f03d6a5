"""The help: every key, made from the table that also makes the handlers, and the terms of the screens."""

import math
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from app.look.look import Look
from app.look.stylesheet import stylesheet
from app.widgets.controls.segmented_control import SegmentedControl
from app.window.glossary import terms
from app.window.shortcuts import SHORTCUTS
from app.words.translation import translate
from engine.records.translatable import QT_TRANSLATE_NOOP


class HelpDialog(QDialog):
    """Says how the application is used and which keys it knows, and on a second page what its terms mean.

    Parameters
    ----------
    look
        Theme and scale.
    parent
        The main window.
    terms_first
        Whether the page of the terms is shown at first.
    """

    def __init__(self, look: Look, parent: QWidget | None = None, *, terms_first: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self._page = _TERMS if terms_first else _KEYS
        self._tabs = SegmentedControl((_KEYS, _CONTROLS, _TERMS), tabs=True)
        self._tabs.fit_texts()
        self._tabs.show_value(self._page)
        self._tabs.value_chosen.connect(self._show_page)
        self._text = QTextBrowser()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._buttons)
        self._apply_style_sheet()
        look.changed.connect(self._apply_style_sheet)
        self._retranslate()
        self.resize(look.px(720), look.px(560))

    @property
    def text(self) -> str:
        """What the page says, without markup."""
        return self._text.toPlainText()

    def showEvent(self, event: QShowEvent) -> None:
        """Grow until everything can be read without scrolling, as far as the screen allows."""
        super().showEvent(event)
        hidden = math.ceil(self._text.document().size().height()) - self._text.viewport().height()
        self.resize(self.width(), min(self.height() + max(0, hidden), self.screen().availableSize().height()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _apply_style_sheet(self) -> None:
        self.setStyleSheet(stylesheet(self._look))

    def _show_page(self, page: str) -> None:
        self._page = page
        self._retranslate()

    def _retranslate(self) -> None:
        self.setWindowTitle(translate("Help", "Help"))
        names = {
            _KEYS: translate("Help", "Keyboard"),
            _CONTROLS: translate("Help", "Where a control has the focus"),
            _TERMS: translate("Help", "Terms"),
        }
        self._tabs.set_texts(tuple(names.values()))
        self._tabs.setAccessibleName(translate("Help", "Page of the help"))
        self._tabs.show_value(self._page)
        self._text.setAccessibleName(names[self._page])
        size = self._look.px(15)
        inside = {_KEYS: _keys_of_window, _CONTROLS: _keys_of_controls, _TERMS: _terms}[self._page]()
        self._text.setHtml(f"<div style='font-size:{size}px'>{inside}</div>")


def _keys_of_window() -> str:
    introduction = translate(
        "Help",
        "Choose a lab in the top bar. What you set there changes its pictures at once; most lines and "
        "points in the plots can be dragged. A value can be typed into its field as well: a value "
        "that is not allowed is explained below the plots, and the last good value stays.",
    )
    rows = [(translate("Shortcut", each.description), each.keys + each.quiet_keys) for each in SHORTCUTS]
    return f"<p>{escape(introduction)}</p>{_table(rows)}"


def _keys_of_controls() -> str:
    return _table([(translate("Help", description), keys) for description, keys in _WITH_FOCUS])


def _terms() -> str:
    return "".join(f"<p><b>{escape(each.name)}</b><br>{escape(each.meaning)}</p>" for each in terms())


_KEYS, _CONTROLS, _TERMS = "keys", "controls", "terms"
_WITH_FOCUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Help", "Move a slider, or a handle that was clicked (Shift: ten steps)"),
        ("Left", "Right", "Up", "Down"),
    ),
    (QT_TRANSLATE_NOOP("Help", "Change the number in a field (Shift: ten steps)"), ("Up", "Down")),
    (QT_TRANSLATE_NOOP("Help", "Previous or next mark of the time line"), ("PgUp", "PgDown")),
    (
        QT_TRANSLATE_NOOP("Help", "Go from card to card in the gallery"),
        ("Left", "Right", "Up", "Down"),
    ),
    (QT_TRANSLATE_NOOP("Help", "Ten numbers further on a slider; scroll the page"), ("PgUp", "PgDown")),
    (
        QT_TRANSLATE_NOOP("Help", "Select a neuron in the network, a bar, a cell of the map"),
        ("Left", "Right", "Up", "Down"),
    ),
    (QT_TRANSLATE_NOOP("Help", "Enlarge the selected neuron, open the selected run"), ("Return",)),
    (
        QT_TRANSLATE_NOOP("Help", "Own points: add one of class 1 or 0, or give the chosen one that class"),
        ("1", "0"),
    ),
    (QT_TRANSLATE_NOOP("Help", "Own points: choose the next one"), ("N",)),
    (
        QT_TRANSLATE_NOOP("Help", "Own points: move the chosen one (Shift: ten steps)"),
        ("Left", "Right", "Up", "Down"),
    ),
    (QT_TRANSLATE_NOOP("Help", "Own points: delete the chosen one"), ("Del",)),
    (
        QT_TRANSLATE_NOOP("Help", "Take back what was typed; close the gallery's details or the numbers"),
        ("Esc",),
    ),
)
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def _table(rows: list[tuple[str, tuple[str, ...]]]) -> str:
    cells = (
        f"<tr><td style='padding:1px 28px 1px 0'>{escape(description)}</td>"
        f"<td style='padding:1px 0'><b>{escape(_keys(keys))}</b></td></tr>"
        for description, keys in rows
    )
    return f"<table>{''.join(cells)}</table>"


def _keys(keys: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return " · ".join(_ARROWS.get(key) or QKeySequence(key).toString(native) for key in keys)
