"""Opens every lab and runs a step in each, so that an installation can be checked by one command."""

from collections.abc import Sequence

from PySide6.QtGui import QFontInfo

from app.lab_kit.lab import Lab
from app.look.look import CODE_FAMILY, MATH_FAMILY, TEXT_FAMILY
from app.start.console import say, say_problem
from app.start.damage import damage
from app.start.screenshot import settle
from app.window.main_window import MainWindow
from app.words.invalid_value_text import invalid_value_text
from app.words.translation import LANGUAGES, translate


def run_self_test(window: MainWindow, labs: Sequence[Lab]) -> int:
    """Return 0 if every lab opens and steps in every language, else 1 after saying what failed."""
    asked_for = window.language
    failures = [
        translate("SelfTest", "the font {family} is missing").format(family=family)
        for family in _missing_fonts()
    ]
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
    window.use_language(asked_for)
    window.close()
    failures += map(invalid_value_text, damage())
    for failure in failures:
        say_problem(translate("SelfTest", "self-test: {failure}").format(failure=failure))
    if not failures:
        say(translate("SelfTest", "self-test passed, {count} labs").format(count=len(labs)))
    return 1 if failures else 0


def _missing_fonts() -> list[str]:
    from PySide6.QtGui import QFont

    wanted = (TEXT_FAMILY, MATH_FAMILY, CODE_FAMILY)
    return [family for family in wanted if QFontInfo(QFont(family)).family() != family]
