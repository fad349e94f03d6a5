"""The desktop application: everything that knows Qt."""

import builtins

import PySide6.QtCore  # noqa: F401  (puts the hook in)

# PySide follows every import and reads the source of the module for `from __feature__ import ...`, which none
# here says. The start takes a fifth longer with it.
if builtins.__import__ is getattr(builtins, "__feature_import__", None):
    builtins.__import__ = getattr(builtins, "__orig_import__")  # noqa: B009  (only PySide's builtins have it)
