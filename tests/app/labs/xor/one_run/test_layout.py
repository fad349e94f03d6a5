"""Nothing is clipped and nothing overlaps in any tab of the single run, with the numbers open or closed."""

import pytest
from PySide6.QtCore import QSize

from app.labs.xor.one_run.looks.looks import Picture
from app.labs.xor.one_run.page import OneRunPage
from app.labs.xor.shared.data_settings import OWN_POINTS, DataSettings
from app.labs.xor.shared.settings import XorSettings
from app.start.screenshot import settle
from app.words.translation import Language
from engine.activations import activation
from engine.network.initializers import initializer
from engine.network.optimizers import Adam, Momentum, RMSProp
from tests.app.conftest import WindowMaker
from tests.app.layout_audit import layout_faults

EXPLODING = XorSettings(
    activation=activation("identity"),
    neurons=8,
    initializer=initializer("normal", 10.0),
    bias_scale=2.0,
    learning_rate=10.0,
)
SIZES = [(1024, 600), (1366, 728), (1600, 900)]


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_text_fits_in_every_tab(make_window: WindowMaker, language: Language, scale: float) -> None:
    window = make_window(language=language, scale=scale)
    window.show()
    window.open_lab("xor").show_demonstration()
    page = window.findChild(OneRunPage)
    for width, height in SIZES:
        window.resize(QSize(width, height))
        for with_numbers in (False, True):
            page.show_numbers(shown=with_numbers)
            for view in Picture:
                page.pictures.show_view(view)
                settle()
                assert layout_faults(window) == [], f"{width}x{height}, {view}, numbers {with_numbers}"


DATA = [
    XorSettings(data=DataSettings(kind="xor_clouds", test_share=0.3), hidden_layers=3, neurons=8),
    XorSettings(data=DataSettings(kind="circle", test_share=0.3), optimizer=Adam(), batch_size=7),
    XorSettings(data=DataSettings(kind="two_gaussians"), optimizer=Momentum(), hidden_layers=0),
    XorSettings(data=DataSettings(kind="spiral", sample_count=2000), optimizer=RMSProp(), neurons=8),
    XorSettings(data=DataSettings(kind=OWN_POINTS), neurons=2, initializer=initializer("normal", 0.5)),
]


@pytest.mark.parametrize(("language", "scale"), [("ko", 1.0), ("en", 1.0), ("en", 1.5)])
def test_every_kind_of_data_fits_in_every_tab(
    make_window: WindowMaker, language: Language, scale: float
) -> None:
    window = make_window(language=language, scale=scale)
    window.show()
    window.open_lab("xor")
    page = window.findChild(OneRunPage)
    for settings in DATA:
        page.session.apply_settings(settings)
        page.session.step(60)
        for width, height in SIZES:
            window.resize(QSize(width, height))
            settle()
            for with_numbers in (False, True):
                page.show_numbers(shown=with_numbers)
                for view in Picture:
                    page.pictures.show_view(view)
                    settle()
                    where = f"{settings.data.kind}, {width}x{height}, {view}, numbers {with_numbers}"
                    assert layout_faults(window) == [], where


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("layers", [1, 3])
def test_the_numbers_of_eight_neurons_are_never_squeezed(
    make_window: WindowMaker, layers: int, scale: float
) -> None:
    window = make_window(scale=scale)
    window.show()
    window.open_lab("xor")
    page = window.findChild(OneRunPage)
    page.pictures.show_view(Picture.WEIGHTS)
    for neurons in (2, 8):
        page.session.apply_settings(XorSettings(hidden_layers=layers, neurons=neurons))
        for width, height in SIZES:
            window.resize(QSize(width, height))
            settle()
            table = page.pictures.weights.matrices.table
            assert table.height() >= table.minimumSizeHint().height(), f"{neurons} at {width}x{height}"


def test_a_loss_near_the_largest_float_leaves_the_plot_readable(make_window: WindowMaker) -> None:
    window = make_window()
    window.show()
    window.resize(QSize(1280, 720))
    window.open_lab("xor")
    page = window.findChild(OneRunPage)
    page.session.apply_settings(EXPLODING)
    page.session.step(400)
    settle()
    assert page.session.state.failure is not None
    assert page.session.state.largest_loss > 1e300
    assert layout_faults(window) == []
