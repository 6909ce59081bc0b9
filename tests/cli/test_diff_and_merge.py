"""What `diff` tells of two files, and what `merge` makes of three."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from journeydesk.editing.change import change
from journeydesk.editing.new import new_document
from journeydesk.editing.place import Slot, add_element, move_elements
from journeydesk.editing.remove import remove
from journeydesk.formats import jmap
from journeydesk.model.lanes import Touchpoint
from journeydesk.model.tree import find
from journeydesk.model.value import evolve, fresh_id
from tests.support.maps import rich


@pytest.fixture
def files(tmp_path):
    """Write a base, and what two people made of it."""
    base = rich()
    ours = change(change(base, "browse", title="I look around"), "buy", title="Order")
    ours = move_elements(ours, ["help"], Slot("movers-cards", "buy"))
    theirs = change(remove(base, ["buy"]), "browse", title="I browse", channel="store")
    theirs = add_element(
        theirs, Touchpoint(id="advert", stage="find", title="I see an ad"), Slot("movers-cards", "find")
    )
    for name, document in (("base", base), ("ours", ours), ("theirs", theirs)):
        jmap.write(document, tmp_path / f"{name}.jmap")
    return tmp_path


# ---------------------------------------------------------------- diff


def test_the_contract_of_a_change(run, files):
    done = run("diff", "base.jmap", "theirs.jmap", "--json")
    assert (done.exit_code, done.stderr) == (0, "")
    changes = json.loads(done.stdout_bytes.decode("utf-8"))["changes"]
    assert next(one for one in changes if one["field"] == "channel") == {
        "kind": "changed",
        "what": "touchpoint",
        "id": "browse",
        "title": "I browse",
        "field": "channel",
        "before": "Phone",
        "after": "Store",
        "map": "A journey",
        "where": "Movers › Find",
        "within": None,
        "before_ids": ["phone"],
        "after_ids": ["store"],
    }
    removed = [(one["what"], one["id"], one["within"]) for one in changes if one["kind"] == "removed"]
    assert removed[0] == ("stage", "buy", None)
    assert ("touchpoint", "call", "buy") in removed
    path = next(one for one in changes if one["id"] == "usual")
    assert path["before"] == ["ask", "browse", "call", "order", "help"]
    assert path["after"] == ["ask", "I browse", "I see an ad", "help"]


def test_a_page_for_people(run, files):
    done = run("diff", "base.jmap", "theirs.jmap")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[:9] == [
        "A journey: 1 added, 3 changed, 8 removed",
        "",
        "A journey",
        "  removed  stage “Buy”, with 2 touchpoints, 2 notes, 1 arc point, 1 metric, 1 backstage step",
        "  changed  touchpoint “I browse” (Movers › Find)",
        "             title: “browse” → “I browse”",
        "             channel: “Phone” → “Store”",
        "  added    touchpoint “I see an ad” (Movers › Find)",
        "  changed  path “usual” (Movers)",
    ]
    assert "             touchpoints: without “call”, “order”; with “I see an ad”" in done.stdout.splitlines()


def test_a_move_is_told_from_where_to_where(run, files):
    assert "  moved    touchpoint “help” (Movers › Order): from stage “Use” to “Order”" in (
        run("diff", "base.jmap", "ours.jmap").stdout
    )


def test_what_did_not_change_is_said_to_be_the_same(run, files):
    done = run("diff", "base.jmap", "base.jmap")
    assert (done.exit_code, done.stdout) == (0, "A journey: no difference\n")
    assert json.loads(run("diff", "base.jmap", "base.jmap", "--json").stdout) == {"changes": []}


def test_texts_that_would_command_a_terminal_or_fill_it_are_tamed(run, files):
    jmap.write(change(rich(), "browse", title="a\n\x1b[31m" + "long " * 50), files / "odd.jmap")
    lines = run("diff", "base.jmap", "odd.jmap").stdout.splitlines()
    assert all(line.isprintable() for line in lines)
    assert max(map(len, lines)) < 120


# ---------------------------------------------------------------- merge


def test_work_that_goes_together_is_merged_without_a_word_too_many(run, files):
    jmap.write(change(rich(), "ask", title="I ask"), files / "other.jmap")
    done = run("merge", "base.jmap", "ours.jmap", "other.jmap", "-o", "out.jmap")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "out.jmap: 3 changes of ours and 1 of theirs, no conflicts\n"
    merged = jmap.read(files / "out.jmap")
    assert (find(merged, "ask").title, find(merged, "browse").title) == ("I ask", "I look around")


def test_each_conflict_has_a_line(run, files):
    done = run("merge", "base.jmap", "ours.jmap", "theirs.jmap", "-o", "out.jmap")
    assert (done.exit_code, done.stderr) == (1, "")
    first, *conflicts = done.stdout.splitlines()
    assert first.startswith("out.jmap: 3 changes of ours and ")
    assert first.endswith("2 conflicts")
    assert conflicts == [
        "  stage “Order”, with 2 touchpoints, 2 notes, 1 arc point, 1 metric, 1 backstage step: "
        "theirs removed it, ours changed it; it is kept",
        "  touchpoint “I look around” (Movers › Find): both changed its title from “browse”, "
        "ours to “I look around”, theirs to “I browse”; ours stays",
    ]
    merged = jmap.read(files / "out.jmap")
    assert find(merged, "browse").channel == "store"
    assert find(merged, "call").stage == "buy"


def test_gaps_that_both_numbered_otherwise_are_named(run, files):
    for name, numbers in (("one", ("low ask", "low buy")), ("other", ("low buy",))):
        jmap.write(change(rich(), "map", numbering=numbers), files / f"{name}.jmap")
    done = run("merge", "base.jmap", "one.jmap", "other.jmap", "-o", "out.jmap")
    assert (done.exit_code, done.stderr) == (1, "")
    assert "both numbered its gaps; the numbers are those of ours" in done.stdout


def test_the_contract_of_a_conflict(run, files):
    done = run("merge", "base.jmap", "ours.jmap", "theirs.jmap", "-o", "out.jmap", "--json")
    assert done.exit_code == 1
    facts = json.loads(done.stdout_bytes.decode("utf-8"))
    assert set(facts) == {"ours", "theirs", "conflicts"}
    assert next(one for one in facts["conflicts"] if one["id"] == "browse") == {
        "kind": "changed",
        "what": "touchpoint",
        "id": "browse",
        "title": "I look around",
        "field": "title",
        "base": "browse",
        "ours": "I look around",
        "theirs": "I browse",
        "map": "A journey",
        "where": "Movers › Find",
        "by": None,
        "base_ids": [],
        "ours_ids": [],
        "theirs_ids": [],
    }
    kept = {(one["kind"], one["id"], one["by"]) for one in facts["conflicts"] if one["theirs"] is None}
    assert {("removed", "buy", None), ("inside", "call", "buy")} <= kept


def test_nothing_but_ours_is_overwritten(run, refused, files):
    before = (files / "theirs.jmap").read_bytes()
    assert "is there already" in refused(
        "merge", "base.jmap", "ours.jmap", "theirs.jmap", "-o", "theirs.jmap"
    )
    assert (files / "theirs.jmap").read_bytes() == before
    old = (files / "ours.jmap").read_bytes()
    assert run("merge", "base.jmap", "ours.jmap", "theirs.jmap", "-o", "ours.jmap").exit_code == 1
    assert find(jmap.read(files / "ours.jmap"), "advert").title == "I see an ad"
    assert (files / "ours.jmap~").read_bytes() == old
    words = ("merge", "base.jmap", "ours.jmap", "theirs.jmap", "-o", "out.pdf")
    assert "must end in .jmap" in refused(*words, status=2)


def test_strangers_are_refused_and_nothing_is_written(refused, files):
    jmap.write(new_document(fresh_id), files / "new.jmap")
    said = refused("merge", "base.jmap", "ours.jmap", "new.jmap", "-o", "out.jmap")
    assert said.startswith("The documents have nothing in common")
    assert not (files / "out.jmap").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("diff", "base.jmap", "bad.jmap"),
        ("diff", "bad.jmap", "base.jmap", "--json"),
        ("merge", "bad.jmap", "ours.jmap", "theirs.jmap", "-o", "out.jmap"),
        ("merge", "base.jmap", "ours.jmap", "bad.jmap", "-o", "out.jmap"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(refused, files, words):
    assert "there is no such file" in refused(*words)
    (files / "bad.jmap").write_bytes(b"{ broken")
    assert refused(*words).startswith("“bad.jmap”")


# ---------------------------------------------------------------- as git uses it


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
def test_git_merges_documents_with_it(files):
    repository = files / "repository"
    repository.mkdir()
    program = f"{sys.executable} -m journeydesk"
    person = {f"GIT_{who}_{what}": "a@b.c" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = {
        **os.environ,
        **person,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "PYTHONPATH": os.pathsep.join(sys.path),
    }

    def git(*words: str, status: int = 0) -> None:
        done = subprocess.run(
            ["git", *words], cwd=repository, env=environment, capture_output=True, text=True
        )
        assert done.returncode == status, done.stdout + done.stderr

    def commit(document) -> None:
        jmap.write(document, repository / "home.jmap", backup=False)
        git("add", ".")
        git("commit", "-m", "A version")

    base = rich()
    git("init", "-b", "main")
    git("config", "merge.jmap.driver", f"{program} merge %O %A %B -o %A")
    (repository / ".gitattributes").write_text("*.jmap merge=jmap\n")
    commit(base)
    git("switch", "-c", "theirs")
    commit(change(base, "ask", title="I ask"))
    git("switch", "main")
    commit(change(base, "browse", title="I browse"))
    git("merge", "theirs")
    merged = jmap.read(repository / "home.jmap")
    assert (find(merged, "ask").title, find(merged, "browse").title) == ("I ask", "I browse")
    git("switch", "theirs")
    commit(evolve(change(base, "browse", title="I look around"), title="Theirs"))
    git("switch", "main")
    git("merge", "theirs", status=1)
    merged = jmap.read(repository / "home.jmap")
    assert (merged.title, find(merged, "browse").title) == ("Theirs", "I browse")
    assert sorted(path.name for path in repository.iterdir()) == [".git", ".gitattributes", "home.jmap"]
