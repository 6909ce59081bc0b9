"""Pain points that nobody is about to end."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.insight.gap import Gap, GapKind, Rule
from journeydesk.insight.gaps.facts import Facts
from journeydesk.insight.gaps.harm import gap_on
from journeydesk.insight.gaps.scope import Scope


def unanswered(facts: Facts, scope: Scope) -> Iterator[Gap]:
    """Yield the pain points that no opportunity answers, or none that has an owner."""
    answered = {pain for note in facts.opportunities for pain in note.answers}
    owned = {pain for note in facts.opportunities if note.owner.strip() for pain in note.answers}
    for pain in facts.pains:
        if pain.id not in owned and pain.id in facts.order:
            claim = scope.claim(pain.evidence)
            signal = (
                (1.0, "The opportunity that answers it has no owner.", claim)
                if pain.id in answered
                else (2.0, "No opportunity answers it.", claim)
            )
            ways = facts.through.get(pain.touchpoint or "", ())
            yield gap_on(facts, Rule.UNANSWERED, (GapKind.UNANSWERED,), (pain.id,), [signal], ways)
