"""What holds for the audit of any document."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.editing.change import change
from journeydesk.insight.audit.auditor import Auditor
from journeydesk.insight.audit.where import Names, where
from journeydesk.model.document import Document
from journeydesk.model.tree import find
from journeydesk.model.value import evolve
from tests.insight.audit.sound import TODAY, audited
from tests.support.strategies import documents

languages = st.sampled_from(("en", "de-AT", "es", "fr", "ja", "", "../en"))


def claims(document: Document) -> list[str]:
    """Return what evidence can be attached to, on maps that people have lived through."""
    ids = [
        id
        for journey in document.maps
        if not journey.state.is_intended
        for ids in ((one.id for one in journey.stages), *(one.contents.ids for one in journey.swimlanes))
        for id in ids
    ]
    return [
        id for id in (*ids, *(one.id for one in document.segments)) if hasattr(find(document, id), "evidence")
    ]


@given(documents(), languages, st.dates())
def test_any_document_can_be_audited(document: Document, language: str, today: date) -> None:
    spoken = evolve(document, language=language)
    audit = Auditor().audit(spoken, today)
    assert all(0 <= result.passed <= result.of for result in audit.results)
    assert all((result.passed == result.of) == (not result.findings) for result in audit.results)
    known = Names(spoken)
    assert all(where(finding.places, known) for finding in audit.findings)
    assert {finding.map for finding in audit.findings} <= {"", *(journey.id for journey in document.maps)}


@given(documents(), documents(), st.data())
def test_what_is_remembered_equals_what_is_found_anew(
    document: Document, other: Document, data: st.DataObject
) -> None:
    auditor = Auditor()
    auditor.audit(other, TODAY)
    auditor.audit(document, TODAY)
    stage = data.draw(st.sampled_from([stage.id for journey in document.maps for stage in journey.stages]))
    edited = evolve(change(document, stage, goal="Our CRM "), language=data.draw(languages))
    for one in (edited, document, other):
        assert auditor.audit(one, TODAY) == audited(one)


@given(documents(), st.data())
def test_attaching_evidence_to_what_was_lived_through_never_adds_a_finding(
    document: Document, data: st.DataObject
) -> None:
    """On a map of the future a measured feeling is a contradiction, which is why those are left out."""
    holders = claims(document)
    if not holders or not document.evidence:
        return
    holder = data.draw(st.sampled_from(holders))
    source = data.draw(st.sampled_from([one.id for one in document.evidence]))
    held: tuple[str, ...] = getattr(find(document, holder), "evidence", ())
    founded = change(document, holder, evidence=(*held, source))
    assert len(audited(founded).findings) <= len(audited(document).findings)
