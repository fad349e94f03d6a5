"""The symmetry lab's widgets: controls at the left, two networks or the scan over the scale at the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.lab_kit.lab_frame import LabFrame
from app.labs.symmetry.initial_scale.scale_controls import ScaleControls, ScanButton, progress_text
from app.labs.symmetry.initial_scale.scale_observation import scan_observation
from app.labs.symmetry.initial_scale.scale_view import ScaleView
from app.labs.symmetry.shared.claims import Claim
from app.labs.symmetry.shared.observation import observation, presented_losses
from app.labs.symmetry.shared.session import SymmetrySession
from app.labs.symmetry.shared.settings import VIEWS, SymmetrySettings
from app.labs.symmetry.two_starts.two_starts_controls import NoiseControls, TwoStartsControls
from app.labs.symmetry.two_starts.two_starts_view import TwoStartsView
from app.look.look import Look
from app.widgets.controls.segmented_control import SegmentedControl
from app.words.moment_text import epoch_moment
from app.words.translation import translate
from app.work.training_clock import TrainingClock
from engine.ensembles.success_rate import SuccessRate

_HEIGHT_OF_PLOT = 480
_HEIGHT_OF_PLOT_AND_TABLE = 860


class SymmetryPage(LabFrame):
    """Shows what neurons that start equal can and cannot learn.

    Parameters
    ----------
    session
        Settings and runs.
    look
        Theme and scale.
    """

    has_time = True

    def __init__(self, session: SymmetrySession, look: Look) -> None:
        super().__init__(look)
        self.session = session
        session.setParent(self)
        self.clock = TrainingClock(session.step, self)
        self._styled_keys = ("", "")
        self._shown_rates: tuple[SuccessRate, ...] = ()
        self._build_header()
        self._build_panel()
        self._build_hero()
        session.settings_changed.connect(self._follow_settings)
        session.rewound.connect(self._show_state)
        session.rewound.connect(self.say_now)
        session.moved.connect(self._show_moved)
        session.scale.changed.connect(self._show_scan)
        self.clock.frame_due.connect(self._show_state)
        self.clock.playing_changed.connect(self._show_playing)
        self.finish_construction()
        session.show_demonstration()

    def retranslate(self) -> None:
        """Set every text of the page in the present language."""
        self.question.setText(translate("Symmetry", "What happens if all weights start the same?"))
        self._views.set_texts([translate("Symmetry", "Two starts"), translate("Symmetry", "Initial scale")])
        for part in (
            self.controls,
            self.noise,
            self.scale_controls,
            self.scan_button,
            self.two_starts,
            self.scale,
        ):
            part.retranslate()
        self._show_settings()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        self._styled_keys = ("", "")
        self._show_settings()

    def arrange(self, *, narrow: bool) -> None:
        """Put things one below the other when the window is narrow."""
        self.noise.stack(stacked=narrow)
        self.two_starts.set_narrow(narrow=narrow)
        self.scale.set_one_column(one_column=narrow)

    def hero_minimum_size(self, *, narrow: bool) -> QSize:
        """Return the height below which plot and table would be too small; the networks ask for their own."""
        if not self._in_scale_view:
            return QSize(0, 0)
        return QSize(0, self.look.px(_HEIGHT_OF_PLOT_AND_TABLE if narrow else _HEIGHT_OF_PLOT))

    def set_presenting(self, *, on: bool) -> None:
        """Show the two networks alone."""
        self.two_starts.set_presenting(on=on)
        super().set_presenting(on=on)

    def show_demonstration(self) -> None:
        """Show four equal neurons beside four random ones at epoch 300."""
        self.clock.pause()
        self.session.show_demonstration()

    def show_view(self, key: str) -> None:
        """Show one of the two views.

        Raises
        ------
        InvalidValueError
            If there is no such view.
        """
        self.session.change(view=key)

    def open_with(self, settings: object) -> None:
        """Show the settings that another lab asked for."""
        if isinstance(settings, SymmetrySettings):
            self.clock.pause()
            self.session.apply_settings(settings)

    def toggle_playing(self) -> None:
        """Play or pause; in the scale view, start the scan or give it up."""
        if self._in_scale_view:
            self._toggle_scan()
        elif self.clock.playing or self.session.can_go_on:
            self.clock.set_steps_per_frame(self.session.settings.speed)
            self.clock.toggle()

    def step_once(self) -> None:
        """Show the next epoch."""
        if not self.clock.playing and not self._in_scale_view and self.session.can_go_on:
            self.session.step()

    def rewind(self) -> None:
        """Go back to epoch 0 with the same seeds."""
        if not self._in_scale_view:
            self.clock.pause()
            self.session.rewind()

    def new_seed(self) -> None:
        """Draw other seeds for the random starts."""
        if not self._in_scale_view:
            self.session.draw_new_seeds()

    def reset_all(self) -> None:
        """Bring every setting back to its default."""
        self.clock.pause()
        self.session.scale.cancel()
        self.session.reset()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop time while another tab is shown; the scan goes on."""
        self.clock.pause()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the scan's thread."""
        self.session.scale.shut_down()
        super().closeEvent(event)

    @property
    def _in_scale_view(self) -> bool:
        return self.session.settings.view == "initial_scale"

    def _build_header(self) -> None:
        self._views = SegmentedControl(VIEWS)
        self._views.fit_texts()
        row = QHBoxLayout(self.header_right)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._views, 0, Qt.AlignmentFlag.AlignVCenter)
        self._views.value_chosen.connect(lambda view: self.session.change(view=view))

    def _build_panel(self) -> None:
        look, session = self.look, self.session
        self.controls, self.noise = TwoStartsControls(look), NoiseControls(look)
        self.scale_controls, self.scan_button = ScaleControls(look), ScanButton(look)
        pinned = QWidget()
        column = QVBoxLayout(pinned)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.noise)
        column.addWidget(self.scan_button)
        self.panel.add(self.controls)
        self.panel.add(self.scale_controls)
        self.panel.pin_below(pinned)

        self.follow(self.controls.transport)
        self.controls.epoch_requested.connect(self._scrub)
        self.controls.field_changed.connect(self._change)
        self.controls.start_changed.connect(self._change_start)
        self.controls.new_seed_requested.connect(self._draw_new_seed)
        self.controls.reset_requested.connect(self.reset_all)
        self.noise.break_requested.connect(self._break_symmetry)
        self.noise.noise_changed.connect(lambda noise: self._change("noise", noise))
        self.scale_controls.field_changed.connect(lambda field, value: session.change_scan(**{field: value}))
        self.scan_button.clicked.connect(self._toggle_scan)
        for part in (self.controls, self.noise, self.scale_controls):
            part.rejected.connect(self.observation.show_problem)

    def _build_hero(self) -> None:
        self.two_starts, self.scale = TwoStartsView(self.look), ScaleView(self.look)
        column = QVBoxLayout(self.hero)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.two_starts, 1)
        column.addWidget(self.scale, 1)
        self.two_starts.claims.claim_requested.connect(self._show_claim)

    def _change(self, field: str, value: object) -> None:
        self.observation.clear_problem()
        self.session.change(**{field: value})

    def _change_start(self, side: str, field: str, value: object) -> None:
        self.observation.clear_problem()
        self.session.change_start("A" if side == "A" else "B", **{field: value})

    def _draw_new_seed(self, side: str) -> None:
        self.session.draw_new_seed("A" if side == "A" else "B")

    def _scrub(self, epoch: int) -> None:
        self.clock.pause()
        self.session.show_epoch(epoch)

    def _break_symmetry(self) -> None:
        self.session.break_symmetry()
        self._show_state()

    def _show_claim(self, claim: Claim, exception: bool) -> None:
        self.clock.pause()
        self.session.show_claim(claim, exception=exception)

    def _toggle_scan(self) -> None:
        if self.session.scale.running:
            self.session.scale.cancel()
        else:
            self.session.scale.start()

    def _follow_settings(self) -> None:
        """Show other settings; in the scale view, train what they ask for."""
        if self._in_scale_view:
            self.clock.pause()
            if self.session.scale.scan is None and not self.session.scale.running:
                self.session.scale.start()
        self._show_settings()

    def _show_settings(self) -> None:
        """Show what only settings decide, then the state."""
        scale_view = self._in_scale_view
        self._views.show_value(self.session.settings.view)
        for widgets, shown in (
            ((self.controls, self.noise, self.two_starts), not scale_view),
            ((self.scale_controls, self.scan_button, self.scale), scale_view),
        ):
            for widget in widgets:
                widget.setVisible(shown)
        self.present_bar.offer_steps(offered=not scale_view)
        self.clock.set_steps_per_frame(self.session.settings.speed)
        if not self.presenting:
            self.hero.setMinimumHeight(self.hero_minimum_size(narrow=self.narrow).height())
        self.noise.show_noise(self.session.settings.noise)
        self._style()
        self._show_state()

    def _show_moved(self) -> None:
        if not self.clock.playing:
            self._show_state()

    def _show_scan(self) -> None:
        if not self._in_scale_view:
            return
        scan = self.session.scale.scan
        self._show_scan_progress()
        if scan is None or scan.trials == 0 or scan.rates != self._shown_rates:
            self._show_state()

    def _show_scan_progress(self) -> None:
        scale = self.session.scale
        self.scale_controls.show_session(scale)
        self.scan_button.show_running(running=scale.running)
        self.present_bar.show_playing(playing=scale.running)
        self.present_bar.show_status(
            translate("Activation", scale.settings.activation.name), progress_text(scale)
        )

    def _show_state(self) -> None:
        if self._in_scale_view:
            scan, running = self.session.scale.scan, self.session.scale.running
            self._shown_rates = scan.rates if scan is not None else ()
            self._show_scan_progress()
            self.scale.show_session(self.session.scale)
            self.observation.show_sentence(lambda: scan_observation(scan, running=running))
            return
        state = self.session.state
        self.controls.show_state(state)
        self._show_playing()
        self.two_starts.show_state(state, self.session)
        self.present_bar.show_status(
            translate("Activation", state.settings.activation.name), presented_losses(state)
        )
        self.observation.show_sentence(
            lambda: observation(state), epoch_moment(state.epoch) if self.clock.playing else ""
        )

    def _show_playing(self) -> None:
        playing = self.clock.playing
        self.controls.transport.show_playing(playing=playing, can_go_on=self.session.can_go_on)
        if not self._in_scale_view:
            self.present_bar.show_playing(playing=playing)

    def _style(self) -> None:
        settings = self.session.settings
        keys = (settings.activation.key, settings.scan.activation.key)
        if keys != self._styled_keys:
            self._styled_keys = keys
            self.two_starts.apply_style(keys[0])
            self.scale.apply_style(keys[1])
