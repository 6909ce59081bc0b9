"""The pages of the help: their order, their texts in the person's language, and what is found in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from journeydesk.desktop.shortcuts import native
from journeydesk.editing.search import folded
from journeydesk.resources import resource

KEYS = "keys"
"""The page that is made from the tables of actions, and so is always right."""

ORDER = (
    "first-map",
    "touchpoints",
    "stages",
    "emotion",
    "paths",
    "segments",
    "evidence",
    "logs",
    "gaps",
    "compare",
    "find",
    "clipboard",
    KEYS,
    "files",
    "export",
    "present",
    "good-map",
    "glossary",
)

KEY = re.compile(r"`((?:(?:Ctrl|Alt|Shift)\+)*(?:[A-Z0-9,./=\-]|F\d{1,2}|[A-Z][A-Za-z]+))`")
"""A key sequence in a page, as the tables write it."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: the name of its file, its title, its text in Markdown."""

    name: str
    title: str
    text: str

    @property
    def address(self) -> str:
        """What links to it say."""
        return f"{self.name}.md"


def pages(language: str, keys: str) -> tuple[Page, ...]:
    """Return all pages in a language in their order; `keys` is the text of the one that is made."""
    return tuple(_page(name, keys if name == KEYS else _text(language, name)) for name in ORDER)


def _page(name: str, text: str) -> Page:
    return Page(name, text.splitlines()[0].removeprefix("# "), text)


def _text(language: str, name: str) -> str:
    return resource("help", language, f"{name}.md").read_text(encoding="utf-8")


def found(known: Iterable[Page], words: str) -> tuple[Page, ...]:
    """Return the pages that hold all the words, those that have them in the title first."""
    wanted = folded(words).split()
    hits = [page for page in known if all(word in folded(page.text) for word in wanted)]
    return tuple(sorted(hits, key=lambda page: not all(word in folded(page.title) for word in wanted)))


def with_native_keys(text: str) -> str:
    """Return a text with its keys as this keyboard has them."""
    return KEY.sub(lambda match: f"`{native(QKeySequence(match[1])) or match[1]}`", text)
