"""What the layout of one swimlane depends on beside the swimlane itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from journeydesk.insight.basis import Basis, basis
from journeydesk.layout.boxes import Column, Content
from journeydesk.layout.text import FITTING, PlacedText, TextShaper, TextStyle
from journeydesk.layout.words import Words
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Department, Device, Evidence
from journeydesk.remember import Remembered, RememberedEqual

if TYPE_CHECKING:
    from journeydesk.layout.cards import StageCards
    from journeydesk.layout.notes import Stack
    from journeydesk.layout.persona import PlacedPersona
    from journeydesk.layout.stage_steps import Plan
    from journeydesk.layout.steps import Step

CARDS = 30_000
"""How many cards keep their content: those of the largest maps, and what undo may bring back."""

STAGES = 8_192
"""The cards and the notes of how many stages, each in a lane, stay as they are."""

PLANS = 2_048
"""The plans of how many stages, each in a swimlane, stay as they are: twice those of the largest maps."""


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What has been found out of elements, for as long as the inventories whose names they show are as they were."""

    contents: RememberedEqual[Content]
    """What stands on cards, by all that is said on them."""

    steps: RememberedEqual[tuple[Step, ...]]
    stages: RememberedEqual[StageCards]
    """The cards of stages, by who they are and who visits them."""

    plans: RememberedEqual[Plan]
    """Stages by themselves, by their cards and the paths among these."""

    stacks: RememberedEqual[Stack]
    """The notes of stages, by who they are and how wide the stage is."""

    personas: Remembered[PlacedPersona]
    """Segments as they are described beside their swimlanes."""

    @classmethod
    def beside(cls, contents: RememberedEqual[Content], steps: RememberedEqual[tuple[Step, ...]]) -> Known:
        """Know nothing yet beside what stands on cards, and the steps of swimlanes."""
        return cls(
            contents,
            steps,
            stages=RememberedEqual(STAGES),
            plans=RememberedEqual(PLANS),
            stacks=RememberedEqual(STAGES),
            personas=Remembered(),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """The inventories by id, the columns by stage, the words and the shaper.

    Where cards sit does not depend on how wide stages are, so there is a context without columns for it.
    """

    shaper: TextShaper
    words: Words
    channels: Mapping[str, Channel]
    devices: Mapping[str, Device]
    departments: Mapping[str, Department]
    evidence: Mapping[str, Evidence]
    known: Known
    open: frozenset[str]
    """The stages whose content is to be seen."""

    intended: bool
    """Whether feelings on the map are meant, as it tells of what is to come."""

    columns: Mapping[str, Column] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        document: Document,
        open: frozenset[str],
        words: Words,
        shaper: TextShaper,
        known: Known,
        *,
        intended: bool = False,
    ) -> Context:
        """Index a document's inventories."""
        return cls(
            shaper=shaper,
            words=words,
            channels={x.id: x for x in document.channels},
            devices={x.id: x for x in document.devices},
            departments={x.id: x for x in document.departments},
            evidence={x.id: x for x in document.evidence},
            known=known,
            open=open,
            intended=intended,
        )

    def on(self, columns: Iterable[Column], evidence: Iterable[Evidence]) -> Context:
        """Return the context of a map whose stages stand so, with the sources as they are now."""
        return replace(
            self,
            columns={column.stage: column for column in columns},
            evidence={x.id: x for x in evidence},
        )

    def rests(self, sources: tuple[str, ...]) -> Basis | None:
        """Return on what a claim rests that names its sources; None where it is only assumed."""
        return basis(sources, self.evidence) if sources else None

    def text(
        self, field: str, text: str, style: TextStyle, x: float, y: float, width: float, tone: str = "normal"
    ) -> PlacedText:
        """Shape a text and put its left upper corner at (x, y)."""
        return place_text(self.shaper, field, text, style, x, y, width, tone)

    def fitted(
        self, field: str, text: str, style: TextStyle, x: float, y: float, width: float, tone: str = "normal"
    ) -> PlacedText:
        """Do what `text` does, faster for words that likely fit: they are shaped once for all widths."""
        block = self.shaper.shape(text, style) if len(text) <= FITTING else None
        if block is None or block.width > width:
            return self.text(field, text, style, x, y, width, tone)
        return PlacedText(field, block, x, y, width, style, tone)


def place_text(
    shaper: TextShaper,
    field: str,
    text: str,
    style: TextStyle,
    x: float,
    y: float,
    width: float,
    tone: str = "normal",
) -> PlacedText:
    """Shape a text into `width` and put its left upper corner at (x, y)."""
    return PlacedText(field, shaper.shape(text, style, width), x, y, width, style, tone)
