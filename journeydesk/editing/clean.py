"""What people paste, made fit to keep: no control characters, no halves of characters."""

import re

# Lone surrogates cannot be saved as UTF-8; controls, separators of other programs and non-characters say nothing.
_BREAKS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")

LONGEST = 20_000
"""Characters of one field: a chapter, not a book pasted by mistake."""


def cleaned(text: str, *, lines: bool = False) -> str:
    """Return `text` without what does not belong in a field; line breaks stay when `lines`, else become spaces."""
    return sound(text[: 2 * LONGEST], lines=lines)[:LONGEST]


def sound(text: str, *, lines: bool = False) -> str:
    """Return `text`, however long, without what does not belong in a field."""
    text = _paired(_BREAKS.sub("\n", text))
    text = _UNFIT.sub("", text.replace("\t", " "))
    return text if lines else text.replace("\n", " ")


def _paired(text: str) -> str:
    """Return text in which surrogates that belong together are one character."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\ufffd", "")
