"""What reports say: complete, in the language of the document, and never silent on what is only assumed."""

from __future__ import annotations

import re
from datetime import date

import pytest

from journeydesk.editing.change import change
from journeydesk.editing.narrow import without_hidden
from journeydesk.export.report.audit import audit_sections
from journeydesk.export.report.evidence import evidence_ledger
from journeydesk.export.report.journey import journey_table
from journeydesk.export.report.personas import profiles, segment_table
from journeydesk.export.report.register import gap_register
from journeydesk.export.report.table import Table
from journeydesk.export.report.touchpoints import touchpoint_table
from journeydesk.export.report.voice import voice_of
from journeydesk.insight.audit.auditor import Auditor
from journeydesk.insight.finder import GapFinder
from journeydesk.model.document import Document
from journeydesk.model.journey import MapState
from journeydesk.model.value import evolve
from tests.support.maps import rich

TODAY = date(2026, 11, 1)


def heads(table: Table) -> list[str]:
    return [column.head for column in table.columns]


def column(table: Table, head: str) -> list[str]:
    at = heads(table).index(head)
    return [row.cells[at].text for row in table.rows]


def row(table: Table, id: str) -> dict[str, str]:
    found = next(row for row in table.rows if row.id == id)
    return dict(zip(heads(table), (cell.text for cell in found.cells), strict=True))


def german(document: Document) -> Document:
    return evolve(document, language="de-AT")


def test_a_map_is_a_table_whose_rows_and_columns_know_what_they_stand_for(sample: Document) -> None:
    journey = sample.maps[0]
    table = journey_table(sample, journey, voice_of(sample))
    assert heads(table) == ["Segment", "Stage", *(stage.title for stage in journey.stages)]
    assert [one.id for one in table.columns[2:]] == [stage.id for stage in journey.stages]
    lanes = [lane.id for swimlane in journey.swimlanes for lane in swimlane.lanes]
    assert [one.id for one in table.rows] == ["", *lanes]
    assert set(column(table, "Segment")[1:]) == {"Movers", "Home workers"}


def test_every_touchpoint_is_listed_with_all_that_is_known(sample: Document) -> None:
    table = touchpoint_table(sample, sample.maps[0], voice_of(sample))
    said = row(table, "call-coverage")
    assert said["Stage"] == "Compare" and said["Channel"] == "Phone" and said["Department"] == "Sales"
    assert said["Emotion"] == "−0.7 frustrated" and said["n"] == "58"
    assert said["Confidence interval, 95 %"] == "−0.96 … −0.44"
    assert said["Rests on"] == "Measured" and said["Evidence"] == "Contact log, Q3 2026"


def test_what_rests_on_nothing_is_called_assumed(sample: Document) -> None:
    bare = change(sample, "call-coverage", evidence=())
    assert row(touchpoint_table(bare, bare.maps[0], voice_of(bare)), "call-coverage")["Rests on"] == "Assumed"
    future = change(bare, bare.maps[0].id, state=MapState.FUTURE)
    said = row(touchpoint_table(future, future.maps[0], voice_of(future)), "call-coverage")
    assert said["Rests on"] == "intended, assumed"


def test_the_register_has_every_gap_with_reasons_and_what_it_rests_on(sample: Document) -> None:
    gaps = GapFinder().gaps(sample, sample.maps[0])
    table = gap_register(sample, gaps, voice_of(sample))
    assert column(table, "No.") == [str(one.number) for one in gaps.gaps]
    assert all(column(table, "Reasons"))
    assert "Measured, n = 58" in column(table, "Rests on")
    assert [row.places for row in table.rows] == [one.gap.places for one in gaps.gaps]


def test_reports_speak_the_language_of_the_document(sample: Document) -> None:
    document = german(sample)
    table = gap_register(document, GapFinder().gaps(document, document.maps[0]), voice_of(document))
    assert heads(table)[:4] == ["Nr.", "Schwere", "Art", "Phase"]
    assert any("Die Emotion fällt um 1,0" in reason for reason in column(table, "Gründe"))
    english = re.compile(r"\b(the|is|of|and|their)\b")
    sections = audit_sections(document, Auditor().audit(document, TODAY), voice_of(document))
    said = [text for one in sections for text in column(one.findings, "Befund")]
    assert said and not [text for text in said if english.search(text)]


def test_a_language_that_is_not_spoken_gets_english(sample: Document) -> None:
    document = evolve(sample, language="../../tlh\0" + "x" * 300)
    assert heads(evidence_ledger(document, voice_of(document)))[0] == "Source"


def test_the_audit_is_told_demand_by_demand(sample: Document) -> None:
    audit = Auditor().audit(sample, TODAY)
    sections = audit_sections(sample, audit, voice_of(sample))
    assert len(sections) == 4
    assert sum(len(one.findings.rows) for one in sections) == len(audit.findings)
    assert all(one.of == len(one.checks.rows) >= one.passing for one in sections)


def test_the_ledger_counts_who_names_a_source(sample: Document) -> None:
    table = evidence_ledger(sample, voice_of(sample))
    assert len(table.rows) == len(sample.evidence)
    said = row(table, "interview-07")
    assert said["Kind"] == "Interview" and said["Date"] == "2026-08-21" and said["Claims that name it"] == "2"


def test_segments_come_with_their_personas(sample: Document) -> None:
    first, _ = profiles(sample, voice_of(sample))
    assert [fact.label for fact in first.facts][:4] == ["Share", "n", "Rests on", "Persona"]
    assert column(segment_table(sample, voice_of(sample)), "Persona") == ["Ana", "Jonas"]


def test_what_is_hidden_is_in_no_report() -> None:
    document = rich()
    swimlane = document.maps[0].swimlanes[0]
    shown = without_hidden(change(document, swimlane.id, hidden=True))
    assert swimlane.id not in [one.id for one in shown.maps[0].swimlanes]
    assert swimlane.segment not in [one.id for one in shown.segments]
    assert without_hidden(document) is document


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\x00\x1b\ud800", "Without a name"),
        ("=1+1", "=1+1"),
        ("a\r\nb\u2028c", "a b c"),
        ("🧑\u200d🚀" * 9000, "🧑\u200d🚀" * 9000),
    ],
)
def test_any_text_becomes_one_that_a_file_can_hold(sample: Document, text: str, told: str) -> None:
    document = change(sample, "call-coverage", title=text)
    said = row(touchpoint_table(document, document.maps[0], voice_of(document)), "call-coverage")
    assert said["Touchpoint"] == told
