"""The numbers of Activation Lab: activation functions and small networks in pure NumPy.

Nothing here imports Qt or the application, so every module can be used from a notebook.
"""
