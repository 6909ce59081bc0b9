"""A map as a table and back: what people paste from spreadsheets becomes stages, lanes and cards."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.editing.clean import cleaned
from journeydesk.editing.spot import NOWHERE, Spot
from journeydesk.editing.state import EditorState
from journeydesk.editing.table import pasted_table, table_of
from journeydesk.editing.table.cells import cell_of, texts_of
from journeydesk.editing.table.names import lane_named
from journeydesk.editing.table.write import Rows
from journeydesk.formats.cells import html_of_rows, rows_of_html, rows_of_text, text_of_rows
from journeydesk.layout.words import ENGLISH, GERMAN, Words
from journeydesk.model.document import Document
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import EmotionLane, EmotionPoint, Metric, Note, NoteLane, Touchpoint
from journeydesk.model.tree import HOLDS, descendants, find, home, lane_of
from journeydesk.model.value import evolve
from tests.support.checks import check_edit
from tests.support.maps import counted, rich
from tests.support.strategies import documents, texts


def laid(state: EditorState, rows: Rows, seen: Spot = NOWHERE) -> EditorState:
    """Paste a table and hold the paste to what all edits promise."""
    after = pasted_table(state, rows, counted("t"), seen)
    assert after is not None
    check_edit(state.document, lambda _: after.document)
    return after


def table(text: str) -> Rows:
    """Read a table from a drawing of it: lines of cells with | between them, / between lines of a cell."""
    lines = (line.split("|") for line in text.splitlines() if line.strip())
    return tuple(tuple(cell.strip().replace(" / ", "\n") for cell in line) for line in lines)


def fresh_map() -> EditorState:
    return EditorState.of(Document(maps=(JourneyMap(id="empty"),)))


def drawn(state: EditorState) -> Rows:
    return table_of(state.document, state.journey, ENGLISH)


# -- out and in again


def test_a_map_is_written_with_stages_as_columns_and_lanes_as_rows() -> None:
    rows = drawn(EditorState.of(rich()))
    assert rows[:5] == table("""
             | Stage         | Find         | Buy          | Use
             | Customer goal | To find      | To buy       | To use
      Movers | Touchpoints   | ask / browse | call / order | help
             | Emotion       | 0.5 / 1.5    | −1 / −2      | 1 / 50 %: 0
             | Pain points   |              | I wait       |
    """)


@pytest.mark.parametrize("words", [ENGLISH, GERMAN])
def test_the_sample_comes_back_as_it_was(words: Words) -> None:
    document = rich()
    rows = table_of(document, document.maps[0], words)
    assert same_as(laid(fresh_map(), rows)) == same_as(EditorState.of(document))
    for again in (rows_of_text(text_of_rows(rows)), rows_of_html(html_of_rows(rows))):
        assert again == rows


@given(documents(max_maps=1), st.sampled_from([ENGLISH, GERMAN]))
def test_any_map_comes_back_with_the_same_stages_lanes_texts_and_emotions(
    document: Document, words: Words
) -> None:
    document = fit_for_tables(document)
    rows = table_of(document, document.maps[0], words)
    if not any(cell for row in rows for cell in row):
        return
    after = laid(fresh_map(), rows)
    assert same_as(after) == same_as(EditorState.of(document))


@given(st.lists(texts, min_size=1, max_size=4))
def test_any_texts_come_back_from_a_cell(said: list[str]) -> None:
    assert list(texts_of(cell_of(said))) == [cleaned(text, lines=True) for text in said]


def fit_for_tables(document: Document) -> Document:
    """Name swimlanes so that they are told apart and compare none, and let figures have plain names."""
    segments = tuple(
        Segment(id=segment.id, name=f"Segment {n}") for n, segment in enumerate(document.segments)
    )
    journey = document.maps[0]
    used: set[str] = set()
    swimlanes = []
    for swimlane in journey.swimlanes:
        if swimlane.segment not in used:
            used.add(swimlane.segment)
            swimlanes.append(evolve(swimlane, lanes=tuple(map(plain, swimlane.lanes))))
    return evolve(
        document, segments=segments, maps=(evolve(journey, swimlanes=tuple(swimlanes), verdicts=()),)
    )


def plain(lane: object) -> object:
    assert isinstance(lane, tuple(HOLDS))
    if lane.kind == "emotion":
        return evolve(lane, against=None)
    if lane.kind != "metrics":
        return lane
    return evolve(
        lane,
        items=tuple(
            Metric(
                id=item.id,
                stage=item.stage,
                name=line(item.name.replace(":", "")),
                value=item.value,
                unit="min",
            )
            for item in lane.items
            if isinstance(item, Metric)
        ),
    )


def line(text: str) -> str:
    return " ".join(cleaned(text).split())


def same_as(state: EditorState) -> object:
    """Return what the law speaks of: stages, lanes, texts, emotions."""
    stages = [stage.id for stage in state.journey.stages]
    return (
        [(line(stage.title), cleaned(stage.goal, lines=True).strip()) for stage in state.journey.stages],
        [list(lanes_of(swimlane, stages)) for swimlane in state.journey.swimlanes],
    )


def lanes_of(swimlane: Swimlane, stages: list[str]) -> Iterator[object]:
    for lane in swimlane.lanes:
        items = sorted(lane.items, key=lambda item: stages.index(item.stage))
        said = [(stages.index(item.stage), *said_by(item)) for item in items]
        yield lane.kind, getattr(lane, "note_kind", ""), line(lane.name), said


def said_by(item: object) -> tuple[object, ...]:
    fields = ("title", "text", "caption", "name", "emotion", "value", "unit")
    found = (getattr(item, field, "") for field in fields)
    return tuple(cleaned(value, lines=True) if isinstance(value, str) else value for value in found)


# -- tables of other people


def test_a_consultants_spreadsheet_becomes_stages_and_lanes() -> None:
    rows = table("""
      Phase            | Find                | Choose          | Complain
      Kontaktpunkte    | I look / I ask      | I compare       | I call
      Emotionen        | zufrieden           | neutral         | wütend
      Schmerzpunkte    |                     | Too many plans  | I wait / Nobody knows
      Systems          | Website             |                 | CRM
    """)
    after = laid(EditorState.of(rich()).selecting(["workers-lane"]), rows)
    assert [stage.title for stage in after.journey.stages] == ["Find", "Choose", "Complain", "Buy", "Use"]
    lanes = {lane.name or lane.kind: lane for lane in after.journey.swimlanes[1].lanes}
    new = [
        item
        for item in lanes["touchpoints"].items
        if item.id.startswith("t") and isinstance(item, Touchpoint)
    ]
    assert [(item.title, item.emotion) for item in new] == [
        ("I look", 1.0), ("I ask", None), ("I compare", 0.0), ("I call", -2.0),
    ]  # fmt: skip
    pains = lane_of(after.document, "worker-pains")
    assert [getattr(item, "text", "") for item in pains.items] == ["Too many plans", "I wait", "Nobody knows"]
    systems = lanes["Systems"]
    assert isinstance(systems, NoteLane)
    assert [note.text for note in systems.items] == ["Website", "CRM"]


@pytest.mark.parametrize(
    ("cells", "felt"),
    [
        ("1|3|5", [-2.0, 0.0, 2.0]),
        ("0|5|10", [-2.0, 0.0, 2.0]),
        ("0|50|100", [-2.0, 0.0, 2.0]),
        ("-1,5|0|+2", [-1.5, 0.0, 2.0]),
        ("−1|0.5|😀", [-1.0, 0.5, 2.0]),
        ("frustrated|OK|Very happy", [-1.0, 0.0, 2.0]),
    ],
)
def test_emotions_are_numbers_of_any_usual_scale_or_words(cells: str, felt: list[float]) -> None:
    rows = table(f"Stage|A|B|C\nTouchpoints|a|b|c\nEmotion|{cells}")
    after = laid(fresh_map(), rows)
    made = [item for item in descendants(after.document) if isinstance(item, Touchpoint)]
    assert [item.emotion for item in made] == felt


def test_words_that_are_no_feelings_are_kept_as_thoughts() -> None:
    after = laid(fresh_map(), table("Stage|A|B\nEmotion|I wonder what it costs|happy"))
    lane = after.journey.swimlanes[0].lanes[0]
    assert isinstance(lane, NoteLane)
    assert lane.note_kind == "thought"
    assert [note.text for note in lane.items] == ["I wonder what it costs", "happy"]


def test_feelings_alone_go_to_touchpoints_that_have_none_and_become_points_elsewhere() -> None:
    after = laid(EditorState.of(rich()).selecting(["workers-lane"]), table("Stage|Find|Buy\nEmotion|-1|2"))
    search = find(after.document, "search")
    assert isinstance(search, Touchpoint)
    assert search.emotion == -1
    (point,) = (find(after.document, id) for id in after.selection)
    assert isinstance(point, EmotionPoint)
    assert (point.stage, point.value) == ("buy", 2.0)


def test_what_is_on_the_map_stays_as_it_is() -> None:
    state = EditorState.of(rich())
    after = laid(state, drawn(state))
    for item in descendants(state.document):
        if isinstance(item, Touchpoint | Note | EmotionPoint | Stage):
            assert find(after.document, item.id) is item


def test_names_of_swimlanes_make_the_ones_that_are_missing() -> None:
    rows = table("""
            | Stage       | Find
      Movers| Touchpoints | a
            | Quotes      | “So”
      Nurses| Touchpoints | b
    """)
    after = laid(EditorState.of(rich()), rows)
    names = {segment.id: segment.name for segment in after.document.segments}
    assert [names[swimlane.segment] for swimlane in after.journey.swimlanes] == [
        "Movers",
        "Home workers",
        "Nurses",
    ]
    (a, _, b) = after.selection
    assert home(after.document, a, Swimlane).id == "movers-lane"
    new = home(after.document, b, Swimlane)
    assert new.paths[0].touchpoints == (b,)


def test_a_block_without_names_is_laid_to_the_right_and_down() -> None:
    rows = table("I look|I buy|I use\n-1|0|1\nSlow||Dear")
    state = EditorState.of(rich()).selecting(["workers-cards"])
    after = laid(state, rows)
    made = [find(after.document, id) for id in after.selection]
    assert [(type(item).__name__, item.stage) for item in made if hasattr(item, "stage")] == [
        ("Touchpoint", "find"), ("Touchpoint", "buy"), ("Touchpoint", "use"), ("Note", "find"), ("Note", "use"),
    ]  # fmt: skip
    assert [item.emotion for item in made if isinstance(item, Touchpoint)] == [-1, 0, 1]


def test_a_block_that_is_wider_than_the_map_makes_stages() -> None:
    after = laid(EditorState.of(rich()).selecting(["help"]), table("a|b|c"))
    assert [stage.title for stage in after.journey.stages] == ["Find", "Buy", "Use", "New stage", "New stage"]
    stages = [stage.id for stage in after.journey.stages]
    assert [stages.index(find(after.document, id).stage) for id in after.selection] == [2, 3, 4]  # type: ignore[attr-defined]


def test_what_a_block_makes_is_named_in_the_language_of_the_map() -> None:
    german = EditorState.of(evolve(rich(), language="de")).selecting(["help"])
    assert laid(german, table("a|b")).journey.stages[-1].title == "Neue Phase"


def test_a_first_row_is_titles_when_half_of_it_are_titles_of_the_map() -> None:
    after = laid(EditorState.of(rich()), table("Use|Buy\na|b"))
    assert [find(after.document, id).stage for id in after.selection] == ["use", "buy"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("words", [ENGLISH, GERMAN])
def test_every_name_that_the_map_itself_gives_a_lane_is_known(words: Words) -> None:
    for kind, name in (*words.lanes.items(), *((kind.value, name) for kind, name in words.notes.items())):
        found = lane_named(name)
        assert found is not None
        assert (found.kind, found.name) == (kind, "")


def test_a_curve_with_its_own_path_and_second_curves_keep_their_free_points() -> None:
    document = rich()
    swimlane = document.maps[0].swimlanes[0]
    second = EmotionLane(
        id="second", name="Weekend", items=(EmotionPoint(id="x", stage="buy", at=0.25, value=-1.25),)
    )
    journey = evolve(document.maps[0], swimlanes=(evolve(swimlane, lanes=(*swimlane.lanes, second)),))
    document = evolve(document, maps=(journey,))
    after = laid(fresh_map(), table_of(document, journey, ENGLISH))
    lane = after.journey.swimlanes[0].lanes[-1]
    assert lane.name == "Weekend"
    assert [(item.at, item.value) for item in lane.items if isinstance(item, EmotionPoint)] == [(0.25, -1.25)]


def test_an_empty_table_is_nothing() -> None:
    assert pasted_table(fresh_map(), (("", ""),), counted()) is None
