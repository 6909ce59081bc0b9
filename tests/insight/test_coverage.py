"""Which channels, devices and departments a map uses where, and on what its touchpoints rest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.editing.change import change
from journeydesk.editing.tracks import hide
from journeydesk.insight.basis import Basis
from journeydesk.insight.coverage import UNKNOWN, coverage, grounds
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel
from journeydesk.model.lanes import TouchpointLane
from journeydesk.model.value import evolve
from tests.support.maps import rich
from tests.support.strategies import documents


def table(
    document: Document, field: str = "channel", across: str = "stage"
) -> dict[str, dict[str, list[str]]]:
    found = coverage(document, document.maps[0], field, across)  # type: ignore[arg-type]
    return {
        row: {
            column: list(found.cells[row, column].touchpoints)
            for column in found.columns
            if (row, column) in found.cells
        }
        for row in found.rows
    }


def test_a_channel_is_counted_in_the_stages_where_touchpoints_use_it() -> None:
    document = change(change(rich(), "ask", channel="web"), "browse", channel="web")
    assert table(document)["web"]["find"] == ["ask", "browse"]


def test_a_declared_channel_that_nothing_uses_is_found() -> None:
    document = rich()
    document = evolve(document, channels=(*document.channels, Channel(id="fax", name="Fax")))
    found = coverage(document, document.maps[0], "channel", "stage")
    assert "fax" in found.unused
    assert "fax" not in {row for row, _ in found.cells}
    used = change(document, "ask", channel="fax")
    assert "fax" not in coverage(used, used.maps[0], "channel", "stage").unused


def test_touchpoints_without_a_department_have_a_row_of_their_own() -> None:
    document = change(rich(), "ask", department=None)
    assert "ask" in table(document, "department")[UNKNOWN]["find"]


def test_segments_side_by_side() -> None:
    document = rich()
    found = coverage(document, document.maps[0], "channel", "segment")
    assert found.columns == tuple(dict.fromkeys(one.segment for one in document.maps[0].swimlanes))


def test_what_is_hidden_is_not_counted() -> None:
    document = hide(rich(), ["find"])
    assert "find" not in coverage(document, document.maps[0], "channel", "stage").columns
    assert not any("find" in row for row in table(document).values())


def test_the_mean_emotion_is_of_the_touchpoints_that_have_one() -> None:
    document = change(
        change(rich(), "ask", channel="web", emotion=1.0), "browse", channel="web", emotion=None
    )
    assert coverage(document, document.maps[0], "channel", "stage").cells["web", "find"].emotion == 1.0


def test_touchpoints_rest_on_the_best_of_their_sources() -> None:
    document = rich()
    everything = grounds(document, document.maps[0])
    assert sum(everything.values()) == sum(
        len(row) for one in table(document).values() for row in one.values()
    )
    bare = change(document, "ask", evidence=())
    assert grounds(bare, bare.maps[0])[Basis.ASSUMED] == everything[Basis.ASSUMED] + 1


@given(
    documents(), st.sampled_from(("channel", "device", "department")), st.sampled_from(("stage", "segment"))
)
def test_every_seen_touchpoint_is_in_just_one_cell(document, field, across) -> None:
    for journey in document.maps:
        found = coverage(document, journey, field, across)
        stages = {stage.id for stage in journey.stages if not stage.hidden}
        seen = [
            item.id
            for swimlane in journey.swimlanes
            if not swimlane.hidden
            for lane in swimlane.lanes
            if isinstance(lane, TouchpointLane) and not lane.hidden
            for item in lane.items
            if item.stage in stages
        ]
        assert sorted(id for cell in found.cells.values() for id in cell.touchpoints) == sorted(seen)
        assert set(found.unused).isdisjoint(row for row, _ in found.cells)
