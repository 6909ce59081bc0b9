"""Logs in XES (IEEE 1849): read as a stream, an event a row, with what is said of its trace in columns `case:…`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from journeydesk.research.errors import BrokenLog

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

VALUES = frozenset({"string", "date", "int", "float", "boolean", "id"})

MOST_KEYS = 500
"""Columns of a log; one with more is no log of journeys."""


def rows(file: BinaryIO, name: str) -> Iterator[dict[str, str]]:
    """Yield the events of a log in their order; raises `BrokenLog`, also for entities, which no log needs."""
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    try:
        for number, trace in enumerate(_traces(iterparse(file, events=("start", "end"), forbid_dtd=True)), 1):
            yield from _events_of(trace, number)
    except DefusedXmlException as error:
        raise BrokenLog(
            f"“{name}” declares entities, which no log needs. Export it again, without."
        ) from error
    except (ParseError, UnicodeError) as error:
        raise BrokenLog(f"“{name}” is no XES log that can be read ({error}). Export it again.") from error


def _traces(parsed: Iterator[tuple[str, Element]]) -> Iterator[Element]:
    """Yield each trace when it is complete, and forget it afterwards."""
    root: Element | None = None
    for what, element in parsed:
        if root is None:
            root = element
        if what == "end" and _name(element) == "trace":
            yield element
            root.clear()


def _events_of(trace: Element, number: int) -> Iterator[dict[str, str]]:
    about = {"concept:name": f"trace {number}", **_said(trace)}
    shared = {f"case:{key}": value for key, value in about.items()}
    for event in trace:
        if _name(event) == "event":
            yield {**shared, **_said(event)}


def _said(element: Element) -> dict[str, str]:
    return {
        child.attrib["key"]: child.attrib["value"]
        for child in element
        if _name(child) in VALUES and "key" in child.attrib and "value" in child.attrib
    }


def _name(element: Element) -> str:
    return str(element.tag).rsplit("}", 1)[-1]
