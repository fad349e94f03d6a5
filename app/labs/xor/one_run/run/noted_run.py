"""The run of some settings from its update 0 on, with everything that is noted of it."""

from collections.abc import Iterator, Sequence
from typing import Self

from app.lab_kit.replay import Replay, in_pieces
from app.labs.xor.shared.settings import XorSettings
from engine.descent.interventions import Intervention
from engine.descent.run_point import RunPoint
from engine.descent.training import TrainingRun
from engine.history.held_out_loss import HeldOutLoss
from engine.history.run_left_alone import RunLeftAlone
from engine.history.time_line import TimeLine


class NotedRun:
    """A run, its time line, and its loss on the samples that are kept back.

    Attributes
    ----------
    line
        The run, every update of which can be looked at again; it is advanced and changed here only.
    samples, kept_back
        The samples that are learned, and those that are not or None, in their own units.
    test
        The samples that are kept back, as the network gets them, or None where there are none.
    held_out
        The loss on them, or None.
    alone
        The run as it would be without what was done after its first update, as far as `line` has come; None
        before anything was.

    Parameters
    ----------
    settings
        Of the run.
    start
        What was changed by hand before its first update.

    Raises
    ------
    InvalidValueError
        If a change does not fit the network.
    """

    def __init__(self, settings: XorSettings, start: Sequence[Intervention] = ()) -> None:
        parts = settings.data.split()
        self.samples, self.kept_back = parts.train, parts.test
        scaling = settings.data.standardisation
        train = scaling.dataset(parts.train)
        test = None if parts.test is None else scaling.dataset(parts.test)
        self.line = TimeLine(TrainingRun(settings.training, train, start))
        self.test = test
        run = self.line.run
        self.alone: RunLeftAlone | None = None
        self.held_out = None
        if test is not None:
            self.held_out = HeldOutLoss(run.architecture, test, run.parameters)

    @classmethod
    def replay(cls, settings: XorSettings, point: RunPoint) -> Replay[Self]:
        """Make the run as far as it was made at `point`, or until it stops."""
        later = [each for each in point.interventions if each.at_update > 0]
        run = cls(settings, point.interventions[: len(point.interventions) - len(later)])
        for each in later:
            yield from run._go_on_to(each.at_update)
            run.intervene(each)
        yield from run._go_on_to(point.made)
        return run

    def advance(self, count: int) -> None:
        """Make `count` updates, fewer only if the run fails, and note the loss on the test samples."""
        line, held_out = self.line, self.held_out
        end = line.last_update + count
        while line.last_update < end and line.run.failure is None:
            to_next = count if held_out is None else held_out.updates_to_next(line.last_update)
            line.step(min(to_next, end - line.last_update))
            if held_out is not None:
                held_out.note(line.last_update, line.run.parameters)
        if self.alone is not None:
            self.alone.go_on_to(line.last_update)

    def _go_on_to(self, update: int) -> Iterator[int]:
        before = self.line.last_update
        for made in in_pieces(self.advance, update - before):
            yield before + made
            if self.line.run.failure is not None:
                return

    def take_back(self, change: Intervention) -> None:
        """Be again at the update of something that was done after the start, as if it had not been."""
        self.line.take_back(change)
        if self.held_out is not None:
            self.held_out.note(change.at_update, self.line.run.parameters)

    def intervene(self, change: Intervention) -> None:
        """Change the run by hand; what came after it is lost.

        Raises
        ------
        InvalidValueError
            If the run has stopped there, or the change does not fit the network.
        """
        alone = self.alone or RunLeftAlone(self.line.run, self.line.milestones.solved_at)
        self.line.intervene(change)
        self.alone = alone
        if self.held_out is not None:
            self.held_out.note(change.at_update, self.line.run.parameters)
