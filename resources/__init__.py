"""Data of the application: fonts, icons, formulas, texts. Found by ``importlib.resources``."""
