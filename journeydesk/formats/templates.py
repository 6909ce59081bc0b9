"""The documents that ship with the program, to begin with one of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from journeydesk.formats import jmap
from journeydesk.model.document import Document
from journeydesk.resources import resource

ORDER = (
    "blank",
    "home-internet",
    "retail-coat",
    "saas-onboarding",
    "b2b-sales",
    "hotel-stay",
    "patient-surgery",
    "public-service",
    "service-blueprint",
)
"""How templates are listed: the empty one first, the service blueprint, which asks most, last."""


@dataclass(frozen=True, slots=True)
class Template:
    """One of them; its id is the name of its file."""

    id: str
    path: Path

    def document(self) -> Document:
        """Read it; raises a `JmapError`."""
        return jmap.read(self.path)


def templates() -> tuple[Template, ...]:
    """Return all templates in `ORDER`; files that it does not name follow by name."""
    return tuple(
        Template(path.stem, path) for path in sorted(resource("templates").glob("*.jmap"), key=_place)
    )


def _place(path: Path) -> tuple[int, str]:
    place = ORDER.index(path.stem) if path.stem in ORDER else len(ORDER)
    return place, path.stem
