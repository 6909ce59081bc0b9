"""One map on the page: what of its drawing can be clicked and switched, and what the page must know for that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journeydesk.drawing.primitives import Block, Section
from journeydesk.drawing.theme import Theme
from journeydesk.export.web.cards import Card, Teller
from journeydesk.export.web.words import Said
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.lanes import NoteKind, touchpoints_of
from journeydesk.surfaces.svg.xml import escaped

OWN = frozenset({"touchpoint", "segment", *NoteKind})
"""The roles of blocks that are cards themselves; others only lead to one."""

GROUNDS = frozenset({"swimlane", "rule"})
"""The roles of blocks on which all others stand."""

OF_GAPS = frozenset({"gap", "handoff", "intention"})


class MapDress:
    """Says in the drawing of a map what belongs to which card, path, swimlane or gap."""

    def __init__(self, cards: Mapping[str, Card], journey: JourneyMap, said: Said) -> None:
        """Know the cards of the map."""
        self._cards = cards
        self._said = said
        paths = (path.id for swimlane in journey.swimlanes for path in swimlane.paths)
        self._paths = {path: str(number) for number, path in enumerate(paths)}

    def section(self, section: Section) -> str:
        """Return what a section is, and where it begins."""
        return f' class="section" data-key="{escaped(section.key)}" data-y="{section.y:g}"'

    def block(self, block: Block) -> str:
        """Return what a block belongs to; those that are cards can be reached by keyboard."""
        own = block.role in OWN
        kinds = [*(["own"] if own else []), *(["gap"] if block.role in OF_GAPS else [])]
        classes = f' class="{" ".join(kinds)}"' if kinds else ""
        paths = " ".join(self._paths[path] for path in block.paths if path in self._paths)
        of_paths = f' data-paths="{paths}"' if paths else ""
        return f"{classes}{of_paths}{self._card(block, own)}"

    def _card(self, block: Block, own: bool) -> str:
        card = self._cards.get(block.element)
        if card is None or block.role in GROUNDS:
            return ""
        spoken = f' tabindex="0" role="button" aria-label="{escaped(self._spoken(card))}"' if own else ""
        return f' data-card="{escaped(block.element)}"{spoken}'

    def _spoken(self, card: Card) -> str:
        """Return a card in a few words; the rest is told when it is opened."""
        told = (self._said["segment"], self._said["stage"], self._said["channel"], self._said["emotion"])
        gaps = ", ".join(map(str, card.get("gaps", ())))
        parts = (
            f"{card['kind']}: {card.get('title', self._said['untitled'])}",
            *(value for name, value in card.get("facts", ()) if name in told),
            self._said["with_gaps"].format(gaps) if gaps else "",
        )
        return ", ".join(filter(None, parts))


def map_data(teller: Teller, cards: Mapping[str, Card], themes: tuple[Theme, Theme]) -> dict[str, Any]:
    """Return what the page must know of a map; colours come in pairs, light and dark."""
    seen = [swimlane for swimlane in teller.journey.swimlanes if not swimlane.hidden]
    first = _first_numbers(teller.journey)
    return {
        "id": teller.journey.id,
        "title": teller.journey.title or teller.said["untitled"],
        "open": _open_gaps(teller),
        "gaps": teller.told_gaps(cards),
        "evidence": teller.told_evidence(cards),
        "swimlanes": [_swimlane(one, first[one.id], teller, cards, themes) for one in seen],
        "stages": [
            {"title": stage.title or teller.words.stage, "cards": _cards_in(seen, stage.id, cards)}
            for stage in teller.journey.stages
            if not stage.hidden
        ],
        "cards": cards,
    }


def _swimlane(
    swimlane: Swimlane, first: int, teller: Teller, cards: Mapping[str, Card], themes: tuple[Theme, Theme]
) -> dict[str, Any]:
    """Return what the page must know of a swimlane; its paths are counted from `first` on."""
    segment = next(one for one in teller.document.segments if one.id == swimlane.segment)
    return {
        "id": swimlane.id,
        "name": segment.name,
        "colour": [theme.line(segment.colour) for theme in themes],
        "open": _open_gaps(teller, swimlane.id),
        "paths": [
            {
                "number": first + number,
                "name": path.name or f"{teller.words.path} {number + 1}",  # as curves say
                "share": teller.words.percent(path.share) if path.share is not None else "",
                "colour": [theme.line(path.colour) if path.colour else "" for theme in themes],
                "planned": path.planned,
                "cards": [id for id in dict.fromkeys(path.touchpoints) if id in cards],
            }
            for number, path in enumerate(swimlane.paths)
        ],
    }


def _open_gaps(teller: Teller, swimlane: str = "") -> int | None:
    """Return how many gaps of a map, or of one swimlane, are not decided about; None where none are told."""
    if teller.gaps is None:
        return None
    return sum(found.verdict is None and swimlane in ("", found.gap.swimlane) for found in teller.gaps.gaps)


def _first_numbers(journey: JourneyMap) -> dict[str, int]:
    """Return the number of the first path of each swimlane, as all paths of the map are counted."""
    numbers, count = {}, 0
    for swimlane in journey.swimlanes:
        numbers[swimlane.id] = count
        count += len(swimlane.paths)
    return numbers


def _cards_in(swimlanes: list[Swimlane], stage: str, cards: Mapping[str, Card]) -> list[str]:
    """Return the touchpoints of a stage, swimlane by swimlane."""
    return [
        item.id
        for swimlane in swimlanes
        for item in touchpoints_of(swimlane.lanes)
        if item.stage == stage and item.id in cards
    ]
