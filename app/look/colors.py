"""What is reckoned with colours: mixtures, and the ink that is legible on one."""

from PySide6.QtGui import QColor

_INK, _WHITE = QColor("#15202B"), QColor("#FFFFFF")


def mixed(color: QColor, other: QColor, share: float) -> QColor:
    """Return a colour that consists of `other` to a `share` from 0 to 1."""
    return QColor.fromRgbF(
        (1 - share) * color.redF() + share * other.redF(),
        (1 - share) * color.greenF() + share * other.greenF(),
        (1 - share) * color.blueF() + share * other.blueF(),
    )


def ink_on(fill: QColor) -> QColor:
    """Return ink or white, whichever contrasts more with `fill` (WCAG 2 relative luminance)."""
    level = _luminance(fill)
    against_white = (_luminance(_WHITE) + 0.05) / (level + 0.05)
    against_ink = (level + 0.05) / (_luminance(_INK) + 0.05)
    return _WHITE if against_white > against_ink else _INK


def _luminance(color: QColor) -> float:
    return 0.2126 * _linear(color.redF()) + 0.7152 * _linear(color.greenF()) + 0.0722 * _linear(color.blueF())


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
