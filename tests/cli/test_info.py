"""What `info` says: a contract for scripts, a page for people."""

import json

from journeydesk.editing.new import new_document
from journeydesk.editing.tracks import collapse, hide
from journeydesk.formats import jmap
from journeydesk.model.inventory import Evidence, EvidenceKind, Segment
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import Touchpoint, TouchpointLane
from journeydesk.model.value import evolve, fresh_id


def facts(run, path):
    result = run("info", path, "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    return json.loads(result.stdout_bytes.decode("utf-8"))


def test_the_contract_of_the_sample(run, sample):
    found = facts(run, sample)
    assert {"title", "version", "segments", "channels", "devices", "departments", "evidence", "maps"} <= set(
        found
    )
    assert (found["title"], found["version"]) == ("Home internet", jmap.VERSION)
    assert found["segments"] == [
        {"name": "Movers", "share": 0.38, "n": 412},
        {"name": "Home workers", "share": 0.17, "n": 188},
    ]
    assert found["channels"][:3] == ["Website", "App", "Email"]
    assert found["devices"] == ["Phone", "Laptop", "In person"]
    assert found["departments"][0] == "Marketing"
    assert found["evidence"][0] == {
        "title": "Web analytics, Q3 2026",
        "kind": "analytics",
        "n": 600,
        "date": "2026-09-30",
    }


def test_the_contract_of_a_map(run, sample):
    first, complaint, browse = facts(run, sample)["maps"]
    assert (first["title"], first["state"]) == ("Getting home internet", "current")
    assert first["scenario"].startswith("First order to first support case")
    assert first["stages"] == ["Discover", "Compare", "Order", "Get connected", "Get help"]
    assert first["swimlanes"] == ["Movers", "Home workers"]
    assert len(first["touchpoints"]) == 15
    assert first["touchpoints"][0] == {
        "title": "I ask friends on X",
        "stage": "Discover",
        "segment": "Movers",
        "channel": "Social",
        "device": "Phone",
        "department": "Marketing",
        "emotion": 0.7,
        "n": None,
    }
    assert first["paths"][1] == {
        "name": "Online until it breaks",
        "segment": "Home workers",
        "share": 0.58,
        "touchpoints": [
            "I read speed tests",
            "I ask about the SLA",
            "I order online",
            "I get a date, then a new date",
            "I wait 40 minutes in the queue",
        ],
    }
    assert complaint["paths"][0]["share"] is None
    assert browse["swimlanes"] == ["Movers"]


def test_what_nobody_said_is_null(run, tmp_path):
    touchpoint = Touchpoint(id="t", stage="s", title="Somewhere")
    lane = Swimlane(id="l", segment="g", lanes=(TouchpointLane(id="tl", items=(touchpoint,)),))
    document = evolve(
        new_document(fresh_id),
        segments=(Segment(id="g", name="All"),),
        evidence=(Evidence(id="e", title="Talk", kind=EvidenceKind.INTERVIEW),),
        maps=(JourneyMap(id="m", stages=(Stage(id="s"),), swimlanes=(lane,)),),
    )
    jmap.write(document, tmp_path / "bare.jmap")
    found = facts(run, tmp_path / "bare.jmap")
    assert found["segments"] == [{"name": "All", "share": None, "n": None}]
    assert found["evidence"] == [{"title": "Talk", "kind": "interview", "n": None, "date": None}]
    (shown,) = found["maps"][0]["touchpoints"]
    assert [name for name, value in shown.items() if value is None] == [
        *("channel", "device", "department", "emotion", "n")
    ]


def test_a_title_that_nobody_wrote_is_empty_and_not_unknown(run, tmp_path):
    jmap.write(evolve(new_document(fresh_id), title=""), tmp_path / "bare.jmap")
    found = facts(run, tmp_path / "bare.jmap")
    assert (found["title"], found["client"]) == ("", None)


def test_letters_of_all_scripts_stay_what_they_are(run, tmp_path):
    document = evolve(new_document(fresh_id), title="Viagem ✈ 旅 سفر")
    jmap.write(document, tmp_path / "trip.jmap")
    assert "旅 سفر".encode() in run("info", tmp_path / "trip.jmap", "--json").stdout_bytes
    assert "旅 سفر" in run("info", tmp_path / "trip.jmap").stdout


def test_people_read_the_same(run, sample):
    said = run("info", sample).stdout
    for line in (
        "Home internet",
        "  Segments: Movers (38%, n = 412), Home workers (17%, n = 188)",
        "Getting home internet (current)",
        "  Touchpoints: 15",
        "    Home workers: 5",
        "  Path: Online until it breaks (Home workers, 58%, 5 touchpoints)",
    ):
        assert line in said.splitlines()


def test_a_title_commands_no_terminal(run, tmp_path):
    document = evolve(new_document(fresh_id), title="Map\x1b[2J\x07\nsecond line\u202e")
    jmap.write(document, tmp_path / "odd.jmap")
    said = run("info", tmp_path / "odd.jmap").stdout
    assert said.splitlines()[0] == "Map�[2J� second line�"


def test_what_is_hidden_or_collapsed_counts_like_everything_else(run, sample, tmp_path):
    document = jmap.read(sample)
    stages = [stage.id for stage in document.maps[0].stages]
    away = hide(collapse(document, stages[:2]), [*stages[2:], document.maps[0].swimlanes[0].id])
    jmap.write(away, tmp_path / "away.jmap")
    assert facts(run, tmp_path / "away.jmap") == facts(run, sample)
