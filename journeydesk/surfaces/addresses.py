"""Addresses that a file may lead to."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

SCHEMES = ("http", "https", "mailto", "tel")


def followable(url: str) -> str | None:
    """Return an address that is safe to follow, in ASCII; None for one that is not."""
    try:
        known = urlsplit(url).scheme.lower() in SCHEMES
    except ValueError:
        return None
    # Lone surrogates would stop the writing.
    clean = url.encode("utf-8", "replace").decode("utf-8")
    return quote(clean, safe="%/:=&?~#+!$,;'@()*[]") if known else None
