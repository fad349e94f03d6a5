"""A scene is saved as a lesson of one step; over a saved scene, all else that is written there stays."""

import tomllib
from functools import partial
from pathlib import Path

import pytest

from app.lessons.lesson_file import read_scene_file
from app.lessons.saved_scene import holds_one_scene, save_scene
from app.window.lab_catalogue import LABS
from app.window.scenes import read_any_scene

SCENE = "xor/one_run?activation=elu(alpha=0.5)&seed=7&epoch=24"
TITLE = {"ko": "한 번 학습", "en": "One run"}


def test_a_new_file_is_a_lesson_of_one_step_and_opens_as_the_same_scene(tmp_path: Path) -> None:
    path = tmp_path / "My scene 1.toml"
    save_scene(path, SCENE, TITLE)
    assert tomllib.loads(path.read_text("utf-8")) == {
        "format": 1,
        "id": "my-scene-1",
        "title": TITLE,
        "step": [{"scene": SCENE}],
    }
    read = read_scene_file(path, partial(read_any_scene, labs=LABS))
    assert [scene.text for scene in read.scenes] == [SCENE]


def test_over_a_saved_scene_all_but_the_scene_stays_to_the_letter(tmp_path: Path) -> None:
    path = tmp_path / "scene.toml"
    before = (
        "# third week\r\nformat = 1  # as ever\r\ntitle = { ko = '죽음' }\r\n\r\n# why\r\n[[step]]\r\n"
        "# look here\r\nscene = \"gallery\" # then\r\nsay = { ko = '봅시다' }\r\n# the end"
    )
    path.write_bytes(before.encode())
    assert holds_one_scene(path)
    save_scene(path, "saturation", TITLE)
    assert path.read_bytes().decode() == before.replace('"gallery"', '"saturation"')


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"gallery",
        b"my homework",
        b"\x00\x01",
        b"format = 1\n[[step]]\nscene = 'one'\n[[step]]\nscene = 'two'\n",
        b"format = 2\n[[step]]\nscene = 'one'\n",
        b"format = 1\nstep = [3]\n",
        b"format = 1\n[[step]]\nscene = 'one'\n" + b"# long\n" * 30_000,
    ],
)
def test_other_files_are_no_saved_scenes_and_are_replaced_as_a_whole(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "other.toml"
    path.write_bytes(content)
    assert not holds_one_scene(path)
    save_scene(path, "saturation", TITLE)
    assert holds_one_scene(path)
    assert tomllib.loads(path.read_text("utf-8"))["step"] == [{"scene": "saturation"}]
