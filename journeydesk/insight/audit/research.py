"""Checks of the research: on what claims rest, how many customers stand behind them, and how old all that is."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.insight.audit.check import Check, Demand, Flaw, Level, Looked, looked, looked_together
from journeydesk.insight.audit.subjects import OneMap, OneSwimlane, WholeDocument
from journeydesk.insight.basis import SMALL_N, Basis, basis, sample_size
from journeydesk.model.inventory import Evidence
from journeydesk.model.lanes import Metric, Touchpoint

ROUNDING = 0.005
"""By how much shares that people round to whole percents may exceed the whole."""


def founded(sheet: OneMap) -> Looked:
    """Look for claims that are only assumed: one finding a map, a warning only where nothing has a source."""
    of = len(sheet.goals) + sum(len(band.claims) for band in sheet.swimlanes)
    places = (
        *(goal.place for goal in sheet.goals if not goal.evidence),
        *(id for band in sheet.swimlanes for id in band.assumed),
    )
    return Looked(of, of - len(places), (_assumed(places, of),) if places else ())


def _assumed(places: tuple[str, ...], of: int) -> Flaw:
    if len(places) == of:
        message = f"All {of} claims on this map are assumed. Attach what customers did or said."
        return Flaw(places, message, level=Level.WARN)
    founded = of - len(places)
    message = f"{founded} of {of} claims on this map rest on evidence, others are assumed. Ask customers about them."
    return Flaw(places, message)


def shares_founded(whole: WholeDocument) -> Looked:
    """Look for shares of segments without a source."""
    claims = [segment for segment in whole.document.segments if segment.share is not None]
    return looked_together(
        len(claims),
        (segment.id for segment in claims if not segment.evidence),
        lambda n: f"{n} of {len(claims)} shares of segments without evidence. Attach where they come from.",
    )


def many(band: OneSwimlane) -> Looked:
    """Look for figures and feelings behind which only few customers stand.

    Only those that say an n of their own: ten interviews without one are good research and no mean.
    """
    numbers: tuple[Touchpoint | Metric, ...] = (*band.touchpoints, *band.metrics)
    counted = [(one, one.n) for one in numbers if one.n is not None]
    few = (one.id for one, n in counted if max(n, sample_size(one.evidence, band.evidence) or 0) < SMALL_N)
    return looked_together(
        len(counted),
        few,
        lambda n: (
            f"Fewer than {SMALL_N} customers stand behind {n} of {len(counted)} numbers."
            " Show them as tendencies, or ask more people."
        ),
    )


def large_samples(whole: WholeDocument) -> Looked:
    """Look for sources that measure, and measured few."""
    counting = [source for source in whole.document.evidence if _measures(source) and source.n is not None]
    few = (source for source in counting if (source.n or 0) < SMALL_N)
    return looked(len(counting), map(_small, few))


def _measures(source: Evidence) -> bool:
    return basis((source.id,), {source.id: source}) is Basis.MEASURED


def _small(source: Evidence) -> Flaw:
    message = (
        f"The source measures {source.n} customers, fewer than {SMALL_N}. Ask more, or show it as a tendency."
    )
    return Flaw((source.id,), message)


def fresh(whole: WholeDocument) -> Looked:
    """Look for sources that are older than the document allows."""
    dated = [source for source in whole.document.evidence if source.on is not None]
    oldest = _oldest(whole)
    old = (source.id for source in dated if source.on and source.on.toordinal() < oldest)
    message = f"The source is older than {whole.document.thresholds.stale} days. Look whether it still holds."
    return looked(len(dated), (Flaw((id,), message) for id in old))


def _oldest(whole: WholeDocument) -> int:
    """Return the first day that is not too old, as an ordinal: it may lie before all dates."""
    return whole.today.toordinal() - whole.document.thresholds.stale


def described(whole: WholeDocument) -> Looked:
    """Look for sources that do not say when they are from, or how many they speak for."""
    sources = whole.document.evidence
    return looked_together(
        len(sources),
        (source.id for source in sources if source.on is None or source.n is None),
        lambda n: f"{n} of {len(sources)} sources without a date or an n. Say when, and how many were asked.",
    )


def paths_add_up(band: OneSwimlane) -> Looked:
    """Look for paths of a swimlane that together are more than everybody."""
    shares = [path.share for path in band.paths if path.share is not None]
    return looked(min(len(shares), 1), _too_many((band.swimlane.id,), sum(shares)))


def segments_add_up(whole: WholeDocument) -> Looked:
    """Look for segments that together are more than everybody."""
    counted = [segment for segment in whole.document.segments if segment.share is not None]
    total = sum(segment.share or 0 for segment in counted)
    return looked(min(len(counted), 1), _too_many(tuple(segment.id for segment in counted), total))


def _too_many(places: tuple[str, ...], total: float) -> Iterator[Flaw]:
    if total > 1 + ROUNDING:
        yield Flaw(places, f"The shares add up to {total:.0%}. Correct those that count customers twice.")


CHECKS = (
    Check(
        "evidence", "Claims founded", Level.INFO, Demand.RESEARCH, document=shares_founded, journey=founded
    ),
    Check(
        "small_n", "Samples large enough", Level.WARN, Demand.RESEARCH, document=large_samples, swimlane=many
    ),
    Check("stale", "Evidence fresh", Level.WARN, Demand.RESEARCH, document=fresh),
    Check("sources", "Sources described", Level.INFO, Demand.RESEARCH, document=described),
    Check(
        "shares",
        "Shares add up",
        Level.WARN,
        Demand.RESEARCH,
        document=segments_add_up,
        swimlane=paths_add_up,
    ),
)
