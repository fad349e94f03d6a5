"""A lab of several views: each a page of its own, built when first shown, and one of them shown at a time."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QStackedLayout

from app.lab_kit.lab import LabPage, View
from app.look.look import FollowingLook, Look
from app.widgets.controls.segmented_control import SegmentedControl
from app.words.translation import translate
from engine.records.bounded_record import BoundedRecord


class ViewsPage(LabPage):
    """Shows one view at a time, with a switch in the header of each.

    Parameters
    ----------
    look
        Theme and scale.
    views
        The views.
    first
        Key of the one that is shown first; None for the first of them.
    """

    def __init__(self, look: Look, views: Sequence[View], first: str | None = None) -> None:
        super().__init__()
        self._look = look
        self._views = {view.key: view for view in views}
        self._pages: dict[str, LabPage] = {}
        self._switches: dict[str, SegmentedControl] = {}
        self._presenting = False
        self._stack = QStackedLayout(self)
        self.show_view(first or views[0].key)

    @property
    def view(self) -> LabPage:
        """The page of the view that is shown."""
        return self._pages[self._shown]

    def show_view(self, key: str) -> None:
        """Show a view, building it at its first visit; the one shown before is hidden, which stops its time.

        Raises
        ------
        KeyError
            If there is no such view.
        """
        view = self._views[key]
        focused = QApplication.focusWidget()
        had_focus = focused is not None and any(
            switch.isAncestorOf(focused) for switch in self._switches.values()
        )
        if key not in self._pages:
            self._build(view)
        self._shown = key
        self._stack.setCurrentWidget(self._pages[key])
        if had_focus:
            self._switches[key].focus_value()

    @property
    def scene(self) -> BoundedRecord:
        """What the present view shows."""
        return self.view.scene

    def show_scene(self, scene: BoundedRecord) -> None:
        """Show a scene of the present view's kind.

        Raises
        ------
        InvalidValueError
            If it asks for what does not fit together; nothing changes then.
        """
        self.view.show_scene(scene)

    def enter_scene(self, scene: BoundedRecord) -> None:
        """Show a scene of the present view's kind as an edit that can be taken back."""
        self.view.enter_scene(scene)

    @property
    def can_undo(self) -> bool:
        """Whether the present view has an edit to take back."""
        return self.view.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether the present view has an edit to make again."""
        return self.view.can_redo

    def undo(self) -> None:
        """Take the latest edit of the present view back."""
        self.view.undo()

    def redo(self) -> None:
        """Make an edit of the present view again."""
        self.view.redo()

    @property
    def scenes(self) -> Mapping[str, BoundedRecord]:
        """What each view shows that was visited, by its key."""
        return {key: page.scene for key, page in self._pages.items()}

    @property
    def view_key(self) -> str:
        """The key of the present view."""
        return self._shown

    @property
    def is_computing(self) -> bool:
        """Whether the present view computes in the background."""
        return self.view.is_computing

    def show_demonstration(self) -> None:
        """Show the demonstration of the present view."""
        self.view.show_demonstration()

    def show_problem(self, sentence: str) -> None:
        """Say in the present view what went wrong."""
        self.view.show_problem(sentence)

    def show_notice(self, sentence: str) -> None:
        """Say in the present view what was done."""
        self.view.show_notice(sentence)

    def take_file(self, path: Path) -> bool:
        """Let the present view take up a file that was dropped."""
        return self.view.take_file(path)

    def set_presenting(self, *, on: bool) -> None:
        """Show the present view for a projector, or everything again."""
        self._presenting = on
        for page in self._pages.values():
            page.set_presenting(on=on)

    def toggle_playing(self) -> None:
        """Play or pause the present view."""
        self.view.toggle_playing()

    def step_once(self) -> None:
        """Advance the present view by one step."""
        self.view.step_once()

    def rewind(self) -> None:
        """Rewind the present view."""
        self.view.rewind()

    def new_seed(self) -> None:
        """Start the present view again with another seed."""
        self.view.new_seed()

    def reset_all(self) -> None:
        """Bring every setting of the present view back to its default."""
        self.view.reset_all()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name_views()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close every view, so that each ends what it computes."""
        for page in self._pages.values():
            page.close()
        super().closeEvent(event)

    def _build(self, view: View) -> None:
        page = view.create(FollowingLook(self._look))
        page.open_requested.connect(self.open_requested)
        page.end_requested.connect(self.end_requested)
        switch = SegmentedControl(tuple(self._views), tabs=True)
        switch.fit_texts()
        switch.show_value(view.key)
        switch.value_chosen.connect(lambda key: self._choose(view.key, key))
        page.add_view_switch(switch)
        if self._presenting:
            page.set_presenting(on=True)
        self._pages[view.key], self._switches[view.key] = page, switch
        self._name_views()
        self._stack.addWidget(page)

    def _choose(self, switch: str, key: str) -> None:
        # A switch always marks the view that it stands in.
        self._switches[switch].show_value(switch)
        self.show_view(key)

    def _name_views(self) -> None:
        for switch in self._switches.values():
            switch.set_texts([translate("View", view.title) for view in self._views.values()])
            switch.setAccessibleName(translate("View", "View"))
