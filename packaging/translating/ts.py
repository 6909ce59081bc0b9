"""The .ts files that translators edit (with Qt Linguist or by hand): each string of the program once, by itself.

All stand in one context, for a word of ours means the same wherever it is shown.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from pathlib import Path

CONTEXT = "journeydesk"
COUNTED = "%Ln"
"""What stands for the number in a string that has a form for one and a form for many."""

Forms = tuple[str, ...]
"""A translation: one form, or two where something is counted; empty while there is none."""


def read(path: Path) -> dict[str, Forms]:
    """Return the translations of a file by the strings of the code; none when there is no file."""
    if not path.exists():
        return {}
    return {message.findtext("source", ""): _forms(message) for message in ET.parse(path).iter("message")}


def _forms(message: ET.Element) -> Forms:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return ()
    return tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)


def updated(words: Iterable[str], known: Mapping[str, Forms]) -> dict[str, Forms]:
    """Return the translations of exactly these words."""
    return {word: known.get(word, ()) for word in sorted(words, key=lambda word: (word.casefold(), word))}


def write(path: Path, language: str, translations: Mapping[str, Forms]) -> None:
    """Write a file; a string without translation is marked as unfinished."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for source, forms in translations.items():
        context.append(_message(source, forms))
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def _message(source: str, forms: Forms) -> ET.Element:
    message = ET.Element("message", {"numerus": "yes"} if COUNTED in source else {})
    ET.SubElement(message, "source").text = source
    translation = ET.SubElement(message, "translation", {} if forms else {"type": "unfinished"})
    if COUNTED in source:
        for form in forms or ("", ""):
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = "".join(forms)
    return message
