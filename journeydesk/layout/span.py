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
        if found and _keep_together(found[-1], span, slack):
            last = found.pop()
            longer = span.end - last.start != span.was_end - last.was_start
            found.append(Span(last.start, span.end, last.was_start, span.was_end, longer))
        else:
            found.append(span)
    return found


def _keep_together(one: Span, other: Span, slack: float) -> bool:
    if one.end != other.start:
        return False
    apart = other.was_start - one.was_end
    if apart == 0.0 and not (one.stretched or other.stretched):
        return True
    longer = (other.end - one.start) - (other.was_end - one.was_start)
    return max(abs(apart), abs(longer)) < slack
