"""Finds the files under `resources/`, from a checkout and from a frozen executable alike."""

import logging
from pathlib import Path

# In both they lie beside the package; `importlib.resources` would say the same 5 ms later.
_RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def resource_path(*parts: str) -> Path:
    """Return the path of a file or folder under `resources/`."""
    return _RESOURCES.joinpath(*parts)


_LOG = logging.getLogger(__name__)
_damaged: dict[str, None] = {}


def note_damaged(path: Path) -> None:
    """Remember that a file of the installation is missing or cannot be read; one does without it."""
    name = path.relative_to(_RESOURCES).as_posix() if path.is_relative_to(_RESOURCES) else path.name
    if name not in _damaged:
        _damaged[name] = None
        _LOG.error("missing or damaged: %s", name)


def damaged_files() -> tuple[str, ...]:
    """Return the files that were noted, each once, in their order."""
    return tuple(_damaged)
