"""Copy, cut and paste through the system's clipboard, between maps, windows and other programs."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from journeydesk.desktop.session import Session
from journeydesk.editing.clipboard import clip_from, copied, pasted, pasted_text, words_of
from journeydesk.editing.remove import remove
from journeydesk.model.value import fresh_id

CLIP = "application/x-journeydesk-clip"
"""The MIME type of copied elements; their words go along as plain text."""


def copy(session: Session) -> bool:
    """Put the selected elements on the clipboard; return whether there were any."""
    clip = copied(session.state)
    if clip is None:
        return False
    data = QMimeData()
    data.setData(CLIP, clip.model_dump_json().encode())
    data.setText(words_of(clip))
    QGuiApplication.clipboard().setMimeData(data)
    return True


def cut(session: Session, label: str) -> bool:
    """Copy the selected elements and remove them."""
    session.interrupted.emit()
    return copy(session) and session.do(
        label, lambda state: state.edited(remove(state.document, state.selection))
    )


def paste(session: Session, label: str) -> bool:
    """Put what is on the clipboard onto the map: elements, or a card for each line of a text."""
    data = QGuiApplication.clipboard().mimeData()
    clip = clip_from(bytes(data.data(CLIP).data())) if data.hasFormat(CLIP) else None
    if clip:
        return session.do(label, lambda state: pasted(state, clip, fresh_id))
    return data.hasText() and session.do(label, lambda state: pasted_text(state, data.text(), fresh_id))
