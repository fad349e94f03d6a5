"""What is to be known of every single update of a run, however many are made between two frames."""

import numpy as np

from app.labs.xor.death_record import DeathRecord
from app.labs.xor.settings import XorSettings
from engine.activations.facts import largest_slope
from engine.datasets import XOR
from engine.interventions import SetParameters
from engine.network import Parameters
from engine.outcomes import SOLVED_LOSS, solved
from engine.training import TrainingRun

_CHUNK = 64


class Milestones:
    """Makes a run's updates and notes exactly at which of them something happened.

    Updates are made many at a time, which is much faster. Only where a chunk of them can hold a milestone is
    it repeated, update by update, from the parameters with which it began.

    Attributes
    ----------
    solved_at
        The first update after which XOR was solved (`engine.outcomes.solved`), or None.
    record
        For each neuron of the first hidden layer when g′ was 0 on all four points. The inputs of this layer
        never change and a gradient of 0 moves no weight, so such a neuron stays as it is until a weight is
        typed in. One whose g′ is 0 everywhere (step function) is frozen rather than dead and not noted.
    largest_loss
        The largest loss so far.

    Parameters
    ----------
    run
        The run; what happened before is not noted.
    settings
        Its settings.
    record
        What was noted before weights were typed in, to be gone on with; None for a new run.
    """

    record: DeathRecord

    def __init__(self, run: TrainingRun, settings: XorSettings, record: DeathRecord | None = None) -> None:
        self._run = run
        self._settings = settings
        self._can_die = settings.hidden_layers > 0 and largest_slope(settings.activation).value > 0.0
        self.solved_at: int | None = None
        self.record = record or DeathRecord(settings.training.hidden_sizes[:1])
        self.largest_loss = float(run.loss_history.max())
        self._note(run, run.update_count)

    def step(self, count: int) -> None:
        """Make `count` updates, fewer only if the run fails."""
        made = 0
        while made < count:
            wanted = min(_CHUNK, count - made) if self._is_watching else count - made
            start, beginning = self._run.update_count, self._run.parameters
            done = self._run.step(wanted)
            losses = self._run.loss_history[start + 1 :]
            if losses.size:
                self.largest_loss = max(self.largest_loss, float(losses.max()))
                may_solve = self.solved_at is None and float(losses.min()) < SOLVED_LOSS
                if may_solve or self._has_new_deaths(self._run):
                    self._look_closer(beginning, start, done)
            if done < wanted:
                return
            made += done

    @property
    def dead_since(self) -> tuple[int | None, ...]:
        """For each neuron of the first hidden layer the update since which it is dead, or None."""
        deaths = self.record.deaths
        return tuple(
            each.latest.first if each.latest is not None and each.is_dead else None
            for each in (deaths[0] if deaths else ())
        )

    @property
    def _is_watching(self) -> bool:
        """Whether a milestone may still come."""
        return self.solved_at is None or (self._can_die and None in self.dead_since)

    def _look_closer(self, beginning: Parameters, start: int, count: int) -> None:
        """Repeat `count` updates one by one from those parameters, which belong to update `start`."""
        repeated = TrainingRun(self._settings.training, XOR, [SetParameters(0, beginning)])
        for update in range(start + 1, start + count + 1):
            repeated.step()
            self._note(repeated, update)

    def _note(self, run: TrainingRun, update: int) -> None:
        """Note what happened at `update`, the present one of `run`."""
        if self.solved_at is None and run.loss < SOLVED_LOSS:
            success = solved(run.predictions, XOR.targets, np.asarray(run.loss))
            self.solved_at = update if success else None
        dead = self._dead(run)
        if dead:
            self.record.note(update, [np.array(dead)])

    def _has_new_deaths(self, run: TrainingRun) -> bool:
        return any(
            dead and since is None for dead, since in zip(self._dead(run), self.dead_since, strict=False)
        )

    def _dead(self, run: TrainingRun) -> list[bool]:
        """Return for each neuron of the first hidden layer whether it is dead; empty where none can be."""
        if not self._can_die:
            return []
        z = run.forward_pass.z[0][0]
        slopes = self._settings.activation.derivative(z, kink_side=self._settings.kink_side)
        dead: list[bool] = (slopes == 0.0).all(axis=1).tolist()
        return dead
