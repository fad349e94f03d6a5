"""When a loss counts as still, in every view alike."""

from engine.arrays import FloatArray

WINDOW = 100
"""How many updates are looked back on to tell whether the loss moves."""

MOVING = 0.01
"""Below this relative change over `WINDOW` updates the loss counts as still."""


def relative_change(losses: FloatArray) -> float:
    """Return (largest − smallest) / largest of losses, shape (updates,); 0 where all of them are 0."""
    largest = float(losses.max())
    return (largest - float(losses.min())) / largest if largest > 0.0 else 0.0


def is_still(history: FloatArray) -> bool:
    """Whether the loss has all but stopped moving at the end of `history`, shape (updates + 1,)."""
    return history.size > WINDOW and relative_change(history[-(WINDOW + 1) :]) < MOVING
