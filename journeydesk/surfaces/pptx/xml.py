"""The few words of DrawingML that all parts of a slide share.

A map has some ten thousand shapes: they are written as text and read in once, a hundred times quicker than one by one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from xml.sax.saxutils import escape

Attributes = str | int | float

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

EMU_A_POINT = 12_700

_UNWRITABLE = re.compile("[^\t\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold: control characters, lone surrogates, and two that are no characters."""


def tag(name: str, inside: str = "", /, **attributes: Attributes) -> str:
    """Return an element; `inside` is XML, attributes are words."""
    written = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def printable(text: str) -> str:
    """Return a text as XML may hold it; for what no file can hold stands the sign of what is lost."""
    return _UNWRITABLE.sub("\ufffd", text)


def written(text: str) -> str:
    """Return a text as it stands in XML."""
    return escape(printable(text), {'"': "&quot;"})


@lru_cache(4096)
def solid(colour: str) -> str:
    """Return a fill in one colour `#rrggbb`."""
    return tag("a:solidFill", tag("a:srgbClr", val=colour[1:]))


def emu(points: float) -> int:
    """Return points as English metric units."""
    return round(points * EMU_A_POINT)
