"""An hour in one window: stages deleted, copied, moved and merged at all scales, more than half of it undone.

    python -m tests.benchmarks.busy_hour MAP.jmap EDITS

Prints the megabytes of memory that the program has taken at most, when the map is open and when all edits are done.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from random import Random

from journeydesk.desktop.fills import fill_at_once
from journeydesk.desktop.garbage import collect_rarely
from journeydesk.desktop.main_window import MainWindow
from journeydesk.editing.commands import COMMANDS
from journeydesk.formats import jmap
from tests.benchmarks.conftest import let_rest
from tests.benchmarks.scales import SCALES, look_at
from tests.pictures.room import desk_in, settle

BY_NAME = {command.name: command for command in COMMANDS}
EDITS = ("delete", "duplicate", "later", "merge_stages")
LOOKS_ELSEWHERE, THINKS_AGAIN = 0.4, 0.6
FEWEST = 3


def main(path: Path, edits: int) -> None:
    """Spend the hour."""
    chance = Random(1)
    collect_rarely()
    fill_at_once()
    with desk_in("light") as desk:
        window = desk.show(jmap.read(path))
        window.menus.actions["register"].trigger()
        settle(window)
        print(most_taken())
        for _ in range(edits):
            edit(window, chance)
        print(most_taken(), flush=True)
        os._exit(0)  # to take it all apart takes time, and is not what is measured


def edit(window: MainWindow, chance: Random) -> None:
    """Do something to one of the first stages, at this scale or another."""
    canvas, session = window.canvas, window.session
    if chance.random() < LOOKS_ELSEWHERE:
        look_at(canvas, chance.choice(SCALES))
    stage = chance.choice(session.state.journey.stages[:12]).id
    session.select(stage)
    canvas.reveal(stage)
    before = session.document
    session.perform(BY_NAME[chance.choice(EDITS)])
    let_rest(canvas)
    if session.document is before:
        return
    if chance.random() < THINKS_AGAIN or len(session.state.journey.stages) < FEWEST:
        session.undo()
        let_rest(canvas)


def most_taken() -> int:
    """Return the peak of this process's memory, in megabytes."""
    (peak,) = re.findall(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())
    return int(peak) // 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
