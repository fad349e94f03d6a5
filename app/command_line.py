"""The command line: what may be asked of the program, checked before a window exists."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QSize

from app.look import TEXT_SCALES, ThemeChoice
from app.translation import Language

VERSION = "0.1.0"

_SMALLEST = QSize(1024, 700)
_LARGEST = QSize(7680, 4320)


@dataclass(frozen=True)
class Options:
    """The checked command line; None stands for "not given".

    Attributes
    ----------
    lab
        Key of the lab to open.
    language, theme, text_scale
        Override the stored preferences for this run.
    size
        Window size in device-independent pixels.
    screenshot
        Where to write a picture of the lab's demonstration state; the program then ends.
    self_test
        Open every lab, run a step in each, and end.
    """

    lab: str | None
    language: Language | None
    theme: ThemeChoice | None
    text_scale: float | None
    size: QSize | None
    screenshot: Path | None
    self_test: bool


class _OneSentenceParser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"activation-lab: {message}\n")


def parse_options(arguments: Sequence[str], lab_keys: Sequence[str]) -> Options:
    """Return the options that `arguments` name.

    Parameters
    ----------
    arguments
        The command line without the program's name.
    lab_keys
        Keys of the labs that there are.

    Raises
    ------
    SystemExit
        Code 2 and one sentence on stderr for a wrong argument; code 0 after ``--help`` or ``--version``.
    """
    parser = _OneSentenceParser(
        prog="activation-lab",
        description="A laboratory for activation functions.",
        allow_abbrev=False,
    )
    parser.add_argument("--lab", choices=lab_keys, metavar="KEY", help=", ".join(lab_keys))
    parser.add_argument("--lang", choices=("ko", "en"), metavar="ko|en")
    parser.add_argument("--theme", choices=("light", "dark"), metavar="light|dark")
    scales = ", ".join(f"{scale:g}" for scale in TEXT_SCALES)
    parser.add_argument("--text-scale", type=_text_scale, metavar="FACTOR", help=scales)
    parser.add_argument("--size", type=_size, metavar="WIDTHxHEIGHT", help="window size, at least 1024x700")
    parser.add_argument(
        "--screenshot", type=_picture_file, metavar="FILE", help="write a PNG of the lab and end"
    )
    parser.add_argument("--self-test", action="store_true", help="open every lab, run a step in each and end")
    parser.add_argument("--version", action="version", version=f"Activation Lab {VERSION}")
    given = parser.parse_args(arguments)
    return Options(
        lab=given.lab,
        language=given.lang,
        theme=given.theme,
        text_scale=given.text_scale,
        size=given.size,
        screenshot=given.screenshot,
        self_test=given.self_test,
    )


def _text_scale(text: str) -> float:
    allowed = ", ".join(f"{scale:g}" for scale in TEXT_SCALES)
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if value not in TEXT_SCALES:
        raise argparse.ArgumentTypeError(f"must be one of {allowed}, not {text!r}")
    return value


def _size(text: str) -> QSize:
    width, separator, height = text.lower().partition("x")
    if separator and width.isascii() and width.isdigit() and height.isascii() and height.isdigit():
        size = QSize(min(int(width), _LARGEST.width() + 1), min(int(height), _LARGEST.height() + 1))
        if size.expandedTo(_SMALLEST) == size == size.boundedTo(_LARGEST):
            return size
    raise argparse.ArgumentTypeError(f"must be WIDTHxHEIGHT from 1024x700 to 7680x4320, not {text!r}")


def _picture_file(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() != ".png":
        raise argparse.ArgumentTypeError(f"must name a .png file, not {text!r}")
    if not path.parent.is_dir():
        raise argparse.ArgumentTypeError(f"must be in a folder that exists, not {str(path.parent)!r}")
    return path
