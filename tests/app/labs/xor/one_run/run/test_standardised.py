"""Exam scores cannot be learned as they are and can be standardised: the pictures keep the file's units."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.run.observation import observation
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.data_settings import OWN_POINTS, DataSettings
from app.labs.xor.shared.settings import XorSettings
from app.words.rich_text import plain
from engine.data.point_table.reading import read_table
from engine.data.standardisation import NOT_STANDARDISED
from engine.network.network import forward
from tests.engine.data.point_table.test_reading import CASES

POINTS = read_table(CASES / "exam_scores.csv").points


@pytest.fixture
def session(qtbot: QtBot) -> OneRunSession:
    session = OneRunSession()
    session.apply_settings(XorSettings(data=DataSettings(kind=OWN_POINTS, points=POINTS)))
    return session


def test_standardised_all_ten_are_right_and_otherwise_they_are_not(session: OneRunSession) -> None:
    session.step(2000)
    assert session.state.correct_count < 10
    session.change(standardised=True)
    session.step(2000)
    assert session.state.correct_count == 10


def test_standardising_is_offered_while_the_scale_keeps_slopes_small_and_not_afterwards(
    session: OneRunSession,
) -> None:
    session.step(5)
    slopes = 1 - np.tanh(session.state.passed.z[0]) ** 2
    share = float(np.mean(slopes < 0.05))
    found = session.state.small_slopes
    assert found is not None
    assert (found.share, found.largest) == (share, float(np.abs(session.state.samples.inputs).max()))
    assert share >= 0.5
    said = plain(observation(session.state))
    assert f"Coordinates reach {found.largest:g}" in said
    assert "Try “Standardise” under Data." in said
    session.change(standardised=True)
    session.step(5)
    assert "Standardise" not in plain(observation(session.state))


def test_points_plane_and_map_keep_the_units_of_the_file(session: OneRunSession) -> None:
    plane = session.state.plane
    session.change(standardised=True)
    session.step(300)
    state = session.state
    assert state.plane == plane
    np.testing.assert_array_equal(state.points, [(point.x1, point.x2) for point in POINTS.points])
    scaling = state.settings.data.standardisation
    # What the map shows at the corner of the plane is what the network says of the standardised corner.
    corner = np.array([[plane.left], [plane.bottom]])
    inner = (corner - np.array([scaling.means]).T) / np.array([scaling.deviations]).T
    expected = forward(state.architecture, state.parameters, inner).predictions[0, 0, 0]
    assert state.output_map[0, 0] == pytest.approx(expected, abs=1e-6)


def test_other_data_are_learned_as_they_are(session: OneRunSession) -> None:
    for kind in ("xor", "circle"):
        data = DataSettings(kind=kind, standardised=True)
        assert data.standardisation == NOT_STANDARDISED


def test_test_samples_are_standardised_like_the_training_samples(session: OneRunSession) -> None:
    session.change(standardised=True, test_share=0.3)
    state = session.state
    scaling = state.settings.data.standardisation
    assert state.kept_back is not None
    assert state.test is not None
    np.testing.assert_array_equal(scaling.applied(state.kept_back.inputs), state.test.inputs)
    np.testing.assert_allclose(state.dataset.inputs.mean(axis=1), 0.0, atol=1e-12)
