"""Guesses from headers and samples which column says what; whoever knows better says so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from journeydesk.research.columns import NEEDED, ROLES, Columns
from journeydesk.research.times import is_time

WORDS: Mapping[str, tuple[str, ...]] = {
    "case": (
        "case:concept:name", "case id", "case", "journey id", "journey", "customer id", "customer", "user id", "user",
        "client id", "visitor id", "patient", "trace id", "account id", "kunde", "kundennummer", "fall", "fall id",
        "session id", "session",
    ),
    "time": (
        "time:timestamp", "timestamp", "event time", "time", "datetime", "date time", "created at", "occurred at",
        "visit date", "date", "zeit", "zeitpunkt", "zeitstempel", "datum", "fecha", "ts",
    ),
    "touchpoint": (
        "touchpoint", "touch point", "concept:name", "activity", "event name", "event", "action", "handling", "step",
        "page", "kontaktpunkt", "aktivität", "ereignis", "schritt", "actividad", "evento",
    ),
    "stage": ("stage", "phase", "journey stage", "etapa", "étape", "funnel stage"),
    "channel": ("channel", "case:channel", "kanal", "canal", "medium", "source channel"),
    "device": ("device", "platform", "device type", "gerät", "plattform", "dispositivo"),
    "department": ("department", "org:group", "case:department", "team", "abteilung", "departamento"),
    "segment": (
        "segment", "customer segment", "user segment", "user lifecycle", "persona", "kundensegment", "segmento",
    ),
    "score": ("score", "rating", "satisfaction", "csat", "nps", "ces", "review rating", "bewertung", "zufriedenheit"),
    "outcome": ("outcome", "result", "status", "ergebnis", "resultado"),
    "comment": ("comment", "comments", "feedback", "review", "verbatim", "kommentar", "comentario"),
    "lifecycle": ("lifecycle:transition", "registration type", "lifecycle", "transition"),
    "began": ("start timestamp", "start time", "started at", "beginn"),
}  # fmt: skip
"""What columns of a role are called, the surest names first."""


def guessed(headers: Sequence[str], sample: Sequence[Sequence[str | None]], said: Columns) -> Columns:
    """Return what is `said`, and for all other roles the column that a name and a sample of rows speak for."""
    taken = {name for _, name in said.named()}
    found = said
    for role in (*NEEDED, *(role for role in ROLES if role not in NEEDED)):
        if getattr(found, role) is None and (name := _named(role, headers, taken, sample)):
            found = replace(found, **{role: name})
            taken.add(name)
    return found


def _named(
    role: str, headers: Sequence[str], taken: set[str], sample: Sequence[Sequence[str | None]]
) -> str | None:
    plain = {_plain(header): header for header in reversed(headers) if header not in taken}
    for word in WORDS[role]:
        header = plain.get(_plain(word))
        if header is not None and _speaks_for(role, [row[headers.index(header)] for row in sample]):
            return header
    if role == "time":  # no other role can be told by what stands in a column alone
        return next(
            (one for one in headers if one not in taken and _are_times(headers.index(one), sample)), None
        )
    return None


def _speaks_for(role: str, values: Sequence[str | None]) -> bool:
    """Tell whether a sample may be what a header promises."""
    said = [value for value in values if value]
    if role in ("time", "began"):
        return (bool(said) or not values) and all(map(is_time, said))
    if role == "score":
        return bool(said) and all(re.fullmatch(r"-?\d+([.,]\d+)?", value.strip()) for value in said)
    return bool(said) or not values


def _are_times(at: int, sample: Sequence[Sequence[str | None]]) -> bool:
    values = [row[at] for row in sample if row[at]]
    return bool(values) and all(is_time(value) and not value.isdigit() for value in values if value)


def _plain(header: str) -> str:
    parts = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header)
    return " ".join(re.sub(r"[_\-.\s]+", " ", parts).casefold().split())
