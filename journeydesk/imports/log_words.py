"""What is said of a log and of what became of it; English, for whoever shows it to translate.

Numbers stand without separators, as a comma between thousands is a decimal point elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from journeydesk.research.findings import FEWEST, Findings, SegmentFinding
from journeydesk.research.queries import RARE
from journeydesk.research.scales import Scale

EVERYBODY = "All customers"
UNKNOWN_STAGE = "Stage unknown"
GROUPED = "Everything else"


def readable(name: str) -> str:
    """Return a name from a log as people write it: `product_view` is “Product view”."""
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:] if words.islower() else words


def called(touchpoint: str) -> str:
    """Return what a touchpoint of a log is called on a map."""
    return GROUPED if touchpoint == RARE else readable(touchpoint)


def path_name(names: Sequence[str], others: Collection[str]) -> str:
    """Return what tells a path from the others: where it leads through alone, else its two ends."""
    alone = next((name for name in names if name not in others), None) if others else None
    if alone:
        return f"via {alone}"
    return names[0] if len(names) == 1 else f"{names[0]} … {names[-1]}"


def notes(
    found: Findings, scale: Scale | None, *, drawn: bool = False, strangers: Iterable[str] = ()
) -> Iterator[str]:
    """Yield what is hidden in a map of a log, what was proposed, and how well its paths fit.

    Where stages were `drawn`, `strangers` are the touchpoints that nobody put into one.
    """
    for unusable in found.unusable:
        yield f"Rows left out, {unusable.reason}: {unusable.rows}."
    if rare := [one for one in found.touchpoints if one.journeys < FEWEST]:
        part = sum(one.events for one in rare) / found.events * 100
        yield f"Touchpoints of fewer than {FEWEST} journeys are hidden: {len(rare)}, {part:.1f} % of all events."
    if few := [one for one in found.segments if one.journeys < FEWEST]:
        yield f"Segments of fewer than {FEWEST} journeys are hidden: {len(few)}."
    if names := ", ".join(strangers):
        yield f"In no stage that was drawn, and put behind what comes before them: {names}."
    if not drawn and not any(one.stage for one in found.touchpoints):
        yield "The log names no stages: they were proposed from the order of the touchpoints."
    if scale:
        yield f"Scores were read on a scale from {scale.low:g} to {scale.high:g}."
    yield from map(_fit, (one for one in found.segments if one.paths and one.journeys >= FEWEST))


def _fit(found: SegmentFinding) -> str:
    near = sum(one.near for one in found.paths) / found.journeys * 100
    name, number = readable(found.name) or EVERYBODY, len(found.paths)
    if number == 1:
        return f"{name}, one path: {near:.0f} % of {found.journeys} journeys lie within 30 % edits of it."
    return f"{name}, {number} paths: {near:.0f} % of {found.journeys} journeys lie within 30 % edits of one."
