"""An error while a widget paints is told, leaves the window alive, and lets the program end as usual."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

_FAIL_IN_EVERY_PAINT = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget
from app.look.look import Look
from app.start.unexpected_errors import UnexpectedErrors
from app.window.error_dialog import ErrorDialog
from app.window.lab_catalogue import LABS
from app.window.main_window import MainWindow
from app.words.translation import LanguageSwitch

FAULT = "a fault made by the test"


class FailingPainter(QPainter):
    def __getattribute__(self, name):
        if name.startswith("__") or name in ("end", "isActive"):
            return super().__getattribute__(name)
        raise RuntimeError(FAULT)

application = QApplication(sys.argv)
errors = UnexpectedErrors()
errors.install()
window = MainWindow(LABS, Look("light", 1.0), LanguageSwitch(), None)
errors.caught.connect(window.show_error)
window.resize(1600, 900)
window.show()
told = {}


def fail_in_all():
    for lab in LABS:
        for view in lab.views:
            window.open_lab(lab.key, view.key).show_demonstration()
            yield
            for widget in window.findChildren(QWidget):
                kind = type(widget)
                module = sys.modules[kind.__module__]
                if not kind.__module__.startswith("app.") or told.get(kind.__name__):
                    continue
                paints = "paintEvent" in vars(kind) and hasattr(module, "QPainter")
                if not paints or not widget.isVisible() or widget.visibleRegion().isEmpty():
                    continue
                module.QPainter = FailingPainter
                for _ in range(4):
                    widget.update()
                    yield
                    dialog = window.findChild(ErrorDialog)
                    if dialog is not None:
                        break
                module.QPainter = QPainter
                told[kind.__name__] = dialog is not None and FAULT in dialog.detailedText()
                if dialog is not None:
                    dialog.close()
                    dialog.setParent(None)
                yield


steps = fail_in_all()


def go_on():
    if next(steps, "end") == "end":
        application.exit(0)


# Not at once: what is painted comes first.
timer = QTimer()
timer.setInterval(5)
timer.timeout.connect(go_on)
timer.start()
code = application.exec()
timer.stop()
alive = window.isVisible()
window.close()
print(json.dumps([told, alive]))
sys.exit(code)
"""


def _painted_classes() -> set[str]:
    """Return the widgets that open a painter of their own in their `paintEvent`."""
    found = set()
    for file in (ROOT / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                for method in node.body:
                    is_paint = isinstance(method, ast.FunctionDef) and method.name == "paintEvent"
                    if is_paint and "QPainter(" in ast.unparse(method):
                        found.add(node.name)
    return found


def test_a_painter_is_open_in_a_with_statement_only() -> None:
    for file in (ROOT / "app").rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        managed = {
            id(item.context_expr)
            for node in ast.walk(tree)
            if isinstance(node, ast.With)
            for item in node.items
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QPainter":
                assert id(node) in managed, f"{file.name}:{node.lineno}"


def test_an_error_while_a_widget_paints_is_told_and_the_program_ends_as_usual(tmp_path: Path) -> None:
    finished = subprocess.run(
        [sys.executable, "-c", _FAIL_IN_EVERY_PAINT],
        cwd=ROOT,
        env=os.environ | {"XDG_CONFIG_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr[-2000:]
    told, alive = json.loads(finished.stdout)
    assert alive
    # The formula's painter goes to Qt's own renderer, where the failing one does not fail.
    assert {name for name, is_told in told.items() if not is_told} <= {"FormulaLabel"}
    # Some are seen in other states of the views only; all of them paint in the same way.
    assert len(told) >= 0.7 * len(_painted_classes()), _painted_classes() - set(told)
