"""What the system's clipboard carries between maps, windows and other programs, as data."""

from __future__ import annotations

import os

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from journeydesk.desktop.canvas.handed_over import holds_pictures, pictures_in
from journeydesk.desktop.language import said
from journeydesk.editing.clipboard import Clip, is_too_long, kind_named, pasted, pasted_text, text_of
from journeydesk.editing.pictures import with_pictures
from journeydesk.editing.spot import Spot, spot_of
from journeydesk.editing.state import EditorState
from journeydesk.editing.table import pasted_table, table_of
from journeydesk.formats import jmap
from journeydesk.formats.cells import Rows, html_of_rows, rows_of_html, rows_of_text, text_of_rows
from journeydesk.layout.words import words_for
from journeydesk.model.value import fresh_id

CLIP = "application/x-journeydesk-clip"
"""The MIME type of copied things: a word for what they are, a line break, and the bytes of a .jmap file."""

PROCESS = "application/x-journeydesk-process"
"""The MIME type under which a running program knows what it put there itself."""

Pasted = tuple[EditorState | None, str]
"""A state, None where the map has no place for it; and what the person should know."""


def put(clip: Clip) -> None:
    """Put a clip on the clipboard, with its table and its words for other programs; raises a `JmapError`."""
    data = QMimeData()
    data.setData(CLIP, clip.kind.encode() + b"\n" + jmap.to_bytes(clip.document))
    if _is_one_cell(clip):
        data.setText(text_of(clip))
    else:
        rows = table_of(clip.document, clip.journey, words_for(clip.document.language))
        data.setText(text_of_rows(rows))
        data.setHtml(html_of_rows(rows))
    offer(data)


def taken(state: EditorState, seen: Spot) -> Pasted:
    """Return a state with what is on the clipboard where the selection is, else at `seen`.

    Raises `UnfitTable`, `NotAPicture` or a `JmapError` when it cannot be used.
    """
    data = _held()
    if data.hasFormat(CLIP):
        clip = clip_in(bytes(data.data(CLIP).data()))
        return (pasted(state, clip, fresh_id, seen) if clip else None), ""
    if rows := rows_of_html(data.html()) if data.hasHtml() else None:
        return _laid(state, rows, seen)
    if _is_picture(data):
        brought = pictures_in(data)
        onto = state.selection[-1] if state.selection else ""
        return with_pictures(state, brought.media, spot_of(state, seen), fresh_id, onto), brought.note
    return _with_text(state, data.text() if data.hasText() else "", seen)


def _held() -> QMimeData:
    """Return what is on the clipboard, something empty when nothing ever was, whatever the stubs say of that."""
    found: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return QMimeData() if found is None else found


def offer(data: QMimeData) -> None:
    """Put something on the clipboard, and know it again when the program ends."""
    data.setData(PROCESS, str(os.getpid()).encode())
    QGuiApplication.clipboard().setMimeData(data)


def leave() -> None:
    """Leave on the clipboard what may outlive the program: its words or its picture.

    What Python made must be gone before Python is, or the program would end with a crash.
    """
    clipboard = QGuiApplication.clipboard()
    data = _held()
    if bytes(data.data(PROCESS).data()) != str(os.getpid()).encode():
        return  # it is another program's by now
    if data.hasImage():
        clipboard.setImage(clipboard.image())
    else:
        clipboard.setText(data.text())


def clip_in(data: bytes) -> Clip | None:
    """Return the clip that another window wrote, None when it is none; raises a `JmapError` for a broken one."""
    name, _, content = data.partition(b"\n")
    kind = kind_named(name.decode("ascii", "replace"))
    return Clip(kind, jmap.read_bytes(content, "clipboard")) if kind else None


def _with_text(state: EditorState, text: str, seen: Spot) -> Pasted:
    """Return a state with a text: cells where it has tabs or the like, else a card for each line."""
    rows = rows_of_text(text)
    return _laid(state, rows, seen) if rows else _listed(state, text, seen)


def _laid(state: EditorState, rows: Rows, seen: Spot) -> Pasted:
    """Return a state with cells; a single column of them is a list."""
    if len(rows[0]) == 1:
        return _listed(state, "\n".join(cell for (cell,) in rows), seen)
    return pasted_table(state, rows, fresh_id, seen), ""


def _listed(state: EditorState, text: str, seen: Spot) -> Pasted:
    """Return a state with a card for each line, and what to say when there are too many."""
    cut = said("The text is longer than a map takes at once: only its beginning was pasted.")
    return pasted_text(state, text, fresh_id, seen), cut if is_too_long(text) else ""


def _is_picture(data: QMimeData) -> bool:
    """Tell whether a picture is meant: programs for texts offer one of their letters too."""
    return holds_pictures(data) and (
        not data.text().strip() or data.hasUrls() or "<img" in data.html().lower()
    )


def _is_one_cell(clip: Clip) -> bool:
    lanes = [lane for swimlane in clip.journey.swimlanes for lane in swimlane.lanes]
    return (
        clip.kind == "elements" and len({(lane.id, item.stage) for lane in lanes for item in lane.items}) == 1
    )
