"""Any edits in any order, with undo, redo, selection, save and load: the document always holds together."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from journeydesk.editing.arrange import add, move, siblings_of
from journeydesk.editing.change import change
from journeydesk.editing.clipboard import copied, cut_out, pasted, pasted_text
from journeydesk.editing.commands import COMMANDS
from journeydesk.editing.duplicate import duplicate
from journeydesk.editing.feeling import set_feeling, shift_feeling, slide, without_feeling
from journeydesk.editing.history import History
from journeydesk.editing.make import make
from journeydesk.editing.new import LANE_KINDS, new_lane, new_map, new_segment, new_swimlane
from journeydesk.editing.outline import Around, Branch, inside, trunk
from journeydesk.editing.outline_drop import dropped
from journeydesk.editing.partition import merge_stages, split_stage
from journeydesk.editing.paths import draw_path, join, leave, pass_by
from journeydesk.editing.pictures import with_pictures
from journeydesk.editing.place import Slot, add_element, move_elements
from journeydesk.editing.remove import remove
from journeydesk.editing.replace import replaced
from journeydesk.editing.search import Query, search
from journeydesk.editing.shift import restage, shift_elements
from journeydesk.editing.spot import spot_of
from journeydesk.editing.stages import move_stages
from journeydesk.editing.state import EditorState
from journeydesk.editing.style import copied_style, pasted_style
from journeydesk.editing.table import pasted_table
from journeydesk.editing.tracks import collapse, hide, lock, resize, unfolded
from journeydesk.editing.wording import with_text
from journeydesk.formats import jmap
from journeydesk.layout.journey import Layouter
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Department, Device, Evidence, EvidenceKind
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
from journeydesk.model.lanes import (
    ArcPoint,
    Element,
    EmotionPoint,
    Note,
    NoteLane,
    Touchpoint,
    TouchpointLane,
)
from journeydesk.model.tree import HOLDS, descendants, find, home
from journeydesk.model.value import evolve
from tests.support.checks import check_edit, check_step, holds_together
from tests.support.fake_shaper import FakeShaper
from tests.support.known_contents import check_contents
from tests.support.maps import counted, rich
from tests.support.strategies import PICTURES, documents, texts


def branches(branch: Branch) -> list[Branch]:
    return [branch, *(row for inner in inside(branch) for row in branches(inner))]


LARGEST = 400
"""Elements; beyond, only edits that add nothing are played, for copies of copies grow without end."""


cells = st.sampled_from(("", "x", "a\nb", "1", "−1\n50 %: 2", "happy", "• a", "Find", "Stage"))
rows = st.integers(1, 4).flatmap(
    lambda width: st.lists(
        st.tuples(
            st.sampled_from(("", "Touchpoints", "Emotion", "Ziele", "My row", "Stage")), *[cells] * width
        ),
        min_size=1,
        max_size=4,
    ).map(tuple)
)
"""Tables that people might paste."""


def small_enough(machine: Editing) -> bool:
    return len(machine.ids(object)) < LARGEST


class Editing(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.layouter = Layouter(FakeShaper())
        self.fresh = counted("new:")

    @initialize(document=st.one_of(st.builds(rich), documents()))
    def open(self, document: Document) -> None:
        self.history = History.of(EditorState.of(document))

    # ------------------------------------------------------------ what there is

    @property
    def document(self) -> Document:
        return self.history.state.document

    def ids(self, kind: type, holder: Document | JourneyMap | Swimlane | None = None) -> list[str]:
        return [item.id for item in descendants(holder or self.document) if isinstance(item, kind)]

    def some(self, data: st.DataObject, ids: Sequence[str], least: int = 1) -> list[str]:
        if not ids:
            return []
        chosen = st.lists(st.sampled_from(ids), min_size=least, max_size=3, unique=True)
        return data.draw(chosen)

    def slot(self, data: st.DataObject, lanes: Sequence[str]) -> Slot | None:
        journeys = [journey for journey in self.document.maps if journey.stages and journey.swimlanes]
        places = [
            (lane, stage.id)
            for journey in journeys
            for stage in journey.stages
            for lane in lanes
            if any(swimlane.contents.holds(lane) for swimlane in journey.swimlanes)
        ]
        if not places:
            return None
        lane, stage = data.draw(st.sampled_from(places))
        before = data.draw(
            st.none() | st.sampled_from([None, *(i.id for i in find(self.document, lane).items)])
        )
        return Slot(lane, stage, before)

    def edit(self, label: str, edit, merges: str = "") -> None:
        self.commit(label, self.history.state.edited(check_edit(self.document, edit)), merges)

    def commit(self, label: str, state: EditorState, merges: str = "") -> None:
        self.history = self.history.commit(label, state, merges)

    # ------------------------------------------------------------ edits

    @rule(data=st.data())
    def move_elements(self, data):
        wanted = self.some(data, self.ids(Element))
        slot = self.slot(data, self.ids(tuple(HOLDS)))
        if wanted and slot:
            self.edit("Move", lambda d: move_elements(d, wanted, slot))

    @precondition(small_enough)
    @rule(data=st.data())
    def drop(self, data):
        slot = self.slot(data, self.ids(TouchpointLane) + self.ids(NoteLane))
        if slot:
            new = HOLDS[type(find(self.document, slot.lane))](id=self.fresh(), stage="x")
            self.edit("Drop", lambda d: add_element(d, new, slot))

    @rule(data=st.data())
    def delete(self, data):
        wanted = self.some(data, self.ids(object))
        self.edit("Delete", lambda d: remove(d, wanted))

    @precondition(small_enough)
    @rule(data=st.data())
    def duplicate(self, data):
        wanted = self.some(data, self.ids(object))
        ids = [self.fresh() for _ in range(3 * len(self.ids(object)) + 9)]
        self.edit("Duplicate", lambda d: duplicate(d, wanted, iter(ids).__next__)[0])

    @rule(data=st.data())
    def reorder(self, data):
        wanted = self.some(data, self.ids(object))
        if wanted:
            row = [item.id for item in siblings_of(self.document, wanted[0])]
            before = data.draw(st.none() | st.sampled_from(row))
            self.edit("Reorder", lambda d: move(d, wanted, before))

    @rule(data=st.data())
    def move_stages(self, data):
        journey = data.draw(st.sampled_from(self.document.maps))
        ids = [stage.id for stage in journey.stages]
        wanted = self.some(data, ids)
        if wanted:
            before = data.draw(st.none() | st.sampled_from(ids))
            self.edit("Move stages", lambda d: move_stages(d, wanted, before))

    @rule(
        data=st.data(),
        how=st.sampled_from((collapse, hide, lock)),
        size=st.none() | st.floats(-10, 9999),
    )
    def fold_and_resize(self, data, how, size):
        wanted = self.some(data, self.ids(object))
        self.edit("Fold", lambda d: how(d, wanted))
        self.edit("Resize", lambda d: resize(d, dict.fromkeys(wanted, size)))
        self.edit("Unfold", lambda d: unfolded(d, self.some(data, self.ids(object))))

    @precondition(small_enough)
    @rule(data=st.data())
    def make(self, data):
        slot = self.slot(data, self.ids(tuple(HOLDS)))
        new = self.fresh()
        if slot:
            self.edit("Make", lambda d: make(d, slot, lambda: new)[0])

    @rule(data=st.data(), by=st.sampled_from((-9, -1, 1, 9)))
    def shift(self, data, by):
        wanted = self.some(data, self.ids(Element))
        self.edit("Shift", lambda d: shift_elements(d, wanted, by))
        self.edit("Restage", lambda d: restage(d, wanted, by) or d)

    @precondition(small_enough)
    @rule(data=st.data(), in_the_middle=st.booleans())
    def split(self, data, in_the_middle):
        new = Stage(id=self.fresh())
        wanted = self.some(data, self.ids(Stage if in_the_middle else Touchpoint))
        if wanted:
            at = None if in_the_middle else wanted[0]
            stage = find(self.document, at).stage if at else wanted[0]
            self.edit("Split", lambda d: split_stage(d, stage, new, at))

    @rule(data=st.data())
    def merge(self, data):
        journey = data.draw(st.sampled_from(self.document.maps))
        wanted = self.some(data, [stage.id for stage in journey.stages])
        stages = [stage.id for stage in journey.stages if stage.id in wanted]
        if stages:
            self.edit("Merge", lambda d: merge_stages(d, stages))

    @precondition(small_enough)
    @rule(data=st.data(), kind=st.sampled_from(LANE_KINDS), index=st.none() | st.integers(0, 3))
    def add_lane(self, data, kind, index):
        for swimlane in self.some(data, self.ids(Swimlane)):
            lane = new_lane(kind, self.fresh)
            self.edit("Add a lane", lambda d, s=swimlane, lane=lane: add(d, lane, s, index))

    @precondition(small_enough)
    @rule(data=st.data(), index=st.none() | st.integers(0, 3))
    def add_stage(self, data, index):
        journey = data.draw(st.sampled_from(self.document.maps)).id
        stage = Stage(id=self.fresh(), title="New")
        self.edit("Add a stage", lambda d: add(d, stage, journey, index))

    @precondition(small_enough)
    @rule(data=st.data())
    def add_segment(self, data):
        journey = data.draw(st.sampled_from(self.document.maps)).id
        segment = new_segment(self.document, "New", self.fresh)
        self.edit("Add a segment", lambda d: add(d, segment))
        swimlane = new_swimlane(segment.id, self.fresh)
        self.edit("Add a swimlane", lambda d: add(d, swimlane, journey))

    @precondition(small_enough)
    @rule()
    def add_map(self):
        journey = new_map("New", self.document.segments[:2], self.fresh)
        self.edit("Add a map", lambda d: add(d, journey))

    @rule(data=st.data(), text=texts)
    def retitle(self, data, text):
        for wanted in self.some(data, self.ids((Touchpoint, Stage, JourneyMap))):
            self.edit("Retitle", lambda d, w=wanted: change(d, w, title=text))
        self.edit("Name", lambda d: evolve(d, title=text))

    @rule(words=st.sampled_from(("a", "new", "ew", "New ")), new=texts, case=st.booleans())
    def replace(self, words, new, case):
        found = list(search(self.document, Query(words, match_case=case), self.history.state.map_id))
        self.edit("Replace", lambda d: replaced(d, found, new).document)

    @rule(data=st.data())
    def drop_in_the_outline(self, data):
        journey = data.draw(st.sampled_from(self.document.maps))
        rows = branches(trunk(self.document, journey, Around.of(self.document, journey)))
        onto = data.draw(st.sampled_from(rows))
        inner = [row.id for row in inside(onto)]
        before = data.draw(st.none() | st.sampled_from([None, *inner]))
        wanted = self.some(data, self.ids(object, journey))
        after = dropped(self.document, wanted, onto, before)
        if after is not None:
            self.edit("Drop", lambda d: dropped(d, wanted, onto, before))

    @rule(data=st.data())
    def assign_a_channel(self, data):
        channel = data.draw(st.sampled_from([None, *self.ids(Channel)]))
        for wanted in self.some(data, self.ids(Touchpoint)):
            self.edit("Channel", lambda d, w=wanted: change(d, w, channel=channel))

    @rule(data=st.data())
    def redirect_a_path(self, data):
        for path in self.some(data, self.ids(Path)):
            inside = self.ids(Touchpoint, home(self.document, path, Swimlane))
            if inside:
                steps = tuple(data.draw(st.lists(st.sampled_from(inside), max_size=6)))
                self.edit("Redirect", lambda d, p=path, s=steps: change(d, p, touchpoints=s))

    @precondition(small_enough)
    @rule(data=st.data())
    def draw_a_path(self, data):
        for swimlane in self.some(data, self.ids(Swimlane))[:1]:
            inside = self.ids(Touchpoint, find(self.document, swimlane))
            if inside:
                steps = data.draw(st.lists(st.sampled_from(inside), min_size=1, max_size=6))
                new = self.fresh()
                self.edit("Draw", lambda d, s=steps, n=new: draw_path(d, s, lambda: n)[0])

    @rule(data=st.data())
    def lead_a_path(self, data):
        for path in self.some(data, self.ids(Path)):
            inside = self.ids(Touchpoint, home(self.document, path, Swimlane))
            chosen = self.some(data, inside, 0)
            self.edit("Join", lambda d, p=path, c=chosen: join(d, p, c))
            steps = find(self.document, path).touchpoints
            if inside and len(steps) > 1:
                at = data.draw(st.integers(0, len(steps) - 2))
                past = data.draw(st.sampled_from(inside))
                between = (steps[at], steps[at + 1])
                self.edit("Past", lambda d, p=path, b=between, t=past: pass_by(d, p, b, t))
            self.edit("Leave", lambda d, p=path, c=chosen[:1]: leave(d, p, c))

    @rule(
        data=st.data(), by=st.sampled_from((-0.5, -0.1, 0.1, 0.5, 9.0)), merges=st.sampled_from(("", "feel"))
    )
    def feel(self, data, by, merges):
        wanted = self.some(data, self.ids(Element))
        self.edit("Feel", lambda d: shift_feeling(d, wanted, by), merges)
        self.edit("Feel", lambda d: set_feeling(d, wanted[:1], by))

    @rule(data=st.data())
    def clear_feelings(self, data):
        wanted = self.some(data, self.ids(Element))
        self.edit("Clear", lambda d: without_feeling(d, wanted))

    @rule(data=st.data())
    def give_a_point_to_a_path(self, data):
        for point in self.some(data, self.ids(EmotionPoint)):
            paths = self.ids(Path, home(self.document, point, Swimlane))
            path = data.draw(st.sampled_from([None, *paths]))
            self.edit("Path", lambda d, x=point, p=path: change(d, x, path=p))

    @precondition(small_enough)
    @rule(command=st.sampled_from(COMMANDS))
    def command(self, command):
        state = check_step(self.history.state, command.perform)
        if state is not None:
            assert state is not self.history.state, f"{command.name} offers to do nothing"
            self.commit(command.label, state, command.name if command.merges else "")

    @precondition(small_enough)
    @rule(data=st.data(), text=texts)
    def type_in_place(self, data, text):
        fields = {
            Touchpoint: "title",
            Stage: "goal",
            Swimlane: "persona.quote",
            Note: "text",
            JourneyMap: "scenario",
        }
        for wanted in self.some(data, self.ids(tuple(fields))):
            field = fields[type(find(self.document, wanted))]
            self.edit("Type", lambda d, w=wanted, f=field: with_text(d, w, f, text))

    @rule(data=st.data(), by=st.sampled_from((-0.3, 0.05, 2.0)))
    def slide(self, data, by):
        for wanted in self.some(data, self.ids((EmotionPoint, ArcPoint))):
            self.edit("Slide", lambda d, w=wanted: slide(d, [w], by))

    @precondition(small_enough)
    @rule(data=st.data())
    def add_to_inventories_and_paths(self, data):
        new = (
            Channel(id=self.fresh(), name="New"),
            Device(id=self.fresh(), name="New"),
            Department(id=self.fresh(), name="New"),
            Evidence(id=self.fresh(), title="New", kind=EvidenceKind.SURVEY),
        )
        for item in new:
            self.edit("Add", lambda d, item=item: add(d, item))
        for swimlane in self.some(data, self.ids(Swimlane)):
            path = Path(id=self.fresh(), name="New")
            self.edit("Add a path", lambda d, s=swimlane, p=path: add(d, p, s))
        for wanted in self.some(data, self.ids(Touchpoint)):
            self.edit("Attach", lambda d, w=wanted: change(d, w, evidence=(new[3].id,), device=new[1].id))

    @precondition(small_enough)
    @rule(data=st.data(), cuts=st.booleans())
    def copy_and_paste(self, data, cuts):
        state = self.history.state
        wanted = self.some(data, self.ids(object, state.journey), 0)
        clip = copied(state.selecting(wanted))
        if clip is None:
            return
        if cuts:
            self.commit("Cut", cut_out(state.selecting(wanted)))
        state = self.history.state.selecting(self.some(data, self.ids(object, self.history.state.journey), 0))
        after = pasted(state, clip, self.fresh)
        if after is not None:
            check_edit(state.document, lambda _: after.document)
            self.commit("Paste", after)

    @precondition(small_enough)
    @rule(data=st.data(), rows=rows)
    def paste_a_table(self, data, rows):
        state = self.history.state.selecting(self.some(data, self.ids(object, self.history.state.journey), 0))
        after = pasted_table(state, rows, self.fresh)
        if after is not None:
            check_edit(state.document, lambda _: after.document)
            self.commit("Paste", after)

    @precondition(small_enough)
    @rule(data=st.data(), text=st.text(st.sampled_from("a \t\n•1.")))
    def paste_lines(self, data, text):
        state = self.history.state.selecting(self.some(data, self.ids(object, self.history.state.journey), 0))
        after = pasted_text(state, text, self.fresh)
        if after is not None:
            self.commit("Paste", after)

    @rule(data=st.data())
    def copy_and_paste_style(self, data):
        state = self.history.state
        style = copied_style(state.selecting(self.some(data, self.ids(object, state.journey), 0)))
        state = state.selecting(self.some(data, self.ids(object, state.journey), 0))
        after = pasted_style(state, style) if style else None
        if after is not None:
            check_edit(state.document, lambda _: after.document)
            self.commit("Paste style", after)

    @precondition(small_enough)
    @rule(data=st.data())
    def put_in_pictures(self, data):
        state = self.history.state
        onto = data.draw(st.sampled_from(["", *self.ids(object, state.journey)]))
        after = with_pictures(state, PICTURES[:2], spot_of(state.selecting([onto])), self.fresh, onto)
        if after is not None:
            self.commit("Picture", after)

    # ------------------------------------------------------------ looking

    @rule(data=st.data())
    def select(self, data):
        inside = self.ids(object, self.history.state.journey)
        self.history = self.history.looking(self.history.state.selecting(self.some(data, inside, 0)))

    @rule(data=st.data())
    def view(self, data):
        map_id = data.draw(st.sampled_from(self.document.maps)).id
        self.history = self.history.looking(self.history.state.viewing(map_id))

    # ------------------------------------------------------------ time

    @rule(times=st.integers(1, 8))
    def undo(self, times):
        for _ in range(times):
            self.history = self.history.undo() or self.history

    @rule(times=st.integers(1, 8))
    def redo(self, times):
        for _ in range(times):
            self.history = self.history.redo() or self.history

    @rule()
    def undo_all_and_redo_all(self):
        states = [self.history.state]
        back = self.history
        while (earlier := back.undo()) is not None:
            back = earlier
            states.append(back.state)
        for state in reversed(states[:-1]):
            later = back.redo()
            assert later is not None
            back = later
            assert back.state is state

    @rule()
    def save_and_open(self):
        again = jmap.read_bytes(jmap.to_bytes(self.document), "again.jmap")
        assert again == evolve(self.document, media=self.document.named_media)
        holds_together(again)

    # ------------------------------------------------------------ what always holds

    @invariant()
    def ids_are_unique(self):
        ids = self.ids(object)
        assert len(ids) == len(set(ids))

    @invariant()
    def swimlanes_know_what_they_hold(self):
        check_contents(self.document)

    @invariant()
    def what_is_selected_is_there(self):
        state = self.history.state
        assert set(state.selection) <= set(self.ids(object))
        assert state.journey in self.document.maps

    @invariant()
    def the_map_can_be_laid_out(self):
        layout = self.layouter.layout(self.document, self.history.state.map_id)
        seen = [lane for lane in self.history.state.journey.swimlanes if not lane.hidden]
        assert [band.swimlane for band in layout.bands] == seen


TestAnySequenceOfEdits = Editing.TestCase
