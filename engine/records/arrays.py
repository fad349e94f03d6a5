"""The one array type of the engine, and the way an array is made safe to hand out."""

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]


def first_true(values: npt.ArrayLike, first: int) -> int | None:
    """Return the number of the first true one of `values`, which are numbered from `first`, or None."""
    where = np.flatnonzero(values)
    return first + int(where[0]) if where.size else None


def read_only(values: npt.ArrayLike) -> FloatArray:
    """Return a float64 copy of `values` that cannot be written to."""
    copy = np.array(values, dtype=np.float64)
    copy.setflags(write=False)
    return copy
