"""The few kinds of PDF objects that the writer makes, in reportlab's terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from zlib import compress

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFObject,
    PDFObjectReference,
    PDFStream,
)

__all__ = [
    "PDFObject",
    "Raw",
    "Ref",
    "add",
    "add_raw",
    "add_stream",
    "array",
    "dictionary",
    "page_numbers",
    "printable",
    "reference",
    "spoken",
    "utf16_hex",
    "worded",
]

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
    """Add a stream, compressed at once unless it is `packed` already: of many pages what is loose takes much room."""
    if packed:
        return document.Reference(PDFStream(dictionary(entries or {}), data, []))
    whole = {**(entries or {}), "Filter": "/FlateDecode"}
    return document.Reference(PDFStream(dictionary(whole), compress(data), []))


class Raw(PDFObject):  # type: ignore[misc]
    """An object written as it is, for trees of many thousands; as text it is a reference to itself."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        """Wait for what it says: objects may name each other."""
        self.text = ""
        self.number = 0

    def __str__(self) -> str:
        """Return a reference."""
        return f"{self.number} 0 R"

    def format(self, _: PDFDocument) -> bytes:
        """Return the object as PDF."""
        return self.text.encode("latin-1")


def add_raw(document: PDFDocument) -> Raw:
    """Add an object whose text is not known yet."""
    made = Raw()
    document.Reference(made)
    made.number = document.objectcounter
    return made


def page_numbers(document: PDFDocument, count: int) -> list[int]:
    """Return the numbers of the objects of pages, once they are in the document."""
    numbers = document.idToObjectNumberAndVersion
    return [numbers[f"Page{number}"][0] for number in range(1, count + 1)]


def printable(text: str) -> str:
    """Return a text without lone surrogates, which would stop the writing."""
    return text.encode("utf-8", "replace").decode("utf-8")


def utf16_hex(text: str) -> str:
    """Return a text in hexadecimal UTF-16."""
    return text.encode("utf-16-be", "replace").hex()


def spoken(text: str) -> str:
    """Return a text as a string object that may hold any letter."""
    return f"<feff{utf16_hex(text)}>"


def worded(text: str) -> str:
    """Return a text as a string object, a quarter as long where the letters of PDF's own encoding will do."""
    try:
        plain = text.encode("pdfdoc").decode("latin-1") if text.isprintable() else ""
    except UnicodeEncodeError:
        plain = ""
    return f"({plain.translate(_ESCAPED)})" if plain else spoken(text)


_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "()\\"})
