// The table: every node that is shown, sortable, and readable without the canvas.
const PAGE_ROWS = 300;
let sortKey = "date";
let sortDown = true;
let tableFilter = "";
let allRows = false;
const few = (names, most = 3) => names.slice(0, most).join(", ") + (names.length > most ? " " + t("alsoSectors", { n: names.length - most }) : "");
const COLUMNS = [
  { key: "name", value: (i) => label(i) },
  { key: "type", value: (i) => t("k." + NODES[i].k) },
  { key: "status", value: (i) => (RECORDS.has(NODES[i].k) ? t("s." + statusOf(i)) : "") },
  { key: "date", value: (i) => (RECORDS.has(NODES[i].k) ? dateOf(i) : ""), show: (i) => (RECORDS.has(NODES[i].k) ? when(dateOf(i)) : "") },
  { key: "partners", value: (i) => (NODES[i].cs || (NODES[i].c ? [NODES[i].c] : [])).map(country).join(", ") },
  { key: "sectors", value: (i) => (NODES[i].ss || []).map(sector).join(", "), show: (i) => few((NODES[i].ss || []).map(sector)) },
  { key: "links", value: (i) => pairsOf[i].length, number: true },
];
function tableRows() {
  const { shown, records } = visible();
  const key = fold(tableFilter);
  const list = NODES.map((_, i) => i).filter((i) => shown[i] || (records.has(i) && !state.off.has(NODES[i].k)))
    .filter((i) => !key || COLUMNS.some((column) => fold(String(column.value(i)).slice(0, 400)).includes(key)) || [NODES[i].en, NODES[i].ko, ...(NODES[i].names || [])].some((name) => name && fold(name.slice(0, 400)).includes(key)));
  const column = COLUMNS.find((one) => one.key === sortKey);
  const compare = column.number ? (a, b) => a - b : new Intl.Collator(state.lang).compare;
  const blank = (value) => (value === "" ? 1 : 0);
  const keyed = list.map((i) => ({ i, value: column.value(i) }));
  return keyed.sort((a, b) => blank(a.value) - blank(b.value) || (sortDown ? -1 : 1) * compare(a.value, b.value) || a.i - b.i).map((row) => row.i);
}
function bodyRows(rows) {
  const kept = allRows ? rows : rows.slice(0, PAGE_ROWS);
  return kept.map((i) => h("tr", { class: state.node === i ? "on" : null }, COLUMNS.map((column) => {
    if (column.key === "name") return h("th", { scope: "row" }, nodeButton(i, 160), original(i));
    if (column.key === "status" && statusOf(i) && RECORDS.has(NODES[i].k)) return h("td", null, statusPill(statusOf(i)));
    return h("td", { class: column.number ? "number" : null, "data-name": column.number ? t(column.key) : null }, (column.show || column.value)(i));
  })));
}
// A name that was made for the reader's language stands above the words of the document.
const original = (i) => (NODES[i].made === state.lang ? h("div", { class: "original", dir: "auto", lang: other(state.lang) }, short(NODES[i][other(state.lang)] || "", 160)) : null);
function drawBody() {
  const rows = tableRows();
  $("rows").replaceChildren(...bodyRows(rows));
  $("row-count").textContent = t("rows", { n: rows.length });
  $("rows-more").replaceChildren(...(rows.length > PAGE_ROWS && !allRows ? [button(t("showAll", { n: rows.length }), () => { allRows = true; drawBody(); }, { class: "outline" })] : []));
}
function header(column) {
  const on = column.key === sortKey;
  const arrow = h("span", { class: "arrow", "aria-hidden": "true" }, on ? (sortDown ? "↓" : "↑") : "");
  return h("th", { scope: "col", "aria-sort": on ? (sortDown ? "descending" : "ascending") : "none", class: column.number ? "number" : null },
    button(column.number ? [arrow, t(column.key)] : [t(column.key), arrow], () => { sortDown = on ? !sortDown : Boolean(column.number) || column.key === "date"; sortKey = column.key; drawTable(); [...$("view-table").querySelectorAll("[data-sort]")].find((one) => one.dataset.sort === column.key)?.focus(); }, { "data-sort": column.key, title: t("sortBy", { n: t(column.key) }) }));
}
function drawTable() {
  const view = clear($("view-table"));
  view.append(
    h("div", { class: "table-top" }, h("input", { type: "search", id: "table-filter", class: "field", placeholder: t("tableFilter"), "aria-label": t("tableFilter"), value: tableFilter, on: { input: (event) => { tableFilter = event.target.value; allRows = false; drawBody(); } } }), h("span", { class: "meta", id: "row-count", "aria-live": "polite" }), button(t("copyTable"), (event) => copy(tsv(tableRows()), event.target), { class: "outline" })),
    h("div", { class: "table-wrap" }, h("table", { class: "data" }, h("caption", { class: "sr" }, t("table")), h("thead", null, h("tr", null, COLUMNS.map(header))), h("tbody", { id: "rows" }))), h("p", { id: "rows-more" }));
  drawBody();
  const [on, box] = [$("rows").querySelector("tr.on")?.getBoundingClientRect(), view.getBoundingClientRect()];
  if (on && (on.top < box.top + 80 || on.bottom > box.bottom)) view.scrollTop += (on.top + on.bottom - box.top - box.bottom) / 2;
}
const safeCell = (text) => (/^[=+\-@\t\r]/.test(text) ? "'" + text : text);
const tsv = (rows) => [COLUMNS.map((column) => t(column.key)), ...rows.map((i) => COLUMNS.map((column) => column.value(i)))].map((row) => row.map((value) => safeCell(String(value)).replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
