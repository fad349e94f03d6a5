"""Lessons: files of scenes, which are also what a scene is saved in."""
