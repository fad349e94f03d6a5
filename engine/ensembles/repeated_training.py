"""Hundreds of networks for each combination of activation and width, trained at once, and what they found.

The network of a seed is the single run with that seed: equal initial weights to the last bit, and losses
equal up to the rounding of sums.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from engine.activations import Activation
from engine.data.datasets import XOR
from engine.descent.gradient_descent import initial_parameters
from engine.ensembles.ensemble import Ensemble
from engine.ensembles.ensemble_round import EnsembleRound, judged_at_once, seed_rounds
from engine.ensembles.loss_bands import LossBands, loss_bands, moments
from engine.ensembles.network_outcomes import NetworkOutcomes, joined, no_outcomes, outcomes_of
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.network.network import Parameters, stacked


@dataclass(frozen=True, eq=False)
class Combination:
    """What is known of one activation at one width.

    Attributes
    ----------
    activation
        The hidden neurons' activation.
    neurons
        How many hidden neurons.
    outcomes
        Of the networks that have been judged so far.
    bands
        The spread of their losses, or None before the first are judged.
    seconds_per_update
        Measured processor time of one update of one network, when many train at once; NaN before.
    """

    activation: Activation
    neurons: int
    outcomes: NetworkOutcomes
    bands: LossBands | None = None
    seconds_per_update: float = float("nan")


@dataclass(frozen=True, eq=False)
class RepeatedTraining:
    """What a repeated training has found so far.

    Attributes
    ----------
    settings
        What is trained.
    combinations
        Activation by activation in the order of the settings, each with all widths.
    done
        The share of all updates that has been made, from 0 to 1.
    """

    settings: RepeatedSettings
    combinations: tuple[Combination, ...]
    done: float

    @property
    def trained(self) -> int:
        """How many networks have been judged."""
        return sum(each.outcomes.count for each in self.combinations)

    @property
    def is_complete(self) -> bool:
        """Whether every network has been judged."""
        return self.trained == self.settings.network_count

    @property
    def at_rest(self) -> "RepeatedTraining":
        """The same when nothing is being trained: only networks that have been judged count as done."""
        return replace(self, done=self.trained / self.settings.network_count)

    def find(self, activation: Activation, neurons: int) -> Combination | None:
        """Return the combination of `activation` and `neurons`, or None where it was not trained."""
        for each in self.combinations:
            if each.activation == activation and each.neurons == neurons:
                return each
        return None

    def at_width(self, neurons: int) -> tuple[Combination, ...]:
        """Return the combinations of one width, in the order of the activations."""
        return tuple(each for each in self.combinations if each.neurons == neurons)

    def restricted_to(self, settings: RepeatedSettings) -> "RepeatedTraining | None":
        """Return all that is known of `settings`, or None if they have networks that are not trained here."""
        if not settings.differs_only_in_combinations_from(self.settings):
            return None
        if settings == self.settings:
            return self
        found = tuple(
            self.find(hidden, neurons) for hidden in settings.activations for neurons in settings.widths
        )
        known = tuple(each for each in found if each is not None)
        return RepeatedTraining(settings, known, self.done) if len(known) == len(found) else None


def train_repeatedly(
    settings: RepeatedSettings, known: Iterable[Combination] = ()
) -> Iterator[RepeatedTraining]:
    """Train all networks and yield what is known, every few milliseconds, until all are judged.

    The first round has few seeds for each combination, so that a first picture comes early. Memory is
    bounded: of the past, the losses at some 200 moments stay, and no weights. Networks whose numbers
    overflow are failures.

    Parameters
    ----------
    settings
        What is trained.
    known
        Combinations that were trained with the same settings but other activations or widths; those that
        are complete are taken over, and not trained again.
    """
    found = {
        (hidden, neurons): Combination(hidden, neurons, no_outcomes(settings.first_seed))
        for hidden in settings.activations
        for neurons in settings.widths
    }
    for each in known:
        if (each.activation, each.neurons) in found and each.outcomes.count == settings.replicas:
            found[each.activation, each.neurons] = each
    missing = [key for key, each in found.items() if not each.outcomes.count]
    losses = {key: np.empty((moments(settings.updates).size, 0), dtype=np.float32) for key in missing}
    wanted = settings.network_count * settings.updates
    made = wanted - len(missing) * settings.replicas * settings.updates
    yield RepeatedTraining(settings, tuple(found.values()), made / wanted)
    for seeds in seed_rounds(settings.seeds):
        for neurons in settings.widths:
            keys = [key for key in missing if key[1] == neurons]
            if not keys:
                continue
            start = initial_networks(settings, neurons, seeds)
            for key in keys:
                hidden = key[0]
                training = EnsembleRound(ensemble_from(settings, hidden, start), settings.updates)
                for updates in training.slices():
                    done = (made + len(seeds) * updates) / wanted
                    yield RepeatedTraining(settings, tuple(found.values()), done)
                made += len(seeds) * settings.updates
                losses[key] = np.concatenate((losses[key], training.losses), axis=1)
                outcomes = outcomes_of(training.ensemble, seeds[0], settings.success_loss)
                found[key] = Combination(
                    hidden,
                    neurons,
                    joined((found[key].outcomes, outcomes)),
                    loss_bands(moments(settings.updates), losses[key]),
                    training.seconds_per_update,
                )
                yield RepeatedTraining(settings, tuple(found.values()), made / wanted)


def judged_in_training(settings: RepeatedSettings, judged: int) -> int:
    """Return how many networks are judged once at least `judged` are, or 0 if that is all of them."""
    combinations = len(settings.activations) * len(settings.widths)
    return judged_at_once(seed_rounds(settings.seeds), combinations, 1, judged)


def initial_networks(settings: RepeatedSettings, neurons: int, seeds: Sequence[int]) -> Parameters:
    """Return the networks of `seeds` at their start; they do not depend on the activation."""
    architecture = settings.architecture(settings.activations[0], neurons)
    return stacked(
        [initial_parameters(architecture, settings.initializer, settings.bias_scale, seed) for seed in seeds]
    )


def ensemble_from(settings: RepeatedSettings, hidden: Activation, start: Parameters) -> Ensemble:
    """Return the networks with the hidden activation `hidden` that start at `start`."""
    neurons = start.weights[0].shape[1]
    return Ensemble(
        settings.architecture(hidden, neurons),
        XOR,
        start,
        settings.learning_rate,
        settings.kink_side,
        solved_loss=settings.success_loss,
    )
