"""What a person reads when a file cannot be opened: what, where and what to do, on one line."""

import json
import os
from typing import Any

import pytest

from journeydesk.formats import jmap
from journeydesk.formats.jmap.text import encode
from tests.formats.jmap.samples import PICTURE, contained, sample, zipped


def refusal(data: bytes) -> jmap.JmapError:
    with pytest.raises(jmap.JmapError) as caught:
        jmap.read_bytes(data, "home.jmap")
    said = str(caught.value)
    assert said.isprintable()
    assert said.startswith("“home.jmap”")
    assert said.endswith(".")
    assert len(said) < 600
    return caught.value


def with_touchpoint(**fields: Any) -> bytes:
    tree = json.loads(encode(sample()))
    tree["maps"][0]["swimlanes"][0]["lanes"][0]["items"][0].update(fields)
    return contained(json.dumps(tree).encode(), **{f"media/{PICTURE.name}": PICTURE.data})


def with_document(**fields: Any) -> bytes:
    return contained(json.dumps({**json.loads(encode(sample())), **fields}).encode())


BROWSE = "document.json › map “Getting home internet” › swimlane 1 › touchpoint “Browses plans”"


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"emotion": 3}, "emotion 3 is more than 2"),
        ({"emotion": -2.5}, "emotion -2.5 is less than -2"),
        ({"emotion": "1"}, "emotion “1” is not a number"),
        ({"importance": 2.5}, "importance 2.5 is not a whole number"),
        ({"mood": "good"}, "“mood” is not a field that this JourneyDesk knows"),
        ({"details": 5}, "details 5 is not text"),
        ({"details": None}, "details null is not text"),
        ({"device": "a b"}, "device “a b” is not written as it should be"),
        ({"evidence": "survey"}, "evidence “survey” is not a list"),
        ({"evidence": ["survey", 2]}, "evidence 2 2 is not text"),
        ({"device": {"a": 1}}, "device (an object) is not text"),
    ],
)
def test_a_wrong_field_is_named_with_the_way_to_it(fields, what):
    error = refusal(with_touchpoint(**fields))
    assert isinstance(error, jmap.InvalidDocument)
    assert (error.where, error.what) == (BROWSE, what)


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", "2026-09-30T12:00:00", 5])
def test_what_is_no_date_is_named_with_one_that_is(day):
    source = {"id": "talks", "title": "Talks", "kind": "interview", "on": day}
    error = refusal(with_document(evidence=[source]))
    assert error.what.startswith("on ")
    assert "is not a date such as 2026-09-30" in error.what


def test_a_missing_field_is_named():
    error = refusal(with_document(maps=[{"title": "Alone"}]))
    assert (error.where, error.what) == ("document.json › map “Alone”", "id is missing")


def test_a_lane_of_an_unknown_kind_is_named():
    lane = {"id": "l", "kind": "weather"}
    swimlane = {"id": "w", "segment": "movers", "lanes": [lane]}
    error = refusal(with_document(maps=[{"id": "m", "swimlanes": [swimlane]}]))
    assert error.where == "document.json › map 1 › swimlane 1 › lane 1"
    assert error.what.startswith("kind weather is not one of 'touchpoints'")


def test_a_broken_reference_is_named():
    error = refusal(with_document(channels=[]))
    assert "names the channel “call”, which the document does not hold" in error.what


def test_a_path_to_no_touchpoint_is_named():
    path = {"id": "p", "touchpoints": ["nowhere"]}
    swimlane = {"id": "w", "segment": "movers", "paths": [path]}
    error = refusal(with_document(maps=[{"id": "m", "title": "Today", "swimlanes": [swimlane]}]))
    assert error.where == "document.json › map “Today” › swimlane 1"
    assert error.what == "“p” names the touchpoint “nowhere”, which its swimlane does not hold"


def test_three_findings_are_told_and_the_rest_counted():
    error = refusal(with_document(maps=[{"id": "m", "title": f"Map {n}", "state": "lost"} for n in range(9)]))
    assert error.where == "document.json › map “Map 0”"
    assert error.what.count("state “lost” is not one of") == 3
    assert "; map “Map 1”: state “lost”" in error.what
    assert error.what.endswith("; and 6 more")


def test_countless_findings_are_only_counted():
    error = refusal(with_document(maps=[1] * 20_000))
    assert "20,000 places are wrong" in error.what


def test_a_picture_whose_bytes_were_changed_is_named():
    error = refusal(contained(encode(sample()), **{f"media/{PICTURE.name}": b"other"}))
    assert isinstance(error, jmap.DamagedMedia)
    assert PICTURE.name[:40] in error.where


def test_a_picture_that_was_taken_out_is_named():
    assert "names the media" in refusal(contained(encode(sample()))).what


def test_a_syntax_error_is_named_with_line_and_column():
    error = refusal(contained(b'{\n "format": "jmap",\n "version" 1\n}'))
    assert isinstance(error, jmap.DamagedText)
    assert error.where == "document.json, line 3, column 12"


def test_bytes_that_are_no_text_are_named_with_their_line():
    error = refusal(contained(b'{\n "title": "caf\xe9"}'))
    assert (error.where, error.what) == ("document.json, line 2", "byte 17 is not text in UTF-8")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (b'{"title": "a", "title": "b"}', "an object has two fields called “title”"),
        (b'{"a": NaN}', "NaN is not a number that JSON knows"),
        (b'{"a": -Infinity}', "-Infinity is not a number that JSON knows"),
        (b'{"a": ' + b"9" * 5000 + b"}", "a number has too many digits"),
        (b'{"a":' * 100_000, "lists or objects are nested too deeply"),
    ],
)
def test_json_that_programs_read_differently_is_refused(text, what):
    assert refusal(contained(text)).what == what


def test_half_a_surrogate_pair_in_the_text_is_refused():
    for half in (b"\\ud800", b"\\udc00", b"\\ud800\\u0041"):
        assert "line 4" in refusal(contained(encode(sample()).replace(b"Home", half))).what


def test_a_mark_before_the_text_does_no_harm():
    data = contained(b"\xef\xbb\xbf" + encode(sample()), **{f"media/{PICTURE.name}": PICTURE.data})
    assert jmap.read_bytes(data, "home.jmap") == sample()


def test_a_document_json_on_its_own_opens_too():
    data = b'\xef\xbb\xbf\n{"format": "jmap", "version": 1, "title": "Bare", "maps": [{"id": "m"}]}'
    assert jmap.read_bytes(data, "document.json").title == "Bare"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "it is empty"),
        (b"%PDF-1.7\n", "it is a PDF, not a journey map"),
        (b"\x89PNG\r\n", "it is a PNG picture, not a journey map"),
        (b"\0\1\2", "it is a file of another kind, not a journey map"),
        (zipped({}), "it is an empty ZIP archive, not a journey map"),
        (zipped({"a.txt": b"a"}), "it is a ZIP archive, not a journey map"),
        (
            zipped({"[Content_Types].xml": b"", "word/document.xml": b""}),
            "it is a Word document, not a journey map",
        ),
        (
            zipped({"mimetype": b"application/epub+zip"}),
            "it is a file of the kind “application/epub+zip”, not a journey map",
        ),
    ],
)
def test_a_file_of_another_kind_is_told_what_it_is(data, what):
    error = refusal(data)
    assert isinstance(error, jmap.NotJmap)
    assert error.what == what


def test_a_file_that_was_cut_off_is_damaged():
    error = refusal(jmap.to_bytes(sample())[:-40])
    assert isinstance(error, jmap.DamagedContainer)


def test_a_missing_file_is_named_with_its_folder(tmp_path):
    with pytest.raises(jmap.CannotOpen) as caught:
        jmap.read(tmp_path / "gone.jmap")
    assert str(caught.value) == (
        f"“gone.jmap”: there is no such file in “{tmp_path}”. Check the name and the folder."
    )


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(jmap.CannotOpen, match="it is a folder"):
        jmap.read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_does_not_keep_the_program_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe.jmap")
    with pytest.raises(jmap.CannotOpen, match="it is a device"):
        jmap.read(tmp_path / "pipe.jmap")


def test_a_file_that_may_not_be_read_says_so(tmp_path, monkeypatch):
    path = tmp_path / "home.jmap"
    jmap.write(sample(), path)

    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(type(path), "open", forbidden)
    with pytest.raises(jmap.CannotOpen, match="you may not read it"):
        jmap.read(path)


def test_a_name_that_no_file_can_have_says_so(tmp_path):
    with pytest.raises(jmap.CannotOpen):
        jmap.read(tmp_path / "a\0b.jmap")
