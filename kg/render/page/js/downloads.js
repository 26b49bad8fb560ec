// What is shown, as a file: picture, drawing, table; and on paper.
function offer(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
const fileName = (ending) => (plain($("title").textContent).replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60) || "graph") + "." + ending;
function picture() {
  const source = board.snapshot();
  const copyOf = h("canvas", { width: source.width, height: source.height });
  const ctx = copyOf.getContext("2d");
  ctx.fillStyle = colours.paper;
  ctx.fillRect(0, 0, source.width, source.height);
  ctx.drawImage(source, 0, 0);
  return copyOf;
}
const savePng = () => picture().toBlob((blob) => offer(blob, fileName("png")), "image/png");
function saveSvg() { offer(new Blob([new XMLSerializer().serializeToString(drawing())], { type: "image/svg+xml;charset=utf-8" }), fileName("svg")); }
// XML forbids some characters that JSON allows.
const xmlText = (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "");
function drawing() {
  const { items: nodes, lines, derived, discs, links } = visible();
  const places = PLACES;
  const [left, top, right, bottom] = boundsOf([...nodes, ...discs.map(discOf)]);
  const box = right >= left ? [left - 120, top - 60, right - left + 240, bottom - top + 120] : [0, 0, 100, 100];
  const drawn = s("svg", { xmlns: SVG, viewBox: box.map((n) => n.toFixed(1)).join(" "), width: Math.round(box[2]), height: Math.round(box[3]), "font-family": "system-ui, 'Apple SD Gothic Neo', 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif" });
  drawn.append(s("rect", { x: box[0], y: box[1], width: box[2], height: box[3], fill: colours.paper }));
  const stroke = (line) => drawn.append(s("line", { x1: places[line.s].x, y1: places[line.s].y, x2: places[line.t].x, y2: places[line.t].y, stroke: line.st ? colours.line : colours.back, "stroke-width": line.st ? 1.1 : 0.8, "stroke-dasharray": DASH[line.st] ? DASH[line.st].join(" ") : null, "stroke-linecap": "round" }));
  PAIRS.forEach((pair, v) => lines[v] && stroke(pair));
  derived.forEach(stroke);
  for (const link of links) drawn.append(s("line", { x1: places[link.s].x, y1: places[link.s].y, x2: places[link.t].x, y2: places[link.t].y, stroke: colours.line, "stroke-opacity": 0.35, "stroke-width": 2 + 2 * Math.sqrt(link.n) }));
  for (const g of discs) {
    const look = discLook(g, null);
    const name = xmlText(groupName(g));
    drawn.append(s("circle", { cx: GROUPS[g].x, cy: GROUPS[g].y, r: GROUPS[g].r, fill: look.color.background, stroke: look.color.border, "stroke-width": 4 }, s("title", null, name)),
      s("text", { x: GROUPS[g].x, y: GROUPS[g].y, "text-anchor": "middle", "font-size": Math.max(11, GROUPS[g].r / 7), fill: colours.ink }, name));
  }
  for (const i of nodes) {
    const look = nodeLook(i, null);
    const shape = outline(NODES[i].k, radiusOf(i));
    fill(shape, { transform: `translate(${places[i].x} ${places[i].y})`, fill: look.color.background, stroke: look.color.border, "stroke-width": look.borderWidth }, [s("title", null, xmlText(plain(label(i).slice(0, 400))))]);
    drawn.append(shape);
  }
  for (const i of nodes) if (NODES[i].k !== "commitment") drawn.append(s("text", { x: places[i].x, y: places[i].y + radiusOf(i) + 12, "text-anchor": "middle", "font-size": 11, fill: colours.text, stroke: colours.paper, "stroke-width": 3, "paint-order": "stroke" }, xmlText(named(i, 36))));
  return drawn;
}
// Facts, one a row, each with its sentence; led by a byte order mark, so that spreadsheets read Korean.
function csv() {
  const { shown } = visible();
  const cell = (value) => { const text = safeCell(String(value ?? "")); return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text; };
  const head = ["subject", "subject_type", "relation", "object", "object_type", "status", "date", "quote", "document", "publisher", "published", "url", "subject_id", "object_id"];
  const rows = EDGES.filter((edge) => shown[edge.s] && shown[edge.t]).flatMap((edge) => (edge.e || [null]).map((number) => {
    const [d, p, from, to] = number === null ? [-1, -1, 0, 0] : EVIDENCE[number];
    const source = DOCUMENTS[d] || {};
    return [label(edge.s), NODES[edge.s].k, edge.p, label(edge.t), NODES[edge.t].k, edge.st, edge.d, p >= 0 ? PARAGRAPHS[p].slice(from, to) : "", source.t, source.p, source.d, source.u, NODES[edge.s].id, NODES[edge.t].id];
  }));
  return "\ufeff" + [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}
const saveCsv = () => offer(new Blob([csv()], { type: "text/csv;charset=utf-8" }), fileName("csv"));
// What the reader narrowed the page to, in words: a sheet of paper has no rail beside it.
function filterWords() {
  const names = (key, values, name) => (values.length ? `${t(key)}: ${values.map(name).join(", ")}` : "");
  const told = ["sector", "document"]; // hidden at first, in every page
  const span = (name) => (state[name] ? `${t(name)}: ${when(state[name])}` : "");
  return [
    names("hidden", [...state.off].filter((kind) => !told.includes(kind)).map((kind) => "ks." + kind).concat([...state.stOff].map((status) => "s." + status)), (key) => t(key)),
    names("partners", [...state.partners], country), names("sectors", [...state.sectors], sector), span("from"), span("to"),
  ].filter(Boolean).join(" · ");
}
function onPaper(on) {
  if (on === printing) return;
  printing = on;
  drawTheme();
  if (board) drawGraph();
  if (on) fillPaper(); else emptyPaper();
}
// What is on the screen comes first: the picture, or the table of partners and sectors.
function onScreen() {
  if (state.view === "matrix") return $("view-matrix").querySelector(".matrix")?.cloneNode(true);
  return board && state.view === "graph" ? h("img", { src: picture().toDataURL("image/png"), alt: t("graph"), decoding: "sync" }) : null;
}
const MOST_PRINTED = 200;
function fillPaper() {
  const paper = clear($("paper"));
  paper.hidden = false;
  const [first, narrowed] = [onScreen(), filterWords()];
  if (narrowed) paper.append(h("p", { class: "meta" }, narrowed));
  if (first) paper.append(first);
  const records = [...visible().records].sort((a, b) => dateOf(b).localeCompare(dateOf(a)));
  const cut_ = records.length > MOST_PRINTED ? h("p", { class: "meta" }, t("shown", { n: MOST_PRINTED, m: records.length })) : "";
  paper.append(h("h2", null, t("printed")), cut_, ...records.slice(0, MOST_PRINTED).map((i) => h("section", null, h("h3", { dir: "auto", lang: labelLang(i) }, named(i)), h("p", { class: "meta" }, [t("k." + NODES[i].k), t("s." + statusOf(i)), when(dateOf(i)), (NODES[i].cs || []).map(country).join(", ")].filter(Boolean).join(" · ")), SETTINGS.quotes ? (NODES[i].ev || []).slice(0, 1).map((n) => quoteCard(n)) : null)));
}
const emptyPaper = () => { clear($("paper")).hidden = true; };
