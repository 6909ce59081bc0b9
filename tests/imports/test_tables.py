"""Tables that people keep journeys in become maps, whichever way they lie and whatever their lanes are called."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from journeydesk.editing.table import table_of
from journeydesk.imports import CannotImport, Imported, import_file
from journeydesk.imports.proposal import proposal
from journeydesk.imports.tables import Tables, from_tables, read_tables
from journeydesk.layout.words import ENGLISH
from journeydesk.model.document import Document
from journeydesk.model.lanes import Touchpoint

SHARED = Path(__file__).parents[3] / "shared" / "data"


def fresh() -> Callable[[], str]:
    numbers: Iterator[int] = count()
    return lambda: f"i{next(numbers)}"


@pytest.fixture
def imported(tmp_path: Path) -> Callable[..., Imported]:
    def from_text(text: str, ending: str = ".csv", encoding: str = "utf-8") -> Imported:
        path = tmp_path / f"journey{ending}"
        path.write_bytes(text.encode(encoding))
        return import_file(path, fresh())

    return from_text


def drawn(document: Document, at: int = 0) -> str:
    """Write a map as lines of cells with | between them, / between lines of a cell."""
    rows = table_of(document, document.maps[at], ENGLISH)
    return "\n".join("|".join(cell.replace("\n", "/") for cell in row) for row in rows)


WANTED = """Stage|Discover|Buy
Touchpoints|I see an ad|I order/I pay
Emotion|1|2/\N{MINUS SIGN}1
Pain points||It takes long"""

SHAPES = {
    "stages as columns": """
        Stage,Discover,Buy
        Touchpoints,I see an ad,"I order\nI pay"
        Emotion,1,"2\n-1"
        Pain points,,It takes long""",
    "stages as rows": """
        Stage,Touchpoints,Emotion,Pain points
        Discover,I see an ad,1,
        Buy,"I order\nI pay","2\n-1",It takes long""",
    "a row for each touchpoint": """
        Phase,Touchpoint,Feeling,Pain point
        Discover,I see an ad,1,
        Buy,I order,2,It takes long
        ,I pay,-1,""",
    "a row for each touchpoint, the stage said again": """
        Phase,Touchpoint,Feeling,Pain point
        Discover,I see an ad,happy,
        Buy,I order,delighted,It takes long
        Buy,I pay,unhappy,""",
    "the stage behind the touchpoint": """
        Touchpoint,Stage,Feeling,Pain point
        I see an ad,Discover,1,
        I order,Buy,2,It takes long
        I pay,Buy,-1,""",
    "a column for each touchpoint": """
        Phase,Discover,Buy,
        Touchpoint,I see an ad,I order,I pay
        Emotion,1,2,-1
        Pain points,,It takes long,""",
    "spacers and a title above": """
        Our journey,,,,
        ,,,,
        ,Stage,Discover,,Buy
        ,,,,
        ,Touchpoints,I see an ad,,"I order\nI pay"
        ,Emotion,1,,"2\n-1"
        ,,,,
        ,Pain points,,,It takes long
        ,,,,""",
    "German, with semicolons": """
        Phase;Discover;Buy
        Kontaktpunkte;I see an ad;"I order\nI pay"
        Stimmung;zufrieden;"begeistert\nunzufrieden"
        Schmerzpunkte;;It takes long""",
    "Spanish, with faces": """
        Etapa,Discover,Buy
        Puntos de contacto,I see an ad,"I order\nI pay"
        Emociones,🙂,"😀\n🙁"
        Puntos de dolor,,It takes long""",
    "French, as rows": """
        Étape,Points de contact,Émotions,Irritants
        Discover,I see an ad,satisfait,
        Buy,"I order\nI pay","ravi\nfrustré",It takes long""",
    "marks from 1 to 5": """
        Stage,Discover,Buy
        Touchpoints,I see an ad,"I order\nI pay"
        Satisfaction,4,"5\n2"
        Problems,,It takes long""",
    "marks out of 5": """
        Stage,Discover,Buy
        Touchpoints,I see an ad,"I order\nI pay"
        Satisfaction,4/5,"5/5\n2/5"
        Problems,,It takes long""",
    "tabs": """
        Stage\tDiscover\tBuy
        Touchpoints\tI see an ad\t"I order\nI pay"
        Emotion\t1\t"2\n-1"
        Pain points\t\tIt takes long""",
    "told by Excel what separates": """
        sep=;
        Stage;Discover;Buy
        Touchpoints;I see an ad;"I order\nI pay"
        Emotion;1;"2\n-1"
        Pain points;;It takes long""",
}


def test_a_channel_for_each_touchpoint_becomes_its_channel(imported: Callable[..., Imported]) -> None:
    document = imported(
        "#,Phase,Touchpoint,Channel,Owner,Emotion\n1,Find,ad,Website,Sales,1\n2,Find,shop,Store,,1\n3,Buy,order,Website,,\n"
    ).document
    names = {one.id: one.name for one in (*document.channels, *document.departments)}
    found = [
        (one.title, names.get(one.channel or ""), names.get(one.department or ""), one.emotion)
        for one in document.maps[0].swimlanes[0].lanes[0].items
        if isinstance(one, Touchpoint)
    ]
    assert found == [
        ("ad", "Website", "Sales", 1),
        ("shop", "Store", None, 1),
        ("order", "Website", None, None),
    ]
    assert document.channels[0].icon == "globe"


def test_channels_that_belong_to_no_touchpoint_stay_as_notes(imported: Callable[..., Imported]) -> None:
    found = imported('Stage,Find,Buy\nTouchpoints,ad,order\nChannels,"Web\nTV",Web\n')
    assert drawn(found.document).splitlines()[2] == "Channels (Actions)|Web/TV|Web"
    assert found.notes == (
        "“Channels” does not name one for each touchpoint: it became actions of that name.",
    )


def test_rows_of_several_segments_become_their_swimlanes(imported: Callable[..., Imported]) -> None:
    document = imported(
        "Segment;Phase;Kontaktpunkt;Stimmung\nA;Find;x;1\n;Buy;y;2\nB;Find;z;-1\n;Use;w;0\n"
    ).document
    assert document.language == "de"
    assert {path.name for one in document.maps[0].swimlanes for path in one.paths} == {"Üblicher Pfad"}
    assert len({one.colour for one in document.segments}) == 2
    assert drawn(document).splitlines() == [
        "|Stage|Find|Buy|Use",
        "A|Touchpoints|x|y|",
        "|Emotion|1|2|",
        "B|Touchpoints|z||w",
        "|Emotion|-1||0",
    ]


def test_the_row_of_stages_may_stand_below_others(imported: Callable[..., Imported]) -> None:
    text = "Emotion,1,2\nStage,Find,Buy\nTouchpoints,a,b\n"
    assert drawn(imported(text).document) == "Stage|Find|Buy\nEmotion|1|2\nTouchpoints|a|b"


def written(shape: str) -> str:
    return "\n".join(line.removeprefix(" " * 8) for line in shape.strip("\n").split("\n")) + "\n"


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_a_table_of_any_shape_becomes_the_same_map(imported: Callable[..., Imported], shape: str) -> None:
    assert drawn(imported(written(shape)).document) == WANTED


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_however_it_was_written(imported: Callable[..., Imported], encoding: str) -> None:
    text = "Phase;Entdecken;Prüfen\r\nKontaktpunkte;Anzeige;Café\r\n"
    document = imported(text, encoding=encoding).document
    assert drawn(document) == "Stage|Entdecken|Prüfen\nTouchpoints|Anzeige|Café"
    assert document.language == "de"


def test_what_stands_above_the_table_is_title_person_and_scenario(imported: Callable[..., Imported]) -> None:
    document = imported(
        "Buying a phone\nPersona,Anna\nScenario,She breaks hers\n\nStage,Find,Buy\nTouchpoints,a,b\n"
    ).document
    assert (document.title, document.maps[0].title) == ("Buying a phone", "Buying a phone")
    assert document.maps[0].scenario == "Scenario: She breaks hers"
    assert [one.name for one in document.segments] == ["Anna"]


def test_without_a_title_the_map_is_called_like_its_file(imported: Callable[..., Imported]) -> None:
    assert imported("Stage,Find\nTouchpoints,a\n").document.title == "journey"


def test_several_segments_become_swimlanes(imported: Callable[..., Imported]) -> None:
    document = imported(
        "Segment,Lane,Find,Buy\nMovers,Touchpoints,a,b\n,Quotes,c,\nWorkers,Touchpoints,d,e\n"
    ).document
    assert [one.name for one in document.segments] == ["Movers", "Workers"]
    assert drawn(document).splitlines()[1:] == [
        "Movers|Touchpoints|a|b",
        "|Quotes|c|",
        "Workers|Touchpoints|d|e",
    ]


def test_what_was_understood_otherwise_is_told(imported: Callable[..., Imported]) -> None:
    notes = imported(
        "Stage,Find,Buy\nTouchpoints,a,b\nSatisfaction,4,5\nWeather,sunny,\nFrontstage,,\nMood,I hope,I fear\n"
    ).notes
    assert notes == (
        "“Satisfaction” was read as marks from 1 to 5.",
        "“Weather” is no lane that is known here: it became actions of that name.",
        "The row “Frontstage” was left out.",
        "“Mood” says more than feelings: it became thoughts.",
    )


# ------------------------------------------------------------ workbooks


def workbook(path: Path, *sheets: tuple[str, list[list[object]]]) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets:
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    book.save(path)
    return book


TABLE: list[list[object]] = [["Stage", "Find", "Buy"], ["Touchpoints", "a", "b"], ["Emotion", 1, -2]]


def test_each_sheet_with_a_journey_becomes_a_map(tmp_path: Path) -> None:
    path = tmp_path / "both.xlsx"
    workbook(path, ("Today", TABLE), ("Prices", [["Fruit", "Price"], ["Apple", 2]]), ("Later", TABLE))
    found = import_file(path, fresh())
    document = found.document
    assert found.notes == ("The sheet “Prices” is no journey table and was left out.",)
    assert [one.title for one in document.maps] == ["Today", "Later"]
    assert len(document.segments) == 1
    assert drawn(document, 1) == "Stage|Find|Buy\nTouchpoints|a|b\nEmotion|1|-2"


def test_a_sheet_of_events_beside_a_journey_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "both.xlsx"
    events: list[list[object]] = [["case", "time"], *([n, "2024-01-01 10:00"] for n in range(1500))]
    workbook(path, ("Events", events), ("Journey", TABLE))
    assert import_file(path, fresh()).notes == ("The sheet “Events” is no journey table and was left out.",)


def test_merged_cells_say_the_same_everywhere(tmp_path: Path) -> None:
    path = tmp_path / "merged.xlsx"
    rows: list[list[object]] = [
        ["My journey", None, None, None],
        ["Stage", "Find", "Buy", None],
        ["Touchpoints", "a", "b", "c"],
        ["Goals", "All at once", None, None],
    ]
    book = workbook(path, ("Sheet1", rows))
    for area in ("A1:D1", "C2:D2", "B4:D4"):
        book.worksheets[0].merge_cells(area)
    book.save(path)
    document = import_file(path, fresh()).document
    assert document.title == "My journey"
    assert drawn(document) == "Stage|Find|Buy\nTouchpoints|a|b/c\nGoals|All at once|All at once"


def test_a_workbook_that_is_none_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "none.xlsx"
    path.write_bytes(b"PK\x03\x04 and nothing else")
    with pytest.raises(CannotImport, match="no workbook, or a damaged one"):
        import_file(path, fresh())


def test_a_workbook_whose_cells_lie_a_billion_apart_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "wide.xlsx"
    book = workbook(path, ("Wide", TABLE))
    book.worksheets[0]["XFD1048576"] = "far away"
    book.save(path)
    with pytest.raises(CannotImport, match="larger than any journey"):
        import_file(path, fresh())


# ------------------------------------------------------------ correcting


def test_rows_can_be_said_to_be_something_else() -> None:
    found = proposal("s", (("Stage", "Find", "Buy"), ("Weather", "sunny", "rain"), ("Feeling", "1", "2")))
    assert found
    corrected = found.call(1, "quote").call(2, "nothing")
    document = from_tables(Tables((corrected,)), "s", fresh()).document
    assert drawn(document) == "Stage|Find|Buy\nWeather (Quotes)|sunny|rain"


def test_a_table_can_be_turned_and_turned_back() -> None:
    found = proposal("s", (("Stage", "Find", "Buy"), ("Touchpoints", "a", "b")))
    assert found
    assert found.turn(turns=True).cells == (("Stage", "Touchpoints"), ("Find", "a"), ("Buy", "b"))
    assert found.turn(turns=True).turn(turns=False) == found


# ------------------------------------------------------------ refused


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("", "it is empty"),
        ("\n,,\n", "it is empty"),
        ("Fruit,Price\nApple,2\nPear,3\n", "“Fruit”, “Price”, “Apple”, “2”"),
        ("case,time,activity\n1,2024-01-01 10:00,a\n1,2024-01-01 11:00,b\n", "which is a log"),
        ("Stage," + ",".join(f"s{n}" for n in range(300)) + "\nTouchpoints,a\n", "301 columns"),
        ("Stage,Find\n" + "Touchpoints,a\n" * 1200, "1201 rows"),
        ("Stage,Touchpoints,Mood\n" + "".join(f"s{n},a,1\n" for n in range(500)), "500 stages"),
        (
            "Stage,"
            + "," * 150
            + "x\n"
            + "Touchpoints"
            + ",a" * 151
            + "\n" * 2
            + ("b" + ",a" * 151 + "\n") * 300,
            "cells",
        ),
    ],
)
def test_a_file_that_is_no_journey_table_is_refused_with_what_was_seen(
    imported: Callable[..., Imported], text: str, seen: str
) -> None:
    with pytest.raises(CannotImport, match=seen.replace("“", ".")):
        imported(text)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared files are not here")
@pytest.mark.parametrize("path", sorted((SHARED / "spreadsheets").glob("*")), ids=lambda path: path.name)
def test_tables_of_other_things_are_refused(path: Path) -> None:
    with pytest.raises(CannotImport, match=r"its first cells say “Id”, “Name”.*Expected are stages"):
        import_file(path, fresh())


@pytest.mark.skipif(not SHARED.exists(), reason="the shared files are not here")
@pytest.mark.parametrize("path", sorted((SHARED / "hostile" / "csv").rglob("*.csv")), ids=lambda p: p.name)
def test_odd_files_are_refused_or_read_but_never_fail(path: Path) -> None:
    try:
        assert read_tables(path).proposals
    except CannotImport as error:
        assert "cannot be imported" in str(error)


@given(st.lists(st.lists(st.sampled_from(("", "Stage", "Emotion", "Find", "1", "a\nb", "Goals")))))
def test_any_sheet_is_understood_or_not_but_never_fails(cells: list[list[str]]) -> None:
    width = max(map(len, cells), default=0)
    rows = tuple((*row, *[""] * (width - len(row))) for row in cells)
    for found in filter(None, [proposal("s", rows)]):
        for one in (found, found.turn(turns=not found.turned)):
            assert from_tables(Tables((one,)), "s", fresh()).document.maps
