// The small sign of a kind, the same in legend, lists, table and timeline; its fill tells the status.
function outline(kind, r) {
  const at = (angle, far = r) => [far * Math.cos(angle), far * Math.sin(angle)].map((n) => n.toFixed(2)).join(",");
  const ring = (count, start) => Array.from({ length: count }, (_, n) => at(start + (2 * Math.PI * n) / count)).join(" ");
  switch (kind) {
    case "agreement": return s("rect", { x: -r * 0.86, y: -r * 0.86, width: r * 1.72, height: r * 1.72, rx: 1 });
    case "programme": return s("polygon", { points: ring(4, 0) });
    case "person": return s("polygon", { points: ring(3, -Math.PI / 2) });
    case "sector": return s("polygon", { points: ring(3, Math.PI / 2) });
    case "country": return s("polygon", { points: ring(6, 0) });
    case "document": return s("rect", { x: -r * 0.7, y: -r * 0.9, width: r * 1.4, height: r * 1.8 });
    case "commitment": return s("circle", { r: r * 0.66 });
    default: return s("circle", { r: r * 0.92 });
  }
}
function sign(kind, status = "", size = 14) {
  const shape = outline(kind, size / 2 - 1.2);
  shape.setAttribute("class", "shape");
  return s("svg", { class: "mark k-" + kind + (RECORDS.has(kind) ? " st-" + (status || "none") : ""), width: size, height: size, viewBox: [-size / 2, -size / 2, size, size].join(" "), "aria-hidden": "true", focusable: "false" }, shape);
}
function lineMark(status) {
  return s("svg", { class: "mark line-" + (status || "none"), width: 28, height: 8, viewBox: "0 0 28 8", "aria-hidden": "true", focusable: "false" }, s("line", { x1: 1, y1: 4, x2: 27, y2: 4 }));
}
// In the legend a line bears a mark, since both tell the status.
function statusMark(status) {
  const shape = outline("agreement", 5.2);
  fill(shape, { class: "shape", transform: "translate(14 4)" }, []);
  const mark = lineMark(status);
  mark.classList.add("k-agreement", "st-" + (status || "none"));
  mark.append(shape);
  return mark;
}
const FOLD = { signed: "concluded", "in-force": "concluded", fulfilled: "concluded" };
const statusPill = (status) => (status ? h("span", { class: "pill st-" + (FOLD[status] || status) }, t("s." + status)) : null);
const kindTag = (i) => h("span", { class: "tag" }, sign(NODES[i].k, statusOf(i)), t("k." + NODES[i].k));
const nodeButton = (i, limit = 0) => h("button", { type: "button", class: "node", "data-node": NODES[i].id, on: { click: (event) => { select(i); if (!event.detail) $("panel").focus({ preventScroll: true }); } } },
  sign(NODES[i].k, statusOf(i)), h("span", { dir: "auto", lang: labelLang(i) }, named(i, limit)));
