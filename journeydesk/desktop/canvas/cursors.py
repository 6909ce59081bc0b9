"""How the pointer looks, by what a tool calls it."""

from PySide6.QtCore import Qt

CURSORS = {
    "arrow": Qt.CursorShape.ArrowCursor,
    "hand": Qt.CursorShape.PointingHandCursor,
    "grab": Qt.CursorShape.ClosedHandCursor,
    "copy": Qt.CursorShape.DragCopyCursor,
    "cross": Qt.CursorShape.CrossCursor,
    "vertical": Qt.CursorShape.SizeVerCursor,
    "horizontal": Qt.CursorShape.SizeHorCursor,
}
