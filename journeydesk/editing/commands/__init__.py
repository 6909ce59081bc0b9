"""Commands as data: one table feeds menus, toolbar, context menus, shortcuts and tests.

A command's `perform` returns the next state, or None when it cannot be done now; asking and doing are one
function, so a menu can never offer what does not work.
"""

from collections.abc import Iterable

from journeydesk.editing.commands.adding import ADDING
from journeydesk.editing.commands.command import Command, Perform
from journeydesk.editing.commands.feelings import FEELINGS
from journeydesk.editing.commands.folding import FOLDING
from journeydesk.editing.commands.maps import MAPS
from journeydesk.editing.commands.moving import MOVING
from journeydesk.editing.commands.paths import PATHS
from journeydesk.editing.commands.segments import SEGMENTS
from journeydesk.editing.commands.selecting import SELECTING
from journeydesk.editing.commands.stages import STAGES
from journeydesk.editing.state import EditorState

__all__ = ["COMMANDS", "Command", "Perform", "available"]

COMMANDS: tuple[Command, ...] = (
    *SELECTING,
    *MOVING,
    *FEELINGS,
    *STAGES,
    *PATHS,
    *FOLDING,
    *SEGMENTS,
    *ADDING,
    *MAPS,
)


def available(state: EditorState, commands: Iterable[Command] = COMMANDS) -> tuple[Command, ...]:
    """Return the commands that can be done now."""
    return tuple(command for command in commands if command.is_possible(state))
