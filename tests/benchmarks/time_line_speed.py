"""What remembering every update costs, and how soon any of them can be shown again."""

from functools import partial
from random import Random
from statistics import median

from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.history.time_line import TimeLine
from tests.benchmarks.measuring import Row, interleaved, seconds

_UPDATES = 20_000
_LONG_RUN = 300_000
_JUMPS = 40
_FRAME_SECONDS = 1 / 60
_NETWORKS = {"2-4-1": (4,), "2-8-8-1": (8, 8)}


def time_line_rows(rounds: int) -> list[Row]:
    """Return the rows on training with a time line, and on looking at random updates of a long run."""
    rows = []
    for name, hidden in _NETWORKS.items():
        medians = interleaved(
            {
                "alone": lambda hidden=hidden: _seconds_of_training(_run(hidden)),
                "time line": lambda hidden=hidden: _seconds_of_training(TimeLine(_run(hidden))),
            },
            rounds,
        )
        alone, remembered = (_UPDATES / medians[key] / 1000 for key in ("alone", "time line"))
        details = f"{remembered:.0f} thousand updates/s, alone {alone:.0f}"
        rows.append(Row(f"Training {name} with a time line, against alone", remembered / alone, "–", details))
    line = TimeLine(_run((4,)))
    line.step(_LONG_RUN)
    random = Random(1)
    updates = [random.randrange(_LONG_RUN) for _ in range(_JUMPS * rounds)]
    jumps = [seconds(partial(line.at, update)) for update in updates]
    name = f"Showing a random one of {_LONG_RUN:,} updates, against a frame of 16.7 ms"
    details = f"{1000 * median(jumps):.1f} ms, slowest {1000 * max(jumps):.1f} ms"
    rows.append(Row(name, median(jumps) / _FRAME_SECONDS, "≤ 1", details))
    return rows


def _run(hidden: tuple[int, ...]) -> TrainingRun:
    relu = activation("relu")
    return TrainingRun(TrainingSettings(hidden_sizes=hidden, activations=(relu,) * len(hidden), seed=3), XOR)


def _seconds_of_training(trained: TrainingRun | TimeLine) -> float:
    return seconds(lambda: trained.step(_UPDATES))
