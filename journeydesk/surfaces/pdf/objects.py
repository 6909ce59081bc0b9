"""The few kinds of PDF objects that the writer makes, in reportlab's terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFObject,
    PDFObjectReference,
    PDFStream,
    PDFZCompress,
)

__all__ = ["PDFObject", "Ref", "add", "add_stream", "array", "dictionary", "reference", "spoken", "utf16_hex"]

Ref = Any
"""A reference to an object of the document."""


def dictionary(entries: Mapping[str, Any]) -> PDFDictionary:
    """Return a dictionary; strings are taken as PDF already."""
    return PDFDictionary(dict(entries))


def reference(name: str) -> Ref:
    """Return a reference to an object that has a name of its own."""
    return PDFObjectReference(name)


def array(items: Sequence[Any]) -> PDFArray:
    """Return an array."""
    return PDFArray(list(items))


def add(document: PDFDocument, entries: Mapping[str, Any]) -> Ref:
    """Add a dictionary to the document."""
    return document.Reference(dictionary(entries))


def add_stream(
    document: PDFDocument, data: bytes, entries: Mapping[str, Any] | None = None, *, packed: bool = False
) -> Ref:
    """Add a stream, compressed unless it is `packed` already."""
    filters = [] if packed else [PDFZCompress]
    return document.Reference(PDFStream(dictionary(entries or {}), data, filters))


def utf16_hex(text: str) -> str:
    """Return a text in hexadecimal UTF-16."""
    return text.encode("utf-16-be", "replace").hex()


def spoken(text: str) -> str:
    """Return a text as a string object that may hold any letter."""
    return f"<feff{utf16_hex(text)}>"
