"""Brings points of one's own into the run: from the map and from a file."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from app.labs.xor.one_run.looks.looks import OneRunLooks
from app.labs.xor.one_run.map.output_map import OutputMapPlot
from app.labs.xor.one_run.map.point_editor import PointEditor
from app.labs.xor.one_run.map.table_preview import TablePreview
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.controls.data_controls import DataControls
from app.labs.xor.shared.data_settings import OWN_POINTS
from app.labs.xor.shared.table_texts import understood
from app.widgets.frame.observation_strip import ObservationStrip
from app.widgets.frame.tab_order import let_follow
from app.words.invalid_value_text import invalid_value_text
from app.words.translation import translate
from app.work.whole_file import write_whole
from engine.data.placed_points import PlacedPoints
from engine.data.point_table.draft import TableDraft
from engine.data.point_table.file_text import file_text
from engine.data.point_table.reading import read_table
from engine.data.point_table.writing import table_text
from engine.records.invalid_value import InvalidValueError

_TABLES = (".csv", ".tsv")


def is_table(path: Path) -> bool:
    """Whether a file is meant as a table, by its name or, where that says nothing, by its rows."""
    if path.suffix.lower() in _TABLES:
        return True
    try:
        return TableDraft(file_text(path)[0]).points is not None
    except InvalidValueError:
        return False


class DataEditing(QObject):
    """Connects the controls, the map and the session; what goes wrong is said in the observation.

    Attributes
    ----------
    editor
        What edits points on the map.

    Parameters
    ----------
    session
        The run.
    controls
        Where editing is begun and a file asked for.
    plot
        The map.
    observation
        Where problems are told.
    """

    def __init__(
        self,
        session: OneRunSession,
        controls: DataControls,
        plot: OutputMapPlot,
        observation: ObservationStrip,
    ) -> None:
        super().__init__(plot)
        self._session, self._controls, self._observation = session, controls, observation
        self._look = plot.look
        self.editor = PointEditor(plot)
        let_follow(plot, controls.edit_button)
        controls.editing_toggled.connect(lambda on: session.look(editing=on, point=None))
        self.editor.point_chosen.connect(
            lambda number: session.look(point=None if number is None else number + 1)
        )
        controls.csv_requested.connect(self._ask_for_file)
        controls.saving_requested.connect(self._ask_where_to_save)
        self.editor.points_edited.connect(self._use)
        self.editor.rejected.connect(observation.show_problem)
        session.settings_changed.connect(self._follow)
        self._follow()

    def show_looks(self, looks: OneRunLooks) -> None:
        """Show whether points are edited, and which of them."""
        self._controls.show_editing(on=looks.editing)
        self.editor.show_editing(on=looks.editing, chosen=None if looks.point is None else looks.point - 1)

    def open_file(self, name: str) -> None:
        """Learn the points of a file, or say what is wrong with it; the last good data stay then."""
        path = Path(name)
        try:
            table = read_table(path)
        except InvalidValueError as error:
            self._observation.show_problem(f"{path.name}: {invalid_value_text(error)}")
        else:
            self._use(table.points)
            if not table.is_plain:
                self._observation.show_problem(f"{path.name}: {understood(table)}")

    def preview_file(self, name: str) -> None:
        """Show what is understood of a file before its points are learned, or say why it cannot be read."""
        path = Path(name)
        try:
            text, encoding = file_text(path)
        except InvalidValueError as error:
            self._observation.show_problem(f"{path.name}: {invalid_value_text(error)}")
            return
        preview = TablePreview(path.name, TableDraft(text, encoding), self._look, self._controls.window())
        preview.points_accepted.connect(self._use)
        preview.open()

    def save_file(self, name: str) -> None:
        """Write the points into a file, or say why that cannot be done."""
        path = Path(name)
        try:
            write_whole(path, table_text(self._session.settings.data.points).encode())
        except InvalidValueError as error:
            self._observation.show_problem(invalid_value_text(error))
        else:
            self._observation.show_notice(
                translate("Table", "The points were saved: {name}").format(name=path.name)
            )

    def _follow(self) -> None:
        data = self._session.settings.data
        self.editor.show_points(data.points if data.kind == OWN_POINTS else None)

    def _use(self, points: PlacedPoints) -> None:
        self._observation.clear_problem()
        self._session.change(data=replace(self._session.settings.data, kind=OWN_POINTS, points=points))

    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self._controls.window(), translate("Xor", "Open points (x1,x2,label)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        tables = translate("Table", "Tables of points")
        dialog.setNameFilters([f"{tables} (*.csv *.tsv *.txt *.dat)", translate("Table", "All files (*)")])
        dialog.fileSelected.connect(self.preview_file)
        dialog.open()

    def _ask_where_to_save(self) -> None:
        dialog = QFileDialog(self._controls.window(), translate("Table", "Save the points as CSV"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilter("CSV (*.csv)")
        dialog.fileSelected.connect(self.save_file)
        dialog.open()
