"""The one list of labs: their order in the window and how each is made when it is first opened."""

from app.lab import Lab, LabPage
from app.look import Look
from engine.translatable import QT_TRANSLATE_NOOP


def _create_saturation(look: Look) -> LabPage:
    from app.labs.saturation.page import SaturationPage
    from app.labs.saturation.session import SaturationSession

    return SaturationPage(SaturationSession(), look)


LABS: tuple[Lab, ...] = (
    Lab(
        "saturation",
        QT_TRANSLATE_NOOP("Lab", "Derivative & saturation"),
        "tab_saturation",
        _create_saturation,
    ),
)
