"""An own function is typed, kept, renamed, deleted and taken back in the gallery, and travels in scenes."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.labs.gallery.detail.code_box import CodeBox
from app.labs.gallery.facts.fact_texts import (
    mean_text,
    monotone_text,
    outputs_text,
    saturation_text,
    slope_text,
)
from app.labs.gallery.facts.function_facts import FunctionFacts
from app.labs.gallery.page import GalleryPage
from app.labs.gallery.selection.highlight import highlight
from app.labs.gallery.selection.observation import observation
from app.labs.gallery.selection.session import GallerySession
from app.labs.gallery.selection.settings import GallerySettings
from app.look.look import Look
from app.look.own_functions import OwnFunction
from app.start.screenshot import settle
from app.words.rich_text import plain
from app.words.translation import Language
from engine.activations import Family, activation
from engine.activations.own.definition import own_definition
from engine.records.record_reading import read_record
from engine.records.record_writing import record_pairs
from tests.app.conftest import WindowMaker
from tests.app.layout_audit import layout_faults

SILU = "z*sigmoid(beta*z)"


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> GalleryPage:
    page = GalleryPage(GallerySession(), look)
    qtbot.addWidget(page)
    page.resize(1600, 840)
    page.session.look(family=Family.OWN)
    page.show()
    settle()
    return page


def written(page: GalleryPage, text: str) -> None:
    page.editor.field.selectAll()
    page.editor.field.insertPlainText(text)


def read_back(scene: GallerySettings) -> GallerySettings:
    texts: dict[str, list[str]] = {}
    for key, text in record_pairs(scene):
        texts.setdefault(key, []).append(text)
    return read_record(GallerySettings, texts)


def test_what_is_typed_is_shown_as_soon_as_it_is_a_formula(page: GalleryPage, qtbot: QtBot) -> None:
    page.editor.field.setFocus()
    qtbot.keyClicks(page.editor.field, "z*sigmoid(z)")
    assert page.session.scene.selected == 'own("z*sigmoid(z)")'
    assert page.session.visible_keys == ('own("z*sigmoid(z)")',)
    assert page.editor.keep.isEnabled()
    qtbot.keyClicks(page.editor.field, "*")
    assert page.session.scene.selected == 'own("z*sigmoid(z)")'
    assert not page.editor.keep.isEnabled()
    assert page.editor.field.toPlainText() == "z*sigmoid(z)*"


def test_a_fault_is_pointed_at_and_mended_at_a_press(page: GalleryPage) -> None:
    written(page, "max(0, z) * sin(alpha z)")
    error = page.session.editing.error
    assert error is not None
    assert (error.start, error.end) == (22, 23)
    assert not page.editor.repair.isHidden()
    page.editor.repair.click()
    assert page.session.scene.selected == 'own("max(0,z)*sin(alpha*z)")'
    assert page.session.editing.error is None
    assert page.editor.repair.isHidden()


def test_a_kept_function_is_edited_in_its_place_renamed_deleted_and_all_of_it_taken_back(
    page: GalleryPage,
) -> None:
    own, editor = page.look.own, page.editor
    written(page, SILU)
    editor.keep.click()
    assert [(each.number, each.key) for each in own.all] == [(1, f'own("{SILU}")')]
    editor.name.setText("Swoosh")
    editor.name.editingFinished.emit()
    assert own.all[0].definition.name == "Swoosh"
    written(page, "z*tanh(z)")
    assert not editor.replace.isHidden()
    editor.replace.click()
    assert [(each.number, each.definition.name, each.key) for each in own.all] == [
        (1, "Swoosh", 'own("z*tanh(z)")')
    ]
    editor.new.click()
    written(page, "z*z")
    editor.keep.click()
    assert [each.number for each in own.all] == [1, 2]
    editor.delete.click()
    assert [each.number for each in own.all] == [1]
    states = []
    while page.can_undo:
        page.undo()
        states.append([(each.definition.name, each.definition.formula_text) for each in own.all])
    assert states[0] == [("Swoosh", "z*tanh(z)"), ("", "z*z")]
    assert [("Swoosh", SILU)] in states
    assert [("", SILU)] in states
    assert states[-1] == []
    while page.can_redo:
        page.redo()
    assert [each.number for each in own.all] == [1]


def test_a_formula_is_on_the_list_once_and_a_name_names_one(page: GalleryPage) -> None:
    for formula in ("z*z", "z+z"):
        page.editor.new.click()
        written(page, formula)
        page.editor.keep.click()
    page.editor.new.click()
    written(page, "z * z")
    page.editor.keep.click()
    assert len(page.look.own.all) == 2
    page.session.select('own("z+z")')
    page.editor.name.setText("A<b")
    page.editor.name.editingFinished.emit()
    assert page.look.own.all[1].definition.name == ""
    assert page.observation.problem


def test_ranges_and_defaults_of_parameters_can_be_changed(page: GalleryPage) -> None:
    written(page, SILU)
    fields = page.editor.ranges.fields
    fields["beta", "high"].value_entered.emit(10.0)
    assert page.session.scene.selected == f'own("{SILU}",beta.high=10.0)'
    written(page, SILU + "+0*gamma")
    assert page.session.scene.selected == f'own("{SILU}+0*gamma",beta.high=10.0)'
    fields = page.editor.ranges.fields
    fields["beta", "low"].value_entered.emit(11.0)
    assert "must lie below" in page.observation.problem


def test_a_scene_brings_its_function_to_somebody_who_has_none(page: GalleryPage, qtbot: QtBot) -> None:
    written(page, SILU)
    page.session.set_activation(activation(f'own("{SILU}")', beta=1.7))
    scene = read_back(page.session.scene)
    assert scene == page.session.scene
    friend = GalleryPage(GallerySession(), Look("dark", 1.0))
    qtbot.addWidget(friend)
    friend.resize(1366, 700)
    friend.show_scene(scene)
    friend.show()
    settle()
    assert friend.session.scene.selected_activation == activation(f'own("{SILU}")', beta=1.7)
    assert f'own("{SILU}")' in friend.session.visible_keys
    friend.editor.keep.click()
    assert [each.key for each in friend.look.own.all] == [f'own("{SILU}")']


def test_a_scene_with_compared_own_functions_is_read_back() -> None:
    keys = ('own("where(z>0,z,a*(exp(z)-1))")', "relu", 'own("z*z")')
    scene = replace(GallerySettings(), compared=keys, comparing=True, selected='own( "z * z" )')
    assert scene.selected == 'own("z*z")'
    assert read_back(scene) == scene


def test_the_copied_code_computes_what_is_shown(page: GalleryPage) -> None:
    written(page, "where(z>0, z, a*(exp(z)-1)) + sigmoid(b*z)*erf(z)")
    shown = activation(page.session.scene.selected, a=0.25, b=3.0)
    page.session.set_activation(shown)
    page.pane.detail.findChild(CodeBox).copy_button.click()
    code = QApplication.clipboard().text()
    z = np.linspace(-6, 6, 401)
    # The code that the user copies is run as the user would run it.
    space: dict[str, object] = {}
    exec(code, space)  # noqa: S102
    assert np.allclose(space["own"](z), shown.value(z), rtol=1e-13, atol=1e-15)  # type: ignore[operator]


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("0.5", ("{0.5}", "0.50", "0", "yes", "saturation both")),
        ("where(z>0,1,0)", ("{0, 1}", "0.50", "0", "yes", "saturation both")),
        ("exp(z)", ("(0, ∞)", "1.65", "∞", "yes", "saturation left")),
        ("z*sigmoid(1.7*z)", ("[−0.16, ∞)", "0.28", "1.10", "no", "saturation left")),
        ("1/z", ("not decided", "not decided", "∞", "no", "saturation both")),
        ("log(z)", ("not decided", "not decided", "∞", "not decided", "saturation right")),
    ],
)
def test_the_card_of_an_own_function_is_true_of_it_or_says_that_it_is_not_decided(
    qtbot: QtBot, formula: str, expected: tuple[str, ...]
) -> None:
    facts = FunctionFacts(activation(f'own("{formula}")'))
    texts = (outputs_text, mean_text, slope_text, monotone_text, saturation_text)
    assert tuple(plain(text(facts)) for text in texts) == expected


def test_the_closest_function_is_named_and_never_said_to_be_the_same(qtbot: QtBot) -> None:
    scene = GallerySettings(selected='own("z*sigmoid(1.7*z)")')
    sentence = plain(observation(highlight(scene)))
    assert "GELU" in sentence
    assert "0.0205" in sentence
    sentence = plain(observation(highlight(GallerySettings(selected='own("log(z)")'))))
    assert "not finite everywhere" in sentence


@pytest.mark.parametrize(
    "formula",
    ["0*z", "log(z)", "1/z", "sqrt(-1-z*z)", "exp(exp(z))", "sign(z)", "a*z+b*c", "z**31", "where(z<a,z,1)"],
)
@pytest.mark.parametrize("comparing", [False, True])
def test_any_function_is_shown_and_compared(page: GalleryPage, formula: str, comparing: bool) -> None:
    key = activation(f'own("{formula}")').key
    page.show_scene(
        replace(
            GallerySettings(), family=Family.OWN, selected=key, compared=("relu", key), comparing=comparing
        )
    )
    settle()
    page.grab()


def test_enter_keeps_the_function_and_a_paste_is_one_line(page: GalleryPage, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("z *\n tanh(z)\n")
    page.editor.field.setFocus()
    page.editor.field.paste()
    qtbot.keyClick(page.editor.field, Qt.Key.Key_Return)
    assert [each.key for each in page.look.own.all] == ['own("z*tanh(z)")']


@pytest.mark.parametrize("language", ["ko", "en"])
def test_nothing_of_the_editor_is_clipped_in_a_small_window_with_large_text(
    make_window: WindowMaker, language: Language
) -> None:
    window = make_window(language=language, scale=1.5)
    window.resize(1024, 700)
    window.show()
    window.own.show([OwnFunction(1, own_definition(SILU))])
    page = window.open_lab("gallery")
    assert isinstance(page, GalleryPage)
    for draft, editing in (("", 0), (SILU, 1), ("z*sigmoid(beta z)+a", 1), ("where(z>a,z,b*(exp(z)-c))", 1)):
        page.session.look(family=Family.OWN, editing=editing)
        page.session.type_formula(draft)
        settle()
        settle()
        assert layout_faults(window) == []
