"""One number for each gap, in reading order, whatever is decided; what an edit leaves alone is not searched again."""

import gc
import weakref

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.editing.change import change
from journeydesk.editing.remove import remove
from journeydesk.formats import jmap
from journeydesk.formats.templates import templates
from journeydesk.insight.finder import GapFinder
from journeydesk.insight.gap import Rule
from journeydesk.insight.gaps.numbering import numbering
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Path
from journeydesk.model.judgement import Decision, Verdict
from journeydesk.model.lanes import Note, TouchpointLane
from journeydesk.model.tree import descendants
from journeydesk.model.value import evolve
from tests.insight.gapped import card, gaps, lane, one_way, places, search, way, with_map, with_stages
from tests.support.big import big_map
from tests.support.maps import board
from tests.support.strategies import documents

WEB, PHONE = {"channel": "web"}, {"channel": "phone"}


def told(document):
    """Return all that is found on all maps, by a new finder."""
    finder = GapFinder()
    return [as_value(finder.gaps(document, journey)) for journey in document.maps]


def as_value(found):
    return found.gaps, dict(found.swimlanes), dict(found.of)


def two_segments():
    first = lane(
        card("a", "find", **WEB),
        card("b", "find", failed=True, **WEB),
        card("c", "buy", emotion=-1.5, **PHONE),
        paths=(way("usual", "a c b"),),
        pains=(Note(id="pain", stage="find"),),
    )
    second = lane(card("d", "buy", emotion=0.5), card("e", "use", failed=True), id="other", segment="workers")
    return board(first, second)


def test_numbers_follow_the_eye_swimlane_by_swimlane_stage_by_stage():
    document = evolve(two_segments(), evidence=())
    assert [(one.number, ">".join(one.gap.places)) for one in search(document).gaps] == [
        (1, "b"),
        (2, "pain"),
        (3, "lane>buy"),
        (4, "a>c"),
        (5, "lane>use"),
        (6, "other>find"),
        (7, "e"),
    ]
    backwards = with_map(document, swimlanes=document.maps[0].swimlanes[::-1])
    assert places(backwards)[0] == "other>find"
    turned = with_map(document, stages=document.maps[0].stages[::-1])
    assert places(turned)[:2] == ["lane>use", "lane>buy"]


def test_who_dismisses_a_gap_leaves_all_their_numbers():
    document = two_segments()
    verdict = Verdict(
        id="v", rule="step", places=("a", "c"), decision=Decision.DISMISSED, reason="We know", owner="Care"
    )
    before, after = search(document), search(with_map(document, verdicts=(verdict,)))
    assert [one[:2] for one in after.gaps] == [one[:2] for one in before.gaps]
    assert [one.verdict for one in after.gaps if one.verdict] == [verdict]
    assert [one.gap.places for one in after.gaps if one.verdict] == [("a", "c")]


def numbers(document):
    return {">".join(one.gap.places): one.number for one in search(document).gaps}


def test_numbers_that_a_map_keeps_stay_whatever_comes_and_goes():
    document = evolve(two_segments(), evidence=())
    kept = with_map(document, numbering=numbering(search(document)))
    assert numbers(kept) == numbers(document)
    mended = change(kept, "b", failed=False)
    assert "b" not in numbers(mended)
    assert numbers(mended) == {place: number for place, number in numbers(kept).items() if place != "b"}
    assert numbers(change(mended, "a", failed=True))["a"] == 8, "what is new comes after those that are kept"
    assert numbers(change(mended, "b", failed=True))["b"] == 1, "and what comes again has its old number"
    assert numbers(change(document, "b", failed=False))["pain"] == 1, "without being kept they move up"


def test_gaps_are_listed_by_their_numbers():
    document = with_map(two_segments(), numbering=("failed e", "step a c"))
    assert [one.number for one in search(document).gaps] == list(range(1, 8))
    assert [one.gap.places for one in search(document).gaps][:2] == [("e",), ("a", "c")]
    backwards = with_map(document, swimlanes=document.maps[0].swimlanes[::-1])
    assert [one.gap.places for one in search(backwards).gaps][:2] == [("e",), ("a", "c")]


@given(st.data())
def test_kept_numbers_hold_through_any_edits_and_belong_to_one_gap_each(data):
    document = data.draw(documents(max_maps=1))
    document = with_map(document, numbering=numbering(search(document)))
    before = {one.gap.key: one.number for one in search(document).gaps}
    for id, field, value in data.draw(edits(document)):
        document = change(document, id, **{field: value})
    after = [(one.gap.key, one.number) for one in search(document).gaps]
    assert all(before.get(key, number) == number for key, number in after)
    assert len({number for _, number in after}) == len(after)
    assert [number for _, number in after] == sorted(number for _, number in after)


def test_a_dismissed_gap_stays_dismissed_whatever_else_is_learnt_and_across_files(tmp_path):
    verdict = Verdict(id="v", rule="step", places=("a", "c"), decision=Decision.DISMISSED, reason="We know")
    document = with_map(two_segments(), verdicts=(verdict,))
    worse = change(change(document, "c", wait=100), "a", emotion=2.0)
    jmap.write(worse, tmp_path / "map.jmap")
    (one,) = [one for one in search(jmap.read(tmp_path / "map.jmap")).gaps if one.verdict]
    assert (one.gap.rule, one.verdict) == (Rule.STEP, verdict)
    assert len(one.gap.reasons) == 3


def test_gaps_are_found_by_every_place_that_they_name():
    found = search(two_segments())
    assert [one.gap.places for one in found.of["a"]] == [("a", "c")]
    assert [one.gap.rule for one in found.of["buy"]] == ["segment"]
    assert {one.gap.places for one in found.of["c"]} == {("a", "c")}


def test_a_map_that_did_not_change_is_not_searched_again():
    document, finder = two_segments(), GapFinder()
    first = finder.gaps(document, document.maps[0])
    assert finder.gaps(evolve(document, title="Another"), document.maps[0]) is first


def test_an_edit_leaves_what_was_found_in_other_swimlanes_the_same_objects():
    document, finder = two_segments(), GapFinder()
    before = finder.gaps(document, document.maps[0])
    edited = change(document, "e", title="I wait")
    after = finder.gaps(edited, edited.maps[0])
    assert after.swimlanes["lane"] is before.swimlanes["lane"]


def test_a_stage_made_wider_and_evidence_renamed_are_no_news(monkeypatch):
    document, finder = two_segments(), GapFinder()
    before = finder.gaps(document, document.maps[0])
    monkeypatch.setattr("journeydesk.insight.finder.search", refuse)
    wider = with_stages(document, find={"width": 900.0, "title": "Seek"})
    renamed = evolve(wider, evidence=(evolve(wider.evidence[0], title="New"), *wider.evidence[1:]))
    after = finder.gaps(renamed, renamed.maps[0])
    assert after.swimlanes["lane"] is before.swimlanes["lane"]


def test_a_swimlane_that_was_removed_does_not_stay_in_memory():
    document, finder = two_segments(), GapFinder()
    finder.gaps(document, document.maps[0])
    gone = weakref.ref(document.maps[0].swimlanes[0])
    document = remove(document, ["lane"])
    for emotion in (-2.0, -1.0, 0.0, 1.0, 2.0):
        document = change(document, "d", emotion=emotion)
        finder.gaps(document, document.maps[0])
    gc.collect()
    assert gone() is None


def refuse(*_):
    raise AssertionError("a swimlane was searched again")


def held(document: Document, journey: JourneyMap) -> set[str]:
    inside = {id for swimlane in journey.swimlanes for id in (swimlane.id, *swimlane.contents.ids)}
    return inside | {stage.id for stage in journey.stages} | {channel.id for channel in document.channels}


@given(documents())
def test_every_place_is_there_and_numbers_have_no_holes(document):
    for journey in document.maps:
        found = GapFinder().gaps(document, journey)
        assert [one.number for one in found.gaps] == list(range(1, len(found.gaps) + 1))
        assert len({one.gap.key for one in found.gaps}) == len(found.gaps), "one place, one number"
        known = held(document, journey)
        for one in found.gaps:
            assert set(one.gap.places) <= known
            assert 1 <= one.gap.severity <= 5
            assert one.gap.reasons
            assert all(one in found.of[place] for place in one.gap.places)
        swimlanes = [one for part in found.swimlanes.values() for one in part.gaps]
        assert [one for one in found.gaps if one.gap.swimlane] == swimlanes


@given(documents())
def test_what_is_found_is_a_decision_that_a_document_can_hold(document):
    for journey in document.maps:
        for one in GapFinder().gaps(document, journey).gaps:
            rule, places = one.gap.key
            verdict = Verdict(id="decided", rule=rule, places=places, decision=Decision.ACCEPTED)
            changed = evolve(journey, verdicts=(*journey.verdicts, verdict))
            maps = tuple(changed if other is journey else other for other in document.maps)
            assert evolve(document, maps=maps)


@st.composite
def edits(draw, document):
    """A few edits of touchpoints, notes and swimlanes: to and fro, as a hand does it."""
    items = [
        item.id
        for journey in document.maps
        for swimlane in journey.swimlanes
        for row in swimlane.lanes
        if isinstance(row, TouchpointLane)
        for item in row.items
    ]
    lanes = [swimlane.id for journey in document.maps for swimlane in journey.swimlanes]
    one = st.nothing()
    if items:
        one |= st.tuples(st.sampled_from(items), st.just("emotion"), st.none() | st.floats(-2, 2))
        one |= st.tuples(st.sampled_from(items), st.just("drop_off"), st.none() | st.floats(0, 1))
        one |= st.tuples(st.sampled_from(items), st.just("channel"), st.none())
        one |= st.tuples(st.sampled_from(items), st.just("wait"), st.none() | st.floats(0, 100))
        one |= st.tuples(st.sampled_from(items), st.sampled_from(("evidence", "arrivals")), st.just(()))
    if lanes:
        one |= st.tuples(st.sampled_from(lanes), st.just("hidden"), st.booleans())
    if pains := [item.id for item in descendants(document) if isinstance(item, Note)]:
        one |= st.tuples(
            st.sampled_from(pains), st.just("text"), st.sampled_from(("", "I wait", "I ask again"))
        )
    if paths := [item.id for item in descendants(document) if isinstance(item, Path)]:
        one |= st.tuples(st.sampled_from(paths), st.just("share"), st.none() | st.floats(0, 1))
        one |= st.tuples(st.sampled_from(paths), st.just("touchpoints"), st.just(()))
    one |= st.tuples(
        st.sampled_from([stage.id for stage in document.maps[0].stages]), st.just("hidden"), st.booleans()
    )
    return draw(st.lists(one, min_size=1, max_size=6))


@given(st.data())
def test_what_is_remembered_is_what_a_fresh_look_finds(data):
    document = data.draw(documents())
    if data.draw(st.booleans()):
        document = with_map(document, numbering=numbering(search(document)))
    finder = GapFinder()
    for id, field, value in data.draw(edits(document)):
        document = change(document, id, **{field: value})
        for journey, fresh in zip(document.maps, told(document), strict=True):
            assert as_value(finder.gaps(document, journey)) == fresh
    document = remove(document, [document.maps[0].stages[-1].id])
    for journey, fresh in zip(document.maps, told(document), strict=True):
        assert as_value(finder.gaps(document, journey)) == fresh


def test_a_stage_that_goes_leaves_what_was_found_at_the_steps_of_others_the_same_objects():
    document, finder = big_map(200), GapFinder()
    before = finder.gaps(document, document.maps[0])
    gone = remove(document, [document.maps[0].stages[3].id])
    after = finder.gaps(gone, gone.maps[0])
    assert after.gaps != before.gaps
    old = {id(one.gap) for one in before.gaps}
    stayed = [id(one.gap) in old for one in after.gaps if one.gap.rule is Rule.STEP]
    assert sum(stayed) > 0.9 * len(stayed)


def touchpoints(document):
    return [
        item
        for swimlane in document.maps[0].swimlanes
        for row in swimlane.lanes
        if isinstance(row, TouchpointLane)
        for item in row.items
    ]


@given(st.data())
def test_evidence_for_a_claim_never_adds_a_gap(data):
    document = data.draw(documents(max_maps=1))
    items = touchpoints(document)
    if items and document.evidence:
        item = data.draw(st.sampled_from(items))
        source = data.draw(st.sampled_from(document.evidence)).id
        founded = change(document, item.id, evidence=(*item.evidence, source))
        assert {gap.key for gap in gaps(founded)} == {gap.key for gap in gaps(document)}


@given(
    st.floats(-2, 2), st.floats(-2, 2), st.none() | st.floats(-2, 2), st.sampled_from(["a", "b", "c", None])
)
def test_who_feels_better_at_the_end_of_a_handoff_has_no_new_gap_there(low, high, before, pained):
    worse, better = sorted((low, high))
    pains = (Note(id="pain", stage="find", touchpoint=pained),)
    items = (card("a", emotion=before, **WEB), card("b", emotion=worse, **PHONE), card("c", **PHONE))
    document = one_way(*items, pains=pains)
    raised = change(document, "b", emotion=better)
    assert {place for place in places(raised, Rule.STEP) if place == "a>b"} <= set(
        places(document, Rule.STEP)
    )


def test_a_big_map_edited_everywhere_is_told_as_if_it_were_new():
    document, finder = big_map(400), GapFinder()
    finder.gaps(document, document.maps[0])
    for item, emotion in zip(touchpoints(document)[::37], (-2.0, 0.0, 2.0, None) * 9, strict=False):
        document = change(document, item.id, emotion=emotion)
        assert as_value(finder.gaps(document, document.maps[0])) == told(document)[0]


def test_the_blank_map_has_no_gaps_and_templates_have_few():
    for template in templates():
        document = template.document()
        for (found, _, _), journey in zip(told(document), document.maps, strict=True):
            assert len(found) <= (15 if template.id != "blank" else 0), journey.title


def test_numbers_hold_while_an_edit_is_only_tried():
    document = evolve(two_segments(), evidence=())
    finder = GapFinder()
    before = finder.gaps(document, document.maps[0])
    tried = change(change(document, "b", failed=False), "d", failed=True)
    now = finder.gaps(tried, tried.maps[0], before)
    numbers = {one.gap.key: one.number for one in before.gaps}
    new = [one for one in now.gaps if one.gap.key not in numbers]
    assert {one.number for one in now.gaps if one not in new} <= set(numbers.values())
    assert all(one.number == numbers[one.gap.key] for one in now.gaps if one not in new)
    assert [(one.number, one.gap.places) for one in new] == [(8, ("d",))]
    assert [one.number for one in finder.gaps(tried, tried.maps[0]).gaps] == list(range(1, len(now.gaps) + 1))


def test_what_is_tried_elsewhere_leaves_the_gaps_of_a_swimlane_as_they_are():
    document = evolve(two_segments(), evidence=())
    finder = GapFinder()
    before = finder.gaps(document, document.maps[0])
    tried = change(document, "b", failed=False)
    now = finder.gaps(tried, tried.maps[0], before)
    assert now.swimlanes["other"] is before.swimlanes["other"]
    assert now.swimlanes["lane"] is not before.swimlanes["lane"]
