"""Points as a table that everybody can read."""

from engine.data.placed_points import PlacedPoints
from engine.records.text_parts import number_text

HEADING = "x1,x2,label"


def table_text(points: PlacedPoints) -> str:
    """Return the points as comma-separated lines under a heading, every number to its last digit.

    `engine.data.point_table.reading.table_of` gives the same points again.
    """
    rows = (f"{number_text(each.x1)},{number_text(each.x2)},{each.label}" for each in points.points)
    return "\n".join((HEADING, *rows, ""))
