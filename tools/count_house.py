"""Count the house: lines by area, rooms, and the arrows between them.

    python tools/count_house.py

A room is a folder right below ``app/`` or ``engine/``, and each lab; an arrow leads from a room to one that
it imports.
"""

import ast
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def room(parts: tuple[str, ...]) -> str:
    """Return the room of a module, given as the parts of its name."""
    return "/".join(parts[: 3 if parts[:2] == ("app", "labs") else 2])


def modules(top: str) -> list[tuple[tuple[str, ...], str]]:
    """Return the name's parts and the text of every module of `top` that is in a room."""
    files = sorted((ROOT / top).rglob("*.py"))
    named = [(file.relative_to(ROOT).with_suffix("").parts, file) for file in files]
    return [
        (parts, file.read_text(encoding="utf-8")) for parts, file in named if parts[-2:] != (top, "__init__")
    ]


def main() -> None:
    """Print the lines of every room and where it leads, the largest room first."""
    lines: Counter[str] = Counter()
    arrows: set[tuple[str, str]] = set()
    for parts, text in (*modules("app"), *modules("engine")):
        here = room(parts)
        lines[here] += text.count("\n")
        for node in ast.walk(ast.parse(text)):
            target = tuple((node.module or "").split(".")) if isinstance(node, ast.ImportFrom) else ()
            if len(target) > 2 and target[0] in ("app", "engine") and room(target) != here:
                arrows.add((here, room(target)))
    lines.pop("app/labs/__init__", None)
    for here, count in lines.most_common():
        leads_to = ", ".join(sorted(there for start, there in arrows if start == here))
        print(f"{count:6} {here:20} → {leads_to or 'nothing'}")
    print(f"{lines.total():6} lines in {len(lines)} rooms, {len(arrows)} arrows")
    for top in ("tests", "tools"):
        print(f"{sum(text.count(chr(10)) for _, text in modules(top)):6} lines of {top}")


if __name__ == "__main__":
    main()
