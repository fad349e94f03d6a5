"""The training of many networks: settings, sessions, what is said of them."""
