"""Channels that customers were seen in, and that the map does not know."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.insight.gap import Gap, GapKind, Rule
from journeydesk.insight.gaps.harm import gap
from journeydesk.insight.gaps.scope import Scope
from journeydesk.model.journey import JourneyMap


def blind_spots(journey: JourneyMap, scope: Scope) -> Iterator[Gap]:
    """Yield the channels that evidence saw customers in and no touchpoint uses; an empty map is only just begun."""
    used = {id for one in journey.swimlanes for field, id in one.contents.references if field == "channel"}
    if any(swimlane.contents.touchpoints for swimlane in journey.swimlanes):
        seen = dict.fromkeys(channel for source in scope.evidence.values() for channel in source.channels)
        for channel in seen:
            if channel not in used:
                yield _blind_spot(channel, scope)


def _blind_spot(channel: str, scope: Scope) -> Gap:
    saw = [source.id for source in scope.evidence.values() if channel in source.channels]
    claim = scope.claim(tuple(saw))
    said = "Customers were seen in this channel, but no touchpoint of the map uses it."
    signal = (1.0, said, claim)
    return gap(Rule.BLIND_SPOT, (GapKind.BLIND_SPOT,), (channel,), [signal])
