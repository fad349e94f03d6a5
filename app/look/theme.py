"""Colour tokens of the two themes and the fixed colours of the activation functions.

The values and the roles are those of the project's visual language: an activation's colour means that
activation everywhere, class colours mean classes, the accent means something that can be operated.
"""

from typing import Literal, NamedTuple

ThemeName = Literal["light", "dark"]


class LineStyle(NamedTuple):
    """How an activation function is drawn.

    Attributes
    ----------
    color
        ``#rrggbb``.
    dash
        Dash pattern in pen widths, empty for a solid line.
    """

    color: str
    dash: tuple[float, ...]


class Theme(NamedTuple):
    """The colours of one theme, each ``#rrggbb``, named by their role."""

    name: ThemeName
    bg: str
    surface: str
    sunken: str
    line: str
    line2: str
    edge: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_tint: str
    grid: str
    axis: str
    zero: str
    class_1: str
    class_0: str
    class_1_text: str
    class_0_text: str
    saturated: str
    saturated_tint: str
    saturated_bar: str
    dead: str
    dead_tint: str
    off: str
    healthy: str
    healthy_tint: str
    healthy_bar: str
    diverging: tuple[str, ...]
    sequential: tuple[str, ...]


LIGHT = Theme(
    name="light",
    bg="#F3F5F8",
    surface="#FFFFFF",
    sunken="#EDF0F4",
    line="#DCE1E8",
    line2="#B4BEC9",
    edge="#7A8795",
    ink="#15202B",
    ink2="#42505E",
    ink3="#5F6C79",
    accent="#4A3FCF",
    accent_hover="#3A30B0",
    on_accent="#FFFFFF",
    accent_tint="#ECEBFB",
    grid="#E6EAEF",
    axis="#8592A0",
    zero="#AEB8C3",
    class_1="#1668B3",
    class_0="#D96B00",
    class_1_text="#0B4A86",
    class_0_text="#A94F00",
    saturated="#B3123F",
    saturated_tint="#F9DFE6",
    saturated_bar="#D8607F",
    dead="#55616F",
    dead_tint="#E3E7EC",
    off="#C3CBD4",
    healthy="#167453",
    healthy_tint="#DDF0E7",
    healthy_bar="#A9D8C3",
    diverging=("#CC6200", "#EE9B45", "#F9D8B2", "#F5F5F3", "#BBDAF0", "#559FD6", "#0B5CA5"),
    sequential=("#FFFFFF", "#E3ECEA", "#BFD3D0", "#93B4B2", "#648F90", "#3B6A70", "#1D4750"),
)

DARK = Theme(
    name="dark",
    bg="#0F1419",
    surface="#181E25",
    sunken="#232B34",
    line="#2C3540",
    line2="#4E5B69",
    edge="#7B8896",
    ink="#EFF3F7",
    ink2="#BAC4CF",
    ink3="#8E9AA7",
    accent="#A79DFF",
    accent_hover="#BDB5FF",
    on_accent="#14112B",
    accent_tint="#2B2850",
    grid="#252D37",
    axis="#7B8896",
    zero="#465260",
    class_1="#55ACF5",
    class_0="#F59A3C",
    class_1_text="#86C6FF",
    class_0_text="#FFB366",
    saturated="#FF6B8A",
    saturated_tint="#451E2A",
    saturated_bar="#F07A95",
    dead="#A8B4C0",
    dead_tint="#2D3641",
    off="#56626E",
    healthy="#7FE3C0",
    healthy_tint="#17372C",
    healthy_bar="#2A5A49",
    diverging=("#F0923A", "#B06420", "#5B3C20", "#20272F", "#1D4466", "#2D7ABB", "#5DB2F5"),
    sequential=("#12171D", "#1B2A30", "#264247", "#375F62", "#528080", "#7CA5A2", "#B3CCC8"),
)

THEMES: dict[ThemeName, Theme] = {"light": LIGHT, "dark": DARK}

MAP_MARKER_CLASS_1 = "#1668B3"
MAP_MARKER_CLASS_0 = "#C85E00"
"""Markers on a heat map keep one colour and a white ring in both themes."""

_SOLID = ()
_SHORT = (2.0, 2.0)
_DASH = (5.0, 2.0)
_LONG = (6.0, 3.0)
_WIDE = (9.0, 2.0)
_NARROW = (3.0, 1.5)
_DOT = (1.0, 1.5)
_DASH_DOT = (4.0, 2.0, 1.0, 2.0)
_LONG_SHORT = (7.0, 2.0, 2.0, 2.0)
_DASH_DOT_DOT = (6.0, 2.0, 1.0, 2.0, 1.0, 2.0)

_ACTIVATION_LINES: dict[str, tuple[str, str, tuple[float, ...]]] = {
    "step": ("#17212B", "#E8EDF2", _SOLID),
    "identity": ("#8894A1", "#7C8896", _LONG),
    "linear": ("#8894A1", "#7C8896", _DOT),
    "sigmoid": ("#0072B2", "#3DA3EA", _SOLID),
    "tanh": ("#8E2F72", "#F29ED2", _DASH),
    "softsign": ("#4F86C6", "#8CBCF0", _SHORT),
    "relu": ("#00996F", "#2FC79B", _SOLID),
    "leaky_relu": ("#C98A00", "#F7C65A", _DASH_DOT),
    "prelu": ("#8A5A00", "#CFA25A", _DOT),
    "elu": ("#B84300", "#F2703A", _LONG_SHORT),
    "selu": ("#7A3216", "#D4855F", _SHORT),
    "softplus": ("#3FA381", "#86DDBF", _DASH),
    "gelu": ("#2E8FCB", "#7FCBF7", _WIDE),
    "silu": ("#1B6F8C", "#4FA9BF", _NARROW),
    "mish": ("#0F7F7A", "#4CC9C0", _LONG_SHORT),
    "gaussian": ("#A8448A", "#EBA0D0", _SOLID),
    "sine": ("#7A7A00", "#CFCF5A", _DASH),
    "softmax": ("#2F4FA8", "#8FA6F2", _DOT),
    "maxout": ("#5B3F80", "#B9A2E0", _DASH_DOT_DOT),
}


def activation_line(key: str, theme: ThemeName) -> LineStyle:
    """Return the fixed line style of the activation function `key` in a theme.

    Raises
    ------
    KeyError
        If no style is fixed for `key`.
    """
    light, dark, dash = _ACTIVATION_LINES[key]
    return LineStyle(light if theme == "light" else dark, dash)


_OWN_COLORS: dict[ThemeName, str] = {"light": "#5C8A00", "dark": "#A8D14F"}
_OWN_DASHES = ((9.0, 2.0, 2.0, 2.0), (4.0, 2.0), (2.0, 2.0), (6.0, 2.0, 1.0, 2.0))


def own_line(number: int, theme: ThemeName) -> LineStyle:
    """Return the line style of somebody's own function, whose dashes return after the fourth `number`."""
    return LineStyle(_OWN_COLORS[theme], _OWN_DASHES[(number - 1) % len(_OWN_DASHES)])
