"""Mermaid's journeys are read as Mermaid reads them; what it loses or refuses is kept and told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.formats.mermaid.diagram import NO_SECTION, Diagram, read_diagram
from journeydesk.formats.mermaid.sources import diagrams
from journeydesk.formats.mermaid.task import decoded, read_task

MERMAID = Path(__file__).parents[3] / "shared" / "data" / "mermaid"
HIDDEN = {"ﬂ°°59¶ß": ";", "ﬂ°°58¶ß": ":", "ﬂ°colon¶ß": ":"}
"""What Mermaid writes for an entity until it draws it."""

pytestmark = pytest.mark.skipif(not MERMAID.is_dir(), reason="the real inputs are not beside this checkout")


def answers() -> list[dict[str, Any]]:
    if not MERMAID.is_dir():
        return []
    return [json.loads(line) for line in (MERMAID / "expected.jsonl").read_text("utf-8").splitlines()]


def probes() -> list[dict[str, Any]]:
    found = MERMAID / "grammar_probes_mermaid-11.17.2.json"
    return json.loads(found.read_text("utf-8")) if found.is_file() else []


def drawn(text: str) -> str:
    """A text as Mermaid draws it."""
    for hidden, sign in HIDDEN.items():
        text = text.replace(hidden, sign)
    return text.replace("'", '"')


def understood(found: Diagram) -> dict[str, Any]:
    names = ["", *found.sections]
    return {
        "title": drawn(found.title),
        "accTitle": found.heading,
        "accDescr": found.description,
        "sections": found.sections,
        "tasks": [
            [
                names[section + 1],
                drawn(task.name),
                "NaN" if task.score is None else task.score,
                [*task.people],
            ]
            for section, task in found.tasks
        ],
    }


def expected(answer: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": drawn(answer["title"]),
        "accTitle": answer["accTitle"],
        "accDescr": answer["accDescr"],
        "sections": answer["sections"],
        "tasks": [
            [task["section"], drawn(task["task"]), task["score"], task["people"]] for task in answer["tasks"]
        ],
    }


@pytest.mark.parametrize("answer", answers(), ids=lambda answer: answer["file"])
def test_every_diagram_of_others_says_what_mermaid_says_it_does(answer: dict[str, Any]) -> None:
    (found,) = diagrams((MERMAID / answer["file"]).read_text("utf-8"))
    if not answer["ok"]:
        assert found.tasks
        assert any("Mermaid refuses" in note for note in found.notes)
    elif understood(found) != expected(answer):
        assert any("was kept" in note for note in found.notes), understood(found)


@pytest.mark.parametrize("probe", probes(), ids=lambda probe: probe["probe"])
def test_what_is_read_otherwise_than_mermaid_reads_it_is_told(probe: dict[str, Any]) -> None:
    answer, (source, *_) = probe["result"], [*diagrams(probe["source"]), None]
    if source is None or not isinstance(answer.get("tasks", []), list):
        return  # no diagram for anybody, or one whose many tasks the oracle only counts
    same = answer["ok"] and _rows(understood(source)) == _rows(_of_probe(answer))
    assert same or source.notes or not answer["ok"] or probe["probe"].startswith("front matter")


def _of_probe(answer: dict[str, Any]) -> dict[str, Any]:
    rows = [
        ["", *task] if isinstance(task, list) else ["", task["task"], task["score"], task["people"]]
        for task in answer["tasks"]
    ]
    return {
        **answer,
        "tasks": [[row[0], drawn(row[1]), *row[2:]] for row in rows],
        "title": drawn(answer["title"]),
    }


def _rows(found: dict[str, Any]) -> tuple[Any, ...]:
    tasks = [task[1:] for task in found["tasks"]]
    return found["title"], found["accTitle"], found["accDescr"], found["sections"], tasks


def test_colons_of_a_name_are_told_from_those_behind_it() -> None:
    task, notes = read_task("Acessa https://neoland.local: 5: User")
    assert (task.name, task.score, task.people) == ("Acessa https://neoland.local", 5, ("User",))
    assert "first colon" in notes[0]
    assert read_task("Meet 10:30: 4: Me")[0].name == "Meet 10:30"


def test_what_mermaid_drops_behind_the_people_is_kept() -> None:
    task, notes = read_task("Pay: 2: Mum: by card, twice")
    assert task.more == "by card, twice"
    assert "Mermaid drops" in notes[0]


def test_wide_colons_and_signs_that_mermaid_refuses_are_understood() -> None:
    assert read_task("输入账号密码：5：用户")[0].score == 5
    assert read_task("Ticket #12: 5: Me")[0].name == "Ticket #12"
    assert read_task("Pay: 5: Me;")[0].people == ("Me",)
    assert all(read_task(line)[1] for line in ("输入：5", "Ticket #12: 5: Me", "A; B: 5: Me"))


def test_entities_are_letters() -> None:
    assert decoded("a#58;b#35;c#colon; #quot;d#quot; #nothing;") == 'a:b#c: "d" &nothing;'.replace(
        "&nothing;", decoded("#nothing;")
    )


def test_several_diagrams_of_a_text_are_all_found_with_their_lines() -> None:
    fences = ("mermaid\njourney\n title One\n A: 5\n", "\ngantt\n", "mermaid\njourney\n title Two\n B\n")
    text = "# Trips\n\n" + "".join(f"```{fence}```\n" for fence in fences)
    one, two = diagrams(text)
    assert (one.title, two.title) == ("One", "Two")
    assert two.notes == ["In line 14: “B” has no score."]


def test_tasks_know_their_sections_and_those_before_the_first_none() -> None:
    found = read_diagram("journey\nA: 1\nsection S\nB: 2\nsection S\nC: 3")
    assert [section for section, _ in found.tasks] == [NO_SECTION, 0, 1]


@given(st.text(max_size=400))
def test_any_text_below_the_header_is_read_without_a_crash(text: str) -> None:
    for found in diagrams(f"journey\n{text}"):
        understood(found)
