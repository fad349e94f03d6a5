"""The engine against the lecture notes' loop."""

from collections.abc import Callable

from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.maps.plane import Rectangle, plane_maps
from tests.benchmarks.lecture_notes import (
    map_one_hidden_layer,
    map_two_hidden_layers,
    train_one_hidden_layer,
    train_two_hidden_layers,
)
from tests.benchmarks.measuring import Row, interleaved, seconds

_UPDATES = 20_000
_POINTS = 100
_MAPS = 40
_LOW, _HIGH = -0.35, 1.35
_NETWORKS = {"2-4-1": (4,), "2-8-8-1": (8, 8)}
_LOOPS: dict[str, Callable[..., object]] = {
    "2-4-1": train_one_hidden_layer,
    "2-8-8-1": train_two_hidden_layers,
}
_MAP_LOOPS: dict[str, Callable[..., object]] = {
    "2-4-1": map_one_hidden_layer,
    "2-8-8-1": map_two_hidden_layers,
}


def training_rows(rounds: int) -> list[Row]:
    """Return the rows on training one network on the full batch, every loss recorded and checked."""
    rows = []
    for name, hidden in _NETWORKS.items():
        run = _run(hidden)
        start = [array[0] for array in run.parameters.arrays]
        medians = interleaved(
            {
                "loop": lambda name=name, start=start: seconds(lambda: _LOOPS[name](start, 0.5, _UPDATES)),
                "engine": lambda run=run: _seconds_of_training(run),
            },
            rounds,
        )
        loop, engine = (_UPDATES / medians[key] / 1000 for key in ("loop", "engine"))
        details = f"{engine:.0f} thousand updates/s, loop {loop:.0f}"
        rows.append(
            Row(f"One network {name} tanh, updates/s against the loop", engine / loop, "≥ 4", details)
        )
    return rows


def output_map_rows(rounds: int) -> list[Row]:
    """Return the rows on the output map, 100 × 100 points."""
    rows = []
    for name, hidden in _NETWORKS.items():
        run = _run(hidden)
        run.step(100)
        parameters, arrays = run.parameters, [array[0] for array in run.parameters.arrays]
        square = Rectangle(_LOW, _HIGH, _LOW, _HIGH)

        def loop(arrays=arrays, draw=_MAP_LOOPS[name]) -> None:
            for _ in range(_MAPS):
                draw(arrays, _LOW, _HIGH, _POINTS)

        def engine(run=run, parameters=parameters, square=square) -> None:
            for _ in range(_MAPS):
                _ = plane_maps(run.architecture, parameters, square, _POINTS, _POINTS).output

        medians = interleaved(
            {"loop": lambda loop=loop: seconds(loop), "engine": lambda engine=engine: seconds(engine)}, rounds
        )
        of_loop, of_engine = (medians[key] / _MAPS * 1000 for key in ("loop", "engine"))
        target = "≥ 10" if name == "2-8-8-1" else "–"
        details = f"{of_engine:.3f} ms, loop {of_loop:.3f} ms"
        rows.append(Row(f"Output map 100², {name}, against the loop", of_loop / of_engine, target, details))
    return rows


def _run(hidden: tuple[int, ...]) -> TrainingRun:
    return TrainingRun(
        TrainingSettings(hidden_sizes=hidden, activations=(activation("tanh"),) * len(hidden), seed=3), XOR
    )


def _seconds_of_training(run: TrainingRun) -> float:
    run.rewind()
    return seconds(lambda: run.step(_UPDATES))
