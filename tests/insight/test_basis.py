"""On what a claim rests."""

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.insight.basis import Basis, basis, sample_size
from journeydesk.model.inventory import Evidence, EvidenceKind

SOURCES = {
    source.id: source
    for source in (
        Evidence(id="log", title="Log", kind=EvidenceKind.ANALYTICS, n=400),
        Evidence(id="survey", title="Survey", kind=EvidenceKind.SURVEY),
        Evidence(id="talk", title="Talk", kind=EvidenceKind.INTERVIEW, n=1),
        Evidence(id="visit", title="Visit", kind=EvidenceKind.OBSERVATION, n=6),
    )
}


def test_numbers_measure_people_show_and_nothing_is_assumed():
    assert basis(["log"], SOURCES) is basis(["survey"], SOURCES) is Basis.MEASURED
    assert basis(["talk"], SOURCES) is basis(["visit"], SOURCES) is Basis.OBSERVED
    assert basis([], SOURCES) is Basis.ASSUMED


@given(st.lists(st.sampled_from(sorted(SOURCES))))
def test_a_claim_rests_on_the_strongest_of_its_sources(sources):
    order = list(Basis)
    strongest = max((order.index(basis([one], SOURCES)) for one in sources), default=0)
    assert basis(sources, SOURCES) is order[strongest]


def test_every_kind_of_evidence_has_a_basis():
    for kind in EvidenceKind:
        assert basis(["x"], {"x": Evidence(id="x", title="", kind=kind)}) is not Basis.ASSUMED


def test_the_largest_sample_speaks():
    assert sample_size(["talk", "log", "visit"], SOURCES) == 400
    assert sample_size(["survey"], SOURCES) is None
    assert sample_size([], SOURCES) is None
