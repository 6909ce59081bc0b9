"""Pictures that cannot be read: whoever exports should know before a client sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeydesk.drawing.primitives import Page, Picture
from journeydesk.formats.words import quoted
from journeydesk.surfaces.pictures import opened

SHOWN = 3
"""How many are named."""


def broken_note(pages: Iterable[Page]) -> tuple[str, ...]:
    """Return what to tell of pictures that cannot be read: nothing, or one sentence."""
    broken = list(_broken(pages))
    named = [quoted(mark.alt) for mark in broken if mark.alt.strip()]
    if not broken:
        return ()
    if not named:
        return ("Pictures that cannot be read appear as a crossed-out camera. Choose them again.",)
    names = ", ".join([*named[:SHOWN], *(["…"] if len(named) > SHOWN else [])])
    return (f"Pictures that cannot be read appear as a crossed-out camera: {names}. Choose them again.",)


def _broken(pages: Iterable[Page]) -> Iterator[Picture]:
    """Yield each such picture once, however many pages show it."""
    known: dict[str, bool] = {}
    told: set[Picture] = set()
    for page in pages:
        for mark in _pictures(page):
            if mark.media not in known:
                known[mark.media] = opened(page.drawing.media.get(mark.media, b"")) is None
            if known[mark.media] and mark not in told:
                told.add(mark)
                yield mark


def _pictures(page: Page) -> Iterator[Picture]:
    for section in page.drawing.sections:
        for block in section.blocks:
            yield from (mark for mark in block.marks if isinstance(mark, Picture))
