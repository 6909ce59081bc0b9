"""The page itself: template, style and script from the resources, drawings and data in their places.

It may load nothing at all: its own policy says so to the browser, and names its script and style by their hashes.
"""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import Template
from typing import Any

from journeydesk import __version__
from journeydesk.drawing.theme import Theme
from journeydesk.export.web.words import Said
from journeydesk.resources import resource
from journeydesk.surfaces.svg.xml import escaped

CHROME = {
    "ground": "canvas",
    "dot": "canvas_dot",
    "paper": "background",
    "card": "card",
    "edge": "band_border",
    "band": "band",
    "strong": "strong",
    "normal": "normal",
    "soft": "soft",
    "accent": "accent",
    "accent-tint": "accent_tint",
    "bad": "bad",
    "bad-tint": "bad_tint",
    "good": "good",
}
"""The colours of what stands around the map, and what themes call them."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a page is put together from: `fonts` are style rules, `inks` pairs of colours by their variables."""

    title: str
    language: str
    said: Said
    themes: tuple[Theme, Theme]
    begins: str
    maps: str
    data: Mapping[str, Any]
    fonts: str
    inks: Mapping[tuple[str, str], str]
    paper: str


def page(sheet: Sheet) -> bytes:
    """Return the whole file."""
    style = f"{sheet.fonts}\n{''.join(_colours(sheet))}\n{_file('page.css')}\n{_paper(sheet.paper)}"
    script = _file("page.js")
    values = {
        "language": escaped(sheet.language),
        "theme": sheet.begins,
        "policy": escaped(_policy(style, script)),
        "version": escaped(__version__),
        "title": escaped(sheet.title),
        "style": style,
        "maps": sheet.maps,
        "data": _json(sheet.data),
        "script": script,
        **{f"said_{name}": escaped(word) for name, word in sheet.said.items()},
    }
    text = Template(_file("page.html")).substitute(values)
    return text.encode("utf-8", "replace")


def _colours(sheet: Sheet) -> Iterator[str]:
    """Yield the variables of both themes; paper always gets the first."""
    for number, theme in enumerate(sheet.themes):
        chrome = [f"--{name}:{getattr(theme, field)};" for name, field in CHROME.items()]
        inks = [f"{name}:{pair[number]};" for pair, name in sheet.inks.items()]
        rules = f"color-scheme:{'dark' if theme.name == 'dark' else 'light'};{''.join((*chrome, *inks))}"
        yield f":root{{{rules}}}" if not number else f"@media screen{{:root[data-theme=dark]{{{rules}}}}}"


def _paper(size: str) -> str:
    return f"@page{{size:{size};margin:0}}"


def _policy(style: str, script: str) -> str:
    """Return what the browser may load: nothing from anywhere, and only this style and this script."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}';"
        " font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}"


def _json(data: Mapping[str, Any]) -> str:
    """Return data such that nothing in it can end the element that holds it; lone surrogates stay escapes."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _file(name: str) -> str:
    return resource("web", name).read_text("utf-8")
