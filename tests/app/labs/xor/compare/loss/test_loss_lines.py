"""Curves that grow look like curves painted at once, whatever was kept of them."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from pytestqt.qtbot import QtBot

from app.labs.xor.compare.loss.loss_lines import LossLine, LossLines

WIDTH, HEIGHT = 400, 120
VIEW = ((0.0, 1000.0), (0.0, 1.0))


def _pen(color: str, *, dashed: bool) -> QPen:
    pen = QPen(QColor(color), 2.0)
    pen.setCosmetic(True)
    if dashed:
        pen.setDashPattern([5.0, 2.0])
    return pen


def _histories(seed: int = 1, updates: int = 900) -> tuple[NDArray[np.float64], ...]:
    rng = np.random.default_rng(seed)
    fall = np.exp(-np.arange(updates + 1) / 300.0)
    return fall, 0.8 * fall + 0.02 * rng.standard_normal(updates + 1)


def _lines(histories: tuple[NDArray[np.float64], ...], until: int) -> list[LossLine]:
    pens = _pen("#0072B2", dashed=False), _pen("#8E2F72", dashed=True)
    return [LossLine(pen, history[: until + 1]) for pen, history in zip(pens, histories, strict=True)]


def _painted(item: LossLines) -> NDArray[np.int64]:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.translate(0.0, HEIGHT)
        painter.scale(WIDTH / VIEW[0][1], -HEIGHT / VIEW[1][1])
        item.paint(painter, None)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, WIDTH, 4)
    return pixels[..., :3].astype(np.int64)


def _at_once(histories: tuple[NDArray[np.float64], ...], until: int, here: int) -> NDArray[np.int64]:
    item = LossLines()
    item.show_lines(_lines(histories, until), here, VIEW, is_steady=True)
    return _painted(item)


@pytest.fixture
def item(qtbot: QtBot) -> LossLines:
    return LossLines()


def _grow(item: LossLines, histories: tuple[NDArray[np.float64], ...], until: int, step: int) -> None:
    for update in range(0, until + 1, step):
        item.show_lines(_lines(histories, update), update, VIEW, is_steady=False)
        _painted(item)


def test_a_curve_that_grew_differs_from_one_painted_at_once_by_faint_seams_only(item: LossLines) -> None:
    histories = _histories()
    _grow(item, histories, 900, 4)
    item.show_lines(_lines(histories, 900), 900, VIEW, is_steady=False)
    difference = np.abs(_painted(item) - _at_once(histories, 900, 900)).max(axis=-1)
    assert (difference > 90).sum() < 40
    assert difference.mean() < 1.0


def test_at_rest_it_is_the_same_to_the_last_pixel(item: LossLines) -> None:
    histories = _histories()
    _grow(item, histories, 900, 4)
    item.show_lines(_lines(histories, 900), 900, VIEW, is_steady=True)
    assert np.array_equal(_painted(item), _at_once(histories, 900, 900))


@pytest.mark.parametrize("steps", [1, 2, 30])
def test_at_rest_a_few_updates_more_leave_no_seam(item: LossLines, steps: int) -> None:
    histories = _histories()
    for update in range(100, 101 + steps):
        item.show_lines(_lines(histories, update), update, VIEW, is_steady=True)
        _painted(item)
    assert np.array_equal(_painted(item), _at_once(histories, 100 + steps, 100 + steps))


def test_another_run_leaves_nothing_of_the_one_before(item: LossLines) -> None:
    _grow(item, _histories(1), 600, 50)
    others = _histories(2)
    others = (others[0] * 0.5, others[1])
    item.show_lines(_lines(others, 800), 800, VIEW, is_steady=False)
    assert np.array_equal(_painted(item), _at_once(others, 800, 800))


def test_going_back_to_the_start_empties_the_picture(item: LossLines) -> None:
    histories = _histories()
    _grow(item, histories, 600, 50)
    item.show_lines(_lines(histories, 0), 0, VIEW, is_steady=True)
    assert (_painted(item) == 255).all()


def test_after_the_moment_shown_the_curves_are_paler(item: LossLines) -> None:
    histories = _histories()
    present, past = _at_once(histories, 900, 900), _at_once(histories, 900, 500)
    here = round(500 * WIDTH / VIEW[0][1])
    assert np.array_equal(past[:, : here + 1], present[:, : here + 1])
    later, full = 255 - past[:, here + 1 :], 255 - present[:, here + 1 :]
    drawn = full > 60
    assert later[drawn] == pytest.approx(0.3 * full[drawn], abs=3)
