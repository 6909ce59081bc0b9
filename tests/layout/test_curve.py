"""Curves are smooth, stand on their points, and never leave the range of neighbouring points."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.editing.arrange import add
from journeydesk.editing.change import change
from journeydesk.editing.remove import remove
from journeydesk.layout.curve import crossing, height_at, monotone, split, y_at
from journeydesk.layout.feelings import nearest_path, value_at
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CURVE_INSET, EMOTION_H
from journeydesk.layout.words import words_for
from journeydesk.model.journey import MapState, Path
from journeydesk.model.lanes import EmotionLane, EmotionPoint
from journeydesk.model.value import evolve
from tests.layout.laid import check_apart, laid, rects, rises
from tests.support.maps import band, board, rich

heights = st.floats(-200, 200, allow_nan=False)
gaps = st.floats(1, 400)


@st.composite
def points(draw, least=0):
    ys = draw(st.lists(heights, min_size=least, max_size=9))
    x, found = 0.0, []
    for y in ys:
        x += draw(gaps)
        found.append((x, y))
    return found


STEPS = [n / 20 for n in range(21)]


@given(points())
def test_a_curve_never_leaves_the_range_of_its_neighbours(given_points):
    for curve in monotone(given_points):
        low, high = sorted((curve[0][1], curve[3][1]))
        for t in STEPS:
            assert low - 1e-6 <= y_at(curve, t) <= high + 1e-6


@given(points())
def test_between_two_points_a_curve_only_rises_or_only_falls(given_points):
    for curve in monotone(given_points):
        ys = [y_at(curve, t) for t in STEPS]
        up = curve[3][1] >= curve[0][1]
        assert all((b >= a - 1e-6) if up else (b <= a + 1e-6) for a, b in pairwise(ys))
        assert rises([point[0] for point in curve])


@given(points(least=2))
def test_a_curve_runs_through_its_points_without_a_corner(given_points):
    curves = monotone(given_points)
    assert [curve[0] for curve in curves] + [curves[-1][3]] == given_points
    for left, right in pairwise(curves):
        (ax, ay), (bx, by) = left[2], left[3]
        (cx, cy), (dx, dy) = right[0], right[1]
        assert (by - ay) / (bx - ax) == pytest.approx((dy - cy) / (dx - cx), abs=1e-6)


def test_a_curve_leaves_its_first_feeling_and_reaches_its_last_level():
    curves = monotone([(0, 0), (10, 5), (20, -5)])
    assert curves[0][0][1] == curves[0][1][1]
    assert curves[-1][2][1] == curves[-1][3][1]


def test_less_than_two_points_make_no_curve():
    assert monotone([]) == ()
    assert monotone([(0, 0)]) == ()


@given(points(least=2), heights)
def test_a_curve_is_cut_where_it_crosses_a_level(given_points, level):
    for curve in monotone(given_points):
        t = crossing(curve, level)
        low, high = sorted((curve[0][1], curve[3][1]))
        if t is None:
            assert not low + 1e-3 < level < high - 1e-3
            continue
        left, right = split(curve, t)
        assert left[3] == right[0]
        assert left[3][1] == pytest.approx(level, abs=1e-3)
        assert y_at(left, 0.5) == pytest.approx(y_at(curve, t / 2), abs=1e-6)


# ---------------------------------------------------------------- on the map


def curve_of(document, lane="movers-curve"):
    layout = laid(document)
    return layout, next(one.curves[0] for band in layout.bands for one in band.lanes if one.lane.id == lane)


def test_points_stand_exactly_under_their_cards():
    layout, curve = curve_of(rich())
    found = rects(layout)
    at = {point.element: point.x for point in curve.points}
    assert set(at) == {"ask", "browse", "call", "order", "help", "relief"}
    for id in ("ask", "browse", "call", "order", "help"):
        assert at[id] == found[id].cx


@given(st.lists(st.floats(-2, 2), min_size=6, max_size=6), st.booleans())
def test_points_stand_under_their_cards_whatever_the_map(emotions, by_channel):
    document = rich()
    for id, emotion in zip(("ask", "browse", "call", "order", "help", "relief"), emotions, strict=True):
        document = change(document, id, **{"value" if id == "relief" else "emotion": emotion})
    document = change(document, "movers-cards", rows="channels" if by_channel else "flow")
    layout, curve = curve_of(document)
    found = rects(layout)
    for point in curve.points:
        if point.element != "relief":
            assert point.x == found[point.element].cx
        assert curve.top <= point.y <= curve.bottom
        assert value_at(curve, point.y) == pytest.approx(point.value, abs=1e-9)
    assert rises([point.x for point in curve.points])


def test_better_is_higher():
    _, curve = curve_of(rich())
    y = {point.element: point.y for point in curve.points}
    assert y["browse"] < y["ask"] < curve.middle < y["call"] < y["order"]
    assert y["order"] == curve.bottom
    assert curve.bottom - curve.top == EMOTION_H - 2 * CURVE_INSET


def test_a_curve_follows_its_path_alone():
    _, curve = curve_of(change(rich(), "movers-curve", path="short"))
    assert [point.element for point in curve.points] == ["browse", "order", "relief"]
    _, curve = curve_of(remove(rich(), ["usual"]))
    assert [point.element for point in curve.points] == ["browse", "order", "relief"]
    _, curve = curve_of(remove(rich(), ["usual", "short"]))
    assert [point.element for point in curve.points] == ["ask", "browse", "call", "order", "help", "relief"]


def test_a_touchpoint_without_a_feeling_has_no_point():
    _, curve = curve_of(change(rich(), "call", emotion=None))
    assert "call" not in {point.element for point in curve.points}


@given(st.lists(st.floats(0, 1), max_size=5))
def test_a_free_point_never_hides_another_point(places):
    more = tuple(EmotionPoint(id=f"x{n}", stage="use", at=at) for n, at in enumerate([0.5, 0.5, *places]))
    layout, curve = curve_of(change(rich(), "movers-curve", items=more))
    assert {point.element for point in curve.points} >= {"help", *(point.id for point in more)}
    assert {point.element: point.x for point in curve.points}["help"] == rects(layout)["help"].cx
    column = layout.columns[2]
    assert all(column.x <= point.x <= column.right for point in curve.points if point.element[0] == "x")


def test_a_free_point_stands_where_it_is_in_its_stage():
    layout, curve = curve_of(change(rich(), "relief", at=0.25))
    column = layout.columns[2]
    assert {p.element: p.x for p in curve.points}["relief"] == column.x + column.w / 4


def test_what_is_measured_observed_and_assumed_is_known():
    _, curve = curve_of(rich())
    known = {point.element: (point.basis, point.n) for point in curve.points}
    assert known["ask"] == ("measured", 400)
    assert known["call"] == ("measured", 9)
    assert known["help"] == ("observed", 12)
    assert known["order"] == ("assumed", None)
    _, curve = curve_of(change(rich(), "call", n=55))
    assert {point.element: point.n for point in curve.points}["call"] == 55


def test_the_dramatic_arc_runs_from_one_to_five():
    _, curve = curve_of(rich(), "arc")
    low, high = curve.points
    assert high.y == curve.top
    assert low.y == curve.bottom - (curve.bottom - curve.top) / 4
    assert value_at(curve, high.y, arc=True) == 5


def test_heights_beyond_the_lane_mean_the_ends_of_the_range():
    _, curve = curve_of(rich())
    assert value_at(curve, curve.top - 50) == 2
    assert value_at(curve, curve.bottom + 50) == -2
    assert value_at(curve, curve.middle) == 0


# ---------------------------------------------------------------- several curves in one lane


def several(document=None):
    """`rich`, whose first emotion lane follows no path alone."""
    return change(document or rich(), "movers-curve", path=None)


def lane_of(document, lane="movers-curve"):
    return next(one for band in laid(document).bands for one in band.lanes if one.lane.id == lane)


def ids(curve):
    return [point.element for point in curve.points]


def test_a_lane_shows_a_curve_for_every_path_that_leads_anywhere():
    usual, short = lane_of(several()).curves
    assert (usual.path, ids(usual)) == ("usual", ["ask", "browse", "call", "order", "help", "relief"])
    assert (short.path, ids(short)) == ("short", ["browse", "order", "relief"])
    (only,) = lane_of(several(change(rich(), "short", touchpoints=()))).curves
    assert only.path == "usual"


def test_where_paths_meet_their_curves_have_the_same_points():
    usual, short = lane_of(several()).curves
    assert set(short.points) < set(usual.points)


def test_a_free_point_of_one_path_is_on_its_curve_alone():
    usual, short = lane_of(several(change(rich(), "relief", path="short"))).curves
    assert "relief" not in ids(usual)
    assert "relief" in ids(short)


def test_several_curves_have_names_at_their_ends_and_a_single_one_has_none():
    lane = lane_of(several(change(rich(), "short", name="")))
    assert {name.path: name.text.block.lines[0].text for name in lane.names} == {
        "usual": "usual",
        "short": "Path 2",
    }
    end = {curve.path: curve.points[-1].x for curve in lane.curves}
    assert all(name.text.x > end[name.path] for name in lane.names)
    assert not lane_of(rich()).names


def test_a_curve_without_points_has_no_name_for_it_has_no_end():
    paths = {"p": "ask", "q": "browse"}
    document = board(band("movers", "find: ask browse", EmotionLane(id="curve"), paths=paths))
    lane = laid(change(document, "ask", emotion=1.0)).bands[0].lanes[1]
    assert [(curve.path, len(curve.points)) for curve in lane.curves] == [("p", 1), ("q", 0)]
    assert [name.path for name in lane.names] == ["p"]


def test_a_higher_lane_shows_the_same_curves_with_their_names_and_who_waits_for_a_feeling():
    document = several(change(rich(), "call", emotion=None))
    lane, higher = lane_of(document), lane_of(change(document, "movers-curve", height=300.0))
    assert [curve.path for curve in higher.curves] == ["usual", "short"]
    assert [name.path for name in higher.names] == [name.path for name in lane.names]
    (low,), (high,) = lane.curves[0].ghosts, higher.curves[0].ghosts
    assert (high.element, high.value) == ("call", low.value)
    assert high.y > low.y
    assert (higher.curves[0].middle - lane.rect.y) * 2 == pytest.approx(300.0, abs=20)


def test_the_names_of_many_curves_hide_neither_each_other_nor_a_point():
    document = several()
    for n in range(5):
        path = Path(id=f"more-{n}", name="A way with quite a long name to it", touchpoints=("ask", "order"))
        document = add(document, path, "movers-lane")
    lane = lane_of(document)
    assert len(lane.names) == 7
    check_apart([name.text.rect for name in lane.names])
    dots = [Rect(p.x - 4, p.y - 4, 8, 8) for curve in lane.curves for p in curve.points]
    assert not any(name.text.rect.touches(dot) for name in lane.names for dot in dots)


def test_a_touchpoint_without_a_feeling_has_a_ghost_on_the_line():
    document = change(rich(), "call", emotion=None)
    layout, curve = curve_of(document)
    (ghost,) = curve.ghosts
    assert (ghost.element, ghost.x) == ("call", rects(layout)["call"].cx)
    assert value_at(curve, ghost.y) == pytest.approx(ghost.value)
    before, after = (p.value for p in curve.points if p.element in ("browse", "order"))
    assert min(before, after) <= ghost.value <= max(before, after)


def test_a_ghost_on_an_empty_curve_is_neutral():
    document = board(band("movers", "find: ask", EmotionLane(id="curve"), paths={"p": "ask"}))
    assert [ghost.value for ghost in lane_of(document, "curve").curves[0].ghosts] == [0]


@given(points(least=1), st.floats(-10, 4000))
def test_the_height_of_a_line_is_that_of_its_curves(given_points, x):
    found = height_at(given_points, x)
    for curve in monotone(given_points):
        if curve[0][0] <= x <= curve[3][0]:
            part = (x - curve[0][0]) / (curve[3][0] - curve[0][0])
            assert found == pytest.approx(y_at(curve, part), abs=1e-6)
            return
    assert found == given_points[0 if x <= given_points[0][0] else -1][1]


def test_a_hand_is_nearest_to_one_curve_or_to_all_of_them():
    document = several(change(rich(), "order", emotion=2.0))
    usual, short = lane_of(document).curves
    call = next(point for point in usual.points if point.element == "call")
    order = next(point for point in usual.points if point.element == "order")
    assert nearest_path((usual, short), call.x, call.y) == "usual"
    assert nearest_path((usual, short), call.x, usual.top) == "short"
    assert nearest_path((usual, short), order.x, order.y) is None
    assert nearest_path((usual,), call.x, call.y) is None


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [
        (-2, "−2 angry", "−2 verärgert"),
        (-1.1, "−1.1 frustrated", "−1,1 frustriert"),
        (-0.5, "−0.5 frustrated", "−0,5 frustriert"),
        (0, "0 neutral", "0 neutral"),
        (-0.0, "0 neutral", "0 neutral"),
        (0.49, "+0.49 neutral", "+0,49 neutral"),
        (0.5, "+0.5 pleased", "+0,5 zufrieden"),
        (1.5, "+1.5 delighted", "+1,5 begeistert"),
    ],
)
def test_a_feeling_is_said_in_the_language_of_the_map(value, english, german):
    assert words_for("en").feeling(value) == english
    assert words_for("de-AT").feeling(value) == german


@pytest.mark.parametrize(("language", "unknown"), [("en", "no channel"), ("de", "ohne Kanal")])
def test_each_row_of_a_lane_with_rows_for_channels_is_named_beside_its_cards(language, unknown):
    document = change(change(rich(), "browse", channel="web"), "call", channel="phone")
    document = change(evolve(document, language=language), "movers-cards", rows="channels")
    lane = laid(document).bands[0].lanes[0]
    names = {one.id: one.name for one in document.channels}
    beside = {text.rect.cy: " ".join(line.text for line in text.block.lines) for text in lane.texts[1:]}
    assert {"Website", unknown} <= set(beside.values())
    for placed in lane.items:
        row = min(beside, key=lambda y: abs(y - placed.rect.cy))
        assert beside[row] == names.get(placed.element.channel, unknown)


@pytest.mark.parametrize("state", MapState)
def test_the_emotions_of_a_map_of_what_is_to_come_say_that_they_are_intended(state):
    document = change(rich(), "map", state=state)
    lane = next(lane for lane in laid(document).bands[0].lanes if lane.lane.kind == "emotion")
    said = [line.text for text in lane.texts for line in text.block.lines]
    assert ("intended, assumed" in said) is (state in (MapState.FUTURE, MapState.PLANNED))
