"""How Qt fills areas of the screen: in the thread that paints, for these areas are small."""

import os


def fill_at_once() -> None:
    """Let nothing be handed to other threads, before anything is painted.

    To wake a thread for a part of a card takes longer than to fill it: about a fifteenth of what a step of a hand takes
    was spent on that.
    """
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
