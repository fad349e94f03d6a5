"""The rendered formulas are those of the records, and Qt draws each of them whole."""

import json
import re
import tomllib
from importlib.resources import files

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from engine.activations import ACTIVATIONS
from engine.network.optimizers import OPTIMIZERS

FORMULAS = files("resources") / "formulas"
SOURCES = json.loads((FORMULAS / "sources.json").read_text(encoding="utf-8"))
EXTRA = tomllib.loads((FORMULAS / "extra.toml").read_text(encoding="utf-8"))
RENDER_AGAIN = "a formula was changed: run tools/render_formulas.py"


def svg_text(name):
    return (FORMULAS / f"{name}.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("record", ACTIVATIONS, ids=lambda record: record.key)
def test_the_rendered_formulas_are_the_records_own(record):
    rendered = [SOURCES.get(f"{record.key}{suffix}") for suffix in ("", "_derivative", "_short")]
    assert rendered == [record.formula, record.derivative_formula, record.short_formula], RENDER_AGAIN


@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=lambda each: each.key)
def test_the_rendered_update_rules_are_the_optimizers_own(optimizer):
    assert SOURCES.get(f"optimizer_{optimizer.key}") == optimizer.formula, RENDER_AGAIN


def test_the_other_formulas_are_rendered_from_the_current_list():
    assert {name: SOURCES.get(name) for name in EXTRA} == EXTRA, RENDER_AGAIN


def test_there_is_a_drawing_for_every_source_and_no_other():
    drawings = {each.name for each in FORMULAS.iterdir() if each.name.endswith(".svg")}
    assert drawings == {f"{name}.svg" for name in SOURCES}
    assert len(SOURCES) == 3 * len(ACTIVATIONS) + len(OPTIMIZERS) + len(EXTRA)


@pytest.mark.parametrize("name", SOURCES)
def test_qt_draws_the_formula_whole_and_without_a_warning(name, qapp):
    renderer = QSvgRenderer(QByteArray(svg_text(name).encode()))
    assert renderer.isValid()
    image = QImage(400, 100, QImage.Format.Format_Grayscale8)
    image.fill(255)
    with QPainter(image) as painter:
        renderer.render(painter)
    # MathJax's box fits the ink, so a stroke that was left out at either end shows as a wide empty margin.
    inked = [x for x in range(400) if any(image.pixelColor(x, y).value() < 128 for y in range(0, 100, 2))]
    assert inked[0] < 60
    assert inked[-1] > 340


@pytest.mark.parametrize("name", SOURCES)
def test_the_drawing_can_be_scaled_recoloured_and_set_on_a_text_line(name):
    svg = svg_text(name)
    assert re.search(r'width="[\d.]+ex" height="[\d.]+ex"', svg)
    assert re.search(r"vertical-align: -?[\d.]+(ex)?;", svg)
    assert 'fill="currentColor"' in svg
    assert "<use" not in svg
    assert "data-mml" not in svg
