"""A lesson file opens its good steps, names the bad ones by line, or is refused in one sentence."""

import time
from functools import partial
from pathlib import Path

import pytest

from app.lessons.lesson_file import read_lesson, read_scene_file
from app.window.scene_texts import left_out
from app.window.scenes import read_any_scene
from app.words.invalid_value_text import invalid_value_text
from engine.records.invalid_value import InvalidValueError
from tests.app.stub_lab import stub_labs

READ = partial(read_any_scene, labs=stub_labs())
LESSON = """\
format = 1
id = "three"
title = { ko = "셋", en = "Three" }  # [[step]]

[[step]]
scene = "two/first?number=4"
say = { en = "four" }

[[step]]
# this one is wrong
say = { en = "none" }
scene = "two/first?number=44"

[[step]]
scene = "two/second"
"""


def test_good_steps_are_opened_and_bad_ones_are_named_by_line() -> None:
    lesson = read_lesson(LESSON, READ)
    assert [scene.text for scene in lesson.scenes] == ["two/first?number=4", "two/second"]
    assert [step.line for step in lesson.bad_steps] == [12]
    said = left_out(lesson)
    assert "line 12: Number must be a whole number from 0 to 9, not 44" in said
    assert said.count(". ") == 0


def test_of_many_bad_steps_three_are_named_and_the_others_counted() -> None:
    bad = "".join(f'[[step]]\nscene = "two/first?number={number}"\n' for number in range(20, 27))
    said = left_out(read_lesson(LESSON + bad, READ))
    assert [f"line {line}:" in said for line in (12, 17, 19, 21)] == [True, True, True, False]
    assert "5 more" in said


def test_without_a_good_step_the_first_bad_one_is_what_is_said() -> None:
    with pytest.raises(InvalidValueError) as refused:
        read_lesson('format = 1\n[[step]]\nscene = "one"\nscene2 = 1\n'.replace("one", "ten"), READ)
    assert invalid_value_text(refused.value) == "Line 3: The lab of a scene must be one of one, two, not ten."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("format = 1", "neither a saved scene nor a lesson"),
        ("format = true\n[[step]]\nscene='one'", "neither a saved scene nor a lesson"),
        ("[[step]]\nscene = 'one'", "neither a saved scene nor a lesson"),
        ("format = 2\n[[step]]\nscene = 'one'", "another format than 1"),
        ("format = 1\n[[step]]\nsay = 'one'", "Line 2: The step has no scene"),
        ("format = 1\n[[step]]\nscene = 'one", "Line 3 of the file is not written as TOML"),
        ("format = 1\nformat = 1\n", "Line 2 of the file is not written as TOML"),
        ("a = " + "[" * 100_000, "nested too deeply"),
        (".".join("a" * 100_000) + " = 1", "nested too deeply"),
        ('"a" . ' * 50_000 + "b = 1", "nested too deeply"),
        ("a = " + "9" * 100_000, "Line 1 of the file is not written as TOML"),
        ("#" * 2_000_001, "more than 2000000 characters"),
        ("format = 1\n" + "[[step]]\n" * 501, "neither a saved scene nor a lesson"),
    ],
)
def test_what_is_no_lesson_is_refused_in_one_sentence_at_once(text: str, said: str) -> None:
    began = time.monotonic()
    with pytest.raises(InvalidValueError) as refused:
        read_lesson(text, READ)
    sentence = invalid_value_text(refused.value)
    assert said in sentence.replace(",", "").replace("\u2009", "")
    assert len(sentence) < 200
    assert time.monotonic() - began < 2.0


def test_points_in_a_text_are_no_long_key() -> None:
    spoken = LESSON + '[[step]]\nscene = "one"\nsay = { en = "' + "so... on. And. " * 40 + '" }\n'
    assert len(read_lesson(spoken, READ).scenes) == 3


@pytest.mark.parametrize("name", ["scene.txt", "scene"])
def test_a_file_of_one_line_is_the_text_of_a_scene(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("\n two/first?number=4 \n", encoding="utf-8")
    assert read_scene_file(tmp_path / name, READ).scenes[0].text == "two/first?number=4"


def test_a_lesson_needs_no_ending(tmp_path: Path) -> None:
    (tmp_path / "lesson.txt").write_text(LESSON, encoding="utf-8")
    assert len(read_scene_file(tmp_path / "lesson.txt", READ).scenes) == 2
