"""What was understood of a table of points, to be looked at and put right before it is learned."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.labs.xor.shared.table_texts import encoding_name, rows_text, separator_name
from app.look.look import Look
from app.look.stylesheet import stylesheet
from app.widgets.controls.quiet_combo import QuietCombo
from app.words.invalid_value_text import invalid_value_text
from app.words.translation import translate
from engine.data.placed_points import MOST_POINTS
from engine.data.point_table.draft import TableDraft
from engine.records.invalid_value import InvalidValueError

_ROWS_SHOWN = 8
_WIDTH, _HEIGHT = 560, 580


class TablePreview(QDialog):
    """Shows the first rows and what each column is taken for; nothing is learned before it is accepted.

    Signals
    -------
    points_accepted
        (points): the user wants these `PlacedPoints`.

    Parameters
    ----------
    name
        Of the file.
    draft
        The table as it was read.
    look
        Theme and scale.
    parent
        What the dialog stands over.
    """

    points_accepted = Signal(object)

    def __init__(self, name: str, draft: TableDraft, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._name, self._draft, self._look = name, draft, look
        self._form = QFormLayout()
        self._names: list[QLabel] = []
        self._encoding, self._separator, self._rows = QLabel(), QLabel(), QLabel()
        self._column, self._which = QuietCombo(), QuietCombo()
        self._exchange = QCheckBox()
        self._cells = QTableWidget()
        self._cells.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._cells.verticalHeader().hide()
        self._cells.setShowGrid(False)
        self._cells.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._problem = QLabel()
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._problem.setProperty("role", "problem")
        standard = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self._buttons.button(standard.Ok).setProperty("role", "primary")
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        for part in (self._encoding, self._separator, self._rows, self._column, self._exchange, self._which):
            self._names.append(QLabel())
            self._names[-1].setBuddy(part)
            self._form.addRow(self._names[-1], part)
        for text in (self._encoding, self._separator, self._rows):
            text.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addLayout(self._form)
        column.addWidget(self._cells, 1)
        column.addWidget(self._problem)
        column.addWidget(self._buttons)
        self._column.activated.connect(lambda: self._change(label=self._column.currentData()))
        self._which.activated.connect(lambda: self._change(taken=self._which.currentData()))
        self._exchange.clicked.connect(lambda on: self._change(is_exchanged=on))
        self.setStyleSheet(stylesheet(look))
        self._retranslate()
        self.resize(look.px(_WIDTH), look.px(_HEIGHT))

    @property
    def draft(self) -> TableDraft:
        """What is understood at present."""
        return self._draft

    @property
    def problem(self) -> str:
        """Why the table cannot be learned as it is, or an empty text."""
        return self._problem.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _change(self, **said: object) -> None:
        self._draft = replace(self._draft, **said)  # type: ignore[arg-type]  # each by its own control
        self._show()

    def _accept(self) -> None:
        points = self._draft.points
        if points is not None:
            self.points_accepted.emit(points)
            self.accept()

    def _retranslate(self) -> None:
        self.setWindowTitle(translate("Table", "Points of {name}").format(name=self._name))
        texts = (
            translate("Table", "Encoding"),
            translate("Table", "Separator"),
            translate("Table", "Rows"),
            translate("Table", "Column of the class"),
            translate("Table", "Classes"),
            translate("Table", "Rows to take"),
        )
        for label, text in zip(self._names, texts, strict=True):
            label.setText(text)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(
            translate("Table", "Learn these points")
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(translate("Table", "Cancel"))
        self._cells.setAccessibleName(translate("Table", "First rows"))
        self._show()

    def _show(self) -> None:
        draft, table = self._draft, self._draft.understood
        wrong = isinstance(table, InvalidValueError)
        self._problem.setText(invalid_value_text(table) if isinstance(table, InvalidValueError) else "")
        self._problem.setVisible(wrong)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not wrong)
        self._encoding.setText(encoding_name(draft.encoding))
        rows = draft.rows
        self._separator.setText(separator_name(rows.separator) if rows is not None else "–")
        count = len(rows.rows) if rows is not None else 0
        self._rows.setText(rows_text(count, has_heading=rows is not None and rows.heading is not None))
        self._offer_columns()
        self._offer_classes()
        self._form.setRowVisible(self._which, count > MOST_POINTS)
        if self._which.count() == 0:
            self._which.addItem("", "drawn")
            self._which.addItem("", "first")
        most = f"{MOST_POINTS:,}"
        self._which.setItemText(0, translate("Table", "{most}, drawn always alike").format(most=most))
        self._which.setItemText(1, translate("Table", "the first {most}").format(most=most))
        self._which.setCurrentIndex(("drawn", "first").index(draft.taken))
        self._fill()

    def _column_name(self, place: int) -> str:
        heading = self._draft.rows.heading if self._draft.rows is not None else None
        name = heading[place] if heading is not None and place < len(heading) else ""
        return name or translate("Table", "column {number}").format(number=place + 1)

    def _offer_columns(self) -> None:
        width = self._draft.rows.width if self._draft.rows is not None and self._draft.rows.rows else 0
        self._column.clear()
        for place in range(width):
            self._column.addItem(self._column_name(place), place)
        label = self._draft.label_column
        self._column.setCurrentIndex(-1 if label is None else label)

    def _offer_classes(self) -> None:
        classes = self._draft.classes
        self._exchange.setEnabled(classes is not None)
        self._exchange.setChecked(self._draft.is_exchanged)
        self._exchange.setText(
            translate("Table", "class 0: “{zero}”, class 1: “{one}” – exchange").format(
                zero=classes[0][:_LONGEST_CLASS], one=classes[1][:_LONGEST_CLASS]
            )
            if classes is not None
            else "–"
        )

    def _fill(self) -> None:
        rows = self._draft.rows
        shown = rows.rows[:_ROWS_SHOWN] if rows is not None else ()
        width = rows.width if rows is not None and rows.rows else 0
        self._cells.setRowCount(len(shown))
        self._cells.setColumnCount(width)
        table = self._draft.understood
        roles = {} if isinstance(table, InvalidValueError) else table.columns.names
        for place in range(width):
            role = roles.get(place, "–" if roles else "")
            title = f"{self._column_name(place)}\n{role}" if role else self._column_name(place)
            self._cells.setHorizontalHeaderItem(place, QTableWidgetItem(title))
        for number, row in enumerate(shown):
            for place in range(width):
                cell = row.cells[place] if place < len(row.cells) else ""
                self._cells.setItem(number, place, QTableWidgetItem(cell))


_LONGEST_CLASS = 20
