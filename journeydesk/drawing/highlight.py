"""Which paths are looked at: the others, and the cards that only they visit, are drawn faint."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from journeydesk.model.journey import Swimlane


@dataclass(frozen=True, slots=True)
class Highlight:
    """The paths that stand back; a matter of the view, which no export knows."""

    hidden: frozenset[str] = frozenset()

    def toggled(self, path: str) -> Highlight:
        """Return the highlight with a path standing back, or forward again."""
        return Highlight(self.hidden ^ {path})

    def alone(self, path: str, among: Iterable[str]) -> Highlight:
        """Return the highlight of one path among those of its swimlane; of all of them when it was alone already."""
        others = frozenset(among) - {path}
        if others <= self.hidden and path not in self.hidden:
            return Highlight(self.hidden - others)
        return Highlight((self.hidden | others) - {path})

    def in_swimlane(self, swimlane: Swimlane) -> Faint:
        """Return what stands back in a swimlane; its touchpoints only where some of its paths do."""
        paths = self.hidden.intersection(path.id for path in swimlane.paths)
        if not paths:
            return PLAIN
        visited = {step for path in swimlane.paths if path.id not in paths for step in path.touchpoints}
        return Faint(paths, frozenset(swimlane.contents.touchpoints - visited))


@dataclass(frozen=True, slots=True)
class Faint:
    """The ids of the paths and touchpoints of a swimlane that stand back."""

    paths: frozenset[str] = frozenset()
    touchpoints: frozenset[str] = frozenset()


EVERYTHING = Highlight()
PLAIN = Faint()
