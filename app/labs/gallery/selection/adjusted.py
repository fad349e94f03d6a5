"""Every function of the catalogue, some with other than their usual parameters."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from engine.activations import ACTIVATIONS, Activation, activation
from engine.activations.own.record import OwnRecord
from engine.records.invalid_value import InvalidValueError
from engine.records.text_parts import number_text, split_list
from engine.records.translatable import QT_TRANSLATE_NOOP

_USUAL = {record.key: activation(record.key) for record in ACTIVATIONS}


@dataclass(frozen=True)
class AdjustedActivations:
    """The functions as somebody has adjusted them, written as ``elu(alpha=0.5),silu(beta=2)``.

    Attributes
    ----------
    others
        Those with other than their usual parameters, in the catalogue's order, own ones last; usual ones are
        left out.

    Raises
    ------
    InvalidValueError
        If a function is not of the catalogue or stands twice.
    """

    others: tuple[Activation, ...] = ()

    def __post_init__(self) -> None:
        """Put the functions into the catalogue's order."""
        by_key = {each.key: each for each in self.others}
        for place, each in enumerate(self.others):
            is_here = each.key in _USUAL or isinstance(each.record, OwnRecord)
            if not is_here or by_key[each.key] is not self.others[place]:
                raise InvalidValueError(
                    QT_TRANSLATE_NOOP("InvalidValue", "{value} is said twice or is not in the gallery."),
                    value=each.text,
                )
        keys = [*_USUAL, *(key for key in by_key if key not in _USUAL)]
        others = (by_key[key] for key in keys if key in by_key and by_key[key] != usual(key))
        object.__setattr__(self, "others", tuple(others))

    def __getitem__(self, key: str) -> Activation:
        """Return the function `key`."""
        return next((each for each in self.others if each.key == key), None) or usual(key)

    def with_(self, changed: Iterable[Activation]) -> Self:
        """Return the same with other parameters for some functions."""
        by_key = {each.key: each for each in (*self.others, *changed)}
        return type(self)(tuple(by_key.values()))

    @property
    def text(self) -> str:
        """What is not as usual; `read` is the inverse."""
        return ",".join(map(_text, self.others))

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the functions that are written.

        Raises
        ------
        InvalidValueError
            Naming what cannot be read.
        """
        return cls(tuple(Activation.read(each) for each in split_list(text)))


def usual(key: str) -> Activation:
    """Return the function `key` with its usual parameters; the key of an own one is its definition.

    Raises
    ------
    InvalidValueError
        If it is no function.
    """
    return _USUAL[key] if key in _USUAL else activation(key)


def _text(adjusted: Activation) -> str:
    if isinstance(adjusted.record, OwnRecord):
        return adjusted.text
    defaults = _USUAL[adjusted.key].parameters
    changed = (
        f"{name}={number_text(value)}"
        for name, value in adjusted.parameters.items()
        if value != defaults[name]
    )
    return f"{adjusted.key}({','.join(changed)})"
