"""Theme, style sheet, icons and fonts."""
