"""The rows of the order of solving say, and cross out, what the verdicts say."""

import pytest

from app.labs.xor.compare.loss.solved_order import _SolvedRow
from app.labs.xor.compare.run.texts import Standing
from engine.activations import activation

WORDS = {
    Standing.STOPPED: "stopped",
    Standing.IMPOSSIBLE: "impossible",
    Standing.CANNOT_MOVE: "cannot move",
    Standing.PLATEAU: "plateau",
    Standing.LEARNING: "learning",
    Standing.CATCHING_UP: "catching up",
}


@pytest.mark.parametrize("standing", WORDS)
def test_a_row_without_success_has_its_word_and_a_cross_only_if_it_is_over(standing: Standing) -> None:
    row = _SolvedRow(activation("tanh"), None, standing)
    assert row.text == WORDS[standing]
    assert row.spoken == f"tanh: {WORDS[standing]}"
    never_again = {"stopped", "impossible", "cannot move"}
    assert row.is_over is (WORDS[standing] in never_again)


def test_a_row_with_success_has_its_epoch() -> None:
    assert _SolvedRow(activation("tanh"), 1234, Standing.SOLVED).text == "1,234"
    assert _SolvedRow(activation("tanh"), 1234, Standing.LOST).text == "1,234"
