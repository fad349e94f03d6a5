"""What the eye should notice in the XOR lab, as one or two sentences."""

from html import escape

from app.labs.xor.one_run.run.captions import epoch_text
from app.labs.xor.one_run.run.change_texts import change_sentence
from app.labs.xor.one_run.run.run_facts import DeadNeuron, are_remembered
from app.labs.xor.one_run.run.state import OneRunState
from app.words.number_format import fixed, percent, readable, shortest
from app.words.translation import translate
from app.words.verdict_texts import loss_text
from engine.descent.training import NonFinite, RunFailure
from engine.history.loss_trend import LossTrend, Trend
from engine.history.standstill import Standstill, remembers_steps
from engine.network.network_limits import Limit
from engine.network.optimizers import PlainDescent
from engine.network.outcomes import SOLVED_LOSS

_MOST_WITH_START = 2
"""With more dead neurons than this a sentence names them without saying since when each is dead."""

_A_JUMP = 0.01
"""The share by which a single update must raise the loss, for its step to be called too large."""


def observation(state: OneRunState) -> str:
    """Return the sentences (markup of `app.words.rich_text`) that are true of `state`."""
    if state.failure is not None:
        return _stopped(state, state.failure)
    parts = (
        change_sentence(state),
        _about_network(state),
        _about_scale(state),
        _about_training(state),
        _about_test(state),
    )
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
    parts = (_about_layers(state), _dead(state), _standing_still(state))
    return " ".join(part for part in parts if part)


def _about_layers(state: OneRunState) -> str:
    """Say what binds the network; of one that stands still nothing that speaks of its learning."""
    limit = state.limit
    if limit is not None and state.is_xor:
        return _at_most_three(limit)
    if limit is not None and limit is not Limit.ORIGIN:
        return _one_line(limit)
    if state.standstill is not None:
        return ""
    if state.are_equal:
        return _equal(state)
    if state.are_frozen:
        return translate(
            "XorObservation",
            '<i>g′</i> = 0 everywhere: the hidden weights are <span class="dead">frozen</span> and only the '
            "output layer learns.",
        )
    return ""


def _at_most_three(limit: Limit) -> str:
    match limit:
        case Limit.NO_HIDDEN_LAYER:
            return translate(
                "XorObservation",
                "Without a hidden layer the boundary is one straight line: <b>at most three</b> of the four "
                "points.",
            )
        case Limit.LINEAR:
            return translate(
                "XorObservation",
                "Linear hidden neurons, however many layers, leave one straight line: <b>at most three</b> "
                "of the four points.",
            )
        case Limit.ONE_NEURON:
            return translate(
                "XorObservation",
                "One hidden neuron per layer, with a monotone <i>g</i>, draws one straight line: <b>at most "
                "three</b> of the four points.",
            )
        case Limit.ORIGIN:
            return translate(
                "XorObservation",
                "Without biases, and with <i>g</i>(0) = 0, <i>ŷ</i> is exactly 0.5 at (0, 0): <b>at most "
                "three</b> of the four points.",
            )


def _one_line(limit: Limit) -> str:
    if limit is Limit.LINEAR:
        return translate(
            "XorObservation",
            "Linear hidden neurons, however many layers, leave <b>one straight line</b> as the boundary.",
        )
    if limit is Limit.ONE_NEURON:
        return translate(
            "XorObservation",
            "One hidden neuron per layer, with a monotone <i>g</i>, draws <b>one straight line</b> as the "
            "boundary.",
        )
    return translate("XorObservation", "Without a hidden layer the boundary is <b>one straight line</b>.")


def _standing_still(state: OneRunState) -> str:
    if state.standstill is None:
        return ""
    if state.standstill is Standstill.BELOW_ROUNDING:
        return translate(
            "XorObservation",
            '<span class="saturated">Every update is smaller than the last digit of the weights</span>: '
            "nothing changes any more.",
        )
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
    if state.equal_ones_draw_one_line and state.is_xor:
        return translate(
            "XorObservation",
            "The hidden neurons of a layer are <b>exactly equal</b> and stay so: they act as one and draw "
            "one straight line, for at most three of the four points.",
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
    if remembers_steps(state.settings.optimizer) and are_remembered(state.moment, dead):
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


def _about_scale(state: OneRunState) -> str:
    """Point at the scale of one's own points where much of the first layer hardly learns from them."""
    found = state.small_slopes
    if found is None or state.is_solved:
        return ""
    return translate(
        "XorObservation",
        "Coordinates reach <b>{largest}</b>, and <b>{share}</b> of the first layer's <i>g′</i> on the "
        "samples are below 5 % of its largest. Try “Standardise” under Data.",
    ).format(largest=shortest(found.largest, 4), share=escape(percent(found.share, 0)))


def _about_training(state: OneRunState) -> str:
    """Say how far the training has come."""
    loss = loss_text(state.loss, is_solved=state.is_solved)
    if state.solved_at is not None:
        said = _solved(state, loss)
        return f"{said} {_overshooting()}" if _overshoots(state) and not state.is_solved else said
    trend = state.trend
    if state.update_count == 0:
        return translate("XorObservation", "Not started yet. Loss <b>{loss}</b>.").format(loss=loss)
    plateau = state.plateau
    if plateau is not None and state.standstill is None:
        return translate(
            "XorObservation",
            "On a plateau at present: the loss <b>{loss}</b> is close to “{plateau}” and moved by {change} "
            "over the last {updates} epochs.",
        ).format(
            loss=loss,
            plateau=translate("Plateau", plateau.name),
            change=escape(percent(trend.change, 2)),
            updates=epoch_text(state, trend.updates),
        )
    text = _right_now() if state.standstill is not None else _trend(trend)
    said = text.format(
        change=escape(percent(trend.change, 2)),
        updates=epoch_text(state, trend.updates),
        low=readable(trend.lowest),
        high=readable(trend.highest),
        right=fixed(state.correct_count, 0),
        total=fixed(state.sample_count, 0),
        loss=loss,
    )
    return f"{said} {_overshooting()}" if _overshoots(state) else said


def _right_now() -> str:
    return translate("XorObservation", "Right: <b>{right} of {total}</b>, loss <b>{loss}</b>.")


def _trend(trend: LossTrend) -> str:
    match trend.kind:
        case Trend.NOT_STARTED:
            return translate(
                "XorObservation",
                "Changed by hand at this very epoch. Right: <b>{right} of {total}</b>, loss <b>{loss}</b>.",
            )
        case Trend.STILL:
            return translate(
                "XorObservation",
                "The loss moved by only {change} over the last {updates} epochs. "
                "Right: <b>{right} of {total}</b>, loss <b>{loss}</b>.",
            )
        case Trend.FALLING:
            return translate(
                "XorObservation",
                "Learning: the loss is falling. Right: <b>{right} of {total}</b>, loss <b>{loss}</b>.",
            )
        case Trend.RISING:
            return translate(
                "XorObservation",
                "The loss is higher than {updates} epochs ago. Right: <b>{right} of {total}</b>, "
                "loss <b>{loss}</b>.",
            )
        case Trend.UP_AND_DOWN:
            return translate(
                "XorObservation",
                "The loss goes up and down: between <b>{low}</b> and <b>{high}</b> over the last {updates} "
                "epochs. Right: <b>{right} of {total}</b>, loss <b>{loss}</b>.",
            )


def _overshoots(state: OneRunState) -> bool:
    """Whether updates that follow the exact slope have raised the loss all the same."""
    trend = state.trend
    follows_the_slope = isinstance(state.settings.optimizer, PlainDescent) and state.next_batch is None
    jumps = trend.kind in (Trend.RISING, Trend.UP_AND_DOWN) and trend.largest_rise >= _A_JUMP
    return follows_the_slope and jumps and state.standstill is None


def _overshooting() -> str:
    return translate("XorObservation", "At this learning rate steps have been too large.")


def _solved(state: OneRunState, loss: str) -> str:
    assert state.solved_at is not None  # noqa: S101  (asked by the caller)
    if state.is_solved and not state.is_xor:
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
