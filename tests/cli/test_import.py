"""`import` from its words to the file."""

import pytest
from openpyxl import load_workbook

from journeydesk.formats import jmap
from journeydesk.model.value import evolve

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


def test_a_table_becomes_a_document(run, tmp_path):
    (tmp_path / "plan.csv").write_text("Stage,Buy,Use\nTouchpoints,I pay,I unpack\nMood,5,1\n", "utf-8")
    result = run("import", "plan.csv", "-o", "out.jmap")
    assert "1 map, 2 stages, 1 segment, 2 touchpoints" in result.stdout
    assert "“Mood” was read as marks from 1 to 5." in result.stderr


def test_a_table_that_is_no_journey_is_refused(refused, tmp_path):
    (tmp_path / "fruit.csv").write_text("Fruit,Price\nApple,2\n", "utf-8")
    said = refused("import", "fruit.csv", "-o", "out.jmap")
    assert "its first cells say “Fruit”, “Price”, “Apple”, “2”. Expected are stages" in said


def test_an_edited_workbook_comes_back_onto_its_document(run, sample, tmp_path):
    run("export", sample, "-o", "edited.xlsx")
    book = load_workbook(tmp_path / "edited.xlsx")
    sheet = book.worksheets[0]
    sheet.cell(2, 4).value = "Hear of it"
    book.save(tmp_path / "edited.xlsx")
    result = run("import", "edited.xlsx", "--onto", sample, "-o", "out.jmap")
    assert result.exit_code == 0
    assert "out.jmap: 1 changed" in result.stdout
    assert "title: “Discover” → “Hear of it”" in result.stdout
    assert jmap.read(tmp_path / "out.jmap").maps[0].stages[0].title == "Hear of it"


def test_a_workbook_of_another_document_is_refused(refused, run, sample, tmp_path):
    run("new", "other.jmap")
    run("export", "other.jmap", "-o", "other.xlsx")
    said = refused("import", "other.xlsx", "--onto", sample, "-o", "out.jmap")
    assert "no sheet of it belongs to a map of this document" in said


def test_what_is_locked_stays_as_it_is(refused, run, sample, tmp_path):
    document = jmap.read(sample)
    first = document.maps[0]
    stages = (evolve(first.stages[0], locked=True), *first.stages[1:])
    jmap.write(evolve(document, maps=(evolve(first, stages=stages), *document.maps[1:])), tmp_path / "a.jmap")
    run("export", "a.jmap", "-o", "edited.xlsx")
    book = load_workbook(tmp_path / "edited.xlsx")
    book.worksheets[0].cell(2, 4).value = "Hear of it"
    book.save(tmp_path / "edited.xlsx")
    said = refused("import", "edited.xlsx", "--onto", "a.jmap", "-o", "out.jmap")
    assert "“Discover” is locked and would change" in said


def test_a_file_that_holds_no_journey_is_refused_and_nothing_written(refused, tmp_path):
    (tmp_path / "chart.mmd").write_text("graph TD\n", "utf-8")
    assert "no line begins a Mermaid journey" in refused("import", "chart.mmd", "-o", "out.jmap")
    assert not (tmp_path / "out.jmap").exists()


def test_no_file_is_overwritten(refused, shopping, tmp_path):
    (tmp_path / "out.jmap").write_bytes(b"precious")
    assert "is there already" in refused("import", shopping, "-o", "out.jmap")
    assert (tmp_path / "out.jmap").read_bytes() == b"precious"
