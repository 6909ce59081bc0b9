"""What is said of a log and of what became of it; English, for whoever shows it to translate.

Numbers stand without separators, as a comma between thousands is a decimal point elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from journeydesk.research.findings import FEWEST, Findings, SegmentFinding
from journeydesk.research.queries import RARE
from journeydesk.research.scales import Scale

EVERYBODY = "All customers"
UNKNOWN_STAGE = "Stage unknown"
GROUPED = "Everything else"

ROLE_WORDS = {
    "case": "Journey or customer",
    "time": "Time",
    "touchpoint": "Touchpoint",
    "stage": "Stage",
    "channel": "Channel",
    "device": "Device",
    "department": "Department",
    "segment": "Segment",
    "score": "Score",
    "outcome": "Outcome",
    "comment": "Comment",
    "lifecycle": "Start or end",
    "began": "Beginning",
}
"""What columns of a log hold, as people call it."""

LONGEST = 60
"""Letters of a name; nobody reads an address of two hundred on a card."""

_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?([^\s/]+\.[^\s/]+/\S*?|/\S+?)/?")
"""An address of a page, without how it is got."""

WIDE = 15
"""A map of more touchpoints than these needs several screens."""

MOST_LISTED = 8
"""Names that are read in a sentence."""

LEAST = 0.1
"""Per cent that are told by their number."""

POOR = 0.25
"""Where less than this part of all journeys is near to a path, paths tell little."""


def readable(name: str) -> str:
    """Return a name from a log as people write it: `product_view` is “Product view”; a very long one by its ends."""
    if address := _ADDRESS.fullmatch(name):
        return _by_its_ends(address[1])
    words = name.replace("_", " ").strip()
    return _by_its_ends(words[:1].upper() + words[1:] if words.islower() else words)


def _by_its_ends(name: str) -> str:
    if len(name) <= LONGEST:
        return name
    return f"{name[: LONGEST // 2].rstrip()}…{name[1 - LONGEST // 2 :].lstrip()}"


def is_shortened(name: str) -> bool:
    """Tell whether a name says more than what it is called on a map."""
    return "…" in readable(name) and "…" not in name


def called(touchpoint: str) -> str:
    """Return what a touchpoint of a log is called on a map."""
    return GROUPED if touchpoint == RARE else readable(touchpoint)


def whose(segment: str) -> str:
    """Return how sentences name a segment of a log."""
    return f"“{readable(segment)}”" if segment else EVERYBODY


def listed(names: Iterable[str]) -> str:
    """Return names one after another in a sentence, each once; quoted, as nobody may translate them."""
    listed = [f"“{name}”" for name in dict.fromkeys(names)]
    if len(listed) <= MOST_LISTED + 1:
        return ", ".join(listed)
    return f"{', '.join(listed[:MOST_LISTED])} and {len(listed) - MOST_LISTED} more"


def path_name(names: Sequence[str], others: Collection[str]) -> str:
    """Return what tells a path from the others: where it leads through alone, else its two ends."""
    alone = next((name for name in names if name not in others), None) if others else None
    if alone:
        return f"via {alone}"
    return names[0] if len(names) == 1 else f"{names[0]} … {names[-1]}"


def notes(
    found: Findings,
    scale: Scale | None,
    *,
    drawn: bool = False,
    strangers: Iterable[str] = (),
    shortened: int = 0,
) -> Iterator[str]:
    """Yield what is hidden in a map of a log, what was proposed, and how well its paths fit.

    Where stages were `drawn`, `strangers` are the touchpoints that nobody put into one. So many paths are `shortened`.
    """
    yield from _hidden(found)
    if (number := len({one.touchpoint for one in found.touchpoints if one.journeys >= FEWEST})) > WIDE:
        yield f"The map has {number} touchpoints, which makes it wide. Rare ones can become one."
    if names := listed(strangers):
        yield f"In no stage that was drawn, and put behind what comes before them: {names}."
    if not drawn and not any(one.stage for one in found.touchpoints):
        yield "The log names no stages: they were proposed from the order of the touchpoints."
    if scale:
        yield f"Scores were read on a scale from {scale.low:g} to {scale.high:g}."
    if lasting := len({one.touchpoint for one in found.touchpoints if one.lasted and one.lasted.is_told}):
        yield f"Touchpoints whose details say how long they lasted: {lasting}."
    if quotes := sum(map(len, found.quotes.values())):
        yield f"Comments quoted word for word: {quotes}. Names of people in them stay: read them first."
    if found.examples:
        yield (
            f"Paths that name a journey of the log: {len(found.examples)}."
            " See whether anybody may be known by it."
        )
    yield from _of_paths([one for one in found.segments if one.paths and one.journeys >= FEWEST], shortened)


def _hidden(found: Findings) -> Iterator[str]:
    for unusable in found.unusable:
        yield f"Rows left out, {unusable.reason}: {unusable.rows}."
    if found.unread:
        yield f"Scores left out, as they are no number: {found.unread}."
    if rare := [one for one in found.touchpoints if one.journeys < FEWEST]:
        part = sum(one.events for one in rare) / found.events * 100
        share = f"{part:.1f}" if part >= LEAST else f"<{LEAST}"
        yield f"Touchpoints of fewer than {FEWEST} journeys are hidden: {len(rare)}, {share} % of all events."
    if few := [one for one in found.segments if one.journeys < FEWEST]:
        yield f"Segments of fewer than {FEWEST} journeys are hidden: {len(few)}."
    shown = (one for one in found.segments if one.journeys >= FEWEST)
    if lonely := sum(path.journeys < FEWEST for one in shown for path in one.paths):
        yield f"Paths that fewer than {FEWEST} journeys take are hidden: {lonely}."


def _of_paths(segments: Sequence[SegmentFinding], shortened: int) -> Iterator[str]:
    yield from map(_fit, segments)
    if _near(segments) < POOR * sum(one.journeys for one in segments):
        yield (
            "Few journeys are like a path that stands for them. Shorter journeys, such as single visits, or rare"
            " touchpoints as one may be told better."
        )
    if shortened:
        yield f"Long paths, drawn as the first time that each touchpoint was reached: {shortened}."


def _near(segments: Iterable[SegmentFinding]) -> int:
    return sum(path.near for one in segments for path in one.paths)


def _fit(found: SegmentFinding) -> str:
    near = _near([found]) / found.journeys * 100
    name, number = whose(found.name), len(found.paths)
    if number == 1:
        return f"{name}, one path: {near:.0f} % of {found.journeys} journeys differ from it by no more than 30 %."
    return (
        f"{name}, {number} paths: {near:.0f} % of {found.journeys} journeys differ from one of them by no more"
        " than 30 %."
    )
