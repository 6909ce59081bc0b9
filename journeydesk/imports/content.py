"""What a file of another program holds, within limits."""

from __future__ import annotations

from pathlib import Path

from journeydesk.imports.imported import CannotImport


def content(path: Path, most: int, too_large: CannotImport) -> bytes:
    """Return the bytes of a file; raises `too_large` where there are more than `most`, or another `CannotImport`."""
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise CannotImport(
            path.name, f"it cannot be read ({error.strerror})", "Check the name and the folder"
        ) from error
    if len(data) > most:
        raise too_large
    return data


def is_utf_16(data: bytes) -> bool:
    """Tell whether a text begins with the mark of UTF-16."""
    return data[:2] in (b"\xff\xfe", b"\xfe\xff")
