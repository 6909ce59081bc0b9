"""What is saved comes back, and the same document gives the same bytes."""

import io
import zipfile

import pytest
from hypothesis import given, settings

from journeydesk.editing.change import change
from journeydesk.formats import jmap
from journeydesk.formats.jmap import limits
from journeydesk.formats.jmap.names import MIMETYPE
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.value import evolve
from tests.formats.jmap.samples import PICTURE, SHARED, sample
from tests.support.strategies import documents


def shown(document: Document) -> Document:
    """The document without pictures that nothing shows: those are not passed on."""
    return evolve(document, media=document.named_media)


def reopened(document: Document) -> Document:
    return jmap.read_bytes(jmap.to_bytes(document), "again.jmap")


@settings(max_examples=40, deadline=None)
@given(documents())
def test_every_document_comes_back_as_it_was_saved(document):
    assert reopened(document) == shown(document)


@settings(max_examples=15, deadline=None)
@given(documents())
def test_the_same_document_gives_the_same_bytes(document):
    assert jmap.to_bytes(document) == jmap.to_bytes(reopened(document))


def test_a_saved_file_opens_from_the_disk_and_leaves_nothing_beside_it(tmp_path):
    path = tmp_path / "home.jmap"
    jmap.write(sample(), path)
    assert jmap.read(path) == sample()
    assert list(tmp_path.iterdir()) == [path]


def test_saving_again_keeps_the_previous_version_as_a_backup(tmp_path):
    path = tmp_path / "home.jmap"
    jmap.write(sample(), path)
    jmap.write(evolve(sample(), title="Changed"), path)
    assert jmap.read(path).title == "Changed"
    assert jmap.read(tmp_path / "home.jmap~") == sample()


def test_the_kind_of_file_can_be_told_from_its_first_bytes():
    data = jmap.to_bytes(sample())
    assert data[30:38] == b"mimetype"
    assert data[38 : 38 + len(MIMETYPE)] == MIMETYPE.encode()


def test_the_container_holds_the_document_the_pictures_and_the_preview():
    data = jmap.to_bytes(sample(), preview=b"\x89PNG")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["mimetype", "document.json", f"media/{PICTURE.name}", "preview.png"]
        assert archive.read("preview.png") == b"\x89PNG"
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_picture_that_does_not_fit_its_name_is_not_saved():
    broken = evolve(PICTURE, data=b"something else")
    with pytest.raises(jmap.DamagedMedia, match="bytes do not fit its name"):
        jmap.to_bytes(evolve(sample(), media=(broken,)))


def test_a_picture_that_was_taken_away_is_not_passed_on_and_undo_still_has_it():
    (segment,) = [one for one in sample().segments if one.persona.photo]
    gone = change(sample(), segment.id, persona=evolve(segment.persona, photo=None))
    assert PICTURE in gone.media
    assert PICTURE.data not in jmap.to_bytes(gone)


def test_a_picture_held_twice_is_saved_once():
    assert reopened(evolve(sample(), media=(PICTURE, PICTURE))) == sample()


def test_naughty_strings_come_back_in_every_field():
    path = SHARED / "text" / "blns"
    if not path.exists():
        pytest.skip("the shared data are not here")
    texts = [line for file in path.rglob("*.txt") for line in file.read_text("utf-8").split("\n")]
    maps = tuple(JourneyMap(id=f"m{n}", title=text, scenario=text) for n, text in enumerate(texts))
    document = Document(maps=maps)
    assert len(texts) > 100
    assert reopened(document) == document


def test_half_a_character_from_a_paste_does_not_keep_a_map_from_being_saved():
    document = evolve(sample(), title="half \ud83d of a smile")
    assert reopened(document).title == "half � of a smile"


def test_a_text_that_packs_like_a_bomb_can_be_saved_and_opened():
    document = evolve(sample(), client="a" * (2 * limits.RATIO_COUNTS_FROM))
    assert reopened(document) == document


def test_a_document_too_large_to_be_opened_again_is_not_saved(tmp_path, monkeypatch):
    path = tmp_path / "home.jmap"
    jmap.write(sample(), path)
    monkeypatch.setattr(limits, "MAX_DOCUMENT", 1000)
    with pytest.raises(jmap.TooLarge, match=r"document\.json"):
        jmap.write(evolve(sample(), title="Changed"), path)
    monkeypatch.undo()
    assert jmap.read(path) == sample()
