"""The loss landscape's card: what is chosen is shown, and nothing is computed while it is hidden."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.landscape import landscape_picture
from app.labs.xor.one_run.landscape.landscape_view import LandscapeView
from app.labs.xor.one_run.looks.landscape_settings import LandscapeSettings, PlaneKind
from app.labs.xor.one_run.looks.looks import Picture
from app.labs.xor.one_run.page import OneRunPage
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.settings import XorSettings
from app.look.look import Look
from app.start.screenshot import settle
from app.words.number_format import readable
from app.words.translation import Language
from engine.activations import activation
from engine.network.initializers import initializer
from tests.app.conftest import WindowMaker
from tests.app.layout_audit import layout_faults
from tests.app.painted import painted_by


@pytest.fixture
def session() -> OneRunSession:
    session = OneRunSession()
    session.show_demonstration()
    return session


@pytest.fixture
def view(qtbot: QtBot, look: Look, session: OneRunSession) -> LandscapeView:
    view = LandscapeView(look)
    qtbot.addWidget(view)
    view.resize(900, 300)
    view.show()
    view.show_state(session.state)

    def take_over(settings: LandscapeSettings) -> None:
        session.look(landscape=settings)
        view.settings = session.looks.landscape
        view.show_state(session.state)

    view.settings_changed.connect(take_over)
    return view


def _choose(view: LandscapeView, which: str, place: str) -> None:
    combo = getattr(view.controls, which)
    combo.setCurrentIndex(combo.findData(place))
    combo.activated.emit(combo.currentIndex())


def _shown(view: LandscapeView) -> tuple[tuple[int, int], ...]:
    assert view.picture.landscape is not None
    places = view.picture.landscape.places
    return () if places is None else tuple((place.row, place.column) for place in places)


def test_the_chosen_parameters_are_shown(view: LandscapeView) -> None:
    assert _shown(view) == ((1, 1), (1, 2))
    _choose(view, "first", "W1(3,1)")
    _choose(view, "second", "W1(3,2)")
    assert _shown(view) == ((3, 1), (3, 2))
    assert "h3 is dead" in view.picture.accessibleDescription()


@pytest.mark.parametrize("which", ["first", "second"])
def test_choosing_what_the_other_axis_has_exchanges_both(view: LandscapeView, which: str) -> None:
    _choose(view, which, "W1(1,2)" if which == "first" else "W1(1,1)")
    assert _shown(view) == ((1, 2), (1, 1))


def test_a_random_plane_has_a_seed_in_the_place_of_parameters(qtbot: QtBot, view: LandscapeView) -> None:
    view.controls.kind.value_chosen.emit(PlaneKind.RANDOM_DIRECTIONS)
    assert _shown(view) == ()
    assert view.controls.seed.isVisible()
    assert not view.controls.first.isVisible()
    before = view.settings.seed
    qtbot.mouseClick(view.controls.seed.dice, Qt.MouseButton.LeftButton)
    assert view.settings.seed != before
    assert "projected" in view.picture.accessibleDescription()


def test_range_and_grid_are_taken_over_and_nonsense_is_refused(qtbot: QtBot, view: LandscapeView) -> None:
    view.controls.points.value_chosen.emit(30)
    view.controls.reach.slider.value_moved.emit(3.0)
    assert view.picture.landscape is not None
    assert view.picture.landscape.losses.shape == (30, 30)
    assert view.picture.landscape.area.right == 3.0
    field = view.controls.reach.field
    field.setFocus()
    field.selectAll()
    with qtbot.waitSignal(view.rejected):
        qtbot.keyClicks(field, "0")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert view.settings.reach == 3.0


def test_nothing_is_computed_while_hidden_and_the_state_is_caught_up_with(
    view: LandscapeView, session: OneRunSession
) -> None:
    view.hide()
    before = view.picture.landscape
    session.step(20)
    view.show_state(session.state)
    assert view.picture.landscape is before
    view.show()
    assert view.picture.landscape is not before


def test_another_network_is_offered_its_own_parameters(view: LandscapeView, session: OneRunSession) -> None:
    session.change(hidden_layers=0)
    view.show_state(session.state)
    assert view.controls.first.count() == 3
    assert _shown(view) == ((1, 1), (1, 2))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_flat_quarter_has_one_colour(view: LandscapeView, look: Look, theme: str) -> None:
    look.set_theme_choice("dark" if theme == "dark" else "light")
    view.controls.reach.slider.value_moved.emit(8.0)
    picture = view.picture.grab().toImage()
    frame = view.picture._frame(view.picture.landscape)  # type: ignore[arg-type]
    corners = [frame.point(x, y).toPoint() for x, y in ((-7, -7), (-4, -1.5), (-1.5, -5))]
    assert len({picture.pixelColor(place).name() for place in corners}) == 1
    valley = picture.pixelColor(frame.point(3.2, 0.9).toPoint())
    assert valley.name() != picture.pixelColor(corners[0]).name()


def test_a_run_that_exploded_paints_nothing_but_its_way(
    view: LandscapeView, session: OneRunSession, look: Look
) -> None:
    session.apply_settings(
        XorSettings(
            activation=activation("identity"),
            neurons=8,
            initializer=initializer("normal", 10.0),
            bias_scale=2.0,
            learning_rate=10.0,
        )
    )
    session.step(400)
    view.show_state(session.state)
    landscape = view.picture.landscape
    assert landscape is not None
    assert np.abs(landscape.path).max() > 1e100
    picture = view.picture.grab().toImage()
    frame = view.picture._frame(landscape)
    surface = look.color("surface").name()
    colors = [
        picture.pixelColor(frame.point(x, y).toPoint()).name()
        for x in np.arange(-7.5, 8.0, 1.0)
        for y in np.arange(-7.5, 8.0, 1.0)
    ]
    # The start and the lines from it to the edge cover little of the picture.
    way = look.activation_pen("identity", 1.0).color().name()
    assert colors.count(way) + colors.count(surface) < len(colors) / 8


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize(
    ("size", "scale"), [((1024, 700), 1.0), ((1024, 700), 1.5), ((1280, 720), 1.0), ((1600, 900), 1.0)]
)
def test_nothing_is_clipped(
    make_window: WindowMaker, language: Language, size: tuple[int, int], scale: float
) -> None:
    window = make_window(language=language, scale=scale)
    window.resize(QSize(*size))
    window.show()
    window.open_lab("xor")
    page = window.findChild(OneRunPage)
    page.show_demonstration()
    for kind in PlaneKind:
        page.pictures.show_view(Picture.LANDSCAPE)
        page.pictures.landscape.controls.kind.value_chosen.emit(kind)
        settle()
        assert page.pictures.landscape.isVisible()
        assert layout_faults(window) == [], f"{size} {scale} {kind}"
    assert page.pictures.landscape.picture.mapTo(page, QPoint(0, 0)).x() > 0


def test_each_axis_has_its_own_name_and_the_losses_of_the_bar_grow_upwards(
    view: LandscapeView, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(view, "first", "W1(2,2)")
    _choose(view, "second", "W2(1,1)")
    painted = painted_by(view.picture, [landscape_picture], monkeypatch)
    x_name, y_name = painted.place("w₂₂"), painted.place("w₁₁")
    assert view.picture.landscape is not None
    area = view.picture._frame(view.picture.landscape).area
    assert x_name.y() > area.bottom()
    assert area.left() < x_name.x() < area.right()
    assert y_name.x() < area.left()
    assert area.top() < y_name.y() < area.bottom()
    layers = [(text, place) for text, place in painted.texts if text.startswith("[")]
    assert [text for text, _ in layers] == ["[1]", "[2]"]
    losses = view.picture.landscape.losses
    lowest, highest = readable(float(losses.min())), readable(float(losses.max()))
    heights = [painted.place(text).y() for text in (lowest, "0.693", highest)]
    assert heights == sorted(heights, reverse=True)


def test_the_colours_span_what_the_picture_holds(view: LandscapeView) -> None:
    shown = view.picture.landscape
    assert shown is not None
    shades = landscape_picture._shade(shown.losses, shown)
    assert (shades.min(), shades.max()) == (0.0, 1.0)
    flat = replace(shown, losses=np.full_like(shown.losses, 0.3))
    assert (landscape_picture._shade(flat.losses, flat) == 0.5).all()
