"""The bundled fonts load, bring their licences and can write Korean without any font of the system."""

from importlib.resources import as_file, files

import pytest
from PySide6.QtGui import QFontDatabase, QRawFont

FONTS = files("resources") / "fonts"
FONT_NAMES = sorted(each.name for each in FONTS.iterdir() if each.name.endswith((".otf", ".ttf")))
FIRST_SYLLABLE, LAST_SYLLABLE = ord("가"), ord("힣")


def raw_font(name):
    with as_file(FONTS / name) as path:
        return QRawFont(str(path), 16)


def test_every_role_has_its_font():
    families = {name.partition("-")[0] for name in FONT_NAMES}
    assert families == {"Pretendard", "JetBrainsMono", "STIXTwoText"}


@pytest.mark.parametrize("name", FONT_NAMES)
def test_qt_loads_the_font_under_its_own_family(name, qapp):
    identifier = QFontDatabase.addApplicationFontFromData((FONTS / name).read_bytes())
    families = QFontDatabase.applicationFontFamilies(identifier)
    QFontDatabase.removeApplicationFont(identifier)
    assert any(each.replace(" ", "").startswith(name.partition("-")[0]) for each in families)


@pytest.mark.parametrize("name", FONT_NAMES)
def test_the_licence_stands_beside_the_font(name):
    licence = (FONTS / f"{name.partition('-')[0]}-LICENSE.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence.upper()
    assert "Copyright" in licence


@pytest.mark.parametrize("name", [each for each in FONT_NAMES if each.startswith("Pretendard")])
def test_pretendard_has_every_hangul_syllable(name, qapp):
    font = raw_font(name)
    missing = [c for c in range(FIRST_SYLLABLE, LAST_SYLLABLE + 1) if not font.supportsCharacter(c)]
    assert missing == []


@pytest.mark.parametrize("name", [each for each in FONT_NAMES if each.startswith("Pretendard")])
def test_pretendard_has_the_signs_that_sentences_use(name, qapp):
    font = raw_font(name)
    assert [c for c in "−×·′’≤≥≠≈→∞±²¹⁰⁻⁸₁₂½πσμαβθλΦ" if not font.supportsCharacter(ord(c))] == []


@pytest.mark.parametrize("name", [each for each in FONT_NAMES if "Italic" in each])
def test_the_italic_font_has_the_letters_of_variables(name, qapp):
    font = raw_font(name)
    assert [c for c in "abcghwxyzWZX′αβηθλμσ" if not font.supportsCharacter(ord(c))] == []
