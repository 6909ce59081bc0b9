"""Versions of a document: what one person makes of it in a few random edits, by hand or with commands."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from journeydesk.editing.arrange import add, move, siblings_of
from journeydesk.editing.change import change
from journeydesk.editing.commands import COMMANDS
from journeydesk.editing.place import Slot, add_element, move_elements
from journeydesk.editing.remove import remove
from journeydesk.editing.state import EditorState
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Evidence, EvidenceKind, Segment
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
from journeydesk.model.lanes import Element, Note, NoteLane, Touchpoint, TouchpointLane
from journeydesk.model.tree import HOLDS, descendants, find, home
from journeydesk.model.value import evolve
from tests.support.maps import counted
from tests.support.strategies import texts

FreshId = Callable[[], str]


@st.composite
def versions(draw: st.DrawFn, document: Document, prefix: str, most: int = 4) -> Document:
    """What somebody makes of a document; new elements have ids that begin with `prefix`."""
    editor = _Editor(draw, counted(prefix))
    for _ in range(draw(st.integers(0, most))):
        document = draw(st.sampled_from(EDITS))(editor, document)
    return document


class _Editor:
    def __init__(self, draw: st.DrawFn, fresh: FreshId) -> None:
        self.draw, self.fresh = draw, fresh

    def one(self, document: Document, kind: type | tuple[type, ...] = object) -> str | None:
        ids = [item.id for item in descendants(document) if isinstance(item, kind)]
        return self.draw(st.sampled_from(ids)) if ids else None

    def touchpoints_around(self, document: Document, id: str) -> list[str]:
        return [item.id for item in descendants(home(document, id, Swimlane)) if isinstance(item, Touchpoint)]

    def retitle(self, document: Document) -> Document:
        wanted = self.one(document, (Touchpoint, Stage, JourneyMap))
        return change(document, wanted, title=self.draw(texts)) if wanted else document

    def rename_the_document(self, document: Document) -> Document:
        return evolve(document, title=self.draw(texts))

    def quote(self, document: Document) -> Document:
        wanted = self.one(document, Segment)
        if not wanted:
            return document
        segment = find(document, wanted)
        return change(document, segment.id, persona=evolve(segment.persona, quote=self.draw(texts)))

    def assign_a_channel(self, document: Document) -> Document:
        wanted, channel = self.one(document, Touchpoint), self.one(document, Channel)
        return change(document, wanted, channel=channel) if wanted else document

    def found_on_evidence(self, document: Document) -> Document:
        wanted = self.one(document, (Touchpoint, Path, Segment))
        sources = st.lists(
            st.sampled_from([source.id for source in document.evidence] or [None]), unique=True
        )
        chosen = tuple(filter(None, self.draw(sources)))
        return change(document, wanted, evidence=chosen) if wanted else document

    def redirect_a_path(self, document: Document) -> Document:
        wanted = self.one(document, Path)
        inside = self.touchpoints_around(document, wanted) if wanted else []
        if not inside:
            return document
        steps = tuple(self.draw(st.lists(st.sampled_from(inside), max_size=5)))
        return change(document, wanted, touchpoints=steps)

    def remove(self, document: Document) -> Document:
        wanted = self.one(document)
        return (
            remove(document, [wanted])
            if wanted and (wanted,) != tuple(m.id for m in document.maps)
            else document
        )

    def move_an_element(self, document: Document) -> Document:
        wanted, lane, stage = (
            self.one(document, Element),
            self.one(document, tuple(HOLDS)),
            self.one(document, Stage),
        )
        if not (wanted and lane and stage in {s.id for s in home(document, lane, JourneyMap).stages}):
            return document
        before = self.draw(st.sampled_from([None, *(item.id for item in find(document, lane).items)]))
        return move_elements(document, [wanted], Slot(lane, stage, before))

    def move_among_siblings(self, document: Document) -> Document:
        wanted = self.one(document)
        before = self.draw(st.sampled_from([None, *(item.id for item in siblings_of(document, wanted))]))
        return move(document, [wanted], before)

    def add_an_element(self, document: Document) -> Document:
        lane = self.one(document, (TouchpointLane, NoteLane))
        stages = home(document, lane, JourneyMap).stages if lane else ()
        if not stages:
            return document
        stage = self.draw(st.sampled_from(stages)).id
        about = self.draw(st.sampled_from([None, *self.touchpoints_around(document, lane)]))
        new = (
            Touchpoint(id=self.fresh(), stage=stage, title="New")
            if isinstance(find(document, lane), TouchpointLane)
            else Note(id=self.fresh(), stage=stage, text="New", touchpoint=about)
        )
        return add_element(document, new, Slot(lane, stage))

    def add_to_inventories(self, document: Document) -> Document:
        channel = Channel(id=self.fresh(), name="New")
        source = Evidence(id=self.fresh(), title="New", kind=EvidenceKind.SURVEY)
        new = self.draw(st.sampled_from((channel, source)))
        document = add(document, new, index=self.draw(st.none() | st.just(0)))
        wanted = self.one(document, Touchpoint)
        if not wanted:
            return document
        return change(
            document, wanted, **{"channel": new.id} if isinstance(new, Channel) else {"evidence": (new.id,)}
        )

    def command(self, document: Document) -> Document:
        command = self.draw(st.sampled_from(COMMANDS))
        chosen = [self.one(document)]
        after = command.perform(EditorState.of(document).selecting(chosen))
        return after.document if after else document


EDITS = (
    _Editor.retitle,
    _Editor.rename_the_document,
    _Editor.quote,
    _Editor.assign_a_channel,
    _Editor.found_on_evidence,
    _Editor.redirect_a_path,
    _Editor.remove,
    _Editor.move_an_element,
    _Editor.move_among_siblings,
    _Editor.add_an_element,
    _Editor.add_to_inventories,
    _Editor.command,
)
