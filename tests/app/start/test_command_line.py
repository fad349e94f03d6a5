"""What may be asked of the program on the command line."""

import importlib.metadata
import tomllib
from pathlib import Path

import pytest

from app.start.application import main
from app.start.command_line import parse_options
from app.start.option_parser import VERSION, option_parser
from app.window.lab_catalogue import LABS as LAB_CATALOGUE
from engine.records.invalid_value import InvalidValueError

LABS = {"gallery": (), "saturation": (), "xor": ("one_run", "compare")}


def test_nothing_asked_means_nothing_overridden() -> None:
    options = parse_options([], LABS)
    assert (options.lab, options.language, options.theme, options.text_scale) == (None, None, None, None)
    assert options.screenshot is None
    assert not options.self_test


def test_every_flag_is_understood(tmp_path: Path) -> None:
    file = tmp_path / "picture.png"
    arguments = [
        "--lab",
        "xor",
        "--lang",
        "ko",
        "--theme",
        "dark",
        "--text-scale",
        "1.5",
        "--size",
        "1600x900",
    ]
    options = parse_options([*arguments, "--screenshot", str(file)], LABS)
    assert (options.lab, options.language, options.theme, options.text_scale) == ("xor", "ko", "dark", 1.5)
    assert options.size is not None
    assert options.size.toTuple() == (1600, 900)
    assert options.screenshot == file


def test_a_view_belongs_to_the_lab_that_is_asked_for() -> None:
    assert parse_options(["--lab", "xor", "--view", "compare"], LABS).view == "compare"
    assert parse_options(["--lab", "xor"], LABS).view is None


@pytest.mark.parametrize("size", [(800, 560), (7680, 4320)])
def test_the_ends_of_the_sizes_are_allowed_and_what_lies_beyond_is_not(size: tuple[int, int]) -> None:
    width, height = size
    step = 1 if width > 2000 else -1
    found = parse_options(["--size", f"{width}x{height}"], LABS).size
    assert found is not None
    assert found.toTuple() == size
    for beyond in (f"{width + step}x{height}", f"{width}x{height + step}"):
        with pytest.raises(InvalidValueError):
            parse_options(["--size", beyond], LABS)


@pytest.mark.parametrize("text", ["1", "1.0", "1.00"])
def test_a_text_scale_may_be_written_with_or_without_decimals(text: str) -> None:
    assert parse_options(["--text-scale", text], LABS).text_scale == 1.0


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--lab", "nonsense"], "nonsense"),
        (["--lab", "xor", "--view", "nonsense"], "nonsense"),
        (["--lab", "saturation", "--view", "compare"], "compare"),
        (["--view", "compare"], "compare"),
        (["--lang", "fr"], "fr"),
        (["--theme", "pink"], "pink"),
        (["--text-scale", "7"], "7"),
        (["--text-scale", "nan"], "nan"),
        (["--text-scale", "big"], "big"),
        (["--text-scale", "1,15"], "not 1,15."),
        (["--text-scale", "7.0"], "not 7.0."),
        (["--size", "big"], "big"),
        (["--size", "10x10"], "10x10"),
        (["--size", "1600x900000"], "1600x900000"),
        (["--size", "-1600x900"], "--size"),
        (["--size", "²x²"], "²x²"),
        (["--screenshot", "picture.bmp"], "picture.bmp"),
        (["--screenshot", "no/such/folder/picture.png"], "folder"),
        (["--lang"], "--lang lacks its value"),
        (["--self-test=3"], "--self-test lacks its value, or has one"),
        (["--lab="], "not “”."),
        (["--size", ""], "not “”."),
        ([""], "no option “”;"),
        (["--self-test", "--screenshot", "x.png"], "together"),
        (["--data", "a.csv", "--scene", "xor"], "--data and --scene cannot be used together"),
        (["--data", "a.csv", "--lab", "xor"], "--data and --lab cannot be used together"),
        (["--data", "a.csv", "--self-test"], "--data and --self-test cannot be used together"),
        (["--data", "a.csv", "--export", "b.csv"], "--export needs --of beside it"),
        (["--data", "a.csv", "--of", "data"], "--of needs --export beside it"),
        (["--export", "b.csv", "--of", "data"], "--export needs --data beside it"),
        (
            ["--data", "a.csv", "--export", "b.txt", "--of", "data"],
            "--export must be a .csv file",
        ),
        (["--data", "a.csv", "--export", "b.csv", "--of", "x"], "--of must be one of data, not x"),
        (["--scene", "xor", "--lab", "xor"], "--scene and --lab cannot be used together"),
        (["--scene", "xor", "--view", "compare"], "--scene and --view cannot be used together"),
        (["--scene", "xor", "--self-test"], "--self-test and --scene cannot be used together"),
        (["--scene"], "--scene lacks its value"),
        (["--nonsense"], "--nonsense"),
        (["--self"], "--self"),
        (["surplus"], "surplus"),
    ],
)
def test_a_wrong_argument_is_refused_by_name(arguments: list[str], named: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        parse_options(arguments, LABS)
    assert named in str(refused.value)


@pytest.mark.parametrize(
    ("language", "word"),
    [(["--lang", "ko"], "골라 주세요"), (["--lang=ko"], "골라 주세요"), (["--lang", "en"], "must be one of")],
    ids=" ".join,
)
def test_a_wrong_argument_ends_with_code_2_and_one_sentence_in_the_users_language(
    language: list[str], word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*language, "--lab", "nonsense"]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert word in said
    assert "nonsense" in said
    assert ", ".join(lab.key for lab in LAB_CATALOGUE) in said


def test_a_missing_value_is_said_in_the_users_language_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "ko", "--lab"]) == 2
    said = capsys.readouterr().err
    assert "--lab: " in said
    assert "argument" not in said


def test_a_wrong_argument_does_no_harm_where_there_is_no_console(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", None)
    assert main(["--lab", "nonsense"]) == 2


def test_the_help_names_every_lab_and_every_view(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse_options(["--help"], LABS)
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert all(key in said for lab, views in LABS.items() for key in (lab, *views))


def test_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse_options(["--version"], LABS)
    assert ended.value.code == 0
    assert capsys.readouterr().out.strip() == f"Activation Lab {VERSION}"


def test_the_version_stands_in_one_place() -> None:
    file = Path(__file__).resolve().parents[3] / "pyproject.toml"
    stated = tomllib.loads(file.read_text(encoding="utf-8"))
    assert stated["project"]["dynamic"] == ["version"]
    assert stated["tool"]["setuptools"]["dynamic"]["version"] == {
        "attr": f"{option_parser.__module__}.VERSION"
    }
    assert importlib.metadata.version("activation-lab") == VERSION


def test_the_help_speaks_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, said in (
        (["--lang", "ko", "--help"], ("사용법: ", "옵션", "창 크기", "이 도움말")),
        (["--help", "--lang=en"], ("Usage: ", "Options", "window size", "show this help")),
    ):
        with pytest.raises(SystemExit) as ended:
            parse_options(arguments, LABS)
        assert ended.value.code == 0
        shown = capsys.readouterr().out
        assert all(each in shown for each in said)
        assert "show this help message" not in shown
