"""What stands in the corner of a card."""

from __future__ import annotations

from journeydesk.drawing.primitives import Shape
from journeydesk.editing.change import change
from tests.drawing.drawn import block, drawn, reach
from tests.support.maps import rich


def test_the_sign_of_a_source_stands_where_the_face_would_while_there_is_none() -> None:
    def edge(emotion: float | None) -> float:
        document = change(rich(), "ask", emotion=emotion, evidence=("log",))
        shapes = [
            mark for mark in block(drawn(document), "ask", "touchpoint").marks if isinstance(mark, Shape)
        ]
        return reach(shapes[-1]).right

    assert edge(None) > edge(1.0) + 10
