"""The page for browsers, opened in a real one: what a client can do with it, and what it never does."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from journeydesk.editing.change import change
from journeydesk.export import Cancelled, ExportOptions, export
from journeydesk.export.web import document as web_document
from journeydesk.export.web.words import said_in
from journeydesk.model.document import Document
from journeydesk.model.value import evolve
from journeydesk.speech import speech
from tests.support.big import DOES, big_map
from tests.support.chromium import printed, screenshot, told
from tests.support.maps import band, board


@pytest.fixture(scope="module")
def page(sample, shaper, tmp_path_factory) -> Path:
    """The sample with its gaps."""
    path = tmp_path_factory.mktemp("web") / "sample.html"
    export(sample, ExportOptions(kind="html", include=frozenset({"gaps"})), path, shaper=shaper)
    return path


def written(document: Document, path: Path, shaper, **options) -> str:
    export(document, ExportOptions(kind="html", **options), path, shaper=shaper)
    return path.read_text("utf-8")


def asked(page: Path, *steps: str) -> list:
    """What each expression is, after those before it were evaluated."""
    return told(page, f"return [{','.join(f'await ({step})' for step in steps)}];")


def card(page: Path, title: str) -> str:
    """How a card of the first map is found in the page, by its title."""
    (id,) = re.findall(
        rf'class="own" data-card="([^"]+)"[^>]*aria-label="Touchpoint: {title},', page.read_text("utf-8")
    )
    return f"document.querySelector('.own[data-card=\"{id}\"]')"


def click(element: str) -> str:
    return f"{element}.dispatchEvent(new MouseEvent('click', {{bubbles: true}}))"


def key(element: str, name: str) -> str:
    return f"{element}.dispatchEvent(new KeyboardEvent('keydown', {{key: '{name}', bubbles: true}}))"


def box(words: str) -> str:
    """The box before some words."""
    return (
        "[...document.querySelectorAll('#side label')]"
        f".find(one => one.textContent.startsWith('{words}')).firstChild"
    )


PANEL = "document.getElementById('panel')"


def test_it_is_one_small_file_that_loads_nothing(page):
    text = page.read_text("utf-8")
    assert len(text.encode()) < 400_000
    assert re.search(r"Content-Security-Policy\" content=\"default-src &#39;none&#39;;", text)
    addresses = re.findall(r"""(?:src|href|url)\s*[=(]\s*["']?([^"'\s>)]+)""", text)
    assert {address.split(":")[0] for address in addresses if not address.startswith("#")} <= {"data"}


def test_it_runs_under_its_own_policy(page, tmp_path):
    """Its script and style are those that the policy names: the tabs are made by the one, laid out by the other."""
    shown = screenshot(page, tmp_path / "seen.png", (1400, 900))
    image = Image.open(shown).convert("RGB")
    assert image.getpixel((100, 40)) == (255, 255, 255)  # the bar above
    assert image.getpixel((700, 60)) != (255, 255, 255)  # the ground around the map


def test_a_browser_shows_the_map_as_the_png_does(sample, shaper, page, tmp_path):
    options = ExportOptions(kind="png", maps=("home-internet",), include=frozenset({"gaps"}))
    export(sample, options, tmp_path / "map.png", shaper=shaper)
    painted = Image.open(tmp_path / "map.png").convert("RGB")
    svg = re.search(r"<svg xmlns.*?</svg>", page.read_text("utf-8"), re.DOTALL)[0]
    style = re.search(r"<style>.*?</style>", page.read_text("utf-8"), re.DOTALL)[0]
    bare = tmp_path / "bare.html"
    bare.write_text(f"<!DOCTYPE html>{style}<body style='display:block'>{svg}", encoding="utf-8")
    size = painted.width // 2, painted.height // 2
    seen = Image.open(screenshot(bare, tmp_path / "seen.png", size, 2)).convert("RGB")
    red, green, blue = ImageChops.difference(painted, seen).split()
    counts = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
    assert sum(counts[17:]) / sum(counts) < 0.015


def test_a_card_tells_its_details_and_closes_again(page):
    one = card(page, "I repeat everything in the store")
    hidden, _, words, _, again, focused = asked(
        page, f"{PANEL}.hidden", click(one), f"{PANEL}.innerText", key(PANEL, "Escape"), f"{PANEL}.hidden",
        f"document.activeElement === {one}",
    )  # fmt: skip
    assert (hidden, again, focused) == (True, True, True)
    for word in (
        "I repeat everything in the store",
        "Movers",
        "Order",
        "In person",
        "Retail",
        "−1.1 frustrated",
    ):
        assert word in words
    for word in (
        "What customers had said before is lost.",
        "I tell my story twice",
        "Interview 07, Ana",
        "n = 58",
    ):
        assert word in words


def test_cards_are_reached_and_opened_by_keyboard_in_reading_order(page):
    one = card(page, "I browse plans")
    order, _, _, shown, focused = asked(
        page,
        "[...document.querySelectorAll('#map-0 .own')].map(g => g.getAttribute('aria-label').split(', ')[0])",
        f"{one}.focus()",
        key(one, "Enter"),
        f"!{PANEL}.hidden",
        "document.activeElement.id",
    )
    assert order[:3] == [
        "Segment: Movers",
        "Touchpoint: I ask friends on X",
        "Touchpoint: I browse plans",
    ]
    assert (shown, focused) == (True, "panel")


def test_the_keyboard_shows_where_it_is(page):
    ring = "document.querySelector('.ring')?.parentNode"
    one = card(page, "I browse plans")
    assert asked(page, f"{one}.focus()", f"{ring} === {one}")[1]


def test_swimlanes_move_up_when_a_segment_is_switched_off_and_come_back(page):
    at = f"{card(page, 'I order online')}.getBoundingClientRect().top"
    top = f"Math.round({at} - document.querySelector('.paper').getBoundingClientRect().top)"
    height = "document.querySelector('.paper').offsetHeight"
    movers = card(page, "I browse plans")
    zoom = f"({box('Show the gaps')}.click(), document.getElementById('scale').click())"
    _, before, tall, _, gone, after, low, _, again = asked(
        page, zoom, top, height, f"{box('Movers')}.click()", f"{movers}.getClientRects().length", top, height,
        f"{box('Movers')}.click()", top,
    )  # fmt: skip
    assert gone == 0
    assert low < tall - 100
    assert tall - low == pytest.approx(before - after, abs=2)
    assert again == before


def test_paths_stand_back_and_take_their_cards_along(page):
    faint = f"{card(page, 'I browse plans')}.classList.contains('faint')"
    other = f"{card(page, 'I order online')}.classList.contains('faint')"
    lines = "document.querySelectorAll('#map-0 [data-paths].faint').length"
    assert asked(page, lines, f"{box('What most movers')}.click()", faint, other, f"{lines} > 5")[::2] == [
        0,
        True,
        True,
    ]


def test_gaps_are_switched_off_and_their_strip_goes(page):
    pills = "[...document.querySelectorAll('#map-0 .gap')].filter(g => g.getClientRects().length).length"
    height = "document.querySelector('.paper').offsetHeight / document.querySelector('.paper').offsetWidth"
    some, tall, _, none, low = asked(page, pills, height, f"{box('Show the gaps')}.click()", pills, height)
    assert some > 10
    assert none == 0
    assert low < tall


def test_the_sums_of_all_segments_go_while_one_is_switched_off(page):
    strip = "document.querySelector('#map-0 [data-key=gap-strip]').getClientRects().length"
    before, _, without, _, again = asked(
        page, strip, f"{box('Home workers')}.click()", strip, f"{box('Home workers')}.click()", strip
    )
    assert (before, without, again) == (1, 0, 1)


def test_the_number_of_gaps_is_that_of_the_segments_that_are_shown(page):
    number = f"Number({box('Show the gaps')}.parentNode.querySelector('.count').textContent)"
    movers, workers = (f"{box(name)}.click()" for name in ("Movers", "Home workers"))
    every, _, some, _, none, _, others, _, again = asked(
        page, number, workers, number, movers, number, workers, number, movers, number
    )
    assert every == again > some > none == 0
    assert some + others == every


def test_without_gaps_nothing_tells_of_them(sample, shaper, tmp_path):
    text = written(sample, tmp_path / "plain.html", shaper)
    assert "said before is lost" not in text
    assert 'class="gap"' not in text
    assert (
        "Show the gaps" not in asked(tmp_path / "plain.html", "document.getElementById('side').innerText")[0]
    )


def test_a_segment_tells_who_it_is(page):
    words = asked(page, click("document.querySelector('.own')"), f"{PANEL}.innerText")[1]
    for word in ("Movers", "38 %", "n = 412", "Ana", "I just want it to work on day one."):
        assert word in words


def test_the_contents_lead_to_cards(page):
    words = asked(
        page,
        "document.querySelector('summary').click()",
        "new Promise(done => setTimeout(done))",
        click("document.querySelector('details button')"),
        f"{PANEL}.querySelector('.title').textContent",
    )[-1]
    assert words == "I ask friends on X"


@pytest.fixture(scope="module")
def big(shaper, tmp_path_factory) -> Path:
    """A wide map, written as those are that are too big to be shown whole."""
    path = tmp_path_factory.mktemp("web") / "big.html"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(web_document, "BIG", 100)
        export(big_map(200), ExportOptions(kind="html"), path, shaper=shaper)
    return path


def later(page: Path, first: str, *steps: str) -> list:
    """What expressions are after the browser has drawn what a first step did."""
    frame = "await new Promise(requestAnimationFrame);"
    return told(page, f"{first}; {frame} {frame} return [{','.join(steps)}];")


def test_of_a_big_map_only_what_is_looked_at_is_shown(big):
    shown = "[...document.querySelectorAll('#map-0 .own')].filter(g => g.getClientRects().length).length"
    made = "document.querySelectorAll('#map-0 .own').length"
    some_cards, all_made = later(big, "document.getElementById('scale').click()", shown, made)
    assert 0 < some_cards <= all_made < 150


def test_the_contents_lead_to_cards_of_a_big_map_that_are_not_drawn_yet(big):
    last = "[...document.querySelectorAll('details')].at(-1)"
    there = "document.querySelector('.ring')?.parentNode.getClientRects().length"
    before, _, _, shown, words = asked(
        big,
        "document.querySelectorAll('#map-0 .own').length",
        f"{last}.firstChild.click()",
        f"new Promise(done => {last}.addEventListener('toggle', () => setTimeout(done)))",
        f"({last}.querySelector('li:last-child button').click(), {there})",
        f"{PANEL}.querySelector('.title').textContent",
    )
    assert before < 200
    assert shown == 1
    assert words


def test_the_contents_come_near_to_a_card_of_a_big_map_seen_from_far_away(big):
    far = "[...Array(10)].forEach(() => document.getElementById('out').click())"
    last = "[...document.querySelectorAll('details')].at(-1)"
    ring = "document.querySelector('.ring').getBoundingClientRect()"
    view = "document.getElementById('view').getBoundingClientRect()"
    scale, _, _, wide, inside = asked(
        big,
        f"({far}, document.getElementById('scale').textContent)",
        f"{last}.firstChild.click()",
        f"new Promise(done => {last}.addEventListener('toggle', () => setTimeout(done)))",
        f"({last}.querySelector('li:last-child button').click(), {ring}.width)",
        f"{ring}.left >= {view}.left && {ring}.right <= {view}.right",
    )
    assert int(scale.split()[0]) < 22
    assert wide > 20
    assert inside


def test_paths_stand_back_where_a_big_map_is_drawn_later_too(big):
    faint = "[...document.querySelectorAll('#map-0 [data-paths]')].every(g => g.classList.contains('faint'))"
    off = "document.querySelectorAll('#side input + .line').forEach(one => one.previousSibling.click())"
    right = "document.getElementById('view').scrollTo(1e6, 0)"
    count = "document.querySelectorAll('#map-0 [data-paths]').length"
    assert later(big, f"document.getElementById('scale').click(); {off}; {right}", f"{count} > 0", faint) == [
        True,
        True,
    ]


def test_a_big_map_prints_whole(big, tmp_path):
    document = pypdfium2.PdfDocument(printed(big, tmp_path / "printed.pdf"))
    words = document[0].get_textpage().get_text_range()
    document.close()
    assert len(re.findall(rf"I ({'|'.join(DOES)}) ", " ".join(words.split()))) >= 200


def test_the_keyboard_goes_on_to_cards_that_are_not_shown_yet(big):
    walk = "for (let n = 0; n < 120; n++) document.activeElement.dispatchEvent(tab())"
    start = "document.querySelectorAll('#map-0 .own')[1].focus()"
    tab = "const tab = () => new KeyboardEvent('keydown', {key: 'Tab', bubbles: true, cancelable: true})"
    focused, rects = later(
        big,
        f"{start}; {tab}; {walk}",
        "document.activeElement.getAttribute('aria-label').split(',')[0]",
        "document.activeElement.getClientRects().length",
    )
    assert focused.startswith("Touchpoint: ")
    assert rects == 1


def test_from_far_away_a_big_map_is_drawn_without_words(big):
    far = "for (let n = 0; n < 10; n++) document.getElementById('out').click();"
    words = (
        "[...document.querySelectorAll('#map-0 .near text')].filter(t => t.getClientRects().length).length"
    )
    boxes = "[...document.querySelectorAll('#map-0 .far rect')].filter(t => t.getClientRects().length).length"
    assert later(big, far, words, f"{boxes} > 10") == [0, True]


def test_what_is_hidden_on_the_map_is_not_in_the_file(sample, shaper, tmp_path):
    journey = sample.maps[0]
    movers, workers = journey.swimlanes
    lanes = tuple(
        evolve(lane, hidden=getattr(lane, "note_kind", "") == "pain_point") for lane in movers.lanes
    )
    swimlanes = (evolve(movers, lanes=lanes), evolve(workers, hidden=True))
    stages = (evolve(journey.stages[0], hidden=True), *journey.stages[1:])
    seen = evolve(sample, maps=(evolve(journey, swimlanes=swimlanes, stages=stages),))
    text = written(seen, tmp_path / "seen.html", shaper)
    assert "I call to ask about coverage" in text
    for words in ("I tell my story twice", "I order online", "I ask friends on X", "Home workers"):
        assert words not in text


def test_every_map_has_a_tab(page):
    seen = "[...document.querySelectorAll('.map')].map(map => !map.hidden)"
    names, before, _, after, chosen = asked(
        page,
        "[...document.querySelectorAll('[role=tab]')].map(tab => tab.textContent)",
        seen,
        "document.getElementById('tab-1').click()",
        seen,
        "document.getElementById('tab-1').getAttribute('aria-selected')",
    )
    assert names == ["Getting home internet", "Complaint on social media", "Browse, then call"]
    assert (before, after, chosen) == ([True, False, False], [False, True, False], "true")


def test_zoom_fits_grows_and_shows_its_figure(page):
    scale = "parseInt(document.getElementById('scale').textContent)"
    wide = "document.querySelector('.paper').offsetWidth"
    fit, _, bigger, _, full, width = asked(
        page, scale, key("document.body", "+"), scale, key("document.body", "1"), scale, wide
    )
    assert bigger == pytest.approx(fit * 1.25, abs=1)
    assert (full, width) == (100, 2068)


def test_the_wheel_zooms_at_the_pointer(page):
    place = f"{card(page, 'I browse plans')}.getBoundingClientRect()"
    at = f"[{place}.left, {place}.top]"
    (x, y), _, after = asked(
        page, at,
        f"document.getElementById('view').dispatchEvent(new WheelEvent('wheel', {{deltaY: -700, ctrlKey: true,"
        f" clientX: {place}.left, clientY: {place}.top, cancelable: true}}))",
        at,
    )  # fmt: skip
    assert after == pytest.approx([x, y], abs=4)  # an event counts whole pixels, here four times as large


def test_the_lights_can_be_turned_out(page):
    ground = "getComputedStyle(document.querySelector('#map-0 svg > rect')).fill"
    light, _, dark = asked(page, ground, "document.getElementById('colours').click()", ground)
    assert light == "rgb(255, 255, 255)"
    assert max(map(int, re.findall(r"\d+", dark))) < 60


def test_what_is_chosen_stays_open_when_the_lights_go_out_and_changes_its_colours(page):
    state = (
        "[document.querySelector('#side details').open,"
        " getComputedStyle(document.querySelector('#side .swatch')).backgroundColor]"
    )
    light, _, dark = asked(
        page,
        f"(document.querySelector('#side details').open = true, {state})",
        "document.getElementById('colours').click()",
        state,
    )
    assert light[0]
    assert dark[0]
    assert light[1] != dark[1]


def test_paths_without_names_can_be_told_apart(shaper, tmp_path):
    document = board(band("movers", "find: a b c", paths={"p": "a b", "q": "a c"}))
    text = written(change(change(document, "p", name=""), "q", name=""), tmp_path / "paths.html", shaper)
    assert re.findall(r'"name":\s*"(Path[^"]*)"', text) == ["Path 1", "Path 2"]


def test_it_begins_in_the_theme_of_the_export(sample, shaper, tmp_path):
    ground = "getComputedStyle(document.querySelector('#map-0 svg > rect')).fill"
    written(sample, tmp_path / "dark.html", shaper, theme="dark")
    assert max(map(int, re.findall(r"\d+", asked(tmp_path / "dark.html", ground)[0]))) < 60
    written(sample, tmp_path / "print.html", shaper, theme="print")
    assert asked(tmp_path / "print.html", ground, "document.getElementById('colours').hidden") == [
        "rgb(255, 255, 255)",
        True,
    ]


def test_it_prints_each_map_on_a_page_without_controls(page, tmp_path):
    document = pypdfium2.PdfDocument(printed(page, tmp_path / "printed.pdf"))
    sizes = [sheet.get_size() for sheet in document]
    words = [sheet.get_textpage().get_text_range() for sheet in document]
    document.close()
    assert len(sizes) == 3
    assert all(width > height for width, height in sizes)
    assert "I browse plans" in words[0].replace("\r\n", " ")
    assert not any("Show the gaps" in text or "Fit" in text.split() for text in words)


def test_paper_may_be_chosen_for_printing(sample, shaper, tmp_path):
    written(sample, tmp_path / "a.html", shaper, page="a3")
    document = pypdfium2.PdfDocument(printed(tmp_path / "a.html", tmp_path / "printed.pdf"))
    sizes = {tuple(map(round, sheet.get_size())) for sheet in document}
    document.close()
    assert sizes <= {(1190, 842), (1191, 842), (1190, 841), (1191, 841)}


def test_a_segment_may_stand_alone(sample, shaper, tmp_path):
    text = written(sample, tmp_path / "one.html", shaper, segment="home-workers", maps=("home-internet",))
    assert "I order online" in text
    assert "I browse plans" not in text


def test_no_words_of_the_document_become_part_of_the_page(sample, shaper, tmp_path, shared_data):
    items = json.loads((shared_data / "text" / "blns" / "blns.base64.json").read_text("utf-8"))
    naughty = [base64.b64decode(item).decode("utf-8", "replace") for item in items]
    text = "\n".join(
        ["</script><script>document.title='owned'</script>", "<!--", "$title ${x}", "\ud800\x00", *naughty]
    )
    journey = evolve(sample.maps[0], title=text, scenario=text)
    written(evolve(sample, title=text, maps=(journey, *sample.maps[1:])), tmp_path / "n.html", shaper)
    title, heading, scripts = asked(
        tmp_path / "n.html", "document.title.slice(0, 20)", "document.querySelector('h1').textContent.slice(0, 20)",
        "document.scripts.length",
    )  # fmt: skip
    assert title == heading == "</script><script>doc"
    assert scripts == 2  # the data, and its own


def test_the_page_speaks_the_language_of_the_document(sample, shaper, tmp_path):
    german = evolve(sample, language="de")
    text = written(german, tmp_path / "de.html", shaper, include=frozenset({"gaps"}))
    assert "Die Emotion fällt um" in text
    assert '<html lang="de"' in text
    side = asked(tmp_path / "de.html", "document.getElementById('side').innerText")[0]
    assert "SEGMENTE" in side.upper()


def test_the_page_calls_things_what_the_program_calls_them():
    english, german, program = said_in("en"), said_in("de"), speech("de")
    known = [name for name, words in english.items() if words in program.forms]
    assert known
    assert {name: german[name] for name in known} == {name: program.said(english[name]) for name in known}


@pytest.mark.parametrize("kind", ["svg", "html"])
def test_a_cancelled_export_leaves_the_file_as_it_was(shaper, tmp_path, kind):
    path = tmp_path / f"map.{kind}"
    path.write_bytes(b"old")
    shares: list[float] = []
    with pytest.raises(Cancelled):
        export(
            big_map(200),
            ExportOptions(kind=kind),
            path,
            shaper=shaper,
            progress=shares.append,
            cancelled=lambda: len(shares) > 1,
        )
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_map_without_stages_is_a_page_too(sample, shaper, tmp_path):
    bare = evolve(sample, maps=(evolve(sample.maps[0], stages=(), swimlanes=(), verdicts=()),))
    written(bare, tmp_path / "bare.html", shaper, include=frozenset({"gaps"}))
    assert asked(tmp_path / "bare.html", "document.querySelectorAll('.map').length") == [1]


def test_the_same_document_makes_the_same_bytes(sample, shaper, tmp_path, page):
    again = written(sample, tmp_path / "again.html", shaper, include=frozenset({"gaps"}))
    assert again == page.read_text("utf-8")
