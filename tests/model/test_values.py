"""Values never change, refuse what does not fit, and stay the same object when nothing differs."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator
from pathlib import Path as File
from types import UnionType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from journeydesk import model
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Evidence, EvidenceKind, Media, Persona, Segment
from journeydesk.model.journey import JourneyMap, MapState, Path, Stage
from journeydesk.model.lanes import ArcPoint, EmotionPoint, Metric, Touchpoint, TouchpointLane
from journeydesk.model.value import Item, Value, evolve, fresh_id
from tests.support.strategies import documents


def kinds(kind: type[Value]) -> Iterator[type[Value]]:
    yield kind
    for sub in kind.__subclasses__():
        yield from kinds(sub)


def parts(annotation: Any) -> Iterator[Any]:
    """Everything an annotation is made of."""
    yield typing.get_origin(annotation) or annotation
    for part in typing.get_args(annotation):
        yield from parts(part)


FOLDER = File(model.__path__[0])
KINDS = sorted(
    {kind for kind in kinds(Value) if kind.__module__.startswith("journeydesk.model.")},
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("kind", KINDS)
def test_a_value_is_frozen_through_and_through(kind):
    assert kind.model_config["frozen"]
    assert kind.model_config["extra"] == "forbid"
    allowed = (str, int, float, bytes, bool, tuple, type(None), Value)
    for name, field in kind.model_fields.items():
        for part in parts(field.annotation):
            if part in (typing.Union, UnionType, typing.Annotated, typing.Literal, ...):
                continue
            if isinstance(part, type):
                known = issubclass(part, allowed) or part.__name__ in ("date",)
                assert known, f"{kind.__name__}.{name} holds a {part.__name__}, which may change"


def test_a_field_cannot_be_set():
    stage = Stage(id="find", title="Find")
    with pytest.raises(ValidationError, match="frozen"):
        stage.title = "Buy"


def test_the_model_knows_no_copy_that_skips_validation():
    for file in FOLDER.glob("*.py"):
        code = re.sub(r'""".*?"""', "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert "model_copy" not in code, file.name
        assert "cached_property" not in code, file.name


# ---------------------------------------------------------------- evolve


def test_evolve_changes_a_field_and_leaves_the_old_value_alone():
    old = Stage(id="find", title="Find", goal="A plan")
    new = evolve(old, title="Search")
    assert (new.id, new.title, new.goal) == ("find", "Search", "A plan")
    assert old.title == "Find"


def test_evolve_returns_the_same_object_when_nothing_differs():
    point = EmotionPoint(id="x", stage="find", value=1.0, evidence=("log",))
    assert evolve(point) is point
    assert evolve(point, value=1.0) is point
    assert evolve(point, evidence=("log",)) is point


def test_evolve_returns_the_same_object_when_a_change_means_the_same():
    point = EmotionPoint(id="x", stage="find", value=1.0, evidence=("log",))
    assert evolve(point, value=1) is point
    assert evolve(point, evidence=["log"]) is point
    journey = JourneyMap(id="map", state=MapState.FUTURE)
    assert evolve(journey, state="future") is journey


def test_evolve_validates():
    point = EmotionPoint(id="x", stage="find")
    with pytest.raises(ValidationError):
        evolve(point, value=2.5)
    with pytest.raises(ValidationError):
        evolve(point, colour="#000000")
    with pytest.raises(ValidationError):
        evolve(point, value=float("nan"))


def test_evolve_keeps_what_it_does_not_touch_the_same_object():
    items = tuple(Touchpoint(id=f"t{n}", stage="find") for n in range(3))
    lane = TouchpointLane(id="cards", items=items)
    other = evolve(lane, items=(*items[:2], evolve(items[2], title="New")))
    assert other.items[0] is items[0]
    assert other.items[1] is items[1]


@given(documents())
def test_every_part_of_a_document_evolves_to_itself(document):
    def walk(value: Any) -> None:
        assert evolve(value) is value
        for name in type(value).model_fields:
            held = getattr(value, name)
            assert evolve(value, **{name: held}) is value
            for one in held if isinstance(held, tuple) else (held,):
                if isinstance(one, BaseModel):
                    walk(one)

    walk(document)


# ---------------------------------------------------------------- ids


def test_fresh_ids_differ_and_are_easy_to_read_aloud():
    ids = {fresh_id() for _ in range(2000)}
    assert len(ids) == 2000
    for id in ids:
        assert Stage(id=id).id == id
        assert not set(id) & set("ilo01")


@pytest.mark.parametrize("id", ["", "a b", "ä", "a" * 65, "x\n", "<b>", "../up"])
def test_an_id_is_short_and_plain(id):
    with pytest.raises(ValidationError):
        Stage(id=id)


@pytest.mark.parametrize("id", ["a", "A-1", "t_9.x:y", "a" * 64])
def test_ids_of_other_programs_are_taken(id):
    assert Stage(id=id).id == id


# ---------------------------------------------------------------- limits


@pytest.mark.parametrize(
    ("kind", "field", "good", "bad"),
    [
        (Touchpoint, "emotion", (-2, 0, 2, None), (-2.01, 2.01, "happy", float("inf"))),
        (Touchpoint, "importance", (1, 5, None), (0, 6, 1.5)),
        (Touchpoint, "n", (0, 10**9, None), (-1, 0.5)),
        (EmotionPoint, "value", (-2, 2), (-3, None)),
        (EmotionPoint, "at", (0, 1, 0.5), (-0.1, 1.1)),
        (ArcPoint, "value", (1, 5), (0.9, 5.1)),
        (Metric, "value", (-1e12, 0, None), (float("nan"), float("inf"))),
        (Path, "share", (0, 1, None), (-0.1, 1.1)),
        (Path, "colour", ("#a0b1c2", None), ("#A0B1C2", "red", "#abc", "#a0b1c2ff")),
        (Stage, "colour", ("#000000", None), ("black",)),
    ],
)
def test_values_have_limits(kind, field, good, bad):
    fields = {"id": "x", **({"stage": "find"} if "stage" in kind.model_fields else {})}
    for value in good:
        assert getattr(kind(**fields, **{field: value}), field) == value
    for value in bad:
        with pytest.raises(ValidationError):
            kind(**fields, **{field: value})


def test_inventories_have_limits_too():
    assert Channel(id="c", name="").colour == "#475569"
    with pytest.raises(ValidationError):
        Channel(id="c", name="Web", colour="blue")
    with pytest.raises(ValidationError):
        Segment(id="g", name="Movers", share=38)
    with pytest.raises(ValidationError):
        Evidence(id="e", title="Talk", kind="rumour")
    assert Evidence(id="e", title="Talk", kind="interview").kind is EvidenceKind.INTERVIEW


@pytest.mark.parametrize("name", ["photo.png", "a" * 64, "A" * 64 + ".png", "../" + "a" * 64 + ".png"])
def test_a_picture_is_named_by_the_hash_of_its_bytes(name):
    with pytest.raises(ValidationError):
        Media(name=name, data=b"")
    with pytest.raises(ValidationError):
        Persona(photo=name)


@given(st.text())
def test_a_title_may_say_anything(text):
    assert Touchpoint(id="t", stage="find", title=text).title == text


def test_a_word_nobody_knows_is_refused_and_not_lost():
    with pytest.raises(ValidationError, match="Extra inputs"):
        Touchpoint(id="t", stage="find", titel="Typing error")


def test_every_item_has_an_id_and_most_values_are_items():
    plain = {kind.__name__ for kind in KINDS if not issubclass(kind, Item)}
    assert plain == {"Value", "Arrival", "Branding", "Document", "Media", "Persona", "Thresholds", "Wording"}
    assert Document.model_fields["maps"].is_required()
