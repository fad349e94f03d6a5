"""How far an experiment is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Progress:
    """How far an experiment is.

    Attributes
    ----------
    trained, wanted
        How many networks have been judged, and how many there will be.
    done
        The share of all updates that has been made, from 0 to 1.
    running
        Whether networks are being trained.
    """

    trained: int
    wanted: int
    done: float
    running: bool
