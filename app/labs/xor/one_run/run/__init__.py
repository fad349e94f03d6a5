"""The run: session, state, loss, what is said of it."""
