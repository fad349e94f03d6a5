"""Collect every text into the translation files and compile them.

Run it after a text was added or changed, give the new entries their Korean in
``resources/translations/*_ko.ts``, and run it again:

    python tools/update_translations.py

There is one translation file for the engine, one for each lab, one for each view of a lab that has a folder
of its own, and one for the rest, wherever there are texts; together they are compiled into
``resources/translations/ko.qm``.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
COMPILED = "ko.qm"


def sources_by_part() -> dict[str, list[Path]]:
    """Return the source files whose texts each translation file holds, by its name."""
    labs = ROOT / "app" / "labs"
    parts = {
        "engine": sorted((ROOT / "engine").rglob("*.py")),
        "app": sorted(path for path in (ROOT / "app").rglob("*.py") if labs not in path.parents),
    }
    folders = {file.parent for file in (*labs.glob("*/__init__.py"), *labs.rglob("page.py"))}
    for folder in sorted(folders):
        views = [view.parent for view in folder.glob("*/page.py")]
        parts["_".join(folder.relative_to(labs).parts)] = sorted(
            path for path in folder.rglob("*.py") if not any(view in path.parents for view in views)
        )
    return {part: sources for part, sources in parts.items() if any(map(_has_text, sources))}


def _has_text(source: Path) -> bool:
    text = source.read_text(encoding="utf-8")
    return any(f"{marker}(" in text for marker in ("translate", "QT_TRANSLATE_NOOP"))


def collect(folder: Path) -> None:
    """Update the translation files in `folder` from the sources."""
    for part, sources in sources_by_part().items():
        relative = [str(path.relative_to(ROOT)) for path in sources]
        languages = ["-source-language", "en", "-target-language", "ko"]
        options = ["-no-obsolete", "-locations", "none", "-silent"]
        _run("lupdate", [*options, *languages, *relative, "-ts", str(folder / f"{part}_ko.ts")])


def compile_all(folder: Path, *, fail_on_unfinished: bool) -> None:
    """Compile the translation files in `folder` into one."""
    files = [str(path) for path in sorted(folder.glob("*_ko.ts"))]
    strict = ["-fail-on-unfinished"] if fail_on_unfinished else []
    # A program that is running has the old file mapped into memory: it must be replaced, not overwritten.
    new = folder / f"new_{COMPILED}"
    _run("lrelease", ["-silent", *strict, *files, "-qm", str(new)])
    new.replace(folder / COMPILED)


def _run(tool: str, arguments: Sequence[str]) -> None:
    program = Path(sys.executable).parent / f"pyside6-{tool}"
    finished = subprocess.run(
        [str(program), *arguments], cwd=ROOT, capture_output=True, text=True, errors="replace", check=False
    )
    if finished.returncode != 0:
        raise SystemExit(f"{tool}: {finished.stdout}{finished.stderr}")


if __name__ == "__main__":
    collect(FOLDER)
    compile_all(FOLDER, fail_on_unfinished=False)
