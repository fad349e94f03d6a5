"""Every rate that the claims and the remark on noise name is that of the networks they name."""

import os
import re

import numpy as np
import pytest

from app.labs.symmetry.two_starts.run import claims
from app.labs.symmetry.two_starts.run.claim_texts import claim_text, exception_text, noise_text
from app.labs.symmetry.two_starts.run.claims import Claim
from app.labs.symmetry.two_starts.run.settings import SymmetrySettings
from app.words.rich_text import plain
from app.words.translation import LanguageSwitch
from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.gradient_descent import initial_parameters
from engine.descent.interventions import AddNoise
from engine.ensembles.ensemble import Ensemble
from engine.network.initializers import initializer
from engine.network.network import stacked
from engine.network.outcomes import THREE_OF_FOUR, solved
from engine.phenomena.symmetry import equal_groups, neuron_rows

NETWORKS = 1000
DRAWS_AT_300 = int(os.environ.get("ACTIVATION_LAB_DRAWS_AT_300", "250"))
"""The text speaks of `NETWORKS`, which take some seconds."""

ROUNDING = 2
"""An ensemble rounds in another way than a single run: so many networks may fall on the other side."""

CASES = {
    "relu small": ("relu", 0.01, 1000, claims.RELU_SOLVED_FROM_SMALL, exception_text, Claim.SMALL),
    "tanh small": ("tanh", 0.01, 10_000, claims.TANH_SOLVED_FROM_SMALL, claim_text, Claim.SMALL),
    "tanh large": ("tanh", 10.0, 1000, claims.TANH_SOLVED_FROM_LARGE, claim_text, Claim.LARGE),
}


def advanced(settings, start, updates):
    networks = Ensemble(settings.rule.architecture, XOR, start, settings.learning_rate)
    for _ in range(updates // 100):
        networks.advance(100)
    return networks


def wilson(share, count):
    centre, spread = (
        share + 1.96**2 / (2 * count),
        1.96 * np.sqrt(share * (1 - share) / count + 1.96**2 / (4 * count**2)),
    )
    return (centre - spread) / (1 + 1.96**2 / count), (centre + spread) / (1 + 1.96**2 / count)


def percentages(text):
    return [float(number) for number in re.findall(r"([\d.]+)%", text.replace("95% ", ""))]


def is_rounded(said, share):
    """Whether a percentage is a share with the decimals it is written with, or one more at most."""
    return abs(said - 100 * share) <= (0.5001 if said == round(said) and said > 5 else 0.0501)


@pytest.mark.parametrize("case", CASES)
def test_the_rates_of_the_claims_are_those_of_1000_seeds(case):
    key, sigma, updates, rate, _, _ = CASES[case]
    settings = SymmetrySettings(activation=activation(key))
    rule = initializer("normal", sigma)
    architecture = settings.rule.architecture
    start = stacked([initial_parameters(architecture, rule, 0.0, seed) for seed in range(NETWORKS)])

    count = int((advanced(settings, start, updates).solved_at >= 0).sum())

    assert rate.trials == NETWORKS
    assert abs(count - rate.successes) <= ROUNDING


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("case", CASES)
def test_each_claim_says_its_own_rate_and_interval(qapp, case, language):
    key, sigma, updates, rate, text_of, claim = CASES[case]
    languages = LanguageSwitch()
    languages.use(language)
    text = plain(text_of(claim))
    languages.use("en")

    share, low, high = percentages(text)
    ends = wilson(rate.successes / rate.trials, rate.trials)
    assert is_rounded(share, rate.successes / rate.trials)
    assert is_rounded(low, ends[0])
    assert is_rounded(high, ends[1])
    assert low < share < high
    assert f"{updates:,}" in text
    assert "1,000" in text.replace(f"{updates:,}", "", updates == 1000)
    assert f"{sigma:g}·randn" in text
    assert {"relu": "ReLU", "tanh": "tanh"}[key] in text or case == "tanh small"


def noisy_after(epoch, draws):
    """Return A of the demonstration at an epoch, with noise of each of so many draws."""
    settings = SymmetrySettings()
    rule = settings.rule
    state = rule.start(initial_parameters(rule.architecture, settings.a.initializer, 0.0, 0))
    for _ in range(epoch):
        state = rule.update(state)
    noise = [AddNoise(at_update=epoch, sigma=settings.noise, seed=seed) for seed in range(draws)]
    return stacked([each.applied(rule.architecture, state.parameters) for each in noise])


def test_noise_at_epoch_0_solves_xor_as_often_as_is_said():
    networks = advanced(SymmetrySettings(), noisy_after(0, NETWORKS), 6000)
    solved_at = networks.solved_at

    soon, late = claims.NOISE_SOLVED_SOON, claims.NOISE_SOLVED_LATE
    assert soon.trials == late.trials == NETWORKS
    assert abs(int(((solved_at >= 0) & (solved_at <= 1100)).sum()) - soon.successes) <= ROUNDING
    assert abs(int((solved_at >= 0).sum()) - late.successes) <= ROUNDING


def test_noise_at_epoch_300_solves_xor_in_none_within_20000_epochs_more():
    networks = advanced(SymmetrySettings(), noisy_after(300, DRAWS_AT_300), 20_000)

    assert not (networks.solved_at >= 0).any()
    assert (claims.NOISE_SOLVED_AFTER_300.successes, claims.NOISE_SOLVED_AFTER_300.trials) == (0, NETWORKS)
    np.testing.assert_allclose(networks.losses, THREE_OF_FOUR.loss, atol=0.005)
    for draw in range(0, DRAWS_AT_300, 50):
        assert len(equal_groups(neuron_rows(networks.parameters, draw))) == 4


def test_the_single_runs_of_some_draws_solve_xor_when_the_ensemble_does():
    rule = SymmetrySettings().rule
    start = noisy_after(0, 12)
    networks = advanced(SymmetrySettings(), start, 800)
    state, first = rule.start(start), np.full(12, -1)
    for update in range(1, 801):
        state = rule.update(state)
        success = solved(state.passed.predictions, XOR.targets, state.losses)
        first[success & (first < 0)] = update
    assert (abs(first - networks.solved_at) <= 1).all()
    assert (first > 0).any()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_remark_on_noise_says_the_rates_and_intervals(qapp, language):
    languages = LanguageSwitch()
    languages.use(language)
    text = plain(noise_text())
    languages.use("en")

    said = percentages(text)
    soon, late = claims.NOISE_SOLVED_SOON, claims.NOISE_SOLVED_LATE
    expected = [
        soon.share,
        *wilson(soon.share, NETWORKS),
        late.share,
        *wilson(late.share, NETWORKS),
        1.96**2 / (NETWORKS + 1.96**2),
    ]
    assert len(said) == len(expected)
    for number, share in zip(said, expected, strict=True):
        assert is_rounded(number, share), (number, share)
    for number in ("1,000", "0.01", "300", "1,100", "6,000", "20,000"):
        assert number in text
