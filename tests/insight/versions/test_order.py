"""Orders that two people give the same siblings."""

from itertools import permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.insight.versions.order import merged_order, out_of_order, with_lost, woven


@pytest.mark.parametrize(
    ("old", "new", "moved"),
    [
        ("abcde", "eabcd", "e"),
        ("abcde", "bcdea", "a"),
        ("abcde", "abcde", ""),
        ("abcde", "xayczd", ""),
        ("abcd", "", ""),
        ("abcdef", "adbcfe", "df"),
    ],
)
def test_only_what_was_moved_is_out_of_order(old, new, moved):
    assert len(out_of_order(old, new)) == len(moved)
    assert out_of_order(old, new) <= set(old)


@given(st.permutations("abcdefg"))
def test_the_rest_stands_as_it_stood(new):
    moved = out_of_order("abcdefg", new)
    assert [id for id in new if id not in moved] == [id for id in "abcdefg" if id not in moved]


def test_lost_ones_are_told_behind_what_they_stood_behind():
    assert "".join(with_lost("acx", "abcd", "bd")) == "abcdx"
    assert "".join(with_lost("ca", "abc", "b")) == "cab"
    assert "".join(with_lost("xc", "abc", "b")) == "bxc"


@pytest.mark.parametrize(
    ("ours", "theirs", "merged"),
    [
        ("abcd", "badc", "badc"),
        ("bacd", "abdc", "badc"),
        ("bcda", "dabc", "dbca"),
        ("bacd", "bacd", "bacd"),
        ("bac", "acb", None),
    ],
)
def test_both_orders_are_heard(ours, theirs, merged):
    found = merged_order(tuple(sorted(ours)), tuple(ours), tuple(theirs))
    assert (found and "".join(found)) == merged


def test_pairs_that_somebody_turned_stay_turned_and_sides_may_be_swapped():
    for ours, theirs in product(permutations("abcd"), repeat=2):
        merged = merged_order(tuple("abcd"), ours, theirs)
        assert merged == merged_order(tuple("abcd"), theirs, ours)
        for one, other in permutations(merged or (), 2):
            turned = any(row.index(one) > row.index(other) for row in (ours, theirs)) and one < other
            if turned:
                assert merged.index(one) > merged.index(other)


def test_additions_stand_behind_what_they_were_put_behind_ours_first():
    assert "".join(woven("abc", "axbc", "aybzc", set("abcxyz"))) == "axybzc"
    assert "".join(woven("abc", "xyabc", "zabc", set("abcxyz"))) == "xyzabc"
    assert "".join(woven("", "xy", "yz", set("xyz"))) == "xyz"
    assert "".join(woven("ac", "abc", "ac", set("ac"))) == "ac"
