"""Nothing is clipped and nothing overlaps, whatever a map says and however long it says it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeydesk.editing.change import change
from journeydesk.editing.narrow import narrowed
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Department, Device, Persona, Segment
from journeydesk.model.journey import JourneyMap, Stage
from journeydesk.model.lanes import (
    BackstageStep,
    Metric,
    Note,
    Picture,
    Touchpoint,
    TouchpointLane,
)
from journeydesk.model.tree import descendants, find
from journeydesk.model.value import Item, evolve
from tests.layout.laid import check_layout, laid
from tests.support.big import big_map
from tests.support.maps import rich, small
from tests.support.strategies import documents

LONG = "a journey of a thousand miles " * 170  # 5,100 characters
WORD = "Donaudampfschifffahrtsgesellschaft" * 150  # 5,100 without a space

words = st.one_of(
    st.sampled_from(("", " ", "\n\n\n", "I call", LONG, WORD, "W" * 300)),
    st.text(max_size=40),
    st.lists(st.text("abc defg", max_size=30), max_size=9).map("\n".join),
)

TEXTS: dict[type[Item], tuple[str, ...]] = {
    JourneyMap: ("title", "scenario"),
    Stage: ("title", "goal"),
    Channel: ("name",),
    Device: ("name",),
    Department: ("name",),
    Segment: ("name",),
    Touchpoint: ("title",),
    Note: ("text", "owner"),
    Picture: ("caption",),
    Metric: ("name", "unit"),
    BackstageStep: ("title",),
}


def saying(document: Document, text: str) -> Document:
    """The document with the same text wherever the map shows one."""
    for item in descendants(document):
        fields = dict.fromkeys(TEXTS.get(type(item), ()), text)
        if "name" in type(item).model_fields and not fields:
            fields = {"name": text}
        if isinstance(item, Segment):
            fields["persona"] = Persona(name=text, about=text, quote=text, goals=text)
        document = change(document, item.id, **fields)
    return document


@pytest.mark.parametrize("text", ["", "short", "two\nlines", "\n\n\n", LONG, WORD])
def test_nothing_overlaps_when_everything_says_the_same(text):
    check_layout(laid(saying(rich(), text)))


@given(data=st.data())
def test_nothing_overlaps_whatever_is_said(data):
    document = rich()
    ids = [item.id for item in descendants(document) if type(item) in TEXTS]
    for id in data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=6, unique=True)):
        fields = TEXTS[type(find(document, id))]
        document = change(document, id, **{field: data.draw(words) for field in fields})
    for lane in data.draw(
        st.lists(st.sampled_from(["movers-cards", "movers-curve", "pains", "arc"]), max_size=2)
    ):
        document = change(document, lane, name=data.draw(words))
    check_layout(laid(document))


@given(documents(max_elements=5))
@example(small())
@example(rich())
def test_nothing_overlaps_in_any_map(document):
    for journey in document.maps:
        check_layout(laid(narrowed(document, (journey,))))


@given(st.data())
def test_nothing_overlaps_where_every_channel_has_its_row(data):
    document = rich()
    ways = st.lists(st.sampled_from(["ask", "browse", "call", "order", "help"]), max_size=6)
    for path in ("usual", "short"):
        document = change(document, path, touchpoints=tuple(data.draw(ways)))
    stages, channels = st.sampled_from(["find", "buy"]), st.sampled_from([None, "web", "phone"])
    for id in ("ask", "browse", "call", "order", "help"):
        document = change(document, id, stage=data.draw(stages), channel=data.draw(channels))
    check_layout(laid(change(document, "movers-cards", rows="channels")))
    check_layout(laid(document))


def test_nothing_overlaps_in_a_big_map():
    layout = laid(big_map(400))
    check_layout(layout)
    assert sum(len(lane.items) for band in layout.bands for lane in band.lanes) > 400


def test_a_map_without_anything_has_a_page():
    empty = Document(maps=(JourneyMap(id="m"),))
    layout = laid(empty)
    check_layout(layout)
    assert layout.width > 500
    assert layout.height > 50
    assert (layout.columns, layout.bands, layout.heads.captions) == ((), (), ())


def test_a_map_with_stages_or_swimlanes_alone_has_a_page():
    stages = change(Document(maps=(JourneyMap(id="m"),)), "m", stages=(Stage(id="one"), Stage(id="two")))
    check_layout(laid(stages))
    start = small()
    bare = tuple(
        evolve(swimlane, lanes=(TouchpointLane(id=f"{swimlane.id}-c"),), paths=())
        for swimlane in start.maps[0].swimlanes
    )
    check_layout(laid(change(start, "map", stages=(), swimlanes=bare)))
    check_layout(laid(change(start, "map", swimlanes=tuple(evolve(s, lanes=(), paths=()) for s in bare))))


def test_many_channels_make_a_legend_of_several_rows_that_never_meets_the_title():
    names = ("Website", "A channel with quite a long name", "TV", "Word of mouth among neighbours " * 6)
    channels = tuple(Channel(id=f"c{n}", name=f"{n} {names[n % 4]}") for n in range(24))
    document = evolve(small(), channels=(*small().channels, *channels))
    items = tuple(Touchpoint(id=f"t{n}", stage="find", channel=f"c{n}") for n in range(24))
    document = change(document, "workers-cards", items=(*find(document, "workers-cards").items, *items))
    document = change(document, "map", title="A title that is long enough to meet the legend " * 3)
    layout = laid(document)
    check_layout(layout)
    assert len({entry.tile.y for entry in layout.heads.legend}) > 2
    right = layout.columns[-1].right
    assert max(entry.text.rect.right for entry in layout.heads.legend) == pytest.approx(right)


def test_the_legend_shows_only_what_this_map_uses():
    assert [entry.channel.id for entry in laid(rich()).heads.legend] == ["web", "phone", "store"]
    assert laid(small()).heads.legend == ()
