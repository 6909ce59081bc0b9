"""What the window says of gaps: their kinds, their reasons, and what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from journeydesk.desktop.complaints import translated
from journeydesk.desktop.language import inside, said
from journeydesk.export.report.register import STATUSES
from journeydesk.export.report.voice import BASES
from journeydesk.insight.basis import Basis
from journeydesk.insight.gap import GapKind, MapGaps, NumberedGap, Rule
from journeydesk.model.judgement import Decision

KINDS = {
    GapKind.CHANNEL: "Channel gap",
    GapKind.DEVICE: "Device gap",
    GapKind.DEPARTMENT: "Department gap",
    GapKind.EMOTION: "Emotion falls",
    GapKind.JUMP: "Unexplained jump",
    GapKind.MISSING: "Passed by",
    GapKind.AD_HOC: "Not planned",
    GapKind.SEQUENCE: "Out of order",
    GapKind.FAILED: "Fails",
    GapKind.UNANSWERED: "No answer",
    GapKind.OWNERLESS: "No owner",
    GapKind.SEGMENT: "Segment gap",
    GapKind.IMPORTANCE: "Matters, disappoints",
    GapKind.BLIND_SPOT: "Blind spot",
}
"""What gaps are called; a compound one is called what its parts are called."""

BESIDE_OTHERS = {
    GapKind.CHANNEL: "Channel",
    GapKind.DEVICE: "Device",
    GapKind.DEPARTMENT: "Department",
    GapKind.EMOTION: "Emotion",
    GapKind.JUMP: "Jump",
}
"""What kinds are called that come together."""


def named_kinds(found: NumberedGap) -> tuple[GapKind, ...]:
    """Return the kinds of a gap without that which only says that they are several."""
    return tuple(kind for kind in found.gap.kinds if kind in KINDS)


def kinds_in_words(found: NumberedGap) -> str:
    """Return what a gap is called: “Channel gap”, or “Channel, device”; a low is of the kind of falls, but is none."""
    if found.gap.rule is Rule.LOW:
        return said("Low of the curve")
    kinds = named_kinds(found)
    names = KINDS if len(kinds) == 1 else KINDS | BESIDE_OTHERS
    first, *others = (said(names[kind]) for kind in kinds)
    return ", ".join((first, *map(inside, others)))


def decision_of(found: NumberedGap) -> Decision | None:
    """Return what has been decided about a gap, None while it is open."""
    return found.verdict.decision if found.verdict else None


def status(found: NumberedGap) -> str:
    """Return what has become of a gap, in a word."""
    return said(STATUSES[decision_of(found)])


def basis(found: NumberedGap) -> str:
    """Return on what a gap rests: “Measured, n = 58”."""
    gap = found.gap
    word = said(BASES[gap.basis])
    return word if gap.n is None or gap.basis is Basis.ASSUMED else f"{word}, n = {gap.n}"


def reasons(found: NumberedGap) -> tuple[str, ...]:
    """Return why something is a gap, in the language of the window."""
    return tuple(map(translated, found.gap.reasons))


def titled(found: NumberedGap) -> str:
    """Return a gap in a line: its number and kinds."""
    return said("Gap {0}: {1}").format(found.number, inside(kinds_in_words(found)))


def gap_in_words(found: NumberedGap) -> str:
    """Return a gap in some lines: its number and kinds, its reasons, and what was decided."""
    return "\n".join((titled(found), *reasons(found), *([status(found)] if found.verdict else [])))


def counted(gaps: Iterable[NumberedGap]) -> str:
    """Return how many gaps there are and how many of them are decided, in a few words."""
    all_of_them = tuple(gaps)
    decided = sum(found.verdict is not None for found in all_of_them)
    if not all_of_them:
        return said("No gaps")
    words = said("%Ln gap(s)", len(all_of_them))
    return f"{words}, {said('%Ln decided', decided)}" if decided else words


def around(gaps: MapGaps, element: str) -> Iterator[str]:
    """Yield what is to be said of an element: which gaps lie before it, after it, at it; dismissed ones are none."""
    for found in gaps.of.get(element, ()):
        if decision_of(found) is not Decision.DISMISSED:
            yield _place(found, element).format(found.number, inside(kinds_in_words(found)))


def way(found: NumberedGap, elements: Sequence[str]) -> str:
    """Return where a gap lies, seen from an element that it names, or from several."""
    if found.gap.rule is not Rule.STEP:
        return said("here")
    if len(elements) > 1:
        return said("between them")
    return said("before it") if found.gap.places[-1] == elements[0] else said("after it")


def _place(found: NumberedGap, element: str) -> str:
    if found.gap.rule is not Rule.STEP:
        return said("gap {0} here: {1}")
    before = found.gap.places[-1] == element
    return said("gap {0} before it: {1}") if before else said("gap {0} after it: {1}")
