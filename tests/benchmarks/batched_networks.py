"""Many networks at once in the two ways that are usually taken: batched matmul, and PyTorch's vmap."""
# ruff: noqa: N806  (names as on paper)

from collections.abc import Callable

import numpy as np

from tests.benchmarks.lecture_notes import M, X, Y


def train_batched_matmul(arrays, learning_rate, updates):
    """Train R tanh networks on XOR from [W1, b1, W2, b2, …] with a leading replica axis, allocating."""
    weights, biases = list(arrays[0::2]), list(arrays[1::2])
    for _ in range(updates):
        a = [X]
        for W, b in zip(weights[:-1], biases[:-1], strict=True):
            a.append(np.tanh(W @ a[-1] + b))
        dz = 1 / (1 + np.exp(-(weights[-1] @ a[-1] + biases[-1]))) - Y
        for layer in reversed(range(len(weights))):
            dW = dz @ np.swapaxes(a[layer], -1, -2) / M
            db = dz.sum(axis=2, keepdims=True) / M
            if layer:
                dz = np.swapaxes(weights[layer], 1, 2) @ dz * (1 - a[layer] ** 2)
            weights[layer] = weights[layer] - learning_rate * dW
            biases[layer] = biases[layer] - learning_rate * db


def vmap_training(arrays, learning_rate) -> Callable[[int], None] | None:
    """Return what makes a number of updates of R tanh networks with `torch.func`, float64, one thread.

    None where PyTorch is not installed.
    """
    try:
        import torch
        from torch.func import grad, vmap
    except ImportError:
        return None
    torch.set_num_threads(1)
    inputs, targets = torch.tensor(X), torch.tensor(Y)

    def loss(parameters):
        a = inputs
        pairs = list(zip(parameters[0::2], parameters[1::2], strict=True))
        for W, b in pairs[:-1]:
            a = torch.tanh(W @ a + b)
        W, b = pairs[-1]
        return torch.nn.functional.binary_cross_entropy_with_logits(W @ a + b, targets)

    gradients = vmap(grad(loss))
    state = [torch.tensor(np.ascontiguousarray(array)) for array in arrays]

    def train(updates: int) -> None:
        with torch.no_grad():
            for _ in range(updates):
                for parameter, gradient in zip(state, gradients(state), strict=True):
                    parameter.sub_(gradient, alpha=learning_rate)

    return train
