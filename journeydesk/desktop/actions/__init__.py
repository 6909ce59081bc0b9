"""Everything the window can do, as data: one table for menus, toolbar, shortcuts and the command palette.

Edits come from the command table of `editing.commands`; here stands what needs a window.
"""

from journeydesk.desktop.actions.action import WindowAction
from journeydesk.desktop.actions.addresses import ADDRESSES
from journeydesk.desktop.actions.edits import EDITS
from journeydesk.desktop.actions.files import FILES
from journeydesk.desktop.actions.finding import FINDING
from journeydesk.desktop.actions.help import HELP
from journeydesk.desktop.actions.paths import PATHS
from journeydesk.desktop.actions.sizes import SIZES
from journeydesk.desktop.actions.snapshot import SNAPSHOTS
from journeydesk.desktop.actions.styles import STYLES
from journeydesk.desktop.actions.tools import TOOLS
from journeydesk.desktop.actions.views import VIEWS
from journeydesk.desktop.actions.windows import WINDOWS

__all__ = ["ACTIONS", "MENUS", "TOOLS", "WindowAction"]

MENUS = (
    ("file", "&File"),
    ("edit", "&Edit"),
    ("view", "&View"),
    ("insert", "&Insert"),
    ("lane", "&Lane"),
    ("arrange", "&Arrange"),
    ("map", "&Map"),
    ("window", "&Window"),
    ("help", "&Help"),
)

ACTIONS: tuple[WindowAction, ...] = (
    *FILES,
    *EDITS,
    *SNAPSHOTS,
    *STYLES,
    *ADDRESSES,
    *FINDING,
    *VIEWS,
    *PATHS,
    *TOOLS,
    *SIZES,
    *WINDOWS,
    *HELP,
)
