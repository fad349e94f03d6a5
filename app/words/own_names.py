"""What somebody's own functions are called, wherever a function is named."""

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from app.look.own_functions import OwnFunction, OwnFunctions
from app.words.translation import translate

_CONTEXT = "Activation"


def own_name(function: OwnFunction) -> str:
    """Return what a function is called in the present language."""
    given = function.definition.name
    return given or translate("OwnFunction", "My function {number}").format(number=function.number)


class OwnNames(QTranslator):
    """Translates the formula of an own function, which its record is called by, into its name.

    So a name is read wherever functions are named, and Qt tells every widget when it is another.

    Parameters
    ----------
    functions
        The functions.
    """

    def __init__(self, functions: OwnFunctions, parent: QObject) -> None:
        super().__init__(parent)
        self._functions = functions
        self._names: dict[str, str] = {}
        functions.changed.connect(self._take_over)
        self._take_over()

    def follow_language(self) -> None:
        """Call functions without a name by their number in the present language."""
        functions = self._functions.names.items()
        self._names = {formula: own_name(function) for formula, function in functions}

    def isEmpty(self) -> bool:
        """Return False: Qt does not ask translators that are empty."""
        return False

    def translate(
        self,
        context: str,
        source_text: str,
        _disambiguation: str | None = None,
        _count: int = -1,
    ) -> str:
        """Return the name of a formula, and no text for anything else."""
        # None is Qt's missing text, which its Python types do not know; an empty one would be shown.
        return self._names.get(source_text) if context == _CONTEXT else None  # type: ignore[return-value]

    def _take_over(self) -> None:
        before = self._names
        self.follow_language()
        if self._names != before:
            QCoreApplication.removeTranslator(self)
            if self._names:
                QCoreApplication.installTranslator(self)
