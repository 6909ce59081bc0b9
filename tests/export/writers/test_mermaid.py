"""A map as a Mermaid journey: what was written is what Mermaid reads, for any text."""

from __future__ import annotations

import pytest

from journeydesk.editing.change import change
from journeydesk.editing.clean import sound
from journeydesk.export import ExportOptions, Prepared, prepare
from journeydesk.formats import jmap
from journeydesk.formats.mermaid.diagram import read_diagram
from journeydesk.model.document import Document
from journeydesk.resources import resource
from tests.support.mermaid import Diagram, Refused, read
from tests.support.texts import bare, document_of, hard_texts


def prepared(document: Document) -> Prepared:
    return prepare(document, ExportOptions(kind="mmd"), None)


def drawn(document: Document) -> Diagram:
    return read(prepared(document).contents.text)


def line(text: str) -> str:
    return " ".join(sound(text).split())


def test_stages_are_sections_and_touchpoints_tasks_of_their_segments(sample: Document) -> None:
    diagram = drawn(sample)
    assert diagram.title == "Getting home internet"
    assert diagram.sections == ["Discover", "Compare", "Order", "Get connected", "Get help"]
    assert diagram.tasks[0] == ("Discover", "I ask friends on X", 3.7, ["Movers"])
    assert len(diagram.tasks) == 15


def test_feelings_are_scores_from_1_to_5_and_unknown_ones_are_told(sample: Document) -> None:
    low = change(sample, "ask-friends", emotion=-2.0)
    high = change(low, "browse", emotion=2.0)
    unknown = prepared(change(high, "compare-offers", emotion=None))
    assert [task[2] for task in read(unknown.contents.text).tasks[:4]] == [1, 5, 3.3, 3]
    assert "Of 15 touchpoints, 1 without a feeling stand in the middle, at 3 of 5." in unknown.notes


def test_what_mermaid_cannot_hold_is_told(sample: Document) -> None:
    assert any("evidence are left out" in note for note in prepared(sample).notes)


def test_a_text_longer_than_mermaid_draws_is_told(sample: Document) -> None:
    long = change(sample, "ask-friends", title="x" * 60_000)
    assert any("Mermaid draws texts of 50000 letters" in note for note in prepared(long).notes)


def test_any_text_is_read_as_it_stands() -> None:
    for text in hard_texts():
        diagram = drawn(document_of(text))
        said = line(text)
        assert diagram.title == said
        assert diagram.sections == [said or "Without a name"]
        assert diagram.tasks == [
            (said or "Without a name", said or "Without a name", 1.5, [said or "Without a name"])
        ]


def test_what_was_exported_is_opened_again_without_a_doubt(sample: Document) -> None:
    for document in (sample, *map(document_of, hard_texts())):
        written = prepared(document).contents.text
        back = read_diagram(written)
        assert back.notes == []
        assert [task.name for _, task in back.tasks] == [name for _, name, _, _ in read(written).tasks]


@pytest.mark.parametrize("name", sorted(path.stem for path in resource("templates").glob("*.jmap")))
def test_every_template_is_read(name: str) -> None:
    document = jmap.read(resource("templates", f"{name}.jmap"))
    assert drawn(document).sections == [line(stage.title) for stage in document.maps[0].stages]


def test_a_map_without_anything_is_an_empty_diagram() -> None:
    assert prepared(bare()).contents.text == "journey\n"


@pytest.mark.parametrize(
    "text", ["journey\n A; B: 1: Me", "journey\n section a:b", "journey\n hello", "journeys\n"]
)
def test_the_reader_is_as_strict_as_mermaid(text: str) -> None:
    with pytest.raises(Refused):
        read(text)
