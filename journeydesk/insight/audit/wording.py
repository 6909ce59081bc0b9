"""Checks of the wording, on the customer's side only: who speaks, and in whose words.

A title need not begin with “I”: “Asks friends” leaves the customer out as the one who acts, and is theirs all the
same. What turns a map round is the company in the customer's place (“Our team calls back”) and words that only the
company uses (“Lead qualified”). So these are warnings, each at its place, and the form with “I” is one hint a map,
where most titles are without it: a list of fifty cards that say nothing wrong would teach people to close the panel.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeydesk.insight.audit.check import (
    Check,
    Demand,
    Fix,
    FixKind,
    Flaw,
    Level,
    Looked,
    looked,
    looked_together,
)
from journeydesk.insight.audit.glossary import Glossary, found
from journeydesk.insight.audit.subjects import OneMap, OneSwimlane, Text


def titled(band: OneSwimlane) -> Looked:
    """Look for touchpoints and notes that say nothing."""
    of = len(band.texts)
    empty = (text.place for text in band.texts if not text.text.strip())
    return looked_together(
        of,
        empty,
        lambda n: f"{n} of {of} cards without words. Write what customers do or say there.",
    )


def stages_titled(sheet: OneMap) -> Looked:
    """Look for stages without a name."""
    stages = sheet.journey.stages
    empty = (stage.id for stage in stages if not stage.title.strip())
    return looked_together(
        len(stages),
        empty,
        lambda n: f"{n} of {len(stages)} stages without a name. Say what customers want to get done in each.",
    )


def trimmed(part: OneSwimlane | OneMap) -> Looked:
    """Look for spaces around texts, which lists sort and searches compare."""
    loose = (text for text in part.texts if text.words and text.text != text.text.strip())
    return looked(_spoken(part), map(_spaces, loose))


def _spaces(text: Text) -> Flaw:
    clean = text.text.strip()
    fix = Fix("Strip the spaces", FixKind.WRITE, text.place, clean, text.field)
    return Flaw((text.place,), f"Spaces stand around “{clean}”. Strip them.", fix)


def _spoken(part: OneSwimlane | OneMap) -> int:
    return sum(1 for text in part.texts if text.words)


def plain(part: OneSwimlane | OneMap) -> Looked:
    """Look for words that customers do not use."""
    return looked(_spoken(part), _jargon(part.texts, part.glossary))


def _jargon(texts: Iterable[Text], glossary: Glossary) -> Iterator[Flaw]:
    for text in texts:
        phrase = found(glossary.jargon, text.words)
        if phrase is None and not text.own:
            phrase = found(glossary.doubtful, text.words)
        if phrase:
            message = f"“{phrase.written}” is a word of the company. Say it as a customer would."
            yield Flaw((text.place,), message, word=phrase.written)


def acting(part: OneSwimlane | OneMap) -> Looked:
    """Look for texts in which the company acts, or speaks of the customer."""
    return looked(_spoken(part), _company(part.texts, part.glossary))


def _company(texts: Iterable[Text], glossary: Glossary) -> Iterator[Flaw]:
    for text in texts:
        if not text.own and (phrase := found(glossary.company, text.words)):
            message = f"“{phrase.written}” shows it from inside the company. Say what customers do or meet."
            yield Flaw((text.place,), message, word=phrase.written)


def speaking(sheet: OneMap) -> Looked:
    """Look whether customers speak for themselves in most titles of a map."""
    of = sum(len(band.touchpoints) for band in sheet.swimlanes)
    if not of or not sheet.glossary.tells:
        return Looked()
    untold = tuple(id for band in sheet.swimlanes for id in band.untold)
    if len(untold) * 2 <= of:
        return Looked(1, 1)
    message = (
        f"{len(untold)} of {of} touchpoints not told by the customer."
        " Titles such as “I wait in the queue” keep everybody on the customer's side."
    )
    return Looked(1, 0, (Flaw(untold, message),))


CHECKS = (
    Check("titles", "Titles written", Level.WARN, Demand.PERSPECTIVE, journey=stages_titled, swimlane=titled),
    Check(
        "jargon",
        "Customer's words",
        Level.WARN,
        Demand.PERSPECTIVE,
        journey=plain,
        swimlane=plain,
    ),
    Check(
        "company_voice",
        "Customer acts",
        Level.WARN,
        Demand.PERSPECTIVE,
        journey=acting,
        swimlane=acting,
    ),
    Check("first_person", "Customer speaks", Level.INFO, Demand.PERSPECTIVE, journey=speaking),
    Check("spaces", "Texts trimmed", Level.INFO, Demand.PERSPECTIVE, journey=trimmed, swimlane=trimmed),
)
