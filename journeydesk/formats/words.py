"""How a message names what stands in a file: quoted, on one line, and never long."""

LONGEST = 60

LONGEST_PATH = 250
"""A folder is told whole where it can be: only the whole path leads there."""


def quoted(text: str, longest: int = LONGEST) -> str:
    """Return `text` in quotes as one printable line, shortened where it is long."""
    line = " ".join(text[: 4 * longest].split())
    shown = "".join(sign if sign.isprintable() else "�" for sign in line)
    return f"“{shown if len(shown) <= longest else shown[: longest - 1] + '…'}”"
