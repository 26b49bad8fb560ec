// The rail on the left: a legend that filters, status, sector, partner and time.
const counted = (values) => { const found = new Map(); for (const value of values) found.set(value, (found.get(value) || 0) + 1); return found; };
const recordNumbers = NODES.map((node, i) => (RECORDS.has(node.k) ? i : -1)).filter((i) => i >= 0);
const unfolded = new Set();
function toggle(sign_, text, count, on, act, key) {
  return h("li", null, h("button", { type: "button", "aria-pressed": String(on), class: "toggle" + (count ? "" : " none"), "data-key": key, on: { click: act } }, sign_, h("span", { class: "toggle-text", dir: "auto" }, text), h("span", { class: "count" }, figure(count))));
}
function block(key, items, wide = 0) {
  if (!items.length) return null;
  const open = unfolded.has(key) || !wide || items.length <= wide + 2;
  const list = h("ul", { class: "toggles" }, open ? items : items.slice(0, wide));
  const more = !wide || items.length <= wide + 2 ? null : button(open ? t("fewer") : t("more", { n: items.length - wide }), () => { if (!unfolded.delete(key)) unfolded.add(key); drawFilters(); }, { class: "link", "data-key": "more-" + key });
  return h("section", null, h("h2", null, t(key)), list, more);
}
// The numbers tell what there is under the other filters: how many would be shown, not how many the page holds.
const among = (but) => recordNumbers.filter((i) => passes(i, but));
function kindBlock() {
  const all = counted(NODES.map((node) => node.k));
  const { records, near } = visible();
  const counts = counted(NODES.map((node, i) => ((RECORDS.has(node.k) ? records : near).has(i) ? node.k : "")));
  return block("kinds", KINDS.filter((kind) => all.get(kind)).map((kind) => toggle(sign(kind, "concluded"), t("ks." + kind), counts.get(kind) || 0, !state.off.has(kind), () => change({ off: toggled(state.off, kind) }), "kind-" + kind)));
}
function statusBlock() {
  const status_ = (i) => (STATUSES.includes(statusOf(i)) ? statusOf(i) : "");
  const [all, counts] = [counted(recordNumbers.map(status_)), counted(among("stOff").map(status_))];
  return block("status", [...STATUSES, ""].filter((status) => all.get(status)).map((status) => toggle(statusMark(status), t("s." + status), counts.get(status) || 0, !state.stOff.has(status), () => change({ stOff: toggled(state.stOff, status) }), "status-" + status)));
}
// Sectors and partners narrow: none pressed shows all.
function pick(key, slot, name, sign_) {
  const now = counted(among(key === "sectors" ? key : "").flatMap((i) => NODES[i][slot] || []));
  const counts = [...counted(recordNumbers.flatMap((i) => NODES[i][slot] || []))].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const chosen = counts.filter(([id]) => state[key].has(id));
  const rest = counts.filter(([id]) => !state[key].has(id));
  const items = [...chosen, ...rest].map(([id]) => toggle(sign_(id), name(id), now.get(id) || 0, state[key].has(id), () => change({ [key]: toggled(state[key], id) }), key + "-" + id));
  return block(key, items, 6);
}
function months() {
  const dates = recordNumbers.map(dateOf).filter(Boolean);
  if (!dates.length) return [];
  const [first, last] = [dates.map(low).sort()[0], dates.map(high).sort().at(-1)];
  const found = [];
  for (let [y, m] = first.split("-").map(Number); `${y}-${String(m).padStart(2, "0")}` <= last && found.length < 1200; m === 12 ? (y++, m = 1) : m++) found.push(`${y}-${String(m).padStart(2, "0")}`);
  if (found.length <= 120) return found;
  const place = new Map(found.map((month, n) => [month, n]));
  const near = new Set();
  for (const month of new Set(dates.flatMap((date) => [low(date), high(date)]))) for (let n = -3; n <= 3; n++) near.add(place.get(month) + n);
  return found.filter((_, n) => near.has(n));
}
// Long stretches without any record would press all others together: months far from every record are no stop of the slider.
const MONTH_LIST = months();
const monthAt = new Map(MONTH_LIST.map((month, n) => [month, n]));
function histogram(wide, tall) {
  const bins = Math.min(MONTH_LIST.length, 48);
  const place = (month) => Math.min(bins - 1, Math.floor(((monthAt.get(month) ?? -1) / MONTH_LIST.length) * bins));
  const counts = Array(bins).fill(0);
  for (const i of recordNumbers) { const at = dateOf(i) ? place(low(dateOf(i))) : -1; if (at >= 0) counts[at]++; }
  const most = Math.max(...counts, 1);
  const inside = (n) => { const month = MONTH_LIST[Math.min(MONTH_LIST.length - 1, Math.floor(((n + 0.5) / bins) * MONTH_LIST.length))]; return (!state.from || month >= state.from) && (!state.to || month <= state.to); };
  return s("svg", { class: "histogram", viewBox: `0 0 ${wide} ${tall}`, preserveAspectRatio: "none", "aria-hidden": "true" }, counts.map((count, n) => s("rect", { class: inside(n) ? "in" : "out", x: (n * wide) / bins + 0.5, width: wide / bins - 1, y: tall - (count / most) * (tall - 2) - (count ? 1 : 0), height: (count / most) * (tall - 2) + (count ? 1 : 0) })));
}
// While a thumb is dragged the rail stays as it is: only the bars and the two dates follow.
let sliding = false;
function ends() {
  const last = MONTH_LIST.length - 1;
  return { from: state.from ? Math.max(0, MONTH_LIST.indexOf(state.from)) : 0, to: state.to && MONTH_LIST.includes(state.to) ? MONTH_LIST.indexOf(state.to) : last, last };
}
function spanText() { const { from, to } = ends(); return [h("span", null, when(MONTH_LIST[from])), h("span", null, when(MONTH_LIST[to]))]; }
function slider(name) {
  const { last, ...at } = ends();
  const slid = (event) => {
    const now = ends();
    const kept = name === "from" ? Math.min(Number(event.target.value), now.to) : Math.max(Number(event.target.value), now.from);
    const keep = sliding;
    sliding = true;
    event.target.value = kept;
    event.target.setAttribute("aria-valuetext", when(MONTH_LIST[kept]));
    change({ [name]: kept === (name === "from" ? 0 : last) ? "" : MONTH_LIST[kept] }, { keep });
    $("time-span").replaceChildren(...spanText());
    $("filters").querySelector(".histogram").replaceWith(histogram(240, 40));
  };
  return h("input", { type: "range", min: 0, max: last, value: at[name], step: 1, id: "time-" + name, "aria-label": t(name), "aria-valuetext": when(MONTH_LIST[at[name]]), "data-key": "time-" + name, on: { input: slid, change: () => { sliding = false; drawFilters(); if (board && state.view === "graph" && !chosen()) fitGraph({ animate: true }); } } });
}
function timeBlock() {
  if (MONTH_LIST.length < 2) return null;
  return h("section", null, h("h2", null, t("time")), h("div", { class: "time" }, histogram(240, 40), h("div", { class: "range" }, slider("from"), slider("to")), h("p", { class: "span", id: "time-span" }, spanText())));
}
function drawFilters() {
  if (sliding) return;
  const rail = $("filters");
  const key = document.activeElement && rail.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  const top = rail.scrollTop;
  clear(rail).append(...[
    h("div", { class: "rail-top" }, h("span", { class: "rail-title" }, t("filters")), button(t("undo"), undo, { class: "link", disabled: !undone.length, "data-key": "undo" }), button(t("reset"), () => change(fresh()), { class: "link", disabled: !filtered(), "data-key": "reset" }), button(t("done"), () => showFilters(false), { class: "outline narrow", "data-key": "done" })),
    kindBlock(), statusBlock(), timeBlock(),
    pick("partners", "cs", country, (code) => h("span", { class: "code", "aria-hidden": "true" }, code)),
    pick("sectors", "ss", sector, () => sign("sector")),
  ].filter(Boolean));
  rail.scrollTop = top;
  const used = [state.partners.size, state.sectors.size, state.stOff.size, !same(state.off, fresh().off), state.from || state.to].filter(Boolean).length;
  $("show-filters").textContent = t("showFilters") + (used ? ` · ${used}` : "");
  if (key) [...rail.querySelectorAll("[data-key]")].find((element) => element.dataset.key === key)?.focus({ preventScroll: true });
}
