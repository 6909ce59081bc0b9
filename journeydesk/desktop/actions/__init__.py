"""Everything the window can do, as data: one table for menus, toolbar, shortcuts and the command palette.

Edits come from the command table of `editing.commands`; here stands what needs a window.
"""

from journeydesk.desktop.actions.action import WindowAction
from journeydesk.desktop.actions.addresses import ADDRESSES
from journeydesk.desktop.actions.comparing import COMPARING
from journeydesk.desktop.actions.edits import EDITS
from journeydesk.desktop.actions.files import FILES
from journeydesk.desktop.actions.finding import FINDING
from journeydesk.desktop.actions.gaps import GAPS
from journeydesk.desktop.actions.going import GOING
from journeydesk.desktop.actions.help import HELP
from journeydesk.desktop.actions.paths import PATHS
from journeydesk.desktop.actions.sizes import SIZES
from journeydesk.desktop.actions.snapshot import SNAPSHOTS
from journeydesk.desktop.actions.styles import STYLES
from journeydesk.desktop.actions.tools import TOOLS
from journeydesk.desktop.actions.views import VIEWS
from journeydesk.desktop.actions.windows import WINDOWS

__all__ = ["ACTIONS", "GROUPS", "INSIDE", "MENUS", "TOOLS", "WindowAction"]

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

GROUPS = frozenset(
    (
        *("save", "export", "start", "preferences"),
        *("cut", "copy_picture", "delete", "select_all", "find", "go_to"),
        *("compare_maps", "zoom_in", "present", "light", "full_screen"),
        *("path_of_selection", "add_stage", "add_lane_touchpoints", "add_lane_goal", "add_lane_storyboard"),
        *("earlier", "previous_stage", "split_stage", "join_path", "collapse", "only_this"),
        *("add_map", "delete_map", "help", "about"),
    )
)
"""What begins a group of a menu: a line stands above it."""

INSIDE = {
    **dict.fromkeys(("light", "dark", "system"), "Colours"),
    **dict.fromkeys(("list_paths", "toggle_path", "path_alone", "all_paths"), "Paths"),
    **dict.fromkeys(("earlier", "later", "to_start", "to_end"), "Move"),
    **dict.fromkeys(("previous_stage", "next_stage", "lane_above", "lane_below"), "Move"),
    **dict.fromkeys(("feel_better", "feel_worse", "feel_much_better", "feel_much_worse"), "Emotion"),
    "clear_emotion": "Emotion",
}
"""What stands in a menu of its own inside of a menu, which would not fit on a small screen otherwise."""

ACTIONS: tuple[WindowAction, ...] = (
    *FILES,
    *EDITS,
    *SNAPSHOTS,
    *STYLES,
    *ADDRESSES,
    *FINDING,
    *GOING,
    *GAPS,
    *COMPARING,
    *VIEWS,
    *PATHS,
    *TOOLS,
    *SIZES,
    *WINDOWS,
    *HELP,
)
