"""How segments of a log differ: with intervals that can be checked, and of nobody who might be known by it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.imports.contrast_words import MOST_SAID, sentences, subject, summary
from journeydesk.imports.contrasts import Aspect, Contrast, newcombe
from journeydesk.imports.log_details import is_from_a_log
from journeydesk.model.lanes import Touchpoint
from tests.imports.test_log import imported, touchpoints

OF_NEWCOMBE = (
    ((56, 70), (48, 80), (0.0524, 0.3339)),
    ((9, 10), (3, 10), (0.1705, 0.8090)),
    ((6, 7), (2, 7), (0.0582, 0.8062)),
    ((5, 56), (0, 29), (-0.0381, 0.1926)),
    ((0, 10), (0, 20), (-0.1611, 0.2775)),
    ((10, 10), (0, 20), (0.6791, 1.0)),
    ((10, 10), (0, 10), (0.6075, 1.0)),
)
"""Two shares and the interval of their difference by method 10, from table II of Newcombe 1998."""

OF_STATSMODELS = (
    ((81, 263), (15, 148), (0.12743, 0.27669)),
    ((412, 1000), (300, 900), (0.03513, 0.12168)),
    ((5, 9), (33, 36), (-0.65513, -0.07202)),
)
"""The same from statsmodels 0.15.0: confint_proportions_2indep(…, method="newcomb", compare="diff")."""


@pytest.mark.parametrize(("one", "other", "interval"), (*OF_NEWCOMBE, *OF_STATSMODELS))
def test_the_interval_of_two_shares_is_that_of_newcombe(
    one: tuple[int, int], other: tuple[int, int], interval: tuple[float, float]
) -> None:
    assert newcombe(one, other) == pytest.approx(interval, abs=6e-5)


shares = st.integers(1, 400).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole)))


@given(shares, shares)
def test_the_interval_holds_the_difference_and_turns_with_it(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    low, high = newcombe(one, other)
    assert -1 - 1e-9 <= low <= one[0] / one[1] - other[0] / other[1] + 1e-9
    assert newcombe(other, one) == pytest.approx((-high, -low))


def two_segments(*, newcomers: int = 40, regulars: int = 40) -> list[tuple[object, ...]]:
    """Newcomers ask for help and are discontented; regulars buy at once."""
    rows: list[tuple[object, ...]] = []
    for segment, number in (("newcomers", newcomers), ("regulars", regulars)):
        for at in range(number):
            who, day, new = f"{segment}-{at}", f"2026-03-{at % 28 + 1:02}", segment == "newcomers"
            rows.append((who, "look", f"{day} 10:00", "Website", segment, ""))
            if at % 4 or not new:
                rows.append((who, "buy", f"{day} 12:00", "Phone", segment, at % 2 + (2 if new else 4)))
            if (new and at % 2) or (not new and at < 3):
                rows.append((who, "ask_for_help", f"{day} 13:00", "Phone", segment, ""))
    return rows


def found(path: Path, rows: Sequence[Sequence[object]]) -> dict[tuple[Aspect, str], Contrast]:
    log = imported(path, rows)
    return {(one.what, one.touchpoints[0]): one for one in log.contrasts if one.what is not Aspect.PATH}


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log.csv"


def test_reach_and_scores_of_two_segments_are_compared(log: Path) -> None:
    told = found(log, two_segments())
    buy, score = told[Aspect.REACH, "buy"], told[Aspect.SCORE, "buy"]
    assert (buy.segments, buy.values, buy.n) == (("newcomers", "regulars"), (0.75, 1.0), (40, 40))
    assert buy.is_clear
    assert buy.interval == pytest.approx(newcombe((30, 40), (40, 40)))
    assert score.values == pytest.approx((2 + 20 / 30, 4.5))
    assert score.n == (30, 40)
    # SciPy 1.17.1: ttest_ind(equal_var=False).confidence_interval() of the same answers
    assert score.interval == pytest.approx((-2.0703, -1.5964), abs=2e-4)


def test_what_all_do_alike_is_not_clear(log: Path) -> None:
    assert not found(log, two_segments())[Aspect.REACH, "look"].is_clear


def test_what_fewer_than_five_of_a_segment_did_is_not_compared(log: Path) -> None:
    assert (Aspect.REACH, "ask_for_help") not in found(log, two_segments())
    assert not found(log, two_segments(regulars=4))


def test_paths_are_compared_by_who_is_nearest_to_each(log: Path) -> None:
    told = [one for one in imported(log, two_segments()).contrasts if one.what is Aspect.PATH]
    for one in told:
        assert all(round(value * n) >= 5 for value, n in zip(one.values, one.n, strict=True))
    assert all(one.n == (40, 40) for one in told)


def test_paths_are_not_compared_where_hardly_two_journeys_are_alike(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journeydesk.research.findings.MOST_COMPARED", 1)
    assert {one.what for one in imported(log, two_segments()).contrasts} == {Aspect.REACH, Aspect.SCORE}


def test_clear_differences_come_first_and_are_told_in_sentences(log: Path) -> None:
    told = imported(log, two_segments()).contrasts
    assert [one.is_clear for one in told] == sorted((one.is_clear for one in told), reverse=True)
    said = list(sentences(told))
    assert any(
        one.startswith("“Buy” is reached by 75 % of “Newcomers” and 100 % of “Regulars”: −25 (95 %")
        for one in said
    )
    assert any(
        one.startswith("“Buy” is scored 2.67 by “Newcomers” and 4.50 by “Regulars”: −1.83 (95 %")
        for one in said
    )
    (whole,) = summary(told)
    assert whole.startswith(
        f"Differences between segments that chance would hardly make: {len(said)} of {len(told)};"
    )
    assert not list(summary(()))


def test_many_differences_are_cut_short_in_sentences_and_counted(log: Path) -> None:
    clear = next(one for one in imported(log, two_segments()).contrasts if one.is_clear)
    assert list(sentences([clear] * (MOST_SAID + 3)))[-1] == "Clear differences that are not listed here: 3."


def test_details_say_where_a_segment_clearly_differs_from_another(log: Path) -> None:
    document = imported(log, two_segments()).document
    items = (item for one in document.maps[0].swimlanes for lane in one.lanes for item in lane.items)
    bought = [one for one in items if isinstance(one, Touchpoint) and one.title == "Buy"]
    lines = [line for one in bought for line in one.details.splitlines()]
    assert "Reached by 25 percentage points less than in “Regulars” (95 % interval: 11 to 40)." in lines
    assert "Reached by 25 percentage points more than in “Newcomers” (95 % interval: 11 to 40)." in lines
    assert "Scored 1.83 lower than in “Regulars” (95 % interval: 1.60 to 2.07)." in lines
    assert all(is_from_a_log(line, "en") for line in lines)
    assert not any("than in" in line for line in touchpoints(document)["Look"].details.splitlines())


@pytest.mark.parametrize(
    ("touchpoints", "name"),
    [
        (("look", "buy"), "Look → Buy"),
        (("look", "buy", "look", "buy"), "Look → Buy"),
        (tuple("abcdefg"), "A → B → C → … → G"),
    ],
)
def test_a_path_is_known_by_its_touchpoints(touchpoints: tuple[str, ...], name: str) -> None:
    one = Contrast(Aspect.PATH, touchpoints, ("new", "old"), (0.5, 0.4), (40, 40), (-0.1, 0.3))
    assert subject(one) == name
