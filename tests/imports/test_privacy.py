"""Nobody can be known by a map of a log: no name of a customer, no comment, nothing that fewer than five did."""

from __future__ import annotations

import csv
import json
import zipfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeydesk.cli.research_facts import facts
from journeydesk.formats import jmap
from journeydesk.imports.contrast_words import sentences
from journeydesk.imports.log import FromLog, from_log
from journeydesk.imports.matches import proposed
from journeydesk.imports.onto import onto
from journeydesk.model.document import Document
from journeydesk.model.lanes import Touchpoint
from journeydesk.research.columns import Columns
from journeydesk.research.engine import opened
from journeydesk.research.errors import TooFew
from journeydesk.research.findings import Findings, findings
from journeydesk.research.guess import guessed

HEAD = ("customer_id", "event", "timestamp", "channel", "segment", "score", "comment")
SECRETS = ("secret-", "Dear Mr", "@example", "hush", "Whispered")
"""Parts of what must be nowhere: names of customers, comments, and touchpoints and segments of few."""

IDS = count()


def fresh() -> str:
    return f"i{next(IDS)}"


def rows() -> list[tuple[object, ...]]:
    """Twenty people, of whom four do something rare first and last, and four who are a segment of their own."""
    found: list[tuple[object, ...]] = []
    for at in range(24):
        who, day, few = f"secret-{at}@example.org", f"2026-03-{at + 1:02}", at >= 20
        segment = "hush" if few else ("new" if at % 2 else "old")
        rare = [("hush_hush", 8), ("Whispered", 22)] if at % 6 == 0 or few else []
        for name, hour in sorted([("look", 10), ("buy", 12), ("use", 14), *rare], key=lambda one: one[1]):
            found.append(
                (who, name, f"{day} {hour:02}:00", "Web", segment, at % 5 + 1, f"Dear Mr {who}, {name}")
            )
    return found


def told(
    path: Path, cells: Sequence[Sequence[object]], *, comments: bool = False, examples: bool = False
) -> tuple[Findings, FromLog]:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEAD, *cells])
    with opened(path) as engine:
        found = findings(engine, Columns(), comments=comments, examples=examples)
    return found, from_log(found, fresh, title="Shop")


def everything_in(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return "".join(archive.read(name).decode("latin-1") for name in archive.namelist())


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "shop.csv"


def test_no_customer_no_comment_and_nothing_rare_is_in_the_file(log: Path, tmp_path: Path) -> None:
    found, made = told(log, rows())
    with opened(log) as engine:
        assert guessed(engine.headers, engine.sample, Columns()).comment == "comment"
    assert (found.columns.case, found.columns.comment, found.quotes) == ("customer_id", None, {})
    jmap.write(made.document, tmp_path / "map.jmap")
    assert [secret for secret in SECRETS if secret in everything_in(tmp_path / "map.jmap")] == []


def test_nor_is_it_in_what_the_program_says_of_the_log(log: Path) -> None:
    found, made = told(log, rows())
    said = json.dumps(facts(found, made, (*made.notes, *sentences(made.contrasts))))
    assert [secret for secret in SECRETS if secret in said] == []
    assert made.contrasts


def test_nor_on_a_map_that_the_next_log_goes_onto(log: Path, tmp_path: Path) -> None:
    _, first = told(log, [row for row in rows() if "20" not in str(row[0])])
    _, made = told(log, rows())
    (journey,) = first.document.maps
    names = proposed(first.document, journey.id, made.document)
    placed = onto(first.document, journey.id, made.document, fresh, names)
    jmap.write(placed.document, tmp_path / "map.jmap")
    said = everything_in(tmp_path / "map.jmap") + "".join(placed.notes)
    assert [secret for secret in SECRETS if secret in said] == []


def test_a_channel_that_hardly_anybody_named_is_not_that_of_a_touchpoint(log: Path) -> None:
    cells = [
        (
            f"p{who}",
            name,
            f"2026-03-01 10:{at:02}",
            "hush fax" if who < 4 and name == "look" else "",
            "",
            "",
            "",
        )
        for who in range(24)
        for at, name in enumerate(("look", "buy"))
    ]
    _, made = told(log, cells)
    assert made.document.channels == ()
    assert "hush" not in str(made.document)


def one_who_calls_again_and_again() -> list[tuple[object, ...]]:
    """Twenty people buy and get help on the web; one of them calls so often that it outnumbers all others."""
    found: list[tuple[object, ...]] = []
    for who in range(20):
        day = f"2026-03-{who + 1:02}"
        found += [
            (f"p{who}", "buy", f"{day} 08:00", "Web", "", "", ""),
            (f"p{who}", "help", f"{day} 09:00", "Web", "", "", ""),
        ]
    calls = [("ring", "", ""), ("help", "hush line", 1)] * 30
    for at, (name, channel, score) in enumerate(calls):
        found.append(("p3", name, f"2026-04-{at // 20 + 1:02} {at % 20:02}:00", channel, "", score, ""))
    found += [(f"p{who}", "ring", "2026-05-01 10:00", "", "", "", "") for who in range(10, 20)]
    return found


def test_one_who_calls_again_and_again_is_still_one(log: Path) -> None:
    found, made = told(log, one_who_calls_again_and_again())
    assert "hush" not in str(made.document).casefold()
    (rung,) = (one for one in found.transitions if (one.source, one.target) == ("ring", "help"))
    assert rung.times > 20
    shown = {one.title: one for one in touchpoints(made.document)}
    web = {one.name: one.id for one in made.document.channels}["Web"]
    assert (shown["Help"].channel, shown["Help"].emotion, shown["Help"].n) == (web, None, 20)
    assert shown["Help"].wait == 1, "the hour from buying, which twenty people know"
    assert "“Ring”" not in shown["Help"].details
    assert "Mean score" not in shown["Help"].details
    said = json.dumps(facts(found, made, made.notes))
    assert '"score": 1' not in said


def test_a_rare_step_of_a_real_journey_that_stands_for_many_is_left_out(log: Path) -> None:
    names = ("look", "buy", "use", "ask")
    cells = [
        (f"p{who}", name, f"2026-03-01 10:{at:02}", "Web", ("new", "old")[who % 2], "", "")
        for who in range(24)
        for at, name in enumerate((*names, f"hush {who % 12}"))
    ]
    found, made = told(log, cells)
    said = json.dumps(facts(found, made, tuple(sentences(made.contrasts))))
    assert any("hush" in name for one in found.segments for path in one.paths for name in path.touchpoints)
    assert "hush" not in said + str(made.document) + str(made.contrasts)


def test_one_journey_of_each_path_is_named_where_somebody_asks_and_no_other(
    log: Path, tmp_path: Path
) -> None:
    found, made = told(log, rows(), examples=True)
    took = defaultdict[tuple[str, ...], list[str]](list)
    for who in range(24):
        own = [row for row in rows() if row[0] == f"secret-{who}@example.org"]
        took[str(own[0][4]), *(str(row[1]) for row in own)].append(str(own[0][0]))
    segments = {one.id: one.name.casefold() for one in made.document.segments}
    named = {
        (segments[swimlane.segment], path.example)
        for swimlane in made.document.maps[0].swimlanes
        for path in swimlane.paths
    }
    assert named == {
        (segment.name, min(took[segment.name, *path.touchpoints]))
        for segment in found.segments
        for path in segment.paths
        if path.journeys >= 5
    }
    jmap.write(made.document, tmp_path / "map.jmap")
    assert everything_in(tmp_path / "map.jmap").count("secret-") == len(named)
    said = json.dumps(facts(found, made, (*made.notes, *sentences(made.contrasts))))
    assert said.count("secret-") == len(named)
    assert any(note.startswith("Paths that name a journey of the log") for note in made.notes)


def commented(words: Sequence[str]) -> list[tuple[object, ...]]:
    """People who look and buy; each says something of what they bought."""
    found: list[tuple[object, ...]] = []
    for at, said in enumerate(words):
        who, day = f"secret-{at}", f"2026-03-01 {at % 24:02}"
        found += [
            (who, "look", f"{day}:00", "Web", "", "", ""),
            (who, "buy", f"{day}:30", "Web", "", at % 5 + 1, said.format(at)),
        ]
    return found


def test_comments_that_are_chosen_name_no_customer_that_the_log_knows(log: Path) -> None:
    words = [
        "Thanks from Secret-{0}, who liked it",
        "Write to me at hush@example.org",
        "Call me at 0171 234 56-78 please",
        "See https://example.org/hush for more",
        "My order 4711471147 never came",
        "It came quickly and well packed",
    ]
    found, made = told(log, commented(words * 5), comments=True)
    assert list(found.quotes.values()) == [("It came quickly and well packed",)]
    assert [secret for secret in SECRETS if secret in str(made.document)] == []


def test_what_fewer_than_five_commented_on_is_quoted_by_nobody(log: Path) -> None:
    words = ["It came quickly and well packed"] * 4 + [""] * 20
    assert told(log, commented(words), comments=True)[0].quotes == {}
    again = [(*commented(words[:1])[1][:2], f"2026-04-0{day}", "", "", "", words[0]) for day in range(1, 6)]
    assert told(log, [*commented(words), *again], comments=True)[0].quotes == {}


def touchpoints(document: Document) -> list[Touchpoint]:
    lanes = (lane for swimlane in document.maps[0].swimlanes for lane in swimlane.lanes)
    return [item for lane in lanes for item in lane.items if isinstance(item, Touchpoint)]


journeys = st.lists(
    st.tuples(
        st.sampled_from(("one", "two", "three")),
        st.lists(
            st.tuples(
                st.sampled_from("ABCDE"),
                st.sampled_from(("", "1", "3", "5")),
                st.sampled_from(("", "x", "y")),
            ),
            min_size=1,
            max_size=6,
        ),
    ),
    min_size=1,
    max_size=24,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(journeys)
def test_whatever_a_log_says_all_that_a_map_shows_is_of_five_or_more(
    log: Path, took: list[tuple[str, list[tuple[str, str, str]]]]
) -> None:
    cells = [
        (f"p{who}", f"Step {name}", f"2026-03-01 10:{at:02}", channel, segment, score, "")
        for who, (segment, steps) in enumerate(took)
        for at, (name, score, channel) in enumerate(steps)
    ]
    reached = defaultdict[str, set[int]](set)
    for who, (segment, steps) in enumerate(took):
        for name, score, channel in steps:
            step = f"{segment} Step {name}"
            for place in (step, f"{step} {channel}", f"{step} scored {bool(score)}"):
                reached[place].add(who)
    sizes = Counter(segment for segment, _ in took)
    if max(sizes.values()) < 5:
        with pytest.raises(TooFew):
            told(log, cells)
        return
    _, made = told(log, cells)
    document = made.document
    names = {one.id: one.name.casefold() for one in (*document.segments, *document.channels)}
    for swimlane in document.maps[0].swimlanes:
        for lane in swimlane.lanes:
            for one in (item for item in lane.items if isinstance(item, Touchpoint)):
                step = f"{names[swimlane.segment]} {one.title}"
                assert len(reached[step]) >= 5
                assert one.channel is None or len(reached[f"{step} {names[one.channel]}"]) >= 5
                assert one.emotion is None or len(reached[f"{step} scored True"]) >= 5
        assert all((path.n or 0) >= 5 for path in swimlane.paths if path.touchpoints)
    assert all((one.n or 0) >= 5 for one in (*touchpoints(document), *document.segments))
    assert all(min(one.n) >= 5 for one in made.contrasts)
