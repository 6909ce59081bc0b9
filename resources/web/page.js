"use strict";
(() => {
  const { maps, said, themes } = JSON.parse(document.getElementById("data").textContent);
  const [view, side, panel, tabs] = ["view", "side", "panel", "tabs"].map(id => document.getElementById(id));
  const SMALLEST = 0.05, LARGEST = 4, LEGIBLE = 0.4, FAR = 0.22, STEP = 1.25, SLACK = 4, PADDING = 48;
  let shown = 0;
  let gapsShown = true;

  /** Make an element with a class and what is in it; texts stay texts. */
  const make = (tag, name, ...inside) => {
    const one = document.createElement(tag);
    if (name) one.className = name;
    one.append(...inside.filter(part => part !== undefined && part !== ""));
    return one;
  };
  const button = (words, act) => {
    const one = make("button", "", words);
    one.type = "button";
    one.addEventListener("click", act);
    return one;
  };

  // ---- the maps as they are drawn

  const sheets = maps.map((map, number) => {
    const holder = document.getElementById(`map-${number}`), svg = holder.querySelector("svg");
    const paper = svg.parentElement;
    const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
    const sections = [...svg.querySelectorAll(":scope > .section")].map(g => (
      { g, key: g.dataset.key, y: Number(g.dataset.y), x: g.transform.baseVal[0]?.matrix.e ?? 0 }
    ));
    sections.forEach((section, at) => { section.room = (sections[at + 1]?.y ?? height) - section.y; });
    const later = holder.querySelector(".later")?.textContent.split("<>");
    const stretches = sections.flatMap(section => [...section.g.querySelectorAll(".stretch")].map(g => ({
      g, section, left: Number(g.dataset.x) + section.x, right: Number(g.dataset.right) + section.x,
      markup: later[g.dataset.at], drawn: false,
    })));
    const paths = map.swimlanes.flatMap(swimlane => swimlane.paths);
    return {
      map, holder, paper, svg, width, height, sections, stretches, paths, fullHeight: height, scale: 1, fitted: true, least: LEGIBLE,
      hidden: new Set(), back: new Set(),
    };
  });
  const sheet = () => sheets[shown];

  /** Draw a stretch of a big map: until it is looked at it is only text. */
  const draw = (one, stretch) => {
    if (stretch.drawn) return;
    stretch.g.innerHTML = stretch.markup;
    stretch.drawn = true;
    if (one.back.size) dim(one, stretch.g);
  };
  const OWN = /class="own[^"]*"[^>]*? data-card="([^"]*)"/g;
  /** Return the cards in their order, with where they are. */
  const cards = one => one.cards ??= new Map(one.stretches.length
    ? one.stretches.flatMap(stretch => [...stretch.markup.matchAll(OWN)].map(([, card]) => [card, stretch]))
    : [...one.svg.querySelectorAll(".own")].map(g => [g.dataset.card, { g, drawn: true }]));
  const own = (one, card) => {
    const place = cards(one).get(card);
    if (!place) return undefined;
    draw(one, place);
    return place.section ? place.g.querySelector(`.own[data-card="${CSS.escape(card)}"]`) : place.g;
  };

  /** Put what is below what is hidden where that was, as the program does. */
  const stack = one => {
    let up = 0;
    for (const section of one.sections) {
      // The strip sums up the gaps of all segments: it would be wrong of some.
      const gone = one.hidden.has(section.key) || (section.key === "gap-strip" && (!gapsShown || one.hidden.size > 0));
      section.g.style.display = gone ? "none" : "";
      section.g.setAttribute("transform", `translate(${section.x} ${section.y - up})`);
      section.top = section.y - up;
      if (gone) up += section.room;
    }
    one.height = one.fullHeight - up;
    resize(one);
  };

  /** Let paths stand back, and the cards that only they visit. */
  const dim = (one, root = one.svg) => {
    root.querySelectorAll("[data-paths]").forEach(g => {
      g.classList.toggle("faint", g.dataset.paths.split(" ").every(path => one.back.has(Number(path))));
    });
    const visited = new Set(one.paths.flatMap(path => path.cards));
    const front = new Set(one.paths.filter(path => !one.back.has(path.number)).flatMap(path => path.cards));
    root.querySelectorAll(".own").forEach(({ classList, dataset: { card } }) => {
      if (visited.has(card)) classList.toggle("faint", !front.has(card));
    });
  };

  /** Of a big map, show only the stretches that are looked at, and some around them. */
  const distant = one => one.stretches.length > 0 && one.scale < FAR;
  let looking = 0;
  const look = () => { looking ||= requestAnimationFrame(() => { looking = 0; reveal(sheet()); }); };
  const reveal = (one, card) => {
    if (!one.stretches.length || distant(one)) return;
    const seen = view.getBoundingClientRect(), paper = one.paper.getBoundingClientRect();
    const unit = (value, start) => (value - start) / one.scale;
    const [aside, above] = [seen.width / 2 / one.scale, seen.height / 2 / one.scale];
    const [left, right] = [unit(seen.left, paper.left) - aside, unit(seen.right, paper.left) + aside];
    const [top, bottom] = [unit(seen.top, paper.top) - above, unit(seen.bottom, paper.top) + above];
    for (const stretch of one.stretches) {
      const { g, section, left: start, right: end } = stretch, begins = section.top ?? section.y;
      const away = end < left || start > right || begins + section.room < top || begins > bottom;
      if (!away) draw(one, stretch);
      g.classList.toggle("away", away);
    }
    if (card) card.closest(".stretch")?.classList.remove("away");
  };
  view.addEventListener("scroll", look, { passive: true });

  // ---- how large, and where

  const resize = one => {
    // The drawing keeps its size: browsers lay all its texts out again when that changes, seen or not.
    one.paper.style.width = `${one.width * one.scale}px`;
    one.paper.style.height = `${one.height * one.scale}px`;
    one.svg.style.transform = `scale(${one.scale})`;
    one.holder.classList.toggle("distant", distant(one));
    look();
    if (one === sheet()) document.getElementById("scale").textContent = `${Math.round(one.scale * 100)} %`;
  };
  const zoom = (scale, x, y) => {
    const one = sheet(), box = view.getBoundingClientRect(), before = one.paper.getBoundingClientRect();
    const [atX, atY] = [x ?? box.left + box.width / 2, y ?? box.top + box.height / 2];
    const [partX, partY] = [(atX - before.left) / before.width, (atY - before.top) / before.height];
    one.scale = Math.min(Math.max(scale, SMALLEST), LARGEST);
    one.fitted = false;
    resize(one);
    const after = one.paper.getBoundingClientRect();
    view.scrollBy(after.left + partX * after.width - atX, after.top + partY * after.height - atY);
  };
  const whole = one => Math.min(
    (view.clientWidth - PADDING) / one.width, (view.clientHeight - PADDING) / one.height, 1.5);
  const fit = least => {
    const one = sheet();
    one.scale = Math.max(whole(one), least, SMALLEST);
    one.fitted = true;
    resize(one);
  };
  const refit = () => { if (sheet().fitted) fit(sheet().least); };
  addEventListener("resize", refit);

  view.addEventListener("wheel", event => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoom(sheet().scale * Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.002)), event.clientX, event.clientY);
  }, { passive: false });

  let held = null;
  view.addEventListener("pointerdown", event => {
    if (event.button === 0 && event.pointerType === "mouse") held = { x: event.clientX, y: event.clientY, moved: false };
  });
  addEventListener("pointermove", event => {
    if (!held || !(event.buttons & 1)) { held = null; return; }
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.moved && Math.hypot(dx, dy) < SLACK) return;
    held = { x: event.clientX, y: event.clientY, moved: true };
    view.classList.add("held");
    view.scrollBy(-dx, -dy);
  });
  addEventListener("pointerup", () => {
    view.classList.remove("held");
    setTimeout(() => { held = null; });  // after the click, which a pan is none
  });

  addEventListener("beforeprint", () => {
    for (const one of sheets) {
      one.stretches.forEach(stretch => draw(one, stretch));
      one.svg.setAttribute("viewBox", `0 0 ${one.width} ${one.height}`);
    }
  });
  addEventListener("afterprint", () => {
    for (const one of sheets) one.svg.setAttribute("viewBox", `0 0 ${one.width} ${one.fullHeight}`);
  });

  // ---- what is told of a card

  const ring = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ring.setAttribute("class", "ring");
  ring.setAttribute("rx", 9);
  const surround = g => {
    ring.remove();
    if (!g) return;
    const box = g.getBBox();
    for (const [name, value] of Object.entries({ x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6 }))
      ring.setAttribute(name, value);
    g.append(ring);
  };

  let selected = null;
  const select = (card, focus) => {
    const told = sheet().map.cards[card];
    if (!told) return;
    if (distant(sheet())) zoom(LEGIBLE);  // from far away no card is drawn
    selected = own(sheet(), card);
    reveal(sheet(), selected);
    surround(selected);
    panel.replaceChildren(...tell(told));
    panel.hidden = false;
    panel.scrollTop = 0;
    if (focus) panel.focus();
    selected?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const close = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    surround(null);
    selected?.focus({ preventScroll: true });
    selected = null;
  };

  const heading = words => make("h2", "", words);
  const tell = function* (card) {
    const shut = button("", close);
    shut.id = "close";
    shut.className = "icon";
    shut.setAttribute("aria-label", said.close);
    shut.innerHTML = '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8"/></svg>';
    yield shut;
    yield make("p", "kind", card.kind);
    yield make("h2", "title", card.title || said.untitled);
    if (card.text) yield make("p", "", card.text);
    const inside = maps.findIndex(map => map.id === card.map);
    if (inside >= 0) {
      const open = button(said.open_map, () => { close(); show(inside); });
      open.className = "open-map";
      yield open;
    }
    if (card.quote) yield make("p", "quote", make("q", "", card.quote));
    if (card.facts) yield make("dl", "", ...card.facts.flatMap(([name, value]) => [make("dt", "", name), make("dd", "", value)]));
    if (card.gaps) yield* [heading(said.gaps), ...card.gaps.map(number => gap(number, sheet().map.gaps[number]))];
    if (card.notes) yield* [heading(said.notes), ...card.notes.map(([kind, text]) =>
      make("div", "entry", make("small", "", kind), text))];
    if (card.evidence) yield* [heading(said.evidence), ...card.evidence.map(id => source(sheet().map.evidence[id]))];
  };
  const gap = (number, found) => {
    const bars = make("span", "bars", ...[1, 2, 3, 4, 5].map(n => make("i", n <= found.severity ? "on" : "")));
    bars.setAttribute("aria-hidden", "true");
    return make("div", found.decided ? "entry gap-entry decided" : "entry gap-entry",
      make("strong", "", make("span", "number", String(number)), found.title),
      make("ul", "", ...found.reasons.map(reason => make("li", "", reason))),
      make("small", "", bars, [found.weight, found.rests].join(" · ")),
      found.decided && make("small", "", found.decided) || "");
  };
  const source = one => make("div", "entry", make("strong", "", one.title),
    one.about && make("small", "", one.about) || "", one.quote && make("q", "", one.quote) || "");

  view.addEventListener("click", event => {
    if (held?.moved) { event.preventDefault(); return; }
    if (event.target.closest("a")) return;
    const card = event.target.closest("[data-card]")?.dataset.card;
    if (card) select(card, false); else close();
  });
  view.addEventListener("focusin", event => {
    const card = event.target.closest?.(".own");
    if (card) surround(card);
  });
  view.addEventListener("focusout", () => surround(selected));

  // ---- what can be chosen

  const choice = (checked, change, ...inside) => {
    const box = make("input");
    box.type = "checkbox";
    box.checked = checked;
    box.addEventListener("change", () => change(box.checked));
    return make("label", "", box, ...inside);
  };
  const toggle = (set, one, there) => { if (there) set.delete(one); else set.add(one); };
  const coloured = (name, [light, dark]) => {
    const one = make("span", light ? `${name} inked` : name);
    one.style.setProperty("--light", light);
    one.style.setProperty("--dark", dark);
    one.setAttribute("aria-hidden", "true");
    return one;
  };

  const choices = function* (one) {
    const { map } = one, ways = new Map(map.swimlanes.map(swimlane => [swimlane, pathsOf(one, swimlane)]));
    const count = make("span", "count");
    const tally = () => {
      const gone = map.swimlanes.filter(({ id }) => one.hidden.has(id)).map(swimlane => swimlane.open);
      count.textContent = String(gone.reduce((open, more) => open - more, map.open));
    };
    tally();
    if (map.swimlanes.length) yield heading(said.segments);
    for (const swimlane of map.swimlanes)
      yield choice(!one.hidden.has(swimlane.id), there => {
        toggle(one.hidden, swimlane.id, there);
        stack(one);
        refit();
        ways.get(swimlane).hidden = !there;
        tally();
      }, coloured("swatch", swimlane.colour), swimlane.name);
    if (one.paths.length) yield heading(said.paths);
    yield* ways.values();
    if (map.open !== null) {
      yield heading(said.gaps);
      yield choice(gapsShown, there => {
        gapsShown = there;
        view.classList.toggle("no-gaps", !there);
        sheets.forEach(stack);
        refit();
      }, said.show_gaps, count);
    }
    if (map.stages.length) yield heading(said.contents);
    for (const stage of map.stages) yield contents(one, stage);
  };
  const pathsOf = (one, { id, name, paths }) => {
    const all = make("div", "", ...paths.map(path => choice(
      !one.back.has(path.number), there => { toggle(one.back, path.number, there); dim(one); },
      coloured(path.planned ? "line planned" : "line", path.colour), path.name,
      make("span", "count", path.share))));
    if (paths.length && one.map.swimlanes.length > 1) all.prepend(make("h3", "", name));
    all.hidden = one.hidden.has(id);
    return all;
  };
  const contents = (one, stage) => {
    const list = make("ul"), all = make("details", "", make("summary", "", stage.title), list);
    all.addEventListener("toggle", () => {
      if (list.childElementCount) return;
      list.append(...stage.cards.map(card => make("li", "",
        button(one.map.cards[card].title || said.untitled, () => select(card, true)))));
      if (!stage.cards.length) list.append(make("li", "count", said.nothing));
    });
    return all;
  };

  // ---- one map at a time

  const show = number => {
    close();
    shown = number;
    sheets.forEach((one, at) => { one.holder.hidden = at !== number; });
    [...tabs.children].forEach((tab, at) => {
      tab.setAttribute("aria-selected", at === number);
      tab.tabIndex = at === number ? 0 : -1;
    });
    view.setAttribute("aria-label", sheet().map.title);
    side.replaceChildren(...choices(sheet()));
    if (sheet().fitted) refit(); else resize(sheet());
  };
  if (maps.length > 1) {
    tabs.append(...maps.map((map, number) => {
      const tab = button(map.title, () => show(number));
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", `map-${number}`);
      tab.id = `tab-${number}`;
      sheets[number].holder.setAttribute("role", "tabpanel");
      sheets[number].holder.setAttribute("aria-labelledby", tab.id);
      return tab;
    }));
    tabs.addEventListener("keydown", event => {
      const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!way) return;
      show((shown + way + maps.length) % maps.length);
      tabs.children[shown].focus();
      event.preventDefault();
    });
  } else tabs.removeAttribute("role");

  // ---- buttons and keys

  const on = (id, act) => document.getElementById(id).addEventListener("click", act);
  const fitAll = () => { sheet().least = 0; fit(0); };
  on("in", () => zoom(sheet().scale * STEP));
  on("out", () => zoom(sheet().scale / STEP));
  on("scale", () => zoom(1));
  on("fit", fitAll);
  on("side-button", event => {
    side.hidden = !side.hidden;
    event.currentTarget.setAttribute("aria-expanded", !side.hidden);
    refit();
  });
  on("colours", () => {
    const root = document.documentElement;
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
  });
  document.getElementById("colours").hidden = !themes;
  if (innerWidth <= 900) document.getElementById("side-button").click();

  const keys = {
    "+": () => zoom(sheet().scale * STEP), "=": () => zoom(sheet().scale * STEP), "-": () => zoom(sheet().scale / STEP),
    "0": fitAll, "1": () => zoom(1), Escape: close,
  };
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const card = event.target.closest?.(".own");
    if (card && (event.key === "Enter" || event.key === " ")) {
      select(card.dataset.card, true);
      event.preventDefault();
    } else if (card && event.key === "Tab" && sheet().stretches.length) {
      // The next card may not be shown yet: it is, before it gets the focus.
      const all = [...cards(sheet())].filter(([, { section }]) => !sheet().hidden.has(section.key)).map(([id]) => id);
      const next = own(sheet(), all[all.indexOf(card.dataset.card) + (event.shiftKey ? -1 : 1)]);
      if (!next) return;
      reveal(sheet(), next);
      next.focus();
      event.preventDefault();
    } else if (keys[event.key]) keys[event.key]();
  });

  show(0);
  reveal(sheet());
})();
