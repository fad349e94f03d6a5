"""What was understood of a table of points, where that is not plain."""

from app.words.number_format import fixed
from app.words.translation import translate
from engine.data.point_table.reading import PointTable
from engine.data.point_table.rows import BLANKS
from engine.records.translatable import QT_TRANSLATE_NOOP

_SEPARATORS = {
    ",": QT_TRANSLATE_NOOP("Table", "comma"),
    ";": QT_TRANSLATE_NOOP("Table", "semicolon"),
    "\t": QT_TRANSLATE_NOOP("Table", "tab"),
    BLANKS: QT_TRANSLATE_NOOP("Table", "blanks"),
}


def separator_name(separator: str) -> str:
    """Return what parts the cells, in words."""
    return translate("Table", _SEPARATORS[separator]) if separator in _SEPARATORS else separator


def encoding_name(encoding: str) -> str:
    """Return the usual name of an encoding: UTF-8, CP949."""
    return encoding.upper()


def rows_text(count: int, *, has_heading: bool) -> str:
    """Return how many rows a table has, and whether there is a heading above them."""
    if has_heading:
        return translate("Table", "{count} below a heading").format(count=fixed(count, 0))
    return translate("Table", "{count} without a heading").format(count=fixed(count, 0))


def understood(table: PointTable) -> str:
    """Return what is worth saying of how a table was read; empty where it is as plain as can be."""
    if table.is_plain:
        return ""
    zero, one = table.classes
    parts = [translate("Table", "Class 0 is “{zero}”, class 1 is “{one}”.").format(zero=zero, one=one)]
    if table.columns.index is not None:
        parts.append(translate("Table", "The nameless first column, which counts the rows, is left out."))
    taken = len(table.points.points)
    if taken < table.row_count:
        parts.append(
            translate("Table", "Of {all} rows {taken} were drawn, the same each time.").format(
                all=fixed(table.row_count, 0), taken=fixed(taken, 0)
            )
        )
    return " ".join(parts)
