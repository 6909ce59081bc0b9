"""Make resources/translations again: the strings of the code into the .ts files, what they say into .qm files.

`python packaging/make_translations.py` adds what is new as unfinished, drops what is gone, and names what is missing.
"""

from __future__ import annotations

import sys
from pathlib import Path

from translating import qm, ts
from translating.words import all_words

FOLDER = Path(__file__).parents[1] / "resources" / "translations"


def translations(language: str) -> dict[str, ts.Forms]:
    """Return the translations of the words that the code has now; English only says how things are counted."""
    words = all_words()
    wanted = words if language != "en" else {word for word in words if ts.COUNTED in word}
    return ts.updated(wanted, ts.read(source(language)))


def source(language: str) -> Path:
    """Return the file that translators edit."""
    return FOLDER / f"journeydesk_{language}.ts"


def target(language: str) -> Path:
    """Return the file that the program loads."""
    return FOLDER / f"journeydesk_{language}.qm"


def make(language: str) -> list[str]:
    """Write both files of a language; return what has no translation yet."""
    found = translations(language)
    ts.write(source(language), language, found)
    target(language).write_bytes(qm.compiled(language, found))
    return [word for word, forms in found.items() if not forms]


if __name__ == "__main__":
    missing = [f"{language}: {word}" for language in ("en", "de") for word in make(language)]
    print("\n".join(missing) or "Everything is translated.")
    sys.exit(1 if missing else 0)
