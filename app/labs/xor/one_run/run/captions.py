"""Short texts about a run: what the network is, how it learns, and how far it has come."""

from app.labs.xor.one_run.looks.looks import Picture
from app.labs.xor.one_run.run.state import OneRunState
from app.words.moment_text import epoch_moment
from app.words.number_format import epochs
from app.words.translation import translate
from app.words.verdict_texts import verdict_text
from engine.network.losses import MEAN_SQUARED_ERROR


def network_name(state: OneRunState) -> str:
    """Return activation and layer sizes: ReLU · 2-4-1."""
    sizes = "-".join(str(size) for size in state.settings.layer_sizes)
    if state.settings.hidden_layers == 0:
        return sizes
    return f"{translate('Activation', state.settings.activation.name)} · {sizes}"


def standing(state: OneRunState) -> str:
    """Return epoch, accuracy and verdict in a few words."""
    return translate("Xor", "Epoch <b>{update}</b> · Accuracy <b>{right}/{total}</b> · {verdict}").format(
        update=epoch_text(state, state.update_count),
        right=state.correct_count,
        total=state.sample_count,
        verdict=verdict_text(state.verdict),
    )


def epoch_text(state: OneRunState, updates: float) -> str:
    """Return a number of updates in epochs, as it is written in sentences."""
    return epochs(updates, state.updates_per_epoch)


def moment(state: OneRunState) -> str:
    """Return the name of the moment that a state is of."""
    return epoch_moment(state.update_count, state.updates_per_epoch)


def question(state: OneRunState) -> str:
    """Return the question that the page asks."""
    if state.is_xor:
        return translate("Xor", "No single line splits XOR. How do neurons do it?")
    return translate("Xor", "How do the neurons part the two classes?")


def output_note(state: OneRunState) -> str:
    """Return the quiet remark about what is not a choice: the output, and what an update sees."""
    if not state.is_truth_table or state.next_batch is not None:
        return f"{_output(state)} {_epoch(state)}"
    if state.settings.loss is MEAN_SQUARED_ERROR:
        return translate(
            "Xor",
            "The output is a sigmoid, the loss the mean squared error. Each epoch is one update with all "
            "four points.",
        )
    return translate(
        "Xor",
        "The output is a sigmoid, the loss the mean cross-entropy. Each epoch is one update with all "
        "four points.",
    )


def _output(state: OneRunState) -> str:
    if state.settings.loss is MEAN_SQUARED_ERROR:
        return translate("Xor", "The output is a sigmoid, the loss the mean squared error.")
    return translate("Xor", "The output is a sigmoid, the loss the mean cross-entropy.")


def _epoch(state: OneRunState) -> str:
    if state.next_batch is None:
        return translate("Xor", "Each epoch is one update with all {total} training samples.").format(
            total=state.sample_count
        )
    return translate(
        "Xor", "Each epoch is {updates} updates, each with up to {size} of the {total} training samples."
    ).format(updates=state.updates_per_epoch, size=state.settings.batch_size, total=state.sample_count)


def picture_names() -> dict[Picture, str]:
    """Return what each picture is called on its tab."""
    return {
        Picture.MAP: translate("Xor", "Output map"),
        Picture.SPACE: translate("Xor", "Hidden space"),
        Picture.LANDSCAPE: translate("Xor", "Loss landscape"),
        Picture.POINTS: translate("Xor", "Operating points"),
        Picture.WEIGHTS: translate("Xor", "Weights and biases"),
    }
