"""The parts of a pass written out by hand; `engine.written_pass` puts them together."""
