"""A document holds together: every reference leads somewhere, every id names one element, and errors say which."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from journeydesk.editing.change import change
from journeydesk.editing.remove import remove
from journeydesk.model.branding import Branding
from journeydesk.model.contents import Contents
from journeydesk.model.document import Document
from journeydesk.model.elements import OUTER, unlike
from journeydesk.model.faults import LostReference, SharedId
from journeydesk.model.inventory import Channel, Evidence, Media, Persona, Segment
from journeydesk.model.journey import JourneyMap, Path, Swimlane
from journeydesk.model.judgement import Decision, Verdict
from journeydesk.model.lanes import (
    Arrival,
    EmotionLane,
    EmotionPoint,
    Note,
    NoteKind,
    NoteLane,
    Picture,
    StoryboardLane,
    Touchpoint,
    TouchpointLane,
)
from journeydesk.model.tree import descendants, ids_in
from journeydesk.model.value import evolve
from tests.support.big import big_map
from tests.support.edits import versions
from tests.support.known_contents import check_contents
from tests.support.maps import band, board, rich, small
from tests.support.strategies import documents


def with_lane(lane) -> Document:
    return board(Swimlane(id="lane", segment="movers", lanes=(lane,)))


def ideas(*items: Note) -> NoteLane:
    return NoteLane(id="ideas", note_kind=NoteKind.IDEA, items=items)


def touchpoint(**fields) -> TouchpointLane:
    return TouchpointLane(id="cards", items=(Touchpoint(id="ask", stage="find", **fields),))


@pytest.mark.parametrize(
    ("lane", "names"),
    [
        (touchpoint(channel="fax"), "channel “fax”"),
        (touchpoint(device="pager"), "device “pager”"),
        (touchpoint(department="nobody"), "department “nobody”"),
        (touchpoint(evidence=("log", "hearsay")), "evidence “hearsay”"),
        (
            StoryboardLane(id="s", items=(Picture(id="p", stage="find", media="a" * 64 + ".png"),)),
            "media “aaaa",
        ),
        (TouchpointLane(id="cards", items=(Touchpoint(id="ask", stage="nowhere"),)), "stage “nowhere”"),
    ],
)
def test_a_reference_that_leads_nowhere_is_named(lane, names):
    with pytest.raises(ValidationError, match=f"“lane” names the {names}"):
        with_lane(lane)


def _fault(error: pytest.ExceptionInfo[ValidationError]) -> object:
    return error.value.errors()[0]["ctx"]["error"]


def test_what_is_wrong_is_known_without_reading_the_sentence():
    with pytest.raises(ValidationError) as lost:
        with_lane(touchpoint(channel="fax"))
    fault = _fault(lost)
    assert isinstance(fault, LostReference)
    assert (fault.holder, fault.field, fault.target) == ("lane", "channel", "fax")
    with pytest.raises(ValidationError) as shared:
        with_lane(ideas(Note(id="lane", stage="find")))
    fault = _fault(shared)
    assert isinstance(fault, SharedId)
    assert fault.id == "lane"


def test_no_two_things_of_a_document_have_one_id():
    """Whatever they are, and in whichever swimlanes: one takes the id of another, and so do all who name it."""
    document = rich()
    text, everything = document.model_dump_json(), ids_in(document)
    words = {id for id in everything if f'"{id}":' in text or f'"kind":"{id}"' in text}  # of the format too
    inside = {item.id for one in document.maps[0].swimlanes for item in descendants(one)} - words
    for item, taken in [(one, other) for one in inside for other in everything if one != other]:
        with pytest.raises(ValidationError) as shared:
            Document.model_validate_json(text.replace(f'"{item}"', f'"{taken}"'))
        fault = _fault(shared)
        assert isinstance(fault, SharedId) and fault.id == taken


def test_a_swimlane_needs_its_segment():
    with pytest.raises(ValidationError, match="segment “ghosts”"):
        board(band("ghosts", "find: ask"))


def test_a_cover_needs_its_logo():
    logo = "b" * 64 + ".png"
    with pytest.raises(ValidationError, match="the logo is the picture “bbbb"):
        evolve(small(), branding=Branding(logo=logo))
    held = evolve(small(), branding=Branding(logo=logo), media=(Media(name=logo, data=b"logo"),))
    assert [media.name for media in held.named_media] == [logo]


def test_a_persona_needs_its_photo():
    photo = "a" * 64 + ".png"
    first, *others = small().segments
    with_photo = evolve(first, persona=Persona(photo=photo))
    with pytest.raises(ValidationError, match=f"“movers” names the picture “{photo}”"):
        evolve(small(), segments=(with_photo, *others))


def test_a_stage_of_another_map_does_not_count():
    first = board(band("movers", "find: ask"), stages="find")
    other = board(band("movers", "buy: call", id="other"), stages="buy").maps[0]
    with pytest.raises(ValidationError, match="two elements have the id “map”"):
        evolve(first, maps=(*first.maps, other))
    wrong = JourneyMap(id="second", stages=(), swimlanes=(band("movers", "find: late", id="second-movers"),))
    with pytest.raises(ValidationError, match="stage “find”"):
        evolve(first, maps=(*first.maps, wrong))


@pytest.mark.parametrize(
    ("broken", "names"),
    [
        ({"paths": (Path(id="p", touchpoints=("ask", "gone")),)}, "“p” names the touchpoint “gone”"),
        (
            {"lanes": (EmotionLane(id="e", items=(EmotionPoint(id="x", stage="find", path="gone"),)),)},
            "“x” names the path “gone”",
        ),
        ({"lanes": (EmotionLane(id="e", path="gone"),)}, "“e” names the path “gone”"),
        (
            {"lanes": (ideas(Note(id="i", stage="find", touchpoint="x")),)},
            "“i” names the touchpoint “x”",
        ),
        (
            {
                "lanes": (
                    TouchpointLane(
                        id="more",
                        items=(Touchpoint(id="t", stage="find", arrivals=(Arrival(source="gone"),)),),
                    ),
                )
            },
            "“t” names the touchpoint “gone”",
        ),
        (
            {"lanes": (ideas(Note(id="i", stage="find", answers=("x",))),)},
            "“i” names the note “x”",
        ),
    ],
)
def test_what_must_stay_inside_a_swimlane_is_checked_there(broken, names):
    lanes = (touchpoint(), *broken.get("lanes", ()))
    with pytest.raises(ValidationError, match=names):
        Swimlane(id="lane", segment="movers", lanes=lanes, paths=broken.get("paths", ()))


def test_a_path_does_not_reach_into_another_swimlane():
    other = band("workers", "find: search")
    with pytest.raises(ValidationError, match="“usual” names the touchpoint “search”"):
        board(band("movers", "find: ask", paths={"usual": "ask search"}), other)


def test_a_note_is_no_touchpoint_and_a_touchpoint_no_note():
    with pytest.raises(ValidationError, match="“idea” names the note “ask”"):
        Swimlane(
            id="lane",
            segment="movers",
            lanes=(
                touchpoint(),
                ideas(Note(id="idea", stage="find", answers=("ask",))),
            ),
        )


def test_two_elements_never_share_an_id():
    with pytest.raises(ValidationError, match="two elements have the id “web”"):
        evolve(small(), channels=(*small().channels, Channel(id="web", name="Another")))
    with pytest.raises(ValidationError, match="two elements have the id “ask”"):
        evolve(small(), segments=(*small().segments, Segment(id="ask", name="A segment")))
    with pytest.raises(ValidationError, match="two elements have the id “ask”"):
        board(band("movers", "find: ask | buy: ask"))


def test_a_document_has_at_least_one_map():
    with pytest.raises(ValidationError, match="at least one map"):
        Document(maps=())


def test_a_path_may_pass_a_touchpoint_twice():
    document = board(band("movers", "find: ask | buy: call", paths={"loop": "ask call ask call"}))
    assert document.maps[0].swimlanes[0].paths[0].touchpoints == ("ask", "call", "ask", "call")


@given(documents())
def test_a_swimlane_knows_what_it_holds(document):
    for journey in document.maps:
        for swimlane in journey.swimlanes:
            inside = [item.id for item in descendants(swimlane)]
            assert sorted(swimlane.contents.ids) == sorted(inside)
            assert swimlane.contents.count == len(inside)
            assert all(map(swimlane.contents.holds, inside)) and not swimlane.contents.holds(swimlane.id)


@given(documents(), st.data())
def test_a_swimlane_knows_which_of_some_ids_are_inside(document, data):
    everything = ids_in(document)
    asked = frozenset(data.draw(st.sets(st.sampled_from(sorted(everything)), max_size=len(everything))))
    for swimlane in (one for journey in document.maps for one in journey.swimlanes):
        inside = asked & {item.id for item in descendants(swimlane)}
        assert swimlane.contents.among(asked) == inside
        assert swimlane.contents.holds_any(asked) == bool(inside)


@given(documents().flatmap(lambda document: versions(document, "new", 6)))
@example(remove(big_map(30), ["s1"]))
def test_a_swimlane_knows_what_it_holds_whatever_edits_led_to_it(document):
    check_contents(document)


@pytest.mark.parametrize("came", [False, True])
def test_a_swimlane_knows_what_it_holds_when_a_lane_takes_other_things_with_the_same_ids(came):
    cards, notes = (
        TouchpointLane(id="l", items=(Touchpoint(id="a", stage="s"),)),
        ideas(Note(id="a", stage="s")),
    )
    before, after = (cards, evolve(notes, id="l")) if came else (evolve(notes, id="l"), cards)
    swimlane = evolve(Swimlane(id="w", segment="g", lanes=(before,)), lanes=(after,))
    assert swimlane.contents == Swimlane(id="w", segment="g", lanes=(after,)).contents
    assert swimlane.contents.ids.count("a") == 1


@given(st.lists(st.integers(0, 5)), st.lists(st.integers(0, 5)))
@example([4, 0, 3], [4, 0, 0, 3])
def test_what_two_rows_do_not_share_lies_between_their_common_ends(old, new):
    before, after = unlike(old, new)
    starts = [n for n in range(len(old) + 1) if old[n : n + len(before)] == before]
    assert new in [[*old[:n], *after, *old[n + len(before) :]] for n in starts]
    assert not (before and after) or (before[0] != after[0] and before[-1] != after[-1])


def test_a_row_that_only_grew_or_shrank_shares_all_else():
    assert unlike([1, 2, 3], [1, 3]) == ([2], [])
    assert unlike([1, 1], [1, 1, 1]) == ([], [1])
    assert unlike([1, 2, 3], [1, 2, 2, 3]) == ([], [2])
    assert unlike([1, 2, 2, 3], [1, 2, 3]) == ([2], [])
    assert unlike([1, 2], [1, 2]) == ([], [])


@given(documents())
def test_a_swimlane_knows_every_reference_that_leads_out_of_it(document):
    for journey in document.maps:
        for swimlane in journey.swimlanes:
            expected = set()
            elements = (item for lane in swimlane.lanes for item in lane.items)
            for item in (*swimlane.paths, *swimlane.lanes, *elements):
                for field in OUTER:
                    target = getattr(item, field, None)
                    targets = target if isinstance(target, tuple) else [target] if target else []
                    expected |= {(field, one) for one in targets}
            assert swimlane.contents.references == expected


def test_a_swimlane_is_checked_once_and_not_whenever_a_document_is_made_around_it(monkeypatch):
    document = small()
    asked = []
    walk = Contents.of
    monkeypatch.setattr(Contents, "of", lambda *given: asked.append(1) or walk(*given))
    evolve(document, title="Another")
    evolve(document, maps=(evolve(document.maps[0], title="Another"),))
    assert not asked


def _judged(**fields) -> Verdict:
    return Verdict(
        **{"id": "v", "rule": "handoff", "places": ("t1",), "decision": Decision.DISMISSED, **fields}
    )


def test_a_decision_about_a_gap_names_what_its_map_holds():
    document = small()
    touchpoint = next(iter(document.maps[0].swimlanes[0].contents.touchpoints))
    kept = evolve(document.maps[0], verdicts=(_judged(places=(touchpoint,)),))
    assert evolve(document, maps=(kept, *document.maps[1:])).maps[0].verdicts
    lost = evolve(document.maps[0], verdicts=(_judged(places=("nowhere",)),))
    with pytest.raises(
        ValidationError, match="the decision “v” names “nowhere”, which its map does not hold"
    ):
        evolve(document, maps=(lost, *document.maps[1:]))


def test_a_source_names_channels_that_the_document_has():
    with pytest.raises(
        ValidationError, match="“e” names the channel “fax”, which the document does not hold"
    ):
        evolve(small(), evidence=(Evidence(id="e", title="Log", kind="analytics", channels=("fax",)),))


def test_a_stage_names_sources_that_the_document_has():
    with pytest.raises(ValidationError, match="“find” names the evidence “lost”"):
        change(small(), "find", evidence=("lost",))


def test_a_segment_names_sources_that_the_document_has():
    with pytest.raises(ValidationError, match="names the evidence “lost”"):
        evolve(small(), segments=(*small().segments, Segment(id="g9", name="All", evidence=("lost",))))
