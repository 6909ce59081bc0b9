"""`new` writes a document to begin with, and never over one that is there."""

from journeydesk.formats import jmap


def test_a_blank_document_can_be_opened(run, tmp_path):
    assert run("new", "trip.jmap").exit_code == 0
    (journey,) = jmap.read(tmp_path / "trip.jmap").maps
    assert len(journey.stages) == 5


def test_a_template_is_copied(run, tmp_path, sample):
    assert run("new", "--template", "home-internet", "home.jmap").exit_code == 0
    assert jmap.read(tmp_path / "home.jmap") == jmap.read(sample)


def test_templates_are_listed_by_id(run):
    lines = [line.split("\t") for line in run("new", "--template", "list").stdout.splitlines()]
    assert lines[0][0] == "blank"
    assert ["home-internet", "Home internet"] in lines


def test_an_unknown_template_lists_the_known(refused, tmp_path):
    assert "Choose one of: blank, home-internet" in refused("new", "a.jmap", "--template", "moon", status=2)
    assert list(tmp_path.iterdir()) == []


def test_a_document_that_is_there_is_kept(run, refused, tmp_path):
    (tmp_path / "mine.jmap").write_bytes(b"mine")
    assert "is there already" in refused("new", "mine.jmap")
    assert (tmp_path / "mine.jmap").read_bytes() == b"mine"


def test_another_ending_is_refused(refused):
    assert "must end in .jmap" in refused("new", "mine.pdf", status=2)


def test_a_missing_folder_is_named(refused):
    assert "the folder does not exist" in refused("new", "nowhere/mine.jmap")


def test_without_a_name_the_words_are_wrong(run):
    assert run("new").exit_code == 2
