"""Networks as lecture notes write them: np.dot, a new array for every result, one line per formula."""
# ruff: noqa: N806  (names as on paper)

import numpy as np

X = np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 1.0]])
Y = np.array([[0.0, 1.0, 1.0, 0.0]])
M = 4


def train_one_hidden_layer(arrays, learning_rate, updates):
    """Train tanh 2-n-1 on XOR from [W1, b1, W2, b2]."""
    W1, b1, W2, b2 = arrays
    for _ in range(updates):
        Z1 = np.dot(W1, X) + b1
        A1 = np.tanh(Z1)
        Z2 = np.dot(W2, A1) + b2
        A2 = 1 / (1 + np.exp(-Z2))
        dZ2 = A2 - Y
        dW2 = np.dot(dZ2, A1.T) / M
        db2 = np.sum(dZ2, axis=1, keepdims=True) / M
        dZ1 = np.dot(W2.T, dZ2) * (1 - A1**2)
        dW1 = np.dot(dZ1, X.T) / M
        db1 = np.sum(dZ1, axis=1, keepdims=True) / M
        W1 = W1 - learning_rate * dW1
        b1 = b1 - learning_rate * db1
        W2 = W2 - learning_rate * dW2
        b2 = b2 - learning_rate * db2


def train_two_hidden_layers(arrays, learning_rate, updates):
    """Train tanh 2-n-k-1 on XOR from [W1, b1, W2, b2, W3, b3]."""
    W1, b1, W2, b2, W3, b3 = arrays
    for _ in range(updates):
        Z1 = np.dot(W1, X) + b1
        A1 = np.tanh(Z1)
        Z2 = np.dot(W2, A1) + b2
        A2 = np.tanh(Z2)
        Z3 = np.dot(W3, A2) + b3
        A3 = 1 / (1 + np.exp(-Z3))
        dZ3 = A3 - Y
        dW3 = np.dot(dZ3, A2.T) / M
        db3 = np.sum(dZ3, axis=1, keepdims=True) / M
        dZ2 = np.dot(W3.T, dZ3) * (1 - A2**2)
        dW2 = np.dot(dZ2, A1.T) / M
        db2 = np.sum(dZ2, axis=1, keepdims=True) / M
        dZ1 = np.dot(W2.T, dZ2) * (1 - A1**2)
        dW1 = np.dot(dZ1, X.T) / M
        db1 = np.sum(dZ1, axis=1, keepdims=True) / M
        W1 = W1 - learning_rate * dW1
        b1 = b1 - learning_rate * db1
        W2 = W2 - learning_rate * dW2
        b2 = b2 - learning_rate * db2
        W3 = W3 - learning_rate * dW3
        b3 = b3 - learning_rate * db3


def map_one_hidden_layer(arrays, low, high, points):
    """Return ŷ of a tanh network over a square."""
    W1, b1, W2, b2 = arrays
    xx, yy = np.meshgrid(np.linspace(low, high, points), np.linspace(low, high, points))
    P = np.c_[xx.ravel(), yy.ravel()].T
    Z1 = np.dot(W1, P) + b1
    A1 = np.tanh(Z1)
    Z2 = np.dot(W2, A1) + b2
    A2 = 1 / (1 + np.exp(-Z2))
    return A2.reshape(xx.shape)


def map_two_hidden_layers(arrays, low, high, points):
    """Return ŷ of a tanh network over a square."""
    W1, b1, W2, b2, W3, b3 = arrays
    xx, yy = np.meshgrid(np.linspace(low, high, points), np.linspace(low, high, points))
    P = np.c_[xx.ravel(), yy.ravel()].T
    Z1 = np.dot(W1, P) + b1
    A1 = np.tanh(Z1)
    Z2 = np.dot(W2, A1) + b2
    A2 = np.tanh(Z2)
    Z3 = np.dot(W3, A2) + b3
    A3 = 1 / (1 + np.exp(-Z3))
    return A3.reshape(xx.shape)
