"""What is chosen, found and compared: settings, session, observation."""
