"""What the entries of a .jmap file are called."""

import re

FORMAT = "jmap"
MIMETYPE = "application/vnd.journeydesk.jmap+zip"

MIMETYPE_ENTRY = "mimetype"
DOCUMENT_ENTRY = "document.json"
PREVIEW_ENTRY = "preview.png"
MEDIA_FOLDER = "media/"

_MEDIA = re.compile(r"[0-9a-f]{64}\.(png|jpg|webp|gif|svg)")


def media_name(entry: str) -> str | None:
    """Return the name of the picture that `entry` holds; None where it holds something else."""
    name = entry.removeprefix(MEDIA_FOLDER)
    return name if name != entry and _MEDIA.fullmatch(name) else None
