"""The empty deck that slides are put into: its size, its layout, its colours and letters, what it tells of itself.

Programs count shapes added later from its theme: they get the map's face and colours.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from journeydesk.surfaces.pptx.xml import NAMESPACES, emu, printable, solid, tag

if TYPE_CHECKING:
    from pptx.presentation import Presentation

FACE = "Arial"
"""Every client has it, or one of its measures, and it is narrower than ours: lines broken for ours have room.

A file of slides cannot name a second choice: one that is missing would be replaced by whatever a program likes. Who
has Inter, what our own letters are cut from, gives it to all slides at once: it is the theme's face.
"""

TITLE_ONLY = 5
"""The number of the layout that has a title and nothing else."""

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every part: the same slides are the same bytes."""

MOST_SAID = 255
"""Characters that a property may have."""

_ACCENTS = 6
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
_COLOURS_OF_MASTER = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
_TERMS = "{http://purl.org/dc/terms/}"


@dataclass(frozen=True, slots=True)
class DeckInfo:
    """What a deck says about itself, and the colours and the face (empty for the usual) that more shapes get too."""

    title: str
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    language: str = "en"
    ground: str = "#ffffff"
    ink: str = "#0f172a"
    accents: tuple[str, ...] = ()
    face: str = ""


def new_deck(info: DeckInfo, width: float, height: float) -> Presentation:
    """Return a deck without slides, its pages `width` × `height` points."""
    import pptx

    deck = pptx.Presentation()
    _drop(deck.part.package, "thumbnail")
    _drop(deck.part, "printerSettings")
    for layout in [one for number, one in enumerate(deck.slide_layouts) if number != TITLE_ONLY]:
        deck.slide_layouts.remove(layout)
    _resize(deck, emu(width), emu(height))
    about = deck.core_properties
    about.title, about.author, about.subject, about.keywords = map(
        _short, (info.title, info.author, info.subject, ", ".join(info.keywords))
    )
    about.language, about.comments, about.last_modified_by = info.language, "", _short(info.author)
    return deck


def save(deck: Presentation, info: DeckInfo, slides: Mapping[str, bytes], out: BinaryIO) -> None:
    """Write a deck with the files of its slides, by their names; the same slides make the same bytes."""
    raw = BytesIO()
    deck.save(raw)
    made = {name.removeprefix("/"): data for name, data in slides.items()}
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = made[name] if name in made else old.read(name)
            new.writestr(_entry(name), CHANGED[name](data, info) if name in CHANGED else data)


def slide_file(ground: str, shapes: str) -> bytes:
    """Return the file of a slide on a ground `#rrggbb`.

    It is never read in: the library would make ten thousand objects of it, only to write them again.
    """
    filled = tag("p:bg", tag("p:bgPr", solid(ground) + "<a:effectLst/>"))
    tree = tag("p:spTree", f"{_TREE}{shapes}")
    page = f"<p:sld {NAMESPACES}>{tag('p:cSld', filled + tree)}{_COLOURS_OF_MASTER}</p:sld>"
    return f"{_DECLARATION}{page}".encode()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _short(text: str) -> str:
    """Return a text as the properties of a file may hold it."""
    return printable(text)[:MOST_SAID]


def _drop(part: Any, kind: str) -> None:
    """Drop what the library's own empty deck brings along."""
    rels = part._rels if hasattr(part, "_rels") else part.rels
    for id in [id for id, rel in rels.items() if rel.reltype.endswith(f"/{kind}")]:
        part.drop_rel(id)


def _resize(deck: Presentation, width: int, height: int) -> None:
    """Give the pages their size, and what stands on the master its place on them."""
    from pptx.util import Length

    across, down = width / (deck.slide_width or 1), height / (deck.slide_height or 1)
    deck.slide_width, deck.slide_height = Length(width), Length(height)
    size = deck.element.find(f"{{{deck.element.nsmap['p']}}}sldSz")
    size.attrib.pop("type", None)
    for shape in deck.slide_master.placeholders:
        shape.left, shape.top = round(shape.left * across), round(shape.top * down)
        shape.width, shape.height = round(shape.width * across), round(shape.height * down)


def _without_dates(data: bytes, _: DeckInfo) -> bytes:
    from pptx.opc.oxml import serialize_part_xml
    from pptx.oxml import parse_xml

    root: Any = parse_xml(data)
    for date in [child for child in root if child.tag.startswith(_TERMS)]:
        root.remove(date)
    return serialize_part_xml(root)


def _themed(data: bytes, info: DeckInfo) -> bytes:
    """Return a theme with the map's colours and face."""
    from pptx.opc.oxml import serialize_part_xml
    from pptx.oxml import parse_xml

    root: Any = parse_xml(data)
    for name, made in (("clrScheme", _colours(info)), ("fontScheme", _fonts(info))):
        old = root.find(f".//{_A}{name}")
        old.getparent().replace(old, parse_xml(made))
    return serialize_part_xml(root)


def _colours(info: DeckInfo) -> str:
    accents = (info.accents or (info.ink,)) * _ACCENTS
    named = {"dk1": info.ink, "lt1": info.ground, "dk2": info.ink, "lt2": info.ground}
    named |= {f"accent{number + 1}": accents[number] for number in range(_ACCENTS)}
    named |= {"hlink": info.ink, "folHlink": info.ink}
    parts = (tag(f"a:{name}", tag("a:srgbClr", val=colour[1:])) for name, colour in named.items())
    return _scheme("a:clrScheme", "".join(parts))


def _fonts(info: DeckInfo) -> str:
    face = info.face or FACE
    faces = tag("a:latin", typeface=face) + tag("a:ea", typeface="") + tag("a:cs", typeface=face)
    return _scheme("a:fontScheme", tag("a:majorFont", faces) + tag("a:minorFont", faces))


def _scheme(name: str, inside: str) -> str:
    return tag(name, inside, name="JourneyDesk", **{"xmlns:a": _A[1:-1]})


CHANGED: Mapping[str, Callable[[bytes, DeckInfo], bytes]] = {
    "docProps/core.xml": _without_dates,
    "ppt/theme/theme1.xml": _themed,
}
"""The files of the library's own empty deck that ours has otherwise."""
