"""Which addresses may be followed from a file, and how they are written there."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

SCHEMES = ("http", "https", "mailto", "tel")


def safe_address(url: str) -> str | None:
    """Return an address that is safe to follow, in ASCII; None for any other."""
    try:
        known = urlsplit(url).scheme.lower() in SCHEMES
    except ValueError:
        return None
    printable = url.encode("utf-8", "replace").decode("utf-8")  # lone surrogates would stop the writing
    return quote(printable, safe="%/:=&?~#+!$,;'@()*[]") if known else None
