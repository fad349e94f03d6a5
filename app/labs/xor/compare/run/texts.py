"""What the comparison says of one network, in words; longer texts first, shorter ones for less room."""

from dataclasses import dataclass
from enum import StrEnum

from app.labs.xor.compare.run.state import NetworkState
from app.labs.xor.shared.activation_texts import parameter_text
from app.words.number_format import fixed
from app.words.rich_text import plain
from app.words.translation import translate
from app.words.verdict_texts import loss_text, verdict_text
from engine.activations import Activation, activation
from engine.data.datasets import XOR
from engine.history.verdict import Verdict


class Standing(StrEnum):
    """How far a network has come."""

    SOLVED = "success"
    """It has solved XOR, and still does."""
    LOST = "lost"
    """It had solved XOR, but does not any more."""
    IMPOSSIBLE = "impossible"
    """No weights of it could solve XOR."""
    CANNOT_MOVE = "cannot move"
    """No update will change it again."""
    PLATEAU = "plateau"
    """It has not solved XOR, and the loss has all but stopped moving: it may well move again."""
    LEARNING = "learning"
    """It has not solved XOR, and none of these."""
    CATCHING_UP = "catching up"
    """It has yet to reach the moment that the others show."""
    STOPPED = "stopped"
    """Its numbers stopped being finite."""


@dataclass(frozen=True)
class CardBadge:
    """A network's standing in a few words.

    Attributes
    ----------
    standing
        How far the network has come.
    texts
        The words, longest first.
    """

    standing: Standing
    texts: tuple[str, ...]


@dataclass(frozen=True)
class CardTexts:
    """Everything that is written on a network's card, longest texts first.

    Attributes
    ----------
    activation
        The activation, whose line stands beside the name.
    predictions
        ŷ of the four points.
    loss, neurons
        The loss, and what is to be known of the hidden neurons (markup of `app.words.rich_text`).
    seed
        The seed of the network.
    badge
        How far it has come.
    """

    activation: Activation
    predictions: tuple[str, ...]
    loss: tuple[str, ...]
    neurons: tuple[str, ...]
    seed: str
    badge: CardBadge


def card_texts(state: NetworkState) -> CardTexts:
    """Return what is written on the card of a network."""
    return CardTexts(
        activation=state.activation,
        predictions=tuple(fixed(prediction, 2) for prediction in state.predictions.tolist()),
        loss=loss_texts(state),
        neurons=neuron_texts(state),
        seed=seed_text(state),
        badge=badge(state),
    )


def spoken(texts: CardTexts, neurons: str) -> str:
    """Return everything on a card in words, with `neurons` for its short text on the hidden neurons."""
    answers = "; ".join(
        f"({x1:.0f}, {x2:.0f}): ŷ = {prediction}"
        for (x1, x2), prediction in zip(XOR.inputs.T, texts.predictions, strict=True)
    )
    return ". ".join((texts.badge.texts[0], plain(texts.loss[0]), answers, neurons, texts.seed))


def activation_name(chosen: Activation) -> str:
    """Return the name of an activation, with its parameters where they are not the usual ones."""
    name = translate("Activation", chosen.name)
    return name if chosen == activation(chosen.key) else f"{name} ({parameter_text(chosen)})"


def name_texts(chosen: Activation) -> tuple[str, ...]:
    """Return the name of an activation, and without its parameters."""
    return activation_name(chosen), translate("Activation", chosen.name)


def loss_texts(state: NetworkState) -> tuple[str, ...]:
    """Return the present loss (markup of `app.words.rich_text`)."""
    value = f"<b>{loss_text(state.loss, is_solved=state.is_solved)}</b>"
    return translate("XorCompare", "Loss {loss}").format(loss=value), value


def neuron_texts(state: NetworkState) -> tuple[str, ...]:
    """Return what is to be known of the hidden neurons: dead, frozen or saturated (markup)."""
    neurons, pairs = state.neuron_count, state.pair_count
    if state.is_frozen:
        frozen = translate("XorCompare", "frozen")
        return (f'<span class="dead">{frozen}</span>',)
    if state.dead_count:
        dead = translate("XorCompare", "dead {count}/{all}").format(count=state.dead_count, all=neurons)
        return (f'<span class="dead">{dead}</span>',)
    if state.can_be_off:
        return (translate("XorCompare", "dead {count}/{all}").format(count=0, all=neurons),)
    if state.can_saturate:
        return (
            translate("XorCompare", "saturated {count}/{all}").format(count=state.saturated_count, all=pairs),
            translate("XorCompare", "sat. {count}/{all}").format(count=state.saturated_count, all=pairs),
        )
    return translate("XorCompare", "no saturation"), translate("XorCompare", "no sat.")


def spoken_neurons(state: NetworkState) -> str:
    """Return all counts of the hidden neurons in words."""
    if state.is_frozen:
        return translate("XorCompare", "hidden neurons frozen: g′ is 0 everywhere")
    return translate(
        "XorCompare",
        "dead hidden neurons {dead} of {neurons}, saturated pairs of neuron and point {saturated} of {pairs}",
    ).format(
        dead=state.dead_count,
        neurons=state.neuron_count,
        saturated=state.saturated_count,
        pairs=state.pair_count,
    )


def badge(state: NetworkState) -> CardBadge:
    """Return how far a network has come."""
    standing = network_standing(state)
    if standing is Standing.STOPPED and state.failure is not None:
        update = state.failure.update
    elif standing in (Standing.SOLVED, Standing.LOST) and state.solved_at is not None:
        update = state.solved_at
    else:
        update = state.update_count
    templates = _badge_templates(standing)
    numbers = {"update": fixed(update, 0), "right": state.correct_count, "verdict": standing_text(standing)}
    return CardBadge(standing, tuple(each.format(**numbers) for each in templates))


def network_standing(state: NetworkState) -> Standing:
    """Return how far a network has come, as one of the kinds."""
    if state.failure is not None:
        return Standing.STOPPED
    if state.is_behind:
        return Standing.CATCHING_UP
    if state.solved_at is not None:
        return Standing.SOLVED if state.is_solved else Standing.LOST
    return Standing(state.verdict)


def _badge_templates(standing: Standing) -> tuple[str, ...]:
    match standing:
        case Standing.STOPPED:
            return translate("XorCompare", "stopped · epoch {update}"), translate("XorCompare", "stopped")
        case Standing.CATCHING_UP:
            return (
                translate("XorCompare", "catching up · {update}"),
                translate("XorCompare", "epoch {update}"),
            )
        case Standing.SOLVED:
            return (
                translate("XorCompare", "success · epoch {update}"),
                translate("XorCompare", "epoch {update}"),
                "{update}",
            )
        case Standing.LOST:
            return (
                translate("XorCompare", "solved at {update}, now {right}/4"),
                translate("XorCompare", "now {right}/4"),
            )
        case _:
            return (
                translate("XorCompare", "{verdict} · {right}/4 right"),
                "{verdict} {right}/4",
                "{verdict}",
                "{right}/4",
            )


def standing_text(standing: Standing) -> str:
    """Return how far a network has come in one or two words."""
    if standing is Standing.STOPPED:
        return translate("XorCompare", "stopped")
    if standing is Standing.CATCHING_UP:
        return translate("XorCompare", "catching up")
    return verdict_text(Verdict.LEARNING if standing is Standing.LOST else Verdict(standing))


def seed_text(state: NetworkState) -> str:
    """Return the seed of a network; a seed is a name and no quantity, so it has no thousands comma."""
    return translate("XorCompare", "seed {seed}").format(seed=state.settings.seed)
