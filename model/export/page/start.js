// What brings the views to life: the list, the tools, keys and the address.
const views = { map, time: timeline, list: { next: () => step(1), previous: () => step(-1) } };
document.addEventListener("click", e => {
  const button = e.target.closest("[data-do]");
  if (button) { const [view, what] = button.dataset.do.split(" "); views[view][what](); return; }
  const article = e.target.closest("#list article");
  if (!article || !getSelection().isCollapsed) return;
  if (e.target.closest("h2 a")) e.preventDefault();
  select(+article.id.slice(1) - 1, false);
});

for (const control of [source, tag, inview]) if (control) control.addEventListener("change", filter);
let typing;
query.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(filter, events.length > 1000 ? 150 : 0); });
$("tools").addEventListener("submit", e => { e.preventDefault(); filter(); step(1); });

document.addEventListener("keydown", e => {
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  const field = e.target.closest("input, select, textarea");
  if (e.key === "Escape") {
    if (!$("picker").hidden) $("picker").hidden = true;
    else if (field === query && query.value) { query.value = ""; filter(); } else if (!field) select(-1);
    return;
  }
  if (field) return;
  const go = by => { e.preventDefault(); step(by); const i = state.selected; if (i >= 0) articles[i].querySelector("h2 a").focus({ preventScroll: true }); };
  if (e.key === "/") { e.preventDefault(); query.focus(); }
  else if (e.key === "j" || e.key === "n" || e.key === "ArrowRight") go(1);
  else if (e.key === "k" || e.key === "p" || e.key === "ArrowLeft") go(-1);
});

// In a story the event that one has scrolled to is the selected one.
if (story) {
  const seen = new IntersectionObserver(all => {
    const now = all.find(e => e.isIntersecting);
    if (now) { const i = +now.target.id.slice(1) - 1; if (i !== state.selected) select(i, false); }
  }, { rootMargin: matchMedia("(max-width: 56rem)").matches ? "-65% 0px -25% 0px" : "-45% 0px -45% 0px" });
  for (const a of articles) seen.observe(a);
}

function toAddress() {
  const i = +(/^#e(\d+)$/.exec(location.hash) || [])[1] - 1;
  if (articles[i]) select(i);
}
addEventListener("hashchange", toAddress);
addEventListener("beforeprint", () => { map.fit(); timeline.fit(); });
toAddress();
