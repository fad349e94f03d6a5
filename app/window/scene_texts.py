"""What a scene is called in menus and files, and what is said after something was done with one."""

from collections.abc import Callable, Sequence
from pathlib import Path

from app.lab_kit.lab import Lab
from app.lab_kit.scene_text import ScenePlace
from app.lessons.lesson_file import Lesson
from app.window.recent_scenes import RecentScene
from app.words.invalid_value_text import invalid_value_text
from app.words.translation import LANGUAGES, Translation, translate

_LONGEST_SHOWN = 48
_MOST_NAMED = 3


def scene_title(
    place: ScenePlace, labs: Sequence[Lab], to_language: Callable[[str, str], str] = translate
) -> str:
    """Return the names of a scene's lab and view, in the present language or the one given."""
    lab = next(lab for lab in labs if lab.key == place.lab)
    titles = [("Lab", lab.title), *(("View", each.title) for each in lab.views if each.key == place.view)]
    return " · ".join(to_language(context, title) for context, title in titles if title)


def titles_by_language(place: ScenePlace, labs: Sequence[Lab]) -> dict[str, str]:
    """Return the same in every language."""
    return {language: scene_title(place, labs, Translation(language).translate) for language in LANGUAGES}


def recent_text(recent: RecentScene, labs: Sequence[Lab]) -> str:
    """Return what a scene is called in the menu of recent ones."""
    if recent.file:
        return Path(recent.file).name
    written, _mark, pairs = recent.text.partition("?")
    lab, _slash, view = written.partition("/")
    title = scene_title(ScenePlace(lab, view), labs) if lab in {each.key for each in labs} else written
    text = f"{title}: {pairs}" if pairs else title
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"


def left_out(lesson: Lesson) -> str:
    """Return the sentence that names the steps of a file that were left out, or an empty text."""
    if not lesson.bad_steps:
        return ""
    named = "; ".join(
        translate("Scenes", "line {line}: {reason}").format(
            line=step.line, reason=invalid_value_text(step.error).rstrip(".")
        )
        for step in lesson.bad_steps[:_MOST_NAMED]
    )
    more = len(lesson.bad_steps) - _MOST_NAMED
    if more > 0:
        named = translate("Scenes", "{named}; and {count} more").format(named=named, count=more)
    return translate("Scenes", "Some steps of the file were left out: {named}.").format(named=named)


def opened(lesson: Lesson, name: str) -> str:
    """Return the sentence after a file was opened."""
    count = len(lesson.scenes)
    if count > 1:
        return translate("Scenes", "Opened: {name}, the first of {count} scenes.").format(
            name=name, count=count
        )
    return translate("Scenes", "Opened: {name}").format(name=name)
