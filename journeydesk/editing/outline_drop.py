"""What comes of rows of the outline that are dropped among other rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeydesk.editing.arrange import move
from journeydesk.editing.outline import Branch
from journeydesk.editing.place import Slot, move_elements
from journeydesk.editing.stages import move_stages
from journeydesk.model.document import Document
from journeydesk.model.journey import Path, Stage, Swimlane
from journeydesk.model.lanes import Element
from journeydesk.model.tree import HOLDS, accepts, find, home, lane_of, parent
from journeydesk.model.value import Item

_ROWS: dict[str, tuple[type[Item], ...]] = {
    "stages": (Stage,),
    "map": (Swimlane,),
    "swimlane": tuple(HOLDS),
    "paths": (Path,),
}
"""What can be put in another order inside each kind of row."""


def dropped(document: Document, ids: Sequence[str], onto: Branch, before: str | None) -> Document | None:
    """Return the document after a drop inside a row, in front of `before` (None: last); None when it cannot be."""
    items = [find(document, id) for id in ids]
    if not items:
        return None
    if all(isinstance(item, Element) for item in items):
        return _elements(document, ids, onto, before)
    kinds = _ROWS.get(onto.kind, ())
    if not all(isinstance(item, kinds) for item in items) or not _inside(document, ids, onto):
        return None
    if onto.kind == "stages":
        return move_stages(document, ids, before)
    return move(document, ids, before)


def _inside(document: Document, ids: Iterable[str], onto: Branch) -> bool:
    """Tell whether all stand in this very row: no lane leaves its swimlane, no path and no stage its own."""
    return all(getattr(parent(document, id), "id", "") == onto.id for id in ids)


def _elements(document: Document, ids: Sequence[str], onto: Branch, before: str | None) -> Document | None:
    if onto.kind == "stage":
        return move_elements(document, ids, Slot(lane_of(document, ids[0]).id, onto.id))
    if onto.kind not in ("part", "lane"):
        return None
    lane = lane_of(document, onto.id)
    if not all(accepts(lane, find(document, id)) for id in ids):
        return None
    if onto.kind == "part":
        return move_elements(document, ids, Slot(onto.id, onto.stage, before))
    for id in ids:  # into a lane as a whole: each into the stage in which it already is
        document = move_elements(document, [id], Slot(onto.id, home(document, id, Element).stage))
    return document
