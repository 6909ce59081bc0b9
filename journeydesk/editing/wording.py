"""The texts that can be typed where they stand: which field of which element they are, and their limits."""

from __future__ import annotations

import re

from journeydesk.editing.change import change
from journeydesk.editing.tree import find
from journeydesk.model.document import Document
from journeydesk.model.journey import Swimlane
from journeydesk.model.value import Item

# Controls, lone surrogates and non-characters come with pasted text; no file and no font can hold them.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def clean(text: str) -> str:
    """Return typed or pasted text without what cannot be shown; line ends become `\\n`."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n"))


def text_of(document: Document, element: str, field: str) -> str:
    """Return the text in a field; the name of a swimlane is its segment's."""
    value = getattr(_holder(document, element), field)
    return value if isinstance(value, str) else ""


def with_text(document: Document, element: str, field: str, text: str) -> Document:
    """Return the document with another text in a field."""
    return change(document, _holder(document, element).id, **{field: clean(text)})


def _holder(document: Document, element: str) -> Item:
    item = find(document, element)
    return find(document, item.segment) if isinstance(item, Swimlane) else item
