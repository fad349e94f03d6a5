"""A run that is made again, in pieces between which the work can be watched and given up."""

from collections.abc import Callable, Generator, Iterator
from typing import TypeVar

Run = TypeVar("Run")

Replay = Generator[int, None, Run]
"""Yields how many updates have been made again, and returns the run."""

_PIECE = 500
"""Updates; they take some milliseconds."""


def in_pieces(advance: Callable[[int], object], count: int) -> Iterator[int]:
    """Let `advance` make `count` updates, telling between the pieces how many have been made."""
    made = 0
    while made < count:
        piece = min(_PIECE, count - made)
        advance(piece)
        made += piece
        yield made


def finished(replay: Replay[Run]) -> Run:
    """Return the run of a replay that nobody watches."""
    while True:
        try:
            next(replay)
        except StopIteration as end:
            run: Run = end.value
            return run
