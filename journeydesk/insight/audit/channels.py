"""Checks of the channels: all are used, and every touchpoint says where it happens."""

from __future__ import annotations

from journeydesk.insight.audit.check import (
    Check,
    Demand,
    Fix,
    FixKind,
    Flaw,
    Level,
    Looked,
    looked,
    looked_together,
)
from journeydesk.insight.audit.subjects import OneSwimlane, WholeDocument
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel


def used(whole: WholeDocument) -> Looked:
    """Look for channels that no touchpoint uses; a document without touchpoints has only just begun."""
    document = whole.document
    bands = [swimlane.contents for journey in document.maps for swimlane in journey.swimlanes]
    if not any(contents.touchpoints for contents in bands):
        return Looked()
    idle = (
        channel
        for channel in document.channels
        if not any(("channel", channel.id) in contents.references for contents in bands)
    )
    return looked(len(document.channels), (_idle(channel, document) for channel in idle))


def _idle(channel: Channel, document: Document) -> Flaw:
    """Customers who were seen in a channel make it a blind spot; else it is only left over."""
    if any(channel.id in source.channels for source in document.evidence):
        message = "Customers were seen in this channel, and no touchpoint uses it. Add what they do there."
        return Flaw((channel.id,), message, level=Level.WARN)
    fix = Fix("Remove the unused channel", FixKind.REMOVE, channel.id)
    return Flaw(
        (channel.id,), "No touchpoint uses this channel. Add what customers do there, or remove it.", fix
    )


def named(band: OneSwimlane) -> Looked:
    """Look for touchpoints that happen nowhere."""
    of = len(band.touchpoints)
    return looked_together(
        of,
        (touchpoint.id for touchpoint in band.touchpoints if touchpoint.channel is None),
        lambda n: f"{n} of {of} touchpoints without a channel. Say where customers meet each of them.",
    )


CHECKS = (
    Check("channels_used", "Channels used", Level.INFO, Demand.TOUCHPOINTS, document=used),
    Check("touchpoint_channel", "Channels named", Level.WARN, Demand.TOUCHPOINTS, swimlane=named),
)
