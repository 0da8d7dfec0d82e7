// The timeline: days to the right, lanes from the axis up. Of an event the stretch of time is
// drawn that its date covers.
const yearDays = 365.2425;

// dayNumber and civil turn dates of the proleptic Gregorian calendar into days from
// 1970-01-01 and back (H. Hinnant, days_from_civil).
function dayNumber(y, m, d) {
  if (m <= 2) y--;
  const era = Math.floor(y / 400), yoe = y - era * 400;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 719469;
}
function civil(n) {
  n = Math.floor(n) + 719468;
  const era = Math.floor(n / 146097), doe = n - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100)), mp = Math.floor((5 * doy + 2) / 153);
  const m = mp < 10 ? mp + 3 : mp - 9;
  return [yoe + era * 400 + (m <= 2 ? 1 : 0), m, doy - Math.floor((153 * mp + 2) / 5) + 1];
}

const words = data.words;
function yearName(y) {
  if (y <= -1e6) return words.ago.replace("{n}", +(-y / 1e6).toPrecision(4));
  return y > 0 ? String(y) : words.bc.replace("{n}", (1 - y).toLocaleString("en").replace(/^(\d),/, "$1"));
}
const two = n => String(n).padStart(2, "0");

// The axis: units of time with the pixels that their labels need, fine to coarse.
const units = [
  ...[[1, 60], [5, 60], [15, 60], [60, 60], [180, 60], [360, 60]].map(([n, room]) => ({ unit: "minute", n, days: n / 1440, room })),
  ...[[1, 30], [2, 30], [5, 34], [10, 34]].map(([n, room]) => ({ unit: "day", n, days: n, room })),
  ...[[1, 40], [3, 46]].map(([n, room]) => ({ unit: "month", n, days: n * yearDays / 12, room })),
];
function unitFor(scale) {
  for (const u of units) if (u.days * scale >= u.room) return u;
  for (let i = 0; ; i++) {
    const n = [1, 2, 5][i % 3] * 10 ** Math.floor(i / 3);
    if (n * yearDays * scale >= (n >= 1e4 ? 130 : 64) || n >= 5e9) return { unit: "year", n, days: n * yearDays, room: 64 };
  }
}
// Years are round in the common count: before our era 1, 100, 200 BC, after it 1, 100, 200.
const floorYear = (y, n) => n === 1 ? y : y >= n ? Math.floor(y / n) * n : y >= 1 ? 1 : 1 - Math.ceil((1 - y) / n) * n;
const nextYear = (y, n) => n === 1 ? y + 1 : y >= n ? y + n : y >= 1 ? n : y + n > 0 ? 1 : y + n;

// floor is the last tick of a unit at or before a day; after is the next one.
function floor({ unit, n }, day) {
  if (unit === "minute") return Math.floor(day * 1440 / n) * n / 1440;
  const [y, m, d] = civil(day);
  if (unit === "year") return dayNumber(floorYear(y, n), 1, 1);
  if (unit === "month") return dayNumber(y, Math.floor((m - 1) / n) * n + 1, 1);
  return dayNumber(y, m, Math.min(Math.floor((d - 1) / n), n > 2 ? 30 / n - 1 : 30) * n + 1);
}
function after({ unit, n }, day) {
  if (unit === "minute") return (Math.round(day * 1440 / n) + 1) * n / 1440;
  const [y, m, d] = civil(day);
  if (unit === "year") return dayNumber(nextYear(y, n), 1, 1);
  if (unit === "month") return m + n > 12 ? dayNumber(y + 1, 1, 1) : dayNumber(y, m + n, 1);
  const days = dayNumber(m === 12 ? y + 1 : y, m === 12 ? 1 : m + 1, 1) - dayNumber(y, m, 1);
  return d + n <= days && !(n > 2 && d + n > 30) ? day + n : dayNumber(y, m, 1) + days;
}
function tickName({ unit }, day) {
  const [y, m, d] = civil(day + 1e-9);
  switch (unit) {
    case "minute": { const minutes = Math.round((day - Math.floor(day + 1e-9)) * 1440); return two(Math.floor(minutes / 60)) + ":" + two(minutes % 60); }
    case "day": return String(d);
    case "month": return words.months[m - 1];
    default: return yearName(y);
  }
}
function lowName({ unit }, day) {
  const [y, m, d] = civil(day + 1e-9);
  return (unit === "minute" ? d + " " : "") + (unit !== "month" ? words.months[m - 1] + " " : "") + yearName(y);
}
const lowUnit = { minute: { unit: "day", n: 1 }, day: { unit: "month", n: 1 }, month: { unit: "year", n: 1 } };

const timeline = (() => {
  const area = $("timeline"), axis = $("axis"), marks = $("marks");
  const lane = 22, low = 40, dot = 9, longest = 240, gap = 8, fade = 40;
  const order = events.map((_, i) => i).filter(i => events[i].f !== undefined).sort((a, b) => events[a].f - events[b].f || events[b].t - events[a].t);
  const base = order.length ? events[order[0]].f : 0;
  let from = 0, to = 1, w = 600, h = 200, packed = null;

  const scale = () => w / (to - from);
  const furthest = 5e12, shortest = 1 / 24;
  function limit(a, span) {
    span = Math.min(Math.max(span, shortest), 2 * furthest);
    from = Math.min(Math.max(a, -furthest), furthest - span);
    to = from + span;
    draw();
  }
  function zoom(factor, x) { const at = from + x / scale(); limit(at - (to - from) / factor * x / w, (to - from) / factor); }

  // fit shows all events, or, where few lie far from all others, those others.
  function fit() {
    const shown = order.filter(i => state.shown[i]);
    if (!shown.length) return limit(-365, 730);
    const firsts = shown.map(i => events[i].f), lasts = shown.map(i => events[i].t).sort((a, b) => a - b);
    let a = firsts[0], b = lasts[lasts.length - 1];
    if (shown.length > 7) {
      const q = Math.max(1, Math.floor(shown.length / 20));
      const na = firsts[q], nb = lasts[lasts.length - 1 - q];
      if (nb > na && (b - a) > 4 * (nb - na)) [a, b] = [na - (nb - na) * .1, nb + (nb - na) * .1];
    }
    const spare = Math.max(60 - (b - a) / 2, .5), open = shown.some(i => events[i].k & kinds.openEnd) ? fade : 0;
    const left = shown.some(i => events[i].k & kinds.openStart) ? fade + 16 : 16, right = Math.min(w * .4, longest + 20 + open); // pixels, for the last names
    const k = (w - left - right) / (b - a + 2 * spare);
    limit(a - spare - left / k, w / k);
  }

  // pack puts the events into lanes at a scale, wherever one looks: each into the lowest lane
  // where its name has room, else where it cuts the fewest; what finds no lane is counted.
  function pack() {
    const k = scale();
    if (packed && packed.k === k) return packed;
    const lanes = Math.max(Math.floor((h - low - 8) / lane), 1);
    packed = packInto(lanes, k);
    if (packed.rest.length && lanes > 1) packed = packInto(lanes - 1, k); // the counts stand above
    return packed;
  }
  function packInto(lanes, k) {
    const markEnd = new Float64Array(lanes).fill(-Infinity), nameEnd = new Float64Array(lanes).fill(-Infinity), last = new Array(lanes).fill(null);
    const items = [], rest = new Map();
    for (const i of order) {
      if (!state.shown[i]) continue;
      const e = events[i], moment = e.k & kinds.moment;
      let x = (e.f - base) * k, wide = (e.t - e.f) * k;
      if (wide < dot) { x += wide / 2 - dot / 2; wide = dot; }
      if (e.k & kinds.openStart) { x -= fade; wide += fade; }
      if (e.k & kinds.openEnd) wide += fade;
      const name = Math.min(width(headlines[i]), longest);
      const inside = wide >= name + 16;
      const end = inside ? x + wide : x + wide + 5 + name;
      let at = -1;
      for (let l = 0; l < lanes; l++) if (nameEnd[l] + gap <= x) { at = l; break; }
      if (at < 0) {
        let least = Infinity;
        for (let l = 0; l < lanes; l++) if (markEnd[l] + 3 <= x && nameEnd[l] < least) { least = nameEnd[l]; at = l; }
        if (at >= 0 && last[at]) last[at].room = Math.max(x - gap - (last[at].x + last[at].wide + 5), 0);
      }
      if (at < 0) {
        const cell = Math.floor(x / 36);
        if (!rest.has(cell)) rest.set(cell, { x: cell * 36 + 18, n: 0, from: e.f, to: e.t, has: new Set() });
        const c = rest.get(cell);
        c.n++;
        c.to = Math.max(c.to, e.t);
        c.has.add(i);
        continue;
      }
      const item = { i, x, wide, lane: at, room: inside ? wide - 12 : name, inside, round: moment && wide <= dot * 1.4 };
      items.push(item);
      last[at] = inside ? null : item;
      markEnd[at] = x + wide;
      nameEnd[at] = end;
    }
    return { k, items, rest: [...rest.values()] };
  }

  const draw = later(() => {
    const p = pack(), k = p.k, left = (from - base) * k, floorY = h - low;
    area.setAttribute("viewBox", `0 0 ${w} ${h}`);
    drawAxis(k, floorY);
    const all = document.createDocumentFragment();
    for (const it of p.items) {
      const x = it.x - left;
      if (x > w || x + it.wide + (it.inside ? 0 : it.room + 6) < 0) continue;
      drawMark(all, it, x, floorY - 6 - (it.lane + .5) * lane);
    }
    for (const c of p.rest) {
      const x = c.x - left;
      if (x < -20 || x > w + 20) continue;
      const chosen = c.has.has(state.selected);
      const g = svg("g", { class: chosen ? "more selected m" : "more" }, all);
      const text = "+" + c.n, wide = Math.max(width(text, 11) + 8, 24);
      g.cluster = c;
      svg("rect", { x: x - wide / 2, y: 3, width: wide, height: 16, rx: 8 }, g);
      svg("text", { x, y: 11.5 }, g, text);
    }
    marks.replaceChildren(all);
  });

  function drawMark(parent, it, x, y) {
    const e = events[it.i], chosen = it.i === state.selected;
    const g = svg("g", { class: "m" + (it.inside ? " inside" : "") + (e.k & kinds.about ? " about" : "") + (e.k & kinds.denied ? " denied" : "") + (e.c ? " " + e.c : "") + (chosen ? " selected" : "") }, parent);
    g.event = it.i;
    svg("title", {}, g, headlines[it.i]);
    if (it.round) svg("circle", { class: "dot", cx: x + it.wide / 2, cy: y, r: chosen ? 6 : 4.5 }, g);
    else {
      const a = Math.max(x, -20), b = Math.min(x + it.wide, w + 20), tall = it.inside ? 16 : 9;
      svg("rect", { class: "bar", x: a, y: y - tall / 2, width: Math.max(b - a, 1), height: tall, rx: it.inside ? 4 : 3 }, g);
      if (e.k & (kinds.openStart | kinds.openEnd)) g.classList.add("open");
      if (e.k & kinds.openStart) svg("rect", { class: "veil", x: a - 1, y: y - tall / 2 - 1, width: 28, height: tall + 2, fill: "url(#veil-l)" }, g);
      if (e.k & kinds.openEnd) svg("rect", { class: "veil", x: b - 27, y: y - tall / 2 - 1, width: 28, height: tall + 2, fill: "url(#veil-r)" }, g);
    }
    const start = it.inside ? Math.max(x, 0) + 6 : x + it.wide + 5;
    const room = it.inside ? Math.min(it.room, x + it.wide - start - 6) : it.room;
    const text = cut(headlines[it.i], Math.min(chosen && !it.inside ? longest : room + .5, w - start - 4));
    if (text) svg("text", { x: start, y: y + .5 }, g, text);
  }

  // held is where the name of a stretch of time stands: at its start, or at the edge of the view
  // as long as it lies within the stretch.
  const held = (x, room, name) => Math.min(Math.max(x + 3, 4), x + room - width(name, 11) - 8);

  function drawAxis(k, y) {
    const u = unitFor(k), all = document.createDocumentFragment();
    svg("line", { class: "rule", x1: 0, x2: w, y1: y + .5, y2: y + .5 }, all);
    for (let d = floor(u, from), n = 0; d <= to && n < 400; n++) {
      const next = after(u, d), x = (d - from) * k;
      if (!(next > d)) break;
      svg("line", { x1: x, x2: x, y1: 0, y2: y + 5 }, all);
      const low = !lowUnit[u.unit], name = tickName(u, d), at = low ? held(x, (next - d) * k, name) : x + 3;
      if (at >= 2) svg("text", { x: at, y: y + 15, class: low ? "low" : "" }, all, name);
      d = next;
    }
    const below = lowUnit[u.unit];
    for (let d = below && floor(below, from), n = 0; below && d <= to && n < 200; n++) {
      const next = after(below, d), name = lowName(u, d), room = (next - d) * k;
      const x = held((d - from) * k, room, name);
      if (room > width(name, 11) + 10) svg("text", { x, y: y + 31, class: "low" }, all, name);
      d = next;
    }
    axis.replaceChildren(all);
  }

  gestures(area, {
    pan: dx => limit(from - dx / scale(), to - from),
    zoom: (factor, x) => zoom(factor, x),
    tap: target => {
      const g = target.closest("g");
      if (g && g.cluster) limit(g.cluster.from - (g.cluster.to - g.cluster.from || 1) * .5, (g.cluster.to - g.cluster.from || 1) * 2);
      else if (g && g.event !== undefined) select(g.event);
    },
  });
  area.addEventListener("keydown", e => {
    const by = { "+": () => zoom(1.5, w / 2), "=": () => zoom(1.5, w / 2), "-": () => zoom(1 / 1.5, w / 2), "0": fit, ArrowLeft: () => step(-1), ArrowRight: () => step(1), Home: () => select(state.sequence[0] ?? -1), End: () => select(state.sequence[state.sequence.length - 1] ?? -1), PageUp: () => limit(from - (to - from) / 2, to - from), PageDown: () => limit(from + (to - from) / 2, to - from) }[e.key];
    if (by && !e.ctrlKey && !e.metaKey && !e.altKey) { e.preventDefault(); e.stopPropagation(); by(); }
  });
  let fitted = false;
  new ResizeObserver(() => {
    const r = area.getBoundingClientRect();
    if (!r.width || !r.height) return;
    [w, h, packed] = [r.width, r.height, null];
    if (fitted) draw(); else { fitted = true; fit(); }
  }).observe(area);

  return {
    fit, in: () => zoom(1.6, w / 2), out: () => zoom(1 / 1.6, w / 2),
    changed() { packed = null; draw(); },
    inView: i => events[i].f !== undefined && events[i].f <= to && events[i].t >= from,
    follow(i) {
      const e = events[i];
      if (e && e.f !== undefined && (e.t < from || e.f > to - (to - from) * .08)) {
        const span = to - from;
        limit((e.f + Math.min(e.t, e.f + span)) / 2 - span / 2, span);
      }
      draw();
    },
  };
})();
