"""`import` from its words to the file."""

import pytest

from journeydesk.formats import jmap

SHOPPING = "journey\n title Go shopping\n section Shop\n Pay: 2: Mum: by card\n"


@pytest.fixture
def shopping(tmp_path):
    path = tmp_path / "shopping.mmd"
    path.write_text(SHOPPING, "utf-8")
    return path


def test_a_mermaid_journey_becomes_a_document(run, shopping, tmp_path):
    result = run("import", shopping, "-o", "out.jmap")
    assert (result.exit_code, result.stdout) == (0, "out.jmap: 1 map, 1 stage, 1 segment, 1 touchpoint\n")
    assert jmap.read(tmp_path / "out.jmap").title == "Go shopping"


def test_what_was_understood_otherwise_is_told(run, shopping):
    assert "“by card” was kept as details" in run("import", shopping, "-o", "out.jmap").stderr


def test_a_list_becomes_a_document(run, tmp_path):
    (tmp_path / "plan.txt").write_text("Buy\n  I pay\nUse\n  I unpack\n", "utf-8")
    assert "2 stages, 1 segment, 2 touchpoints" in run("import", "plan.txt", "-o", "out.jmap").stdout


def test_a_file_that_holds_no_journey_is_refused_and_nothing_written(refused, tmp_path):
    (tmp_path / "chart.mmd").write_text("graph TD\n", "utf-8")
    assert "no line begins a Mermaid journey" in refused("import", "chart.mmd", "-o", "out.jmap")
    assert not (tmp_path / "out.jmap").exists()


def test_no_file_is_overwritten(refused, shopping, tmp_path):
    (tmp_path / "out.jmap").write_bytes(b"precious")
    assert "is there already" in refused("import", shopping, "-o", "out.jmap")
    assert (tmp_path / "out.jmap").read_bytes() == b"precious"
