"""What the audit offers to put right, as edits: the audit names them as data, since it does not edit."""

from __future__ import annotations

from typing import assert_never

from journeydesk.editing.arrange import add
from journeydesk.editing.change import change
from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.new import new_swimlane
from journeydesk.editing.paths import draw_path
from journeydesk.editing.remove import remove
from journeydesk.editing.tracks import hide
from journeydesk.insight.audit.check import Fix, FixKind
from journeydesk.model.document import Document
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import touchpoints_of
from journeydesk.model.tree import home
from journeydesk.model.value import evolve


def fixed(document: Document, fix: Fix, fresh: FreshId) -> Document:
    """Return the document with a fix of the audit made; raises `NoSuchElement` when its target is gone."""
    match fix.kind:
        case FixKind.SHOW:
            return hide(document, [fix.target], hidden=False)
        case FixKind.REMOVE:
            return remove(document, [fix.target])
        case FixKind.WRITE:
            return change(document, fix.target, **{fix.field: fix.value})
        case FixKind.ADD_PATH:
            swimlane = home(document, fix.target, Swimlane)
            return draw_path(document, (one.id for one in touchpoints_of(swimlane.lanes)), fresh)[0]
        case FixKind.ADD_SWIMLANE:
            swimlane = new_swimlane(fix.value, fresh, document.language)
            return add(document, swimlane, fix.target)
        case _:
            assert_never(fix.kind)


def allowed(document: Document, word: str) -> Document:
    """Return the document whose customers do use a word that the audit takes for the company's."""
    known = document.wording.allowed
    if word in known:
        return document
    return evolve(document, wording=evolve(document.wording, allowed=(*known, word)))
