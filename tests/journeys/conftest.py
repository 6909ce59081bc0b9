"""A person's whole tasks on the real window; the window and the person are those of tests/desktop."""

from tests.desktop.conftest import desk, english, person, qt_shaper, sample_file, window

__all__ = ["desk", "english", "person", "qt_shaper", "sample_file", "window"]
