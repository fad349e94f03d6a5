"""How everything looks at the moment: the theme, the text scale, and what follows from both."""

from typing import Literal, get_args

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPen

from app.look.own_functions import OwnFunctions
from app.look.theme import THEMES, LineStyle, Theme, ThemeName, activation_line, own_line

ThemeChoice = Literal["light", "dark", "system"]
THEME_CHOICES: tuple[ThemeChoice, ...] = get_args(ThemeChoice)
TEXT_SCALES: tuple[float, ...] = (0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)

TEXT_FAMILY = "Pretendard"
MATH_FAMILY = "STIX Two Text"
CODE_FAMILY = "JetBrains Mono"

_PROJECTOR_SCALE = 1.29
_PROJECTOR_SMALLEST_TYPE = 18
_PROJECTOR_STROKE = 1.3

_DERIVATIVE_DASH = (2.5, 1.8)
_DERIVATIVE_WIDTH = 0.68


class Look(QObject):
    """The present theme and text scale, handed to everything that draws.

    Signals
    -------
    changed
        The theme or the scale is another one now.

    Parameters
    ----------
    theme_choice
        ``"light"``, ``"dark"`` or ``"system"``.
    text_scale
        One of `TEXT_SCALES`.
    projector
        Whether to draw for a projector: light, larger type, stronger strokes and markers.

    Attributes
    ----------
    own
        Somebody's own functions; the line that each is drawn with follows from its number.
    """

    changed = Signal()

    def __init__(
        self,
        theme_choice: ThemeChoice,
        text_scale: float,
        *,
        projector: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.own = OwnFunctions(self)
        self._projector = projector
        self._theme_choice: ThemeChoice = theme_choice
        self._text_scale = text_scale
        self._pixel_ratio = 1.0
        self._fonts: dict[tuple[str, int, QFont.Weight], QFont] = {}
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def theme_choice(self) -> ThemeChoice:
        """What the user chose; ``"system"`` stands for whichever theme the desktop has."""
        return self._theme_choice

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return THEMES[self._theme_name()]

    @property
    def text_scale(self) -> float:
        """Factor on type and control heights."""
        return self._text_scale

    def set_theme_choice(self, choice: ThemeChoice) -> None:
        """Use another theme."""
        if choice != self._theme_choice:
            self._theme_choice = choice
            self.changed.emit()

    def set_text_scale(self, scale: float) -> None:
        """Use another text scale, one of `TEXT_SCALES`."""
        if scale != self._text_scale:
            self._text_scale = scale
            self.changed.emit()

    @property
    def pixel_ratio(self) -> float:
        """Device pixels per device-independent pixel of the screen for which icons were drawn."""
        return self._pixel_ratio

    def set_pixel_ratio(self, ratio: float) -> None:
        """Draw icons for another screen."""
        if ratio != self._pixel_ratio:
            self._pixel_ratio = ratio
            self.changed.emit()

    @property
    def projector(self) -> bool:
        """Whether everything is drawn for a projector."""
        return self._projector

    def set_projector(self, *, on: bool) -> None:
        """Draw for a projector, or for a desk again."""
        if on != self._projector:
            self._projector = on
            self.changed.emit()

    def px(self, pixels: float) -> int:
        """Return a length that scales with the text, in device-independent pixels."""
        return round(pixels * self._text_scale * (_PROJECTOR_SCALE if self._projector else 1.0))

    def font_px(self, pixels: float) -> int:
        """Return a type size: as `px`, but on a projector never too small for the last row."""
        return max(self.px(pixels), _PROJECTOR_SMALLEST_TYPE if self._projector else 0)

    def stroke(self, width: float) -> float:
        """Return a line's width or a marker's radius, stronger on a projector."""
        return width * (_PROJECTOR_STROKE if self._projector else 1.0)

    def color(self, role: str, alpha: float = 1.0) -> QColor:
        """Return the colour of a role of `Theme`, with an opacity from 0 to 1."""
        color = QColor(getattr(self.theme, role))
        color.setAlphaF(alpha)
        return color

    def font(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the text face at a size given for scale 1, with figures of equal width."""
        return self._font(TEXT_FAMILY, pixels, weight)

    def math_font(self, pixels: float) -> QFont:
        """Return the italic face of mathematical variables at a size given for scale 1."""
        return self._font(MATH_FAMILY, pixels, QFont.Weight.Normal)

    def line_style(self, activation_key: str) -> LineStyle:
        """Return the colour and dash that belong to an activation function."""
        if activation_key.startswith("own("):
            return own_line(self.own.number_of(activation_key), self._theme_name())
        return activation_line(activation_key, self._theme_name())

    def pen(self, role: str, width: float, dash: tuple[float, ...] = ()) -> QPen:
        """Return a pen in a colour role; `width` in pixels whatever the plot's scale, `dash` in widths."""
        return _pen(self.color(role), self.stroke(width), dash)

    def activation_pen(self, activation_key: str, width: float, *, dashed: bool = True) -> QPen:
        """Return the pen of an activation's curve g.

        Parameters
        ----------
        activation_key
            Key of the activation's record.
        width
            Pen width in pixels.
        dashed
            Whether to draw the identity dash: needed only where several functions share a plot.
        """
        style = self.line_style(activation_key)
        return _pen(QColor(style.color), self.stroke(width), style.dash if dashed else ())

    def derivative_pen(self, activation_key: str, width: float) -> QPen:
        """Return the pen of g′ beside a curve g of the given width."""
        color = QColor(self.line_style(activation_key).color)
        return _pen(color, self.stroke(width) * _DERIVATIVE_WIDTH, _DERIVATIVE_DASH)

    def _font(self, family: str, pixels: float, weight: QFont.Weight) -> QFont:
        size = self.font_px(pixels)
        font = self._fonts.get((family, size, weight))
        if font is None:
            font = QFont(family)
            font.setPixelSize(size)
            font.setWeight(weight)
            if family == MATH_FAMILY:
                font.setItalic(True)
            else:
                font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[family, size, weight] = font
        # The caller may change what it gets.
        return QFont(font)

    def _theme_name(self) -> ThemeName:
        if self._projector:
            return "light"
        if self._theme_choice != "system":
            return self._theme_choice
        dark = QGuiApplication.styleHints().colorScheme() == QtCore.Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _follow_system(self) -> None:
        if self._theme_choice == "system":
            self.changed.emit()


class FollowingLook(Look):
    """The look of a page: that of the window, but while the page is out of sight as it was when last seen.

    So a change costs what is seen of it, and a page that comes back is drawn once, whatever was changed.

    Parameters
    ----------
    source
        The look of the window.
    """

    def __init__(self, source: Look) -> None:
        self._is_held = False
        self._source = source
        super().__init__(source.theme_choice, source.text_scale, projector=source.projector)
        self.own = source.own
        self._pixel_ratio = source.pixel_ratio
        self._told = self._state()
        source.changed.connect(self._follow)

    def hold(self) -> None:
        """Stay as it is from now on."""
        self._is_held = True

    def release(self) -> None:
        """Take over what was changed meanwhile, and follow again."""
        self._is_held = False
        self._follow()

    def _follow(self) -> None:
        if self._is_held:
            return
        source = self._source
        self._theme_choice, self._text_scale = source.theme_choice, source.text_scale
        self._projector, self._pixel_ratio = source.projector, source.pixel_ratio
        if self._state() != self._told:
            self._told = self._state()
            self.changed.emit()

    def _follow_system(self) -> None:
        """Leave that to the source."""

    def _state(self) -> tuple[object, ...]:
        return self._theme_name(), self._theme_choice, self._text_scale, self._projector, self._pixel_ratio


def in_pieces(pen: QPen) -> QPen:
    """Return `pen` for a line painted piece by piece: round ends of all pieces take ten times as long."""
    square = QPen(pen)
    square.setCapStyle(QtCore.Qt.PenCapStyle.SquareCap)
    return square


def _pen(color: QColor, width: float, dash: tuple[float, ...]) -> QPen:
    pen = QPen(color, width)
    pen.setCosmetic(True)
    pen.setJoinStyle(QtCore.Qt.PenJoinStyle.RoundJoin)
    if dash:
        pen.setCapStyle(QtCore.Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(list(dash))
    else:
        pen.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap)
    return pen
