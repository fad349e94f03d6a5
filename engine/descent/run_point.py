"""Where a run stands: the update shown, how far it was computed, and what was changed by hand, as one value.

Written under ``epoch`` (or ``update`` inside an epoch), ``made`` and ``at``::

    epoch=24&made=500&at=0:W1(2,1)=0.5&at=120:learning_rate=2&at=300:noise(sigma=0.01,seed=1)
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, Self, cast

from engine.descent.descent_changes import read_descent_change
from engine.descent.interventions import LAST_UPDATE, AddNoise, Intervention, SetValues
from engine.network.parameter_vectors import ParameterPlace
from engine.records.invalid_value import InvalidValueError
from engine.records.text_parts import only_text, read_number, split_list
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import NumberBounds

UPDATE = NumberBounds(QT_TRANSLATE_NOOP("Field", "Update"), 0, LAST_UPDATE, integer=True)

_AT = re.compile(r"([0-9]{1,12}):(.+)", re.DOTALL)


class HasEpochs(Protocol):
    """A scene of a run."""

    @property
    def updates_per_epoch(self) -> int:
        """How many updates see every sample once."""


@dataclass(frozen=True)
class RunPoint:
    """Where a run stands.

    Attributes
    ----------
    update
        The update shown.
    made
        How many updates were made, at least `update`; a smaller number becomes `update`.
    interventions
        What was changed by hand, in the order of the updates.

    Raises
    ------
    InvalidValueError
        If an update is out of bounds or the interventions are not in order.
    """

    update: int = 0
    made: int = 0
    interventions: tuple[Intervention, ...] = ()

    def __post_init__(self) -> None:
        UPDATE.check(self.update)
        UPDATE.check(self.made)
        if self.made < self.update:
            object.__setattr__(self, "made", self.update)
        order = [each.at_update for each in self.interventions]
        if order != sorted(order) or (order and order[-1] > self.made):
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue",
                    "What was changed by hand must stand in the order of the updates, none after the last.",
                )
            )

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """Return the keys that it is written under."""
        return ("epoch", "update", "made", "at")

    def pairs(self, record: object) -> Iterable[tuple[str, str]]:
        """Return what differs from the start of the run."""
        per_epoch = cast(HasEpochs, record).updates_per_epoch
        if self.update % per_epoch:
            yield "update", str(self.update)
        elif self.update:
            yield "epoch", str(self.update // per_epoch)
        if self.made > self.update:
            yield "made", str(self.made)
        for each in self.interventions:
            yield "at", f"{each.at_update}:{each.text}"

    @classmethod
    def read_pairs(cls, texts: Mapping[str, Sequence[str]], record: object) -> Self:
        """Return the point that is written.

        Raises
        ------
        InvalidValueError
            Naming what cannot be read.
        """
        per_epoch = cast(HasEpochs, record).updates_per_epoch
        if "epoch" in texts and "update" in texts:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "A scene names its epoch or its update, not both.")
            )
        epoch, update, made = (
            int(read_number(key, only_text(key, texts.get(key, ("0",))), whole=True))
            for key in ("epoch", "update", "made")
        )
        for number in (epoch, update, made, update + per_epoch * epoch):
            UPDATE.check(number)
        return cls(update + per_epoch * epoch, made, tuple(map(_read_intervention, texts.get("at", ()))))


def _read_intervention(text: str) -> Intervention:
    found = _AT.fullmatch(text)
    if found is None:
        raise _unreadable(text)
    at_update, what = int(found[1]), found[2]
    if what.startswith("noise("):
        return AddNoise.read(at_update, what)
    change = read_descent_change(at_update, what)
    if change is not None:
        return change
    changes = [_read_change(each, text) for each in split_list(what)]
    return SetValues(at_update, tuple(changes))


def _read_change(text: str, whole: str) -> tuple[ParameterPlace, float]:
    place, sign, number = text.partition("=")
    if not sign:
        raise _unreadable(whole)
    return ParameterPlace.read(place), read_number(place, number)


def _unreadable(text: str) -> InvalidValueError:
    return InvalidValueError(
        QT_TRANSLATE_NOOP(
            "InvalidValue",
            "A change by hand is written like 0:W1(2,1)=0.5 or 300:noise(sigma=0.01,seed=1), "
            "not like {value}.",
        ),
        value=text[:60],
    )
