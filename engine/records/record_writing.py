"""Writing a frozen record as text: ``key=value`` for every field that differs from its default, in its order.

Values are written as

======================  =====================================================
bool                    ``yes``, ``no``
int, float              whole numbers whole, others by `repr`
str, enumerations       percent-encoded
None                    ``none``
`Written`               its own text, percent-encoded
tuple of these          with commas; those in brackets or quotation marks do not split
======================  =====================================================

The keys are those of `engine.records.record_entries`; `engine.records.record_reading` is the inverse.
"""

from enum import Enum
from typing import cast
from urllib.parse import quote

from engine.records.bounded_record import BoundedRecord
from engine.records.record_entries import Written, WrittenInParts, at, entries, is_kind
from engine.records.text_parts import number_text

_SAFE = "()[]{}=,:;\"'*+-/.<>!^~|$@"


def record_pairs(record: BoundedRecord) -> list[tuple[str, str]]:
    """Return key and text of every value of `record` that differs from its default, in the record's order."""
    found: list[tuple[str, str]] = []
    for entry in entries(type(record)):
        value = at(record, entry.path)
        if value == entry.default:
            continue
        if is_kind(entry.kind, WrittenInParts):
            found.extend(cast(WrittenInParts, value).pairs(record))
        else:
            found.append((entry.key, _text(value)))
    return found


def _text(value: object) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return _text(value.value)
    if isinstance(value, (int, float)):
        return number_text(value)
    if isinstance(value, tuple) and not isinstance(value, Written):
        return ",".join(map(_text, value))
    if isinstance(value, str):
        return quote(value, safe="")
    return quote(value.text, safe=_SAFE)  # type: ignore[attr-defined]
