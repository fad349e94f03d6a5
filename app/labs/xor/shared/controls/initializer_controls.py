"""Chooses the rule for the initial weights together with its scale."""

from collections.abc import Mapping

from app.look.look import Look
from app.widgets.controls.chooser import ChoiceTable, Chooser
from app.words.translation import translate
from engine.network.initializers import INITIALIZERS, Initializer, initializer
from engine.records.value_rules import NumberBounds


def _numbers(rule: Initializer) -> Mapping[str, NumberBounds]:
    return {} if rule.scale_bounds is None else {"scale": rule.scale_bounds}


_TABLE: ChoiceTable[Initializer] = ChoiceTable(
    offered=INITIALIZERS,
    title=lambda rule: translate("Initializer", rule.name),
    numbers=_numbers,
    number=lambda rule, _name: rule.scale,
    with_number=lambda rule, _name, scale: initializer(rule.key, scale),
)


def initializer_controls(look: Look) -> Chooser:
    """Return a combo box of initializers with the scale of the chosen one below it, where it has one."""
    return Chooser(_TABLE, look)
