"""Files of every version open, for ever; files of a version to come say so."""

import json

import pytest

from journeydesk import __version__
from journeydesk.formats import jmap
from journeydesk.formats.jmap.migrations import migrate
from journeydesk.formats.jmap.text import encode
from tests.formats.jmap.samples import FILES, contained, sample


def test_a_file_of_version_1_opens_as_it_was_saved():
    assert jmap.read(FILES / "version-1.jmap") == sample()


def test_every_version_has_a_sample_that_is_kept():
    kept = {f"version-{version}.jmap" for version in range(1, jmap.VERSION + 1)}
    assert kept <= {path.name for path in FILES.glob("*.jmap")}


def changed(**fields: object) -> bytes:
    return contained(json.dumps({**json.loads(encode(sample())), **fields}).encode())


def test_a_newer_file_says_which_versions_meet_and_what_to_do():
    with pytest.raises(jmap.NewerVersion) as caught:
        jmap.read_bytes(changed(version=7, weather="sunny"), "home.jmap")
    assert caught.value.found == 7
    assert str(caught.value) == (
        "“home.jmap”: it has version 7 of the format, and this JourneyDesk knows up to 1. "
        f"Get the newest JourneyDesk from where you have this one ({__version__}) and open it with that, "
        "or have it saved for this one."
    )


@pytest.mark.parametrize("version", [0, -1, 1.0, True, None, "1", [1]])
def test_a_version_that_is_no_number_is_refused(version):
    with pytest.raises(jmap.InvalidDocument, match="“version” is not a number from 1 on"):
        jmap.read_bytes(changed(version=version), "home.jmap")


def test_a_version_of_many_digits_is_just_newer():
    with pytest.raises(jmap.NewerVersion, match="version far above"):
        jmap.read_bytes(changed(version=10**4000), "home.jmap")


def test_json_of_another_program_is_no_journey_map():
    with pytest.raises(jmap.NotJmap, match="no journey map"):
        jmap.read_bytes(changed(format="excalidraw"), "home.jmap")


def test_an_older_file_goes_through_each_later_version_once():
    def second(tree):
        return {**tree, "steps": [*tree.get("steps", []), 2]}

    def third(tree):
        return {**tree, "steps": [*tree.get("steps", []), 3]}

    tree = {"format": "jmap", "version": 1}
    assert migrate(tree, (second, third)) == {"format": "jmap", "version": 3, "steps": [2, 3]}
    assert migrate({**tree, "version": 2}, (second, third))["steps"] == [3]
    assert tree == {"format": "jmap", "version": 1}


def test_a_file_of_the_current_version_is_left_alone():
    tree = {"format": "jmap", "version": 1}
    assert migrate(tree) is tree
