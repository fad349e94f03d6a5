"""Finds the files under `resources/`, from a checkout and from a frozen executable alike."""

from pathlib import Path

# In both they lie beside the package; `importlib.resources` would say the same 5 ms later.
_RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def resource_path(*parts: str) -> Path:
    """Return the path of a file or folder under `resources/`."""
    return _RESOURCES.joinpath(*parts)
