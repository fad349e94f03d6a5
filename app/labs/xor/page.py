"""The XOR lab: several views of the same question, each a page of its own that is built when first shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QStackedLayout

from app.lab_kit.lab import LabPage
from app.lab_kit.lab_frame import LabFrame
from app.labs.xor.shared.settings import XorSettings
from app.labs.xor.shared.view_keys import LAB_KEY, ONE_RUN
from app.look.look import Look
from app.widgets.controls.segmented_control import SegmentedControl
from app.words.translation import translate
from engine.records.translatable import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class XorView:
    """One of the views.

    Attributes
    ----------
    key
        Short name, as on the command line.
    title
        English name in the switch, marked in the context ``"XorView"``.
    create
        Imports and builds the page; called when the view is first shown.
    """

    key: str
    title: str
    create: Callable[[Look], LabFrame]


def _create_one_run(look: Look) -> LabFrame:
    from app.labs.xor.one_run.page import OneRunPage
    from app.labs.xor.one_run.run.session import OneRunSession

    return OneRunPage(OneRunSession(), look)


def _create_compare(look: Look) -> LabFrame:
    from app.labs.xor.compare.page import ComparePage
    from app.labs.xor.compare.run.session import CompareSession

    return ComparePage(CompareSession(), look)


def _create_statistics(look: Look) -> LabFrame:
    from app.labs.xor.statistics.page import StatisticsPage
    from app.labs.xor.statistics.run.session import StatisticsSession

    return StatisticsPage(StatisticsSession(), look)


VIEWS: tuple[XorView, ...] = (
    XorView(ONE_RUN, QT_TRANSLATE_NOOP("XorView", "One run"), _create_one_run),
    XorView("compare", QT_TRANSLATE_NOOP("XorView", "Compare activations"), _create_compare),
    XorView("statistics", QT_TRANSLATE_NOOP("XorView", "Statistics"), _create_statistics),
)


class XorPage(LabPage):
    """Shows one view at a time, with a switch in the header of each.

    A view opens a network in the first one by emitting ``open_requested(LAB_KEY, settings)`` with its
    `XorSettings`; what it asks of other labs goes on to the window.

    Parameters
    ----------
    look
        Theme and scale.
    views
        The views, the first of which is the single run that settings are opened in.
    """

    def __init__(self, look: Look, views: Sequence[XorView] = VIEWS) -> None:
        super().__init__()
        self._look = look
        self._views = {view.key: view for view in views}
        self._pages: dict[str, LabFrame] = {}
        self._switches: dict[str, SegmentedControl] = {}
        self._presenting = False
        self._stack = QStackedLayout(self)
        self.show_view(next(iter(self._views)))

    @property
    def view(self) -> LabFrame:
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

    def show_demonstration(self) -> None:
        """Show the demonstration of the present view."""
        self.view.show_demonstration()

    def show_problem(self, sentence: str) -> None:
        """Say in the present view what went wrong."""
        self.view.show_problem(sentence)

    def open_with(self, settings: object) -> None:
        """Open a network in the single run, at its start."""
        if isinstance(settings, XorSettings):
            self.show_view(ONE_RUN)
            self.view.open_with(settings)

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

    def _build(self, view: XorView) -> None:
        page = view.create(self._look)
        page.open_requested.connect(self._open)
        page.end_requested.connect(self.end_requested)
        switch = SegmentedControl(tuple(self._views))
        switch.fit_texts()
        switch.show_value(view.key)
        switch.value_chosen.connect(lambda key: self._choose(view.key, key))
        page.add_view_switch(switch)
        page.set_presenting(on=self._presenting)
        self._pages[view.key], self._switches[view.key] = page, switch
        self._name_views()
        self._stack.addWidget(page)

    def _choose(self, switch: str, key: str) -> None:
        # A switch always marks the view that it stands in.
        self._switches[switch].show_value(switch)
        self.show_view(key)

    def _open(self, lab: str, settings: object) -> None:
        if lab == LAB_KEY:
            self.open_with(settings)
        else:
            self.open_requested.emit(lab, settings)

    def _name_views(self) -> None:
        for switch in self._switches.values():
            switch.set_texts([translate("XorView", view.title) for view in self._views.values()])
            switch.setAccessibleName(translate("XorView", "View"))
