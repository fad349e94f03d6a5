"""What the eye should notice in the view of the initial scale, as one sentence."""

from html import escape
from itertools import groupby

from app.words.number_format import fixed, percent
from app.words.translation import translate
from engine.ensembles.success_rate import SuccessRate
from engine.phenomena.initial_scale import SIGMAS, ScaleScan

LECTURE_SIGMA = 0.01


def sigma_text(sigma: float) -> str:
    """Return a standard deviation of the scan with two significant digits."""
    return f"{sigma:.2g}"


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
    most = max(rate.successes for rate in scan.rates)
    if not most:
        return translate(
            "SymmetryObservation", "XOR solved: <b>0%</b> from every initial scale ({trials} seeds each)."
        ).format(trials=fixed(scan.trials, 0))
    sentence = translate(
        "SymmetryObservation",
        "XOR solved: <b>{lecture}</b> from the lecture's <i>σ</i> = 0.01, most often <b>{best}</b> from "
        "<i>σ</i> = {sigmas}, <b>{largest}</b> from <i>σ</i> = 10 ({trials} seeds each).",
    )
    return sentence.format(
        lecture=escape(percent(lecture.share, 0)),
        best=escape(percent(most / scan.trials, 0)),
        sigmas=_sigmas_text([rate.successes == most for rate in scan.rates]),
        largest=escape(percent(scan.rates[-1].share, 0)),
        trials=fixed(scan.trials, 0),
    )


def _sigmas_text(named: list[bool]) -> str:
    """Return the σ of `SIGMAS` that are named, neighbours from the first to the last."""
    runs = [
        list(run) for is_named, run in groupby(range(len(SIGMAS)), key=lambda index: named[index]) if is_named
    ]
    texts = [[sigma_text(SIGMAS[index]) for index in (run[0], run[-1])] for run in runs]
    return ", ".join(first if first == last else f"{first} – {last}" for first, last in texts)


def rate_at(scan: ScaleScan, sigma: float) -> SuccessRate:
    """Return what a scan has found for the σ closest to `sigma`."""
    return scan.rates[min(range(len(SIGMAS)), key=lambda index: abs(SIGMAS[index] - sigma))]
