"""What the eye should notice in the XOR lab, as one or two sentences."""

from html import escape

from app.labs.xor.one_run.captions import epoch_text
from app.labs.xor.one_run.facts import Condition, DeadNeuron, Trend, remembers_steps
from app.labs.xor.one_run.state import OneRunState
from app.number_format import fixed, percent, readable, shortest
from app.translation import translate
from engine.outcomes import SOLVED_LOSS
from engine.training import NonFinite, RunFailure

_MOST_WITH_START = 2
"""With more dead neurons than this a sentence names them without saying since when each is dead."""


def observation(state: OneRunState) -> str:
    """Return the sentences (markup of `app.rich_text`) that are true of `state`."""
    if state.failure is not None:
        return _stopped(state, state.failure)
    parts = (_about_network(state), _about_training(state), _about_test(state))
    return " ".join(part for part in parts if part)


def neuron_name(number: int) -> str:
    """Return the name of hidden neuron `number`, counted from 1."""
    return f"<i>h</i><sub>{number}</sub>"


def _stopped(state: OneRunState, failure: RunFailure) -> str:
    if failure.what is NonFinite.WEIGHTS:
        text = translate(
            "XorObservation",
            '<span class="saturated">Stopped at epoch {update}</span>: a weight would no longer be a finite '
            "number. Shown is epoch {last}. Try a learning rate smaller than <b>{rate}</b>.",
        )
    elif failure.what is NonFinite.AVERAGES:
        text = translate(
            "XorObservation",
            '<span class="saturated">Stopped at epoch {update}</span>: what the optimizer remembers would no '
            "longer be finite numbers. Shown is epoch {last}. Try a learning rate smaller than "
            "<b>{rate}</b>.",
        )
    else:
        text = translate(
            "XorObservation",
            '<span class="saturated">Stopped at epoch {update}</span>: the loss would no longer be a finite '
            "number. Shown is epoch {last}. Try a learning rate smaller than <b>{rate}</b>.",
        )
    return text.format(
        update=epoch_text(state, failure.update),
        last=epoch_text(state, state.update_count),
        rate=shortest(state.settings.learning_rate, 4),
    )


def _about_network(state: OneRunState) -> str:
    """Say what the network can or cannot learn, where there is something to say."""
    about = state.condition
    if about is Condition.FIXED_POINT:
        return _fixed_point(state)
    if about in (Condition.NO_HIDDEN_LAYER, Condition.LINEAR) and not state.is_truth_table:
        return _one_line(about)
    if about is Condition.NO_HIDDEN_LAYER:
        return translate(
            "XorObservation",
            "Without a hidden layer the boundary is one straight line: <b>at most three</b> of the four "
            "points.",
        )
    if about is Condition.LINEAR:
        return translate(
            "XorObservation",
            "Linear hidden neurons, however many layers, leave one straight line: <b>at most three</b> of "
            "the four points.",
        )
    if about is Condition.FROZEN:
        return translate(
            "XorObservation",
            '<i>g′</i> = 0 everywhere: the hidden weights are <span class="dead">frozen</span> and only the '
            "output layer learns.",
        )
    if about is Condition.EQUAL:
        return _equal(state)
    return _dead(state)


def _one_line(about: Condition) -> str:
    if about is Condition.LINEAR:
        return translate(
            "XorObservation",
            "Linear hidden neurons, however many layers, leave <b>one straight line</b> as the boundary.",
        )
    return translate("XorObservation", "Without a hidden layer the boundary is <b>one straight line</b>.")


def _fixed_point(state: OneRunState) -> str:
    if state.all_are_zero:
        return translate(
            "XorObservation",
            'All weights and biases are 0, and so is <span class="saturated">every gradient, exactly</span>: '
            "no update changes anything.",
        )
    return translate(
        "XorObservation",
        '<span class="saturated">Every gradient is exactly 0</span>: no update changes anything.',
    )


def _equal(state: OneRunState) -> str:
    if state.one_line_only and state.is_truth_table:
        return translate(
            "XorObservation",
            "The hidden neurons of a layer are <b>exactly equal</b> and stay so: they act as one and draw "
            "one line, for at most three of the four points.",
        )
    return translate(
        "XorObservation",
        "The hidden neurons of a layer are <b>exactly equal</b> and stay so: they act as one.",
    )


def _dead(state: OneRunState) -> str:
    dead = state.dead_neurons
    if not dead:
        return ""
    if state.settings.hidden_layers > 1:
        if state.is_truth_table:
            text = translate(
                "XorObservation",
                '<span class="dead">Dead now</span> (<i>g′</i> = 0 on all four points): {neurons}.',
            )
        else:
            text = translate(
                "XorObservation",
                '<span class="dead">Dead now</span> (<i>g′</i> = 0 on all training samples): {neurons}.',
            )
        return text.format(neurons=_by_layer(dead))
    is_few = len(dead) <= _MOST_WITH_START
    names = ", ".join(_with_start(state, neuron) if is_few else neuron_name(neuron.number) for neuron in dead)
    if remembers_steps(state.settings.optimizer):
        text = translate(
            "XorObservation",
            '<span class="dead">Dead now</span>, but the optimizer still remembers steps: {neurons}.',
        )
    elif state.is_truth_table and state.next_batch is None:
        text = translate(
            "XorObservation",
            '<span class="dead">Dead for good</span> (one hidden layer, full-batch descent): {neurons}.',
        )
    else:
        text = translate(
            "XorObservation",
            '<span class="dead">Dead for good</span> (<i>g′</i> = 0 on all training samples, one hidden '
            "layer): {neurons}.",
        )
    return text.format(neurons=names)


def _by_layer(dead: tuple[DeadNeuron, ...]) -> str:
    layers: dict[int, list[str]] = {}
    for neuron in dead:
        layers.setdefault(neuron.layer, []).append(neuron_name(neuron.number))
    return "; ".join(
        translate("XorObservation", "layer {layer}: {neurons}").format(layer=layer, neurons=", ".join(names))
        for layer, names in layers.items()
    )


def _with_start(state: OneRunState, neuron: DeadNeuron) -> str:
    name = neuron_name(neuron.number)
    if not neuron.since:
        return name
    return translate("XorObservation", "{neuron} (since epoch {update})").format(
        neuron=name, update=epoch_text(state, neuron.since)
    )


def _about_training(state: OneRunState) -> str:
    """Say how far the training has come."""
    loss = readable(state.loss)
    if state.solved_at is not None:
        return _solved(state, loss)
    trend = state.trend
    if trend.kind is Trend.NOT_STARTED:
        return translate("XorObservation", "Not started yet. Loss <b>{loss}</b>.").format(loss=loss)
    if trend.plateau is not None:
        return translate(
            "XorObservation",
            "On a plateau at present: the loss <b>{loss}</b> is close to “{plateau}” and moved by {change} "
            "over the last {updates} epochs.",
        ).format(
            loss=loss,
            plateau=translate("Plateau", trend.plateau.name),
            change=escape(percent(trend.change, 2)),
            updates=epoch_text(state, trend.updates),
        )
    if trend.kind is Trend.STILL:
        text = translate(
            "XorObservation",
            "The loss moved by only {change} over the last {updates} epochs. "
            "Right: <b>{right} of {total}</b>, loss <b>{loss}</b>.",
        )
    elif trend.kind is Trend.FALLING:
        text = translate(
            "XorObservation",
            "Learning: the loss is falling. Right: <b>{right} of {total}</b>, loss <b>{loss}</b>.",
        )
    else:
        text = translate(
            "XorObservation",
            "The loss is higher than {updates} epochs ago. Right: <b>{right} of {total}</b>, "
            "loss <b>{loss}</b>.",
        )
    return text.format(
        change=escape(percent(trend.change, 2)),
        updates=epoch_text(state, trend.updates),
        right=fixed(state.correct_count, 0),
        total=fixed(state.sample_count, 0),
        loss=loss,
    )


def _solved(state: OneRunState, loss: str) -> str:
    assert state.solved_at is not None  # noqa: S101  (asked by the caller)
    if state.is_solved and not state.is_truth_table:
        text = translate(
            "XorObservation",
            '<span class="healthy">Solved at epoch {update}</span>: all {total} training samples right, loss '
            "below {limit}. Loss now <b>{loss}</b>.",
        )
    elif state.is_solved:
        text = translate(
            "XorObservation",
            '<span class="healthy">Solved at epoch {update}</span>: all four right, loss below {limit}. '
            "Loss now <b>{loss}</b>.",
        )
    else:
        text = translate(
            "XorObservation",
            "Solved at epoch {update}, but not any more. Right: <b>{right} of {total}</b>, "
            "loss <b>{loss}</b>.",
        )
    return text.format(
        update=epoch_text(state, state.solved_at),
        right=fixed(state.correct_count, 0),
        total=fixed(state.sample_count, 0),
        loss=loss,
        limit=shortest(SOLVED_LOSS, 2),
    )


def _about_test(state: OneRunState) -> str:
    """Say how well what is learned holds for the samples that are kept back."""
    test = state.test_evaluation
    if test is None:
        return ""
    return translate("XorObservation", "Test: <b>{right} of {total}</b> right, loss <b>{loss}</b>.").format(
        right=fixed(int(test.correct.sum()), 0), total=fixed(test.correct.size, 0), loss=readable(test.loss)
    )
