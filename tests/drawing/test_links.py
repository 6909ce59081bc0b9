"""Addresses in notes: found in the text, drawn where they stand, whole even when they break over lines."""

from __future__ import annotations

import pytest

from journeydesk.drawing.links import address_at, addresses
from journeydesk.drawing.primitives import Link
from journeydesk.editing.change import change
from tests.drawing.drawn import block, drawn
from tests.support.maps import rich

LONG = "https://example.org/" + "a-very-long-way/" * 12 + "end.html?x=1"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://a.example/x.", ("https://a.example/x",)),
        ("(http://a.example/x), https://b.example!", ("http://a.example/x", "https://b.example")),
        ("https://a.example/x?y=1&z=2#end", ("https://a.example/x?y=1&z=2#end",)),
        ("ftp://a.example javascript:alert(1) a.example", ()),
    ],
)
def test_addresses_are_told_from_the_sentence_around_them(text: str, found: tuple[str, ...]) -> None:
    assert addresses(text) == found


def links(text: str) -> list[Link]:
    marks = block(drawn(change(rich(), "pain", text=text)), "pain").marks
    return [mark for mark in marks if isinstance(mark, Link)]


def test_an_address_is_a_link_where_it_stands() -> None:
    (link,) = links("I read https://a.example/x twice")
    (early,) = links("https://a.example/x I read twice")
    assert link.url == early.url == "https://a.example/x"
    assert link.rect.w == pytest.approx(early.rect.w)
    assert link.rect.x > early.rect.x


def test_a_long_address_is_whole_on_every_line() -> None:
    found = links(f"see {LONG} and https://b.example")
    assert {link.url for link in found} == {LONG, "https://b.example"}
    assert [link.url for link in found].count(LONG) > 1
    assert all(link.rect.w > 0 for link in found)


def test_notes_without_addresses_have_no_links() -> None:
    assert links("I wait: 4 // 2") == []


def test_the_address_under_a_point_is_found() -> None:
    drawing = drawn(change(rich(), "pain", text="I read https://a.example/x"))
    section = next(one for one in drawing.sections if one.key == "movers-lane")
    note = block(drawing, "pain")
    (link,) = (mark for mark in note.marks if isinstance(mark, Link))
    x, y = section.x + note.x + link.rect.cx, section.y + note.y + link.rect.cy
    assert address_at(drawing, x, y) == "https://a.example/x"
    assert address_at(drawing, x, y + 40) == ""
