"""Texts and numbers as XML holds them."""

from __future__ import annotations

import re

_BROKEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
"""What XML has no place for, or advises against: controls, lone surrogates, non-characters."""

_SPECIAL = re.compile("[&<>\"']")
_NAMES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}


def escaped(text: str) -> str:
    """Return any text such that it may stand between tags or quotes, in XML and in HTML."""
    if _BROKEN.search(text):
        text = _BROKEN.sub("\ufffd", text)
    return _SPECIAL.sub(lambda found: _NAMES[found[0]], text) if _SPECIAL.search(text) else text


def number(value: float) -> str:
    """Return a number of units, exact to a hundredth, in as few digits as say it."""
    return format(round(value, 2) + 0.0, ".10g")


def attribute(name: str, value: str) -> str:
    """Return an attribute with the space before it; nothing where it has no value."""
    return f' {name}="{escaped(value)}"' if value else ""
