"""The one list of labs and their views: their order in the window and how each is made when first shown."""

from typing import TYPE_CHECKING

from app.lab_kit.lab import Lab, LabPage, View
from app.look.look import Look
from engine.records.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from engine.records.bounded_record import BoundedRecord


def _create_gallery(look: Look) -> LabPage:
    from app.labs.gallery.page import GalleryPage
    from app.labs.gallery.selection.session import GallerySession

    return GalleryPage(GallerySession(), look)


def _create_saturation(look: Look) -> LabPage:
    from app.labs.saturation.page import SaturationPage
    from app.labs.saturation.session import SaturationSession

    return SaturationPage(SaturationSession(), look)


def _create_one_run(look: Look) -> LabPage:
    from app.labs.xor.one_run.page import OneRunPage
    from app.labs.xor.one_run.run.session import OneRunSession

    return OneRunPage(OneRunSession(), look)


def _create_compare(look: Look) -> LabPage:
    from app.labs.xor.compare.page import ComparePage
    from app.labs.xor.compare.run.session import CompareSession

    return ComparePage(CompareSession(), look)


def _create_statistics(look: Look) -> LabPage:
    from app.labs.xor.statistics.page import StatisticsPage
    from app.labs.xor.statistics.run.session import StatisticsSession

    return StatisticsPage(StatisticsSession(), look)


def _create_two_starts(look: Look) -> LabPage:
    from app.labs.symmetry.two_starts.page import TwoStartsPage
    from app.labs.symmetry.two_starts.run.session import TwoStartsSession

    return TwoStartsPage(TwoStartsSession(), look)


def _create_initial_scale(look: Look) -> LabPage:
    from app.labs.symmetry.initial_scale.page import InitialScalePage
    from app.labs.symmetry.initial_scale.session import InitialScaleSession

    return InitialScalePage(InitialScaleSession(), look)


def _compare_scene() -> "type[BoundedRecord]":
    from app.labs.xor.compare.run.scene import CompareScene

    return CompareScene


def _statistics_scene() -> "type[BoundedRecord]":
    from app.labs.xor.statistics.run.scene import StatisticsScene

    return StatisticsScene


def _one_run_scene() -> "type[BoundedRecord]":
    from app.labs.xor.one_run.run.scene import OneRunScene

    return OneRunScene


def _gallery_scene() -> "type[BoundedRecord]":
    from app.labs.gallery.selection.settings import GallerySettings

    return GallerySettings


def _saturation_scene() -> "type[BoundedRecord]":
    from app.labs.saturation.settings import SaturationSettings

    return SaturationSettings


def _two_starts_scene() -> "type[BoundedRecord]":
    from app.labs.symmetry.two_starts.run.scene import TwoStartsScene

    return TwoStartsScene


def _initial_scale_scene() -> "type[BoundedRecord]":
    from app.labs.symmetry.initial_scale.scene import InitialScaleScene

    return InitialScaleScene


LABS: tuple[Lab, ...] = (
    Lab(
        "gallery",
        QT_TRANSLATE_NOOP("Lab", "Gallery"),
        "tab_gallery",
        (View("", "", _create_gallery, _gallery_scene),),
    ),
    Lab(
        "saturation",
        QT_TRANSLATE_NOOP("Lab", "Derivative & saturation"),
        "tab_saturation",
        (View("", "", _create_saturation, _saturation_scene),),
    ),
    Lab(
        "xor",
        QT_TRANSLATE_NOOP("Lab", "XOR training"),
        "tab_xor",
        (
            View("one_run", QT_TRANSLATE_NOOP("View", "One run"), _create_one_run, _one_run_scene),
            View(
                "compare", QT_TRANSLATE_NOOP("View", "Compare activations"), _create_compare, _compare_scene
            ),
            View(
                "statistics", QT_TRANSLATE_NOOP("View", "Statistics"), _create_statistics, _statistics_scene
            ),
        ),
    ),
    Lab(
        "symmetry",
        QT_TRANSLATE_NOOP("Lab", "Initial symmetry"),
        "tab_symmetry",
        (
            View(
                "two_starts", QT_TRANSLATE_NOOP("View", "Two starts"), _create_two_starts, _two_starts_scene
            ),
            View(
                "initial_scale",
                QT_TRANSLATE_NOOP("View", "Initial scale"),
                _create_initial_scale,
                _initial_scale_scene,
            ),
        ),
    ),
)
