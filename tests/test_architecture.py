"""Style, types and the direction of imports are part of what is tested."""

import ast
import json
import os
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
LABS = sorted(path.parent for path in (ROOT / "app" / "labs").glob("*/__init__.py"))
PAGES = sorted((ROOT / "app" / "labs").rglob("page.py"))


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
    for file in lab.rglob("*.py")
    if file.stem in {"settings", "session", "state", "facts", "observation"}
)


@pytest.mark.parametrize("file", WITHOUT_WIDGETS, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_sessions_know_no_widgets(file: Path) -> None:
    imported = _imported_modules(file)
    assert not [name for name in imported if name.startswith(QT_WIDGETS)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_pages_do_no_arithmetic_with_numpy(page: Path) -> None:
    assert "numpy" not in _imported_modules(page)


_AT_FIRST_PAINT = """
import builtins, json, os, sys
from PySide6 import QtCore
from app.start.application import main
from app.window.main_window import MainWindow

def tell(window, event):
    print(json.dumps([sorted(sys.modules), sorted(vars(QtCore)), builtins.__import__.__name__]), flush=True)
    os._exit(0)

MainWindow.paintEvent = tell
main([])
"""


def test_the_first_window_waits_for_nothing_that_only_labs_and_dialogs_need(tmp_path: Path) -> None:
    finished = subprocess.run(
        [sys.executable, "-c", _AT_FIRST_PAINT],
        cwd=ROOT,
        env=os.environ | {"XDG_CONFIG_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    modules, core_names, import_function = json.loads(finished.stdout)
    later = {
        "numpy",
        "pyqtgraph",
        "dataclasses",
        "app.window.error_dialog",
        "app.window.help_dialog",
        "app.window.key_bindings",
    }
    later |= {"app.start.screenshot", "app.start.self_test", "app.widgets", "app.labs"}
    assert not later & set(modules)
    # Python's names of the enumerations in `Qt` take as long as the whole top bar.
    assert "Qt" not in core_names
    assert import_function != "__feature_import__", "it reads the source of every module"


_ARGUMENTS_OF_CONSTRUCTORS = {"parent", "j", "c", "s"}


def test_properties_of_qt_objects_are_set_by_setters() -> None:
    """As keywords they are looked up in capitals of the locale, of which a Turkish one has others."""
    found = [
        f"{file.relative_to(ROOT)}:{node.lineno}: {keyword.arg}"
        for folder in ("app", "tests")
        for file in sorted((ROOT / folder).rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and _is_of_qt(node.func)
        for keyword in node.keywords
        if keyword.arg not in _ARGUMENTS_OF_CONSTRUCTORS
    ]
    assert found == []


def _is_of_qt(function: ast.expr) -> bool:
    return (
        isinstance(function, ast.Name)
        and function.id[:1] == "Q"
        and function.id[1:2].isupper()
        and (function.id != "QT_TRANSLATE_NOOP")
    )
