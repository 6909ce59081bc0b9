"""What `audit` says: a contract for scripts, a page for people, and a status for pipelines."""

import json

import pytest

from journeydesk.formats import jmap
from journeydesk.model.inventory import Channel
from journeydesk.model.value import evolve
from journeydesk.resources import resource
from tests.insight.audit.sound import sound


@pytest.fixture
def spoiled(tmp_path):
    """A sound map with one channel too many, one word of the company and no scenario."""
    document = sound()
    (journey,) = document.maps
    stages = (evolve(journey.stages[0], title="Lead generation"), journey.stages[1])
    path = tmp_path / "spoiled.jmap"
    jmap.write(
        evolve(
            document,
            channels=(*document.channels, Channel(id="fax", name="Fax")),
            maps=(evolve(journey, stages=stages, scenario=""),),
        ),
        path,
    )
    return path


@pytest.fixture
def fine(tmp_path):
    path = tmp_path / "fine.jmap"
    jmap.write(sound(), path)
    return path


def facts(run, *words):
    result = run("audit", *words, "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    return json.loads(result.stdout_bytes.decode("utf-8"))


def test_the_contract_of_checks(run, fine):
    found = facts(run, fine)
    assert found["findings"] == []
    assert found["page"] == "a3"
    assert {"id", "title", "passed", "of"} <= set(found["checks"][0])
    named = next(one for one in found["checks"] if one["id"] == "touchpoint_channel")
    assert (named["passed"], named["of"], named["demand"], named["level"]) == (4, 4, "touchpoints", "warn")


def test_the_contract_of_findings(run, spoiled):
    error, warning, hint = facts(run, spoiled)["findings"]
    assert error == {
        "id": "scenario",
        "level": "error",
        "map": "Getting online",
        "where": "Getting online",
        "message": "The scenario is not named. Say from when to when, and in which case, this happens.",
        "fix": None,
        "places": ["map"],
        "word": None,
    }
    assert (warning["id"], warning["level"], warning["where"]) == ("jargon", "warn", "Lead generation")
    assert warning["word"] == "lead generation"
    assert (hint["map"], hint["where"], hint["fix"]) == (None, "Fax", "Remove the unused channel")


def test_a_place_is_told_as_one_reads_it_on_the_map(run, tmp_path, sample):
    where = {one["where"] for one in facts(run, sample)["findings"]}
    assert "Get connected › The date moved twice" in where


def test_people_read_what_is_fine_in_one_line_and_the_rest_below(run, spoiled):
    said = run("audit", spoiled).stdout.splitlines()
    assert said[:2] == ["Home internet", "  1 error, 1 warning, 1 hint"]
    for line in (
        "The customer's perspective",
        "  Customer's words: 8 of 9",
        "    Warning: “lead generation” is a word of the company. Say it as a customer would.",
        "      Getting online: Lead generation",
        "Segments",
        "  Fine: Segments shown, Paths drawn, Personas named, Segments counted",
        "Research",
        "All touchpoints, different sequences",
        "      Fix: Remove the unused channel",
    ):
        assert line in said


def test_a_sound_map_has_only_what_is_fine(run, fine):
    said = run("audit", fine).stdout.splitlines()
    assert said[1] == "  No errors, no warnings, no hints"
    assert len([line for line in said if line.startswith("  Fine: ")]) == 4
    assert len(said) == 2 + 4 * 3


def test_the_status_says_whether_something_so_grave_is_found(run, fine, spoiled, sample):
    assert run("audit", spoiled).exit_code == 0
    assert run("audit", spoiled, "--fail-on", "error").exit_code == 1
    assert run("audit", spoiled, "--fail-on", "warn", "--json").exit_code == 1
    assert run("audit", fine, "--fail-on", "warn").exit_code == 0
    assert run("audit", sample, "--fail-on", "warn").exit_code == 0


def test_another_level_is_refused(run, fine):
    assert run("audit", fine, "--fail-on", "info").exit_code == 2


def test_a_page_that_is_chosen_has_to_be_legible(run, sample):
    (advice,) = (one for one in facts(run, sample)["findings"] if one["id"] == "legible")
    assert (advice["level"], advice["where"]) == ("info", "Getting home internet")
    assert run("audit", sample, "--page", "A4", "--fail-on", "warn").exit_code == 1
    assert run("audit", sample, "--page", "a2", "--fail-on", "warn").exit_code == 0


@pytest.mark.parametrize("path", sorted(resource("templates").glob("*.jmap")), ids=lambda path: path.stem)
def test_every_template_can_be_read_on_a2(run, path):
    assert not [one for one in facts(run, path, "--page", "a2")["findings"] if one["id"] == "legible"]


def test_a_page_that_nobody_knows_is_refused(refused, fine):
    assert "a3" in refused("audit", fine, "--page", "b7", status=2)
