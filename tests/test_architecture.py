"""Style, types and the direction of imports are part of what is tested."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
QT_WIDGETS = (
    "PySide6.QtWidgets",
    "PySide6.QtGui",
    "PySide6.QtSvg",
    "PySide6.QtSvgWidgets",
    "pyqtgraph",
    "app.widgets",
)
LABS = sorted(path.parent for path in (ROOT / "app" / "labs").glob("*/page.py"))


def _run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / program), *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("arguments", [("check", "."), ("format", "--check", ".")])
def test_ruff_finds_nothing(arguments: tuple[str, ...]) -> None:
    finished = _run("ruff", *arguments)
    assert finished.returncode == 0, finished.stdout + finished.stderr


def test_mypy_strict_finds_nothing_in_engine_and_app() -> None:
    finished = _run("mypy")
    assert finished.returncode == 0, finished.stdout + finished.stderr


def test_imports_flow_one_way() -> None:
    finished = _run("lint-imports")
    assert finished.returncode == 0, finished.stdout + finished.stderr


def _imported_modules(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


WITHOUT_WIDGETS = sorted(
    file
    for lab in LABS
    for file in lab.glob("*.py")
    if file.stem in {"settings", "session", "state", "facts", "observation"}
)


@pytest.mark.parametrize("file", WITHOUT_WIDGETS, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_sessions_know_no_widgets(file: Path) -> None:
    imported = _imported_modules(file)
    assert not [name for name in imported if name.startswith(QT_WIDGETS)]


@pytest.mark.parametrize("lab", LABS, ids=lambda lab: lab.name)
def test_pages_do_no_arithmetic_with_numpy(lab: Path) -> None:
    assert "numpy" not in _imported_modules(lab / "page.py")


def test_neither_numpy_nor_pyqtgraph_nor_a_dialog_is_imported_before_the_window_is_shown() -> None:
    later = ("numpy", "pyqtgraph", "app.error_dialog", "app.help_dialog", "app.screenshot", "app.self_test")
    code = f"import sys; import app.application; print([name for name in {later} if name in sys.modules])"
    finished = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert finished.stdout.strip() == "[]"
