"""The moment of a run has a name: its epoch, with decimals only where an epoch has several updates."""

import pytest
from pytestqt.qtbot import QtBot

from app.words.moment_text import epoch_moment
from app.words.translation import LanguageSwitch


@pytest.mark.parametrize(
    ("updates", "per_epoch", "name"),
    [(0, 1, "Epoch 0"), (1234, 1, "Epoch 1,234"), (10, 4, "Epoch 2.50"), (8, 4, "Epoch 2.00")],
)
def test_a_moment_is_named_by_its_epoch(updates: int, per_epoch: int, name: str) -> None:
    assert epoch_moment(updates, per_epoch) == name


def test_a_moment_is_named_in_korean_too(qtbot: QtBot) -> None:
    languages = LanguageSwitch()
    languages.use("ko")
    assert epoch_moment(24) == "24에폭"
    languages.use("en")
