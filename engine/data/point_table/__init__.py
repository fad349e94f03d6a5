"""Tables of points as people publish them: found out what they mean, never guessed in silence."""
