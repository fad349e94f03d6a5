"""What the eye should notice in the comparison, in a few short sentences."""

from collections.abc import Iterable
from html import escape

from app.labs.xor.compare.run.state import CompareState, NetworkState
from app.labs.xor.compare.run.texts import Standing, activation_name, network_standing
from app.words.number_format import fixed
from app.words.translation import translate
from engine.network.network_limits import Limit


def observation(state: CompareState) -> str:
    """Return the sentences (markup of `app.words.rich_text`) that are true of `state`."""
    parts = [_catching_up(state), _stopped(state)]
    if state.update_count == 0:
        parts.append(_not_started(state))
    elif state.in_order_of_solving:
        parts += [_order(state), _lost(state), _unsolved(state), _caveat(state)]
    else:
        parts += [_nobody(state), _hopeless(state), _caveat(state)]
    return " ".join(part for part in parts if part)


def network_names(state: CompareState) -> str:
    """Return how many networks there are, and of which size: 6 activations · 2-4-1."""
    sizes = "-".join(str(size) for size in state.networks[0].architecture.layer_sizes)
    return translate("XorCompare", "{count} activations · {sizes}").format(
        count=len(state.networks), sizes=sizes
    )


def standing(state: CompareState) -> str:
    """Return epoch and how many have solved XOR."""
    return translate("XorCompare", "Epoch <b>{update}</b> · solved <b>{solved}/{count}</b>").format(
        update=fixed(state.update_count, 0),
        solved=len(state.in_order_of_solving),
        count=len(state.networks),
    )


def _name(network: NetworkState) -> str:
    return escape(activation_name(network.activation))


def _with_epoch(network: NetworkState, epoch: int) -> str:
    return f"{_name(network)} <b>{fixed(epoch, 0)}</b>"


def _catching_up(state: CompareState) -> str:
    behind = [each for each in state.networks if each.is_behind]
    if not behind:
        return ""
    return translate(
        "XorCompare", "From the start again, and catching up to epoch {last}: {networks}."
    ).format(
        last=fixed(state.update_count, 0),
        networks=", ".join(_with_epoch(each, each.update_count) for each in behind),
    )


def _stopped(state: CompareState) -> str:
    stopped = [(each, each.failure.update) for each in state.networks if each.failure is not None]
    if not stopped:
        return ""
    return translate(
        "XorCompare",
        '<span class="saturated">Stopped</span>, since a number would no longer be finite (epoch): '
        "{networks}.",
    ).format(networks=", ".join(_with_epoch(each, epoch) for each, epoch in stopped))


def _not_started(state: CompareState) -> str:
    if state.settings.same_start:
        return translate(
            "XorCompare",
            "Not started yet. All {count} networks have <b>the same initial weights and biases</b>; only the "
            "activation differs.",
        ).format(count=len(state.networks))
    return translate(
        "XorCompare",
        "Not started yet. Each of the {count} networks has a seed of its own, so the initial weights differ "
        "as well.",
    ).format(count=len(state.networks))


def _order(state: CompareState) -> str:
    in_order = [
        _with_epoch(each, each.solved_at) for each in state.in_order_of_solving if each.solved_at is not None
    ]
    return translate("XorCompare", "Solved (epoch): {networks}.").format(networks=", ".join(in_order))


def _lost(state: CompareState) -> str:
    """Name who had solved it and does not any more."""
    lost = _listed(each for each in state.in_order_of_solving if network_standing(each) is Standing.LOST)
    return translate("XorCompare", "Not any more: {networks}.").format(networks=lost) if lost else ""


def _unsolved(state: CompareState) -> str:
    """Name who has not solved it; who stopped is named already."""
    going = _names(state, Standing.LEARNING, Standing.CATCHING_UP)
    waiting = _names(state, Standing.PLATEAU)
    parts = [_hopeless(state)]
    if waiting:
        parts.append(translate("XorCompare", "On a plateau at present: {networks}.").format(networks=waiting))
    if going:
        parts.append(translate("XorCompare", "Learning: {networks}.").format(networks=going))
    return " ".join(part for part in parts if part)


def _hopeless(state: CompareState) -> str:
    """Name who can never solve it, and why."""
    cannot = [each for each in state.unsolved if network_standing(each) is Standing.IMPOSSIBLE]
    at_origin = _listed(each for each in cannot if each.limit is Limit.ORIGIN)
    one_line = _listed(each for each in cannot if each.limit is not Limit.ORIGIN)
    fixed_ones = _names(state, Standing.CANNOT_MOVE)
    parts = []
    if one_line:
        parts.append(
            translate(
                "XorCompare",
                'Impossible, with a straight boundary: <span class="saturated">{networks}</span>.',
            ).format(networks=one_line)
        )
    if at_origin:
        parts.append(
            translate(
                "XorCompare",
                "Impossible, since without biases ŷ is 0.5 at (0, 0): "
                '<span class="saturated">{networks}</span>.',
            ).format(networks=at_origin)
        )
    if fixed_ones:
        parts.append(
            translate(
                "XorCompare",
                'Cannot move, no update changes anything: <span class="saturated">{networks}</span>.',
            ).format(networks=fixed_ones)
        )
    return " ".join(parts)


def _listed(networks: Iterable[NetworkState]) -> str:
    return ", ".join(_name(each) for each in networks)


def _names(state: CompareState, *standings: Standing) -> str:
    return _listed(each for each in state.unsolved if network_standing(each) in standings)


def _nobody(state: CompareState) -> str:
    return translate("XorCompare", "No network has solved XOR up to epoch <b>{update}</b>.").format(
        update=fixed(state.update_count, 0)
    )


def _caveat(state: CompareState) -> str:
    if state.settings.same_start:
        return translate("XorCompare", "One seed only ({seed}).").format(seed=state.settings.seed)
    return translate("XorCompare", "One seed only for each.")
