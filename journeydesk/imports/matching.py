"""Which name of a log is which name on a map: the same when written plainly, else close enough."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

CLOSE = 0.82
"""How much of two names must agree (Ratcliff and Obershelp, 1988); “Check out” and “Checkout now” do not yet."""


def plain(name: str) -> str:
    """Return a name without case, signs and blanks."""
    return "".join(re.findall(r"[^\W_]+", name.casefold()))


def matched(names: Iterable[str], known: Iterable[str]) -> dict[str, str]:
    """Return the known name for each name that has one; each is used once, the surest first."""
    left, free = list(dict.fromkeys(names)), list(dict.fromkeys(known))
    pairs = sorted(
        (-likeness(name, other), at, place)
        for at, name in enumerate(left)
        for place, other in enumerate(free)
        if likeness(name, other) >= CLOSE
    )
    found: dict[str, str] = {}
    for _, at, place in pairs:
        if left[at] not in found and free[place] not in found.values():
            found[left[at]] = free[place]
    return found


def likeness(one: str, other: str) -> float:
    """Return how alike two names are (0 to 1)."""
    first, second = plain(one), plain(other)
    if not first or not second:
        return 0.0
    return 1.0 if first == second else SequenceMatcher(None, first, second, autojunk=False).ratio() * 0.99
