"""What keeps a document from holding together: each fault knows what it is about, its sentence is made when it is read.

Fault              pydantic takes it up and hands it on, as `error` in the `ctx` of what it reports
├── NoMap
├── SharedId
└── LostReference  something refers to what is not there
    ├── LostInSwimlane, LostFromSwimlane, LostCounterpart
    └── LostPlace, LostLogo
"""

from __future__ import annotations

from typing import ClassVar


class Fault(ValueError):
    """A document cannot be made so."""

    sentence: ClassVar[str]

    def __str__(self) -> str:
        """Say it, without a full stop: it may become a part of a sentence."""
        return self.sentence.format_map(vars(self))


class NoMap(Fault):
    """There is nothing to show."""

    sentence = "a document needs at least one map"


class SharedId(Fault):
    """An id no longer tells which element is meant."""

    sentence = "two elements have the id “{id}”"

    def __init__(self, id: str) -> None:
        """Keep the id that both have."""
        super().__init__(id)
        self.id = id


class LostReference(Fault):
    """A stage or an entry of an inventory refers to what the document does not hold."""

    sentence = "“{holder}” names the {thing} “{target}”, which the document does not hold"

    def __init__(self, holder: str, field: str, target: str) -> None:
        """Keep the id of what refers, the field in which it does, and the id that leads nowhere."""
        super().__init__(holder, field, target)
        self.holder, self.field, self.target = holder, field, target
        self.thing = "picture" if field == "media" else field


class LostInSwimlane(LostReference):
    """Something refers to what must be in its own swimlane, and is not."""

    sentence = "“{holder}” names the {field} “{target}”, which its swimlane does not hold"


class LostFromSwimlane(LostReference):
    """A swimlane, or something in it, refers to what the document does not hold."""

    sentence = "the swimlane “{holder}” names the {field} “{target}”, which the document does not hold"


class LostCounterpart(LostReference):
    """A swimlane is compared with none, or with itself."""

    sentence = "the swimlane “{holder}” is compared with “{target}”, which is no other one of its map"


class LostPlace(LostReference):
    """A decision about a gap names a place that its map does not hold."""

    sentence = "the decision “{holder}” names “{target}”, which its map does not hold"


class LostLogo(LostReference):
    """The logo is a picture that the document does not hold."""

    sentence = "the logo is the picture “{target}”, which the document does not hold"
