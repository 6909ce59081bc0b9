"""What the page says by itself, in the language of the document."""

from __future__ import annotations

import json
from collections.abc import Mapping

from journeydesk.resources import resource

Said = Mapping[str, str]
"""Words by what they stand for; {0} is where a value belongs."""

USUAL = "en"


def said_in(language: str) -> Said:
    """Return the words in a language (BCP 47), English where there are none yet."""
    known: dict[str, Said] = json.loads(resource("web", "words.json").read_bytes())
    return known.get(language.split("-")[0].lower(), known[USUAL])
