"""Every row of every form shows what its record holds, changes its own field alone, and refuses by name."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from app.lab_kit.form.settings_form import SettingsForm
from app.labs.xor.one_run.controls import OneRunControls
from app.labs.xor.one_run.run.session import OneRunSession
from app.look.look import Look
from app.widgets.controls.chooser import Chooser
from app.widgets.controls.combo_row import ComboRow
from app.widgets.controls.control_panel import ControlPanel
from app.widgets.controls.number_field import NumberField
from app.widgets.controls.seed_row import SeedRow
from app.widgets.controls.segmented_control import SegmentedControl
from app.widgets.controls.slider_row import SliderRow
from app.widgets.controls.stepper_row import StepperRow
from app.words.rich_text import plain
from app.words.translation import LanguageSwitch
from engine.records.bounded_record import BoundedRecord
from engine.records.invalid_value import InvalidValueError
from engine.records.record_access import replaced, rule_at, value_at
from engine.records.value_rules import NumberBounds
from tests.app.lab_kit.form.forms import FORMS, FormCase


@pytest.fixture(params=FORMS, ids=lambda case: case.name)
def case(request: pytest.FixtureRequest) -> FormCase:
    found: FormCase = request.param
    return found


@pytest.fixture
def languages() -> Iterator[LanguageSwitch]:
    switch = LanguageSwitch()
    yield switch
    switch.use("en")


@pytest.fixture
def form(qtbot: QtBot, look: Look, case: FormCase) -> Iterator[SettingsForm]:
    panel = ControlPanel()
    qtbot.addWidget(panel)
    panel.resize(288, 1400)
    made = case.make(panel, look)
    made.show_folds(tuple(made.folds))
    panel.show()
    yield made  # noqa: PT022  (the panel must live as long)


def show(form: SettingsForm, record: BoundedRecord) -> None:
    """Show a record as the page does."""
    if isinstance(form, OneRunControls):
        session = OneRunSession()
        session.apply_settings(record)  # type: ignore[arg-type]
        form.show_settings(session.state)
    else:
        form.show_record(record)


def wanted(form: SettingsForm) -> list[tuple[str, object]]:
    """Return a list that fills with what the form wants changed."""
    found: list[tuple[str, object]] = []
    form.field_changed.connect(lambda key, value: found.append((key, value)))
    return found


def shown_value(control: Any) -> object:
    """Return what a control shows, read from its widgets alone."""
    match control:
        case SliderRow() | StepperRow():
            return control.value
        case SeedRow():
            return int(control.field.text())
        case SegmentedControl():
            return next(
                as_shown(value)
                for number, value in enumerate(control._values)
                if control._group.button(number).isChecked()
            )
        case QCheckBox():
            return control.isChecked()
        case ComboRow():
            return control.combo.currentData()
        case Chooser():
            return control.combo.currentData()
    return None


def as_shown(value: object) -> object:
    """Return what of a value `shown_value` can tell."""
    return getattr(value, "key", value)


def use(qtbot: QtBot, control: Any) -> bool:
    """Change a value by the keyboard alone; returns whether the control is of a kind that this can do."""
    match control:
        case SliderRow():
            key = Qt.Key.Key_Left if control.slider.value() == control.slider.maximum() else Qt.Key.Key_Right
            qtbot.keyClick(control.slider, key)
        case SeedRow() | StepperRow():
            qtbot.keyClick(control.field, Qt.Key.Key_Up)
        case SegmentedControl():
            button = next(each for each in control._group.buttons() if not each.isChecked())
            qtbot.keyClick(button, Qt.Key.Key_Space)
        case QCheckBox():
            qtbot.keyClick(control, Qt.Key.Key_Space)
        case ComboRow() | Chooser():
            combo = control.combo
            qtbot.keyClick(combo, Qt.Key.Key_Up if combo.currentIndex() else Qt.Key.Key_Down)
        case _:
            return False
    return True


def test_every_field_has_a_row_or_stands_elsewhere(form: SettingsForm, case: FormCase) -> None:
    names = {each.name for each in fields(case.records[0])}
    assert set(form.keys) == names - case.unlisted


def test_every_row_shows_what_the_record_holds_and_says_nothing(form: SettingsForm, case: FormCase) -> None:
    changes = wanted(form)
    for record in (*case.records, *reversed(case.records)):
        show(form, record)
        for key in form.keys:
            if shown_value(form[key]) is not None:
                assert shown_value(form[key]) == as_shown(value_at(record, key)), key
    assert changes == []


def test_every_row_changes_its_own_field_and_no_other(
    qtbot: QtBot, form: SettingsForm, case: FormCase
) -> None:
    changes = wanted(form)
    for record in case.records:
        for key in form.keys:
            show(form, record)
            control = form[key]
            if not control.isVisibleTo(form) or not control.isEnabled() or not use(qtbot, control):
                continue
            assert {changed for changed, _ in changes} == {key}
            value = changes[-1][1]
            assert value != value_at(record, key), key
            if case.name != "data":  # A kind of data takes its noise and points along.
                other = replaced(record, **{key: value})
                assert value_at(other, key) == value
                show(form, other)
                assert shown_value(control) in (None, as_shown(value))
            changes.clear()


def test_every_number_is_refused_by_the_name_on_its_row(
    qtbot: QtBot, form: SettingsForm, case: FormCase, languages: LanguageSwitch
) -> None:
    changes, refused = wanted(form), []
    form.rejected.connect(refused.append)
    for language in ("ko", "en"):
        languages.use(language)
        QApplication.processEvents()
        for record in case.records:
            for key in form.keys:
                rule = rule_at(type(record), key)
                field = getattr(form[key], "field", None)
                if not isinstance(rule, NumberBounds) or not isinstance(field, NumberField):
                    continue
                show(form, record)
                if not field.isVisibleTo(form) or not field.isEnabled():
                    continue
                before = field.text()
                field.selectAll()
                qtbot.keyClicks(field, "9999999999")
                qtbot.keyClick(field, Qt.Key.Key_Return)
                (sentence,) = refused
                assert sentence.lower().startswith(plain(form.name(key)).lower())
                assert field.accessibleName() == plain(form.name(key))
                assert ("정수" if language == "ko" else "whole number") in sentence or not rule.integer
                assert field.text() == before
                with pytest.raises(InvalidValueError) as caught:
                    replaced(record, **{key: 9999999999 if rule.integer else 9999999999.0})
                assert str(caught.value).startswith(plain(rule.name))
                refused.clear()
    assert changes == []


def test_a_drag_of_a_slider_begins_and_ends(qtbot: QtBot, form: SettingsForm, case: FormCase) -> None:
    told: list[str] = []
    form.edit_started.connect(lambda: told.append("started"))
    form.edit_finished.connect(lambda: told.append("finished"))
    form.field_changed.connect(lambda *_: told.append("changed"))
    for record in case.records:
        show(form, record)
        for key in form.keys:
            row = form[key]
            if not isinstance(row, SliderRow) or not row.isVisibleTo(form) or not row.isEnabled():
                continue
            slider = row.slider
            middle = slider.rect().center()
            qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
            qtbot.mouseMove(slider, slider.rect().topRight())
            qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle)
            assert (told[0], told[-1]) == ("started", "finished")
            assert told.count("started") == told.count("finished") == 1
            assert "changed" in told
            told.clear()


def test_a_form_follows_the_language(form: SettingsForm, case: FormCase, languages: LanguageSwitch) -> None:
    show(form, case.records[-1])
    texts = {}
    for language in ("en", "ko"):
        languages.use(language)
        QApplication.processEvents()
        texts[language] = {
            key: form[key].field.accessibleName() for key in form.keys if isinstance(form[key], SliderRow)
        }
    for key, english in texts["en"].items():
        assert texts["ko"][key] != english, key
