"""The runs that are compared: settings, session, state, what is said of them."""
