"""document.json reads well and compares well."""

import difflib
import json

from journeydesk.formats.jmap.text import encode
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.value import evolve
from tests.formats.jmap.samples import FILES, sample


def changed_lines(before: Document, after: Document) -> list[str]:
    lines = [encode(document).decode().splitlines() for document in (before, after)]
    return [line for line in difflib.ndiff(*lines) if line.startswith(("+", "-"))]


def with_touchpoint(document: Document, **changes: object) -> Document:
    journey, *others = document.maps
    (swimlane,) = journey.swimlanes
    contacts, *lanes = swimlane.lanes
    first, *rest = contacts.items
    contacts = evolve(contacts, items=(evolve(first, **changes), *rest))
    swimlane = evolve(swimlane, lanes=(contacts, *lanes))
    return evolve(document, maps=(evolve(journey, swimlanes=(swimlane,)), *others))


def test_one_changed_touchpoint_is_one_changed_line():
    removed, added = changed_lines(sample(), with_touchpoint(sample(), title="Compares plans"))
    assert "Browses plans" in removed
    assert "Compares plans" in added


def test_a_second_changed_field_is_still_the_same_line():
    changed = with_touchpoint(sample(), title="Compares plans", emotion=None, details="at night")
    assert len(changed_lines(sample(), changed)) == 2


def test_the_text_starts_with_what_it_is():
    assert encode(sample()).splitlines()[:3] == [b"{", b' "format": "jmap",', b' "version": 1,']


def test_fields_that_say_nothing_are_left_out():
    text = json.loads(encode(Document(maps=(JourneyMap(id="m"),))))
    assert text == {"format": "jmap", "version": 1, "maps": [{"id": "m"}]}


def test_every_lane_says_its_kind():
    (journey, _) = json.loads(encode(sample()))["maps"]
    kinds = [lane["kind"] for lane in journey["swimlanes"][0]["lanes"]]
    assert kinds == ["touchpoints", "emotion", "arc", "notes", "notes", "storyboard", "metrics", "backstage"]


def test_letters_of_every_script_are_readable_in_the_text():
    assert "Интернет дома, घर का इंटरनेट".encode() in encode(
        evolve(sample(), title="Интернет дома, घर का इंटरनेट")
    )


def test_the_text_is_the_one_that_version_1_was_given():
    assert encode(sample()).decode() == (FILES / "version-1.json").read_text("utf-8")
