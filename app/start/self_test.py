"""Opens every lab and runs a step in each, so that an installation can be checked by one command."""

from collections.abc import Sequence

from PySide6.QtGui import QFontInfo

from app.lab_kit.lab import Lab
from app.look.look import CODE_FAMILY, MATH_FAMILY, TEXT_FAMILY
from app.start.console import say, say_problem
from app.start.damage import damage
from app.start.screenshot import settle
from app.window.main_window import MainWindow
from app.words.translation import LANGUAGES


def run_self_test(window: MainWindow, labs: Sequence[Lab]) -> int:
    """Return 0 if every lab opens and steps in every language, else 1 after saying what failed."""
    failures = [f"font {family} is missing" for family in _missing_fonts()]
    window.show()
    for lab in labs:
        for view in lab.views:
            try:
                page = window.open_lab(lab.key, view.key)
                page.show_demonstration()
                page.step_once()
                for language in LANGUAGES:
                    window.use_language(language)
                    settle()
            except Exception as error:  # noqa: BLE001  (whatever fails is what the self-test is to say)
                name = f"lab {lab.key} {view.key}".rstrip()
                failures.append(f"{name}: {type(error).__name__}: {error}")
    window.close()
    failures += map(str, damage())
    for failure in failures:
        say_problem(f"self-test: {failure}")
    if not failures:
        say(f"self-test passed, {len(labs)} labs")
    return 1 if failures else 0


def _missing_fonts() -> list[str]:
    from PySide6.QtGui import QFont

    wanted = (TEXT_FAMILY, MATH_FAMILY, CODE_FAMILY)
    return [family for family in wanted if QFontInfo(QFont(family)).family() != family]
