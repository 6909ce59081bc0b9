"""What a map says of its own accord about another map that it is compared with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeydesk.insight.versions.diff import ChangeKind


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """Words for changes: `counted` with a number, `fields` by the names of the model.

    `came_from` tells where a touchpoint stood, `was` what a stage was called.
    """

    compared: str
    in_file: str
    kinds: Mapping[ChangeKind, str]
    counted: Mapping[ChangeKind, str]
    came_from: str
    was: str
    older: str
    newer: str
    fields: Mapping[str, str]
    yes: str
    no: str
    hours: str


ENGLISH_CHANGES = ChangeWords(
    compared="Compared with ‘{0}’",
    in_file="{0}, saved {1}",
    kinds={
        ChangeKind.ADDED: "added",
        ChangeKind.REMOVED: "removed",
        ChangeKind.MOVED: "moved",
        ChangeKind.CHANGED: "changed",
    },
    counted={
        ChangeKind.ADDED: "{0} added",
        ChangeKind.REMOVED: "{0} removed",
        ChangeKind.MOVED: "{0} moved",
        ChangeKind.CHANGED: "{0} changed",
    },
    came_from="from {0}",
    was="was {0}",
    older="before",
    newer="now",
    fields={
        "title": "title",
        "details": "details",
        "channel": "channel",
        "device": "device",
        "department": "department",
        "emotion": "emotion",
        "importance": "importance",
        "wait": "wait",
        "context": "context",
        "drop_off": "drop-off",
        "failed": "failure",
    },
    yes="yes",
    no="no",
    hours="{0} h",
)

GERMAN_CHANGES = ChangeWords(
    compared="Verglichen mit „{0}“",
    in_file="{0}, gespeichert {1}",
    kinds={
        ChangeKind.ADDED: "neu",
        ChangeKind.REMOVED: "entfallen",
        ChangeKind.MOVED: "verschoben",
        ChangeKind.CHANGED: "geändert",
    },
    counted={
        ChangeKind.ADDED: "{0} neu",
        ChangeKind.REMOVED: "{0} entfallen",
        ChangeKind.MOVED: "{0} verschoben",
        ChangeKind.CHANGED: "{0} geändert",
    },
    came_from="aus {0}",
    was="war {0}",
    older="vorher",
    newer="jetzt",
    fields={
        "title": "Titel",
        "details": "Beschreibung",
        "channel": "Kanal",
        "device": "Gerät",
        "department": "Abteilung",
        "emotion": "Emotion",
        "importance": "Wichtigkeit",
        "wait": "Wartezeit",
        "context": "Vorwissen",
        "drop_off": "Abbruch",
        "failed": "Scheitern",
    },
    yes="ja",
    no="nein",
    hours="{0} Std.",
)
