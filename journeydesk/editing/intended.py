"""A map of what is not there yet: what it says of feelings is meant, and rests on nobody who was asked."""

from __future__ import annotations

from journeydesk.editing.tree import rewritten
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Path
from journeydesk.model.judgement import Verdict
from journeydesk.model.lanes import ArcPoint, EmotionPoint, Touchpoint
from journeydesk.model.tree import home
from journeydesk.model.value import Item, evolve

_MEASURED = {"evidence": (), "n": None, "spread": None, "drop_off": None, "share": None}


def as_intended(document: Document, map_id: str) -> Document:
    """Return the document with a map whose feelings and paths are intended: no n, no source, no measured share.

    What was decided about its gaps is left behind too. Notes, figures and goals keep their sources: they say why.
    """
    intended = rewritten(home(document, map_id, JourneyMap), _intended)
    return evolve(document, maps=tuple(intended if one.id == map_id else one for one in document.maps))


def _intended(item: Item) -> Item | None:
    if isinstance(item, Verdict):
        return None
    if not isinstance(item, Touchpoint | EmotionPoint | ArcPoint | Path):
        return item
    fields = type(item).model_fields
    return evolve(item, **{name: nothing for name, nothing in _MEASURED.items() if name in fields})
