"""What can be taken back in the gallery: what is shown, and which own functions there are."""

from dataclasses import dataclass, field
from typing import Self

from app.lab_kit.view_session import ViewSession
from app.labs.gallery.selection.session import GallerySession
from app.labs.gallery.selection.settings import GallerySettings
from app.look.own_functions import OwnFunction
from engine.activations.own.definition import own_definition, read_own
from engine.records.bounded_record import BoundedRecord
from engine.records.text_parts import split_list


@dataclass(frozen=True)
class OwnList:
    """Somebody's own functions as one value, equal where their names are equal too.

    Attributes
    ----------
    functions
        The functions.
    """

    functions: tuple[OwnFunction, ...] = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OwnList) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    @property
    def text(self) -> str:
        """The functions with number and name; `read` is the inverse."""
        return ",".join(f'({each.number},"{each.definition.name}",{each.key})' for each in self.functions)

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the functions that are written.

        Raises
        ------
        InvalidValueError
            Naming what cannot be read.
        """
        functions = []
        for part in split_list(text):
            number, name, key = split_list(part[1:-1])
            definition, _values = read_own(key)
            named = own_definition(definition.formula_text, *definition.parameters, name=name.strip('"'))
            functions.append(OwnFunction(int(number), named))
        return cls(tuple(functions))


@dataclass(frozen=True)
class GalleryMoment(BoundedRecord):
    """The gallery's scene with the own functions that there are.

    Attributes
    ----------
    shown
        The scene.
    own
        The functions.
    """

    shown: GallerySettings = field(default_factory=GallerySettings)
    own: OwnList = field(default_factory=OwnList)


class GalleryMoments(ViewSession[BoundedRecord]):
    """The gallery's session as the stack of undo sees it.

    Parameters
    ----------
    session
        The session.
    """

    def __init__(self, session: GallerySession) -> None:
        super().__init__(session)
        self._session = session
        session.edited.connect(self.edited)
        session.looked.connect(self.looked)

    @property
    def scene(self) -> GalleryMoment:
        """What is shown, and which functions there are."""
        return GalleryMoment(self._session.scene, OwnList(self._session.own.all))
