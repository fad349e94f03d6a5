"""The widgets of the view with two starts: controls at the left, the two networks at the right."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout

from app.lab_kit.run_page import RunPage
from app.labs.symmetry.two_starts.run.claims import Claim
from app.labs.symmetry.two_starts.run.observation import observation, presented_losses
from app.labs.symmetry.two_starts.run.session import TwoStartsSession
from app.labs.symmetry.two_starts.run.settings import SymmetrySettings
from app.labs.symmetry.two_starts.two_starts_controls import NoiseControls, TwoStartsControls
from app.labs.symmetry.two_starts.two_starts_view import TwoStartsView
from app.look.look import Look
from app.words.moment_text import epoch_moment
from app.words.translation import translate
from engine.records.bounded_record import number_bounds


class TwoStartsPage(RunPage):
    """Shows what neurons that start equal can and cannot learn.

    Parameters
    ----------
    session
        Settings and runs.
    look
        Theme and scale.
    """

    has_time_line = False

    def __init__(self, session: TwoStartsSession, look: Look) -> None:
        super().__init__(session, look)
        self.session = session
        self._styled_key = ""
        self._build_panel()
        self.two_starts = TwoStartsView(look)
        column = QVBoxLayout(self.hero)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.two_starts)
        self.two_starts.claims.claim_requested.connect(self._show_claim)
        self.two_starts.front_requested.connect(lambda name: session.look(front=name))
        self.finish_construction()
        session.show_demonstration()

    def retranslate(self) -> None:
        """Set every text of the page in the present language."""
        self.question.setText(translate("Symmetry", "What happens if all weights start the same?"))
        for part in (self.controls, self.noise, self.two_starts):
            part.retranslate()
        self.draw()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        self._styled_key = ""
        self.show_settings()
        self.draw()

    def arrange(self, *, narrow: bool) -> None:
        """Put things one below the other when the window is narrow."""
        self.noise.stack(stacked=narrow)
        self.two_starts.set_narrow(narrow=narrow)

    def hero_minimum_size(self, *, narrow: bool) -> QSize:
        """Ask for nothing: the networks ask for their own height."""
        del narrow
        return QSize(0, 0)

    def set_presenting(self, *, on: bool) -> None:
        """Show the two networks alone."""
        self.two_starts.set_presenting(on=on)
        super().set_presenting(on=on)

    def show_settings(self) -> None:
        """Show what only settings decide."""
        settings = self.session.settings
        self.controls.show_settings(settings)
        self.noise.show_noise(settings.noise)
        if settings.activation.key != self._styled_key:
            self._styled_key = settings.activation.key
            self.two_starts.apply_style(self._styled_key)

    @property
    def milestone(self) -> object:
        """The networks that have solved the task."""
        return tuple(side.name for side in self.session.state.sides if side.is_solved)

    def draw(self) -> None:
        """Show both networks at the epoch shown."""
        state = self.session.state
        self.controls.show_time(state)
        self.show_playing()
        self.two_starts.show_state(state, self.session)
        self.present_bar.show_status(
            translate("Activation", state.settings.activation.name), presented_losses(state)
        )
        self.observation.show_sentence(
            lambda: observation(state), epoch_moment(state.epoch) if self.clock.playing else ""
        )

    def _build_panel(self) -> None:
        transport = self.build_transport(number_bounds(SymmetrySettings, "speed"), compact=True)
        self.controls, self.noise = TwoStartsControls(self.look, transport), NoiseControls(self.look)
        self.panel.add(self.controls)
        self.panel.pin_below(self.noise)
        self.controls.epoch_requested.connect(self.look_at)
        self.controls.field_changed.connect(self.change)
        self.controls.new_seed_requested.connect(self.session.draw_seed_of)
        self.controls.reset_requested.connect(self.reset_all)
        self.noise.break_requested.connect(lambda: self.attempt(self.session.break_symmetry))
        self.noise.noise_changed.connect(lambda noise: self.change("noise", noise))
        for part in (self.controls, self.noise):
            part.rejected.connect(self.observation.show_problem)

    def _show_claim(self, claim: Claim, exception: bool) -> None:
        self.pause()
        self.session.show_claim(claim, exception=exception)
