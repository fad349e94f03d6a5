"""What the program says on the console from which it was started, if there is one."""

import sys
from typing import TextIO

_PROGRAM = "activation-lab"


def say(text: str) -> None:
    """Write a line to the standard output."""
    _write(sys.stdout, text)


def say_problem(text: str) -> None:
    """Write a line to the standard error output."""
    _write(sys.stderr, text)


def _write(stream: TextIO | None, text: str) -> None:
    # Python has no streams in a program without a console, whatever their types say.
    if stream is not None:
        stream.write(f"{_PROGRAM}: {text}\n")
