"""`research` from its words to the file."""

import csv
import json

import pytest

from journeydesk.formats import jmap
from journeydesk.imports.lists import from_list
from journeydesk.model.value import evolve, fresh_id
from tests.imports.test_contrasts import two_segments
from tests.imports.test_log import HEAD


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "shop.csv"
    rows = ["who,what,when,liked"]
    for number in range(12):
        rows += [
            f"p{number},look,2026-03-{number + 1:02} 10:00,",
            f"p{number},buy,2026-03-{number + 1:02} 12:00,{number % 5 + 1}",
        ]
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return path


COLUMNS = ("--case", "who", "--touchpoint", "what", "--time", "when", "--score", "liked")


def test_a_log_becomes_a_document(run, log, tmp_path):
    result = run("research", log, "-o", "out.jmap", *COLUMNS, "--title", "In the shop")
    assert (result.exit_code, result.stdout) == (0, "out.jmap: 24 events of 12 journeys\n")
    document = jmap.read(tmp_path / "out.jmap")
    assert document.title == "In the shop"
    assert len(document.maps[0].swimlanes[0].contents.touchpoints) == 2


def test_columns_that_were_guessed_and_how_well_paths_fit_are_told(run, log):
    said = run("research", log, "-o", "out.jmap", *COLUMNS[:4], "--time", "when").stderr
    assert "one path: 100 % of 12 journeys" in said
    assert "guessed" not in said


def test_columns_that_are_needed_and_not_found_are_asked_for_all_at_once(refused, log):
    said = refused("research", log, "-o", "out.jmap")
    asked = "whose journey it is (--case NAME), what happened (--touchpoint NAME)"
    assert f"No column was found that says {asked}." in said
    assert "The log has the columns “who”, “what”, “when”, “liked”: name the right ones." in said


def test_a_log_of_fewer_than_five_journeys_makes_no_map(refused, log, tmp_path):
    log.write_text("\n".join(log.read_text("utf-8").splitlines()[:9]), "utf-8")
    said = refused("research", log, "-o", "out.jmap", *COLUMNS)
    assert "“shop.csv” has too few journeys for a map" in said
    assert not (tmp_path / "out.jmap").exists()


def test_of_a_hundred_columns_some_are_named(refused, tmp_path):
    (tmp_path / "wide.csv").write_text(",".join(f"c{at}" for at in range(100)) + "\n" + "1," * 99 + "1\n")
    assert "“c29” and 70 more: name the right ones." in refused("research", "wide.csv", "-o", "out.jmap")


def test_a_scale_that_is_none_is_refused(run, log):
    assert "say it like 1-5" in run("research", log, "-o", "out.jmap", *COLUMNS, "--scale", "good").stderr


def test_no_file_is_overwritten(refused, log, tmp_path):
    (tmp_path / "out.jmap").write_bytes(b"precious")
    assert "is there already" in refused("research", log, "-o", "out.jmap", *COLUMNS)


def test_the_next_log_goes_onto_the_map_and_what_rose_is_told(run, log, tmp_path):
    run("research", log, "-o", "first.jmap", *COLUMNS)
    better = tmp_path / "better.csv"
    lines = log.read_text("utf-8").splitlines()
    better.write_text(
        "\n".join(line[:-1] + "5" if line[-1].isdigit() else line for line in lines[:-1]), "utf-8"
    )
    result = run("research", better, "--onto", "first.jmap", "-o", "second.jmap", *COLUMNS)
    assert "“Buy”: the emotion rose from" in result.stderr
    assert "“Look”: the drop-off rose from 0 to 8 %." in result.stderr
    first, second = (jmap.read(tmp_path / f"{name}.jmap") for name in ("first", "second"))
    assert [one.id for one in first.maps] == [one.id for one in second.maps]
    assert len(second.evidence) == 2


def test_comments_are_quoted_only_where_somebody_says_so(run, refused, log, tmp_path):
    head, *rows = log.read_text("utf-8").splitlines()
    text = "\n".join((f"{head},said", *(f"{row},This is what I think" for row in rows)))
    log.write_text(text + "\n", "utf-8")
    run("research", log, "-o", "plain.jmap", *COLUMNS)
    run("research", log, "-o", "quoted.jmap", *COLUMNS, "--comment", "said", "--comments")
    plain, quoted = (str(jmap.read(tmp_path / f"{name}.jmap")) for name in ("plain", "quoted"))
    assert ("This is what" in plain, "This is what" in quoted) == (False, True)
    assert "(--comment NAME)" in refused("research", log, "-o", "out.jmap", *COLUMNS, "--comments")


def test_a_journey_of_each_path_is_named_only_where_somebody_says_so(run, log, tmp_path):
    run("research", log, "-o", "plain.jmap", *COLUMNS)
    result = run("research", log, "-o", "named.jmap", *COLUMNS, "--name-journeys")
    plain, named = (jmap.read(tmp_path / f"{name}.jmap").maps[0] for name in ("plain", "named"))
    assert [path.example for path in plain.swimlanes[0].paths] == [""]
    assert [path.example for path in named.swimlanes[0].paths] == ["p0"]
    assert "Paths that name a journey of the log" in result.stderr


def stages_of(path):
    journey = jmap.read(path).maps[0]
    titles = {one.id: one.title for one in journey.stages}
    items = (item for lane in journey.swimlanes[0].lanes for item in lane.items)
    return {item.title: titles[item.stage] for item in items}


def test_stages_are_taken_from_a_list_in_a_file(run, log, tmp_path):
    (tmp_path / "stages.txt").write_text("Before\n  look\nThen\n  Buy\n", "utf-8")
    run("research", log, "-o", "out.jmap", *COLUMNS, "--stages", "stages.txt")
    assert stages_of(tmp_path / "out.jmap") == {"Look": "Before", "Buy": "Then"}


def test_a_list_of_stages_that_is_none_is_refused(refused, log, tmp_path):
    (tmp_path / "stages.txt").write_text("look\nbuy\n", "utf-8")
    said = refused("research", log, "-o", "out.jmap", *COLUMNS, "--stages", "stages.txt")
    assert "no line stands below another" in said
    assert not (tmp_path / "out.jmap").exists()


@pytest.fixture
def two_maps(tmp_path):
    document = from_list("Shop\n  See it\n  Buy\n", "Shop", fresh_id).document
    other = from_list("Use\n  Ask\n", "Use", fresh_id).document.maps[0]
    other = evolve(other, swimlanes=())
    jmap.write(evolve(document, maps=(*document.maps, other)), tmp_path / "maps.jmap")
    return tmp_path / "maps.jmap"


def test_a_person_says_which_touchpoint_of_the_log_is_which_on_the_map(run, log, two_maps, tmp_path):
    words = ("--onto", "maps.jmap", "--map", "Shop", "--match", "look=See it")
    result = run("research", log, "-o", "out.jmap", *COLUMNS, *words)
    assert "“Look” is “See it” on the map." in result.stderr
    assert stages_of(tmp_path / "out.jmap") == {"See it": "Shop", "Buy": "Shop"}


def test_a_touchpoint_of_the_log_can_be_left_out(run, log, two_maps, tmp_path):
    run("research", log, "-o", "out.jmap", *COLUMNS, "--onto", "maps.jmap", "--match", "look=")
    assert set(stages_of(tmp_path / "out.jmap")) == {"See it", "Buy"}


def test_a_map_can_be_said_by_its_title(run, log, two_maps, tmp_path):
    run("research", log, "-o", "out.jmap", *COLUMNS, "--onto", "maps.jmap", "--map", "Use")
    first, second = jmap.read(tmp_path / "out.jmap").maps
    assert first == jmap.read(two_maps).maps[0]
    assert len(second.swimlanes[0].contents.touchpoints) == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--map", "Nowhere"), "Nowhere"),
        (("--match", "look=Fly"), "The map has no “Fly”. It has: See it, Buy."),
        (("--match", "fly=Buy"), "The log has no “fly”. It has: "),
    ],
)
def test_names_that_are_not_there_are_refused_with_those_that_are(refused, log, two_maps, words, said):
    assert said in refused("research", log, "-o", "out.jmap", *COLUMNS, "--onto", "maps.jmap", *words)


def test_words_for_a_map_without_a_map_are_refused(run, log):
    assert "say --onto" in run("research", log, "-o", "out.jmap", *COLUMNS, "--map", "Shop").stderr
    words = ("--onto", "maps.jmap", "--match", "look")
    assert "NAME=TITLE" in run("research", log, "-o", "out.jmap", *COLUMNS, *words).stderr


def test_scripts_get_all_that_the_log_tells_and_how_segments_differ(run, tmp_path):
    with (tmp_path / "log.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEAD, *two_segments()])
    result = run("research", "log.csv", "-o", "out.jmap", "--json")
    told = json.loads(result.stdout)
    assert (told["journeys"], result.stderr) == (80, "")
    buy = next(one for one in told["differences"] if (one["of"], one["touchpoints"]) == ("reach", ["Buy"]))
    assert (buy["segments"], buy["n"], buy["clear"]) == (["Newcomers", "Regulars"], [40, 40], True)
    assert buy["interval"][0] < buy["difference"] == -0.25 < buy["interval"][1]
    assert any("guessed: --case “user_id”, --time" in note for note in told["notes"])


def test_clear_differences_between_segments_are_told(run, tmp_path):
    with (tmp_path / "log.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEAD, *two_segments()])
    said = run("research", "log.csv", "-o", "out.jmap").stderr
    assert "“Buy” is reached by 75 % of “Newcomers” and 100 % of “Regulars”: −25 (95 % interval:" in said


BAD = {
    "empty.csv": b"",
    "only-headings.csv": b"user_id,event,timestamp\n",
    "wide.csv": b",".join(b"c%d" % number for number in range(10_000)) + b"\n1\n",
    "picture.csv": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "half.xes": b"<log><trace><event>",
    "bomb.xes": b'<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><log>&b;</log>',
    "stranger.xes": b'<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><log>&a;</log>',
    "half.csv.gz": b"\x1f\x8b\x08\x00\x00",
    "book.xlsx": b"PK\x03\x04 no workbook",
    "table.parquet": b"PAR1 no table",
    "objects.csv": b"ocel:eid,ocel:timestamp\ne1,2026-01-01\n",
}


@pytest.mark.parametrize("name", BAD)
def test_whatever_is_wrong_with_a_log_one_line_says_so_and_nothing_is_written(refused, tmp_path, name):
    (tmp_path / name).write_bytes(BAD[name])
    said = refused("research", name, "-o", "out.jmap")
    assert "Traceback" not in said
    assert "passwd" not in said
    assert sorted(one.name for one in tmp_path.iterdir()) == [name]
