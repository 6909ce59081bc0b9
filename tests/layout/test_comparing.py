"""Two segments in one emotion lane: both curves, and what they are apart in each stage."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journeydesk.editing.change import change
from journeydesk.editing.remove import remove
from journeydesk.editing.tracks import collapse, hide, resize
from journeydesk.layout.boxes import Contrast, Counterpart, LaneBand, MapLayout
from journeydesk.layout.curve import height_at
from journeydesk.layout.hit import hit, lane_band
from journeydesk.layout.journey import Layouter
from journeydesk.layout.text import TextBlock, TextStyle
from journeydesk.model.document import Document
from journeydesk.model.lanes import EmotionLane, EmotionPoint
from journeydesk.model.value import evolve
from tests.layout.laid import check_layout, laid
from tests.support.fake_shaper import FakeShaper
from tests.support.maps import band, board

SURE = {"spread": 0.8, "n": 200, "evidence": ("log",)}


def compared(
    movers: str = "find: ask | buy: call | use: help", workers: str = "find: search | use: chat"
) -> Document:
    """Movers and home workers, whose curves stand against each other; who feels what, the tests say."""
    return board(
        band("movers", movers, EmotionLane(id="curve", against="workers-lane"), paths={"usual": ids(movers)}),
        band("workers", workers, EmotionLane(id="other"), paths={"online": ids(workers)}),
        band("movers", "find: look", id="third"),
    )


def ids(text: str) -> str:
    return " ".join(word for word in text.replace("|", " ").split() if not word.endswith(":"))


def feeling(document: Document, **felt: float) -> Document:
    for id, value in felt.items():
        document = change(document, id, emotion=value, **SURE)
    return document


def lane(layout: MapLayout) -> LaneBand:
    found = lane_band(layout, "curve")
    assert found is not None
    return found


def counterpart(document: Document) -> Counterpart:
    layout = laid(document)
    check_layout(layout)
    (found,) = lane(layout).counterparts
    return found


def said(document: Document) -> list[tuple[str, str, list[str]]]:
    """What is said of each stage: how the curves stand to each other there, and the words."""
    titles = {column.x - 2: column.stage for column in laid(document).columns}
    return [
        (
            titles[one.start],
            one.contrast.value,
            ["".join(line.text for line in text.block.lines) for text in one.texts],
        )
        for one in counterpart(document).passages
    ]


def test_the_curve_of_the_other_segment_is_laid_over_the_own_one():
    found = counterpart(feeling(compared(), ask=1.0, help=0.5, search=-1.0, chat=1.5))
    assert [point.element for point in found.curve.points] == ["search", "chat"]
    assert [point.value for point in found.curve.points] == [-1.0, 1.5]
    assert found.colour == "#0f766e"
    own = lane(laid(feeling(compared(), ask=1.0, help=0.5, search=-1.0, chat=1.5)))
    names = [name.text for name in own.names] + [found.name]
    assert [" ".join(line.text.strip() for line in text.block.lines) for text in names] == [
        "Movers",
        "Home workers",
    ]


def test_a_name_covers_no_line_that_runs_on_beside_it():
    document = feeling(
        compared(workers="find: search | use: chat last"), ask=0.5, help=0.9, search=0.4, last=0.95
    )
    found = lane(laid(document))
    (name,) = (one.text.rect for one in found.names)
    points = [(point.x, point.y) for point in found.counterparts[0].curve.points]
    assert points[-1][0] > name.right, "the other curve ends before the name does"
    assert not any(name.holds(x, height_at(points, x)) for x in (name.x, name.cx, name.right))


def test_its_points_stand_under_the_cards_of_its_own_swimlane():
    layout = laid(feeling(compared(), ask=1.0, search=-1.0))
    cards = {one.element.id: one.rect for band in layout.bands for row in band.lanes for one in row.items}
    (point,) = lane(layout).counterparts[0].curve.points
    assert point.x == cards["search"].cx


def test_a_clear_difference_is_told_with_its_interval_and_n():
    document = feeling(compared(), ask=1.0, search=-0.4)
    assert said(document)[0] == ("find", "higher", ["+1.4 for Movers", "+1.24 to +1.56 · n = 200 and 200"])
    document = feeling(compared(), ask=-1.0, search=0.4)
    assert said(document)[0] == ("find", "lower", ["−1.4 for Movers", "−1.56 to −1.24 · n = 200 and 200"])


def test_what_may_be_chance_is_no_clear_difference():
    document = feeling(compared(), ask=0.45, search=0.4)
    assert said(document)[0] == (
        "find",
        "unclear",
        ["+0.05, no clear difference", "−0.11 to +0.21 · n = 200 and 200"],
    )


@pytest.mark.parametrize(
    ("known", "grounds"),
    [
        ({"spread": None}, "n = 200 and 200 · spread unknown"),
        ({"evidence": (), "spread": None}, "assumed"),
        ({"evidence": ("no-n",), "n": None}, "n unknown"),
    ],
)
def test_without_spread_or_n_nothing_is_sure_and_it_says_why(known, grounds):
    document = compared()
    source = evolve(document.evidence[0], id="no-n", n=None)
    document = evolve(document, evidence=(*document.evidence, source))
    document = feeling(document, ask=1.0, search=-0.4)
    document = change(document, "search", **known)
    assert said(document)[0] == ("find", "unclear", ["+1.4 for Movers", grounds])


def test_several_touchpoints_of_a_stage_are_compared_by_their_mean():
    document = feeling(compared("find: ask browse", "find: search"), ask=1.0, browse=0.0, search=-0.5)
    assert said(document)[0][2][0] == "+1 for Movers"


def test_a_stage_that_only_one_of_both_has_is_told_as_missing():
    document = feeling(compared(), ask=1.0, call=0.2, search=0.1)
    assert said(document)[1] == ("buy", "alone", ["Nothing here for Home workers"])
    turned = feeling(compared("find: ask | use: help", "find: search | buy: ring"), ask=1.0, ring=0.4)
    assert said(turned)[1] == ("buy", "absent", ["Nothing here for Movers"])


def test_touchpoints_of_which_no_feeling_is_known_are_not_missing():
    document = feeling(compared(), ask=1.0)
    assert said(document)[0] == ("find", "unknown", ["Home workers: feeling unknown"])
    assert [stage for stage, *_ in said(feeling(compared("find: ask", "find: search"), ask=1.0))] == ["find"]


def test_of_many_paths_the_most_travelled_are_compared():
    document = feeling(compared(), ask=1.0, help=0.5, search=0.1, chat=0.2)
    own, other = (document.maps[0].swimlanes[at].paths[0] for at in (0, 1))
    more = [
        evolve(one, id=f"more-{one.id}", share=0.6, touchpoints=one.touchpoints[:1]) for one in (own, other)
    ]
    journey = document.maps[0]
    rows = [evolve(row, paths=(*row.paths, path)) for row, path in zip(journey.swimlanes, more, strict=False)]
    document = evolve(document, maps=(evolve(journey, swimlanes=(*rows, journey.swimlanes[2])),))
    found = lane(laid(document))
    assert [curve.path for curve in found.curves] == ["more-usual"]
    assert counterpart(document).curve.path == "more-online"


def test_free_points_of_the_other_curve_count_too():
    document = feeling(compared(), ask=1.0, search=0.1)
    point = EmotionPoint(id="dread", stage="find", at=0.9, value=-1.5)
    assert "dread" in {p.element for p in counterpart(change(document, "other", items=(point,))).curve.points}


def test_without_a_curve_of_its_own_a_segment_is_still_compared_by_its_touchpoints():
    document = remove(feeling(compared(), ask=1.0, search=0.1), ["other"])
    assert [point.element for point in counterpart(document).curve.points] == ["search"]


def test_a_hidden_swimlane_can_be_compared_with_and_its_points_keep_their_stages():
    document = feeling(compared(workers="find: search look2 read write"), ask=1.0, write=-1.0)
    shown, hidden = laid(document), laid(hide(document, ["workers-lane"]))
    check_layout(hidden)
    assert hidden.columns == shown.columns
    assert lane(hidden).counterparts[0].curve == lane(shown).counterparts[0].curve


def test_folded_stages_have_nothing_to_compare():
    document = collapse(feeling(compared(), ask=1.0, help=0.9, search=0.1, chat=0.2), ["find"])
    assert [passage.contrast for passage in counterpart(document).passages] == [
        Contrast.ALONE,
        Contrast.HIGHER,
    ]


def test_a_higher_lane_stretches_both_curves_and_keeps_its_foot():
    document = feeling(compared(), ask=1.0, search=-1.0)
    low, high = (lane(laid(one)) for one in (document, resize(document, {"curve": 400})))
    mine, theirs = high.curves[0], high.counterparts[0].curve
    assert (mine.top, mine.bottom) == (theirs.top, theirs.bottom)
    assert high.rect.h - mine.bottom == low.rect.h - low.curves[0].bottom
    check_layout(laid(resize(document, {"curve": 400})))


def test_the_words_below_the_curves_belong_to_the_lane_and_take_no_feeling():
    layout = laid(feeling(compared(), ask=1.0, search=-1.0))
    found, top, x = lane(layout), layout.tops[0], layout.columns[0].x + 5
    assert hit(layout, x, top + found.curves[0].bottom).kind == "cell"
    below = hit(layout, x, top + found.rect.bottom - 10)
    assert (below.kind, below.id) == ("lane", "curve")


class TallShaper(FakeShaper):
    """Sets the name of one segment in a script with high lines."""

    def shape(self, text: str, style: TextStyle, width: float | None = None) -> TextBlock:
        block = super().shape(text, style, width)
        return replace(block, line_height=2 * block.line_height) if "Home" in text else block


@pytest.mark.parametrize("turned", [False, True])
def test_names_in_scripts_with_high_lines_have_room_below_the_curves(turned: bool):
    document = feeling(compared(), ask=1.0, search=-1.0)
    if turned:
        document = change(change(document, "curve", against=None), "other", against="movers-lane")
    check_layout(Layouter(TallShaper()).layout(document, "map"))


def before_and_after(edit):
    layouter = Layouter(FakeShaper())
    document = feeling(compared(), ask=1.0, search=-1.0)
    return (layouter.layout(one, "map") for one in (document, edit(document)))


def test_what_the_other_segment_feels_lays_out_the_compared_lane_again():
    old, new = before_and_after(lambda document: change(document, "search", emotion=0.5))
    assert new.bands[0] is not old.bands[0]
    assert lane(new).counterparts[0].curve.points[0].value == 0.5
    old, new = before_and_after(lambda document: change(document, "workers", name="Nomads"))
    assert new.bands[0] is not old.bands[0]


def test_a_third_swimlane_and_the_compared_one_know_nothing_of_it():
    old, new = before_and_after(lambda document: change(document, "look", title="I look"))
    assert new.bands[0] is old.bands[0]
    old, new = before_and_after(lambda document: change(document, "ask", emotion=0.5))
    assert new.bands[1] is old.bands[1]
