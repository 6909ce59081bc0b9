"""Where something begins and ends, and where it did before an edit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """Where something begins and ends, and did before, from left to right or from top to bottom.

    It is `stretched` where the same is in it as before, but in another room.
    """

    start: float
    end: float
    was_start: float
    was_end: float
    stretched: bool = False


def joined(spans: Iterable[Span], slack: float = 0.0) -> list[Span]:
    """Return spans, those as one that keep together, or came apart or closer by less than `slack` in all."""
    found: list[Span] = []
    for span in spans:
        keep = found and _keep_together(found[-1], span)
        if keep or (found and _are_close(found[-1], span, slack)):
            last = found.pop()
            found.append(Span(last.start, span.end, last.was_start, span.was_end, stretched=not keep))
        else:
            found.append(span)
    return found


def _keep_together(one: Span, other: Span) -> bool:
    is_beside = one.end == other.start and one.was_end == other.was_start
    return is_beside and not (one.stretched or other.stretched)


def _are_close(one: Span, other: Span, slack: float) -> bool:
    apart = other.was_start - one.was_end
    longer = (other.end - one.start) - (other.was_end - one.was_start)
    return one.end == other.start and max(abs(apart), abs(longer)) < slack
