"""What all kinds of files without pages promise: whole or not at all, always the same, nothing that is hidden."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from journeydesk.editing.change import change
from journeydesk.export import KINDS, Cancelled, ExportOptions, export, prepare
from journeydesk.export.presets import Preset, kept, remembered
from journeydesk.export.report import voice
from journeydesk.formats import jmap
from journeydesk.model.document import Document
from journeydesk.model.value import evolve
from journeydesk.resources import resource
from journeydesk.speech import Speech, speech

WITHOUT_PAGES = [kind.ending for kind in KINDS.values() if kind.contents]
ALL = frozenset({"register", "evidence", "audit"})

each_kind = pytest.mark.parametrize("kind", WITHOUT_PAGES)


def words_in(path: Path) -> str:
    if not zipfile.is_zipfile(path):
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist())


@each_kind
def test_the_same_document_makes_the_same_bytes(sample: Document, shaper, tmp_path: Path, kind: str) -> None:
    one, other = tmp_path / f"one.{kind}", tmp_path / f"other.{kind}"
    for path in (one, other):
        export(sample, ExportOptions(kind=kind, include=ALL), path, shaper=shaper)
    assert one.read_bytes() == other.read_bytes()


@each_kind
def test_no_word_of_the_program_is_left_in_english(
    sample: Document, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: set[str] = set()

    class Strict(Speech):
        def said(self, words: str) -> str:
            left.update({words} - self.forms.keys())
            return super().said(words)

    monkeypatch.setattr(voice, "speech", lambda language, decimal: Strict(speech(language).forms, decimal))
    german = evolve(sample, language="de")
    prepare(german, ExportOptions(kind=kind, include=ALL), None)
    assert not left


@each_kind
def test_nothing_is_laid_out(sample: Document, kind: str) -> None:
    prepared = prepare(sample, ExportOptions(kind=kind), None)  # nobody could shape a word
    assert prepared.pages == () and prepared.contents and prepared.contents.text


@each_kind
@pytest.mark.parametrize("calls", [1, 2])
def test_a_cancelled_export_leaves_the_old_file(
    sample: Document, shaper, old: Path, kind: str, calls: int
) -> None:
    heard: list[float] = []
    with pytest.raises(Cancelled):
        export(
            sample,
            ExportOptions(kind=kind),
            old,
            shaper=shaper,
            progress=heard.append,
            cancelled=lambda: len(heard) >= calls,
        )
    assert old.read_bytes() == b"old" and list(old.parent.iterdir()) == [old]


@each_kind
def test_what_is_hidden_is_not_in_the_file(sample: Document, shaper, tmp_path: Path, kind: str) -> None:
    document = change(sample, sample.maps[0].swimlanes[1].id, hidden=True)
    document = change(document, sample.maps[0].stages[0].id, hidden=True)
    path = tmp_path / f"map.{kind}"
    options = ExportOptions(kind=kind, maps=(sample.maps[0].id,), include=ALL - {"audit"})
    export(document, options, path, shaper=shaper)
    words = words_in(path)
    assert "I compare three offers" in words
    assert "I read speed tests" not in words and "Home workers" not in words and "Discover" not in words


@each_kind
@pytest.mark.parametrize("path", sorted(resource("templates").glob("*.jmap")), ids=lambda path: path.stem)
def test_every_template_can_be_exported(shaper, tmp_path: Path, kind: str, path: Path) -> None:
    export(jmap.read(path), ExportOptions(kind=kind, include=ALL), tmp_path / f"map.{kind}", shaper=shaper)


@each_kind
def test_a_preset_remembers_the_kind_but_not_the_day(kind: str) -> None:
    options = ExportOptions(kind=kind, include=ALL)
    assert next(remembered(kept([Preset("Mine", options)]))).options == options
