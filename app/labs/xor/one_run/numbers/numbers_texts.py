"""The words of the numbers drawer around its numbers."""

from collections.abc import Iterator
from itertools import groupby

from app.labs.xor.one_run.numbers.pass_layout import SectionText
from app.labs.xor.one_run.numbers.written_state import WrittenState
from app.labs.xor.one_run.numbers.written_text import exact_text, plain_lines, result_text
from app.labs.xor.one_run.run.captions import epoch_text, network_name
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.controls.data_controls import data_name
from app.labs.xor.shared.sample_texts import FEW_SAMPLES, point_text
from app.words.number_format import scientific, shortest
from app.words.translation import translate
from engine.network.gradient_check import GradientCheck
from engine.network.optimizers import Adam, Momentum, RMSProp
from engine.written.numbers import DECIMALS
from engine.written.step import Section


def section_texts(shown: WrittenState) -> dict[Section, SectionText]:
    """Return the heading of each part of the pass."""
    state = shown.state
    if shown.sample is None:
        points = ", ".join(point_text(x1, x2) for x1, x2 in state.points[:FEW_SAMPLES])
        forward = SectionText(
            translate("Xor", "Forward pass"), translate("Xor", "columns: {points}").format(points=points)
        )
    else:
        x1, x2 = state.points[shown.sample]
        point = point_text(x1, x2, DECIMALS)
        target = state.classes[shown.sample]
        forward = SectionText(translate("Xor", "Forward pass"), "", f"x = {point}ᵀ, y = {target}")
    return {
        Section.FORWARD: forward,
        Section.LOSS: SectionText(translate("Xor", "Loss"), ""),
        Section.BACKWARD: SectionText(translate("Xor", "Backpropagation"), ""),
        Section.UPDATE: SectionText(
            translate("Xor", "Update"),
            _mean(state),
            _quantities(state),
        ),
    }


def _data(state: OneRunState) -> str:
    return "XOR" if state.is_xor else data_name(state.settings.data.kind)


def _mean(state: OneRunState) -> str:
    """Return over which samples an update takes the mean."""
    if state.next_batch is not None:
        text = translate("Xor", "mean of the next mini-batch of {size},")
        return text.format(size=state.next_batch.size)
    if state.is_truth_table:
        return translate("Xor", "mean of the four,")
    return translate("Xor", "mean of all {total},").format(total=state.sample_count)


def _quantities(state: OneRunState) -> str:
    """Return what the update rule needs besides the numbers of the network."""
    texts = [f"η = {shortest(state.settings.learning_rate, 6)}"]
    match state.settings.optimizer:
        case Momentum(beta=beta):
            texts.append(f"β = {beta}")
        case RMSProp(rho=rho, epsilon=epsilon):
            texts += [f"ρ = {rho}", f"ε = {exact_text(epsilon)}"]
        case Adam(beta1=beta1, beta2=beta2, epsilon=epsilon):
            texts += [f"β₁ = {beta1}", f"β₂ = {beta2}", f"ε = {exact_text(epsilon)}"]
            texts.append(f"t = {state.moment.memory.updates + 1}")
    return ", ".join(texts)


def check_text(check: GradientCheck) -> str:
    """Return what the gradient check found."""
    if check.compared == 0:
        return translate("Xor", "Gradient check: nothing to compare")
    return translate("Xor", "Gradient check · largest difference {difference}").format(
        difference=scientific(check.largest_difference)
    )


def short_check_text(check: GradientCheck) -> str:
    """Return the same for where there is little room."""
    if check.compared == 0:
        return "—"
    return translate("Xor", "Gradients ± {difference}").format(
        difference=scientific(check.largest_difference)
    )


def left_out_text(check: GradientCheck) -> str:
    """Return how many weights and biases could not be compared."""
    return translate("Xor", "left out at kinks: {left_out} of {total}").format(
        left_out=check.left_out, total=check.left_out + check.compared
    )


def loss_text(shown: WrittenState) -> str:
    """Return the mean loss before and after the update (markup of `app.words.rich_text`)."""
    return translate("Xor", "Mean loss <b>{before} → {after}</b>").format(
        before=result_text(shown.written.loss), after=result_text(shown.written.next_loss)
    )


def rule_text() -> str:
    """Return how the numbers are written."""
    return translate(
        "Xor",
        "Computed in double precision, written with 4 decimals. Each line gives its result to ±1 in the "
        "last digit.",
    )


def full_rule_text() -> str:
    """Return the same with every case."""
    return translate(
        "Xor",
        "Numbers below 0.01, and from 10,000 on, are powers of ten with 4 significant digits. Where 4 "
        "decimals of its terms would not give a line’s result, all its terms show as many more digits as "
        "it takes. Where even 14 digits would not give it, since the terms cancel or are beyond a "
        "calculator, a result below 0.00005 is written as 0, and any other without its terms.",
    )


def copied_text(shown: WrittenState) -> str:
    """Return the whole drawer as plain text."""
    return "\n".join(_copied_lines(shown)) + "\n"


def _copied_lines(shown: WrittenState) -> Iterator[str]:
    state = shown.state
    yield f"{_data(state)} · {network_name(state)}"
    yield translate("Xor", "Epoch {update} · seed {seed}").format(
        update=epoch_text(state, state.update_count), seed=state.settings.seed
    )
    yield rule_text()
    headings = section_texts(shown)
    for section, steps in groupby(shown.written.steps, key=lambda step: step.section):
        text = headings[section]
        remark = " ".join(part for part in (text.remark, text.notation) if part)
        yield ""
        yield f"# {text.title}: {remark}" if remark else f"# {text.title}"
        yield from plain_lines(tuple(steps))
