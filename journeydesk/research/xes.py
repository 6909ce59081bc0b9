"""Logs in XES (IEEE 1849): read as a stream, an event a row, with what is said of its trace in columns `case:…`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from journeydesk.research.errors import BrokenLog

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

VALUES = frozenset({"string", "date", "int", "float", "boolean", "id"})

MOST_WAITING = 10_000
"""Events that wait for what their trace says of itself behind them."""

Said = dict[str, str]


def rows(file: BinaryIO, name: str) -> Iterator[Said]:
    """Yield the events of a log in their order; raises `BrokenLog`, also for entities, which no log needs."""
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    try:
        yield from _rows(iterparse(file, events=("start", "end"), forbid_dtd=True))
    except DefusedXmlException as error:
        raise BrokenLog(
            f"“{name}” declares entities, which no log needs. Export it again, without."
        ) from error
    except (ParseError, UnicodeError) as error:
        raise BrokenLog(f"“{name}” is no XES log that can be read ({error}). Export it again.") from error


def _rows(parsed: Iterator[tuple[str, Element]]) -> Iterator[Said]:
    """Yield events, and forget each trace when it is complete, or when it has become very long."""
    number, root, waiting = 0, None, list[Said]()
    trace: Element | None = None
    for what, element in parsed:
        root = element if root is None else root
        match what, _name(element):
            case "start", "trace":
                number, trace = number + 1, element
            case "end", "event" if trace is not None:
                waiting.append(_said(element))
                element.clear()
                if len(waiting) >= MOST_WAITING:
                    yield from _of_trace(trace, number, waiting)
                    waiting.clear()
                    _forget_events(trace)
            case "end", "trace":
                yield from _of_trace(element, number, waiting)
                waiting.clear()
                trace = None
                root.clear()


def _of_trace(trace: Element, number: int, events: Iterable[Said]) -> Iterator[Said]:
    about = {"concept:name": f"trace {number}", **_said(trace)}
    shared = {f"case:{key}": value for key, value in about.items()}
    return ({**shared, **event} for event in events)


def _forget_events(trace: Element) -> None:
    for event in [one for one in trace if _name(one) == "event"]:
        trace.remove(event)


def _said(element: Element) -> Said:
    return {
        child.attrib["key"]: child.attrib["value"]
        for child in element
        if _name(child) in VALUES and "key" in child.attrib and "value" in child.attrib
    }


def _name(element: Element) -> str:
    return str(element.tag).rsplit("}", 1)[-1]
