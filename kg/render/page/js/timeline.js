// The timeline: one lane for each partner, a mark for each agreement and commitment on its date.
const MOST_LANES = 14;
const dayOf = (date) => Date.UTC(Number(date.slice(0, 4)), date.length > 4 ? Number(date.slice(5, 7)) - 1 : 5, date.length > 7 ? Number(date.slice(8, 10)) : 15);
const home = () => { const counts = counted(recordNumbers.flatMap((i) => NODES[i].cs || [])); return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] || ""; };
const partnersOf = (i) => { const own = (NODES[i].cs || []).filter((code) => code !== HOME); return own.length ? own : NODES[i].cs || []; };
const HOME = home();
function lanes(records) {
  const found = new Map();
  for (const i of records) {
    const partners = partnersOf(i);
    const key = partners.length > 2 ? "*" : partners[0] || "";
    for (const code of partners.length === 2 ? partners : [key]) found.set(code, [...(found.get(code) || []), i]);
  }
  const order = [...found].sort((a, b) => (a[0] === "" ? 1 : 0) - (b[0] === "" ? 1 : 0) || (a[0] === "*" ? 1 : 0) - (b[0] === "*" ? 1 : 0) || b[1].length - a[1].length);
  return order.slice(0, MOST_LANES);
}
const laneName = (code) => (code === "*" ? t("several") : code === "" ? t("noPartner") : country(code));
function ticks(from, to, wide) {
  const years = (to - from) / 31557600000;
  const step = years > 60 ? 120 : years > 24 ? 60 : years > 8 ? 24 : years > 3 ? 12 : years > 1.2 ? 3 : 1;
  const found = [];
  const start = new Date(from);
  for (let y = start.getUTCFullYear(), m = 0; found.length < 200; m += step) {
    const at = Date.UTC(y, m, 1);
    if (at > to) break;
    if (at >= from) { const date = new Date(at); found.push({ at, text: step >= 12 ? String(date.getUTCFullYear()) + (state.lang === "ko" ? "년" : "") : date.getUTCMonth() === 0 || !found.length ? when(date.toISOString().slice(0, 7)) : when(date.toISOString().slice(0, 7)).replace(/ ?\d{4}년? ?/, "") }); }
  }
  const room = Math.max(1, Math.ceil((found.length * 64) / wide));
  return found.filter((_, n) => n % room === 0);
}
function markAt(i, x, y) {
  const kind = NODES[i].k;
  const shape = outline(kind, kind === "agreement" ? 8 : 7);
  shape.setAttribute("class", "shape");
  const text = [label(i), t("s." + (statusOf(i) || "")), when(dateOf(i))].join(", ");
  return s("g", { class: `event mark k-${kind} st-${statusOf(i) || "none"}${state.node === i ? " on" : ""}`, transform: `translate(${x} ${y})`, tabindex: 0, role: "button", "aria-label": plain(text), "data-node": NODES[i].id, on: { click: () => select(i), keydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); select(i); $("panel").focus(); } } } },
    s("circle", { class: "target", r: 12 }), shape, s("title", null, plain(text)));
}
// Marks of one lane stand in rows, so that none covers another.
function stacked(records, x) {
  const rows = [];
  return [...records].sort((a, b) => x(a) - x(b) || importance(b) - importance(a)).map((i) => {
    let row = rows.findIndex((last) => x(i) - last > 19);
    if (row < 0) row = rows.push(-Infinity) - 1;
    rows[row] = x(i);
    return { i, x: x(i), row };
  });
}
function drawTimeline() {
  const view = clear($("view-timeline"));
  const all = [...visible().records].filter((i) => !state.off.has(NODES[i].k));
  const dated = all.filter((i) => dateOf(i));
  view.append(h("p", { class: "note" }, t("timelineNote"), all.length > dated.length ? ` ${t("undated")}: ${all.length - dated.length}` : ""));
  if (!dated.length) { view.append(h("p", { class: "nothing" }, t("empty"))); return; }
  const days = dated.map((i) => dayOf(dateOf(i)));
  const slack = Math.max((Math.max(...days) - Math.min(...days)) * 0.03, 8 * 86400000);
  const [from, to] = [Math.min(...days) - slack, Math.max(...days) + slack];
  const wide = Math.max(view.clientWidth - 48, 320);
  const left = wide < 600 ? 84 : 148;
  const x = (i) => left + 12 + ((dayOf(dateOf(i)) - from) / (to - from)) * (wide - left - 28);
  let y = 36;
  const drawn = [];
  for (const [code, records] of lanes(dated)) {
    const marks = stacked(records, x);
    const tall = Math.max(36, 20 * (Math.max(...marks.map((mark) => mark.row)) + 1) + 16);
    drawn.push(s("line", { class: "rule", x1: 0, x2: wide, y1: y, y2: y }), s("text", { class: "lane", x: 0, y: y + 23 }, short(laneName(code), wide < 600 ? 11 : 20)), marks.map((mark) => markAt(mark.i, mark.x.toFixed(1), y + 18 + mark.row * 20)));
    y += tall;
  }
  const axis = ticks(from, to, wide - left).map(({ at, text }) => { const px = left + 12 + ((at - from) / (to - from)) * (wide - left - 28); return [s("line", { class: "rule tick", x1: px, x2: px, y1: 24, y2: y }), s("text", { class: "tick-text", x: px, y: 16 }, text)]; });
  view.append(fill(s("svg", { class: "timeline", width: wide, height: y + 8, viewBox: `0 0 ${wide} ${y + 8}`, role: "group", "aria-label": t("timeline") }), null, [axis, drawn]));
}
