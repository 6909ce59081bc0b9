"""Finding words in every field."""

import pytest

from journeydesk.editing.arrange import add
from journeydesk.editing.change import change
from journeydesk.editing.search import Query, Within, folded, search
from journeydesk.editing.verdicts import assign, dismiss
from journeydesk.model.journey import JourneyMap
from tests.support.maps import counted, rich


def found(words, document=None, map_id="map", **how):
    return list(search(document or rich(), Query(words, **how), map_id))


def elements(words, **how):
    return [one.element for one in found(words, **how)]


def test_words_are_found_whatever_their_case_and_accents():
    assert "ask" in elements("ASK")
    assert folded("Größe ÉCOLE") == "große ecole"


def test_case_counts_when_it_shall():
    document = change(rich(), "ask", title="Ask an Expert")
    assert [one.element for one in found("Expert", document, match_case=True)] == ["ask"]
    assert found("expert", document, match_case=True) == []


def test_whole_words_are_not_parts_of_longer_ones():
    document = change(rich(), "ask", title="I order; preorder, orders")
    starts = [one.start for one in found("order", document, whole_words=True) if one.element == "ask"]
    assert starts == [2]


def test_every_match_of_a_field_counts():
    document = change(rich(), "pain", text="Wait, wait and wait")
    assert [(one.start, one.end) for one in found("wait", document) if one.element == "pain"] == [
        (0, 4),
        (6, 10),
        (15, 19),
    ]


def test_what_is_typed_is_no_pattern():
    document = change(rich(), "pain", text="Why? (a.b) [c]")
    assert [one.element for one in found("(a.b) [", document)] == ["pain"]
    assert found("a?b", document) == []


def test_inventories_and_the_file_itself_are_searched_too():
    assert "web" in elements("website")
    assert "log" in elements("contact log")
    assert {one.field for one in found("a journey") if one.element == ""} == {"title"}


def test_a_map_is_read_stage_by_stage():
    order = [one.element for one in found("e") if one.map_id == "map"]
    assert order.index("use") < order.index("browse") < order.index("help")


def test_a_match_tells_where_it_is():
    one = next(search(rich(), Query("contact log")))
    assert (one.element, one.field, one.start, one.end) == ("log", "title", 0, len("Contact log"))


def test_one_can_look_on_this_map_alone_on_all_maps_or_in_what_they_share():
    document = add(rich(), JourneyMap(id="other", title="Website again"))
    assert [one.element for one in found("website", document)] == ["other", "web"]
    assert [one.element for one in found("website", document, within=Within.MAPS)] == ["other"]
    assert found("website", document, within=Within.MAP) == []
    assert [one.element for one in found("website", document, within=Within.SHARED)] == ["web"]


def test_a_segment_counts_as_a_part_of_the_map_that_shows_it():
    assert [(one.element, one.map_id) for one in found("Movers", within=Within.MAP)] == [("movers", "map")]


@pytest.mark.parametrize("words", ["", "   ", "no such words anywhere"])
def test_nothing_is_found_for_nothing(words):
    assert elements(words) == []


def test_ids_colours_and_icons_are_no_words():
    fields = {one.field for one in found("e")}
    assert not fields & {"id", "colour", "icon", "language", "channel", "stage", "kind", "state", "rows"}
    assert "movers" not in [one.element for one in found("2563eb")]


def test_reasons_and_owners_of_decisions_are_found_where_the_gap_ends_but_not_the_names_of_rules():
    gap = ("step", ("ask", "browse"))
    document = assign(dismiss(rich(), "map", gap, "Wanted", counted()), "map", gap, "Zoe", counted("z"))
    (reason,) = found("wanted", document, within=Within.MAP)
    assert (reason.map_id, reason.field, reason.place) == ("map", "reason", "browse")
    assert [one.field for one in found("zoe", document)] == ["owner"]
    assert not [one for one in found("step", document) if one.element == reason.element]
