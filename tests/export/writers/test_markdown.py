"""A report as Markdown: complete, and every text in it is read as it stands."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from journeydesk.editing.change import change
from journeydesk.editing.clean import sound
from journeydesk.export import ExportOptions, prepare
from journeydesk.model.document import Document
from journeydesk.model.journey import Stage
from journeydesk.model.value import evolve
from tests.support.texts import OWN, bare, crowd_of, document_of, hard_texts

ALL = frozenset({"register", "evidence", "audit"})


def report(document: Document, include: frozenset[str] = ALL) -> str:
    return prepare(document, ExportOptions(kind="md", include=include), None).contents.text


def html(document: Document) -> str:
    return MarkdownIt("commonmark").enable("table").render(report(document))


def words_of(page: str) -> str:
    """Return the words that one sees, with their breaks as spaces."""
    plain = re.sub(r"<[^>]*>", " ", page)
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        plain = plain.replace(entity, sign)
    return " ".join(plain.split())


def test_a_report_has_its_parts_in_order(sample: Document) -> None:
    heads = re.findall(r"^##? (.+)$", report(sample), re.MULTILINE)
    titles = [journey.title for journey in sample.maps]
    assert heads == ["Home internet", "Segments", *titles, "Evidence", "Audit"]
    assert report(sample).count("\n### Gaps\n") == 3


def test_what_nobody_asked_for_is_left_out(sample: Document) -> None:
    assert not re.search(r"^#+ (Gaps|Evidence|Audit)$", report(sample, frozenset()), re.MULTILINE)


def test_gaps_are_told_with_their_reasons_and_what_they_rest_on(sample: Document) -> None:
    text = report(sample)
    assert "6. **Channel · department · fall**, severity 4 of 5: I get the confirmation → I wait" in text
    assert "    - The emotion falls by 2.1, from +0.7 to −1.4." in text
    assert "    - Rests on: Measured, n = 231 · Reach: 46 % · Status: Undecided" in text


def test_feelings_are_told_with_n_their_interval_and_what_they_rest_on(sample: Document) -> None:
    def line(document: Document) -> str:
        return re.findall(r"^\| Compare \| Movers \| I call to ask.*", report(document), re.MULTILINE)[0]

    assert "| −0.7 frustrated | −0.96 … −0.44 | 4 | 58 |" in line(sample)
    assert "| Measured | Contact log" in line(sample)
    assert "| Assumed |" in line(change(sample, "call-coverage", evidence=()))


def test_the_report_speaks_the_language_of_the_document(sample: Document) -> None:
    text = report(evolve(sample, language="de"))
    assert "## Belege" in text and "    - Die Emotion fällt um 2,1, von +0,7 auf −1,4." in text
    assert "Beruht auf: Gemessen, n = 231 · Reichweite: 46 % · Status: Offen" in text


def test_tables_are_tables_where_they_are_read(sample: Document) -> None:
    page = html(sample)
    assert page.count("<table>") == len(re.findall(r"^\| ---", report(sample), re.MULTILINE)) > 10
    assert "<th>Discover</th>" in page


def test_many_stages_run_down_instead_of_across(sample: Document) -> None:
    journey = sample.maps[0]
    more = tuple(Stage(id=f"more-{n}", title=f"More {n}") for n in range(300))
    wide = evolve(sample, maps=(evolve(journey, stages=(*journey.stages, *more)),))
    rows = [line for line in report(wide).splitlines() if line.startswith("| More 299 |")]
    assert len(rows) == 2


def test_any_text_is_read_as_it_stands() -> None:
    for document, texts in (
        (crowd_of(hard_texts()), hard_texts()),
        *((document_of(one), (one,)) for one in OWN),
    ):
        page = html(document)
        words = words_of(page)
        assert not [text for text in texts if " ".join(sound(text).split()) not in words]
        assert not re.search(r"<(script|a|code|em|img)\b", page)


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_document_without_anything_has_a_report(language: str) -> None:
    assert report(evolve(bare(), language=language)).startswith("# ")
