"""Nothing is clipped and nothing overlaps, whatever the statistics show."""

import pytest
from PySide6.QtCore import QSize

from app.lab_kit.views_page import ViewsPage
from app.labs.xor.statistics.page import StatisticsPage
from app.labs.xor.statistics.run.detail import Detail
from app.start.screenshot import settle
from app.words.translation import Language
from tests.app.conftest import WindowMaker
from tests.app.layout_audit import layout_faults


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_text_fits_in_every_detail(make_window: WindowMaker, language: Language, scale: float) -> None:
    window = make_window(language=language, scale=scale)
    window.show()
    lab = window.open_lab("xor", "statistics")
    assert isinstance(lab, ViewsPage)
    page = lab.view
    assert isinstance(page, StatisticsPage)
    page.show_demonstration()
    page.session.look(conditions=True)
    for width, height in ((1024, 700), (1600, 900)):
        window.resize(QSize(width, height))
        for detail in (Detail.RATES, *Detail) if page.pictures.is_one_card else tuple(Detail)[1:]:
            page.session.look(detail=detail)
            settle()
            assert layout_faults(window) == [], f"{detail} {width}x{height}"
