"""`research` from its words to the file."""

import pytest

from journeydesk.formats import jmap


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
    assert "taken from" not in said


def test_a_column_that_is_needed_and_not_found_is_asked_for(refused, log):
    assert "(--case NAME): who, what, when, liked" in refused("research", log, "-o", "out.jmap")


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
