"""What the eye should notice in the symmetry lab, as a few short sentences."""

from app.labs.symmetry.start_texts import sigma_text
from app.labs.symmetry.state import LAST_EPOCH, Side, SymmetryState
from app.number_format import fixed, percent, readable, shortest
from app.translation import translate
from engine.activations.facts import is_monotone
from engine.initial_scale import SIGMAS, ScaleScan
from engine.interventions import AddNoise
from engine.success_rate import SuccessRate
from engine.symmetry import Motion

LECTURE_SIGMA = 0.01
_NOISE_DECIMALS = 6


def observation(state: SymmetryState) -> str:
    """Return the sentences (markup of `app.rich_text`) that are true of `state`."""
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


def scan_observation(scan: ScaleScan | None, *, running: bool) -> str:
    """Return the sentence that is true of what a scan, finished or not, has found so far."""
    if scan is None or scan.trials == 0:
        if not running:
            return translate(
                "SymmetryObservation",
                "No network has been judged yet: train the networks to see from which initial scales "
                "they learn.",
            )
        return translate(
            "SymmetryObservation",
            "The first networks are being trained; the first picture comes in a few seconds.",
        )
    lecture = rate_at(scan, LECTURE_SIGMA)
    largest = scan.rates[-1]
    best = max(scan.rates, key=lambda rate: rate.successes)
    good = [sigma for sigma, rate in zip(SIGMAS, scan.rates, strict=True) if rate.successes == best.successes]
    sentence = translate(
        "SymmetryObservation",
        "XOR solved: <b>{lecture}</b> from the lecture's <i>σ</i> = 0.01, <b>{best}</b> from "
        "<i>σ</i> = {sigma}, "
        "<b>{largest}</b> from <i>σ</i> = 10 ({trials} seeds each).",
    )
    return sentence.format(
        lecture=percent(lecture.share, 0),
        best=percent(best.share, 0),
        sigma=sigma_text(good[len(good) // 2]),
        largest=percent(largest.share, 0),
        trials=scan.trials,
    )


def rate_at(scan: ScaleScan, sigma: float) -> SuccessRate:
    """Return what a scan has found for the σ closest to `sigma`."""
    return scan.rates[min(range(len(SIGMAS)), key=lambda index: abs(SIGMAS[index] - sigma))]


def _about_neurons(state: SymmetryState) -> list[str]:
    a, b = state.sides
    if not a.hidden:
        return [
            translate(
                "SymmetryObservation",
                "Without a hidden layer no neurons can be alike: logistic regression may start from zeros.",
            )
        ]
    plain = [each for each in state.sides if each.motion is Motion.EACH_ITS_OWN]
    if len(plain) == 2:
        added = [each for each in state.noise if each.at_update <= state.epoch]
        if added:
            return [_about_noise(state, added[-1])]
        return [
            translate(
                "SymmetryObservation",
                'In A and in B <span class="healthy">no two hidden neurons are equal</span>.',
            )
        ]
    return [_about_side(state, each) for each in (a, b) if each.motion is not Motion.EACH_ITS_OWN]


def _about_noise(state: SymmetryState, latest: AddNoise) -> str:
    if state.parting is None:
        text = translate(
            "SymmetryObservation",
            "Noise <i>ε</i> = {epsilon} was added to A at epoch {epoch}; its neurons "
            '<span class="healthy">were all different</span> before that.',
        )
    else:
        text = translate(
            "SymmetryObservation",
            "Noise <i>ε</i> = {epsilon} at epoch {epoch} "
            '<span class="healthy">parted the neurons of A</span>.',
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
    elif side.motion is Motion.HIDDEN_AT_REST:
        text = translate(
            "SymmetryObservation",
            '{side}: <span class="saturated">the hidden layer\'s gradient is exactly 0</span> at this epoch; '
            "only the output layer moves.",
        )
    elif side.motion is Motion.SOME_EQUAL:
        text = translate(
            "SymmetryObservation", "{side}: only <b>{distinct}</b> of {neurons} hidden neurons are different."
        )
    elif side.is_solved:
        text = _solved_as_one(state)
    else:
        text = translate(
            "SymmetryObservation",
            "{side}: the {neurons} hidden neurons have gradients "
            '<span class="saturated">equal to the last digit</span> and move as one.',
        )
    return text.format(side=side.name, neurons=side.neuron_count, distinct=side.distinct_count)


def _solved_as_one(state: SymmetryState) -> str:
    if is_monotone(state.settings.activation):
        return translate(
            "SymmetryObservation",
            "{side}: the {neurons} hidden neurons are equal and still solve it: one line is enough here.",
        )
    return translate(
        "SymmetryObservation",
        "{side}: the {neurons} hidden neurons are equal and still solve it: "
        "this <i>g</i> both rises and falls.",
    )


def _about_losses(state: SymmetryState) -> str:
    a, b = state.sides
    return translate(
        "SymmetryObservation",
        "Loss at epoch {epoch}: A <b>{a}</b> ({right_a}/4 right), B <b>{b}</b> ({right_b}/4).",
    ).format(
        epoch=fixed(state.epoch, 0),
        a=readable(a.loss, 3),
        b=readable(b.loss, 3),
        right_a=a.correct_count,
        right_b=b.correct_count,
    )


def presented_losses(state: SymmetryState) -> str:
    """Return epoch and losses in short, for the bar below a presentation."""
    a, b = state.sides
    return translate("Symmetry", "epoch <b>{epoch}</b> · loss A <b>{a}</b>, B <b>{b}</b>").format(
        epoch=fixed(state.epoch, 0), a=readable(a.loss), b=readable(b.loss)
    )
