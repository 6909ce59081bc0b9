"""What is known of a single step stays with both of its ends, and goes with either."""

from pathlib import Path

from journeydesk.editing.arriving import arriving, sources_of
from journeydesk.editing.change import change
from journeydesk.editing.duplicate import duplicate
from journeydesk.editing.place import Slot, move_elements
from journeydesk.editing.remove import remove
from journeydesk.formats.jmap.reading import read
from journeydesk.formats.jmap.text import encode
from journeydesk.formats.jmap.writing import write
from journeydesk.insight.versions.diff import diff
from journeydesk.insight.versions.merge import merge
from journeydesk.model.document import Document
from journeydesk.model.lanes import Arrival, Context, Touchpoint
from journeydesk.model.tree import find
from tests.support.checks import check_edit
from tests.support.maps import small

WAIT = Arrival(source="browse", wait=48.0)


def known(document: Document, touchpoint: str) -> tuple[Arrival, ...]:
    item = find(document, touchpoint)
    assert isinstance(item, Touchpoint)
    return item.arrivals


def waiting() -> Document:
    """`small`, where people who browsed wait two days for the call."""
    return change(small(), "call", arrivals=(WAIT,))


def test_each_step_is_known_by_itself_and_forgotten_when_nothing_is_known() -> None:
    one = arriving((), "a", wait=3.0)
    both = arriving(one, "b", context=Context.LOST)
    assert [(step.source, step.wait, step.context) for step in both] == [("a", 3, None), ("b", None, "lost")]
    assert arriving(both, "a", wait=3.0) is both
    assert arriving(both, "a", wait=None) == both[1:]


def test_the_ways_to_a_touchpoint_are_those_of_paths() -> None:
    swimlane = small().maps[0].swimlanes[0]
    assert sources_of(swimlane, "order") == ("call", "browse")
    assert sources_of(swimlane, "ask") == ()


def test_with_the_touchpoint_that_one_comes_from_goes_what_is_known_of_the_step() -> None:
    after = check_edit(
        waiting(), lambda d: remove(d, ["browse"]), lambda d: not isinstance(find(d, "call"), type(None))
    )
    assert known(after, "call") == ()
    assert known(remove(waiting(), ["ask"]), "call") == (WAIT,)


def test_it_goes_too_where_a_channel_of_the_swimlane_is_removed_at_once() -> None:
    called = change(waiting(), "call", channel="phone")
    after = remove(called, ["browse", "phone"])
    assert find(after, "call") == find(change(small(), "call", channel=None), "call")


def test_who_moves_to_another_segment_leaves_the_step_behind() -> None:
    there = Slot("workers-cards", "find")
    assert known(move_elements(waiting(), ["browse"], there), "call") == ()
    assert known(move_elements(waiting(), ["call"], there), "call") == ()


def test_a_copied_swimlane_knows_the_steps_between_its_copies() -> None:
    numbers = iter(range(100))
    after, (copy,) = duplicate(waiting(), ["movers-lane"], lambda: f"new{next(numbers)}")
    cards = [item for lane in find(after, copy).lanes for item in lane.items if isinstance(item, Touchpoint)]  # type: ignore[attr-defined]
    (arrival,) = (arrival for item in cards for arrival in item.arrivals)
    assert arrival.source in {item.id for item in cards}
    assert arrival.wait == 48


def test_it_is_in_the_file_where_it_is_known_and_nowhere_else(tmp_path: Path) -> None:
    for document, there in ((waiting(), True), (small(), False)):
        write(document, tmp_path / "map.jmap")
        again = read(tmp_path / "map.jmap")
        assert again == document
        lines = [line for line in encode(document).decode().splitlines() if '"id": "call"' in line]
        assert [line.strip().rstrip(",").endswith("}") for line in lines] == [True], (
            "a touchpoint takes one line"
        )
        assert ('"arrivals": [{"source": "browse", "wait": 48.0}]' in lines[0]) is there
        assert bool(known(again, "call")) is there


def test_a_change_is_told_by_the_name_of_where_one_comes_from() -> None:
    (told,) = diff(small(), waiting())
    assert (told.id, told.field, told.before, told.after) == ("call", "arrivals", (), ("browse: 48 h",))
    lost = (Arrival(source="browse", context=Context.LOST),)
    assert diff(waiting(), change(small(), "call", arrivals=lost))[0].after == ("browse: lost",)


def test_what_one_learns_of_a_step_keeps_the_touchpoint_that_the_other_removed() -> None:
    merged = merge(small(), waiting(), remove(small(), ["browse"]))
    assert known(merged.document, "call") == (WAIT,)
    assert [conflict.kind for conflict in merged.conflicts] == ["needed"]
