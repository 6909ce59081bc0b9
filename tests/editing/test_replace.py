"""Other words in the place of those found."""

from journeydesk.editing.change import change
from journeydesk.editing.clean import LONGEST
from journeydesk.editing.replace import replaced
from journeydesk.editing.search import Query, search
from journeydesk.model.inventory import Persona
from journeydesk.model.tree import find
from tests.support.checks import check_edit, check_no_change
from tests.support.maps import rich


def replace(document, words, new, **how):
    found = list(search(document, Query(words, **how), "map"))
    return replaced(document, found, new)


def test_every_match_is_replaced_and_counted():
    document = change(rich(), "pain", text="Wait, wait and wait")
    result = replace(document, "wait", "stay")
    after = check_edit(document, lambda d: replace(d, "wait", "stay").document)
    assert find(after, "pain").text == "stay, stay and stay"
    assert find(after, "wait").name == "stay"
    assert (result.matches, result.places, result.too_long) == (4, 2, 0)


def test_only_the_found_letters_change():
    document = change(rich(), "ask", title="Ältere Kunden: ALTER")
    after = check_edit(document, lambda d: replace(d, "alter", "x").document)
    assert find(after, "ask").title == "xe Kunden: x"


def test_a_persona_and_the_file_are_replaced_too():
    document = change(rich(), "movers", persona=Persona(quote="A journey, again"))
    after = check_edit(document, lambda d: replace(d, "a journey", "The way").document)
    assert (after.title, find(after, "movers").persona.quote) == ("The way", "The way, again")


def test_ids_references_and_looks_stay():
    document = rich()
    after = check_edit(document, lambda d: replace(d, "e", "3").document)
    assert find(after, "web").icon == find(document, "web").icon
    assert find(after, "ask").channel == "web"
    assert [stage.id for stage in after.maps[0].stages] == ["find", "buy", "use"]


def test_replacing_a_word_by_itself_changes_nothing():
    check_no_change(rich(), lambda d: replace(d, "ask", "ask").document)


def test_a_field_that_would_grow_too_long_stays_as_it_is():
    document = change(rich(), "pain", text="a" * (LONGEST - 1) + "b")
    result = replace(document, "b", "bb", within="map", match_case=True)
    assert find(result.document, "pain").text == find(document, "pain").text
    assert result.too_long == 1


def test_what_is_put_in_is_fit_to_keep():
    after = replace(rich(), "ask", "a\x00\nsk\ud800").document
    assert find(after, "ask").title == "a sk"
