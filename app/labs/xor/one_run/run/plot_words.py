"""What the output map and the loss curve show, in words."""

from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.sample_texts import point_text
from app.words.number_format import fixed, readable
from app.words.rich_text import plain
from app.words.translation import translate
from app.words.verdict_texts import loss_text

_DECIMALS = 2


def answers_in_words(state: OneRunState) -> list[str]:
    """Return ŷ of every training sample and whether it is right, or of many how many are."""
    if not state.has_few_samples:
        return [right_in_words(state)]
    words = (translate("Xor", "wrong"), translate("Xor", "right"))
    return [
        f"{point_text(*point)}: ŷ = {fixed(float(prediction), _DECIMALS)}, {words[int(correct)]}"
        for point, prediction, correct in zip(state.points, state.predictions, state.correct, strict=True)
    ]


def right_in_words(state: OneRunState) -> str:
    """Return how many training samples are right."""
    return translate("Xor", "{right} of {total} samples right").format(
        right=fixed(state.correct_count, 0), total=fixed(state.sample_count, 0)
    )


def map_in_words(state: OneRunState) -> str:
    """Return what the output map shows: the range of ŷ, the boundary, the lines and the samples."""
    shown = state.output_map
    text = translate("Xor", "ŷ from {low} to {high} over the plane of x₁ and x₂; {boundary}. {answers}")
    return text.format(
        low=fixed(float(shown.min()), _DECIMALS),
        high=fixed(float(shown.max()), _DECIMALS),
        boundary=translate("Xor", "the boundary ŷ = 0.5 runs through it")
        if state.boundary.size
        else translate("Xor", "no boundary ŷ = 0.5 in it"),
        answers="; ".join(answers_in_words(state)),
    )


def loss_in_words(state: OneRunState) -> str:
    """Return what the loss curve shows: its start, its extremes and its present value."""
    history = state.loss_history
    text = translate("Xor", "loss {loss}; at the start {start}, lowest {low}, highest {high}").format(
        loss=loss_text(state.loss, is_solved=state.is_solved),
        start=readable(float(history[0])),
        low=readable(float(history.min())),
        high=readable(float(history.max())),
    )
    if state.plateau is not None:
        text += "; " + translate("Plateau", state.plateau.name)
    return plain(text)
