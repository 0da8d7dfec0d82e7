// The map: the world is a square of data.world units, x to the east and y to the south, in
// the Mercator projection. Places near each other on the screen are one pin that counts.
const map = (() => {
  const area = $("map"), world = $("world"), labels = $("labels"), pins = $("pins"), picker = $("picker");
  const places = data.places; // {n: name, x, y}
  const size = data.world, closest = 4; // pixels of a unit
  let x = size / 2, y = size / 2, k = .01, w = 600, h = 400; // the middle of the view and its scale
  let clusters = null;
  if (data.copy) world.append(...[...world.children].map(c => { const again = c.cloneNode(); again.setAttribute("transform", `translate(${size} 0)`); return again; }));

  function limit() {
    k = Math.min(Math.max(k, w / size, h / (size * .9)), closest);
    const spare = size * .05;
    y = Math.min(Math.max(y, -spare + h / 2 / k), size + spare - h / 2 / k);
    const [west, east] = data.copy ? [-size * .2, size * 2.2] : [-spare, size + spare];
    x = w / k >= east - west ? (west + east) / 2 : Math.min(Math.max(x, west + w / 2 / k), east - w / 2 / k);
    draw();
  }
  function zoom(factor, px, py) {
    const ax = x + (px - w / 2) / k, ay = y + (py - h / 2) / k, before = k;
    k = Math.min(Math.max(k * factor, w / size), closest);
    if (k === before) return;
    x = ax - (px - w / 2) / k;
    y = ay - (py - h / 2) / k;
    clusters = null;
    limit();
  }
  function show(list) {
    if (!list.length) { k = w / size; x = size / 2; y = size * .42; clusters = null; return limit(); }
    const xs = list.map(p => p.x), ys = list.map(p => p.y);
    const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const least = size / 120, pad = Math.min(56, w / 6, h / 6);
    k = Math.min((w - 2 * pad) / Math.max(east - west, least), (h - 2 * pad) / Math.max(south - north, least));
    [x, y, clusters] = [(west + east) / 2, (north + south) / 2, null];
    limit();
  }
  const used = () => { const s = new Set(); for (const i of state.sequence) for (const p of events[i].p || []) s.add(Math.abs(p) - 1); return [...s].map(p => places[p]); };
  const fit = () => show(used());

  // join makes clusters of the places of events that are shown, the busiest first.
  function join() {
    if (clusters) return clusters;
    const at = new Map();
    for (const i of state.sequence) for (const p of events[i].p || []) {
      const n = Math.abs(p) - 1;
      let c = at.get(n);
      if (!c) at.set(n, c = { places: [n], x: places[n].x, y: places[n].y, events: [], told: false });
      c.events.push(i);
      c.told ||= p > 0;
    }
    const reach = 24, cells = new Map();
    clusters = [];
    for (const c of [...at.values()].sort((a, b) => b.events.length - a.events.length)) {
      const cx = Math.floor(c.x * k / reach), cy = Math.floor(c.y * k / reach);
      let near = null;
      for (let i = -1; i <= 1 && !near; i++) for (let j = -1; j <= 1 && !near; j++)
        for (const o of cells.get((cx + i) + " " + (cy + j)) || []) if (Math.hypot(o.x - c.x, o.y - c.y) * k < reach) { near = o; break; }
      if (near) { near.places.push(...c.places); near.events.push(...c.events); near.told ||= c.told; continue; }
      const key = cx + " " + cy;
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push(c);
      clusters.push(c);
    }
    for (const c of clusters) { c.events = [...new Set(c.events)].sort((a, b) => a - b); c.r = c.events.length > 1 ? Math.min(8 + Math.sqrt(c.events.length) * 1.1, 20) : 6; }
    return clusters;
  }

  const draw = later(() => {
    area.setAttribute("viewBox", `0 0 ${w} ${h}`);
    const dx = w / 2 - x * k, dy = h / 2 - y * k;
    world.setAttribute("transform", `translate(${dx} ${dy}) scale(${k})`);
    const taken = [], free = (a, b, c, d) => !taken.some(t => a < t[2] && c > t[0] && b < t[3] && d > t[1]);
    const here = join().map(c => ({ c, px: c.x * k + dx, py: c.y * k + dy })).filter(o => o.px > -20 && o.px < w + 20 && o.py > -20 && o.py < h + 20);
    for (const { c, px, py } of here) taken.push([px - c.r, py - c.r, px + c.r, py + c.r]);
    const all = document.createDocumentFragment();
    const chosen = c => c.events.includes(state.selected);
    const mine = new Set((events[state.selected]?.p || []).map(p => Math.abs(p) - 1));
    here.sort((a, b) => chosen(a.c) - chosen(b.c));
    for (const { c, px, py } of [...here].reverse()) { // names first to what is selected
      const own = c.places.find(p => mine.has(p));
      const text = cut(places[own ?? c.places[0]].n, 150), wide = width(text) + 6;
      c.name = null;
      if (!chosen(c) && here.length > 60) continue;
      for (const [a, anchor] of [[px + c.r + 4, "start"], [px - c.r - 4 - wide, "end"]]) {
        if (anchor === "start" && a + wide > w - 2) continue;
        if (!chosen(c) && !free(a, py - 8, a + wide, py + 8)) continue;
        taken.push([a, py - 8, a + wide, py + 8]);
        c.name = { text, x: a + (anchor === "end" ? 3 : 0) };
        break;
      }
    }
    for (const { c, px, py } of here) {
      const g = svg("g", { class: (c.told ? "" : "hollow") + (chosen(c) ? " selected" : "") }, all);
      g.cluster = c;
      svg("title", {}, g, c.places.slice(0, 5).map(p => places[p].n).join(", ") + (c.events.length === 1 ? ": " + headlines[c.events[0]] : ""));
      svg("circle", { cx: px, cy: py, r: chosen(c) ? c.r + 1.5 : c.r }, g);
      if (c.events.length > 1) svg("text", { x: px, y: py + .5 }, g, c.events.length);
      if (c.name) svg("text", { class: "name", "paint-order": "stroke", x: c.name.x, y: py + .5 }, g, c.name.text);
    }
    pins.replaceChildren(all);
    drawLabels(dx, dy, free, taken);
  });

  // drawLabels names what the scale has room for, the most important first.
  function drawLabels(dx, dy, free, taken) {
    const all = document.createDocumentFragment(), zoomNow = Math.log2(k * size / 256) * 10;
    for (const [kind, zoom, name, lx, ly] of data.labels) {
      if (zoom > zoomNow + 2) continue;
      for (const turn of data.copy ? [0, size] : [0]) {
        const px = (lx + turn) * k + dx, py = ly * k + dy;
        const text = kind === "country" ? name.toUpperCase() : name, size11 = width(text, 11) * (kind === "country" ? 1.25 : 1) + 8;
        const [a, b] = kind === "city" ? [px - 4, px + size11 + 4] : [px - size11 / 2, px + size11 / 2];
        if (a < 2 || b > w - 2 || py < 8 || py > h - 8 || !free(a, py - 7, b, py + 7)) continue;
        taken.push([a, py - 7, b, py + 7]);
        if (kind === "city") svg("circle", { cx: px, cy: py, r: 1.8 }, all);
        svg("text", { class: kind, x: kind === "city" ? px + 5 : px, y: py + 4 }, all, text);
      }
    }
    labels.replaceChildren(all);
  }

  // open acts on a pin: it selects its one event, comes closer, or lists its events.
  function open(c, px, py) {
    if (c.events.length === 1) return select(c.events[0]);
    const spots = c.places.map(p => places[p]), far = Math.max(...spots.map(p => Math.hypot(p.x - c.x, p.y - c.y)));
    if (far * closest > 30) return show(spots);
    picker.replaceChildren(...c.events.map(i => {
      const b = document.createElement("button"), when = document.createElement("small");
      b.type = "button";
      b.dir = "auto";
      when.textContent = articles[i].querySelector(".when").firstElementChild.textContent;
      b.append(when, headlines[i]);
      b.addEventListener("click", () => { select(i); area.focus(); });
      return b;
    }));
    picker.hidden = false;
    picker.style.left = Math.max(Math.min(px + 10, w - picker.offsetWidth - 8), 8) + "px";
    picker.style.top = Math.max(Math.min(py + 10, h - picker.offsetHeight - 8), 8) + "px";
    picker.firstElementChild.focus({ preventScroll: true });
  }
  picker.addEventListener("keydown", e => {
    const next = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[e.key];
    if (next) { e.preventDefault(); e.stopPropagation(); document.activeElement[next]?.focus(); }
    if (e.key === "Escape") { e.stopPropagation(); picker.hidden = true; area.focus(); }
  });

  gestures(area, {
    pan: (px, py) => { picker.hidden = true; x -= px / k; y -= py / k; limit(); },
    zoom: (factor, px, py) => { picker.hidden = true; zoom(factor, px, py); },
    tap: (target, px, py) => { const g = target.closest("#pins g"); if (g) open(g.cluster, px, py); else picker.hidden = true; },
  });
  area.addEventListener("keydown", e => {
    const pan = (a, b) => () => { x += a / k; y += b / k; limit(); };
    const by = {
      "+": () => zoom(1.5, w / 2, h / 2), "=": () => zoom(1.5, w / 2, h / 2), "-": () => zoom(1 / 1.5, w / 2, h / 2), "0": fit,
      ArrowLeft: pan(-60, 0), ArrowRight: pan(60, 0), ArrowUp: pan(0, -60), ArrowDown: pan(0, 60),
      Enter: () => { const c = (clusters || []).find(c => c.events.includes(state.selected)); if (c) open(c, c.x * k + w / 2 - x * k, c.y * k + h / 2 - y * k); },
    }[e.key];
    if (by && !e.ctrlKey && !e.metaKey && !e.altKey) { e.preventDefault(); e.stopPropagation(); by(); }
  });
  let fitted = false;
  new ResizeObserver(() => {
    const r = area.getBoundingClientRect();
    if (!r.width || !r.height) return;
    [w, h] = [r.width, r.height];
    if (fitted) limit(); else { fitted = true; fit(); }
  }).observe(area);

  return {
    fit, in: () => zoom(1.6, w / 2, h / 2), out: () => zoom(1 / 1.6, w / 2, h / 2),
    changed() { clusters = null; draw(); },
    follow(i) {
      const spots = (events[i]?.p || []).map(p => places[Math.abs(p) - 1]);
      const out = spots.some(p => { const px = (p.x - x) * k + w / 2, py = (p.y - y) * k + h / 2; return px < 30 || px > w - 30 || py < 20 || py > h - 20; });
      if (out && spots.length === 1) { x = spots[0].x; y = spots[0].y; limit(); }
      else if (out) show(spots);
      draw();
    },
  };
})();
