"""The map that ships as the sample."""

from __future__ import annotations

from functools import cache

from journeydesk.formats import jmap
from journeydesk.model.document import Document
from journeydesk.resources import resource

SAMPLE = resource("templates", "home-internet.jmap")


@cache
def sample() -> Document:
    """Return the sample; nobody can change it."""
    return jmap.read(SAMPLE)
