"""Finds the files under `resources/`, from a checkout and from a frozen executable alike."""

from importlib.resources import files
from pathlib import Path


def resource_path(*parts: str) -> Path:
    """Return the path of a file or folder under `resources/`."""
    return Path(str(files("resources").joinpath(*parts)))
