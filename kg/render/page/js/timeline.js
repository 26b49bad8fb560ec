// The timeline: one lane for each partner, a column for each month (or year) in which something happened.
const MOST_LANES = 16;
const MOST_MARKS = 2000;
const CELL = 18;
const HEAD = 48;
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
// Marks that have nothing to do with what is open stand back.
function beside() {
  const held = [...chosenNodes()];
  return held.length ? new Set([...held, ...held.flatMap((i) => pairsOf[i].map((v) => otherEnd(PAIRS[v], i)))]) : null;
}
function markAt(i, x, y, focus) {
  const kind = NODES[i].k;
  const shape = outline(kind, kind === "agreement" ? 7.4 : 7);
  shape.setAttribute("class", "shape");
  const text = plain([named(i, 160), t("s." + statusOf(i)), when(dateOf(i))].join(", "));
  return s("g", { class: `event mark k-${kind} st-${statusOf(i) || "none"}${state.node === i ? " on" : focus && !focus.has(i) ? " back" : ""}`, transform: `translate(${x} ${y})`, tabindex: 0, role: "button", "aria-label": text, "data-node": NODES[i].id, on: { click: () => select(i), keydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); select(i); $("panel").focus(); } } } },
    s("circle", { class: "target", r: 12 }), shape, s("title", null, text));
}
function yearEnd(bins, columns_, n) {
  const year = bins.list[n].slice(0, 4);
  const last_ = columns_.get(bins.list.findLast((bin) => bin.startsWith(year)));
  return last_.x + last_.wide;
}
// The year stays in sight while its months are; one that would be cut is not shown.
function holdYears(wrap) {
  for (const text of wrap.querySelectorAll("text.year")) {
    const [from, to] = [Number(text.dataset.from), Number(text.dataset.to)];
    text.setAttribute("x", Math.max(from, Math.min(wrap.scrollLeft + 6, to)));
    text.style.visibility = Math.max(from, to) + 5 < wrap.scrollLeft ? "hidden" : "";
  }
}
function axis(bins, columns_) {
  return bins.list.map((bin, n) => {
    const { x, wide, gap } = columns_.get(bin);
    const first = !n || bins.list[n - 1].slice(0, 4) !== bin.slice(0, 4);
    return [
      s("line", { class: "upright " + (first ? "rule" : "rule tick"), x1: x, x2: x, y1: first ? 4 : 28, y2: HEAD }),
      gap ? s("text", { class: "gap", x: x - 10, y: 38 }, "⋯") : null,
      first ? s("text", { class: "year", x: x + 6, y: 18, "data-from": x + 6, "data-to": yearEnd(bins, columns_, n) - 64 }, when(bin.slice(0, 4))) : null,
      bin.length > 4 ? s("text", { x: x + 6, y: 38 }, state.lang === "ko" ? Number(bin.slice(5)) + "월" : MONTHS[Number(bin.slice(5)) - 1]) : null,
    ];
  });
}
const ROW = 34;
function lane(code, records, bins, columns_, focus) {
  const cells_ = new Map();
  const order = [...records].sort((a, b) => (NODES[a].k === "agreement" ? 0 : 1) - (NODES[b].k === "agreement" ? 0 : 1) || dateOf(a).localeCompare(dateOf(b)) || importance(b) - importance(a));
  for (const i of order) grouped(cells_, bins.of(i)).push(i);
  const marks = [...cells_].flatMap(([bin, list]) => {
    const { x, across } = columns_.get(bin);
    return list.map((i, n) => markAt(i, x + 4 + (n % across) * CELL + CELL / 2, 17 + Math.floor(n / across) * CELL, focus));
  });
  const held = [...cells_].map(([bin, { length }]) => ({ bin, count: length, ...columns_.get(bin), rows: Math.ceil(length / columns_.get(bin).across) })).sort((a, b) => a.x - b.x);
  return { code, held, row: s("g", null, s("line", { class: "rule", x1: 0, x2: "100%", y1: 0, y2: 0 }), marks), name: s("g", null, s("line", { class: "rule", x1: 0, x2: "100%", y1: 0, y2: 0 })) };
}
// A lane is as tall as what is in sight needs; where that is nothing, it says where its marks are.
function settle(wrap, left, lanes_) {
  const [from, to] = [wrap.scrollLeft, wrap.scrollLeft + wrap.clientWidth - left];
  const seen_ = ({ x, wide }) => x + wide > from + CELL && x < to - CELL;
  let y = HEAD;
  for (const { held, row, name } of lanes_) {
    const rows = held.filter(seen_).map((one) => one.rows);
    row.querySelector(".elsewhere")?.remove();
    if (!rows.length) row.append(elsewhere(wrap, held, from, to));
    for (const part of [row, name]) part.setAttribute("transform", `translate(0 ${y})`);
    y += Math.max(ROW, Math.max(...rows, 1) * CELL + 16);
  }
  for (const sheet of wrap.querySelectorAll("svg.timeline")) { sheet.setAttribute("height", y + 8); sheet.setAttribute("viewBox", `0 0 ${sheet.getAttribute("width")} ${y + 8}`); }
  for (const tick of wrap.querySelectorAll(".upright")) tick.setAttribute("y2", y);
}
function elsewhere(wrap, held, from, to) {
  const before_ = held.filter(({ x }) => x < from);
  const [next, arrow] = before_.length ? [before_.at(-1), "←"] : [held[0], "→"];
  const years = [...new Set([held[0], held.at(-1)].map(({ bin }) => bin.slice(0, 4)))].join("–");
  const text = t("outOfSight", { n: held.reduce((sum, { count }) => sum + count, 0), y: years });
  const go = () => wrap.scrollTo({ left: Math.max(0, next.x - (to - from) / 2 + next.wide / 2) });
  return s("text", { class: "elsewhere", x: arrow === "←" ? from + 10 : to - 10, y: 22, "text-anchor": arrow === "←" ? "start" : "end", role: "button", tabindex: 0, on: { click: go, keydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); go(); } } } }, arrow === "←" ? `← ${text}` : `${text} →`);
}
// What the fill of a mark says, of those statuses that are there.
function statusLegend(records) {
  const there = new Set(records.map(statusOf));
  const kinds = ["agreement", "commitment"].filter((kind) => records.some((i) => NODES[i].k === kind));
  return h("ul", { class: "legend" }, [...STATUSES, ""].filter((status) => there.has(status)).map((status) => h("li", null, kinds.map((kind) => sign(kind, status)), " ", t("s." + status))));
}
// Opens at the latest; where the reader has scrolled to, it stays.
let timelineAt = null;
let timelineKey = "";
function drawTimeline() {
  const view = clear($("view-timeline"));
  const all = [...visible().records].filter((i) => !state.off.has(NODES[i].k));
  const known = all.filter((i) => dateOf(i));
  const dated = known.length <= MOST_MARKS ? known : [...known].sort((a, b) => importance(b) - importance(a) || a - b).slice(0, MOST_MARKS);
  view.append(statusLegend(dated), h("p", { class: "note" }, t("timelineNote"), all.length > known.length ? ` ${t("undated")}: ${all.length - known.length}.` : "", known.length > dated.length ? " " + t("shownMost", { n: dated.length, m: known.length }) : ""));
  if (!dated.length) { view.append(h("p", { class: "nothing" }, t("empty"))); return; }
  const room = Math.max(view.clientWidth - 2 * parseFloat(getComputedStyle(view).paddingLeft), 280);
  const left = room < 600 ? 112 : 148;
  const bins = binsOf(dated, room - left);
  if (timelineKey !== bins.list.join()) timelineAt = null;
  timelineKey = bins.list.join();
  const byPartner = lanes(dated);
  const columns_ = columns(bins, byPartner);
  const focus = beside();
  const lanes_ = byPartner.map(([code, records]) => lane(code, records, bins, columns_, focus));
  for (const { code, name } of lanes_) name.append(s("text", { class: "lane", x: 0, y: 22 }, short(laneName(code), room < 600 ? 15 : 19)));
  const last = columns_.get(bins.list.at(-1));
  // At its end the sheet begins with a whole column.
  const first = [...columns_.values()].find(({ x }) => x >= last.x + last.wide + 8 - (room - left)) || last;
  const wide = Math.max(room - left, first.x ? first.x + room - left : 0);
  const sheet = (width, given, ...children) => s("svg", { class: "timeline", width, ...given }, children);
  const wrap = h("div", { class: "timeline-wrap", tabindex: 0, role: "group", "aria-label": t("timeline") },
    h("div", { class: "lanes" }, sheet(left, {}, lanes_.map(({ name }) => name))), sheet(wide, {}, axis(bins, columns_), lanes_.map(({ row }) => row)));
  view.append(wrap);
  wrap.scrollLeft = timelineAt ?? wide;
  holdYears(wrap);
  settle(wrap, left, lanes_);
  showOnTimeline(wrap, left);
  let waiting = 0;
  wrap.addEventListener("scroll", () => { timelineAt = wrap.scrollLeft; holdYears(wrap); clearTimeout(waiting); waiting = setTimeout(() => settle(wrap, left, lanes_), 120); }, { passive: true });
}
// What is open elsewhere is brought into sight.
function showOnTimeline(wrap, left) {
  const mark = wrap.querySelector(".event.on");
  if (!mark) return;
  mark.scrollIntoView({ block: "nearest", inline: "nearest" });
  const [box, around_] = [mark.getBoundingClientRect(), wrap.getBoundingClientRect()];
  if (box.left < around_.left + left || box.right > around_.right) wrap.scrollLeft += box.left - around_.left - left - (around_.width - left) / 2;
}
