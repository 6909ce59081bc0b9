"""Files made to do harm are refused with a sentence, in little time and memory."""

import io
import random
import struct
import time
import tracemalloc
import warnings
import zipfile

import pytest

from journeydesk.formats import jmap
from journeydesk.formats.jmap import limits
from journeydesk.formats.jmap.names import MIMETYPE
from journeydesk.formats.jmap.text import encode
from tests.formats.jmap.samples import PICTURE, SHARED, contained, sample, zipped

MIME = {"mimetype": MIMETYPE.encode()}


def hostile(folder: str, pattern: str) -> list[object]:
    found = sorted((SHARED / "hostile" / folder).rglob(pattern))
    absent = pytest.param(None, marks=pytest.mark.skip(reason="the shared data are not here"))
    return [pytest.param(path, id=path.stem) for path in found] or [absent]


def refuse(data: bytes) -> jmap.JmapError:
    start = time.perf_counter()
    with pytest.raises(jmap.JmapError) as caught:
        jmap.read_bytes(data, "evil.jmap")
    assert time.perf_counter() - start < 5
    assert str(caught.value).isprintable()
    return caught.value


@pytest.mark.parametrize("path", hostile("zip-yauzl", "*.zip"))
def test_a_hostile_zip_is_refused(path):
    refuse(path.read_bytes())


@pytest.mark.parametrize("path", hostile("json", "*.json"))
def test_hostile_json_is_refused_in_a_container_and_alone(path):
    refuse(path.read_bytes())
    refuse(contained(path.read_bytes()))


@pytest.mark.parametrize("path", hostile("json", "*.json"))
def test_hostile_json_inside_a_good_document_is_refused_or_harmless(path):
    text = encode(sample()).replace(b'"Home internet"', path.read_bytes())
    try:
        opened = jmap.read_bytes(contained(text, **{f"media/{PICTURE.name}": PICTURE.data}), "evil.jmap")
    except jmap.JmapError as error:
        assert str(error).isprintable()
    else:
        assert jmap.read_bytes(jmap.to_bytes(opened), "again.jmap") == opened


def patched(data: bytes, name: str, **fields: int) -> bytes:
    """Return `data` with what both headers of an entry say replaced, truth or lie."""
    places = {"flags": (6, 8, "<H"), "method": (8, 10, "<H"), "size": (22, 24, "<L")}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        local = archive.getinfo(name).header_offset
    central = data.rindex(b"PK\x01\x02", 0, data.rindex(name.encode()))
    changed = bytearray(data)
    for field, value in fields.items():
        in_local, in_central, form = places[field]
        struct.pack_into(form, changed, local + in_local, value)
        struct.pack_into(form, changed, central + in_central, value)
    return bytes(changed)


def test_an_entry_that_unpacks_to_more_than_it_says_takes_no_memory():
    data = patched(contained(b" " * (32 << 20)), "document.json", size=100)
    tracemalloc.start()
    refuse(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 << 20


def test_a_bomb_is_refused_before_it_is_unpacked():
    assert isinstance(refuse(contained(b" " * (32 << 20))), jmap.TooLarge)


def test_more_values_than_memory_likes_are_refused_before_they_are_made():
    text = b'{"format": "jmap", "version": 1, "maps": [' + b"[]," * limits.MAX_MARKS + b"0]}"
    data = zipped({**MIME, "document.json": text}, zipfile.ZIP_STORED)
    assert "values" in refuse(data).what


def test_too_many_entries_are_refused():
    data = zipped({**MIME, **{f"{n}": b"" for n in range(limits.MAX_ENTRIES)}})
    assert isinstance(refuse(data), jmap.TooLarge)


def test_more_than_the_limit_in_all_is_refused():
    data = contained(encode(sample()), **{"a": b"1"})
    error = refuse(patched(data, "a", size=0xFFFFFFF0))
    assert isinstance(error, jmap.TooLarge)


@pytest.mark.parametrize(
    "name",
    ["../evil", "media/../../evil", "/etc/evil", "\\evil", "..\\evil", "C:\\evil", "C:/evil", "c:evil"],
)
def test_a_name_that_leads_outside_is_refused(name):
    assert "leads outside" in refuse(contained(encode(sample()), **{name: b"evil"})).what


def test_two_entries_of_one_name_are_refused():
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w") as archive:
        warnings.simplefilter("ignore")  # zipfile warns of what we do on purpose
        for name, data in (*MIME.items(), ("document.json", b"{}"), ("document.json", b"{}")):
            archive.writestr(name, data)
    assert "two entries have one name" in refuse(buffer.getvalue()).what


def test_a_locked_entry_is_refused():
    assert "password" in refuse(patched(contained(b"{}"), "document.json", flags=1)).what


def test_an_unusual_packing_is_refused():
    assert "packed in a way" in refuse(patched(contained(b"{}"), "document.json", method=14)).what
    assert "packed in a way" in refuse(zipped({**MIME, "document.json": b"{}"}, zipfile.ZIP_LZMA)).what


def test_headers_that_disagree_are_refused():
    data = bytearray(contained(b"{}"))
    struct.pack_into("<L", data, data.index(b"PK\x03\x04", 4) + 22, 7)
    assert "disagree" in refuse(bytes(data)).what


def test_entries_that_share_their_bytes_are_refused():
    first = zipped({**MIME, "document.json": encode(sample())}, zipfile.ZIP_STORED)
    again = zipfile.ZipFile(io.BytesIO(first)).getinfo("document.json")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", MIME["mimetype"])
        archive.writestr("document.json", encode(sample()))
        for n in range(20):
            again.filename = again.orig_filename = f"copy{n}"
            archive.filelist.append(_copied(again))
    assert "overlap" in refuse(buffer.getvalue()).what


def _copied(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    copy = zipfile.ZipInfo(info.filename)
    copy.file_size, copy.compress_size, copy.CRC = info.file_size, info.compress_size, info.CRC
    copy.header_offset = info.header_offset
    return copy


def test_entries_of_other_programs_do_no_harm():
    others = {"__MACOSX/._document.json": b"x", ".DS_Store": b"x", "media/": b"", "media/.DS_Store": b"x"}
    data = contained(encode(sample()), **{f"media/{PICTURE.name}": PICTURE.data}, **others)
    assert jmap.read_bytes(data, "home.jmap") == sample()


def test_damaged_bytes_give_a_sentence_or_the_document():
    good = jmap.to_bytes(sample(), preview=b"\x89PNG")
    dice = random.Random(7)
    for _ in range(1500):
        data = bytearray(good)
        for _ in range(dice.choice((1, 1, 2, 8))):
            data[dice.randrange(len(data))] = dice.randrange(256)
        if dice.random() < 0.2:
            del data[dice.randrange(len(data)) :]
        try:
            assert jmap.read_bytes(bytes(data), "damaged.jmap") == sample()
        except jmap.JmapError as error:
            assert str(error).isprintable()
