"""The sample and the templates pass the audit, except for what they show on purpose."""

from __future__ import annotations

import pytest

from journeydesk.formats.templates import templates
from journeydesk.insight.audit.where import Names, where
from tests.insight.audit.sound import audited

ASSUMED = "a map says what nobody has asked yet, and looks it"
ONE_PATH = "one case, told from its beginning to its end"
GAP = "a pain point that waits for an answer, for the list of gaps"

ON_PURPOSE = {
    "blank": {
        ("scenario", "New journey"): "nothing is written yet",
        ("segment_persona", "Customers"): "nothing is written yet",
        ("segment_size", "Customers"): "nothing is written yet",
        ("evidence", "Become aware; Consider; Buy and 2 more"): "nobody has been asked yet",
        ("stage_touchpoints", "Become aware; Consider; Buy and 2 more"): "nothing is written yet",
    },
    "home-internet": {
        ("pain_answered", "Compare › The coverage answer differs from the website"): GAP,
        ("pain_answered", "Get connected › The date moved twice"): GAP,
        ("pain_answered", "Lose the line › The status page shows nothing for an hour"): GAP,
        (
            "evidence",
            "Follow it up › I read that it is fixed; Lose the line › The status page shows nothing for an hour",
        ): ASSUMED,
        ("several_paths", "Movers › Post, call, website"): ONE_PATH,
    },
    "retail-coat": {("evidence", "Wear it › My button is sewn on for free"): ASSUMED},
    "saas-onboarding": {
        ("evidence", "Pay › I ask for an invoice, not a card; Pay › I find my work where I left it"): ASSUMED
    },
    "b2b-sales": {("evidence", "Compare offers › I get one offer with options"): ASSUMED},
    "hotel-stay": {
        (
            "evidence",
            "Book › I ask for a room with the view; Stay › I get a desk in the quiet lounge",
        ): ASSUMED
    },
    "patient-surgery": {("evidence", "Prepare › I search whether I may drink water"): ASSUMED},
    "public-service": {
        (
            "evidence",
            "Find out › Our midwife tells us about it; Wait › I do not dare to ask where my case is",
        ): ASSUMED
    },
    "service-blueprint": {
        (
            "small_n",
            "Come to the branch › Wait after the booked time; Prove who I am › Typed in twice;"
            " Sign › For one account",
        ): "timed with a stopwatch at 22 openings, as blueprints are, and marked so",
        ("evidence", "Start using it › I pay for my groceries"): ASSUMED,
        ("several_paths", "New in town › Booked, then in the branch"): "a blueprint looks behind one path",
    },
}


@pytest.mark.parametrize("name", ON_PURPOSE)
def test_a_template_passes_but_for_what_it_shows_on_purpose(name: str) -> None:
    document = next(template for template in templates() if template.id == name).document()
    known = Names(document)
    found = {(finding.check, where(finding.places, known)) for finding in audited(document).findings}
    assert found == set(ON_PURPOSE[name])


def test_every_template_is_audited() -> None:
    assert set(ON_PURPOSE) == {template.id for template in templates()}
