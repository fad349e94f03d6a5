"""Renders every formula of the application to an SVG under resources/formulas.

Run it after changing the LaTeX of a record or of ``resources/formulas/extra.toml``; it needs Node.js::

    cp tools/package.json DIRECTORY
    npm install --prefix DIRECTORY --no-package-lock
    python tools/render_formulas.py DIRECTORY

where DIRECTORY is any folder outside the checkout. ``sources.json`` records what was rendered, so that a test
notices a formula that was changed and not rendered again.
"""

import argparse
import json
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FORMULAS = ROOT / "resources" / "formulas"
sys.path.insert(0, str(ROOT))

from engine.activations import ACTIVATIONS  # noqa: E402  (found by the path set above)
from engine.network.optimizers import OPTIMIZERS  # noqa: E402


def gather_formulas() -> dict[str, str]:
    """Return the LaTeX of every formula by name, sorted by name.

    An activation gives ``<key>``, ``<key>_derivative`` and ``<key>_short``, an optimizer ``optimizer_<key>``;
    ``extra.toml`` gives the rest.
    """
    sources: dict[str, str] = tomllib.loads((FORMULAS / "extra.toml").read_text(encoding="utf-8"))
    for record in ACTIVATIONS:
        sources[record.key] = record.formula
        sources[f"{record.key}_derivative"] = record.derivative_formula
        sources[f"{record.key}_short"] = record.short_formula
    sources |= {f"optimizer_{each.key}": each.formula for each in OPTIMIZERS}
    return dict(sorted(sources.items()))


def main() -> int:
    """Write sources.json and all SVGs, remove SVGs of formulas that are gone; return the exit code."""
    parser = argparse.ArgumentParser(description="Render the formulas of Activation Lab to SVG.")
    parser.add_argument("modules", type=Path, help="folder whose node_modules holds mathjax-full")
    modules = parser.parse_args().modules

    sources = json.dumps(gather_formulas(), indent=2, ensure_ascii=False) + "\n"
    for stale in FORMULAS.glob("*.svg"):
        stale.unlink()
    script = Path(__file__).with_suffix(".mjs")
    run = subprocess.run(
        ["node", str(script), str(modules), str(FORMULAS)],  # noqa: S607  (node is where the user put it)
        input=sources,
        encoding="utf-8",
        check=False,
    )
    if run.returncode == 0:
        (FORMULAS / "sources.json").write_text(sources, encoding="utf-8")
    return run.returncode


if __name__ == "__main__":
    sys.exit(main())
