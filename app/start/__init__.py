"""Puts the program together: command line, log, error net, self-test, screenshot."""
