"""Pieces flow down a page and over to the next; none is cut, none is lost, and heads are said again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.layout.flow import Piece, flowed

ROOM = 100.0

heights = st.floats(1, 140)
pieces = st.lists(
    st.builds(
        Piece, st.integers(), heights, above=st.floats(0, 30), stays=st.booleans(), begins=st.booleans()
    ),
    max_size=30,
)


def contents(pages):
    return [[standing.content for standing in page] for page in pages]


@given(pieces)
def test_everything_stands_once_and_in_order(row):
    pages = flowed(row, ROOM)
    assert [one for page in contents(pages) for one in page] == [piece.content for piece in row]
    assert all(pages)


@given(pieces)
def test_nothing_overlaps_and_only_what_is_too_high_reaches_beyond_a_page(row):
    left = iter(row)
    for page in flowed(row, ROOM):
        end = 0.0
        for standing in page:
            piece = next(left)
            assert standing.y >= end
            end = standing.y + piece.height
            assert end <= ROOM + 1e-9 or (standing.y == 0.0 and piece.height > ROOM)


def test_a_heading_goes_with_what_follows():
    pages = flowed([Piece("text", 80.0), Piece("head", 15.0, stays=True), Piece("more", 40.0)], ROOM)
    assert contents(pages) == [["text"], ["head", "more"]]


def test_a_chapter_begins_a_page():
    assert contents(flowed([Piece("a", 10.0), Piece("b", 10.0, begins=True)], ROOM)) == [["a"], ["b"]]


def test_the_head_of_a_table_is_said_again():
    head = Piece("head", 10.0, stays=True)
    pages = flowed([head, *(Piece(number, 40.0, head=head) for number in range(4))], ROOM)
    assert contents(pages) == [["head", 0, 1], ["head", 2, 3]]
    assert [standing.again for page in pages for standing in page] == [
        False,
        False,
        False,
        True,
        False,
        False,
    ]
    assert pages[1][1].y == 10.0
