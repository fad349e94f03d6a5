"""The program runs as it does here wherever it is started, whatever letters and signs are usual there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_architecture import ROOT

LOCALES = ("tr_TR", "ar_EG", "de_DE", "C")


def _environment(locale: str, folder: Path) -> dict[str, str]:
    """Return an environment of a locale, generated where it has to be, without a display."""
    environment = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith("LC_") and key not in {"DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE"}
    }
    environment |= {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C", "XDG_CONFIG_HOME": str(folder)}
    if locale == "C":
        return environment
    if shutil.which("localedef") is None or not Path("/usr/share/i18n/locales", locale).exists():
        pytest.skip(f"the locale {locale} cannot be generated here")
    # A warning of localedef is no failure; what it wrote is what counts.
    subprocess.run(
        ["localedef", "-i", locale, "-f", "UTF-8", str(folder / f"{locale}.UTF-8")],  # noqa: S607
        capture_output=True,
        check=False,
    )
    return environment | {"LOCPATH": str(folder), "LC_ALL": f"{locale}.UTF-8"}


@pytest.mark.parametrize("locale", LOCALES)
def test_the_self_test_passes_in_every_locale(locale: str, tmp_path: Path) -> None:
    environment = _environment(locale, tmp_path)
    if locale != "C":
        asked = subprocess.run(
            [sys.executable, "-c", "import locale; print(locale.setlocale(locale.LC_ALL, ''))"],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        # Where the locale is not there, Python quietly takes another and nothing is tested.
        assert locale in asked.stdout
    finished = subprocess.run(
        [sys.executable, "main.py", "--self-test"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=False,
    )
    said = finished.stdout.decode(errors="replace") + finished.stderr.decode(errors="replace")
    assert finished.returncode == 0, said
    assert "self-test passed" in said
