// Puts the parts together.
function drawWords() {
  document.documentElement.lang = state.lang;
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", t(element.dataset.label));
    if (element.matches(".zoom button")) element.title = t(element.dataset.label);
  }
  for (const element of document.querySelectorAll("[data-hint]")) element.setAttribute("placeholder", t(element.dataset.hint));
  $("title").textContent = SETTINGS.title || t("title");
  document.title = SETTINGS.title || t("title");
  const count = (kind) => NODES.filter((node) => node.k === kind).length;
  $("counts").textContent = [t("n.agreement", { n: count("agreement") }), t("n.commitment", { n: count("commitment") }), t("n.source", { n: DOCUMENTS.length })].join(" · ");
  fill($("lang"), { title: t("switchLang"), lang: other(state.lang) }, []).textContent = t("otherLang");
  drawHelp();
}
// Paper is light, whatever the screen is.
let printing = false;
const isDark = () => !printing && (state.theme ? state.theme === "dark" : dark.matches);
function drawTheme() {
  const theme = isDark() ? "dark" : "light";
  if (document.documentElement.dataset.theme === theme) return;
  document.documentElement.dataset.theme = theme;
  if (board) readColours();
}
function drawHelp() {
  const keys = Object.keys(SETTINGS.words).filter((key) => key.startsWith("help.key."));
  clear($("help")).append(
    h("div", { class: "help-top" }, h("h2", { id: "help-title" }, t("help")), button("✕", () => $("help").close(), { class: "icon", "aria-label": t("close") })),
    h("ul", null, [1, 2, 3, 4, 5, 6, ...(GROUPS.length > 1 ? [7] : [])].map((n) => h("li", null, t("help." + n)))),
    h("h3", { class: "for-keys" }, t("help.keys")), h("dl", { class: "keys for-keys" }, keys.map((key) => [h("dt", null, h("kbd", null, key.slice(9))), h("dd", null, t(key))])));
}
function drawView() {
  for (const view of VIEWS) $("view-" + view).hidden = view !== state.view;
  for (const one of document.querySelectorAll("[data-view]")) one.dataset.view === state.view ? one.setAttribute("aria-current", "page") : one.removeAttribute("aria-current");
  if (state.view === "graph") { if (!board && NODES.length) startGraph(opened_); else drawGraph(); }
  if (state.view === "timeline") drawTimeline();
  if (state.view === "matrix") drawMatrix();
  if (state.view === "table") drawTable();
  $("fold").hidden = !childrenOf.size || state.off.has("commitment") || (state.grouped && !state.opened.size);
  $("fold").textContent = t(state.fold ? "unfoldAll" : "foldAll");
  $("groups").hidden = GROUPS.length < 2;
  $("groups").textContent = t(!state.grouped ? "grouped" : state.opened.size ? "closeGroups" : "ungrouped");
  const { items, shown, discs } = visible();
  const all = shown.filter(Boolean).length;
  const any = items.length + discs.length;
  $("shown").textContent = shownText(items.length, all, discs.length);
  $("hint").textContent = chosen() || !any ? "" : t(discs.length ? "hintGroups" : "hint");
  $("nothing").hidden = Boolean(any);
  $("nothing").replaceChildren(t(NODES.length ? "empty" : "emptyGraph"), ...(NODES.length && filtered() ? [button(t("resetFilters"), () => change(fresh()), { class: "outline" })] : []));
}
function shownText(drawn, all, discs) {
  if (state.grouped) return t("shownGroups", { n: all, m: NODES.length, g: discs + state.opened.size });
  if (all <= drawn) return t("shown", { n: drawn, m: NODES.length });
  return [LARGE && !withWebgl && t("noWebgl"), t("shownMost", { n: drawn, m: all })].filter(Boolean).join(" ");
}
let before = "";
// A view that is drawn anew gives the focus back to the element that had it; a closed panel, to where it was opened.
let origin = null;
function holder() {
  const { activeElement: at } = document;
  const place = at?.closest("section.view, #filters");
  return at?.dataset.node && place ? { place: place.id, node: at.dataset.node } : null;
}
const giveBack = (to) => [...document.querySelectorAll(`#${to.place} [data-node]`)].find((one) => one.dataset.node === to.node)?.focus({ preventScroll: true });
// The walk by keys goes on from what was open.
function leave() {
  cursor = state.node ?? (state.group !== null && closed(state.group) ? discOf(state.group) : null);
  unselect();
  if (origin && !$(origin.place)?.hidden && state.view !== "graph") giveBack(origin);
  else if (state.view === "graph") $("canvas").focus({ preventScroll: true });
}
onChange((changes) => {
  const held = holder();
  if (held) origin = held;
  const words = state.lang;
  const other_ = before !== words;
  if (other_) { measured.clear(); drawWords(); before = words; }
  drawTheme();
  for (const id of ["theme", "theme-too"]) $(id).textContent = t(isDark() ? "light" : "dark");
  if (!changes || other_ || FILTERS.some((name) => name in changes)) drawFilters();
  drawPanel(changes);
  drawView();
  if (held && document.activeElement === document.body) giveBack(held);
  if (changes) follow(changes);
});
// The picture goes where the reader went.
function follow(changes) {
  if (changes.path && state.path?.to !== null && state.path) showPathOnGraph();
  else if (changes.path && state.path) reveal(state.path.from);
  else if ("node" in changes && state.node !== null) reveal(state.node);
  else if (state.group !== null && "group" in changes) showGroup(state.group);
  else if (board && state.view === "graph" && !sliding && FILTERS.some((name) => name in changes) && !chosen()) fitGraph({ animate: true });
}
// Back, forward, and an address put into an open page: what differs from before is followed as if it had been pressed.
function wentTo(hash = location.hash) {
  const told_ = (value) => JSON.stringify(value instanceof Set ? [...value] : value);
  const before_ = Object.fromEntries(Object.entries(state).map(([name, value]) => [name, told_(value)]));
  fromHash(hash);
  refresh(null);
  follow(Object.fromEntries(Object.entries(state).filter(([name, value]) => told_(value) !== before_[name])));
}
const shortcuts = { "/": () => $("q").focus(), "?": () => $("help").showModal(), 1: () => change({ view: "graph" }), 2: () => change({ view: "timeline" }), 3: () => change({ view: "matrix" }), 4: () => change({ view: "table" }) };
function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog[open]")) return;
  if (event.key in shortcuts) { event.preventDefault(); shortcuts[event.key](); }
  else if (event.key === "Escape") { cursor = null; $("save").open = false; if (document.body.classList.contains("with-filters")) showFilters(false); else if (chosen()) leave(); else drawGraph(); }
}
// In a narrow window the rail is a sheet.
function showFilters(on) {
  document.body.classList.toggle("with-filters", on);
  $("show-filters").setAttribute("aria-expanded", String(on));
  if (!on) $("show-filters").focus();
}
function start() {
  suggestions($("q"), $("hits"), $("nohit"), (i) => {
    if (state.path && state.path.to === null) change({ ...NOTHING, path: { from: state.path.from, to: i } });
    else { const off = state.off.has(NODES[i].k) && NODES[i].k !== "commitment" ? { off: toggled(state.off, NODES[i].k) } : {}; change({ ...NOTHING, node: i, ...off }); }
  });
  for (const one of document.querySelectorAll("[data-view]")) one.addEventListener("click", () => change({ view: one.dataset.view }));
  $("lang").addEventListener("click", () => change({ lang: other(state.lang) }));
  for (const id of ["theme", "theme-too"]) $(id).addEventListener("click", () => { $("save").open = false; change({ theme: isDark() ? "light" : "dark" }); });
  for (const id of ["help-open", "help-too"]) $(id).addEventListener("click", () => { $("save").open = false; $("help").showModal(); });
  $("help").addEventListener("click", (event) => { if (event.target === $("help")) $("help").close(); });
  $("show-filters").addEventListener("click", () => showFilters(!document.body.classList.contains("with-filters")));
  const withGraph = (act) => () => { $("save").open = false; if (state.view !== "graph") change({ view: "graph" }); requestAnimationFrame(() => requestAnimationFrame(act)); };
  $("save-png").addEventListener("click", withGraph(savePng));
  $("save-svg").addEventListener("click", withGraph(saveSvg));
  $("save-csv").addEventListener("click", () => { $("save").open = false; saveCsv(); });
  $("save-print").addEventListener("click", () => { $("save").open = false; window.print(); });
  $("fold").addEventListener("click", () => change({ fold: !state.fold, open: new Set() }));
  $("groups").addEventListener("click", () => change({ ...NOTHING, grouped: !state.grouped || Boolean(state.opened.size), opened: new Set() }));
  $("zoom-in").addEventListener("click", () => zoom(1.3));
  $("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
  $("zoom-fit").addEventListener("click", () => fitGraph({ animate: true }));
  window.addEventListener("beforeprint", () => onPaper(true));
  window.addEventListener("afterprint", () => onPaper(false));
  window.addEventListener("popstate", () => wentTo());
  window.addEventListener("resize", () => { if (state.view === "timeline") drawTimeline(); });
  document.addEventListener("keydown", pressed);
  document.addEventListener("click", (event) => { if (!$("save").contains(event.target)) $("save").open = false; });
  $("main").addEventListener("pointerdown", () => { if (document.body.classList.contains("with-filters")) showFilters(false); });
  dark.addEventListener("change", () => refresh({ theme: state.theme }));
  fromHash();
  refresh(null);
  if (!board) opened_();
}
function opened_() {
  document.documentElement.setAttribute("data-ready", String(Math.round(performance.now())));
  setTimeout(() => window.requestIdleCallback?.(keysWhenIdle), 1500); // first of all the reader looks
}
start();
