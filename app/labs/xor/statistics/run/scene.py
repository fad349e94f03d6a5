"""Everything that decides what the view shows, as one record."""

import re
from dataclasses import dataclass
from typing import Self

from app.labs.xor.statistics.run.detail import Detail
from engine.activations import Activation
from engine.descent.interventions import LAST_SEED
from engine.ensembles.repeated_settings import WIDTH, RepeatedSettings
from engine.ensembles.repeated_training import judged_in_training
from engine.ensembles.success_scan import (
    LEARNING_RATES,
    SIGMAS,
    WIDTHS,
    ScanPlan,
    ScanSettings,
    judged_in_scan,
)
from engine.records.bounded_record import BoundedRecord, whole
from engine.records.invalid_value import InvalidValueError
from engine.records.text_parts import number_text, read_number
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import NumberBounds

_MOST_NETWORKS = 8 * 4 * 2000
_JUDGED = QT_TRANSLATE_NOOP("Field", "Networks judged")
_SEED = NumberBounds(QT_TRANSLATE_NOOP("Field", "Seed"), 0, LAST_SEED, integer=True)
_CELL = re.compile(r"(sigma|width):([0-9.e-]{1,20}),rate:([0-9.e-]{1,20})")
_DEFAULTS = RepeatedSettings()
_PLAN = ScanPlan()


def _set(record: BoundedRecord, name: str, value: object) -> None:
    """Bring a field of a new record into the one form that means the same."""
    object.__setattr__(record, name, value)


@dataclass(frozen=True)
class ScanCell:
    """A cell of a scan by what it stands for, written ``sigma:0.3,rate:1`` or ``width:4,rate:1``.

    Attributes
    ----------
    rows
        What its row is a value of, as in `ScanPlan`.
    row
        That value.
    rate
        The learning rate.

    Raises
    ------
    InvalidValueError
        If no scan has such a cell.
    """

    rows: str
    row: float
    rate: float

    def __post_init__(self) -> None:
        values = SIGMAS if self.rows == "sigma" else WIDTHS
        if self.row not in values or self.rate not in LEARNING_RATES:
            raise _no_cell(self.text)

    @property
    def text(self) -> str:
        """The cell as it is written."""
        return f"{self.rows}:{number_text(self.row)},rate:{number_text(self.rate)}"

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the cell that is written.

        Raises
        ------
        InvalidValueError
            If no scan has such a cell.
        """
        found = _CELL.fullmatch(text)
        if found is None:
            raise _no_cell(text)
        return cls(found[1], *(read_number("cell", each) for each in found.groups()[1:]))


def _no_cell(text: str) -> InvalidValueError:
    return InvalidValueError(
        QT_TRANSLATE_NOOP(
            "InvalidValue",
            "A cell of the scan is written like sigma:0.3,rate:1 or width:4,rate:1, not like {value}.",
        ),
        value=text[:60],
    )


@dataclass(frozen=True)
class StatisticsLook(BoundedRecord):
    """What is looked at.

    Attributes
    ----------
    detail
        The card; the rates stand for the page as it is opened.
    selected, width
        The activation and the width that are looked at closely. None, or what is not trained, stands for
        ReLU or else the first activation, and for the first width.
    seed
        The network marked in the list of seeds.
    conditions
        Whether the conditions are shown above the rates.
    """

    detail: Detail = Detail.RATES
    selected: Activation | None = None
    width: int | None = None
    seed: int | None = None
    conditions: bool = False

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.width is not None:
            WIDTH.check(self.width)
        if self.seed is not None:
            _SEED.check(self.seed)


@dataclass(frozen=True)
class OtherResults(BoundedRecord):
    """The results of other settings that are shown.

    Attributes
    ----------
    outdated
        Whether what is seen was trained with `shown`, because the settings have changed since.
    shown, shown_judged
        Those settings, and after how many networks their training was given up (0: it was not).
    compared
        Whether there is a result before, with `previous`, to compare with.
    previous, previous_judged
        Its settings, and after how many networks its training was given up.
    """

    outdated: bool = False
    shown: RepeatedSettings = _DEFAULTS
    shown_judged: int = whole(0, _JUDGED, 0, _MOST_NETWORKS)
    compared: bool = False
    previous: RepeatedSettings = _DEFAULTS
    previous_judged: int = whole(0, _JUDGED, 0, _MOST_NETWORKS)

    def __post_init__(self) -> None:
        super().__post_init__()
        for name, known in (("shown", self.outdated), ("previous", self.compared)):
            settings, judged = getattr(self, name), getattr(self, f"{name}_judged")
            _set(self, name, settings if known else _DEFAULTS)
            _set(self, f"{name}_judged", judged_in_training(settings, judged) if known else 0)


@dataclass(frozen=True)
class ScanScene(BoundedRecord):
    """The scan: what it trains, whether it did, and what is looked at of it.

    Attributes
    ----------
    scan
        What it trains.
    scan_trained, scan_judged
        Whether it was trained, and after how many networks it was given up (0: it was not).
    cell
        The cell looked at; None, or one that the scan does not have, stands for the lowest row.
    scan_seed
        The network marked in its list of seeds.
    """

    scan: ScanPlan = _PLAN
    scan_trained: bool = False
    scan_judged: int = whole(0, _JUDGED, 0, _MOST_NETWORKS)
    cell: ScanCell | None = None
    scan_seed: int | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        judged = judged_in_scan(ScanSettings.of(self.scan, _DEFAULTS), self.scan_judged)
        _set(self, "scan_judged", judged if self.scan_trained else 0)
        if self.scan_seed is not None:
            _SEED.check(self.scan_seed)


_LOOK, _OTHERS, _MAP = StatisticsLook(), OtherResults(), ScanScene()


@dataclass(frozen=True)
class StatisticsScene(BoundedRecord):
    """The whole view.

    Attributes
    ----------
    settings
        What is trained.
    trained
        Whether it was; showing the scene then trains it.
    judged
        After how many networks the training was given up; 0 if it was not.
    looked, others, map
        What is looked at, the results of other settings, and the scan.

    Raises
    ------
    InvalidValueError
        Naming the field that is out of bounds.
    """

    settings: RepeatedSettings = _DEFAULTS
    trained: bool = False
    judged: int = whole(0, _JUDGED, 0, _MOST_NETWORKS)
    looked: StatisticsLook = _LOOK
    others: OtherResults = _OTHERS
    map: ScanScene = _MAP

    def __post_init__(self) -> None:
        super().__post_init__()
        others = self.others
        if others.outdated and others.shown.differs_only_in_combinations_from(self.settings):
            # Networks of the same conditions are no others; those that are missing are trained at once.
            _set(self, "trained", True)
        if others.outdated and self.trained:
            kept = OtherResults(
                compared=others.compared, previous=others.previous, previous_judged=others.previous_judged
            )
            _set(self, "others", kept)
        _set(self, "judged", judged_in_training(self.settings, self.judged) if self.trained else 0)
