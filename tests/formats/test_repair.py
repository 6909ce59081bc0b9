"""A damaged file gives back what it still holds, and tells what is lost."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.formats import jmap
from journeydesk.formats.jmap.repair import repair_bytes
from journeydesk.model.document import Document
from journeydesk.resources import resource

SAMPLE = resource("templates", "home-internet.jmap").read_bytes()
DOCUMENT = jmap.read_bytes(SAMPLE, "sample")


def text() -> dict[str, Any]:
    from journeydesk.formats.jmap.container import unpack

    return json.loads(unpack(SAMPLE)["document.json"])  # type: ignore[no-any-return]


def repaired(tree: Any) -> tuple[Document, tuple[str, ...]]:
    found = repair_bytes(json.dumps(tree).encode())
    return found.document, found.lost


def touchpoints(document: Document) -> set[str]:
    return {id for journey in document.maps for one in journey.swimlanes for id in one.contents.touchpoints}


def test_a_whole_file_comes_back_as_it_is() -> None:
    found = repair_bytes(SAMPLE)
    assert found.document == DOCUMENT
    assert found.lost == ()


@pytest.mark.parametrize("part", [0.5, 0.8, 0.95, 0.99])
def test_a_file_that_was_cut_off_gives_back_what_stands_before(part: float) -> None:
    found = repair_bytes(SAMPLE[: int(len(SAMPLE) * part)])
    assert found.document.title == DOCUMENT.title
    assert found.document.channels == DOCUMENT.channels
    assert touchpoints(found.document) <= touchpoints(DOCUMENT)
    assert found.lost


def test_a_file_without_its_table_of_contents_is_whole() -> None:
    found = repair_bytes(SAMPLE[: SAMPLE.rindex(b"PK\x01\x02")])
    assert found.document.maps == DOCUMENT.maps


def test_text_that_was_cut_off_keeps_what_stands_before() -> None:
    whole = json.dumps(text())
    found = repair_bytes(whole[: int(len(whole) * 0.7)].encode())
    assert found.document.title == DOCUMENT.title
    assert any("damaged" in one for one in found.lost)


def test_a_field_that_makes_no_sense_is_left_out_and_its_element_stays() -> None:
    tree = text()
    card = tree["maps"][0]["swimlanes"][0]["lanes"][0]["items"][2]
    card["emotion"] = "furious"
    document, lost = repaired(tree)
    assert touchpoints(document) == touchpoints(DOCUMENT)
    assert len(lost) == 1
    assert "I compare three offers" in lost[0]


def test_an_element_without_an_id_is_lost_and_paths_go_on_without_it() -> None:
    tree = text()
    card = tree["maps"][0]["swimlanes"][0]["lanes"][0]["items"][2]
    gone = card.pop("id")
    document, lost = repaired(tree)
    assert touchpoints(document) == touchpoints(DOCUMENT) - {gone}
    assert lost


@pytest.mark.parametrize("field", ["channels", "devices", "departments", "segments"])
def test_a_lost_entry_of_an_inventory_stands_again_as_a_name(field: str) -> None:
    tree = text()
    gone = tree[field].pop(0)
    document, lost = repaired(tree)
    assert touchpoints(document) == touchpoints(DOCUMENT)
    assert gone["id"] in {entry.id for entry in getattr(document, field)}
    assert lost


def test_a_lost_source_is_named_no_more() -> None:
    tree = text()
    gone = tree["evidence"].pop(0)["id"]
    document, _ = repaired(tree)
    assert touchpoints(document) == touchpoints(DOCUMENT)
    assert gone not in str(document.maps)


def test_two_elements_of_one_id_both_stay() -> None:
    tree = text()
    items = tree["maps"][0]["swimlanes"][0]["lanes"][0]["items"]
    items[1]["id"] = items[0]["id"]
    document, lost = repaired(tree)
    assert len(touchpoints(document)) == len(touchpoints(DOCUMENT))
    assert any("two elements" in one.lower() for one in lost)


@pytest.mark.parametrize(
    "data", [b"", b"hello", b"%PDF-1.7", b"{}", b'{"format": "jmap"', b"PK\x03\x04" + b"\0" * 40]
)
def test_a_file_that_holds_nothing_of_a_map_is_refused(data: bytes) -> None:
    with pytest.raises(jmap.JmapError):
        repair_bytes(data)


@given(st.integers(0, 2**32), st.integers(1, 12))
def test_any_damaged_bytes_give_a_document_or_a_sentence(seed: int, places: int) -> None:
    chance, data = random.Random(seed), bytearray(SAMPLE)
    for _ in range(places):
        data[chance.randrange(len(data))] = chance.randrange(256)
    try:
        found = repair_bytes(bytes(data))
    except jmap.JmapError as error:
        assert str(error)
    else:
        assert jmap.read_bytes(jmap.to_bytes(found.document), "again") == found.document


paths = st.lists(st.integers(0, 10**6), min_size=1, max_size=6)


@given(st.lists(st.tuples(paths, st.sampled_from([None, 0, "", [], {}, "x", -1e9])), min_size=1, max_size=4))
def test_any_damaged_values_give_a_document_or_a_sentence(changes: list[tuple[list[int], Any]]) -> None:
    tree = text()
    for steps, value in changes:
        node: Any = tree
        for step in steps:
            keys = sorted(node) if isinstance(node, dict) else range(len(node))
            if not keys:
                break
            key = list(keys)[step % len(keys)]
            if not isinstance(node[key], dict | list) or step is steps[-1]:
                node[key] = value
                break
            node = node[key]
    try:
        found = repair_bytes(json.dumps(tree).encode())
    except jmap.JmapError as error:
        assert str(error)
    else:
        assert jmap.read_bytes(jmap.to_bytes(found.document), "again") == found.document
