"""What is said of a hidden neuron's operating points: badges, intervals, and the words for screen readers."""

from dataclasses import dataclass

from app.labs.xor.one_run.points.operating_facts import Counted, OperatingLayer, OperatingNeuron
from app.labs.xor.shared.sample_texts import point_text
from app.labs.xor.shared.short_names import neuron_symbol
from app.words.number_format import epochs, fixed, readable
from app.words.translation import translate
from engine.history.death_record import DeathInterval, Deaths
from engine.history.neuron_states import NeuronState
from engine.records.arrays import FloatArray


@dataclass(frozen=True)
class OperatingBadge:
    """A neuron's state in a word.

    Attributes
    ----------
    texts
        The same said at length and in short; the first that fits is shown.
    state
        ``"dead"``, ``"saturated"`` or ``""``.
    is_crossed
        Whether a cross stands before it.
    """

    texts: tuple[str, ...]
    state: str
    is_crossed: bool = False


def z_text(z: float) -> str:
    """Return z as it stands beside a marker: with three decimals, without its name."""
    return fixed(z, 3)


def badge(neuron: OperatingNeuron, counted: Counted) -> OperatingBadge | None:
    """Return a neuron's badge, or None where there is nothing to say."""
    report = neuron.report
    if report.state is NeuronState.DEAD:
        dead = translate("Xor", "dead")
        return OperatingBadge(_with_count(dead, neuron, counted), "dead", is_crossed=True)
    if report.state is NeuronState.FROZEN:
        return OperatingBadge(_with_count(translate("Xor", "frozen"), neuron, counted), "dead")
    if counted is Counted.NOTHING:
        return None
    is_flagged = counted is Counted.SATURATED and report.saturated > 0
    return OperatingBadge(_count(neuron, counted), "saturated" if is_flagged else "")


def death_texts(deaths: Deaths, updates_per_epoch: int) -> tuple[str, ...]:
    """Return when a neuron was dead, at length and in short; none if it never was."""
    if deaths.latest is None:
        return ()
    interval = _interval_text(deaths.latest, updates_per_epoch)
    short = interval if deaths.is_dead else translate("Xor", "dead in {interval}").format(interval=interval)
    if deaths.count == 1:
        return (short,)
    several = translate("Xor", "dead {count} times, last: {interval}")
    return several.format(count=deaths.count, interval=interval), short


def spoken(neuron: OperatingNeuron, layer: OperatingLayer, points: FloatArray) -> str:
    """Return everything that is shown of a neuron as one line, for `points` of shape (m, 2)."""
    label = badge(neuron, layer.counted)
    parts = [neuron_symbol(neuron.number)]
    parts += [label.texts[0]] if label else []
    parts += list(death_texts(neuron.deaths, layer.updates_per_epoch)[:1])
    parts += [f"{point_text(*points[point.sample])}: z = {readable(point.z)}" for point in neuron.points]
    return "; ".join(parts)


def tooltip(neuron: OperatingNeuron, layer: OperatingLayer, points: FloatArray) -> str:
    """Return the numbers behind the markers of a neuron, a line each, for `points` of shape (m, 2)."""
    label = badge(neuron, layer.counted)
    head = [neuron_symbol(neuron.number)]
    head += [label.texts[0]] if label else []
    head += list(death_texts(neuron.deaths, layer.updates_per_epoch)[:1])
    rows = (
        f"{point_text(*points[point.sample])}: z = {readable(point.z)}, "
        f"g = {readable(point.value)}, g′ = {readable(point.slope)}"
        for point in neuron.points
    )
    return "\n".join((" · ".join(head), *rows))


def _count(neuron: OperatingNeuron, counted: Counted) -> tuple[str, ...]:
    report = neuron.report
    if counted is Counted.SATURATED:
        text = translate("Xor", "saturated {count}/{samples}")
        number = report.saturated
    else:
        text = translate("Xor", "on {count}/{samples}")
        number = report.on
    count, samples = fixed(number, 0), fixed(report.samples, 0)
    return text.format(count=count, samples=samples), f"{count}/{samples}"


def _with_count(word: str, neuron: OperatingNeuron, counted: Counted) -> tuple[str, ...]:
    if counted is Counted.NOTHING:
        return (word,)
    return f"{word} · {_count(neuron, counted)[0]}", word


def _interval_text(interval: DeathInterval, updates_per_epoch: int) -> str:
    first = epochs(interval.first, updates_per_epoch)
    if interval.last is None:
        if interval.first == 0:
            return translate("Xor", "from the start")
        return translate("Xor", "since epoch {first}").format(first=first)
    if interval.last == interval.first:
        return translate("Xor", "epoch {first}").format(first=first)
    return translate("Xor", "epochs {first}–{last}").format(
        first=first, last=epochs(interval.last, updates_per_epoch)
    )
