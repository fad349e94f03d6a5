"""A session of the symmetry lab with random settings, driven to some epoch and beyond."""

import math

from app.labs.symmetry.two_starts.run.settings import DATA_KEYS, NEURON_COUNTS, Start, StartKind
from engine.activations import ELEMENTWISE, activation
from tests.app.labs.symmetry.own_network import OwnNetwork

RUN_ON = 80
"""What is said to hold for good is looked at so many epochs later."""


class RandomRun:
    """One session driven to random epochs, with the states that it showed there."""

    def __init__(self, rng, session):
        self.rng, self.session = rng, session
        record = rng.choice(ELEMENTWISE)
        values = {}
        for each in record.parameters:
            ends = (each.bounds.low, each.bounds.high)
            inside = rng.uniform(*ends)
            values[each.name] = rng.choice([each.default, *ends, inside])
        self.key, self.values = record.key, values
        kinds = [StartKind.ZEROS, StartKind.CONSTANT, *StartKind]

        def start():
            return Start(
                rng.choice(kinds),
                constant=rng.choice([0.5, 1.0, -2.0, 0.0, rng.uniform(-2, 2)]),
                small=rng.choice([0.001, 0.01, 0.1]),
                large=rng.uniform(1, 10),
                seed=rng.randrange(1000),
            )

        session.change(
            a=start(),
            b=start(),
            activation=activation(record.key, **values),
            neurons=rng.choice(NEURON_COUNTS),
            learning_rate=rng.choice([0.5, 10.0, math.exp(rng.uniform(math.log(0.001), math.log(10.0)))]),
            data=rng.choice(DATA_KEYS),
            noise=rng.choice([0.01, 1e-6, 1.0]),
        )
        session.rewind()
        self.settings = session.settings
        self.noise = []
        self.first_draw = session._draws
        self.equal_before_noise = False
        length = rng.choice([0, 3, 40, 150, 250])
        if rng.random() < 0.4:
            self.add_noise(rng.randint(0, length))
            if self.noise and rng.random() < 0.3:
                self.add_noise(self.noise[-1] + rng.randint(0, 20))
        session.step(max(0, length - session.shown_update) + RUN_ON)
        self.computed = session.shown_update
        self.shown = min(length, self.computed)

    def add_noise(self, epoch):
        session = self.session
        session.step(epoch - session.shown_update)
        if session.shown_update != epoch:
            return
        rows = session.state.sides[0].rows.tolist()
        distinct = len({tuple(row) for row in rows})
        self.noise.append(epoch)
        self.equal_before_noise |= distinct < len(rows) and self.settings.neurons > 0
        session.break_symmetry()

    def layers(self, epoch, index):
        parameters = self.session._runs.record.state_at(epoch).parameters
        return [
            (w[index], b[index, :, 0]) for w, b in zip(parameters.weights, parameters.biases, strict=True)
        ]

    def own(self, epoch, index):
        return OwnNetwork(self.layers(epoch, index), self.key, self.values, self.settings.data)

    def bits(self, epoch, index):
        return [part.tolist() for layer in self.layers(epoch, index) for part in layer]

    def hidden_bits(self, epoch, index):
        return [part.tolist() for part in self.layers(epoch, index)[0]]

    def last(self, epoch, index):
        """Return the last epoch before noise changes what follows from an epoch."""
        return min([each - 1 for each in self.noise if index == 0 and each > epoch], default=self.computed)

    def never_moves(self, epoch, index):
        """Whether nothing changes as long as the run goes on, or None where it does not go on."""
        last = self.last(epoch, index)
        if last == epoch:
            return None
        later = {epoch + 1, min(epoch + 17, last), last}
        return all(self.bits(each, index) == self.bits(epoch, index) for each in later)
