"""Words and numbers of the statistics."""

from dataclasses import replace

import pytest

from app.labs.xor.statistics.run.texts import (
    activation_text,
    cell_text,
    condition_texts,
    correction_text,
    initializer_text,
    interval_text,
    level_rule,
    p_value_text,
    points_text,
    share_text,
)
from engine.activations import activation
from engine.ensembles.failure_levels import FailureLevel
from engine.ensembles.proportion_test import compare_independent
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.success_rate import SuccessRate
from engine.ensembles.success_scan import ScanSettings
from engine.network.initializers import initializer


@pytest.mark.parametrize(
    ("successes", "text"),
    [(0, "0%"), (1, "<1%"), (80, "20%"), (396, "99%"), (398, "99.5%"), (399, "99.8%"), (400, "100%")],
)
def test_one_decimal_between_99_and_100_per_cent_and_no_false_0_or_100(successes: int, text: str) -> None:
    assert share_text(SuccessRate(successes, 400)) == text


def test_a_change_has_its_sign_and_its_p_value() -> None:
    up = compare_independent(SuccessRate(100, 400), SuccessRate(140, 400))
    down = compare_independent(SuccessRate(140, 400), SuccessRate(100, 400))
    same = compare_independent(SuccessRate(100, 400), SuccessRate(100, 400))

    assert (points_text(up), points_text(down), points_text(same)) == ("+10", "−10", "0")
    assert p_value_text(same) == "<i>p</i>\u00a0=\u00a01.000"
    assert "0.003" in p_value_text(up)


@pytest.mark.parametrize(
    ("p_value", "text"),
    [(0.0498, "0.0498"), (0.05049, "0.0505"), (0.049998, "0.049998"), (0.05, "0.050"), (0.0512, "0.051")],
)
def test_a_p_value_beside_the_level_tells_on_which_side_it_lies(p_value: float, text: str) -> None:
    test = replace(compare_independent(SuccessRate(1, 9), SuccessRate(2, 9)), p_value=p_value)
    assert p_value_text(test) == f"<i>p</i>\u00a0=\u00a0{text}"
    assert test.differs is (float(text) < 0.05)


@pytest.mark.parametrize(
    ("before", "after", "points"), [(119, 77, "−11"), (92, 62, "−7"), (392, 398, "+1.5"), (399, 400, "+0.2")]
)
def test_a_change_is_the_difference_of_the_shares_beside_it(before: int, after: int, points: str) -> None:
    test = compare_independent(SuccessRate(before, 400), SuccessRate(after, 400))
    assert points_text(test) == points


def test_the_interval_that_is_called_95_per_cent_is() -> None:
    assert interval_text(SuccessRate(80, 400)) == "16.4% – 24.2%"
    assert interval_text(SuccessRate(0, 400)) == "0.0% – 1.0%"
    assert interval_text(SuccessRate(400, 400)) == "99.0% – 100.0%"


def test_a_cell_of_the_scan_is_named_by_its_row_and_its_column() -> None:
    over_sigma, over_width = (ScanSettings(rows=rows) for rows in ("sigma", "width"))
    assert cell_text(over_sigma, 1, 5) == "<i>σ</i> = 0.03, learning rate 3"
    assert cell_text(over_sigma, 5, 1) == "<i>σ</i> = 3, learning rate 0.03"
    assert cell_text(over_width, 7, 2) == "2-8-1, learning rate 0.1"


def test_a_correction_is_named_where_there_is_one() -> None:
    test = compare_independent(SuccessRate(100, 400), SuccessRate(140, 400))
    assert correction_text(test) == ""
    assert correction_text(test.picked_among(21)) == "Bonferroni ×21"


def test_the_conditions_name_what_matters_first() -> None:
    settings = RepeatedSettings()
    assert condition_texts(settings)[:2] == ["biases 0", "ReLU<i>′</i>(0)\u00a0=\u00a00"]
    changed = replace(settings, bias_scale=0.1, kink_side="right")
    assert condition_texts(changed)[:2] == ["all biases N(0, 0.1²)", "ReLU<i>′</i>(0)\u00a0=\u00a01"]
    assert condition_texts(replace(settings, use_bias=False))[0] == "no biases"


def test_names_carry_what_is_not_usual() -> None:
    assert initializer_text(initializer("xavier_normal")) == "Xavier normal"
    assert initializer_text(initializer("xavier_normal", 2.0)) == "Xavier normal (Gain 2)"
    assert initializer_text(initializer("normal", 0.1)) == "Normal (Std. deviation σ 0.1)"
    assert activation_text(activation("elu")) == "ELU"
    assert activation_text(activation("elu", alpha=0.5)) == "ELU (α\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}0.5)"


def test_the_rules_give_the_levels() -> None:
    rules = [level_rule(level) for level in FailureLevel]
    assert rules[:3] == ["loss 0.693 ± 0.02", "loss 0.477 ± 0.02", "loss 0.347 ± 0.02"]
