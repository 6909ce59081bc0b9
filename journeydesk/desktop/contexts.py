"""What is offered for what one points at: a table from kinds of things to the names of what can be done with them."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.hit import hit, located
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
from journeydesk.model.lanes import ArcPoint, Element, EmotionPoint
from journeydesk.model.tree import find


@dataclass(frozen=True, slots=True)
class Pointed:
    """What a menu is asked for: a key of `CONTEXTS`, the element it is about, the point of the page."""

    kind: str
    id: str = ""
    x: float = 0.0
    y: float = 0.0


Groups = tuple[tuple[str, ...], ...]

_CLIP = ("cut", "copy", "paste", "duplicate", "delete")

_FIELDS = (":channel", ":device", ":department", ":emotion")

_DECIDE = ("accept_gap", "dismiss_gap", "answer_gap", "reopen_gap")

CONTEXTS: dict[str, Groups] = {
    "element": (
        ("edit_text", "follow_map"),
        _FIELDS,
        _CLIP,
        ("=arrange",),
        ("fit_selection", "present_here"),
    ),
    "point": (("copy", "duplicate", "delete"), ("=arrange",), ("fit_selection",)),
    "stage": (
        ("edit_text",),
        ("add_stage",),
        _CLIP,
        ("=arrange",),
        ("wider", "narrower"),
        ("fit_selection", "present_here"),
    ),
    "swimlane": (("edit_text",), (">lane",), _CLIP, ("=arrange",), ("fit_selection",)),
    "lane": (
        ("edit_text",),
        (">lane",),
        _CLIP,
        ("=arrange",),
        ("taller", "lower"),
        ("fit_selection",),
    ),
    "path": (
        ("edit_text",),
        ("path_alone", "toggle_path", "all_paths"),
        ("duplicate", "delete"),
        ("=arrange",),
    ),
    "step": (
        ("know_step",),
        ("path_alone", "toggle_path", "all_paths"),
        ("duplicate", "delete"),
        ("=arrange",),
    ),
    "many": (_FIELDS, _CLIP, ("=arrange",), ("fit_selection",)),
    "cell": (("add_here", "paste"), ("add_stage", ">lane"), ("fit",)),
    "title": (("edit_text",), ("add_stage", "add_segment"), ("fit",)),
    "page": (("paste", "select_all"), ("add_stage", "add_segment"), ("fit", "zoom_100", "present")),
    "map": (
        ("rename_map",),
        ("duplicate_map", "delete_map_here"),
        ("map_earlier", "map_later"),
        ("add_map",),
    ),
    "minimap": (("fit", "fit_selection", "zoom_100"), ("minimap",)),
    "gap": (("show_gap",), _DECIDE),
    "listed gap": (_DECIDE, ("sort_gaps",)),
    "offer": (("put",),),
    "entry": (("open_entry",), ("entry_earlier", "entry_later"), ("delete_entry",)),
    "offered entry": (("put", "open_entry"), ("entry_earlier", "entry_later"), ("delete_entry",)),
}
"""Groups of names. `=arrange` stands for all commands of a menu that can be done now, `>lane` for them in a submenu,
`:channel` for a submenu that chooses that field of what has it."""

SIGNS = "=>:"


def pointed_at(layout: MapLayout, selection: tuple[str, ...], x: float, y: float) -> Pointed:
    """Return what lies at a point of the page; a thing that is selected with others stands for all of them."""
    target = hit(layout, x, y)
    if len(selection) > 1 and target.id in selection:
        return Pointed("many", target.id, x, y)
    return Pointed(target.kind, target.id, x, y)


def selected(document: Document, layout: MapLayout, selection: tuple[str, ...]) -> Pointed:
    """Return what a menu is about that is asked for with the keyboard: what was selected last, else the page."""
    if not selection:
        return Pointed("page")
    place = located(layout, selection[-1])
    x, y = (place.rect.x + min(place.rect.w, 24.0), place.rect.cy) if place else (0.0, 0.0)
    kind = "many" if len(selection) > 1 else kind_of(document, selection[-1])
    return Pointed(kind, selection[-1], x, y)


def kind_of(document: Document, id: str) -> str:
    """Return the key of `CONTEXTS` for an element of a map."""
    match find(document, id):
        case EmotionPoint() | ArcPoint():
            return "point"
        case Element():
            return "element"
        case Stage():
            return "stage"
        case Swimlane():
            return "swimlane"
        case Path():
            return "path"
        case JourneyMap():
            return "map"
        case _:
            return "lane"
