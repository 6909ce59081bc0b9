"""The documents that ship with the program, to begin with one of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from journeydesk.formats import jmap
from journeydesk.model.document import Document
from journeydesk.resources import resource


@dataclass(frozen=True, slots=True)
class Template:
    """One of them; its id is the name of its file."""

    id: str
    path: Path

    def document(self) -> Document:
        """Read it; raises a `JmapError`."""
        return jmap.read(self.path)


def templates() -> tuple[Template, ...]:
    """Return all templates in the order of their names."""
    return tuple(Template(path.stem, path) for path in sorted(resource("templates").glob("*.jmap")))
