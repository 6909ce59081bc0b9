"""What an edit does not touch keeps its layout: the very same object."""

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.editing.arrange import add
from journeydesk.editing.change import change
from journeydesk.editing.feeling import shift_feeling
from journeydesk.editing.new import new_map
from journeydesk.editing.tracks import resize
from journeydesk.layout import journey as layouts
from journeydesk.layout.journey import Layouter
from journeydesk.layout.sizes import CARD_PAD, PICTURE_H
from journeydesk.model.lanes import BackstageLane, BackstageStep, Note, Picture, StoryboardLane
from journeydesk.model.value import evolve
from journeydesk.remember import Remembered
from tests.support.edits import versions
from tests.support.fake_shaper import FakeShaper
from tests.support.maps import band, board, counted, rich, small
from tests.support.strategies import documents


def before_and_after(document, edit):
    layouter = Layouter(FakeShaper())
    return layouter.layout(document, "map"), layouter.layout(edit(document), "map")


def test_an_edit_in_one_swimlane_keeps_the_other_and_the_heads():
    old, new = before_and_after(small(), lambda d: change(d, "ask", title="I ask"))
    assert new.bands[0] is not old.bands[0]
    assert new.bands[1] is old.bands[1]
    assert new.heads is old.heads


def test_a_swimlane_that_only_moves_down_keeps_its_layout():
    old, new = before_and_after(small(), lambda d: change(d, "ask", title="a long story " * 20))
    assert new.tops[1] > old.tops[1]
    assert new.bands[1] is old.bands[1]


def test_feelings_keep_the_contents_of_the_cards():
    old, new = before_and_after(rich(), lambda d: shift_feeling(d, ["ask"], 0.5))
    pairs = zip(old.bands[0].lanes[0].items, new.bands[0].lanes[0].items, strict=True)
    assert all(one.content is other.content for one, other in pairs)


def test_notes_keep_their_contents_and_know_their_kind():
    def contents(layout):
        return {one.element.id: one.content for lane in layout.bands[0].lanes for one in lane.items}

    old, new = before_and_after(rich(), lambda d: shift_feeling(d, ["ask"], 0.5))
    assert contents(old)["pain"] is contents(new)["pain"]
    old, new = before_and_after(rich(), lambda d: change(d, "pains", note_kind="quote"))
    assert contents(old)["pain"].texts[0].style != contents(new)["pain"].texts[0].style


def test_the_title_of_a_stage_keeps_the_swimlanes_while_its_width_stays():
    old, new = before_and_after(small(), lambda d: change(d, "find", title="Look"))
    assert new.bands == old.bands
    assert new.heads is not old.heads


def test_another_document_title_keeps_everything():
    old, new = before_and_after(small(), lambda d: change(d, "log", title="Another log"))
    assert new.heads is old.heads
    layouter = Layouter(FakeShaper())
    document = small()
    first = layouter.layout(document, "map")
    again = layouter.layout(add(document, new_map("Another", (), counted())), "map")
    assert again.bands == first.bands
    assert all(one is other for one, other in zip(first.bands, again.bands, strict=True))


def test_undo_finds_the_layout_again():
    layouter = Layouter(FakeShaper())
    document = small()
    first = layouter.layout(document, "map")
    layouter.layout(change(document, "ask", title="I ask"), "map")
    assert layouter.layout(document, "map") is first


def test_an_edit_after_undo_is_laid_out_with_what_is_shown_then(monkeypatch):
    seen = []

    def seating(swimlane, context, gone, before):
        seen.append(before and before.swimlane)
        return layouts_seating(swimlane, context, gone, before)

    layouts_seating = layouts.seating
    monkeypatch.setattr(layouts, "seating", seating)
    layouter, document = Layouter(FakeShaper()), small()
    for one in (document, change(document, "ask", title="I ask"), document):
        layouter.layout(one, "map")
    layouter.layout(change(document, "ask", title="I want to know"), "map")
    assert seen[-1] is document.maps[0].swimlanes[0]


def test_a_card_says_nothing_for_what_has_no_name():
    _, new = before_and_after(rich(), lambda d: change(d, "laptop", name=""))
    cards = {one.element.id: one for one in new.bands[0].lanes[0].items}
    assert [text.block.text for text in cards["ask"].texts if text.field == "meta"] == ["Sales"]


def test_tiles_that_say_the_same_and_rest_on_other_things_look_otherwise():
    before = board(
        band(
            "movers",
            "find: ask",
            BackstageLane(
                id="steps",
                items=tuple(
                    BackstageStep(id=id, stage="find", title="Check the address", evidence=evidence)
                    for id, evidence in (("assumed", ()), ("known", ("log",)))
                ),
            ),
        )
    )
    layout = Layouter(FakeShaper()).layout(before, "map")
    tiles = {one.element.id: one.content for one in layout.bands[0].lanes[1].items}
    assert tiles["assumed"].basis is None
    assert tiles["known"].basis == "measured"


def test_only_on_tiles_with_pictures_words_begin_below_them():
    steps = BackstageLane(id="steps", items=(BackstageStep(id="check", stage="find", title="Check"),))
    shots = StoryboardLane(id="shots", items=(Picture(id="shot", stage="find", media=None, caption="Check"),))
    layout = Layouter(FakeShaper()).layout(board(band("movers", "find: ask", steps, shots)), "map")
    step, shot = (lane.items[0].content for lane in layout.bands[0].lanes[1:])
    assert step.texts[0].y == CARD_PAD
    assert shot.texts[0].y > PICTURE_H


def test_what_a_name_shows_is_laid_out_again_everywhere():
    _, new = before_and_after(rich(), lambda d: change(d, "sales", name="People who sell"))
    said = " ".join(line.text for text in new.bands[0].lanes[0].items[0].texts for line in text.block.lines)
    assert "People who sell" in said


def test_another_kind_of_source_is_seen_on_the_cards_that_rest_on_it():
    old, new = before_and_after(rich(), lambda d: change(d, "log", kind="interview"))
    cards = ({one.element.id: one.content for one in layout.bands[0].lanes[0].items} for layout in (old, new))
    assert [found["ask"].basis for found in cards] == ["measured", "observed"]


@given(documents(), documents(), st.data())
def test_a_remembering_layouter_finds_what_a_fresh_one_finds(one, other, data):
    shaper = FakeShaper()
    layouter = Layouter(shaper)
    for document in data.draw(st.lists(st.sampled_from([one, other]), min_size=1, max_size=4)):
        for journey in document.maps:
            kept, fresh = (one.layout(document, journey.id) for one in (layouter, Layouter(shaper)))
            assert (kept.width, kept.height, kept.tops) == (fresh.width, fresh.height, fresh.tops)
            for old, new in zip(kept.bands, fresh.bands, strict=True):
                assert placed(old) == placed(new)


@given(documents(), st.data())
def test_whatever_edits_led_to_a_map_leave_what_a_fresh_layout_has(document, data):
    shaper = FakeShaper()
    layouter = Layouter(shaper)
    for step in range(data.draw(st.integers(1, 4))):
        for journey in document.maps:
            kept, fresh = (one.layout(document, journey.id) for one in (layouter, Layouter(shaper)))
            assert (kept.columns, kept.tops, kept.height) == (fresh.columns, fresh.tops, fresh.height)
            assert [placed(band) for band in kept.bands] == [placed(band) for band in fresh.bands]
        document = data.draw(versions(document, f"new{step}-", 2))


@given(documents(), st.data())
def test_stages_of_any_width_leave_what_a_fresh_layout_has(document, data):
    shaper = FakeShaper()
    layouter = Layouter(shaper)
    stages = [stage.id for journey in document.maps for stage in journey.stages]
    widths = (
        st.dictionaries(st.sampled_from(stages), st.none() | st.floats(1, 900)) if stages else st.just({})
    )
    for sizes in data.draw(st.lists(widths, min_size=1, max_size=4)):
        wider = resize(document, sizes)
        for journey in wider.maps:
            kept, fresh = (one.layout(wider, journey.id) for one in (layouter, Layouter(shaper)))
            assert (kept.columns, kept.tops, kept.height) == (fresh.columns, fresh.tops, fresh.height)
            assert [placed(band) for band in kept.bands] == [placed(band) for band in fresh.bands]


def test_stages_in_another_order_lead_steps_another_way():
    layouter = Layouter(FakeShaper())
    document = rich()
    (journey,) = document.maps
    turned = evolve(document, maps=(evolve(journey, stages=journey.stages[::-1]),))
    assert turned.maps[0].swimlanes[0] is journey.swimlanes[0]
    for one in (document, turned):
        kept, fresh = (made.layout(one, "map") for made in (layouter, Layouter(FakeShaper())))
        assert [placed(band) for band in kept.bands] == [placed(band) for band in fresh.bands]


def placed(band):
    """Everything that a swimlane places."""
    lanes = [
        (
            lane.rect,
            lane.need,
            [(one.element.id, one.rect, [text.rect for text in one.texts]) for one in lane.items],
            tuple(lane.curves),
            [(name.path, name.text.rect) for name in lane.names],
            [(one.curve, one.colour, [told(part) for part in one.passages]) for one in lane.counterparts],
        )
        for lane in band.lanes
    ]
    return band.rect, lanes, tuple(band.connectors), band.spark


def told(passage):
    lines = [line.text for text in passage.texts for line in text.block.lines]
    return passage.start, passage.end, passage.contrast, lines


def test_another_width_keeps_the_contents_of_everything_in_other_stages():
    old, new = before_and_after(rich(), lambda d: resize(d, {d.maps[0].stages[0].id: 900}))
    first = old.journey.stages[0].id
    pairs = [
        (one, other)
        for before, after in zip(old.bands[0].lanes, new.bands[0].lanes, strict=True)
        for one, other in zip(before.items, after.items, strict=True)
    ]
    assert {one.element.stage for one, _ in pairs} > {first}
    for one, other in pairs:
        note = isinstance(one.element, Note)
        assert (one.content is other.content) == (not note or one.element.stage != first)


def test_remembered_goes_by_identity_and_forgets_the_oldest():
    made = []
    kept: Remembered[int] = Remembered(2)
    sources = [(object(),), (object(),), (object(),)]
    for number, source in enumerate([*sources, sources[2], sources[0]]):
        kept.get(source, lambda n=number: made.append(n) or n)
    assert made == [0, 1, 2, 4]
    assert kept.get(((sources[0][0],),), lambda: 9) == 9


def test_numbers_words_and_sets_are_remembered_by_their_value():
    remembered: Remembered[object] = Remembered()
    first = remembered.get((1000, 2.5, " ".join("ab"), frozenset({"a"})), object)
    assert remembered.get((int("1000"), 2.5, "a b", frozenset({"a"})), object) is first
    assert remembered.get((1001, 2.5, "a b", frozenset({"a"})), object) is not first
