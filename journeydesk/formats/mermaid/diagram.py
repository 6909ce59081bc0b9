"""What a Mermaid `journey` diagram says, line by line.

Read as Mermaid 11 reads it. Where Mermaid would lose something without a word it is kept, where Mermaid refuses what is
clear it is understood, and either is told in a note. What Mermaid accepts was measured, not taken from its grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from journeydesk.formats.mermaid.task import ENTITY, Task, decoded, read_task
from journeydesk.formats.words import quoted

NO_SECTION = -1

_HEADER = re.compile(r"(journey)(:?)(?=\s|$)", re.ASCII | re.IGNORECASE)
_BLOCK = re.compile(r"accdescr\s*\{", re.IGNORECASE)
_SAID = re.compile(r"(acctitle|accdescr)\s*:\s*(.*)", re.IGNORECASE)
_COMMENT = re.compile(rf"%%|(?!{ENTITY.pattern})#")
_WORD = re.compile(r"(title|section)(?:\s(.*)|$)", re.IGNORECASE | re.DOTALL)
_DIRECTIVE = re.compile(r"%%\{.*?\}%%", re.DOTALL)
_OPEN_DIRECTIVE = re.compile(r"%%\{(?!.*\}%%).*", re.DOTALL)
_SCRIPT = re.compile(r"<script\b.*?(</script\s*>|$)", re.IGNORECASE | re.DOTALL)


@dataclass(slots=True)
class Diagram:
    """The title, the sections and the tasks; each task knows the number of its section, `NO_SECTION` before the first.

    `heading` and `description` are what the diagram says of itself for assistive technology; `notes` what was read
    otherwise than Mermaid reads it, each with its line in the file.
    """

    title: str = ""
    heading: str = ""
    description: str = ""
    sections: list[str] = field(default_factory=list)
    tasks: list[tuple[int, Task]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def is_diagram(text: str) -> bool:
    """Tell whether a text is a journey diagram, whatever is right or wrong with the rest of it."""
    return any(_HEADER.match(line.strip()) for _, line in _lines(text, 0))


def read_diagram(text: str, first_line: int = 1, title: str = "") -> Diagram:
    """Return what a diagram says; `first_line` is where it begins in its file, `title` that of its front matter."""
    found = Diagram(title=title)
    reader = _Reader(found)
    for number, line in _lines(text, first_line):
        reader.read(number, line)
    reader.end()
    return found


def _lines(text: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Yield lines without blanks around them, and none that is empty or a comment, by their numbers."""
    whole = _DIRECTIVE.sub(
        lambda found: "\n" * found[0].count("\n"), text.replace("\r\n", "\n").replace("\r", "\n")
    )
    for number, line in enumerate(whole.split("\n"), first_line):
        bare = line.strip("\ufeff").strip()
        if bare and not _COMMENT.match(bare):
            yield number, line.strip("\ufeff").lstrip()


class _Reader:
    """Reads one line after the other into a diagram."""

    def __init__(self, found: Diagram) -> None:
        self._found = found
        self._begun = False
        self._block: list[str] | None = None
        """The lines of a description in braces that is still open."""

    def read(self, number: int, line: str) -> None:
        """Read a line."""
        if self._block is not None:
            self._go_on_describing(number, line)
        elif not self._begun:
            self._begin(number, line)
        elif block := _BLOCK.match(line):
            self._block = []
            self._go_on_describing(number, line[block.end() :])
        elif said := _SAID.match(line):
            self._describe(said[1].lower(), said[2].strip(), number)
        elif word := _WORD.match(line):
            self._name(number, word[1].lower(), word[2] or "")
        else:
            self._task(number, line)

    def end(self) -> None:
        """Close what is still open."""
        if self._block is not None:
            self._found.notes.append("A description has no closing brace: it was taken to reach to the end.")
            self._describe("accdescr", "\n".join(self._block))

    def _begin(self, number: int, line: str) -> None:
        """Look for the word that begins a diagram, and read on behind it."""
        header = _HEADER.match(line)
        self._begun = header is not None
        if header is None:
            return
        if header[0] != "journey":
            self._note(number, f"Mermaid wants “journey” where {quoted(header[0])} stands.")
        if rest := line[header.end() :].strip():
            self.read(number, rest)

    def _go_on_describing(self, number: int, line: str) -> None:
        assert self._block is not None
        text, brace, rest = line.partition("}")
        self._block.append(text.strip())
        if brace:
            self._describe("accdescr", "\n".join(self._block).strip())
            self._block = None
            if rest.strip():
                self.read(number, rest.lstrip())

    def _describe(self, what: str, text: str, number: int = 0) -> None:
        if number and not text:
            self._note(number, "Mermaid takes the next line for the missing text.")
        elif what == "acctitle":
            self._found.heading = text
        else:
            self._found.description = text

    def _name(self, number: int, what: str, text: str) -> None:
        if not text.strip():
            self._note(number, f"a {what} without a name was left out.")
            return
        kept = _SCRIPT.sub("", text)
        if sign := next((sign for sign in ("#", ";", ":") if _breaks(sign, what, kept)), None):
            self._note(number, f"{quoted(kept)} was kept whole; Mermaid ends a {what} at {quoted(sign)}.")
        if what == "title":
            self._found.title = decoded(kept)
        else:
            self._found.sections.append(decoded(kept))

    def _task(self, number: int, line: str) -> None:
        task, notes = read_task(line)
        if not task.name.strip():
            self._note(number, "a task without a name was left out.")
            return
        self._found.tasks.append((len(self._found.sections) - 1, task))
        for note in notes:
            self._note(number, note)

    def _note(self, number: int, sentence: str) -> None:
        self._found.notes.append(f"In line {number}: {sentence}")


def _breaks(sign: str, what: str, text: str) -> bool:
    """Tell whether a sign ends a name in Mermaid; in an entity (#58;) it does not, in a title no colon does."""
    if sign == ":" and what == "title":
        return False
    return sign in ENTITY.sub("", text)
