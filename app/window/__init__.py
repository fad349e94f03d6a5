"""The main window: its bar, dialogs, keys, preferences, and the one list of labs."""
