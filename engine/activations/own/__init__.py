"""Activation functions that somebody has typed as a formula.

>>> from engine.activations import parse_activation
>>> parse_activation('own("z*sigmoid(beta*z)",beta=1.7)').value([-1.0, 0.0, 2.0])
array([-0.15446527,  0.        ,  1.93540907])

`reading` makes a tree of a text, `steps` makes NumPy calls of the tree, `definition` and `record` make an
activation like any other of it, and the other modules say what is true of it.
"""
