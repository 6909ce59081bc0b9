"""Finding words in every field."""

import pytest

from journeydesk.editing.search import folded, search
from tests.support.maps import rich


def elements(words):
    return [found.element for found in search(rich(), words)]


def test_words_are_found_whatever_their_case_and_accents():
    assert "ask" in elements("ASK")
    assert folded("Größe ÉCOLE") == "große ecole"


def test_inventories_are_searched_too():
    assert "web" in elements("website")
    assert "log" in elements("contact log")


def test_the_place_is_told():
    found = next(search(rich(), "contact log"))
    assert (found.kind, found.field, found.excerpt) == ("Evidence", "title", "Contact log")


@pytest.mark.parametrize("words", ["", "   ", "no such words anywhere"])
def test_nothing_is_found_for_nothing(words):
    assert elements(words) == []


def test_ids_and_colours_are_no_words():
    assert not any(found.field in ("id", "colour", "icon") for found in search(rich(), "e"))
