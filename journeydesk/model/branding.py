"""Whose document it is: what its cover, and the foot of its pages, say of it."""

from journeydesk.model.inventory import Colour, Day, MediaName
from journeydesk.model.value import Value


class Branding(Value):
    """How the document presents itself to a client.

    `font` is the family in which exports are set, empty for ours.
    `on` is the day it speaks for: exports know no clock, so that the same document makes the same file.
    """

    logo: MediaName | None = None
    accent: Colour | None = None
    font: str = ""
    version: str = ""
    on: Day | None = None
    confidentiality: str = ""
