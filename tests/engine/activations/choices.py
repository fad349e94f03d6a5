"""What the tests of activations run through, made of the catalogue: a new record joins by itself."""

from collections.abc import Iterator

from engine.activations import ACTIVATIONS, Activation, ActivationRecord, activation
from engine.activations.base.record import Parameter


def values_of(parameter: Parameter) -> tuple[float, ...]:
    """Return both bounds, the default and what lies between them; every value of a whole number."""
    low, high, default = parameter.bounds.low, parameter.bounds.high, parameter.default
    if parameter.bounds.integer:
        return tuple(range(int(low), int(high) + 1))
    # Not the middle, where a special value may lie: that of the step's threshold is 0.
    between = (float(f"{default + 0.37 * (end - default):.2g}") for end in (low, high))
    return tuple(sorted({low, high, default, *between}))


def choices_of(record: ActivationRecord) -> Iterator[Activation]:
    """Yield the function as it is by default, then with each parameter at each of `values_of`."""
    yield activation(record.key)
    for each in record.parameters:
        for value in values_of(each):
            if value != each.default:
                yield activation(record.key, **{each.name: value})


EVERY_CHOICE = [chosen for record in ACTIVATIONS for chosen in choices_of(record)]
CHOICES = [chosen for chosen in EVERY_CHOICE if chosen.record.has_curve]
HIDDEN_CHOICES = [chosen for chosen in CHOICES if not chosen.record.is_vector]
