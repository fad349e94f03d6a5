"""Measures everything, or the parts named on the command line, and prints one table."""

import argparse
import os
import sys
from collections.abc import Callable

# As the program does; all must be set before NumPy and Qt start.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks.engine_speed import output_map_rows, training_rows
from tests.benchmarks.ensemble_speed import statistics_rows
from tests.benchmarks.frames import frame_rows
from tests.benchmarks.measuring import Row, table
from tests.benchmarks.start_up import start_up_rows
from tests.benchmarks.time_line_speed import time_line_rows
from tests.benchmarks.window_gaps import window_gap_rows

_PARTS: dict[str, tuple[Callable[[int], list[Row]], int]] = {
    "training": (training_rows, 9),
    "maps": (output_map_rows, 9),
    "statistics": (statistics_rows, 9),
    "timeline": (time_line_rows, 5),
    "frames": (frame_rows, 3),
    "window": (window_gap_rows, 5),
    "start": (start_up_rows, 15),
}


def main() -> None:
    """Run the parts asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"any of {', '.join(_PARTS)}; all without one")
    parts = parser.parse_args().parts or list(_PARTS)
    unknown = [part for part in parts if part not in _PARTS]
    if unknown:
        parser.error(f"no such part: {', '.join(unknown)}")
    rows: list[Row] = []
    for part in parts:
        measure, rounds = _PARTS[part]
        rows += measure(rounds)
    sys.stdout.write(table(rows) + "\n")


main()
