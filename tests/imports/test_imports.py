"""Files of other programs become documents that can be edited, saved and exported like any other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.formats import jmap
from journeydesk.imports import CannotImport, Imported, import_file
from journeydesk.imports.lists import from_list
from journeydesk.imports.mermaid import BEGINNING, SOMEBODY, from_mermaid
from journeydesk.model.document import Document
from journeydesk.model.lanes import Touchpoint

MERMAID = Path(__file__).parents[3] / "shared" / "data" / "mermaid"
BLNS = Path(__file__).parents[3] / "shared" / "data" / "text" / "blns"


def numbered() -> Iterator[str]:
    return (f"i{number}" for number in count())


def mermaid(text: str) -> Imported:
    ids = numbered()
    return from_mermaid(text, "file", lambda: next(ids))


def listed(text: str) -> Document:
    ids = numbered()
    return from_list(text, "file", lambda: next(ids)).document


def touchpoints(document: Document, swimlane: int = 0) -> list[Touchpoint]:
    return [
        item
        for lane in document.maps[0].swimlanes[swimlane].lanes
        for item in lane.items
        if isinstance(item, Touchpoint)
    ]


def stages(document: Document) -> list[str]:
    return [stage.title for stage in document.maps[0].stages]


# ------------------------------------------------------------ Mermaid

SHOPPING = """journey
  title Go shopping
  section Shop
    Pay: 2: Dad, Mum: by card
    Wait: 5: Dad
  section Home
    Find keys: 4: Mum
"""


def test_sections_become_stages_and_people_swimlanes() -> None:
    document = mermaid(SHOPPING).document
    assert document.title == "Go shopping"
    assert stages(document) == ["Shop", "Home"]
    assert [segment.name for segment in document.segments] == ["Dad", "Mum"]
    assert [[one.title for one in touchpoints(document, at)] for at in (0, 1)] == [
        ["Pay", "Wait"],
        ["Pay", "Find keys"],
    ]


def test_scores_become_emotions_and_the_order_a_path() -> None:
    document = mermaid(SHOPPING).document
    assert [one.emotion for one in touchpoints(document)] == [-1, 2]
    assert document.maps[0].swimlanes[0].paths[0].touchpoints == tuple(
        one.id for one in touchpoints(document)
    )
    assert touchpoints(document)[0].details == "by card"


def test_scores_over_five_are_on_a_scale_to_ten_and_that_is_told() -> None:
    found = mermaid("journey\nA: 10: Me\nB: 5: Me\nC: 0: Me")
    assert [one.emotion for one in touchpoints(found.document)] == [2, 0, -2]
    assert any("scale from 0 to 10" in note for note in found.notes)


@pytest.mark.parametrize("score", ["0", "-3", "99", "high", ""])
def test_a_score_that_is_none_leaves_the_emotion_unknown_and_is_told(score: str) -> None:
    found = mermaid(f"journey\nA: {score}: Me")
    assert touchpoints(found.document)[0].emotion is None
    assert found.notes


def test_tasks_before_any_section_and_without_people_have_a_place() -> None:
    document = mermaid("journey\nA: 3\nsection S\nB: 4").document
    assert stages(document) == [BEGINNING, "S"]
    assert document.segments[0].name == SOMEBODY


def test_several_diagrams_become_several_maps_that_share_their_segments() -> None:
    document = mermaid("```\njourney\ntitle A\nx: 3: Me\n```\n```\njourney\ntitle B\ny: 3: Me\n```").document
    assert [journey.title for journey in document.maps] == ["A", "B"]
    assert [segment.name for segment in document.segments] == ["Me"]


@pytest.mark.skipif(not MERMAID.is_dir(), reason="the real inputs are not beside this checkout")
@pytest.mark.parametrize("path", sorted(MERMAID.rglob("*.m[md]*")), ids=lambda path: path.name)
def test_every_diagram_of_others_can_be_saved_and_opened_again(path: Path, tmp_path: Path) -> None:
    if path.name == "GRAMMAR.md":
        return
    ids = numbered()
    document = import_file(path, lambda: next(ids)).document
    jmap.write(document, tmp_path / "a.jmap")
    assert jmap.read(tmp_path / "a.jmap") == document


# ------------------------------------------------------------ lists


@pytest.mark.parametrize(
    "text",
    [
        "Buy\n  I search\n  I pay\n    by card\nUse\n  I unpack",
        "1. Buy\n   - I search\n   - I pay\n     - by card\n2. Use\n   * I unpack",
        "1 Buy\n1.1 I search\n1.2 I pay\n1.2.1 by card\n2 Use\n2.1 I unpack",
        "# Trip\n\n## Buy\n- [x] I search\n- [ ] I pay\n  - by card\n\n## Use\n- I unpack",
        "Buy\r\n\tI search\r\n\tI pay\r\n\t\tby card\r\nUse\r\n\tI unpack\r\n",
    ],
)
def test_a_list_becomes_stages_with_touchpoints(text: str) -> None:
    document = listed(text)
    assert stages(document) == ["Buy", "Use"]
    assert [(one.title, one.details) for one in touchpoints(document)] == [
        ("I search", ""),
        ("I pay", "by card"),
        ("I unpack", ""),
    ]


def test_a_heading_over_all_is_the_title_and_sentences_beside_the_list_the_scenario() -> None:
    document = listed(
        "# Flowers\n## Description\nA customer buys\n## User flow\n1. Shop\n   1. I look\n2. Pay\n   1. I pay"
    )
    assert (document.title, document.maps[0].scenario) == ("Flowers", "A customer buys")
    assert stages(document) == ["Shop", "Pay"]


@pytest.mark.parametrize("text", ["", "\n\n", "one\ntwo\nthree", "Just a sentence."])
def test_a_text_that_is_no_list_is_refused_with_what_is_expected(text: str) -> None:
    with pytest.raises(CannotImport, match="Expected are stages"):
        listed(text)


@given(st.text(max_size=300))
def test_any_text_is_a_list_or_refused(text: str) -> None:
    try:
        listed(text)
    except CannotImport as error:
        assert "cannot be imported" in str(error)


@pytest.mark.skipif(not BLNS.is_dir(), reason="the real inputs are not beside this checkout")
def test_naughty_strings_stay_what_they_are() -> None:
    lines = [
        line for path in BLNS.glob("*.txt") for line in path.read_text("utf-8").splitlines() if line.strip()
    ]
    plain = [
        line for line in lines if line[0].isalpha() and line == " ".join(line.split()) and line.isprintable()
    ]
    document = listed("Stage one\n" + "\n".join(f"  {line}" for line in plain) + "\nStage two\n  end")
    assert [one.title for one in touchpoints(document)][:-1] == plain


# ------------------------------------------------------------ files


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.mmd", b"graph TD", "no line begins a Mermaid journey"),
        ("a.md", b"\xff\xff\xff", "no text in UTF-8"),
        ("a.txt", b"x" * 8_000_001, "larger than any text"),
        ("a.docx", b"", "nothing is known of files"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_a_sentence(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(CannotImport, match=said):
        import_file(tmp_path / name, lambda: "x")


def test_a_file_that_is_not_there_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(CannotImport, match="cannot be read"):
        import_file(tmp_path / "none.mmd", lambda: "x")


def test_a_text_with_the_mark_of_utf_16_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Käufe\n  ich zahle".encode("utf-16"))
    ids = numbered()
    document = import_file(tmp_path / "a.txt", lambda: next(ids)).document
    assert document.maps[0].stages[0].title == "Käufe"
