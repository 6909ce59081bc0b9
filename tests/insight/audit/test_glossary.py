"""The words of a language, and what a document makes of them."""

from __future__ import annotations

import json

import pytest

from journeydesk.insight.audit.glossary import found, glossary, without, words_of
from journeydesk.model.judgement import Wording
from journeydesk.resources import resource

LISTS = {"own", "jargon", "doubtful", "company", "vague", "small"}
LANGUAGES = tuple(sorted(path.stem for path in resource("wording").glob("*.json")))


def test_words_are_compared_without_case_hyphens_and_apostrophes() -> None:
    assert words_of("I’ve up-sold the CRM!") == ("i", "ve", "up", "sold", "the", "crm")
    assert words_of("ÜBERGABE straße") == ("übergabe", "strasse")


def test_there_are_lists_for_four_languages() -> None:
    assert LANGUAGES == ("de", "en", "es", "fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_of_a_language_are_complete_and_name_nothing_twice(language: str) -> None:
    lists = json.loads(resource("wording", f"{language}.json").read_text(encoding="utf-8"))
    # Where the verb alone says who acts, nobody can tell whose a doubtful word is.
    assert set(lists) == (LISTS - {"doubtful"} | {"unspoken"} if "unspoken" in lists else LISTS)
    for name, entries in lists.items():
        assert entries, name
        assert len({words_of(entry) for entry in entries}) == len(entries), name
        assert all(words_of(entry) for entry in entries), name
    assert not {words_of(word) for word in lists["jargon"]} & {
        words_of(word) for word in lists.get("doubtful", ())
    }


@pytest.mark.parametrize(
    ("language", "inside", "outside"),
    [
        ("en", "The customer is called back", "I am called back"),
        ("en", "Newsletter from our marketing", "Newsletter about wool"),
        ("de", "Wir senden die Rechnung", "Wir freuen uns auf den Urlaub"),
        ("es", "El cliente llama", "Llamo a la tienda"),
        ("fr", "L’utilisateur clique", "J’attends le livreur"),
    ],
)
def test_the_company_is_heard_in_each_language(language: str, inside: str, outside: str) -> None:
    words = glossary(language, Wording())
    assert found(words.company, words_of(inside))
    assert not found(words.company, words_of(outside))


@pytest.mark.parametrize(
    ("language", "text"), [("en", "I'm late"), ("de", "Das ist mir neu"), ("fr", "J’attends")]
)
def test_customers_are_heard_in_each_language(language: str, text: str) -> None:
    assert glossary(language, Wording()).is_own(words_of(text))


def test_the_longest_phrase_is_told() -> None:
    phrase = found(glossary("en", Wording()).jargon, words_of("Level 1 support"))
    assert phrase
    assert phrase.written == "level 1 support"


def test_words_beside_vague_ones_are_what_is_left() -> None:
    assert without(glossary("en", Wording()).vague, words_of("Bad UX at the till")) == (
        ("at", "the", "till"),
        True,
    )
    assert without(glossary("en", Wording()).vague, words_of("At the till")) == (("at", "the", "till"), False)


def test_a_language_without_lists_knows_what_the_document_adds() -> None:
    words = glossary("cs", Wording(company=("zákazník",)))
    assert found(words.jargon, words_of("Zákazník volá"))
    assert not words.tells


def test_a_language_that_is_no_language_reads_no_file() -> None:
    assert not glossary("../templates", Wording()).jargon
