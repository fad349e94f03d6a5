import numpy as np
import pytest

from engine.descent.loss_history import LossHistory


def test_every_loss_is_kept_in_order_beyond_the_first_buffer():
    history = LossHistory()
    for k in range(5000):
        history.append(float(k))

    np.testing.assert_array_equal(history.values, np.arange(5000.0))
    assert len(history) == 5000


def test_the_values_cannot_be_written_to_while_appending_goes_on():
    history = LossHistory()
    history.append(1.0)
    values = history.values
    history.append(2.0)

    assert values.tolist() == [1.0]
    with pytest.raises(ValueError, match="read-only"):
        values[0] = 3.0


def test_the_latest_loss_can_be_replaced():
    history = LossHistory()
    history.append(1.0)
    history.append(2.0)
    history.replace_last(5.0)

    assert history.values.tolist() == [1.0, 5.0]


def test_many_losses_at_once_are_kept_like_single_ones():
    singly, at_once = LossHistory(), LossHistory()
    losses = np.arange(5000.0)

    for loss in losses:
        singly.append(loss)
    for part in np.split(losses, [3, 1000, 1030]):
        at_once.extend(part)
    at_once.extend(np.empty(0))

    np.testing.assert_array_equal(at_once.values, losses)
    np.testing.assert_array_equal(singly.values, losses)
    assert len(at_once) == 5000
