"""The window in its standing states, light and dark; the README's picture is one of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from journeydesk.desktop.actions.saving import preview_png
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.canvas.viewport import Viewport
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.dialogs.log import LogDialog
from journeydesk.desktop.dialogs.tables import TablesDialog
from journeydesk.desktop.recovery import Lost
from journeydesk.desktop.researching import map_from_logs
from journeydesk.formats import jmap
from journeydesk.imports.proposal import proposal
from journeydesk.imports.tables import Tables
from journeydesk.resources import resource
from tests.pictures.documents import LOG, Skipped
from tests.pictures.gestures import GESTURES
from tests.pictures.room import desk_in, save, settle, wait
from tests.pictures.states import STATES, State
from tests.support.sample import SAMPLE

View = tuple[str, Callable[[Path], None]]
RECENT = ("hotel-stay", "patient-surgery", "home-internet")
IN_GERMAN = (
    *(
        "window",
        "nothing-selected",
        "export-dialog",
        "export-workbook",
        "context-menu",
        "entry",
        "menu-insert",
        "shortcuts",
    ),
    *("health", "register", "register-asks", "thresholds", "comparison"),
)


def views() -> Sequence[View]:
    """Return the names of all states and how to render them."""
    found: list[View] = []
    for theme in ("light", "dark"):
        states = {**STATES, **GESTURES}
        found += [(f"{name}-{theme}", partial(_render, theme, state)) for name, state in states.items()]
        found += [
            (f"start-{theme}", partial(_start, theme)),
            (f"start-lost-{theme}", partial(_start, theme, lost=True)),
            (f"start-first-{theme}", partial(_start, theme, recent=())),
            (f"preferences-{theme}", partial(_preferences, theme)),
            (f"log-{theme}", partial(_log, theme)),
            (f"log-onto-{theme}", partial(_log, theme, onto=True)),
            (f"log-stages-{theme}", partial(_log, theme, below="stages")),
            (f"log-segments-{theme}", partial(_log, theme, below="contrasts")),
            (f"new-map-{theme}", partial(_new, theme)),
            (f"narrow-{theme}", partial(_narrow, theme)),
            (f"narrow-outline-{theme}", partial(_narrow_with_outline, theme)),
            (f"narrow-folded-{theme}", partial(_narrow_with_outline, theme, state=STATES["folding"])),
            (f"window-at-2-{theme}", partial(_at_scale, "2", f"window-{theme}")),
        ]
        found.append((f"import-table-{theme}", partial(_import, theme)))
        for page in ("first-map", "emotion", "keys", "glossary"):
            found.append((f"help-{page}-{theme}", partial(_help, theme, page)))
    found.append(("german-log", partial(_log, "light", language="de")))
    found.append(("german-import-table", partial(_import, "light", language="de")))
    for name in IN_GERMAN:
        found.append((f"german-{name}", partial(_render, "light", STATES[name], language="de")))
    return found


def _render(theme: str, state: State, path: Path, language: str = "en") -> None:
    with desk_in(theme, language) as desk:
        window = desk.open(SAMPLE)
        assert window is not None
        settle(window)
        save(state(window), path)


def _at_scale(scale: str, name: str, path: Path) -> None:
    """Write another view as a fine screen shows it, in a program of its own: Qt asks for its scale only once."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.pictures", folder, name]
        subprocess.run(
            command, env={**os.environ, "QT_SCALE_FACTOR": scale}, check=True, capture_output=True, timeout=60
        )
        shutil.move(Path(folder) / f"{name}.png", path)


def _narrow(theme: str, path: Path) -> None:
    """A window on a small screen."""
    with desk_in(theme) as desk:
        window = desk.open(resource("templates", "service-blueprint.jmap"))
        assert window is not None
        settle(window)
        window.resize(1024, 700)
        save(window, path)


def _narrow_with_outline(theme: str, path: Path, state: State | None = None) -> None:
    """Deep in a map on a small screen, with every panel open."""
    with desk_in(theme) as desk:
        window = desk.open(SAMPLE)
        assert window is not None
        settle(window)
        window.resize(1366, 768)
        window.menus.actions["outline"].trigger()
        if state:
            state(window)
        wait(0.2)
        window.canvas.look(Viewport(1.0, -640, -300))
        save(window, path)


def _new(theme: str, path: Path) -> None:
    with desk_in(theme) as desk:
        window = desk.new()
        settle(window)
        save(window, path)


def _start(theme: str, path: Path, recent: Sequence[str] = RECENT, *, lost: bool = False) -> None:
    with desk_in(theme) as desk, tempfile.TemporaryDirectory() as folder:
        for name in recent:
            desk.settings.add_recent(_with_preview(desk, name, Path(folder)))
        if recent:
            desk.settings.add_recent(Path(folder) / "Moved away.jmap")
        desk.show_start()
        page = desk.start_page
        assert page is not None
        if lost:
            page.set_lost([Lost(Path(folder) / "none.jmap", "Home internet", None)])
        page.window().resize(1520, 900)
        wait(1.0)
        save(page.window(), path)


def _with_preview(desk: Desk, name: str, folder: Path) -> Path:
    """Return a copy of a template as the window saves it."""
    document = jmap.read(resource("templates", f"{name}.jmap"))
    target = folder / f"{document.title.split(':')[0]}.jmap"
    jmap.write(document, target, preview_png(Rendering(desk.shaper), document))
    return target


def _help(theme: str, page: str, path: Path) -> None:
    with desk_in(theme) as desk:
        window = desk.show_help(page)
        wait(0.2)
        save(window, path)
        window.close()


def _log(theme: str, path: Path, language: str = "en", *, onto: bool = False, below: str = "") -> None:
    """What a shop's log tells, before it becomes a map or goes onto one."""
    if not LOG.exists():
        raise Skipped("the log of a shop is not here")
    with desk_in(theme, language) as desk:
        window = desk.open(SAMPLE) if onto else None
        dialog = map_from_logs(desk, (LOG,), window, window.session if window else None)
        dialog.resize(1180, 860)
        _until_told(dialog)
        if onto:
            dialog.goal.setCurrentIndex(1)
            _until_told(dialog)
        if below:
            dialog.below.choose(below)
            wait(0.1)
        save(dialog, path)
        dialog.reject()
        while dialog.job:
            wait(0.1)


def _until_told(dialog: LogDialog) -> None:
    while dialog.granted is None:
        wait(0.1)


TABLE = """Buying a first bicycle
Phase;Hears of it;Looks for one;Buys it;Rides it
What happens;A colleague rides to work;I read three tests / I ask in a shop;I try two / I pay by card;I ride
Touchpoints;Colleague;Website / Shop;Test ride / Till;First service
Satisfaction;4;3 / 2;5 / 4;2
Pain points;;Nobody tells me my size;;The first service is three weeks away
Weather;sunny;rain;;
Opportunities;;A size guide online;;Book the service when buying
"""


def _import(theme: str, path: Path, language: str = "en") -> None:
    """A table from a spreadsheet before it becomes a map."""
    with desk_in(theme, language) as desk:
        rows = tuple(
            tuple(cell.replace(" / ", "\n") for cell in line.split(";")) for line in TABLE.splitlines()
        )
        width = max(map(len, rows))
        found = proposal("Journey", tuple((*row, *[""] * (width - len(row))) for row in rows))
        assert found is not None
        dialog = TablesDialog(Tables((found,)), "bicycle", desk.shaper, desk.theme)
        dialog.show()
        wait(1.5)
        save(dialog, path)
        dialog.reject()


def _preferences(theme: str, path: Path) -> None:
    with desk_in(theme) as desk:
        dialog = desk.show_preferences()
        dialog.note.show()
        dialog.fit()
        save(dialog, path)
        dialog.close()
