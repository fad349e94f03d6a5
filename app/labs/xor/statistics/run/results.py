"""What is known of the networks: the result shown, the one before it, and what they differ in."""

from enum import Enum
from typing import NamedTuple

from engine.ensembles.network_outcomes import compare
from engine.ensembles.proportion_test import ProportionTest
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.repeated_training import Combination, RepeatedTraining

_MOST_REMEMBERED = 8


class ResultStanding(Enum):
    """How what is shown belongs to the present settings."""

    NOTHING = "nothing"
    """Nothing has been trained."""
    CURRENT = "current"
    """It is theirs."""
    OTHER = "other"
    """It is the result of the settings before."""


class Experiment(NamedTuple):
    """What is trained, and how far.

    Attributes
    ----------
    settings
        The networks.
    judged
        After how many of them the training is given up; 0 if it is not.
    """

    settings: RepeatedSettings
    judged: int = 0

    @classmethod
    def of(cls, result: RepeatedTraining) -> "Experiment":
        """Return the experiment that found a result."""
        return cls(result.settings, 0 if result.is_complete else result.trained)


class RememberedResults:
    """The latest results, so that a scene that comes back is not trained again."""

    def __init__(self) -> None:
        self._results: dict[Experiment, RepeatedTraining] = {}

    def keep(self, result: RepeatedTraining) -> None:
        """Remember a result."""
        experiment = Experiment.of(result)
        self._results.pop(experiment, None)
        self._results[experiment] = result
        if len(self._results) > _MOST_REMEMBERED:
            del self._results[next(iter(self._results))]

    def find(self, experiment: Experiment | None) -> RepeatedTraining | None:
        """Return the result of an experiment, or None if it is not remembered."""
        if experiment is None or experiment in self._results:
            return self._results[experiment] if experiment is not None else None
        known = (each for each in self._results.values() if each.is_complete and not experiment.judged)
        return next(filter(None, (each.restricted_to(experiment.settings) for each in known)), None)


class Results:
    """What is known.

    Attributes
    ----------
    whole
        The latest result, perhaps with more combinations than are shown.
    shown
        What is shown of it.
    previous
        The result before it, to compare with.
    """

    def __init__(self) -> None:
        self.whole: RepeatedTraining | None = None
        self.shown: RepeatedTraining | None = None
        self.previous: RepeatedTraining | None = None
        self._tests: dict[Combination, tuple[Combination, ProportionTest | None]] = {}

    def take(self, result: RepeatedTraining | None, settings: RepeatedSettings) -> None:
        """Know a result, under present settings; None forgets the one that was known."""
        if result is not self.whole:
            self.whole = self.shown = result
        if result is None:
            self._tests.clear()
        else:
            self.shown = result.restricted_to(settings) or self.shown

    def keep_previous(self, settings: RepeatedSettings) -> None:
        """Let what is known be the result before, if it holds under other conditions than `settings`."""
        result = self.whole
        if (
            result is not None
            and result.trained
            and not result.settings.differs_only_in_combinations_from(settings)
        ):
            self.previous = result

    def standing(self, settings: RepeatedSettings) -> ResultStanding:
        """Return how what is shown belongs to `settings`."""
        if self.shown is None:
            return ResultStanding.NOTHING
        return ResultStanding.CURRENT if self.shown.settings == settings else ResultStanding.OTHER

    def before(self, combination: Combination) -> Combination | None:
        """Return the same combination of the result before, or None where it has none."""
        found = self.previous and self.previous.find(combination.activation, combination.neurons)
        return found if found and found.outcomes.count else None

    def test_against_previous(self, combination: Combination) -> ProportionTest | None:
        """Compare a combination with the same one of the result before; None where that cannot be done.

        The p-value is corrected for all combinations that are compared: a few of 21 differ by chance.
        """
        before = self.before(combination)
        if before is None or self.shown is None:
            return None
        known = self._tests.get(combination)
        if known is None or known[0] is not before:
            known = self._tests[combination] = (before, compare(before.outcomes, combination.outcomes))
        compared = sum(self.before(each) is not None for each in self.shown.combinations)
        return known[1].picked_among(compared) if known[1] is not None else None
