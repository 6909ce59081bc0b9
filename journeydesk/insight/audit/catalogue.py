"""All checks, in the order in which they are told: by demand, the gravest first."""

from __future__ import annotations

from journeydesk.insight.audit import channels, frame, pains, paths, research, segments, size, stages, wording
from journeydesk.insight.audit.check import Demand, Level

_FOUND = (frame, wording, stages, pains, segments, research, channels, paths, size)

CHECKS = tuple(
    sorted(
        (check for module in _FOUND for check in module.CHECKS),
        key=lambda check: (list(Demand).index(check.demand), list(Level).index(check.level)),
    )
)
