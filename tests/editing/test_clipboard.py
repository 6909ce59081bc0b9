"""Copy, cut and paste of everything, in one map, between maps and between documents."""

from __future__ import annotations

import pytest

from journeydesk.editing.arrange import add
from journeydesk.editing.change import change
from journeydesk.editing.clipboard import Clip, copied, cut_out, pasted, text_of
from journeydesk.editing.clipboard.clip import Kind
from journeydesk.editing.new import new_document, new_map
from journeydesk.editing.remove import remove
from journeydesk.editing.spot import NOWHERE, Spot
from journeydesk.editing.state import EditorState
from journeydesk.editing.verdicts import dismiss
from journeydesk.model.branding import Branding
from journeydesk.model.document import Document
from journeydesk.model.inventory import Media
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
from journeydesk.model.lanes import Element, Note, NoteLane, Touchpoint
from journeydesk.model.tree import descendants, find, home, lane_of
from journeydesk.model.value import evolve
from tests.support.checks import check_edit
from tests.support.maps import counted, rich, route, row
from tests.support.strategies import PICTURES


def selecting(document: Document, *ids: str) -> EditorState:
    return EditorState.of(document).selecting(ids)


def clip_of(document: Document, *ids: str) -> Clip:
    clip = copied(selecting(document, *ids))
    assert clip is not None
    return clip


def into(state: EditorState, clip: Clip, seen: Spot = NOWHERE) -> EditorState:
    after = pasted(state, clip, counted("p"), seen)
    assert after is not None
    return after


def elsewhere() -> EditorState:
    return EditorState.of(new_document(counted("x")))


# -- cards


def test_a_copy_lands_behind_in_the_same_stage_and_is_selected() -> None:
    state = selecting(rich(), "ask")
    after = into(state, clip_of(state.document, "ask"))
    (copy,) = after.selection
    new = find(after.document, copy)
    assert isinstance(new, Touchpoint)
    assert evolve(new, id="ask") == find(state.document, "ask")
    assert lane_of(after.document, copy).id == lane_of(state.document, "ask").id


def test_pasting_twice_gives_two_copies() -> None:
    state = selecting(rich(), "ask")
    clip = clip_of(state.document, "ask")
    once = into(state, clip)
    twice = pasted(once, clip, counted("q"))
    assert twice is not None
    copies = f"{once.selection[0]} {twice.selection[0]}"
    assert row(twice.document, "movers-cards") == f"find: ask {copies} browse | buy: call order | use: help"


@pytest.mark.parametrize(
    "ids",
    [("ask", "browse", "pain"), ("buy",), ("pains", "movers-cards"), ("movers-lane",), (), ("search", "ask")],
)
def test_pasting_anything_is_one_edit_that_holds_together(ids: tuple[str, ...]) -> None:
    state = selecting(rich(), *ids)
    clip = clip_of(state.document, *ids)
    check_edit(state.document, lambda _: into(state, clip).document)


def test_a_card_pasted_into_another_stage_lands_in_that_stage() -> None:
    state = selecting(rich(), "use")
    after = into(state, clip_of(rich(), "ask", "call"))
    assert [getattr(find(after.document, id), "stage", "") for id in after.selection] == ["use", "use"]


def test_with_nothing_selected_cards_land_in_the_middle_of_what_is_seen() -> None:
    after = into(EditorState.of(rich()), clip_of(rich(), "ask"), Spot("workers-lane", "", "buy"))
    (copy,) = after.selection
    assert home(after.document, copy, Swimlane).id == "workers-lane"
    assert getattr(find(after.document, copy), "stage", "") == "buy"


def test_cards_of_two_swimlanes_are_pasted_into_two() -> None:
    after = into(selecting(rich(), "ask"), clip_of(rich(), "ask", "search"))
    assert [home(after.document, id, Swimlane).id for id in after.selection] == [
        "movers-lane",
        "workers-lane",
    ]


def test_notes_keep_what_they_speak_of_when_it_is_copied_too() -> None:
    after = into(selecting(rich(), "call"), clip_of(rich(), "call", "pain"))
    note = next(found for id in after.selection if isinstance(found := find(after.document, id), Note))
    assert note.touchpoint in after.selection


# -- cut


def test_what_was_cut_comes_back_as_itself_on_its_own_path() -> None:
    state = selecting(rich(), "browse")
    clip = clip_of(state.document, "browse")
    cut = cut_out(state)
    assert route(cut.document, "short") == "order"
    after = into(cut.selecting(["find"]), clip)
    assert after.selection == ("browse",)
    assert route(after.document, "short") == "browse order"
    assert route(after.document, "usual") == route(state.document, "usual")


def test_what_was_cut_goes_behind_the_selected_card_and_joins_its_paths_there_in_its_order() -> None:
    state = selecting(rich(), "ask", "browse")
    clip = clip_of(state.document, "ask", "browse")
    cut = cut_out(state)
    assert route(cut.document, "usual") == "call order help"
    after = into(cut.selecting(["call"]), clip)
    assert row(after.document, "movers-cards") == "buy: call ask browse order | use: help"
    assert route(after.document, "usual") == "call ask browse order help"
    assert route(after.document, "short") == "browse order"


def test_a_copy_of_a_card_is_on_the_paths_of_its_original_as_a_duplicate_is() -> None:
    state = selecting(rich(), "browse")
    after = into(state, clip_of(state.document, "browse"))
    (copy,) = after.selection
    assert route(after.document, "usual") == f"ask browse {copy} call order help"
    assert route(after.document, "short") == f"browse {copy} order"


def test_what_goes_into_other_stages_than_the_selected_card_goes_to_their_ends() -> None:
    state = selecting(rich(), "ask")
    after = into(state, clip_of(state.document, "browse", "call"))
    first, second = after.selection
    assert (
        row(after.document, "movers-cards")
        == f"find: ask {first} browse | buy: call order {second} | use: help"
    )


def test_cut_takes_away_only_what_copy_took() -> None:
    state = selecting(rich(), "buy", "ask")
    cut = cut_out(state)
    held = {item.id for item in descendants(cut.document)}
    assert "buy" not in held
    assert "call" not in held
    assert "ask" in held


def test_a_whole_map_is_not_cut() -> None:
    state = EditorState.of(rich())
    assert cut_out(state) is state


@pytest.mark.parametrize("ids", [("buy",), ("pains",), ("movers-lane",)])
def test_stages_lanes_and_swimlanes_that_were_cut_come_back_as_themselves(ids: tuple[str, ...]) -> None:
    state = selecting(rich(), *ids)
    clip = clip_of(state.document, *ids)
    after = into(cut_out(state), clip)
    assert {item.id for item in descendants(after.document)} == {
        item.id for item in descendants(state.document)
    }
    assert after.selection == ids


# -- stages, lanes, swimlanes, maps


def test_a_stage_is_pasted_behind_the_selected_one_with_what_is_in_it() -> None:
    state = selecting(rich(), "find")
    after = into(state, clip_of(rich(), "buy"))
    titles = [stage.title for stage in after.journey.stages]
    assert titles == ["Find", "Buy", "Buy", "Use"]
    copy = after.journey.stages[1].id
    inside = [item for item in descendants(after.journey) if isinstance(item, Element) and item.stage == copy]
    assert len(inside) == len(
        [item for item in descendants(state.journey) if isinstance(item, Element) and item.stage == "buy"]
    )


def test_a_stage_goes_into_another_document_with_its_segments() -> None:
    after = into(elsewhere(), clip_of(rich(), "buy", "find"))
    at = [stage.id for stage in after.journey.stages].index(after.selection[0])
    assert [stage.title for stage in after.journey.stages[at : at + 2]] == ["Find", "Buy"]
    names = {segment.id: segment.name for segment in after.document.segments}
    assert [names[swimlane.segment] for swimlane in after.journey.swimlanes] == [
        "Customers", "Movers", "Home workers",
    ]  # fmt: skip


def test_a_stage_brings_the_curve_that_runs_through_its_touchpoints() -> None:
    after = into(elsewhere(), clip_of(rich(), "find"))
    assert [lane.kind for lane in after.journey.swimlanes[1].lanes][:2] == ["touchpoints", "emotion"]


def test_a_lane_is_pasted_behind_the_selected_one() -> None:
    after = into(selecting(rich(), "workers-cards"), clip_of(rich(), "pains"))
    swimlane = home(after.document, "workers-cards", Swimlane)
    assert [lane.id for lane in swimlane.lanes][:2] == ["workers-cards", after.selection[0]]
    lane = lane_of(after.document, after.selection[0])
    assert isinstance(lane, NoteLane)
    assert [note.touchpoint for note in lane.items] == [None]


def test_a_curve_goes_on_following_its_path_where_the_swimlane_has_it() -> None:
    after = into(selecting(rich(), "movers-curve"), clip_of(rich(), "movers-curve"))
    assert getattr(find(after.document, after.selection[0]), "path", "") == "usual"
    after = into(selecting(rich(), "workers-curve"), clip_of(rich(), "movers-curve"))
    assert getattr(find(after.document, after.selection[0]), "path", "") is None


def test_a_swimlane_finds_stages_of_the_same_title_in_another_map() -> None:
    journey = new_map("Other", (), counted("m"))
    journey = evolve(journey, stages=(Stage(id="u", title="Use"), Stage(id="f", title="Find")))
    document = add(rich(), journey)
    after = into(EditorState.of(document).viewing(journey.id), clip_of(rich(), "movers-lane"))
    copy = after.journey.swimlanes[0]
    cards = {item.title: item.stage for item in copy.lanes[0].items if isinstance(item, Touchpoint)}
    assert cards["help"] == "u"
    assert cards["ask"] == "f"
    path = copy.paths[0]
    assert [getattr(find(after.document, id), "title", "") for id in path.touchpoints] == [
        "ask", "browse", "call", "order", "help",
    ]  # fmt: skip


def test_a_whole_map_is_pasted_as_another_map_and_looked_at() -> None:
    state = EditorState.of(rich())
    after = into(state, clip_of(rich()))
    assert len(after.document.maps) == 2
    assert after.map_id == after.document.maps[1].id
    assert len(list(descendants(after.journey))) == len(list(descendants(state.journey)))


def test_a_map_crosses_into_another_document_with_all_it_names() -> None:
    picture = PICTURES[0]
    document = evolve(rich(), media=PICTURES)
    persona = evolve(document.segments[0].persona, photo=picture.name)
    source = evolve(document.evidence[0], picture=PICTURES[1].name)
    document = evolve(
        document,
        segments=(evolve(document.segments[0], persona=persona), *document.segments[1:]),
        evidence=(source, *document.evidence[1:]),
    )
    after = into(elsewhere(), clip_of(document))
    assert {source.title for source in after.document.evidence} == {
        "Contact log",
        "A short survey",
        "Interviews",
    }
    assert {media.name for media in after.document.media} == {picture.name, PICTURES[1].name}
    assert [channel.name for channel in after.document.channels].count("Website") == 1


# -- what clips name


def test_channels_and_evidence_are_found_again_by_name_or_come_along() -> None:
    after = into(elsewhere(), clip_of(rich(), "ask"))
    new = find(after.document, after.selection[0])
    assert isinstance(new, Touchpoint)
    assert new.channel is not None
    assert getattr(find(after.document, new.channel), "name", "") == "Website"
    assert [channel.name for channel in after.document.channels].count("Website") == 1
    assert [source.title for source in after.document.evidence] == ["Contact log"]
    assert new.evidence == (after.document.evidence[0].id,)


def test_evidence_keeps_the_channels_that_it_saw_customers_in_and_a_copied_map_its_blind_spots() -> None:
    document = change(rich(), "log", channels=("store", "web"))
    document = change(document, "call", channel="phone")
    decided = dismiss(document, "map", ("blind_spot", ("store",)), "We leave stores", counted("v"))
    after = into(elsewhere(), clip_of(decided))
    (log,) = (source for source in after.document.evidence if source.title == "Contact log")
    assert [getattr(find(after.document, id), "name", "") for id in log.channels] == ["Store", "Website"]
    assert after.journey.verdicts[0].places == log.channels[:1]


def test_an_entry_whose_id_is_something_else_here_gets_another_one() -> None:
    state = elsewhere()
    state = state.edited(add(state.document, Stage(id="log", title="A stage"), state.map_id))
    after = into(state, clip_of(rich(), "ask"))
    assert [source.title for source in after.document.evidence] == ["Contact log"]
    assert after.document.evidence[0].id != "log"


def test_whose_document_it_was_stays_behind() -> None:
    logo = PICTURES[0]
    document = evolve(rich(), branding=Branding(logo=logo.name, version="2"), media=(logo,))
    clip = copied(EditorState.of(document))
    assert clip is not None
    assert (clip.document.branding, clip.document.media) == (Branding(), ())


def test_media_come_along_once() -> None:
    media = Media(name=PICTURES[0].name, data=PICTURES[0].data)
    document = evolve(rich(), media=(media,))
    frame = find(document, "frame")
    document = change(document, frame.id, media=media.name)
    clip = clip_of(document, "frame")
    once = into(elsewhere(), clip)
    twice = pasted(once, clip, counted("z"))
    assert twice is not None
    assert twice.document.media == (media,)


def test_a_map_without_stages_or_swimlanes_takes_no_cards() -> None:
    clip = clip_of(rich(), "ask")
    state = EditorState.of(rich())
    bare = EditorState.of(remove(state.document, [s.id for s in state.journey.swimlanes]))
    assert pasted(bare, clip, counted()) is None
    empty = EditorState.of(Document(maps=(JourneyMap(id="empty"),)))
    assert pasted(empty, clip_of(rich(), "movers-lane"), counted()) is None
    assert pasted(empty, clip_of(rich(), "pains"), counted()) is None


@pytest.mark.parametrize("kind", ["elements", "lanes", "stages", "swimlanes"])
def test_a_clip_of_nothing_that_another_program_made_up_changes_nothing(kind: Kind) -> None:
    state = EditorState.of(rich())
    after = pasted(state, Clip(kind, Document(maps=(JourneyMap(id="none"),))), counted())
    assert after is None or after.document is state.document


def test_a_clip_holds_nothing_that_it_does_not_name() -> None:
    clip = clip_of(rich(), "search")
    assert clip.document.evidence == ()
    assert [segment.name for segment in clip.document.segments] == ["Home workers"]
    assert [item.id for item in descendants(clip.journey) if isinstance(item, Element)] == ["search"]
    assert [path.id for path in descendants(clip.journey) if isinstance(path, Path)] == ["online"]


def test_other_programs_get_the_words() -> None:
    assert text_of(clip_of(rich(), "ask", "browse")) == "ask\nbrowse"


def test_the_same_id_may_mean_something_else_in_another_document():
    theirs = tuple(evolve(channel, name=f"Their {channel.name}") for channel in rich().channels)
    clip = copied(EditorState.of(evolve(rich(), channels=theirs)).selecting(["ask"]))
    after = pasted(EditorState.of(rich()), clip, counted())
    card, original = find(after.document, after.selection[0]), find(rich(), "ask")
    assert find(after.document, card.channel).name == f"Their {find(rich(), original.channel).name}"


def test_a_touchpoint_that_leads_to_its_own_map_can_be_pasted() -> None:
    linked = change(rich(), "ask", map=rich().maps[0].id)
    after = into(selecting(linked), clip_of(linked, "ask"))
    assert find(after.document, after.selection[0]).map is None
    assert find(after.document, "ask").map == linked.maps[0].id
