"""The one table of keyboard shortcuts: it makes both the handlers and the help page."""

from typing import Literal, NamedTuple

from engine.records.translatable import QT_TRANSLATE_NOOP

Command = Literal[
    "toggle_playing",
    "step_once",
    "rewind",
    "new_seed",
    "reset_all",
    "undo",
    "redo",
    "copy_scene",
    "paste_scene",
    "open_scene",
    "save_scene",
    "full_screen",
    "leave_full_screen",
    "larger_text",
    "smaller_text",
    "normal_text",
    "switch_language",
    "help",
    "terms",
    "next_lab",
    "previous_lab",
]


class Shortcut(NamedTuple):
    """One command and the keys that call it.

    Attributes
    ----------
    command
        What happens.
    keys
        Key sequences in Qt's portable notation.
    quiet_keys
        Key sequences that call the command only where no control with the focus takes them.
    description
        English text for the help page, marked in the context ``"Shortcut"``.
    """

    command: Command
    keys: tuple[str, ...]
    description: str
    quiet_keys: tuple[str, ...] = ()


SHORTCUTS: tuple[Shortcut, ...] = (
    Shortcut("toggle_playing", ("Alt+K",), QT_TRANSLATE_NOOP("Shortcut", "Play or pause"), ("Space",)),
    Shortcut("step_once", ("Alt+Right",), QT_TRANSLATE_NOOP("Shortcut", "One step")),
    Shortcut("rewind", ("Alt+Home",), QT_TRANSLATE_NOOP("Shortcut", "Rewind to the start, same seed")),
    Shortcut("new_seed", ("Alt+N",), QT_TRANSLATE_NOOP("Shortcut", "New seed")),
    Shortcut("reset_all", ("Alt+R",), QT_TRANSLATE_NOOP("Shortcut", "Reset all settings of the lab")),
    Shortcut("undo", ("Ctrl+Z",), QT_TRANSLATE_NOOP("Shortcut", "Undo the latest change")),
    Shortcut("redo", ("Ctrl+Shift+Z", "Ctrl+Y"), QT_TRANSLATE_NOOP("Shortcut", "Redo what was undone")),
    Shortcut("copy_scene", ("Ctrl+Shift+C",), QT_TRANSLATE_NOOP("Shortcut", "Copy the scene as text")),
    Shortcut("paste_scene", ("Ctrl+V",), QT_TRANSLATE_NOOP("Shortcut", "Open the scene that was copied")),
    Shortcut("open_scene", ("Ctrl+O",), QT_TRANSLATE_NOOP("Shortcut", "Open a scene from a file")),
    Shortcut("save_scene", ("Ctrl+S",), QT_TRANSLATE_NOOP("Shortcut", "Save the scene in a file")),
    Shortcut("next_lab", ("Ctrl+Tab",), QT_TRANSLATE_NOOP("Shortcut", "Next lab")),
    Shortcut("previous_lab", ("Ctrl+Shift+Tab",), QT_TRANSLATE_NOOP("Shortcut", "Previous lab")),
    Shortcut("full_screen", ("F11", "F5"), QT_TRANSLATE_NOOP("Shortcut", "Present in full screen")),
    Shortcut("leave_full_screen", ("Esc",), QT_TRANSLATE_NOOP("Shortcut", "End the presentation")),
    Shortcut("larger_text", ("Ctrl++", "Ctrl+="), QT_TRANSLATE_NOOP("Shortcut", "Larger text")),
    Shortcut("smaller_text", ("Ctrl+-",), QT_TRANSLATE_NOOP("Shortcut", "Smaller text")),
    Shortcut("normal_text", ("Ctrl+0",), QT_TRANSLATE_NOOP("Shortcut", "Normal text size")),
    Shortcut("switch_language", ("Alt+L",), QT_TRANSLATE_NOOP("Shortcut", "Korean or English")),
    Shortcut("help", ("F1",), QT_TRANSLATE_NOOP("Shortcut", "This help")),
    Shortcut("terms", ("Shift+F1",), QT_TRANSLATE_NOOP("Shortcut", "What the terms mean")),
)
