"""A value of a record, or a record inside it, is replaced under its name."""

import pytest

from app.labs.xor.shared.data_settings import DataSettings
from app.labs.xor.shared.settings import XorSettings
from engine.records.invalid_value import InvalidValueError
from engine.records.record_access import replaced, value_at


def test_a_value_and_the_record_that_holds_it_are_replaced_by_name() -> None:
    circle = DataSettings(kind="circle", seed=4)
    settings = replaced(XorSettings(seed=9), data=circle)
    assert settings == XorSettings(seed=9, data=circle)
    assert value_at(settings, "data") == circle
    assert replaced(settings, **{"data.seed": 5}).data == DataSettings(kind="circle", seed=5)


def test_what_is_not_allowed_or_not_there_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        replaced(XorSettings(), seed=-1)
    with pytest.raises(KeyError):
        replaced(XorSettings(), colour=1)
