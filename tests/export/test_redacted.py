"""A redacted file holds nothing that is secret, whatever its kind."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from journeydesk.export import KINDS, ExportOptions, export
from journeydesk.export.options import EXTRAS
from journeydesk.model.value import evolve
from tests.editing.test_redact import SECRETS, told


def everything_in(path: Path) -> bytes:
    """All bytes of a file, unpacked, and all the words of its pages."""
    if path.suffix == ".pdf":
        with pikepdf.open(path) as file:
            plain = b"".join(map(plainly, file.objects))
        document = pypdfium2.PdfDocument(path)
        words = " ".join(page.get_textpage().get_text_range() for page in document)
        document.close()
        return plain + " ".join(words.split()).encode()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as file:
            return b"".join(map(file.read, file.namelist()))
    return path.read_bytes()


def plainly(one: pikepdf.Object) -> bytes:
    """What an object says without being unpacked."""
    if isinstance(one, pikepdf.Stream):
        return b"" if one.get("/Filter") else one.read_bytes()
    return repr(one).encode()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_secret_is_in_a_redacted_file(shaper, tmp_path, kind):
    open_file, silent = tmp_path / f"open.{kind}", tmp_path / f"silent.{kind}"
    options = {"kind": kind, "include": frozenset(EXTRAS)}
    export(told(), ExportOptions(**options), open_file, shaper=shaper)
    export(told(), ExportOptions(**options, redacted=True), silent, shaper=shaper)
    assert open_file.read_bytes() != silent.read_bytes()
    held = everything_in(silent).replace(b"Annabella", b"")
    assert not [secret for secret in SECRETS if secret.encode() in held]


def test_what_is_not_redacted_is_told_in_full(shaper, tmp_path):
    export(told(), ExportOptions(include=frozenset(EXTRAS)), tmp_path / "a.pdf", shaper=shaper)
    held = everything_in(tmp_path / "a.pdf")
    # Whose journey stands for a path is on no page at all.
    assert [secret for secret in SECRETS if secret.encode() not in held] == ["customer-4711"]


def test_a_redacted_document_is_the_same_for_every_segment(shaper, tmp_path):
    document = evolve(told(), title="Ours")
    export(document, ExportOptions(redacted=True, segment="movers"), tmp_path / "a.pdf", shaper=shaper)
    assert b"Annabel " not in everything_in(tmp_path / "a.pdf")
