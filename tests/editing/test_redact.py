"""A redacted document names, quotes and shows nobody, and is the same journey all the same."""

from __future__ import annotations

from datetime import date

from hypothesis import given

from journeydesk.editing.change import change
from journeydesk.editing.redact import SOMEBODY, redacted
from journeydesk.formats.jmap.text import encode
from journeydesk.insight.finder import GapFinder
from journeydesk.model.document import Document
from journeydesk.model.inventory import Persona
from journeydesk.model.tree import descendants, find
from journeydesk.model.value import evolve
from tests.support.checks import check_edit
from tests.support.maps import rich
from tests.support.strategies import PICTURES, documents

SECRETS = (
    "Annabel",
    "I was furious",
    "At last!",
    "Bernhard",
    "cloud.example/talks.mp3",
    "They told me twice",
    "customer-4711",
)


def told() -> Document:
    """A document with everything that a redacted one must not tell."""
    photo, scan, *_ = PICTURES
    persona = Persona(
        name="Annabel", about="29, moves", quote="I was furious", goals="Be online", photo=photo.name
    )
    document = evolve(rich(), media=(photo, scan))
    document = change(document, "movers", persona=persona)
    document = change(document, "ask", title="Annabel asks; Annabella does not")
    document = change(document, "quote", owner="Bernhard")
    document = change(document, document.maps[0].swimlanes[0].paths[0].id, example="customer-4711")
    source = {
        "source": "https://cloud.example/talks.mp3",
        "quote": "They told me twice",
        "picture": scan.name,
    }
    return change(document, "talks", title="Interview with Annabel", on=date(2026, 9, 1), **source)


def test_nothing_of_what_is_secret_is_left():
    before = encode(told())
    assert all(secret.encode() in before for secret in SECRETS)
    after = check_edit(told(), redacted)
    assert not [secret for secret in SECRETS if secret.encode() in encode(after).replace(b"Annabella", b"")]
    assert after.media == ()


def test_the_journey_stays():
    after = redacted(told())
    assert find(after, "talks").title == f"Interview with {SOMEBODY}"
    assert find(after, "ask").title == f"{SOMEBODY} asks; Annabella does not"
    assert find(after, "movers").persona == Persona(about="29, moves", goals="Be online")
    gone = {item.id for item in descendants(told())} - {item.id for item in descendants(after)}
    assert gone == {"quotes", "quote"}


def test_a_title_or_a_text_names_no_file_of_a_source():
    document = change(
        rich(), "talks", title="Event log shop.csv, old shop.csv", source="/logs/shop.csv, old shop.csv"
    )
    document = change(document, "ask", details="From Event log shop.csv, old shop.csv; shop.csvs stay")
    after = redacted(document)
    assert find(after, "talks").title == "Event log …, …"
    assert find(after, "ask").details == "From Event log …, …; shop.csvs stay"


def test_an_address_without_a_file_takes_no_words_away():
    document = change(rich(), "talks", source="https://shop.example/")
    document = change(document, "ask", details="I look at shop.example")
    assert find(redacted(document), "ask").details == "I look at shop.example"


def test_a_persona_without_other_words_is_still_somebody():
    document = change(rich(), "movers", persona=Persona(name="Annabel"))
    assert find(redacted(document), "movers").persona == Persona(name=SOMEBODY)


def test_who_is_called_like_the_segment_is_no_person():
    document = change(rich(), "movers", persona=Persona(name="Movers"))
    assert find(redacted(document), "movers").name == "Movers"


@given(documents())
def test_any_document_can_be_redacted_and_once_is_enough(document):
    once = check_edit(document, redacted)
    assert redacted(once) == once


def test_an_owner_who_is_not_named_is_an_owner_still():
    document = change(rich(), "idea", owner="Bernhard")
    assert find(redacted(document), "idea").owner == SOMEBODY
    assert gaps(redacted(document)) == gaps(document)


def gaps(document: Document) -> list[tuple[str, ...]]:
    """What the gaps of the map are about, in the order in which they are numbered."""
    return [found.gap.places for found in GapFinder().gaps(document, document.maps[0]).gaps]
