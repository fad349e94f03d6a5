"""The one list of labs: their order in the window and how each is made when it is first opened."""

from app.lab_kit.lab import Lab, LabPage
from app.look.look import Look
from engine.records.translatable import QT_TRANSLATE_NOOP


def _create_gallery(look: Look) -> LabPage:
    from app.labs.gallery.page import GalleryPage
    from app.labs.gallery.selection.session import GallerySession

    return GalleryPage(GallerySession(), look)


def _create_saturation(look: Look) -> LabPage:
    from app.labs.saturation.page import SaturationPage
    from app.labs.saturation.session import SaturationSession

    return SaturationPage(SaturationSession(), look)


def _create_xor(look: Look) -> LabPage:
    from app.labs.xor.page import XorPage

    return XorPage(look)


def _create_symmetry(look: Look) -> LabPage:
    from app.labs.symmetry.page import SymmetryPage
    from app.labs.symmetry.two_starts.run.session import SymmetrySession

    return SymmetryPage(SymmetrySession(), look)


LABS: tuple[Lab, ...] = (
    Lab("gallery", QT_TRANSLATE_NOOP("Lab", "Gallery"), "tab_gallery", _create_gallery),
    Lab(
        "saturation",
        QT_TRANSLATE_NOOP("Lab", "Derivative & saturation"),
        "tab_saturation",
        _create_saturation,
    ),
    Lab(
        "xor",
        QT_TRANSLATE_NOOP("Lab", "XOR training"),
        "tab_xor",
        _create_xor,
        ("one_run", "compare", "statistics"),
    ),
    Lab(
        "symmetry",
        QT_TRANSLATE_NOOP("Lab", "Initial symmetry"),
        "tab_symmetry",
        _create_symmetry,
        ("two_starts", "initial_scale"),
    ),
)
