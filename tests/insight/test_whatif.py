"""What a journey would feel like without the gaps that people have answered."""

from __future__ import annotations

from hypothesis import given

from journeydesk.editing.change import change
from journeydesk.insight.finder import GapFinder
from journeydesk.insight.gap import Gap, NumberedGap, Rule
from journeydesk.insight.whatif import intended
from journeydesk.model.document import Document
from journeydesk.model.judgement import Decision, Verdict
from journeydesk.model.lanes import Touchpoint
from journeydesk.model.tree import descendants
from journeydesk.model.value import evolve
from tests.support.maps import rich
from tests.support.strategies import documents


def unhappy_call(before: float = 1.0, after: float = -1.5) -> Document:
    """`rich`, where a call after browsing is another channel and goes wrong."""
    document = change(rich(), "browse", channel="web", emotion=before)
    return change(document, "call", channel="phone", emotion=after)


def step_to(document: Document, target: str) -> Gap:
    found = GapFinder().gaps(document, document.maps[0]).gaps
    return next(one.gap for one in found if one.gap.rule is Rule.STEP and one.gap.places[1] == target)


def decided(document: Document, gap: Gap, decision: Decision) -> tuple[NumberedGap, ...]:
    verdict = Verdict(id="v", rule=gap.rule.value, places=gap.places, decision=decision)
    document = evolve(document, maps=(evolve(document.maps[0], verdicts=(verdict,)),))
    return GapFinder().gaps(document, document.maps[0]).gaps


def felt(document: Document) -> dict[str, float]:
    touchpoints = (one for one in descendants(document) if isinstance(one, Touchpoint))
    return {one.id: one.emotion for one in touchpoints if one.emotion is not None}


def test_without_an_answered_fall_one_arrives_as_one_left() -> None:
    document = unhappy_call()
    gaps = decided(document, step_to(document, "call"), Decision.ANSWERED)
    assert intended(gaps, felt(document)) == {"call": 1.0}


def test_one_never_arrives_below_neutral() -> None:
    document = unhappy_call(before=-0.5)
    gaps = decided(document, step_to(document, "call"), Decision.ANSWERED)
    assert intended(gaps, felt(document)) == {"call": 0.0}


def test_a_gap_that_is_open_accepted_or_dismissed_changes_nothing() -> None:
    document = unhappy_call()
    gap = step_to(document, "call")
    assert intended(GapFinder().gaps(document, document.maps[0]).gaps, felt(document)) == {}
    for decision in (Decision.ACCEPTED, Decision.DISMISSED):
        assert intended(decided(document, gap, decision), felt(document)) == {}


def test_what_nobody_knows_is_not_made_up() -> None:
    document = unhappy_call()
    gaps = decided(document, step_to(document, "call"), Decision.ANSWERED)
    known = felt(document)
    del known["call"]
    assert intended(gaps, known) == {}


@given(documents())
def test_intentions_only_ever_rise_and_stay_on_the_scale(document: Document) -> None:
    today = felt(document)
    for journey in document.maps:
        found = GapFinder().gaps(document, journey).gaps
        answered = tuple(
            one._replace(
                verdict=Verdict(
                    id="v", rule=one.gap.rule.value, places=one.gap.places, decision=Decision.ANSWERED
                )
            )
            for one in found
        )
        for touchpoint, value in intended(answered, today).items():
            assert today[touchpoint] < value <= 2
