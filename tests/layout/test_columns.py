"""Time runs to the right: how wide stages are, and where cards stand in them."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.editing.change import change
from journeydesk.layout.sequence import Seat, Seated, seats
from journeydesk.layout.sizes import CARD_GAP, CARD_W, STAGE_GAP, STAGE_MIN_W, STAGE_PAD
from journeydesk.model.journey import Path
from journeydesk.model.lanes import Touchpoint, TouchpointLane
from journeydesk.model.tree import find
from journeydesk.model.value import evolve
from tests.layout.laid import laid, rects, rises
from tests.support.maps import band, board, cards, rich, small


def seated(text: str, *ways: str) -> dict[str, Seat]:
    """The seats of cards, with a path for each way."""
    paths = [Path(id=f"p{n}", touchpoints=tuple(way.split())) for n, way in enumerate(ways)]
    return by_card(seats(TouchpointLane(id="lane", items=cards(text)), paths))


def by_card(stages: dict[str, Seated]) -> dict[str, Seat]:
    return {card.id: seat for one in stages.values() for card, seat in zip(one.items, one.seats, strict=True)}


def drawn(found: dict[str, Seat]) -> str:
    """Seats as rows of a picture: `"a b | - c"`."""
    rows = [[seat for seat in found.items() if seat[1].row == row] for row in range(len(found))]
    lines = []
    for row in filter(None, rows):
        line = ["-"] * (1 + max(seat.column for _, seat in row))
        for id, seat in row:
            line[seat.column] = id
        lines.append(" ".join(line))
    return " | ".join(lines)


@pytest.mark.parametrize(
    ("ways", "picture"),
    [
        (["a b c d"], "a b c d"),
        (["a b d", "a c d"], "a b d | - c"),
        (["a b", "c d"], "a b | c d"),
        (["a d", "b d", "c d"], "a d | b | c"),
        ([], "a b c d"),
        (["a b"], "a b c d"),
        (["a d"], "a b c d"),
        (["d c b a"], "a b c d"),
        (["a b a b c d"], "a b c d"),
    ],
)
def test_what_follows_stands_further_right_and_alternatives_stack(ways, picture):
    assert drawn(seated("find: a b c d", *ways)) == picture


def test_every_stage_begins_anew():
    found = seated("find: a b | buy: c d", "a b c d")
    assert [found[id].column for id in "abcd"] == [0, 1, 0, 1]


def test_a_row_a_channel_keeps_time_and_puts_every_channel_in_a_row_of_its_own():
    def on(id, channel):
        return Touchpoint(id=id, stage="find", channel=channel)

    items = (on("a", "web"), on("b", "phone"), on("c", "web"), on("d", None), on("e", "web"))
    lane = TouchpointLane(id="lane", rows="channels", items=items)
    path = Path(id="p", touchpoints=("a", "b", "c", "d", "e"))
    assert drawn(by_card(seats(lane, [path], ["store", "phone", "web"]))) == "- b | a - c - e | - - - d"


def test_alternatives_on_one_channel_stand_side_by_side_in_its_row():
    items = tuple(Touchpoint(id=id, stage="find", channel="web") for id in "abc")
    lane = TouchpointLane(id="lane", rows="channels", items=items)
    paths = [Path(id="p", touchpoints=("a", "c")), Path(id="q", touchpoints=("b",))]
    assert drawn(by_card(seats(lane, paths, ["web"]))) == "a b c"


letters = st.sampled_from("abcdef")


routes = st.lists(st.lists(letters, max_size=8), max_size=4)
six_channels = st.lists(st.sampled_from(["web", "fax", None]), min_size=6, max_size=6)


@given(routes, st.booleans(), six_channels)
def test_no_two_cards_have_one_seat_and_whoever_travels_goes_to_the_right(ways, by_channel, channels):
    items = tuple(
        Touchpoint(id=id, stage="find", channel=c) for id, c in zip("abcdef", channels, strict=True)
    )
    lane = TouchpointLane(id="lane", rows="channels" if by_channel else "flow", items=items)
    paths = [Path(id=f"p{n}", touchpoints=tuple(way)) for n, way in enumerate(ways)]
    found = by_card(seats(lane, paths, ["web", "fax"]))
    assert len({(seat.column, seat.row) for seat in found.values()}) == 6
    for path in paths:
        in_order = [found[id].column for id in sorted(set(path.touchpoints))]
        assert rises(in_order)
    alone = [id for id in "abcdef" if not any(id in path.touchpoints for path in paths)]
    for one, other in combinations("abcdef", 2):
        if one in alone or other in alone:
            assert found[one].column < found[other].column


# ---------------------------------------------------------------- widths


def widths(document):
    return [column.w for column in laid(document).columns]


def test_a_stage_is_as_wide_as_its_longest_sequence():
    first = small()
    assert widths(first)[0] == 2 * CARD_W + CARD_GAP + 2 * STAGE_PAD
    longer = board(
        band("movers", "find: a b c d e | buy: f", paths={"p": "a b c d e f"}), band("workers", "find: x y z")
    )
    assert widths(longer)[0] == 5 * CARD_W + 4 * CARD_GAP + 2 * STAGE_PAD
    assert widths(longer)[1:] == [STAGE_MIN_W, STAGE_MIN_W]


def test_alternatives_do_not_widen_a_stage():
    apart = board(band("movers", "find: a b c", paths={"p": "a", "q": "b", "r": "c"}))
    assert widths(apart)[0] == STAGE_MIN_W


def test_pictures_figures_and_steps_widen_a_stage_too():
    document = rich()
    frames = tuple(evolve(find(document, "frame"), id=f"frame-{n}") for n in range(4))
    assert widths(change(document, "frames", items=frames))[0] == 4 * CARD_W + 3 * CARD_GAP + 2 * STAGE_PAD


def test_a_stage_is_never_too_narrow_for_a_title_of_usual_length():
    document = board(band("movers", ""), stages="find")
    document = change(document, "find", title="Understand that there is a way", goal="")
    (head,) = laid(document).heads.stages
    assert len(head.texts[0].block.lines) == 1
    wordy = change(document, "find", title="Understand that there is a way " * 9)
    (head,) = laid(wordy).heads.stages
    assert len(head.texts[0].block.lines) > 1
    assert head.rect.w < 400


def test_stages_stand_side_by_side():
    columns = laid(small()).columns
    for left, right in pairwise(columns):
        assert right.x == pytest.approx(left.right + STAGE_GAP)


# ---------------------------------------------------------------- cards


def test_cards_of_a_stage_are_centred_in_it():
    layout = laid(small())
    found, column = rects(layout), layout.columns[0]
    assert (found["ask"].x + found["browse"].right) / 2 == pytest.approx(column.x + column.w / 2)
    assert found["search"].cx == pytest.approx(column.x + column.w / 2)
    assert found["browse"].x - found["ask"].right == CARD_GAP


def test_cards_of_a_row_stand_on_one_line_and_grow_with_their_words():
    document = change(small(), "ask", title="I ask all of my friends and then some more of them, one by one")
    found = rects(laid(document))
    assert found["ask"].y == found["browse"].y == found["order"].y
    assert found["ask"].h > found["browse"].h
    assert found["ask"].w == found["browse"].w == CARD_W


def test_what_stands_below_gives_way_to_a_card_that_grows():
    before, after = laid(small()), laid(change(small(), "ask", title="word " * 60))
    assert after.bands[0].lanes[1].rect.y > before.bands[0].lanes[1].rect.y
    assert after.tops[1] > before.tops[1]


def test_notes_of_a_stage_stack_in_their_order():
    pain = find(small(), "pain")
    more = tuple(evolve(pain, id=f"n{n}") for n in range(3))
    found = rects(laid(change(small(), "pains", items=(pain, *more))))
    assert found["pain"].bottom < found["n0"].y < found["n0"].bottom < found["n1"].y < found["n2"].y
