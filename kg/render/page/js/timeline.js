// The timeline: one lane for each partner, a column for each month (or year) in which something happened.
const MOST_LANES = 16;
const MOST_MARKS = 2000;
const CELL = 18;
const home = () => { const counts = counted(recordNumbers.flatMap((i) => NODES[i].cs || [])); return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] || ""; };
const partnersOf = (i) => { const own = (NODES[i].cs || []).filter((code) => code !== HOME); return own.length ? own : NODES[i].cs || []; };
const HOME = home();
const laneName = (code) => (code === "*" ? t("several") : code === "" ? t("noPartner") : country(code));
function lanes(records) {
  const found = new Map();
  for (const i of records) {
    const partners = partnersOf(i);
    for (const code of partners.length > 2 ? ["*"] : partners.length ? partners : [""]) grouped(found, code).push(i);
  }
  const last = (code) => (code === "" ? 2 : code === "*" ? 1 : 0);
  return [...found].sort((a, b) => last(a[0]) - last(b[0]) || b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_LANES);
}
// Months where there is room for them, else years; a date known to the year only stands in the year's own column.
function binsOf(records, room) {
  const months = new Set(records.map((i) => dateOf(i).slice(0, 7)));
  const byYear = months.size * 44 > room * 1.6;
  const of = (i) => dateOf(i).slice(0, byYear ? 4 : 7);
  return { of, list: [...new Set(records.map(of))].sort(), byYear };
}
function columns(bins, rows) {
  const most = new Map();
  for (const [, records] of rows) for (const [bin, count] of counted(records.map(bins.of))) most.set(bin, Math.max(most.get(bin) || 0, count));
  let x = 0;
  return new Map(bins.list.map((bin, n) => {
    const before = bins.list[n - 1];
    const gap = before && Number(bin.slice(0, 4)) - Number(before.slice(0, 4)) > 1;
    if (gap) x += 20;
    const across = Math.max(1, Math.ceil(Math.sqrt((most.get(bin) || 1) * 0.9)));
    const wide = Math.max(across * CELL + 10, bins.byYear ? 56 : 52);
    const column = { x, wide, gap, across: Math.floor((wide - 8) / CELL) };
    x += wide;
    return [bin, column];
  }));
}
function markAt(i, x, y) {
  const kind = NODES[i].k;
  const shape = outline(kind, kind === "agreement" ? 7.4 : 7);
  shape.setAttribute("class", "shape");
  const text = plain([named(i, 160), t("s." + statusOf(i)), when(dateOf(i))].join(", "));
  return s("g", { class: `event mark k-${kind} st-${statusOf(i) || "none"}${state.node === i ? " on" : ""}`, transform: `translate(${x} ${y})`, tabindex: 0, role: "button", "aria-label": text, "data-node": NODES[i].id, on: { click: () => select(i), keydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); select(i); $("panel").focus(); } } } },
    s("circle", { class: "target", r: 12 }), shape, s("title", null, text));
}
function yearEnd(bins, columns_, n) {
  const year = bins.list[n].slice(0, 4);
  const last_ = columns_.get(bins.list.findLast((bin) => bin.startsWith(year)));
  return last_.x + last_.wide;
}
// The year stays in sight while its months are.
function holdYears(wrap) {
  for (const text of wrap.querySelectorAll("text.year")) text.setAttribute("x", Math.max(Number(text.dataset.from), Math.min(wrap.scrollLeft + 6, Number(text.dataset.to))));
}
function axis(bins, columns_, left, tall) {
  return bins.list.map((bin, n) => {
    const { x, wide, gap } = columns_.get(bin);
    const first = !n || bins.list[n - 1].slice(0, 4) !== bin.slice(0, 4);
    return [
      s("line", { class: first ? "rule" : "rule tick", x1: left + x, x2: left + x, y1: first ? 4 : 28, y2: tall }),
      gap ? s("text", { class: "gap", x: left + x - 10, y: 38 }, "⋯") : null,
      first ? s("text", { class: "year", x: left + x + 6, y: 18, "data-from": left + x + 6, "data-to": left + yearEnd(bins, columns_, n) - 64 }, when(bin.slice(0, 4))) : null,
      bin.length > 4 ? s("text", { x: left + x + 6, y: 38 }, state.lang === "ko" ? Number(bin.slice(5)) + "월" : MONTHS[Number(bin.slice(5)) - 1]) : null,
    ];
  });
}
function lane(code, records, bins, columns_, top) {
  const cells_ = new Map();
  const order = [...records].sort((a, b) => (NODES[a].k === "agreement" ? 0 : 1) - (NODES[b].k === "agreement" ? 0 : 1) || dateOf(a).localeCompare(dateOf(b)) || importance(b) - importance(a));
  for (const i of order) grouped(cells_, bins.of(i)).push(i);
  let rows = 1;
  const marks = [...cells_].flatMap(([bin, list]) => {
    const { x, across } = columns_.get(bin);
    rows = Math.max(rows, Math.ceil(list.length / across));
    return list.map((i, n) => markAt(i, x + 4 + (n % across) * CELL + CELL / 2, top + 17 + Math.floor(n / across) * CELL));
  });
  return { marks, tall: Math.max(34, rows * CELL + 16) };
}
// What the fill of a mark says, of those statuses that are there.
function statusLegend(records) {
  const there = new Set(records.map(statusOf));
  const kinds = ["agreement", "commitment"].filter((kind) => records.some((i) => NODES[i].k === kind));
  return h("ul", { class: "legend" }, [...STATUSES, ""].filter((status) => there.has(status)).map((status) => h("li", null, kinds.map((kind) => sign(kind, status)), " ", t("s." + status))));
}
// Opens at the latest; where the reader has scrolled to, it stays.
let timelineAt = null;
function drawTimeline() {
  const view = clear($("view-timeline"));
  const all = [...visible().records].filter((i) => !state.off.has(NODES[i].k));
  const known = all.filter((i) => dateOf(i));
  const dated = known.length <= MOST_MARKS ? known : [...known].sort((a, b) => importance(b) - importance(a) || a - b).slice(0, MOST_MARKS);
  view.append(statusLegend(dated), h("p", { class: "note" }, t("timelineNote"), all.length > known.length ? ` ${t("undated")}: ${all.length - known.length}.` : "", known.length > dated.length ? " " + t("shownMost", { n: dated.length, m: known.length }) : ""));
  if (!dated.length) { view.append(h("p", { class: "nothing" }, t("empty"))); return; }
  const room = Math.max(view.clientWidth - 48, 320);
  const left = room < 600 ? 92 : 148;
  const bins = binsOf(dated, room - left);
  const rows = lanes(dated);
  const columns_ = columns(bins, rows);
  const last = columns_.get(bins.list.at(-1));
  const wide = Math.max(room - left, last.x + last.wide + 8);
  const names = [];
  let y = 48;
  const drawn = rows.map(([code, records]) => {
    const { marks, tall } = lane(code, records, bins, columns_, y);
    const group_ = [s("line", { class: "rule", x1: 0, x2: wide, y1: y, y2: y }), marks];
    names.push(s("line", { class: "rule", x1: 0, x2: left, y1: y, y2: y }), s("text", { class: "lane", x: 0, y: y + 22 }, short(laneName(code), room < 600 ? 11 : 19)));
    y += tall;
    return group_;
  });
  const sheet = (width, given, ...children) => s("svg", { class: "timeline", width, height: y + 8, viewBox: `0 0 ${width} ${y + 8}`, ...given }, children);
  const wrap = h("div", { class: "timeline-wrap", tabindex: 0, role: "group", "aria-label": t("timeline") }, h("div", { class: "lanes" }, sheet(left, {}, names)), sheet(wide, {}, axis(bins, columns_, 0, y), drawn));
  view.append(wrap);
  wrap.scrollLeft = timelineAt ?? wide;
  holdYears(wrap);
  wrap.addEventListener("scroll", () => { timelineAt = wrap.scrollLeft; holdYears(wrap); }, { passive: true });
}
