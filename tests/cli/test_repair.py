"""`repair` from its words to the file."""

from journeydesk.formats import jmap


def test_a_file_that_was_cut_off_is_saved_as_far_as_it_goes(run, sample, tmp_path):
    (tmp_path / "broken.jmap").write_bytes(sample.read_bytes()[:-600])
    result = run("repair", "broken.jmap", "-o", "mended.jmap")
    assert (result.exit_code, result.stdout) == (0, "mended.jmap: saved what is left\n")
    assert "damaged" in result.stderr
    assert jmap.read(tmp_path / "mended.jmap").title == jmap.read(sample).title


def test_a_whole_file_loses_nothing(run, sample, tmp_path):
    assert run("repair", sample, "-o", "same.jmap").stdout == "same.jmap: nothing was lost\n"
    assert jmap.read(tmp_path / "same.jmap") == jmap.read(sample)


def test_what_is_no_map_is_refused_and_nothing_written(refused, tmp_path):
    (tmp_path / "a.jmap").write_bytes(b"hello")
    assert "nothing of a journey map is left" in refused("repair", "a.jmap", "-o", "b.jmap")
    assert not (tmp_path / "b.jmap").exists()
