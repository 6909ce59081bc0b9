"""Where gaps stand on the map: on the step or card they speak of, never on top of each other or of a card."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeydesk.editing.change import change
from journeydesk.editing.narrow import narrowed
from journeydesk.editing.tracks import collapse
from journeydesk.formats.templates import templates
from journeydesk.insight.finder import GapFinder
from journeydesk.insight.gap import Gap, Rule
from journeydesk.layout.boxes import MapLayout, SwimlaneBand
from journeydesk.layout.gap_marks import GapMark
from journeydesk.layout.geometry import Rect
from journeydesk.layout.journey import Layouter
from journeydesk.layout.later import near
from journeydesk.layout.marked import GapMarks, Marker
from journeydesk.model.document import Document
from journeydesk.model.judgement import Decision, Verdict
from journeydesk.model.lanes import TouchpointLane
from journeydesk.model.value import evolve
from tests.layout.laid import check_apart, laid
from tests.layout.test_map_compared import compared, tags_in
from tests.support.big import big_map
from tests.support.edits import versions
from tests.support.fake_shaper import FakeShaper
from tests.support.maps import rich
from tests.support.strategies import documents


def marked(document: Document) -> list[tuple[SwimlaneBand, GapMarks]]:
    layout: MapLayout = laid(document)
    gaps = GapFinder().gaps(document, document.maps[0])
    marker = Marker(FakeShaper())
    return [
        (band, marker.marks(layout, band, gaps.swimlanes[band.swimlane.id]))
        for band in layout.bands
        if band.swimlane.id in gaps.swimlanes
    ]


def marks(document: Document) -> list[GapMark]:
    return [mark for _, found in marked(document) for mark in found.gaps]


def mark_of(document: Document, rule: Rule) -> GapMark:
    return next(mark for mark in marks(document) if mark.found.gap.rule is rule)


def cards(band: SwimlaneBand) -> dict[str, Rect]:
    lanes = (lane for lane in band.lanes if isinstance(lane.lane, TouchpointLane))
    return {placed.element.id: placed.rect for lane in lanes for placed in lane.items}


def unhappy_call(**fields: object) -> Document:
    """`rich`, where a call after browsing goes wrong: another channel, and the emotion falls."""
    document = change(rich(), "browse", channel="web", emotion=1.0)
    return change(document, "call", channel="phone", emotion=-1.5, **fields)


def test_a_stage_that_a_segment_lacks_has_the_ghost_of_a_card_that_says_so() -> None:
    mark = mark_of(rich(), Rule.SEGMENT)
    assert mark.found.gap.places == ("workers-lane", "buy")
    assert mark.label.name is not None
    assert mark.label.name.text == "nothing here"
    assert mark.around is not None
    assert mark.around.holds(mark.pill.cx, mark.pill.cy)


def test_a_segment_that_only_feels_worse_in_a_stage_has_no_ghost_there() -> None:
    document = next(one for one in templates() if one.id == "home-internet").document()
    document = change(document, "movers-lane-touchpoints", rows="channels")
    mark = mark_of(document, Rule.SEGMENT)
    assert mark.found.gap.places == ("movers-lane", "order")
    assert mark.around is None


def test_pills_on_upright_lines_say_by_icons_what_changes_where_there_is_room() -> None:
    document = next(one for one in templates() if one.id == "home-internet").document()
    document = change(document, "movers-lane-touchpoints", rows="channels")
    upright = [mark for mark in marks(document) if mark.found.gap.rule is Rule.STEP and not mark.stem]
    assert len(upright) >= 4
    assert all(mark.label.icons for mark in upright)


def test_no_pill_covers_what_is_said_below_curves_that_are_compared() -> None:
    document = change(unhappy_call(), "movers-curve", against="workers-lane")
    document = change(change(document, "call", emotion=-2.0), "search", emotion=1.0)
    band, found = marked(document)[0]
    passages = [part for lane in band.lanes for one in lane.counterparts for part in one.passages]
    told = [text.rect for passage in passages for text in passage.texts]
    assert told
    assert not any(mark.pill.touches(rect) for mark in found.gaps for rect in told)


def gap_before(document: Document, target: str) -> Gap:
    found = GapFinder().gaps(document, document.maps[0]).gaps
    return next(one.gap for one in found if one.gap.rule is Rule.STEP and one.gap.places[1] == target)


def test_a_straight_step_breaks_between_its_cards_and_its_pill_hangs_below_them() -> None:
    document = unhappy_call()
    places = gap_before(document, "call").places
    band, found = next((band, found) for band, found in marked(document) if places[0] in cards(band))
    mark = next(one for one in found.gaps if one.found.gap.places == places)
    source, target = cards(band)[places[0]], cards(band)[places[1]]
    assert mark.broken
    assert mark.stem
    assert source.right < mark.broken.at[0] < target.x
    assert mark.pill.y >= max(source.bottom, target.bottom)


def test_a_dismissed_gap_has_no_mark_and_its_step_a_tick() -> None:
    document = unhappy_call()
    gap = gap_before(document, "call")
    verdict = Verdict(id="v", rule=gap.rule.value, places=gap.places, decision=Decision.DISMISSED)
    dismissed = evolve(document, maps=(evolve(document.maps[0], verdicts=(verdict,)),))
    before = sum(len(found.ticks) for _, found in marked(document))
    assert gap.places in {mark.found.gap.places for mark in marks(document)}
    assert gap.places not in {mark.found.gap.places for mark in marks(dismissed)}
    assert sum(len(found.ticks) for _, found in marked(dismissed)) == before + 1


def test_a_failed_touchpoint_has_a_badge_at_its_card_and_an_edge_around_it() -> None:
    document = change(rich(), "ask", failed=True)
    mark = mark_of(document, Rule.FAILED)
    assert mark.around
    assert mark.pill.touches(mark.around.grown(mark.pill.h))


@pytest.mark.parametrize("template", templates(), ids=lambda one: one.id)
def test_every_gap_that_has_a_place_on_the_map_has_its_number_there(template) -> None:
    document = template.document()
    gaps = GapFinder().gaps(document, document.maps[0]).gaps
    placed = {found.number for found in gaps if found.gap.rule is not Rule.BLIND_SPOT}
    assert {mark.found.number for mark in marks(document)} == placed


def test_a_pain_point_that_nobody_ends_has_a_badge_at_its_note() -> None:
    document = change(rich(), "idea", answers=())
    notes = {
        placed.element.id: placed.rect for lane in laid(document).bands[0].lanes for placed in lane.items
    }
    assert notes["pain"].touches(mark_of(document, Rule.UNANSWERED).pill)


def test_nothing_is_marked_in_a_folded_swimlane() -> None:
    document = unhappy_call()
    assert not marks(collapse(document, [one.id for one in document.maps[0].swimlanes]))


def check(document: Document, *, crowded: bool) -> None:
    """Hold that no pill covers a card or another pill; where it is `crowded`, those that stand on lines may."""
    for band, found in marked(document):
        held = list(cards(band).values())
        free = [mark for mark in found.gaps if not crowded or mark.stem or mark.around]
        for mark in free:
            if not _on_a_card(mark):
                assert not any(mark.pill.touches(card) for card in held), mark.found
        for one, other in combinations(free, 2):
            assert not one.pill.touches(other.pill), (one.found, other.found)


def _on_a_card(mark: GapMark) -> bool:
    return mark.found.gap.rule not in (Rule.STEP, Rule.SEGMENT)


@pytest.mark.parametrize("template", templates(), ids=lambda one: one.id)
def test_no_mark_of_a_template_covers_a_card_or_another_mark(template) -> None:
    document = template.document()
    for journey in document.maps:
        check(narrowed(document, (journey,)), crowded=False)


def test_no_pill_of_a_crowded_map_covers_a_card_or_another_pill() -> None:
    for band, found in marked(big_map(1000)):
        held = list(cards(band).values())
        pills = [mark.pill for mark in found.gaps]
        assert len(pills) > 100
        check_apart(pills)
        for mark in found.gaps:
            assert _on_a_card(mark) or not any(mark.pill.touches(card) for card in held), mark.found


@given(documents(max_maps=1), st.data())
def test_no_pill_covers_what_became_of_cards(document: Document, data: st.DataObject) -> None:
    after = data.draw(versions(document, "new:"))
    layout = compared(document, after)
    gaps = GapFinder().gaps(after, after.maps[0])
    for band in layout.bands:
        if not (found := gaps.swimlanes.get(band.swimlane.id)):
            continue
        gone = [ghost.rect for lane in band.lanes for ghost in lane.ghosts]
        for mark in Marker(FakeShaper()).marks(layout, band, found).gaps:
            if mark.stem or mark.found.gap.rule is Rule.SEGMENT:
                assert not any(mark.pill.touches(tag.rect) for tag in tags_in(band)), mark.found
                assert not any(mark.pill.touches(ghost) for ghost in gone), mark.found


@given(documents(max_elements=5))
@example(rich())
@example(big_map(120))
def test_no_pill_that_hangs_covers_a_card_or_another_one_that_hangs(document: Document) -> None:
    for journey in document.maps:
        check(narrowed(document, (journey,)), crowded=True)


def test_an_answered_gap_shows_how_the_curve_would_run_and_that_it_is_assumed() -> None:
    document = unhappy_call()
    gap = gap_before(document, "call")
    verdict = Verdict(id="v", rule=gap.rule.value, places=gap.places, decision=Decision.ANSWERED)
    answered = evolve(document, maps=(evolve(document.maps[0], verdicts=(verdict,)),))
    band, found = next((band, found) for band, found in marked(answered) if found.intentions)
    today = next(p for lane in band.lanes for c in lane.curves for p in c.points if p.element == "call")
    (intention,) = found.intentions
    assert [point.element for point in intention.points] == ["call"]
    assert intention.points[0].y < today.y
    assert 1 <= len(intention.steps) <= 2
    assert found.intended.text == "intended, assumed"
    assert not any(found.intentions for _, found in marked(document))


def test_a_letter_typed_on_a_card_leaves_the_places_of_all_marks():
    document, layouter, finder, marker = (
        unhappy_call(),
        Layouter(FakeShaper()),
        GapFinder(),
        Marker(FakeShaper()),
    )

    def placed(document: Document) -> list[Rect]:
        layout = layouter.layout(document, document.maps[0].id)
        gaps = finder.gaps(document, document.maps[0])
        band = next(band for band in layout.bands if band.swimlane.contents.holds("call"))
        return [mark.pill for mark in marker.marks(layout, band, gaps.swimlanes[band.swimlane.id]).gaps]

    before = placed(document)
    assert before
    assert placed(change(document, "browse", title="I look around!")) == before
    assert placed(change(document, "browse", title="I look " + "around " * 40)) != before


@given(documents(), st.floats(0, 3000), st.floats(10, 500))
@example(big_map(100), 700.0, 300.0)
def test_marks_stand_where_they_do_whatever_part_of_the_map_is_looked_at_first(
    document: Document, left: float, width: float
) -> None:
    area = Rect(left, 0, width, 10_000)
    for (_, seen), (_, whole) in zip(marked(document), marked(document), strict=True):
        first = [mark.pill for mark in near(seen.gaps, area) if mark.reach.touches(area)]
        assert first == [mark.pill for mark in whole.gaps if mark.reach.touches(area)]
        assert [mark.pill for mark in seen.gaps] == [mark.pill for mark in whole.gaps]
