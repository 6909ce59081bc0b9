"""On what a claim rests: measured by numbers, observed in people, or only assumed."""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from journeydesk.model.inventory import Evidence, EvidenceKind

SMALL_N = 30
"""Below this many, a mean says little (its 95 % interval is wider than a third of a standard deviation)."""


class Basis(StrEnum):
    """How well founded a claim is, the weakest first."""

    ASSUMED = "assumed"
    OBSERVED = "observed"
    MEASURED = "measured"


_BASIS = {
    EvidenceKind.ANALYTICS: Basis.MEASURED,
    EvidenceKind.SURVEY: Basis.MEASURED,
    EvidenceKind.INTERVIEW: Basis.OBSERVED,
    EvidenceKind.OBSERVATION: Basis.OBSERVED,
}


def basis(sources: Iterable[str], evidence: Mapping[str, Evidence]) -> Basis:
    """Return the strongest basis among the sources of a claim."""
    kinds = {_BASIS[evidence[source].kind] for source in sources}
    if Basis.MEASURED in kinds:
        return Basis.MEASURED
    return Basis.OBSERVED if kinds else Basis.ASSUMED


def sample_size(sources: Iterable[str], evidence: Mapping[str, Evidence]) -> int | None:
    """Return the largest n among the sources of a claim, None when no source states one."""
    sizes = [n for source in sources if (n := evidence[source].n) is not None]
    return max(sizes, default=None)


class Claim(NamedTuple):
    """How well founded a claim is, and on how many customers it rests as far as anybody says."""

    basis: Basis
    n: int | None = None


def claim(sources: Collection[str], evidence: Mapping[str, Evidence], n: int | None = None) -> Claim:
    """Return on what a claim rests: its own `n` counts before those of its sources."""
    return Claim(basis(sources, evidence), sample_size(sources, evidence) if n is None else n)


_RANK = {one: rank for rank, one in enumerate(Basis)}


@lru_cache(1024)
def weaker(one: Claim, other: Claim) -> Claim:
    """Return what a claim rests on that needs both: the weaker basis, the smaller n."""
    basis = one.basis if _RANK[one.basis] <= _RANK[other.basis] else other.basis
    if one.n is None or other.n is None:
        return Claim(basis, one.n if other.n is None else other.n)
    return Claim(basis, min(one.n, other.n))


@lru_cache(1024)
def stronger(one: Claim, other: Claim) -> Claim:
    """Return the claim that is better founded, of two alike the one that rests on more."""
    ranks = _RANK[one.basis], _RANK[other.basis]
    if ranks[0] == ranks[1]:
        return one if (one.n or 0) >= (other.n or 0) else other
    return one if ranks[0] > ranks[1] else other
