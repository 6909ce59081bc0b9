"""What is pasted is made fit to keep."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.desktop.panels.codecs import COUNT, DATE, DECIMAL, SHARE
from journeydesk.editing.clean import LONGEST, cleaned


@pytest.mark.parametrize(
    ("text", "line", "lines"),
    [
        ("plain", "plain", "plain"),
        ("a\r\nb", "a b", "a\nb"),
        ("a\tb\x00\x1b[31m", "a b[31m", "a b[31m"),
        ("half \ud83d", "half ", "half "),
        ("\ud83d\ude00", "😀", "😀"),
        ("a\u2028b\ufeff", "a b", "a\nb"),
        ("family 👨‍👩‍👧", "family 👨‍👩‍👧", "family 👨‍👩‍👧"),
    ],
)
def test_cleaning(text: str, line: str, lines: str) -> None:
    assert cleaned(text) == line
    assert cleaned(text, lines=True) == lines


@given(st.text(alphabet=st.characters()))
def test_whatever_is_pasted_can_be_saved(text: str) -> None:
    kept = cleaned(text, lines=True)
    kept.encode("utf-8")
    assert cleaned(kept, lines=True) == kept
    assert len(kept) <= LONGEST


@pytest.mark.parametrize(
    ("codec", "typed", "value"),
    [
        (COUNT, " 412 ", 412),
        (COUNT, "n = 58", 58),
        (COUNT, "", None),
        (SHARE, "38,5 %", 0.385),
        (DECIMAL, "−1.2", -1.2),
        (DECIMAL, "1 000", 1000.0),
    ],
)
def test_codecs_read_what_people_write(codec: object, typed: str, value: object) -> None:
    assert codec.read(typed) == value  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("codec", "typed"),
    [
        (COUNT, "1.5"),
        (COUNT, "1e999"),
        (SHARE, "101"),
        (DECIMAL, "nan"),
        (DECIMAL, "inf"),
        (DATE, "30.9.2026"),
    ],
)
def test_codecs_refuse_the_rest(codec: object, typed: str) -> None:
    with pytest.raises(ValueError):
        codec.read(typed)  # type: ignore[attr-defined]
