"""What the map says by itself, in the language of the document."""

import pytest

from journeydesk.editing.change import change
from journeydesk.insight.basis import Basis
from journeydesk.insight.gap import Gap, GapKind, Rule
from journeydesk.layout.words import ENGLISH, GERMAN, words_for
from journeydesk.model.journey import MapState
from journeydesk.model.lanes import NoteKind
from journeydesk.model.value import evolve
from tests.layout.laid import laid, placed
from tests.support.maps import rich


def said(texts):
    return [" ".join(line.text for line in text.block.lines) for text in texts]


@pytest.mark.parametrize("words", [ENGLISH, GERMAN])
def test_every_kind_has_a_name(words):
    assert set(words.notes) == set(NoteKind)
    assert set(words.states) == set(MapState)
    assert set(words.lanes) == {"touchpoints", "emotion", "arc", "storyboard", "metrics", "backstage"}


def test_the_language_is_that_of_the_document():
    assert words_for("de-AT") is words_for("DE") is GERMAN
    assert words_for("fr") is words_for("") is ENGLISH
    layout = laid(evolve(rich(), language="de"))
    assert said(layout.heads.captions) == ["Phase", "Ziel des Kunden"]
    assert said(layout.heads.texts)[1] == "Ist-Zustand"
    assert said(placed(layout)["wait"].texts)[0] == "4,5 min"


def test_a_lane_has_its_own_name_or_that_of_its_kind():
    layout = laid(change(rich(), "pains", name="What hurts"))
    names = [said(lane.texts)[0] for lane in layout.bands[0].lanes]
    assert names == [
        "Touchpoints", "Emotion", "What hurts", "Opportunities", "Dramatic arc",
        "Quotes", "Storyboard", "Metrics", "Backstage",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name", ["Wait", "Before booking", "Typed in once again", "After the day that was told"]
)
def test_the_n_of_a_metric_stands_on_one_line(name):
    tile = placed(laid(change(rich(), "wait", name=name, n=1020)))["wait"]
    assert (
        sum("n\u00a0=\u00a01020" in line.text for text in tile.content.texts for line in text.block.lines)
        == 1
    )


def test_a_segment_says_how_large_it_is():
    layout = laid(change(rich(), "movers", share=0.125, n=40))
    assert said(layout.bands[0].texts)[:2] == ["Movers", "12.5 % · n = 40"]
    assert GERMAN.percent(0.125) == "12,5 %"
    assert ENGLISH.percent(1) == "100 %"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "–"),
        (0.0, "0"),
        (4.5, "4.5"),
        (1234567.0, "1\u202f234\u202f567"),
        (0.25, "0.25"),
        (-3.0, "-3"),
        (1e300, "1e+300"),
    ],
)
def test_figures_keep_their_digits(value, shown):
    layout = laid(change(rich(), "wait", value=value, unit=""))
    assert said(placed(layout)["wait"].texts)[0] == shown


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (-0.0, "0"), (0.001, "0"), (1.5, "+1.5"), (-2, "−2"), (0.25, "+0.25")]
)
def test_values_have_a_sign(value, text):
    assert ENGLISH.number(value, signed=True) == text


@pytest.mark.parametrize("words", [ENGLISH, GERMAN])
def test_a_low_of_a_curve_is_not_called_a_fall(words):
    fall = Gap(Rule.STEP, ("a", "b"), (GapKind.EMOTION,), "lane", 2, (), Basis.ASSUMED)
    low = fall._replace(rule=Rule.LOW, places=("a",))
    assert words.called(fall) == words.gaps[GapKind.EMOTION][0]
    assert words.called(low) not in (words.called(fall), "")
