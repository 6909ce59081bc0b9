"""Copy, cut and paste of everything on a map: cards, lanes, stages, swimlanes, whole maps, and lines of text."""

from journeydesk.editing.clipboard.clip import Clip, copied, cut_out, kind_named, text_of
from journeydesk.editing.clipboard.lines import MOST_LINES, is_too_long, pasted_text
from journeydesk.editing.clipboard.paste import pasted

__all__ = [
    "MOST_LINES",
    "Clip",
    "copied",
    "cut_out",
    "is_too_long",
    "kind_named",
    "pasted",
    "pasted_text",
    "text_of",
]
