"""What lectures say about initial weights: each claim as a state that shows it, and one where it fails."""

from dataclasses import dataclass, replace
from enum import StrEnum

from app.labs.symmetry.two_starts.run.settings import Start, StartKind, SymmetrySettings
from engine.activations import activation
from engine.ensembles.success_rate import SuccessRate


class Claim(StrEnum):
    """The four claims, in the order in which lectures make them."""

    ZEROS = "zeros"
    """All weights zero: nothing is learned."""
    CONSTANT = "constant"
    """All weights one constant: the hidden neurons stay one neuron."""
    SMALL = "small"
    """0.01 · randn breaks the symmetry, so it is a good start."""
    LARGE = "large"
    """Too large weights saturate the neurons, and learning stands still."""


@dataclass(frozen=True)
class ShownState:
    """Settings and the epoch at which they show something."""

    settings: SymmetrySettings
    epoch: int


@dataclass(frozen=True)
class ClaimStates:
    """Where a claim is put to the test, and a state in which it turns out otherwise."""

    state: ShownState
    exception: ShownState


_TANH_XOR = SymmetrySettings()

CLAIMS: dict[Claim, ClaimStates] = {
    Claim.ZEROS: ClaimStates(
        ShownState(replace(_TANH_XOR, a=Start(StartKind.ZEROS)), 300),
        ShownState(
            replace(_TANH_XOR, a=Start(StartKind.ZEROS), activation=activation("sigmoid"), data="and"), 500
        ),
    ),
    Claim.CONSTANT: ClaimStates(
        ShownState(_TANH_XOR, 300),
        ShownState(replace(_TANH_XOR, activation=activation("gaussian")), 300),
    ),
    Claim.SMALL: ClaimStates(
        ShownState(replace(_TANH_XOR, a=Start(StartKind.SMALL, seed=1)), 1000),
        ShownState(replace(_TANH_XOR, a=Start(StartKind.SMALL, seed=1), activation=activation("relu")), 300),
    ),
    Claim.LARGE: ClaimStates(
        ShownState(replace(_TANH_XOR, a=Start(StartKind.LARGE, seed=5)), 1000),
        ShownState(replace(_TANH_XOR, a=Start(StartKind.LARGE, seed=0)), 300),
    ),
}

RELU_SOLVED_FROM_SMALL = SuccessRate(565, 1000)
"""How many ReLU networks from 0.01 · randn (seeds 0 … 999) have solved XOR by epoch 1,000."""

TANH_SOLVED_FROM_SMALL = SuccessRate(7, 1000)
"""How many tanh networks from 0.01 · randn (seeds 0 … 999) have solved XOR by epoch 10,000."""

TANH_SOLVED_FROM_LARGE = SuccessRate(599, 1000)
"""How many tanh networks from 10 · randn (seeds 0 … 999) have solved XOR by epoch 1,000."""

NOISE_SOLVED_SOON = SuccessRate(882, 1000)
"""How many draws of noise, added to the demonstration's A at epoch 0, solve XOR within 1,100 epochs."""

NOISE_SOLVED_LATE = SuccessRate(990, 1000)
"""The same within 6,000 epochs."""

NOISE_SOLVED_AFTER_300 = SuccessRate(0, 1000)
"""How many draws, added at epoch 300, solve XOR within 20,000 epochs more."""


def is_state_of(claim: Claim, settings: SymmetrySettings, exception: bool) -> bool:
    """Return whether settings make the runs of a claim's state, or of its exception."""
    states = CLAIMS[claim]
    return settings.makes_the_same_runs_as((states.exception if exception else states.state).settings)
