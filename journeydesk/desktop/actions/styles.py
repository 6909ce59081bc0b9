"""Copy how something is set, and set other things so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeydesk.desktop.actions.action import WindowAction
from journeydesk.editing.style import copied_style, pasted_style

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def copy_style(window: Window) -> None:
    """Remember how what is selected is set; other windows know it too."""
    style = copied_style(window.session.state)
    if style is None:
        window.status.say(window.tr("Select a card, a note, a stage or a swimlane to copy its style."))
        return
    window.desk.style = style
    window.status.say(window.tr("Copied the style. Select other things and paste it."))


def paste_style(window: Window) -> None:
    """Set what is selected as was remembered, or say why it stays as it is."""
    style, session = window.desk.style, window.session
    window.canvas.settle()
    if style is None:
        window.status.say(window.tr("Copy a style first."))
        return
    state = pasted_style(session.state, style)
    if state is None:
        window.status.say(window.tr("Nothing that is selected can have this style, or it has it already."))
        return
    session.commit(window.tr("Paste style"), state)


def can_copy_style(window: Window) -> bool:
    """Tell whether what is selected has a style."""
    return copied_style(window.session.state) is not None


def can_paste_style(window: Window) -> bool:
    """Tell whether the style that was copied would change what is selected."""
    style = window.desk.style
    return style is not None and pasted_style(window.session.state, style) is not None


STYLES = (
    WindowAction(
        "copy_style", "Copy style", "edit", copy_style, "eyedropper", ("Ctrl+Alt+C",), can=can_copy_style
    ),
    WindowAction(
        "paste_style", "Paste style", "edit", paste_style, "paint-brush", ("Ctrl+Alt+V",), can=can_paste_style
    ),
)
