"""Comments that stand for all of a touchpoint: a few, spread over the scores, as short as they come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, groupby, islice, zip_longest
from operator import itemgetter

from journeydesk.research.queries import QUOTED

LONGEST = 160
"""Letters of a comment that are quoted."""

Said = tuple[float | None, str]
"""A score, if there was one, and the comment that came with it."""


def quoted(said: Iterable[Said]) -> tuple[str, ...]:
    """Return what is quoted of comments, which come by score from the lowest, and of each the shortest first."""
    by_score = [[tidied(words) for _, words in some] for _, some in groupby(said, itemgetter(0))]
    in_turn = chain.from_iterable(zip_longest(*_ends_first(by_score)))
    return tuple(islice(dict.fromkeys(filter(None, in_turn)), QUOTED))


def tidied(words: str) -> str:
    """Return a comment on one line, cut behind a word where it is long."""
    line = " ".join(words.split())
    if len(line) <= LONGEST:
        return line
    return line[:LONGEST].rpartition(" ")[0] + " …" if " " in line[:LONGEST] else line[: LONGEST - 1] + "…"


def _ends_first(by_score: Sequence[list[str]]) -> list[list[str]]:
    """Return the comments of the worst and the best score, then of the middle one, then of all others."""
    if not by_score:
        return []
    last = len(by_score) - 1
    return [by_score[at] for at in dict.fromkeys((0, last, last // 2, *range(last)))]
