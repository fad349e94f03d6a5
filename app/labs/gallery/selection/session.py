"""What the gallery lab knows: its settings, and which cards they show."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QObject

from app.lab_kit.scene_session import SceneSession
from app.labs.gallery.selection.adjusted import usual
from app.labs.gallery.selection.own_editing import OwnEditing
from app.labs.gallery.selection.search import matches
from app.labs.gallery.selection.settings import LOGIT_BOUNDS, GallerySettings
from app.look.own_functions import OwnFunction, OwnFunctions
from engine.activations import ACTIVATIONS, Activation, ActivationRecord, Family
from engine.activations.own.definition import OwnParameter, checked_name, is_own, own_definition
from engine.activations.own.reading.formula import read_formula
from engine.activations.own.reading.formula_error import FormulaError
from engine.activations.own.record import OwnRecord
from engine.records.invalid_value import InvalidValueError
from engine.records.record_access import replaced
from engine.records.translatable import QT_TRANSLATE_NOOP

FAMILY_ORDER: tuple[Family, ...] = (
    Family.STEP,
    Family.SIGMOID_LIKE,
    Family.RELU_LIKE,
    Family.LINEAR,
    Family.MODERN,
    Family.OUTPUT,
    Family.OTHER,
    Family.OWN,
)
"""The families in the order in which they are taught, in the filter and among the cards."""

CARDS: tuple[ActivationRecord, ...] = tuple(
    sorted(ACTIVATIONS, key=lambda record: FAMILY_ORDER.index(record.family))
)
"""The functions in the order of their cards."""


MOST_OWN = 40
"""How many own functions the list holds."""


class GallerySession(SceneSession[GallerySettings]):
    """Holds the settings and which cards they show.

    Attributes
    ----------
    own
        Somebody's own functions.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(GallerySettings(), parent)
        self.own = OwnFunctions(self)

    def use(self, own: OwnFunctions) -> None:
        """Work with the own functions of the whole program."""
        self.own = own
        own.changed.connect(self.changed)

    @property
    def cards(self) -> tuple[ActivationRecord, ...]:
        """The functions in the order of their cards: the catalogue, own ones, those of the scene alone."""
        own = [each.key for each in self.own.all]
        shown = [key for key in (self.scene.selected, *self.scene.compared) if is_own(key)]
        return (*CARDS, *(usual(key).record for key in dict.fromkeys([*own, *shown])))

    @property
    def family_sizes(self) -> Mapping[Family, int]:
        """How many functions each family has."""
        families = [record.family for record in self.cards]
        return MappingProxyType({family: families.count(family) for family in Family})

    @property
    def visible_keys(self) -> tuple[str, ...]:
        """Keys of the functions that family and search leave, in the order of the cards."""
        family, search = self.scene.family, self.scene.search
        return tuple(
            record.key for record in self.cards if family in (None, record.family) and matches(record, search)
        )

    @property
    def editing(self) -> OwnEditing:
        """The work on an own function."""
        scene = self.scene
        kept = next((each for each in self.own.all if each.number == scene.editing), None)
        selected = scene.selected_activation.record
        error = _error_of(scene.draft)
        if error is not None or not isinstance(selected, OwnRecord):
            return OwnEditing(scene.draft, error, (), kept)
        return OwnEditing(
            scene.draft,
            None,
            selected.definition.parameters,
            kept,
            is_kept=self.own.find(scene.selected) is not None,
        )

    def type_formula(self, text: str) -> None:
        """Take what is typed as a formula; as soon as it is one, its function is shown."""
        values: dict[str, Any] = {"draft": text}
        selected = self.scene.selected_activation.record
        before = selected.definition.parameters if isinstance(selected, OwnRecord) else ()
        if _error_of(text) is None:
            values["selected"] = own_definition(text, *before).text
        self.change(**values)

    def set_parameter(self, parameter: OwnParameter) -> None:
        """Give a parameter of the selected own function another range or default."""
        selected = self.scene.selected_activation.record
        if isinstance(selected, OwnRecord):
            self.change(selected=selected.definition.with_parameter(parameter).text)

    def keep(self, *, in_place: bool = False) -> None:
        """Put the selected own function on the list, or there in the place of the one that is worked on.

        Raises
        ------
        InvalidValueError
            If the formula is on the list already, or the list is full.
        """
        selected = self.scene.selected_activation.record
        if not isinstance(selected, OwnRecord):
            return
        kept = self.editing.kept if in_place else None
        others = [each for each in self.own.all if each is not kept]
        if any(each.definition.formula_text == selected.definition.formula_text for each in others):
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "This formula is on the list already: {activation}"),
                activation=selected.name,
            )
        if len(others) >= MOST_OWN:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "The list holds at most {high} own functions."),
                high=MOST_OWN,
            )
        number = kept.number if kept is not None else self.own.free_number
        name = kept.definition.name if kept is not None else ""
        new = OwnFunction(number, replace(selected.definition, name=name))
        if kept is None:
            functions = [*self.own.all, new]
        else:
            functions = [new if each is kept else each for each in self.own.all]
        self._have(functions, editing=number)

    def rename(self, name: str) -> None:
        """Call the function that is worked on something else; nothing stands for its number.

        Raises
        ------
        InvalidValueError
            If it is no name, or another is called so.
        """
        kept, name = self.editing.kept, checked_name(name)
        if kept is None:
            return
        if name and any(each.definition.name == name for each in self.own.all if each is not kept):
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "Another function is called {value} already."), value=name
            )
        new = OwnFunction(kept.number, replace(kept.definition, name=name))
        self._have([new if each is kept else each for each in self.own.all])

    def delete(self) -> None:
        """Take the function that is worked on off the list; what shows it goes on showing it."""
        kept = self.editing.kept
        if kept is not None:
            self._have([each for each in self.own.all if each is not kept], editing=0)

    def begin_new(self) -> None:
        """Begin with an empty field."""
        self.change(draft="", editing=0)

    def _have(self, functions: list[OwnFunction], **values: object) -> None:
        before = self._scene
        self._scene = replaced(before, **values)
        self.own.show(functions)
        self.edited.emit()

    def select(self, key: str) -> None:
        """Show the function `key` in detail; an own one can be worked on."""
        values: dict[str, Any] = {"selected": key}
        record = usual(key).record
        if isinstance(record, OwnRecord) and key != self.scene.selected:
            kept = self.own.find(key)
            values |= {"draft": record.definition.formula_text, "editing": kept.number if kept else 0}
        self.look(**values)

    def select_next(self) -> None:
        """Select the card after the selected one; after the last comes the first."""
        keys = self.visible_keys
        if keys:
            selected = self.scene.selected
            place = keys.index(selected) if selected in keys else -1
            self.select(keys[(place + 1) % len(keys)])

    def set_activation(self, changed: Activation) -> None:
        """Give one function other parameters, wherever it is shown."""
        self.change(activations=self.scene.activations.with_([changed]))

    def set_logit(self, place: int, value: float) -> None:
        """Give softmax another logit; what lies out of bounds stops at the bound."""
        logits = list(self.scene.logits)
        logits[place] = min(max(value, LOGIT_BOUNDS.low), LOGIT_BOUNDS.high)
        self.change(logits=tuple(logits))

    def toggle_compared(self, key: str) -> None:
        """Add a function to the comparison, or take it out.

        Raises
        ------
        InvalidValueError
            If the function has no curve.
        """
        compared = self.scene.compared
        if key in compared:
            self.change(compared=tuple(each for each in compared if each != key))
        else:
            self.change(compared=(*compared, key))

    def compare_family(self) -> None:
        """Put the whole family of the selected function into the comparison, as far as it has curves."""
        family = self.scene.selected_activation.record.family
        self.change(
            compared=tuple(
                record.key for record in self.cards if record.family is family and record.has_curve
            )
        )

    def clear_compared(self) -> None:
        """Take every function out of the comparison."""
        self.change(compared=())


def _error_of(formula: str) -> FormulaError | None:
    try:
        read_formula(formula)
    except FormulaError as error:
        return error
    return None
