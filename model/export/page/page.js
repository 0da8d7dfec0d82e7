"use strict";
// What the views share: the events, which of them are shown, and the one that is selected.
const $ = id => document.getElementById(id);
const data = JSON.parse($("data").textContent);
const events = data.events; // {f: first day, t: end, k: kinds, p: places, s: sources, g: tags}
const articles = events.map((_, i) => $("e" + (i + 1)));
const headlines = articles.map(a => a.querySelector("h2").textContent);
const story = document.body.classList.contains("story");
const reduced = matchMedia("(prefers-reduced-motion: reduce)");
const kinds = { openStart: 1, openEnd: 2, about: 4, moment: 8, denied: 16 };
const state = { selected: -1, shown: events.map(() => true), sequence: events.map((_, i) => i) };
document.documentElement.classList.add("script");

// svg makes an element of a drawing.
function svg(name, attributes, parent, text) {
  const e = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const k in attributes) e.setAttribute(k, attributes[k]);
  if (text !== undefined) e.textContent = text;
  if (parent) parent.append(e);
  return e;
}

// measure is the width of a text in the font of labels, in pixels; width remembers it.
const measure = (() => {
  const c = document.createElement("canvas").getContext("2d");
  const family = getComputedStyle(document.body).fontFamily;
  let now = 0;
  return (text, size = 12) => {
    if (now !== size) c.font = (now = size) + "px " + family;
    return c.measureText(text).width;
  };
})();
const widths = new Map();
function width(text, size = 12) {
  const key = size + text;
  let w = widths.get(key);
  if (w === undefined) widths.set(key, w = text.length > 400 ? 1e4 : measure(text, size));
  return w;
}

// cut is a text that fits a room, with an ellipsis where it is cut.
function cut(text, room, size) {
  const whole = width(text, size);
  if (whole <= room) return text;
  let n = Math.min(Math.floor(text.length * room / whole) + 1, 200), short;
  do {
    if (/[\ud800-\udbff]/.test(text[n - 1])) n--;
    short = text.slice(0, n).trimEnd() + "…";
  } while (--n > 2 && measure(short, size) > room);
  return n > 2 ? short : "";
}

// later calls draw once for all that happens before the next frame.
function later(draw) {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => { due = false; draw(); });
  };
}

// gestures reports what mouse, pen, fingers and wheel do to a drawing: pan by pixels, zoom by
// a factor about a point, and tap at a point.
function gestures(area, { pan, zoom, tap }) {
  const down = new Map();
  let moved = 0, gap = 0;
  const at = e => { const r = area.getBoundingClientRect(); return [e.clientX - r.left, e.clientY - r.top]; };
  const spread = () => { const [a, b] = [...down.values()]; return Math.hypot(a[0] - b[0], a[1] - b[1]); };
  area.addEventListener("pointerdown", e => {
    if (e.button > 0) return;
    down.set(e.pointerId, at(e));
    if (down.size === 1) moved = 0;
    if (down.size === 2) gap = spread();
  });
  area.addEventListener("pointermove", e => {
    const before = down.get(e.pointerId);
    if (!before) return;
    const now = at(e);
    moved += Math.hypot(now[0] - before[0], now[1] - before[1]);
    if (moved > 4) area.setPointerCapture(e.pointerId);
    down.set(e.pointerId, now);
    if (down.size === 2) {
      const [a, b] = [...down.values()], s = spread();
      if (gap > 0 && s > 0) zoom(s / gap, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
      gap = s;
      pan((now[0] - before[0]) / 2, (now[1] - before[1]) / 2);
    } else if (moved > 4) pan(now[0] - before[0], now[1] - before[1]);
  });
  const up = e => {
    if (!down.delete(e.pointerId) || e.type !== "pointerup") return;
    if (moved <= 4 && down.size === 0) tap(e.target, ...at(e));
  };
  area.addEventListener("pointerup", up);
  area.addEventListener("pointercancel", up);
  area.addEventListener("wheel", e => {
    e.preventDefault();
    const unit = e.deltaMode === 1 ? 30 : 1;
    if (Math.abs(e.deltaX) > Math.abs(e.deltaY)) pan(-e.deltaX * unit, 0);
    else zoom(Math.exp(-e.deltaY * unit * (e.ctrlKey ? .01 : .002)), ...at(e));
  }, { passive: false });
  area.addEventListener("dblclick", e => zoom(2, ...at(e)));
}

// select makes an event the selected one in all views; -1 is none. scroll tells whether the
// list goes to it, too.
function select(i, scroll = true) {
  if (state.selected >= 0) articles[state.selected].classList.remove("selected");
  state.selected = i;
  $("picker").hidden = true;
  if (i >= 0) {
    articles[i].classList.add("selected");
    if (!state.shown[i]) { clearFilter(); }
    if (scroll) articles[i].scrollIntoView({ block: story ? "center" : "nearest", behavior: "instant" });
    const when = articles[i].querySelector(".when").textContent.trim();
    announce(data.words.selected.replace("{n}", position(i) + 1).replace("{of}", state.sequence.length) + " " + when + ": " + headlines[i]);
    history.replaceState(null, "", "#e" + (i + 1));
  } else history.replaceState(null, "", location.pathname + location.search);
  map.follow(i);
  timeline.follow(i);
}

const announce = text => { $("status").textContent = text; };
const position = i => state.sequence.indexOf(i);

// step selects the next event shown, or the one before it.
function step(by) {
  const all = state.sequence;
  if (!all.length) return;
  const at = position(state.selected);
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
  select(all[next]);
}

// ---- the filter ----

const query = $("query"), source = $("source"), tag = $("tag"), inview = $("inview");
const told = ".when, h2, .says, .quote, figcaption, .note, .tags"; // what is searched: not what stands around passages
let texts; // of all articles in lower case, once somebody searches

function passes(i, words) {
  const e = events[i];
  if (source && source.value !== "" && !(e.s || []).includes(+source.value)) return false;
  if (tag && tag.value !== "" && !(e.g || []).includes(+tag.value)) return false;
  if (inview.checked && !timeline.inView(i)) return false;
  return words.every(w => texts[i].includes(w));
}

// filter shows what passes in all views.
function filter() {
  const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length && !texts) texts = articles.map(a => [...a.querySelectorAll(told)].map(e => e.textContent).join("\n").toLowerCase());
  state.sequence = [];
  events.forEach((_, i) => {
    const shown = state.shown[i] = passes(i, words);
    if (shown) state.sequence.push(i);
    articles[i].parentNode.hidden = !shown;
  });
  $("nothing").hidden = state.sequence.length > 0;
  announce(data.words.shown.replace("{n}", state.sequence.length).replace("{of}", events.length));
  mark(words);
  map.changed();
  timeline.changed();
}

function clearFilter() {
  query.value = "";
  if (source) source.value = "";
  if (tag) tag.value = "";
  inview.checked = false;
  filter();
}

// mark sets off what was searched for, as far as the browser can and one would look.
function mark(words) {
  if (!window.Highlight) return;
  if (!CSS.highlights.has("found")) document.styleSheets[0].insertRule("::highlight(found) { background: var(--found); color: var(--ink); }");
  const found = new Highlight();
  for (const i of words.length ? state.sequence.slice(0, 300) : []) {
    const walk = document.createTreeWalker(articles[i], NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode());) {
      if (!node.parentElement.closest(told)) continue;
      const text = node.data.toLowerCase();
      if (text.length !== node.data.length) continue;
      for (const w of words) {
        for (let at = text.indexOf(w); at >= 0; at = text.indexOf(w, at + w.length)) {
          const r = new Range();
          r.setStart(node, at);
          r.setEnd(node, at + w.length);
          found.add(r);
        }
      }
    }
  }
  CSS.highlights.set("found", found);
}
