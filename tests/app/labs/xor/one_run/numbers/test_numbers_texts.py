"""The words of the numbers drawer: whose mean it is, which settings the rule has, what the check found."""

import pytest

from app.labs.xor.one_run.numbers.numbers_texts import (
    check_text,
    copied_text,
    left_out_text,
    loss_text,
    section_texts,
    short_check_text,
)
from app.labs.xor.one_run.numbers.written_state import WrittenState, written_state
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.data_settings import DataSettings
from engine.network.gradient_check import GradientCheck
from engine.network.optimizers import Adam, Momentum, RMSProp
from engine.written.step import Section


def shown(updates: int, sample: int | None, **fields: object) -> WrittenState:
    session = OneRunSession()
    session.change(**fields)
    session.step(updates)
    return written_state(session.state, sample)


@pytest.mark.parametrize(
    ("fields", "notation"),
    [
        ({"learning_rate": 0.25}, "η = 0.25"),
        ({"optimizer": Momentum(beta=0.8)}, "η = 0.5, β = 0.8"),
        ({"optimizer": RMSProp(rho=0.7, epsilon=0.01)}, "η = 0.5, ρ = 0.7, ε = 0.01"),
        (
            {"optimizer": Adam(beta1=0.7, beta2=0.95, epsilon=1e-7)},
            "η = 0.5, β₁ = 0.7, β₂ = 0.95, ε = 1×10⁻⁷, t = 4",
        ),
    ],
)
def test_the_update_names_what_its_rule_needs(fields: dict[str, object], notation: str) -> None:
    assert section_texts(shown(3, 0, **fields))[Section.UPDATE].notation == notation


def test_the_update_says_of_which_samples_it_takes_the_mean() -> None:
    cloud = DataSettings(kind="circle", sample_count=20)
    remarks = [
        section_texts(shown(0, 0, **fields))[Section.UPDATE].remark
        for fields in ({}, {"batch_size": 3}, {"data": cloud})
    ]
    assert remarks == ["mean of the four,", "mean of the next mini-batch of 3,", "mean of all 20,"]


def test_the_forward_pass_names_its_point_or_its_columns() -> None:
    own = shown(0, 2)
    assert section_texts(own)[Section.FORWARD].notation == "x = (1, 0)ᵀ, y = 1"
    mean = section_texts(shown(0, None))[Section.FORWARD]
    assert (mean.remark, mean.notation) == ("columns: (0, 0), (0, 1), (1, 0), (1, 1)", "")


def test_the_check_tells_its_largest_difference_and_what_it_left_out() -> None:
    check = GradientCheck(largest_difference=3.25e-11, worst_ratio=0.01, compared=13, left_out=4)
    assert check_text(check) == "Gradient check · largest difference 3.2 × 10⁻¹¹"
    assert short_check_text(check) == "Gradients ± 3.2 × 10⁻¹¹"
    assert left_out_text(check) == "left out at kinks: 4 of 17"
    nothing = GradientCheck(largest_difference=0.0, worst_ratio=0.0, compared=0, left_out=5)
    assert check_text(nothing) == "Gradient check: nothing to compare"
    assert short_check_text(nothing) == "—"


def test_the_foot_tells_the_loss_before_and_after() -> None:
    state = shown(40, 1)
    before, after = state.written.loss, state.written.next_loss
    assert before > after
    assert loss_text(state) == f"Mean loss <b>{before:.4f} → {after:.4f}</b>"


def test_the_copied_text_begins_with_the_run() -> None:
    text = copied_text(shown(12, 1, seed=7, hidden_layers=2, neurons=3))
    assert text.splitlines()[:2] == ["XOR · tanh · 2-3-3-1", "Epoch 12 · seed 7"]
    sections = [line for line in text.splitlines() if line.startswith("# ")]
    assert [line.split(":")[0] for line in sections] == [
        "# Forward pass",
        "# Loss",
        "# Backpropagation",
        "# Update",
    ]
