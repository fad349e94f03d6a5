"""The terms of the screens are explained in both languages, one sentence each, and a key opens them."""

import pytest
from pytestqt.qtbot import QtBot

from app.look.look import Look
from app.window.glossary import terms
from app.window.help_dialog import HelpDialog
from app.words.translation import Language, LanguageSwitch, translate
from app.words.verdict_texts import verdict_text
from engine.history.verdict import Verdict
from tests.app.conftest import WindowMaker


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_term_has_a_name_and_a_sentence_in_both_languages(language: Language, qtbot: QtBot) -> None:
    del qtbot
    languages = LanguageSwitch()
    languages.use(language)
    found = terms()
    names = [each.name for each in found]
    assert len(set(names)) == len(names) >= 40
    for each in found:
        assert each.meaning.endswith("."), each
        assert len(each.meaning) < 160
        assert any("가" <= letter <= "힣" for letter in each.meaning) == (language == "ko")
    for verdict in Verdict:
        if verdict is not Verdict.LEARNING:
            assert any(verdict_text(verdict) in name for name in names), verdict
    for word in ("McNemar", "Bonferroni", "Wilson") if language == "en" else ("맥니마", "본페로니", "윌슨"):
        assert any(word in name for name in names)
    languages.use("en")


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_key_of_the_terms_opens_them_and_the_help_leads_there(
    make_window: WindowMaker, language: Language
) -> None:
    window = make_window(language)
    window.show()
    window.run_command("terms")
    (dialog,) = window.findChildren(HelpDialog)
    for each in terms():
        assert each.name in dialog.text
        assert each.meaning in dialog.text
    dialog.close()


def test_the_help_shows_keys_or_terms(look: Look, qtbot: QtBot) -> None:
    dialog = HelpDialog(look)
    qtbot.addWidget(dialog)
    assert "Alt+K" in dialog.text
    dialog._tabs.value_chosen.emit("terms")
    assert "Alt+K" not in dialog.text
    assert terms()[0].meaning in dialog.text
    assert dialog._text.accessibleName() == translate("Help", "Terms")
