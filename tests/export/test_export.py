"""An export is whole or has never been, tells what it did, and may run anywhere."""

import threading
import zipfile

import pikepdf
import pypdfium2
import pytest

from journeydesk.editing.change import change
from journeydesk.export import (
    Cancelled,
    ExportError,
    ExportOptions,
    NoRoom,
    WouldLoseDocument,
    export,
    prepare,
)
from journeydesk.formats import jmap
from journeydesk.formats.files import CannotWrite
from journeydesk.layout.text import TextStyle


class Counted:
    """A progress that remembers, and may ask to stop after so many calls."""

    def __init__(self, stop_after: int | None = None) -> None:
        self.shares: list[float] = []
        self.stop_after = stop_after

    def __call__(self, share: float) -> None:
        self.shares.append(share)

    def cancelled(self) -> bool:
        return self.stop_after is not None and len(self.shares) >= self.stop_after


def untouched(old) -> bool:
    return old.read_bytes() == b"old" and list(old.parent.iterdir()) == [old]


def test_all_maps_become_pages_of_one_pdf(sample, shaper, old):
    done = export(sample, ExportOptions(), old, shaper=shaper)
    assert (done.path, done.pages, done.pixels, done.notes) == (old, 3, None, ())
    assert old.read_bytes().startswith(b"%PDF-")


def test_a_picture_says_how_large_it_is_and_which_map_it_shows(sample, shaper, tmp_path):
    done = export(sample, ExportOptions(kind="png", dpi=96), tmp_path / "map.png", shaper=shaper)
    assert done.pixels == prepare(sample, ExportOptions(kind="png", dpi=96), shaper).pixels
    assert done.notes == ("The file shows “Getting home internet”, one of 3 maps: PNG holds one.",)


@pytest.mark.parametrize("kind", ["pdf", "png", "pptx"])
def test_the_same_document_makes_the_same_bytes(sample, shaper, tmp_path, kind):
    one, other = tmp_path / f"one.{kind}", tmp_path / f"other.{kind}"
    export(sample, ExportOptions(kind=kind), one, shaper=shaper)
    export(sample, ExportOptions(kind=kind), other, shaper=type(shaper)())
    assert one.read_bytes() == other.read_bytes()


def words_of(path):
    with pypdfium2.PdfDocument(path) as file:
        return file[0].get_textpage().get_text_bounded()


def test_what_is_said_of_two_segments_can_be_read_and_found_in_the_pdf(sample, shaper, tmp_path):
    compared = change(sample, "workers-lane-emotion", against="movers-lane")
    export(compared, ExportOptions(), tmp_path / "both.pdf", shaper=shaper)
    said = words_of(tmp_path / "both.pdf")
    for words in ("compared with", "+1.1 for Home workers", "+0.96 to +1.24 · n = 600 and 58"):
        assert words in said
    export(compared, ExportOptions(segment="home-workers"), tmp_path / "one.pdf", shaper=shaper)
    assert "Movers" not in words_of(tmp_path / "one.pdf")


def test_the_export_of_one_segment_names_no_other_anywhere(sample, shaper, tmp_path):
    export(sample, ExportOptions(segment="home-workers"), tmp_path / "one.pdf", shaper=shaper)
    with pikepdf.open(tmp_path / "one.pdf") as file:
        assert str(file.docinfo.Keywords) == "Home workers"
        assert not any("Movers" in str(value) for value in file.docinfo.values())


@pytest.mark.parametrize("kind", ["pdf", "png", "pptx"])
def test_progress_only_grows_and_ends_with_all(sample, shaper, tmp_path, kind):
    progress = Counted()
    export(sample, ExportOptions(kind=kind), tmp_path / "map", shaper=shaper, progress=progress)
    assert progress.shares == sorted(progress.shares)
    assert progress.shares[0] > 0
    assert progress.shares[-1] == pytest.approx(1)


@pytest.mark.parametrize("kind", ["pdf", "png", "pptx"])
@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_cancel_at_any_time_leaves_the_old_file(sample, shaper, old, kind, after):
    progress = Counted(stop_after=after)
    with pytest.raises(Cancelled, match="nothing was written"):
        export(
            sample,
            ExportOptions(kind=kind),
            old,
            shaper=shaper,
            progress=progress,
            cancelled=progress.cancelled,
        )
    assert untouched(old)


@pytest.mark.parametrize("kind", ["pdf", "png", "pptx"])
def test_a_failure_midway_leaves_the_old_file(sample, shaper, old, kind, monkeypatch):
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    module = {
        "pdf": "journeydesk.surfaces.pdf.writer.write_pdf",
        "png": "zlib.crc32",
        "pptx": "journeydesk.surfaces.pptx.writer.save",
    }[kind]
    monkeypatch.setattr(module, fail)
    with pytest.raises(ZeroDivisionError):
        export(sample, ExportOptions(kind=kind), old, shaper=shaper)
    assert untouched(old)


def test_a_refusal_leaves_the_old_file(sample, shaper, old):
    with pytest.raises(NoRoom):
        export(sample, ExportOptions(page="a4", margin=200), old, shaper=shaper)
    assert untouched(old)


@pytest.mark.parametrize("way", ["itself", "link", "hard link", "plain JSON", "damaged"])
def test_a_document_is_never_written_over(sample, shaper, tmp_path, way):
    document, target = tmp_path / "home.jmap", tmp_path / "home.pdf"
    jmap.write(sample, document)
    match way:
        case "itself":
            document.rename(target)
        case "link":
            target.symlink_to(document)
        case "hard link":
            target.hardlink_to(document)
        case "plain JSON":
            target.write_bytes(b"\n" + zipfile.ZipFile(document).read("document.json"))
        case "damaged":
            target.write_bytes(document.read_bytes()[:2000])
    before = target.read_bytes()
    with pytest.raises(WouldLoseDocument, match=r"“home\.pdf” is a journey map itself.* Choose another name"):
        export(sample, ExportOptions(), target, shaper=shaper)
    assert target.read_bytes() == before


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"", b"PK\x03\x04 of another program", b"\x89PNG"])
def test_other_files_are_replaced(sample, shaper, tmp_path, content):
    (tmp_path / "home.pdf").write_bytes(content)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(tmp_path / "home.pdf", "w") as archive:
            archive.writestr("word/document.xml", "<w/>")
    export(sample, ExportOptions(), tmp_path / "home.pdf", shaper=shaper)
    assert (tmp_path / "home.pdf").read_bytes().startswith(b"%PDF-")


def test_a_folder_that_is_not_there_is_named(sample, shaper, tmp_path):
    with pytest.raises(CannotWrite, match="the folder does not exist"):
        export(sample, ExportOptions(), tmp_path / "nowhere" / "map.pdf", shaper=shaper)


def test_errors_of_an_export_have_one_ancestor():
    assert issubclass(Cancelled, ExportError)


@pytest.mark.parametrize("kind", ["pdf", "png", "pptx"])
def test_a_thread_of_its_own_makes_the_same_file_while_the_window_shapes_on(sample, shaper, tmp_path, kind):
    here, there = tmp_path / "here", tmp_path / "there"
    export(sample, ExportOptions(kind=kind), here, shaper=shaper)
    worker = threading.Thread(
        target=export, args=(sample, ExportOptions(kind=kind), there), kwargs={"shaper": shaper}
    )
    worker.start()
    for number in range(300):
        shaper.shape(f"typed while exporting {number}", TextStyle(12), 100)
    worker.join()
    assert here.read_bytes() == there.read_bytes()
