"""On what a claim rests: measured by numbers, observed in people, or only assumed."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

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
