"""A prepared document as a page: its maps drawn once for both themes, and what is told of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from string import printable

from journeydesk.drawing.primitives import Drawing, Page
from journeydesk.drawing.theme import Theme, theme
from journeydesk.export.options import FIT, page_named, theme_named
from journeydesk.export.prepared import Prepared, Progress
from journeydesk.export.web.cards import Card, Teller
from journeydesk.export.web.maps import MapDress, map_data
from journeydesk.export.web.page import Sheet, page
from journeydesk.export.web.words import said_in
from journeydesk.layout.sizes import POINTS_A_UNIT
from journeydesk.layout.text import Faces
from journeydesk.layout.words import words_for
from journeydesk.speech import speech
from journeydesk.surfaces.svg.writer import SvgWriter
from journeydesk.surfaces.svg.xml import attribute

WEIGHTS = (400, 600)
"""The weights in which the page sets its own words."""

BIG = 1500
"""From so many blocks on, a browser is asked to draw only those that are looked at."""

BETWEEN = "<>"
"""What stands between stretches of a drawing that are yet to be drawn, and in no drawing."""


def web_page(prepared: Prepared, faces: Faces, say: Progress) -> bytes:
    """Return the file; `say` hears the share done and may raise to stop."""
    writer, themes = SvgWriter(faces), _themes(prepared)
    tellers = list(_tellers(prepared))
    told = [teller.cards() for teller in tellers]
    maps = [
        _map(prepared, number, writer, teller, cards, say)
        for number, (teller, cards) in enumerate(zip(tellers, told, strict=True))
    ]
    data = {
        "maps": [map_data(teller, cards, themes) for teller, cards in zip(tellers, told, strict=True)],
        "said": tellers[0].said,
        "themes": bool(prepared.twins),
    }
    # All that the page may have to show.
    writer.fonts.add({*printable, *json.dumps(data, ensure_ascii=False)}, WEIGHTS)
    document = prepared.document
    say(1.0)
    return page(
        Sheet(
            title=document.title or tellers[0].journey.title or tellers[0].said["untitled"],
            language=document.language,
            said=tellers[0].said,
            themes=themes,
            begins=theme_named(prepared.options.theme),
            maps="\n".join(maps),
            data=data,
            fonts=writer.fonts.rules(),
            inks=writer.inks.pairs,
            paper=_paper(prepared),
        )
    )


def _themes(prepared: Prepared) -> tuple[Theme, Theme]:
    if prepared.twins:
        return theme("light"), theme("dark")
    alone = theme(theme_named(prepared.options.theme))
    return alone, alone


def _tellers(prepared: Prepared) -> Iterator[Teller]:
    document = prepared.document
    words, said = words_for(document.language), said_in(document.language)
    for journey, part, sheet in zip(document.maps, prepared.parts, prepared.pages, strict=True):
        shown = frozenset(block.element for section in sheet.drawing.sections for block in section.blocks)
        yield Teller(
            document, journey, part.gaps, shown, words, said, speech(document.language, words.decimal)
        )


def _map(
    prepared: Prepared,
    number: int,
    writer: SvgWriter,
    teller: Teller,
    cards: Mapping[str, Card],
    say: Progress,
) -> str:
    light, dark = _drawings(prepared, number)
    count = len(prepared.pages)
    sheet = Page(light.width * POINTS_A_UNIT, light.height * POINTS_A_UNIT, light)
    named = attribute("aria-label", teller.journey.title)
    big = sum(len(section.blocks) for section in light.sections) > BIG
    stretches: list[str] = []
    drawn = writer.element(
        sheet,
        MapDress(cards, teller.journey, teller.said),
        twin=dark,
        aside=stretches if big else None,
        prefix=f"m{number + 1}",
        attributes=f' width="{light.width:g}" height="{light.height:g}" role="group"{named}',
        progress=lambda share: say((number + share) / count),
    )
    # As text: to make elements of all that a big map shows takes a browser many seconds.
    later = f'<script type="text/plain" class="later">{BETWEEN.join(stretches)}</script>' if big else ""
    return f'<section class="map" id="map-{number}"><div class="paper">{drawn}</div>{later}</section>'


def _drawings(prepared: Prepared, number: int) -> tuple[Drawing, Drawing | None]:
    """Return a map in light and in dark, or in the one theme that it has."""
    drawing = prepared.pages[number].drawing
    if not prepared.twins:
        return drawing, None
    twin = prepared.twins[number]
    return (twin, drawing) if theme_named(prepared.options.theme) == "dark" else (drawing, twin)


def _paper(prepared: Prepared) -> str:
    """Return the paper on which browsers print, as style sheets name it."""
    first = prepared.pages[0]
    return (
        "landscape" if page_named(prepared.options.page) == FIT else f"{first.width:g}pt {first.height:g}pt"
    )
