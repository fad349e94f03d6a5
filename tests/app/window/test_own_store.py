"""Own functions are kept between sessions; what cannot be read is named, and everything else is there."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.look.own_functions import OwnFunction, OwnFunctions
from app.window.own_store import OwnStore, own_functions_text
from app.words.invalid_value_text import invalid_value_text
from engine.activations.own.definition import OwnParameter, own_definition

SWOOSH = OwnFunction(
    3, own_definition("z*sigmoid(beta*z)", OwnParameter("beta", 1.7, 0.1, 9.0), name="물결 Swoosh")
)
SQUARE = OwnFunction(1, own_definition("z*z"))


def opened(path: Path) -> tuple[OwnFunctions, OwnStore]:
    functions = OwnFunctions()
    return functions, OwnStore(path, functions)


def test_what_is_kept_is_there_again_with_number_name_and_ranges(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "settings" / "own_functions.toml"
    functions, store = opened(path)
    assert functions.all == ()
    assert store.problems == []
    assert not path.exists()
    functions.show([SQUARE, SWOOSH])
    again, store = opened(path)
    assert again.all == (SQUARE, SWOOSH)
    assert store.problems == []
    assert again.all[1].definition.name == "물결 Swoosh"
    assert again.all[1].definition.parameters[0].high == 9.0
    again.show([])
    assert opened(path)[0].all == ()


@pytest.mark.parametrize(
    "bad",
    [
        'number = 2\nname = "Bent"\ntext = \'own("z*")\'',
        'number = 2\nname = "Bent"\ntext = \'own("z.real")\'',
        'number = 2\nname = "Bent"\ntext = \'own("z+1",beta=3)\'',
        'number = 1\nname = "Bent"\ntext = \'own("z+1")\'',
        'number = 2\nname = "Bent"\ntext = \'own("z*z")\'',
        'number = "2"\nname = "Bent"\ntext = \'own("z+1")\'',
        'number = -2\nname = "Bent"\ntext = \'own("z+1")\'',
        'name = "Bent"\ntext = \'own("z+1")\'',
        'number = 2\nname = "Bent"\ntext = 7',
        'number = 2\nname = "Bent"\nkind = "spline"',
        'number = 2\nname = "Bent"\ntext = "relu"',
    ],
)
def test_a_bad_entry_is_named_and_the_good_ones_open(qtbot: QtBot, tmp_path: Path, bad: str) -> None:
    path = tmp_path / "own_functions.toml"
    text = own_functions_text((SQUARE, SWOOSH)) + f"\n[[function]]\n{bad}\n"
    path.write_text(text, encoding="utf-8")
    functions, store = opened(path)
    assert functions.all == (SQUARE, SWOOSH)
    (problem,) = store.problems
    assert "Bent" in invalid_value_text(problem)
    assert (tmp_path / "own_functions.old.toml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"function = 3\nformat = 1",
        b"format = 2\n",
        b"[[function]]\n",
        b"not toml",
        b"\x00" * 50,
    ],
)
def test_a_file_that_is_none_is_kept_aside_and_said_in_one_sentence(
    qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "own_functions.toml"
    path.write_bytes(content)
    functions, store = opened(path)
    assert functions.all == ()
    assert len(store.problems) == 1
    functions.show([SQUARE])
    assert opened(path)[0].all == (SQUARE,)
    assert (tmp_path / "own_functions.old.toml").read_bytes() == content


def test_a_folder_that_cannot_be_written_loses_nothing_of_the_session(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    functions, _store = opened(tmp_path / "file" / "own_functions.toml")
    functions.show([SQUARE])
    assert functions.all == (SQUARE,)
