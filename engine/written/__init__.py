"""The parts of a pass written out by hand; `engine.written.written_pass` puts them together."""
