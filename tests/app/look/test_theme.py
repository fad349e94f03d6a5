"""Colours and dashes are those of the visual language, written down here once more."""

from dataclasses import dataclass

import pytest

from app.look.look import Look
from app.look.theme import (
    DARK,
    LIGHT,
    MAP_MARKER_CLASS_0,
    MAP_MARKER_CLASS_1,
    THEMES,
    LineStyle,
    ThemeName,
    activation_line,
)
from engine.activations import ACTIVATIONS

TOKENS = {
    "bg": ("#F3F5F8", "#0F1419"),
    "surface": ("#FFFFFF", "#181E25"),
    "sunken": ("#EDF0F4", "#232B34"),
    "line": ("#DCE1E8", "#2C3540"),
    "line2": ("#B4BEC9", "#4E5B69"),
    "edge": ("#7A8795", "#7B8896"),
    "ink": ("#15202B", "#EFF3F7"),
    "ink2": ("#42505E", "#BAC4CF"),
    "ink3": ("#5F6C79", "#8E9AA7"),
    "accent": ("#4A3FCF", "#A79DFF"),
    "accent_hover": ("#3A30B0", "#BDB5FF"),
    "on_accent": ("#FFFFFF", "#14112B"),
    "accent_tint": ("#ECEBFB", "#2B2850"),
    "grid": ("#E6EAEF", "#252D37"),
    "axis": ("#8592A0", "#7B8896"),
    "zero": ("#AEB8C3", "#465260"),
    "class_1": ("#1668B3", "#55ACF5"),
    "class_0": ("#D96B00", "#F59A3C"),
    "class_1_text": ("#0B4A86", "#86C6FF"),
    "class_0_text": ("#A94F00", "#FFB366"),
    "saturated": ("#B3123F", "#FF6B8A"),
    "saturated_tint": ("#F9DFE6", "#451E2A"),
    "saturated_bar": ("#D8607F", "#F07A95"),
    "dead": ("#55616F", "#A8B4C0"),
    "dead_tint": ("#E3E7EC", "#2D3641"),
    "off": ("#C3CBD4", "#56626E"),
    "healthy": ("#167453", "#7FE3C0"),
    "healthy_tint": ("#DDF0E7", "#17372C"),
    "healthy_bar": ("#A9D8C3", "#2A5A49"),
}

DIVERGING = {
    "light": ("#CC6200", "#EE9B45", "#F9D8B2", "#F5F5F3", "#BBDAF0", "#559FD6", "#0B5CA5"),
    "dark": ("#F0923A", "#B06420", "#5B3C20", "#20272F", "#1D4466", "#2D7ABB", "#5DB2F5"),
}


@dataclass(frozen=True)
class Line:
    light: str
    dark: str
    dash: str = ""


LINES = {
    "step": Line("#17212B", "#E8EDF2"),
    "identity": Line("#8894A1", "#7C8896", "6 3"),
    "linear": Line("#8894A1", "#7C8896", "1 1.5"),
    "sigmoid": Line("#0072B2", "#3DA3EA"),
    "tanh": Line("#8E2F72", "#F29ED2", "5 2"),
    "softsign": Line("#4F86C6", "#8CBCF0", "2 2"),
    "relu": Line("#00996F", "#2FC79B"),
    "leaky_relu": Line("#C98A00", "#F7C65A", "4 2 1 2"),
    "prelu": Line("#8A5A00", "#CFA25A", "1 1.5"),
    "elu": Line("#B84300", "#F2703A", "7 2 2 2"),
    "selu": Line("#7A3216", "#D4855F", "2 2"),
    "softplus": Line("#3FA381", "#86DDBF", "5 2"),
    "gelu": Line("#2E8FCB", "#7FCBF7", "9 2"),
    "silu": Line("#1B6F8C", "#4FA9BF", "3 1.5"),
    "mish": Line("#0F7F7A", "#4CC9C0", "7 2 2 2"),
    "gaussian": Line("#A8448A", "#EBA0D0"),
    "sine": Line("#7A7A00", "#CFCF5A", "5 2"),
    "softmax": Line("#2F4FA8", "#8FA6F2", "1 1.5"),
    "maxout": Line("#5B3F80", "#B9A2E0", "6 2 1 2 1 2"),
}


@pytest.mark.parametrize("token", TOKENS)
def test_a_token_has_its_two_colours(token: str) -> None:
    assert (getattr(LIGHT, token), getattr(DARK, token)) == TOKENS[token]


def test_every_single_colour_is_written_down() -> None:
    assert set(TOKENS) == set(LIGHT._fields) - {"name", "diverging", "sequential"}


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_map_runs_from_class_0_to_class_1(name: ThemeName) -> None:
    theme = THEMES[name]
    assert theme.name == name
    assert theme.diverging == DIVERGING[name]
    orange, blue = (
        [int(color[place : place + 2], 16) for place in (1, 3, 5)]
        for color in (theme.diverging[0], theme.diverging[-1])
    )
    assert orange[0] > orange[2]
    assert blue[2] > blue[0]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_one_sided_map_begins_beside_the_surface_and_goes_one_way(name: ThemeName) -> None:
    lightness = [
        sum(int(color[place : place + 2], 16) for place in (1, 3, 5)) for color in THEMES[name].sequential
    ]
    assert lightness in (sorted(lightness), sorted(lightness, reverse=True))
    assert len(set(THEMES[name].sequential)) == len(THEMES[name].sequential) == 7


def test_markers_on_a_map_are_the_same_in_both_themes() -> None:
    assert (MAP_MARKER_CLASS_1, MAP_MARKER_CLASS_0) == ("#1668B3", "#C85E00")


def test_every_activation_has_a_line() -> None:
    assert set(LINES) == {record.key for record in ACTIVATIONS}


@pytest.mark.parametrize("key", LINES)
def test_an_activation_has_its_colour_and_dash_in_both_themes(key: str) -> None:
    line = LINES[key]
    dash = tuple(float(part) for part in line.dash.split())
    assert activation_line(key, "light") == LineStyle(line.light, dash)
    assert activation_line(key, "dark") == LineStyle(line.dark, dash)


def test_no_two_activations_are_drawn_alike() -> None:
    for theme in THEMES:
        assert len({activation_line(key, theme) for key in LINES}) == len(LINES)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_look_draws_in_the_colours_of_its_theme(qapp: object, name: ThemeName) -> None:
    look, at = Look(name, 1.0), ("light", "dark").index(name)
    for role in ("class_1", "class_0", "saturated", "dead", "healthy"):
        assert look.color(role).name().upper() == TOKENS[role][at]
    for key, line in LINES.items():
        pen = look.activation_pen(key, 2.0)
        assert pen.color().name().upper() == (line.light, line.dark)[at]
        assert pen.dashPattern() == [float(part) for part in line.dash.split()]
        assert look.derivative_pen(key, 3.0).color() == pen.color()
        assert look.derivative_pen(key, 3.0).dashPattern() == [2.5, 1.8]
        assert not look.activation_pen(key, 2.0, dashed=False).dashPattern()


GROUNDS = ("bg", "surface", "sunken")
TEXTS = [
    *((text, ground) for text in ("ink", "ink2", "ink3", "accent") for ground in GROUNDS),
    *((role, f"{role}_tint") for role in ("accent", "saturated", "dead", "healthy")),
    *((role, "surface") for role in ("saturated", "dead", "healthy", "class_1_text", "class_0_text")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
]
GRAPHICS = [
    *(("edge", ground) for ground in GROUNDS),
    *(("accent", ground) for ground in GROUNDS),
    *((role, "surface") for role in ("axis", "class_1", "class_0", "saturated_bar")),
]


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(
    ("role", "ground", "least"), [(*pair, 4.5) for pair in TEXTS] + [(*pair, 3.0) for pair in GRAPHICS]
)
def test_what_is_to_be_read_stands_out_from_its_ground(
    name: ThemeName, role: str, ground: str, least: float
) -> None:
    """Read the contrasts of WCAG 2.2: 4.5 for texts, 3 for the edges of controls, lines and marks."""
    theme = THEMES[name]
    assert _contrast(getattr(theme, role), getattr(theme, ground)) >= least


@pytest.mark.parametrize(("one", "other"), [("tanh", "silu"), ("sigmoid", "gelu"), ("relu", "softplus")])
def test_functions_of_similar_colour_differ_by_their_dash(one: str, other: str) -> None:
    assert activation_line(one, "light").dash != activation_line(other, "light").dash


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    shares = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
