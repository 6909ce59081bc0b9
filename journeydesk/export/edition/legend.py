"""What the signs on a map mean, each drawn as the map draws it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from journeydesk.drawing.cards import BASIS_ICONS
from journeydesk.drawing.contents import Passage
from journeydesk.drawing.gap_marks import ICONS, pill_marks, zigzag_marks
from journeydesk.drawing.icons import icon_shape
from journeydesk.drawing.marks import face, tile
from journeydesk.drawing.primitives import Block, Box, Line, Mark, Shape, Stroke
from journeydesk.drawing.theme import Theme, mix
from journeydesk.drawing.typeset import NOTHING, Typeset, Typesetter, key_of, moved
from journeydesk.export.edition.book import Book, Chapter
from journeydesk.export.report.voice import BASES
from journeydesk.insight.basis import SMALL_N, Basis
from journeydesk.layout.context import place_text
from journeydesk.layout.flow import Piece
from journeydesk.layout.geometry import Rect
from journeydesk.layout.labels import PILL, PILL_H, Label
from journeydesk.layout.text import TextStyle
from journeydesk.layout.words import Words
from journeydesk.model.lanes import Lane, NoteKind, NoteLane

TEXT = TextStyle(11)
SIGN_W, ROW_H, TILE, FACE = 72.0, 26.0, 18.0, 15.0
COLUMNS_GAP = 24.0
"""Between the two columns in which signs stand."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What is drawn from (0, 0) on, upwards and downwards, and over it marks moved by `at`; and what it means."""

    marks: tuple[Mark, ...]
    meaning: str
    over: tuple[Mark, ...] = ()
    at: tuple[float, float] = (0.0, 0.0)


def legend(book: Book) -> Chapter:
    """Return the page that explains the signs which the maps may show."""
    setter, voice = book.typesetter("legend"), book.voice
    title = voice.said("Legend")
    typeset = setter.heading(title, listed=False)
    groups: tuple[tuple[str, Iterable[Sign]], ...] = (
        (voice.said("Channels"), _channels(book)),
        (voice.said("Lanes"), _lanes(book)),
        (voice.words.lanes["emotion"], _feelings(book)),
        (voice.said("What it rests on"), _grounds(book)),
        (voice.words.gap_strip, _gaps(book)),
    )
    for name, signs in groups:
        typeset += _group(name, tuple(signs), setter)
    return book.chapter(typeset, title)


def _group(title: str, signs: tuple[Sign, ...], setter: Typesetter) -> Typeset:
    """Set signs in two columns, row by row."""
    if not signs:
        return NOTHING
    found = setter.heading(title, "H2", listed=False)
    width = (setter.width - COLUMNS_GAP) / 2
    pieces, parts = [], []
    for start in range(0, len(signs), 2):
        row = [
            _blocks(sign, number * (width + COLUMNS_GAP), width, setter)
            for number, sign in enumerate(signs[start : start + 2])
        ]
        height = max(ROW_H, *(text.bounds.h + 6 for *_, text in row))
        pieces.append(Piece(tuple(block for blocks in row for block in blocks), height))
        parts += [Passage("P", key_of(text)) for *_, text in row]
    return found + Typeset(tuple(pieces), tuple(parts))


def _blocks(sign: Sign, left: float, width: float, setter: Typesetter) -> list[Block]:
    """Draw a sign before its meaning; where one reads to the left they change places."""
    left = setter.width - left - width if setter.rtl else left
    room, beside = width - SIGN_W, 0.0 if setter.rtl else SIGN_W
    text = place_text(setter.shaper, "", sign.meaning, TEXT, 0.0, 0.0, room, "normal")
    height = max(text.rect.h, TILE)
    x, y = left + (room + 12 if setter.rtl else 0.0), height / 2
    area = Rect(x, 0.0, SIGN_W, height)
    drawn = [Block("", "sign", area, sign.marks, "", x, y)]
    if sign.over:
        drawn.append(Block("", "sign", area, sign.over, "", x + sign.at[0], y + sign.at[1]))
    meaning = setter.block(setter.marks(text), text.rect, sign.meaning)
    return [*drawn, moved(meaning, left + beside, (height - text.rect.h) / 2)]


def _channels(book: Book) -> Iterator[Sign]:
    for channel in book.document.channels:
        rect = Rect(0.0, -TILE / 2, TILE, TILE)
        yield Sign(tuple(tile(rect, channel, book.theme)), book.voice.name(channel.name))


def _lanes(book: Book) -> Iterator[Sign]:
    """Yield the kinds of lanes that the maps have, with what stands in them."""
    shown: dict[str, Lane] = {}
    for layout in book.layouts:
        for band in layout.bands:
            for lane in band.lanes:
                shown.setdefault(_kind(lane.lane), lane.lane)
    for kind, one in shown.items():
        name, words = _kind_name(one, book.voice.words), book.voice.said(LANES[kind])
        yield Sign(tuple(_lane_marks(kind, book.theme)), f"{name}: {words}")


def _kind(lane: Lane) -> str:
    return lane.note_kind.value if isinstance(lane, NoteLane) else lane.kind


def _kind_name(lane: Lane, words: Words) -> str:
    return words.notes[lane.note_kind] if isinstance(lane, NoteLane) else words.lanes[lane.kind]


LANES = {
    "touchpoints": "Where customers meet the company",
    "emotion": "How customers feel",
    "arc": "How much is at stake for customers",
    "storyboard": "What happens, in pictures",
    "metrics": "Figures of a stage",
    "backstage": "What customers do not see",
    NoteKind.GOAL.value: "What customers want",
    NoteKind.ACTION.value: "What customers do",
    NoteKind.THOUGHT.value: "What customers think",
    NoteKind.QUOTE.value: "What customers said",
    NoteKind.PAIN_POINT.value: "What hurts customers",
    NoteKind.OPPORTUNITY.value: "What could be better",
    NoteKind.IDEA.value: "What could be tried",
    NoteKind.QUESTION.value: "What is not known yet",
}


def _lane_marks(kind: str, theme: Theme) -> Iterator[Mark]:
    """Yield a small card, note or line."""
    area = Rect(0.0, -9.0, 52.0, 18.0)
    if kind in theme.notes:
        line, ground = theme.notes[kind]
        yield Box(area, ground, None if theme.fills else Stroke(theme.card_border, 0.75), 4)
        yield Box(Rect(0.0, -9.0, 3.0, 18.0), line, None, 1.5)
    elif kind in ("emotion", "arc"):
        yield Line(0.0, 0.0, 52.0, 0.0, Stroke(theme.middle, 1.5))
        yield _wave(Stroke(theme.accent, 2.5, round=True))
    else:
        dash = (4.0, 3.0) if kind == "backstage" else ()
        yield Box(area, theme.card, Stroke(theme.assumed_border if dash else theme.card_border, 1.0, dash), 5)
        if kind in CARD_ICONS:
            yield icon_shape(CARD_ICONS[kind], 5.0, -6.0, 12.0, theme.soft)


CARD_ICONS = {"touchpoints": "hand-pointing", "storyboard": "image", "metrics": "chart-line"}


def _wave(pen: Stroke) -> Shape:
    return Shape((("M", 0.0, -4.0), ("C", 18.0, -16.0, 34.0, 16.0, 52.0, 2.0)), None, pen)


def _feelings(book: Book) -> Iterator[Sign]:
    theme, words = book.theme, book.voice.words
    for value in (2.0, 1.0, 0.0, -1.0, -2.0):
        yield Sign((face(value, 0.0, -FACE / 2, FACE, theme),), words.feeling(value))


def _grounds(book: Book) -> Iterator[Sign]:
    theme, said = book.theme, book.voice.said
    words = {
        Basis.MEASURED: "Measured: by analytics or a survey",
        Basis.OBSERVED: "Observed: in interviews or on site",
    }
    for basis, meaning in words.items():
        yield Sign((icon_shape(BASIS_ICONS[basis], 0.0, -6.0, 12.0, theme.soft, "bold"),), said(meaning))
    line, accent = Line(0.0, 0.0, 52.0, 0.0, Stroke(theme.accent, 2.5, (6, 4))), theme.accent
    yield Sign((line,), said("Assumed: no source is named"))
    full, hollow = (
        Box(Rect(21.0, -4.5, 9.0, 9.0), fill, Stroke(accent, 2.0), 4.5) for fill in (accent, theme.card)
    )
    solid = Line(0.0, 0.0, 52.0, 0.0, Stroke(accent, 2.5))
    yield Sign((solid, full), f"{said(BASES[Basis.MEASURED])}, n ≥ {SMALL_N}")
    yield Sign((solid, hollow), said("Fewer customers, or not measured"))
    ribbon = Box(Rect(0.0, -7.0, 52.0, 14.0), mix(theme.background, accent, 0.3) if theme.fills else None)
    edges = tuple(Line(0.0, y, 52.0, y, Stroke(accent, 0.75, (1.0, 2.5))) for y in (-7.0, 7.0))
    yield Sign(
        (*((ribbon,) if theme.fills else edges), solid), said("The mean lies in it with 95 % confidence")
    )


def _gaps(book: Book) -> Iterator[Sign]:
    """Yield how gaps are marked, for documents that show or list them."""
    theme, said, words = book.theme, book.voice.said, book.voice.words
    if not book.gaps:
        return
    step = Line(0.0, 0.0, 52.0, 0.0, Stroke(theme.connector, 1.6))
    zigzag = tuple(zigzag_marks(False, theme.bad, theme))
    yield Sign((step,), said("A step that does harm"), zigzag, (26.0, 0.0))
    tick = Line(26.0, -4.0, 26.0, 4.0, Stroke(theme.connector, 1.4))
    yield Sign((step, tick), said("A handoff that does no harm"))
    for kind in ICONS:
        name = words.gap((kind,))
        icon = icon_shape(ICONS[kind], 0.0, -6.0, 12.0, theme.bad, "bold")
        yield Sign((icon,), f"{name[:1].upper()}{name[1:]}")
    yield from _pills(book)
    for dash, meaning in (
        ((5.0, 3.5), "Planned, but left out"),
        ((1.5, 3.0), "Not planned, but met"),
        ((), "A touchpoint that fails"),
    ):
        frame = Box(Rect(0.0, -9.0, 52.0, 18.0), None, Stroke(theme.bad, 1.5, dash), 6)
        yield Sign((frame,), said(meaning))
    hope = Line(0.0, 0.0, 52.0, 0.0, Stroke(theme.good, 1.8, (1.5, 4.0)))
    yield Sign((hope,), said("How it would feel without the answered gaps, assumed"))


def _pills(book: Book) -> Iterator[Sign]:
    """Yield what the colours of numbers mean."""
    theme, said = book.theme, book.voice.said
    pill = Label(book.shaper.shape("1", PILL).lines[0])
    for severe, colour, meaning in (
        (False, theme.bad, "A gap, with its number"),
        (True, theme.bad, "A severe gap: 4 or 5 of 5"),
        (False, theme.good, "A gap that an opportunity answers"),
        (False, theme.soft, "A gap that is accepted"),
    ):
        yield Sign((), said(meaning), tuple(pill_marks(pill, severe, colour, theme)), (0.0, -PILL_H / 2))
