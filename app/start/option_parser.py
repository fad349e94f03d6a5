"""The options of the command line and their help, in the language asked for."""

import argparse
from collections.abc import Iterable, Mapping, Sequence

from app.look.look import TEXT_SCALES, ThemeChoice
from app.words.translation import LANGUAGES, Language, Translation
from engine.records.translatable import QT_TRANSLATE_NOOP

VERSION = "0.1.0"

THEMES: tuple[ThemeChoice, ...] = ("light", "dark")
PROFILES = {"desk": False, "projector": True}
EXPORTS = ("data",)

_USAGE = QT_TRANSLATE_NOOP("CommandLine", "Usage: ")
_OPTIONS = QT_TRANSLATE_NOOP("CommandLine", "Options")
_DESCRIPTION = QT_TRANSLATE_NOOP("CommandLine", "A laboratory for activation functions.")
_HELP = {
    "--lab": QT_TRANSLATE_NOOP("CommandLine", "open this lab: {labs}"),
    "--view": QT_TRANSLATE_NOOP("CommandLine", "show this view of the lab ({views})"),
    "--scene": QT_TRANSLATE_NOOP("CommandLine", "open this scene, or the one in this file"),
    "--data": QT_TRANSLATE_NOOP("CommandLine", "learn the points of this table"),
    "--export": QT_TRANSLATE_NOOP("CommandLine", "write what --of names and end"),
    "--of": QT_TRANSLATE_NOOP("CommandLine", "the points of --data as understood"),
    "--lang": QT_TRANSLATE_NOOP("CommandLine", "the language of this run"),
    "--theme": QT_TRANSLATE_NOOP("CommandLine", "the colours of this run"),
    "--text-scale": QT_TRANSLATE_NOOP("CommandLine", "the size of texts: {scales}"),
    "--size": QT_TRANSLATE_NOOP("CommandLine", "window size, from 800x560 to 7680x4320"),
    "--screenshot": QT_TRANSLATE_NOOP("CommandLine", "write a PNG of the lab or the scene and end"),
    "--self-test": QT_TRANSLATE_NOOP("CommandLine", "open every lab, run a step in each and end"),
    "--profile": QT_TRANSLATE_NOOP("CommandLine", "projector: one lab alone, drawn large"),
    "--help": QT_TRANSLATE_NOOP("CommandLine", "show this help and end"),
    "--version": QT_TRANSLATE_NOOP("CommandLine", "print the version and end"),
}
_VALUES = {
    "--lab": "KEY",
    "--view": "KEY",
    "--scene": "TEXT|FILE",
    "--data": "FILE",
    "--export": "FILE",
    "--of": "|".join(EXPORTS),
    "--lang": "|".join(LANGUAGES),
    "--theme": "|".join(THEMES),
    "--text-scale": "FACTOR",
    "--size": "WIDTHxHEIGHT",
    "--screenshot": "FILE",
    "--profile": "|".join(PROFILES),
}


def option_parser(views: Mapping[str, Sequence[str]], language: Language) -> argparse.ArgumentParser:
    """Return the parser of the command line.

    Parameters
    ----------
    views
        For the key of each lab the keys of its views.
    language
        Of the help.
    """
    translation = Translation(language)

    def said(text: str) -> str:
        return translation.translate("CommandLine", text)

    class Formatter(argparse.HelpFormatter):
        def add_usage(
            self,
            usage: str | None,
            actions: Iterable[argparse.Action],
            groups: Iterable[argparse._MutuallyExclusiveGroup],
            prefix: str | None = None,
        ) -> None:
            super().add_usage(usage, actions, groups, prefix or said(_USAGE))

    parser = argparse.ArgumentParser(
        prog="activation-lab",
        description=said(_DESCRIPTION),
        allow_abbrev=False,
        exit_on_error=False,
        add_help=False,
        formatter_class=Formatter,
    )
    named = {
        "labs": ", ".join(views),
        "views": "; ".join(f"{lab}: {', '.join(keys)}" for lab, keys in views.items() if keys),
        "scales": ", ".join(f"{scale:g}" for scale in TEXT_SCALES),
    }
    options = parser.add_argument_group(said(_OPTIONS))
    for flag, text in _HELP.items():
        shown = said(text).format(**named)
        if flag in _VALUES:
            options.add_argument(flag, metavar=_VALUES[flag], help=shown)
        elif flag == "--help":
            options.add_argument("-h", flag, action="help", help=shown)
        elif flag == "--version":
            options.add_argument(flag, action="version", version=f"Activation Lab {VERSION}", help=shown)
        else:
            options.add_argument(flag, action="store_true", help=shown)
    return parser
