"""Finds texts that do not fit and widgets that overlap in a window as it is shown."""

from itertools import combinations

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from app.start.screenshot import settle, show_last_sentences
from app.widgets.plots.plot import Plot
from app.widgets.plots.plot_items import PlotLabel

_TOLERANCE = 2
_FIELD_PADDING = 8


def layout_faults(window: QMainWindow) -> list[str]:
    """Return one line for every clipped text, overlap or widget outside of its parent."""
    show_last_sentences(window)
    settle()
    faults: list[str] = []
    # What holds nothing at the moment has no size, and is not seen.
    visible = [
        each for each in window.findChildren(QWidget) if each.isVisible() and not each.size().isEmpty()
    ]
    for widget in visible:
        faults += _clipped_text(widget)
        faults += _outside_parent(widget)
        if isinstance(widget, Plot):
            faults += _plot_label_faults(widget)
    faults += _overlapping_siblings(window)
    return faults


def _clipped_text(widget: QWidget) -> list[str]:
    if widget.property("elides") and widget.toolTip():
        return []
    needed, room = 0, widget.width()
    text = ""
    if isinstance(widget, QLabel) and widget.text():
        return _clipped_label(widget)
    if isinstance(widget, QLineEdit):
        text, room = widget.text() or widget.placeholderText(), widget.width() - 2 * _FIELD_PADDING
        needed = widget.fontMetrics().horizontalAdvance(text)
    elif isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        edit = widget.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, widget
        )
        text = widget.currentText()
        icon = 0 if widget.itemIcon(widget.currentIndex()).isNull() else widget.iconSize().width() + 4
        needed, room = widget.fontMetrics().horizontalAdvance(text) + icon, edit.width()
    elif isinstance(widget, QAbstractButton) and widget.text():
        text = widget.text()
        icon = 0 if widget.icon().isNull() else widget.iconSize().width()
        needed = widget.fontMetrics().horizontalAdvance(text.replace("&&", "&")) + icon
    if needed > room + _TOLERANCE:
        return [f"clipped: {type(widget).__name__} {text!r} needs {needed}, has {room}"]
    return []


def _clipped_label(label: QLabel) -> list[str]:
    area = label.contentsRect()
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(label.font())
    if "<" in label.text():
        document.setHtml(label.text())
    else:
        document.setPlainText(label.text())
    if label.wordWrap():
        document.setTextWidth(area.width())
    too_wide = document.idealWidth() > area.width() + _TOLERANCE
    # Lines of a rich text are a little higher than those of a plain one; a cut line is much higher.
    line = QFontMetrics(label.font()).height()
    too_high = document.size().height() > area.height() + line / 2
    if too_wide or too_high:
        size = document.size().toSize()
        return [f"clipped: QLabel {label.text()!r} needs {size.toTuple()}, has {area.size().toTuple()}"]
    return []


def _outside_parent(widget: QWidget) -> list[str]:
    parent = widget.parentWidget()
    if parent is None or isinstance(parent.parentWidget(), QScrollArea) or widget.isWindow():
        return []
    if not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
        name = f"{type(widget).__name__} in {type(parent).__name__}"
        return [f"outside: {name} {widget.geometry().getRect()} of {parent.rect().getRect()}"]
    return []


def _overlapping_siblings(window: QMainWindow) -> list[str]:
    faults = []
    for parent in [window, *window.findChildren(QWidget)]:
        layout = parent.layout()
        if layout is None or not parent.isVisible():
            continue
        children = [
            child
            for child in parent.children()
            if isinstance(child, QWidget) and child.isVisible() and not child.property("drawer")
        ]
        for first, second in combinations(children, 2):
            common = first.geometry().intersected(second.geometry())
            if common.width() > 1 and common.height() > 1:
                faults.append(f"overlap: {_describe(first)} and {_describe(second)} {common.getRect()}")
    return faults


def _plot_label_faults(plot: Plot) -> list[str]:
    faults = []
    plot.grab()  # A plot that is scrolled out of sight places its items when it is painted.
    box = plot.getViewBox().sceneBoundingRect().toRect().adjusted(-3, -3, 3, 3)
    labels: list[tuple[PlotLabel, QRect]] = []
    for item in plot.scene().items():
        if isinstance(item, PlotLabel) and item.isVisible() and item.toPlainText():
            area = item.textItem.mapRectToScene(item.textItem.boundingRect()).toRect()
            labels.append((item, area.adjusted(2, 2, -2, -2)))
    for item, area in labels:
        if not box.contains(area):
            faults.append(f"outside: plot label {item.toPlainText()!r} {area.getRect()} of {box.getRect()}")
    for (first, one), (second, other) in combinations(labels, 2):
        if one.intersects(other):
            faults.append(f"overlap: plot labels {first.toPlainText()!r} and {second.toPlainText()!r}")
    return faults


def _describe(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {text!r}"
