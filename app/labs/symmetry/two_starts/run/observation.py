"""What the eye should notice in the symmetry lab, as a few short sentences."""

from app.labs.symmetry.two_starts.run.standing import is_impossible, verdict_word
from app.labs.symmetry.two_starts.run.state import LAST_EPOCH, Side, SymmetryState
from app.words.number_format import fixed, shortest
from app.words.translation import translate
from app.words.verdict_texts import loss_text
from engine.descent.interventions import AddNoise
from engine.history.verdict import Verdict
from engine.network.network_limits import draws_one_line
from engine.phenomena.symmetry import Motion

_NOISE_DECIMALS = 6


def observation(state: SymmetryState) -> str:
    """Return the sentences (markup of `app.words.rich_text`) that are true of `state`."""
    if state.failure is not None and state.epoch == state.computed:
        stop = translate(
            "SymmetryObservation",
            '<span class="saturated">The runs stop at epoch {epoch}</span>: in the next one numbers are no '
            "longer finite. Rewind, or lower the learning rate.",
        ).format(epoch=fixed(state.epoch, 0))
        return f"{stop} {_about_losses(state)}"
    sentences = [*_about_neurons(state), _about_losses(state)]
    if state.epoch == LAST_EPOCH:
        sentences.append(
            translate(
                "SymmetryObservation",
                "The runs end here: epochs are kept up to {last}. Rewind to see them again.",
            ).format(last=fixed(LAST_EPOCH, 0))
        )
    return " ".join(sentences)


def _about_neurons(state: SymmetryState) -> list[str]:
    if not state.settings.neurons:
        return [_without_hidden_layer(state)]
    sentences = _about_each_side(state)
    if is_impossible(state.settings):
        sentences.append(
            translate(
                "SymmetryObservation",
                "This <i>g</i> is straight, so the network draws one straight line: XOR is impossible.",
            )
        )
    return sentences


def _without_hidden_layer(state: SymmetryState) -> str:
    if state.settings.data == "xor":
        return translate(
            "SymmetryObservation",
            "Without a hidden layer the network draws one straight line: XOR is impossible from any start. "
            "AND and OR can be learned, even from zeros.",
        )
    return translate(
        "SymmetryObservation",
        "Without a hidden layer no neurons can be alike: logistic regression may start from zeros.",
    )


def _about_each_side(state: SymmetryState) -> list[str]:
    plain = [each for each in state.sides if each.motion is Motion.EACH_ITS_OWN]
    if len(plain) == 2:
        added = [each for each in state.noise if each.at_update <= state.epoch]
        if added:
            return [_about_noise(state, added[-1])]
        return [translate("SymmetryObservation", "In A and in B no two hidden neurons are equal.")]
    return [_about_side(state, each) for each in state.sides if each.motion is not Motion.EACH_ITS_OWN]


def _about_noise(state: SymmetryState, latest: AddNoise) -> str:
    if state.parting is None:
        text = translate(
            "SymmetryObservation",
            "Noise <i>ε</i> = {epsilon} was added to A at epoch {epoch}; its neurons were all different "
            "before that.",
        )
    else:
        text = translate(
            "SymmetryObservation", "Noise <i>ε</i> = {epsilon} at epoch {epoch} parted the neurons of A."
        )
    named = state.parting or latest
    return text.format(epsilon=shortest(named.sigma, _NOISE_DECIMALS), epoch=fixed(named.at_update, 0))


def _about_side(state: SymmetryState, side: Side) -> str:
    if side.motion is Motion.FIXED_POINT:
        text = translate(
            "SymmetryObservation",
            '{side}: <span class="saturated">every gradient is exactly 0</span>, '
            "so no update changes anything.",
        )
    elif side.motion is Motion.AT_REST:
        text = translate(
            "SymmetryObservation",
            '{side}: <span class="saturated">every step is too small to change a digit</span>, '
            "so nothing moves any more.",
        )
    elif side.motion is Motion.HIDDEN_AT_REST:
        text = _hidden_at_rest(side)
    elif side.motion is Motion.SOME_EQUAL:
        text = translate(
            "SymmetryObservation", "{side}: only <b>{distinct}</b> of {neurons} hidden neurons are different."
        )
    else:
        text = _as_one(state, side)
    return text.format(side=side.name, neurons=side.neuron_count, distinct=side.distinct_count)


def _hidden_at_rest(side: Side) -> str:
    if side.constant_output:
        return translate(
            "SymmetryObservation",
            '{side}: <span class="saturated">the hidden layer\'s gradient is exactly 0</span> and stays 0; '
            "all four points get the same output.",
        )
    return translate(
        "SymmetryObservation",
        '{side}: <span class="saturated">the hidden layer\'s gradient is exactly 0</span> at this epoch; '
        "only the output layer moves.",
    )


def _as_one(state: SymmetryState, side: Side) -> str:
    if not side.is_solved:
        moving = translate(
            "SymmetryObservation",
            "{side}: the {neurons} hidden neurons have gradients "
            '<span class="saturated">equal to the last digit</span> and move as one.',
        )
        settings = state.settings
        if (
            settings.data != "xor"
            or is_impossible(settings)
            or not draws_one_line(((1, settings.activation),))
        ):
            return moving
        line = translate("SymmetryObservation", "One neuron of this <i>g</i> does not solve XOR.")
        return f"{moving} {line}"
    if state.settings.data == "xor":
        return translate(
            "SymmetryObservation",
            "{side}: the {neurons} hidden neurons are equal and still solve it: "
            "this <i>g</i> both rises and falls.",
        )
    return translate(
        "SymmetryObservation",
        "{side}: the {neurons} hidden neurons are equal and still solve it: one line is enough here.",
    )


def _about_losses(state: SymmetryState) -> str:
    a, b = state.sides
    return translate(
        "SymmetryObservation", "Loss at epoch {epoch}: A <b>{a}</b> ({of_a}), B <b>{b}</b> ({of_b})."
    ).format(
        epoch=fixed(state.epoch, 0),
        a=loss_text(a.loss, is_solved=a.is_solved),
        b=loss_text(b.loss, is_solved=b.is_solved),
        of_a=_success_of(state, a),
        of_b=_success_of(state, b),
    )


def _success_of(state: SymmetryState, side: Side) -> str:
    """Return how many points are right, and the verdict where it is more than being under way."""
    right = translate("SymmetryObservation", "{right}/4 right").format(right=side.correct_count)
    is_over = state.epoch == 0 or (state.failure is not None and state.epoch == state.computed)
    if is_over and side.verdict in (Verdict.PLATEAU, Verdict.LEARNING):
        return right
    return f"{right}, {verdict_word(side.verdict)}"


def presented_losses(state: SymmetryState) -> str:
    """Return epoch and losses in short, for the bar below a presentation."""
    a, b = state.sides
    return translate("Symmetry", "epoch <b>{epoch}</b> · loss A <b>{a}</b>, B <b>{b}</b>").format(
        epoch=fixed(state.epoch, 0),
        a=loss_text(a.loss, is_solved=a.is_solved),
        b=loss_text(b.loss, is_solved=b.is_solved),
    )
