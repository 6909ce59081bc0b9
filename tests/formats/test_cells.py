"""Cells as spreadsheets put them on the clipboard, read with suspicion and written so that nothing is run."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.formats.cells import (
    MOST_HTML,
    MOST_TEXT,
    Rows,
    UnfitTable,
    html_of_rows,
    rows_of_html,
    rows_of_text,
    text_of_rows,
)

words = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=8).map(
    lambda text: " ".join(text.split())
)
cells = st.lists(words, max_size=3).map(lambda lines: "\n".join(lines).strip("\n"))


@st.composite
def tables(draw: st.DrawFn) -> Rows:
    width = draw(st.integers(2, 4))
    rows = draw(st.lists(st.tuples(*[cells] * width), min_size=1, max_size=4))
    return (("x", *["corner"] * (width - 1)), *rows, ("last", *["x"] * (width - 1)))


@given(tables())
def test_what_is_written_as_text_is_read_again(rows: Rows) -> None:
    assert rows_of_text(text_of_rows(rows)) == rows


@given(tables())
def test_what_is_written_as_html_is_read_again(rows: Rows) -> None:
    assert rows_of_html(html_of_rows(rows)) == rows


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "'=1"])
def test_no_text_becomes_a_formula(text: str) -> None:
    assert text_of_rows(((text, "x"),)).startswith(("'", "\"'"))
    assert rows_of_text(text_of_rows(((text, "x"),))) == ((text, "x"),)


def test_numbers_stay_numbers() -> None:
    assert text_of_rows((("-1.5", "2", "+3"),)) == "-1.5\t2\t+3\n"


EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<style>td {mso-ignore:colspan}</style></head><body>
<!--StartFragment--><table border=0 cellpadding=0 style='border-collapse:collapse'>
 <col width=64 style='width:48pt'><tr height=20><td rowspan=2 class=xl65>Movers</td><td>Touchpoints</td>
  <td class=xl63>I look<br style='mso-data-placement:same-cell'>
    I ask &amp;
    wait</td></tr><tr><td>Emotion</td><td align=right>-1,5</td></tr><!--EndFragment--></table></body></html>"""

CALC = """<!DOCTYPE html><html><head><title></title></head><body><table cellspacing="0" border="0">
<colgroup width="85"></colgroup>
<tr><td height="17" align="left"><b>Stage</b></td><td align="left"><font face="Liberation Sans">Find</font></td></tr>
<tr><td align="left">Touchpoints</td><td align="left">I look<br>I ask</td></tr></table></body></html>"""

SHEETS = """<meta charset='utf-8'><google-sheets-html-origin>
<style type="text/css"><!--td {border: 1px}--></style><table><tbody>
<tr><td>Stage</td><td colspan="2">Find</td></tr>
<tr><td>Quotes</td><td><div>“So”</div><div>“And”</div></td><td></td></tr></tbody></table>"""


@pytest.mark.parametrize(
    ("html", "rows"),
    [
        (EXCEL, (("Movers", "Touchpoints", "I look\nI ask & wait"), ("Movers", "Emotion", "-1,5"))),
        (CALC, (("Stage", "Find"), ("Touchpoints", "I look\nI ask"))),
        (SHEETS, (("Stage", "Find", "Find"), ("Quotes", "“So”\n“And”", ""))),
    ],
)
def test_tables_of_spreadsheets_are_read(html: str, rows: Rows) -> None:
    assert rows_of_html(html) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\nc\td\n", (("a", "b"), ("c", "d"))),
        ('a\t"two\nlines, ""quoted"""\n', (("a", 'two\nlines, "quoted"'),)),
        ("a\tb\tc\nd\n\n", (("a", "b", "c"), ("d", "", ""))),
        ("a;b\nc;d", (("a", "b"), ("c", "d"))),
        (
            'Stage,Find\nTouchpoints,"I look, then ask"',
            (("Stage", "Find"), ("Touchpoints", "I look, then ask")),
        ),
        ("\t\nx\ty\t\t\n\t\n", (("", ""), ("x", "y"))),
    ],
)
def test_texts_of_cells_are_read(text: str, rows: Rows) -> None:
    assert rows_of_text(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "I look, then I ask\nI buy, then I wait",
        "one; line",
        "Find\n\tI look\n\tI ask",
        "•\tI look\n•\tI ask",
        "1.\tI look\n2.\tI ask",
        "a;b\nc",
        "",
        "\t\t\n",
    ],
)
def test_sentences_and_lists_are_no_tables(text: str) -> None:
    assert rows_of_text(text) is None


@pytest.mark.parametrize(
    "html", ["", "<p>none</p>", "<table></table>", "<table><tr><td></table>", "<table><td><td>"]
)
def test_pages_without_cells_are_no_tables(html: str) -> None:
    assert rows_of_html(html) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\t".join("x" * 10_000), "10,000 columns"),
        ("a\tb\n" * 2_000, "2,000 rows"),
        (("a" + "\tb" * 199 + "\n") * 200, "40,000 cells"),
        ("a\tb\n" * (MOST_TEXT // 4 + 10), "MB of text"),
    ],
)
def test_tables_too_large_for_a_map_are_refused_in_a_sentence(text: str, said: str) -> None:
    with pytest.raises(UnfitTable, match=said):
        rows_of_text(text)


@pytest.mark.parametrize(
    "html",
    [
        "<table>" + "<tr><td>x</td></tr>" * 3_000 + "</table>",
        "<table><tr>" + "<td>x</td>" * 10_000 + "</table>",
        "<table><tr><td colspan=9999 rowspan=9999>x</table>",
        "<table><tr><td>" + "x" * MOST_HTML,
    ],
)
def test_pages_too_large_for_a_map_are_refused_before_long(html: str) -> None:
    begun = time.monotonic()
    with pytest.raises(UnfitTable):
        rows_of_html(html)
    assert time.monotonic() - begun < 2


@given(st.text(st.sampled_from("<>/= tablerdohspn\n&;\"'0123456789")))
def test_broken_pages_do_no_harm(html: str) -> None:
    rows_of_html("<table>" + html)
