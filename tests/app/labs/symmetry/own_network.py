"""A network with one hidden layer or none, written for the tests: plain NumPy, nothing of the engine's."""

import itertools
import math

import numpy as np

INPUTS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
"""One point per row."""

TARGETS = {"xor": [0, 1, 1, 0], "and": [0, 0, 0, 1], "or": [0, 1, 1, 1]}

RISES_AND_FALLS = {"gelu", "silu", "mish", "gaussian", "sine"}
"""Every other elementwise function of the gallery never falls."""

SELU_SCALE, SELU_ALPHA = 1.0507009873554805, 1.6732632423543772

_erf = np.vectorize(math.erf, otypes=[float])


def is_affine(key, values):
    return key in ("identity", "linear") or (key == "prelu" and values["alpha"] == 1.0)


def logistic(z):
    return np.where(z >= 0, 1 / (1 + np.exp(-np.abs(z))), np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z))))


def _elu(z, alpha, scale=1.0):
    low = alpha * np.expm1(np.minimum(z, 0.0))
    slope = np.where(z > 0, 1.0, alpha * np.exp(np.minimum(z, 0.0)))
    return scale * np.where(z > 0, z, low), scale * slope


def _leaky(z, alpha):
    return np.where(z > 0, z, alpha * z), np.where(z > 0, 1.0, alpha)


def _sigmoid(z, beta):
    return logistic(beta * z), beta * logistic(beta * z) * logistic(-beta * z)


def _silu(z, beta):
    s = logistic(beta * z)
    return z * s, s + beta * z * s * logistic(-beta * z)


def _softplus(z):
    return np.maximum(z, 0.0) + np.log1p(np.exp(-np.abs(z))), logistic(z)


def _mish(z):
    t = np.tanh(_softplus(z)[0])
    return z * t, t + z * (1 - t * t) * logistic(z)


def _gelu(z):
    share = (1 + _erf(z / math.sqrt(2))) / 2
    return z * share, share + z * np.exp(-z * z / 2) / math.sqrt(2 * math.pi)


_FUNCTIONS = {
    "step": lambda z, threshold: ((z > threshold).astype(float), np.zeros_like(z)),
    "identity": lambda z: (z, np.ones_like(z)),
    "linear": lambda z, c: (c * z, np.full_like(z, c)),
    "sigmoid": _sigmoid,
    "tanh": lambda z: (np.tanh(z), 1 / np.cosh(np.clip(z, -350, 350)) ** 2),
    "softsign": lambda z: (z / (1 + np.abs(z)), 1 / (1 + np.abs(z)) ** 2),
    "relu": lambda z: _leaky(z, 0.0),
    "leaky_relu": _leaky,
    "prelu": _leaky,
    "elu": _elu,
    "selu": lambda z: _elu(z, SELU_ALPHA, SELU_SCALE),
    "softplus": _softplus,
    "gelu": _gelu,
    "silu": _silu,
    "mish": _mish,
    "gaussian": lambda z: (np.exp(-z * z), -2 * z * np.exp(-z * z)),
    "sine": lambda z: (np.sin(z), np.cos(z)),
}


def function(key, values, z):
    """Return g(z) and g′(z), the left derivative at a kink."""
    return _FUNCTIONS[key](z, **values)


class OwnNetwork:
    """Weights as lists of (W, b), W of shape (n_out, n_in)."""

    def __init__(self, layers, key, values, data):
        self.layers = [(w.astype(float).copy(), b.astype(float).copy()) for w, b in layers]
        self.key, self.values = key, values
        self.targets = np.array(TARGETS[data], dtype=float)

    def forward(self):
        a, self.seen = INPUTS, []
        for w, b in self.layers[:-1]:
            z = a @ w.T + b
            self.seen.append((a, z))
            a = function(self.key, self.values, z)[0]
        w, b = self.layers[-1]
        self.seen.append((a, None))
        self.logits = (a @ w.T + b)[:, 0]
        return self.logits

    @property
    def loss(self):
        z = self.forward()
        return float(np.mean(np.maximum(z, 0.0) - z * self.targets + np.log1p(np.exp(-np.abs(z)))))

    @property
    def predictions(self):
        return logistic(self.forward())

    @property
    def right(self):
        distance = (self.predictions - 0.5) * np.where(self.targets > 0.5, 1.0, -1.0)
        return int((distance > 0.01).sum())

    @property
    def is_solved(self):
        return self.right == 4 and self.loss < 0.1

    def gradients(self):
        """Return (dW, db) of each layer."""
        delta = ((logistic(self.forward()) - self.targets) / 4)[:, None]
        found = []
        for number in range(len(self.layers) - 1, -1, -1):
            a, _ = self.seen[number]
            found.insert(0, (delta.T @ a, delta.sum(axis=0)))
            if number:
                slope = function(self.key, self.values, self.seen[number - 1][1])[1]
                delta = (delta @ self.layers[number][0]) * slope
        return found

    def updated(self, rate):
        """Return the network after one update."""
        pairs = zip(self.layers, self.gradients(), strict=True)
        copy = OwnNetwork(self.layers, self.key, self.values, "xor")
        copy.targets = self.targets
        copy.layers = [(w - rate * dw, b - rate * db) for (w, b), (dw, db) in pairs]
        return copy


def start(kind, amount, neurons, seed):
    """Return the layers of one of the lab's starts: W[1], b[1], W[2], b[2] from one generator."""
    rng = np.random.default_rng(seed)
    layers = []
    sizes = [2, *([neurons] if neurons else []), 1]
    for n_in, n_out in itertools.pairwise(sizes):
        if kind == "zeros":
            w = np.zeros((n_out, n_in))
        elif kind == "constant":
            w = np.full((n_out, n_in), amount)
        else:
            spread = {
                "xavier": math.sqrt(2 / (n_in + n_out)),
                "he": math.sqrt(2 / n_in),
                "small": amount,
                "large": amount,
            }[kind]
            w = spread * rng.standard_normal((n_out, n_in))
        rng.standard_normal((n_out, 1))
        layers.append((w, np.zeros(n_out)))
    return layers


def noisy(layers, epsilon, seed):
    """Return layers with ε times normal numbers added to all weights and biases."""
    rng = np.random.default_rng((seed, 2))
    return [
        (w + epsilon * rng.standard_normal(w.shape), b + epsilon * rng.standard_normal(len(b)))
        for w, b in layers
    ]
