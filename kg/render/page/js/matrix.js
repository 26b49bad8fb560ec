// Partners against sectors: how many agreements and commitments stand in each cell.
function cells(records) {
  const found = new Map();
  for (const i of records) for (const code of partnersOf(i)) for (const id of (NODES[i].ss || []).length ? NODES[i].ss : [""]) {
    grouped(found, code + "|" + id).push(i);
  }
  return found;
}
function drawMatrix() {
  const view = clear($("view-matrix"));
  const records = [...visible().records].filter((i) => !state.off.has(NODES[i].k));
  const found = cells(records);
  view.append(h("p", { class: "note" }, t("matrixNote")));
  if (!found.size) { view.append(h("p", { class: "nothing" }, t("empty"))); return; }
  const count = (part) => { const sums = new Map(); for (const [key, list] of found) { const id = key.split("|")[part]; const sum = sums.get(id) || new Set(); for (const i of list) sum.add(i); sums.set(id, sum); } return [...sums].map(([id, set]) => [id, set.size]).sort((a, b) => (a[0] === "") - (b[0] === "") || b[1] - a[1] || (a[0] < b[0] ? -1 : 1)); };
  const [rows, columns] = [count(0), count(1)];
  const held = state.view === "matrix" ? beside() : null;
  const most = Math.max(1, ...[...found].filter(([key]) => !key.endsWith("|")).map(([, list]) => list.length));
  const table = h("table", { class: "matrix" },
    h("caption", { class: "sr" }, t("matrixNote")),
    h("thead", null, h("tr", null, h("td", null), columns.map(([id]) => h("th", { scope: "col" }, h("span", null, id ? sector(id) : t("noSector")))), h("th", { scope: "col", class: "sum" }, h("span", null, t("total"))))),
    h("tbody", null, rows.map(([code, sum]) => h("tr", null, h("th", { scope: "row" }, code ? country(code) : t("noPartner")),
      columns.map(([id]) => h("td", null, cellButton(code, id, found.get(code + "|" + id) || [], most, held))), h("td", { class: "sum" }, sum)))));
  view.append(h("div", { class: "matrix-wrap" }, table));
}
// A cell that holds what is open, or what belongs to it, is outlined.
function cellButton(code, id, list, most, held) {
  if (!list.length) return null;
  const level = id ? Math.max(1, Math.ceil((Math.sqrt(list.length) / Math.sqrt(most)) * 5)) : 0; // no sector is no finding: it does not stand out
  const key = code + "|" + id;
  return h("button", { type: "button", class: "cell l" + level + (state.cell === key || list.some((i) => held?.has(i)) ? " on" : ""), "data-cell": key, "aria-label": t("matrixCell", { p: code ? country(code) : t("noPartner"), s: id ? sector(id) : t("noSector"), n: list.length }), on: { click: () => { change({ ...NOTHING, cell: key }); $("panel").focus({ preventScroll: true }); } } }, list.length);
}
// The panel of a cell: its agreements and commitments, the latest first.
function cellPanel(key) {
  const [code, id] = key.split("|");
  const list = cells([...visible().records].filter((i) => !state.off.has(NODES[i].k))).get(key) || [];
  const rows = [...list].sort((a, b) => dateOf(b).localeCompare(dateOf(a)) || a - b);
  return [
    h("div", { class: "kicker" }, h("span", { class: "tag" }, t("matrix")), h("span", { class: "count" }, list.length)),
    h("h2", null, `${code ? country(code) : t("noPartner")} · ${id ? sector(id) : t("noSector")}`),
    ["agreement", "commitment"].map((kind) => { const own = rows.filter((i) => NODES[i].k === kind); return own.length ? group(kind, own.length, h("ul", { class: "rows" }, own.map((i) => h("li", null, h("div", { class: "row" }, nodeButton(i, 160), h("span", { class: "meta" }, [t("s." + statusOf(i)), when(dateOf(i))].filter(Boolean).join(" · "))))))) : null; }),
  ];
}
