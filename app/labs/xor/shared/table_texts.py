"""What was understood of a table of points, where that is not plain."""

from app.words.number_format import fixed
from app.words.translation import translate
from engine.data.point_table.reading import PointTable


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
