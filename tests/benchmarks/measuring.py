"""Medians of interleaved runs, so that a machine that slows down does so for both sides."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes
    ----------
    name
        What was measured.
    ratio
        Ours to the reference, or the reverse where more is better.
    target
        What it should be, such as ``"≥ 4"``.
    details
        Both figures with their units.
    """

    name: str
    ratio: float
    target: str
    details: str


def seconds(run: Callable[[], object]) -> float:
    """Return how long `run` takes."""
    start = perf_counter()
    run()
    return perf_counter() - start


def interleaved(subjects: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """Return the median of what each subject returns, asking them in turn `rounds` times."""
    values: dict[str, list[float]] = {name: [] for name in subjects}
    for _ in range(rounds):
        for name, measure in subjects.items():
            values[name].append(measure())
    return {name: median(each) for name, each in values.items()}


def table(rows: list[Row]) -> str:
    """Return the rows as a Markdown table."""
    lines = ["| what | ratio | target | figures |", "|---|---|---|---|"]
    lines += [f"| {row.name} | {row.ratio:.2f} | {row.target} | {row.details} |" for row in rows]
    return "\n".join(lines)
