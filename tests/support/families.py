"""Families of fonts that a computer may have beside ours, made of ours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from fontTools.ttLib import TTFont
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase

from journeydesk.resources import resource

RESTRICTED = 2
"""What a font says that nobody may embed."""


@contextmanager
def installed(family: str, *, closed: bool = False) -> Iterator[str]:
    """Make a family of one bold face known to Qt for a while; `closed` to embedding where its maker says so."""
    identity = QFontDatabase.addApplicationFontFromData(QByteArray(_file(family, closed)))
    assert identity >= 0
    yield family
    QFontDatabase.removeApplicationFont(identity)


def _file(family: str, closed: bool) -> bytes:
    font = TTFont(resource("fonts", "JourneyDeskSans-Bold.ttf"))
    for number, text in ((1, family), (2, "Regular"), (4, family), (6, family.replace(" ", ""))):
        font["name"].setName(text, number, 3, 1, 0x409)
    font["name"].names = [record for record in font["name"].names if record.nameID not in (16, 17)]
    font["OS/2"].fsType = RESTRICTED if closed else 0
    font["OS/2"].usWeightClass = 400
    font["OS/2"].fsSelection, font["head"].macStyle = 0x40, 0
    out = BytesIO()
    font.save(out)
    return out.getvalue()
