"""One package per lab, named by the lab's key: `session` (no widgets) and `page` (no arithmetic)."""
