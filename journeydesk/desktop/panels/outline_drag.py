"""Rows of the outline in the hand: what is carried, and what comes of it where it is dropped."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData

from journeydesk.desktop.panels.outline_nodes import Node
from journeydesk.editing.outline_drop import dropped
from journeydesk.model.document import Document

ROWS = "application/x-journeydesk-rows"
"""The MIME type of rows that are dragged inside the outline."""

_CLOSED = ("element", "lane", "swimlane", "path")
"""Rows that stand in an order of their own: what cannot stand inside them lands in front of them."""


def carried(nodes: Iterable[Node]) -> QMimeData:
    """Return the ids of rows, in the order in which they stand."""
    items = sorted((node for node in nodes if node.branch.item), key=lambda node: node.way)
    data = QMimeData()
    data.setData(ROWS, "\n".join(node.branch.id for node in items).encode())
    return data


def after_drop(document: Document, data: QMimeData, onto: Node, before: Node | None) -> Document | None:
    """Return the document after a drop between the rows inside `onto`, or onto it for no `before`; None for none."""
    ids = bytes(data.data(ROWS).data()).decode("utf-8", "replace").split("\n")
    if not ids[0]:
        return None
    found = dropped(document, ids, onto.branch, before.branch.id if before else None)
    if found is None and before is None and onto.outer and onto.branch.kind in _CLOSED:
        return dropped(document, ids, onto.outer.branch, onto.branch.id)
    return found
