"""What the networks of the XOR lab learn: a truth table, clouds of points, or points of one's own."""

from dataclasses import dataclass
from functools import lru_cache

from engine.data.datasets import DATASETS, XOR, Dataset
from engine.data.placed_points import PlacedPoints
from engine.data.standardisation import NOT_STANDARDISED, Standardisation
from engine.data.train_test_split import Split, split
from engine.descent.interventions import LAST_SEED
from engine.records.bounded_record import BoundedRecord, choice, named, real, whole
from engine.records.translatable import QT_TRANSLATE_NOOP

TRUTH_TABLE = "xor"
OWN_POINTS = "points"

GATES = {kind.key: kind for kind in DATASETS if kind.table is not None and kind.key != TRUTH_TABLE}
"""The truth tables beside XOR's: of these, one line parts the classes."""

CLOUDS = {kind.key: kind for kind in DATASETS if kind.draw is not None}

KINDS = (TRUTH_TABLE, *GATES, *CLOUDS, OWN_POINTS)
"""What can be learned, in the order offered."""

_CORNERS = PlacedPoints.of_dataset(XOR)


@dataclass(frozen=True)
class DataSettings(BoundedRecord):
    """What is learned.

    Attributes
    ----------
    kind
        `TRUTH_TABLE`, the key of one of `GATES` or `CLOUDS`, or `OWN_POINTS`.
    sample_count
        How many points a cloud has.
    noise
        Standard deviation added to each coordinate of a cloud.
    seed
        Seed of a cloud and of the split.
    test_share
        The share of the samples that is kept back for testing; the truth table is learned whole.
    points
        The points of one's own.
    standardised
        Whether the network gets them as (x − mean) / sd, by the mean and the standard deviation of those that
        it learns.

    Raises
    ------
    InvalidValueError
        Naming the field that is out of bounds.
    """

    kind: str = choice(TRUTH_TABLE, QT_TRANSLATE_NOOP("Field", "Data"), KINDS)
    sample_count: int = whole(100, QT_TRANSLATE_NOOP("Field", "Samples"), 4, 2000, step=10, logarithmic=True)
    noise: float = real(0.15, QT_TRANSLATE_NOOP("Field", "Noise"), 0.0, 1.0, step=0.01, decimals=(2, 4))
    seed: int = whole(1, QT_TRANSLATE_NOOP("Field", "Data seed"), 0, LAST_SEED)
    test_share: float = real(
        0.0,
        QT_TRANSLATE_NOOP("Field", "Test samples"),
        0.0,
        0.5,
        step=0.05,
        decimals=(0, 2),
        unit="%",
    )
    points: PlacedPoints = _CORNERS
    standardised: bool = named(False, QT_TRANSLATE_NOOP("Field", "Standardise"))

    @property
    def is_truth_table(self) -> bool:
        """Whether the data are the four points of a logic gate, one of each."""
        return self.kind == TRUTH_TABLE or self.kind in GATES

    @property
    def is_xor(self) -> bool:
        """Whether that gate is XOR."""
        return self.kind == TRUTH_TABLE

    def dataset(self) -> Dataset:
        """Return all samples."""
        if self.is_truth_table:
            return XOR if self.is_xor else GATES[self.kind].make()
        if self.kind == OWN_POINTS:
            return self.points.dataset()
        return CLOUDS[self.kind].make(self.sample_count, self.noise, self.seed)

    def split(self) -> Split:
        """Return the samples to learn from and those to test with."""
        return split(self.dataset(), 0.0 if self.is_truth_table else self.test_share, self.seed)

    @property
    def standardisation(self) -> Standardisation:
        """What the network's inputs are made with: nothing is changed unless one's own points are to be."""
        is_used = self.standardised and self.kind == OWN_POINTS
        return _standardisation(self) if is_used else NOT_STANDARDISED

    @property
    def training_count(self) -> int:
        """How many samples there are to learn from."""
        return _training_count(self)


@lru_cache(maxsize=8)
def _standardisation(data: DataSettings) -> Standardisation:
    return Standardisation.of(data.split().train)


@lru_cache(maxsize=8)
def _training_count(data: DataSettings) -> int:
    return data.split().train.sample_count
