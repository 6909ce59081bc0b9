"""The templates: files as their scripts make them, complete, and in the customer's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from journeydesk.drawing.icons import icon_names
from journeydesk.formats import jmap
from journeydesk.formats.templates import ORDER, templates
from journeydesk.insight.basis import Basis, basis
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.lanes import (
    ArcLane,
    BackstageLane,
    EmotionLane,
    Lane,
    MetricLane,
    Note,
    NoteKind,
    NoteLane,
    Touchpoint,
    TouchpointLane,
)
from journeydesk.model.value import Value
from journeydesk.resources import resource
from tests.support.made import made

SAMPLE = "home-internet"
BLANK = "blank"
NAMES = tuple(name for name in made() if name != BLANK)
FIRST_PERSON = re.compile(r"\b(I|my|me|we|our|us)\b", re.IGNORECASE)
SPOKEN_OF_THE_COMPANY = {"Chat solves it"}
FILLER = re.compile(r"lorem|ipsum|\btodo\b|\btbd\b|stage \d", re.IGNORECASE)

MAY_BE_EMPTY = {
    "version",
    "confidentiality",
    "font",
    "details",
    "example",  # of a path: a journey of a log
    "method",
    "quote",
    "source",
    "goals",
    "owner",
    "unit",
    "name",  # of a lane: its kind names it
}


def read(name: str) -> Document:
    return jmap.read(resource("templates", f"{name}.jmap"))


def lanes(document: Document) -> Iterator[tuple[JourneyMap, Swimlane, Lane]]:
    for journey in document.maps:
        for swimlane in journey.swimlanes:
            for lane in swimlane.lanes:
                yield journey, swimlane, lane


def touchpoints(swimlane: Swimlane) -> tuple[Touchpoint, ...]:
    return tuple(t for lane in swimlane.lanes if isinstance(lane, TouchpointLane) for t in lane.items)


def notes(document: Document, kind: NoteKind) -> tuple[Note, ...]:
    return tuple(
        note
        for _, _, lane in lanes(document)
        if isinstance(lane, NoteLane) and lane.note_kind is kind
        for note in lane.items
    )


def texts(value: object, where: str) -> Iterator[tuple[str, str]]:
    """Yield every text in a value with the field that it stands in."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one, where)
    elif isinstance(value, Value):
        for field in type(value).model_fields:
            yield from texts(getattr(value, field), field)


def test_every_template_ships_and_has_its_place_in_the_order() -> None:
    assert tuple(template.id for template in templates()) == tuple(made()) == ORDER


def test_titles_tell_templates_apart() -> None:
    titles = [template.document().title for template in templates()]
    assert len(set(titles)) == len(titles) >= 8


def test_the_blank_map_is_what_a_new_document_is() -> None:
    document = read(BLANK)
    assert document == made()[BLANK](), "run `make sample` and commit the files"
    (journey,) = document.maps
    (swimlane,) = journey.swimlanes
    assert len(journey.stages) == 5
    assert all(stage.title and stage.goal for stage in journey.stages)
    assert len(document.segments) == 1
    assert not any(lane.items for lane in swimlane.lanes)
    known = {one.icon for one in (*document.channels, *document.devices)}
    assert known <= set(icon_names())


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_the_document_of_its_script(name: str) -> None:
    assert read(name) == made()[name](), "run `make sample` and commit the files"


@pytest.mark.parametrize("name", NAMES)
def test_no_text_is_empty_or_a_filler(name: str) -> None:
    for field, text in texts(read(name), ""):
        assert text.strip() == text
        assert text or field in MAY_BE_EMPTY, field
        if field in ("title", "text", "goal"):
            assert not FILLER.search(text), text


@pytest.mark.parametrize("name", NAMES)
def test_touchpoints_are_in_the_customers_words(name: str) -> None:
    for journey in read(name).maps:
        for swimlane in journey.swimlanes:
            for touchpoint in touchpoints(swimlane):
                title = touchpoint.title
                assert title in SPOKEN_OF_THE_COMPANY or FIRST_PERSON.search(title), title


@pytest.mark.parametrize("name", NAMES)
def test_icons_are_there_to_be_drawn(name: str) -> None:
    known, document = set(icon_names()), read(name)
    for one in (*document.channels, *document.devices):
        assert one.icon in known, f"{one.name}: {one.icon}"


@pytest.mark.parametrize("name", NAMES)
def test_what_is_listed_is_used(name: str) -> None:
    document = read(name)
    used = frozenset().union(
        *(s.contents.references | {("segment", s.segment)} for j in document.maps for s in j.swimlanes)
    )
    for field, listed in (
        ("channel", document.channels),
        ("device", document.devices),
        ("department", document.departments),
        ("segment", document.segments),
        ("evidence", document.evidence),
    ):
        assert {one.id for one in listed} <= {target for kind, target in used if kind == field}, field


@pytest.mark.parametrize("name", NAMES)
def test_segments_are_people_who_were_counted(name: str) -> None:
    for segment in read(name).segments:
        assert segment.share
        assert segment.n
        assert segment.persona.name
        assert segment.persona.about
        assert segment.persona.quote


@pytest.mark.parametrize("name", NAMES)
def test_stages_have_goals_and_contacts(name: str) -> None:
    for journey in read(name).maps:
        met = {t.stage for swimlane in journey.swimlanes for t in touchpoints(swimlane)}
        assert 3 <= len(journey.stages) <= 6
        for stage in journey.stages:
            assert stage.title
            assert stage.goal
            assert stage.id in met, stage.title


@pytest.mark.parametrize("name", NAMES)
def test_every_touchpoint_is_on_a_path_and_says_where_and_how_it_felt(name: str) -> None:
    for journey in read(name).maps:
        order = [stage.id for stage in journey.stages]
        for swimlane in journey.swimlanes:
            found = {t.id: t for t in touchpoints(swimlane)}
            assert {id for path in swimlane.paths for id in path.touchpoints} == set(found)
            assert all(t.channel and t.emotion is not None for t in found.values())
            for path in swimlane.paths:
                visited = [order.index(found[id].stage) for id in path.touchpoints]
                assert visited == sorted(visited), f"{path.name} goes back"


@pytest.mark.parametrize("name", [name for name in NAMES if name != SAMPLE])
def test_a_template_is_one_map_that_can_be_taken_in(name: str) -> None:
    (journey,) = read(name).maps
    assert 8 <= sum(len(touchpoints(swimlane)) for swimlane in journey.swimlanes) <= 17
    for swimlane in journey.swimlanes:
        for path in swimlane.paths:
            assert path.share
            assert path.n
        assert sum(path.share or 0 for path in swimlane.paths) <= 1
        felt = [t.emotion for t in touchpoints(swimlane) if t.emotion is not None]
        assert max(felt) >= 0.7, "nothing is good"
        assert min(felt) <= -0.9, "nothing hurts"


@pytest.mark.parametrize("name", NAMES)
def test_opportunities_answer_pain_points_and_have_owners(name: str) -> None:
    document = read(name)
    pains = {note.id for note in notes(document, NoteKind.PAIN_POINT)}
    departments = {department.name for department in document.departments}
    assert pains
    for opportunity in notes(document, NoteKind.OPPORTUNITY):
        assert opportunity.answers
        assert set(opportunity.answers) <= pains
        assert opportunity.owner in departments


@pytest.mark.parametrize("name", NAMES)
def test_most_claims_have_evidence_and_some_are_left_assumed(name: str) -> None:
    document = read(name)
    sources = {source.id: source for source in document.evidence}
    claims = [t for j in document.maps for s in j.swimlanes for t in touchpoints(s)]
    founded = [basis(t.evidence, sources) for t in claims]
    assert 0 < founded.count(Basis.ASSUMED) <= len(founded) / 4
    assert founded.count(Basis.MEASURED)
    assert founded.count(Basis.OBSERVED)
    for source in document.evidence:
        assert source.n
        assert source.on is not None
        assert source.on.year == 2026


def test_the_set_shows_what_a_map_can_hold() -> None:
    documents = [template.document() for template in templates() if template.id != BLANK]
    forked = [d for d in documents if any(len(s.paths) > 1 for j in d.maps for s in j.swimlanes)]
    assert len(forked) >= 4
    kinds = {type(lane) for document in documents for _, _, lane in lanes(document)}
    assert kinds >= {TouchpointLane, EmotionLane, ArcLane, NoteLane, MetricLane, BackstageLane}
    for kind in set(NoteKind) - {NoteKind.ACTION}:
        assert any(notes(document, kind) for document in documents), kind
