"""Every icon is a drawing that Qt shows; all but those with fixed colours can be recoloured."""

from importlib.resources import files

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = files("resources") / "icons"
ICON_NAMES = sorted(each.name for each in ICONS.iterdir() if each.name.endswith(".svg"))
STYLE_SHEET_ICONS = {f"{name}_{theme}.svg" for name in ("check", "chevron") for theme in ("light", "dark")}
RECOLOURED = [name for name in ICON_NAMES if name != "app.svg" and name not in STYLE_SHEET_ICONS]


def read(name):
    return (ICONS / name).read_text(encoding="utf-8")


def drawn_pixels(svg):
    """The number of pixels that are not fully transparent in a rendering of 48 × 48."""
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        QSvgRenderer(QByteArray(svg.encode())).render(painter)
    return sum(image.pixelColor(x, y).alpha() > 0 for x in range(48) for y in range(48))


@pytest.mark.parametrize("name", ICON_NAMES)
def test_qt_draws_the_icon(name, qapp):
    assert QSvgRenderer(QByteArray(read(name).encode())).isValid()
    assert drawn_pixels(read(name)) > 48


@pytest.mark.parametrize("name", RECOLOURED)
def test_the_icon_takes_its_colour_from_the_theme_and_has_the_common_stroke(name):
    svg = read(name)
    assert 'stroke="currentColor"' in svg
    assert "#" not in svg
    assert 'stroke-width="1.9"' in svg
    assert 'viewBox="0 0 24 24"' in svg


def test_the_read_me_lists_every_icon_and_the_licence_is_included():
    read_me = read("README.md")
    assert [name for name in ICON_NAMES if f"`{name}`" not in read_me] == []
    assert "ISC License" in read("LICENSE-lucide.txt")
