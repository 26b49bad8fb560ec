// The panel: names in both languages, facts, and for each the sentence that says so.
function quoteCard(number, { open = true } = {}) {
  const [d, p, start, end, sure] = EVIDENCE[number];
  const source = DOCUMENTS[d];
  const text = p >= 0 ? PARAGRAPHS[p] : "";
  const foot = h("footer", null,
    source.u ? h("a", { href: source.u, target: "_blank", rel: "noopener noreferrer", dir: "auto", title: t("openSource") }, source.t || tail(source.id)) : h("cite", { dir: "auto" }, source.t || tail(source.id)),
    h("span", { class: "meta" }, [source.p && h("bdi", null, source.p), source.d && when(source.d), sure < 1 && t("confidence", { n: Math.round(sure * 100) })].filter(Boolean).flatMap((part, n) => (n ? [" · ", part] : [part]))));
  if (text) foot.append(button(t("copy"), (event) => copy(citation(text.slice(start, end), source), event.target), { class: "link cite", title: t("cite"), "aria-label": t("cite") }));
  return h("figure", { class: "quote", "data-evidence": number },
    text ? h("blockquote", { dir: "auto", lang: source.l || null }, context(text.slice(0, start), "tail"), h("mark", null, text.slice(start, end)), context(text.slice(end), "head")) : null, foot);
}
const citation = (quote, source) => `“${quote}” — ${[source.t, source.p, when(source.d), source.u].filter(Boolean).join(", ")}`;
// Words around the quote: a long paragraph is cut at a sentence end where there is one.
function context(text, keep) {
  const limit = 260;
  if (!/[\p{L}\p{N}]/u.test(text)) return /\s/.test(text) ? " " : ""; // a bullet or the marks of bold type say nothing
  if (text.length <= limit) return text;
  return keep === "head" ? text.slice(0, limit).replace(/\S*$/, "") + "…" : "…" + text.slice(-limit).replace(/^\S*/, "");
}
// What several sentences say, the surest first.
const behind = (edges) => [...new Set(edges.flatMap((e) => EDGES[e].e || []))].sort((a, b) => EVIDENCE[b][4] - EVIDENCE[a][4]);
// Sentences in the reader's language come first.
function quotes(given, most = 3) {
  if (!given.length) return null;
  const mine = (n) => DOCUMENTS[EVIDENCE[n][0]].l === state.lang;
  const numbers = [...given.filter(mine), ...given.filter((n) => !mine(n))];
  const cards = numbers.slice(0, most).map((n) => quoteCard(n));
  const rest = numbers.slice(most);
  if (!rest.length) return cards;
  const more = button(t("more", { n: rest.length }), () => more.replaceWith(...rest.map((n) => quoteCard(n))), { class: "link" });
  return [...cards, more];
}
function fact(name, ...value) { return value.flat().some(Boolean) ? [h("dt", null, name), h("dd", null, ...value)] : null; }
function joined(i, predicates, kind = null) {
  const found = edgesOf[i].filter((e) => EDGES[e].s === i && predicates.includes(EDGES[e].p) && (!kind || NODES[EDGES[e].t].k === kind)).map((e) => EDGES[e].t);
  return [...new Set(found)];
}
const chips = (list) => (list.length ? h("ul", { class: "chips" }, list.map((i) => h("li", null, nodeButton(i)))) : null);
// Many sectors would push the sentence out of sight: a few, the rest at a press.
function sectorsOf({ ss = [] }) {
  const names = ss.map(sector);
  if (names.length <= 5) return names.join(" · ");
  const more = button(t("alsoSectors", { n: names.length - 4 }), () => more.replaceWith(" · " + names.slice(4).join(" · ")), { class: "link" });
  return [names.slice(0, 4).join(" · ") + " ", more];
}
function factsOf(i) {
  const node = NODES[i];
  const parties = joined(i, ["party", "signatory"]);
  const parent = parentOf.get(i);
  return h("dl", { class: "facts" },
    state.grouped && fact(t("community"), button(groupName(node.g), () => openGroup(node.g), { class: "link" })),
    fact(t("p.of"), parent !== undefined && chips([parent])),
    fact(t("instrument"), node.inst && t("i." + node.inst)),
    fact(t("action"), (node.act || []).map((action) => t("a." + action)).join(", ")),
    fact(t("date"), node.d && h("time", { datetime: node.d }, when(node.d))),
    fact(t("course"), node.course && h("ol", { class: "course" }, node.course.map(([status, date]) => h("li", null, statusPill(status), " ", h("span", { class: "meta" }, when(date)))))),
    fact(t("due"), node.due && when(node.due)),
    fact(t("amount"), node.amt && money(node.amt)),
    fact(t(parties.length > 1 ? "p.parties" : "p.party"), chips(parties)),
    fact(t("p.signer"), chips(joined(i, ["signer", "signedBy"]))),
    fact(t("p.organization"), chips(joined(i, ["organization", "involves"]).filter((j) => !parties.includes(j)))),
    fact(t("p.programme"), chips(joined(i, ["programme"]))),
    fact(t((node.ss || []).length > 1 ? "sectors" : "sector"), sectorsOf(node)),
    fact(t("country"), !RECORDS.has(node.k) && node.c && country(node.c)),
    fact(t("p.parent"), chips(joined(i, ["parent", "subOrganizationOf"]))));
}
function namesOf(i) {
  const node = NODES[i];
  const second = node[other(state.lang)];
  const more = [node.ac, ...(node.names || [])].filter((name, n, all) => name && name !== label(i) && name !== second && all.indexOf(name) === n);
  const shownNames = more.slice(0, 8);
  return [
    h("h2", { dir: "auto", lang: labelLang(i) }, label(i)),
    second && second !== label(i) ? h("p", { class: "second", dir: "auto", lang: other(state.lang) }, second) : null,
    more.length ? h("p", { class: "also" }, h("span", { class: "meta" }, t("alsoKnown") + " "), shownNames.flatMap((name, n) => [n ? ", " : "", h("bdi", null, short(name, 120))]), more.length > 8 ? " …" : "") : null,
  ];
}
// Everything a node touches, in groups; a row opens to the sentences behind it.
function relationRow(end, edgeNumbers, open = false) {
  const evidence = behind(edgeNumbers);
  const roles = [...new Set(edgeNumbers.map((e) => t("p." + EDGES[e].p)))].join(", ");
  const date = RECORDS.has(NODES[end].k) ? dateOf(end) : "";
  const row = h("div", { class: "row" }, nodeButton(end, 140), original(end), h("span", { class: "meta" }, [roles, when(date)].filter(Boolean).join(" · ")));
  if (!evidence.length || !SETTINGS.quotes) return h("li", null, row);
  const details = h("details", { class: "why" }, h("summary", null, t("sentences", { n: evidence.length })));
  const unfold = () => { if (details.open && details.children.length === 1) details.append(...[quotes(evidence)].flat()); };
  details.addEventListener("toggle", unfold);
  details.open = open;
  unfold();
  return h("li", null, row, details);
}
// What has no sentence of its own opens with the first one that names it.
function relations(i, { skip = new Set(), open = false } = {}) {
  const groups = new Map();
  for (const e of edgesOf[i]) {
    const end = otherEnd(EDGES[e], i);
    if (end !== i && !skip.has(end)) grouped(groups.get(NODES[end].k) || groups.set(NODES[end].k, new Map()).get(NODES[end].k), end).push(e);
  }
  let first = open;
  const row = ([end, edges]) => { const told_ = first && edges.some((e) => EDGES[e].e); if (told_) first = false; return relationRow(end, edges, told_); };
  return KINDS.filter((kind) => groups.has(kind)).map((kind) => {
    const rows = [...groups.get(kind)].sort(([a], [b]) => dateOf(b).localeCompare(dateOf(a)) || importance(b) - importance(a) || a - b);
    const list = h("ul", { class: "rows" }, rows.slice(0, 12).map(row));
    if (rows.length > 12) { const more = button(t("more", { n: rows.length - 12 }), () => { more.remove(); list.append(...rows.slice(12).map(row)); }, { class: "link" }); return group(kind, rows.length, [list, more]); }
    return group(kind, rows.length, [list]);
  });
}
const group = (kind, count, children) => h("section", { class: "group" }, h("h3", null, t("ks." + kind), h("span", { class: "count" }, figure(count))), children);
function nodePanel(i) {
  const node = NODES[i];
  const inFacts = RECORDS.has(node.k) ? new Set(edgesOf[i].filter((e) => EDGES[e].s === i).map((e) => EDGES[e].t)) : new Set();
  const evidence = node.ev || [];
  const section = RECORDS.has(node.k) ? h("section", { class: "group" }, h("h3", null, t("evidence"), h("span", { class: "count" }, evidence.length)), SETTINGS.quotes ? quotes(evidence) : [h("p", { class: "meta" }, t("noQuotes")), quotes(evidence)]) : null;
  return [
    h("div", { class: "kicker" }, kindTag(i), statusPill(node.st0 || node.st)),
    namesOf(i), actions(i), factsOf(i), evidence.length ? section : null, relations(i, { skip: inFacts, open: !evidence.length && SETTINGS.quotes }),
    node.u ? h("p", null, h("a", { href: node.u, target: "_blank", rel: "noopener noreferrer" }, node.u)) : null,
  ];
}
function actions(i) {
  const open = !state.fold || state.open.has(i);
  return h("div", { class: "actions" },
    button(t("pathFrom"), () => { change({ ...NOTHING, path: { from: i, to: null } }); $("path-to")?.focus({ preventScroll: true }); }, { class: "outline", id: "path-from" }),
    childrenOf.has(i) && !state.off.has("commitment") ? button(open ? t("collapse") : t("expand"), () => foldCommitments(i), { class: "outline" }) : null);
}
function pairPanel(v) {
  const { s: a, t: b } = PAIRS[v];
  return [
    h("div", { class: "kicker" }, h("span", { class: "tag" }, lineMark(PAIRS[v].st), t("lineTitle")), statusPill(PAIRS[v].st)),
    h("h2", { class: "ends" }, nodeButton(a), nodeButton(b)),
    [...edgesIn[v]].sort((one, two) => (EDGES[two].e ? 1 : 0) - (EDGES[one].e ? 1 : 0)).map((e) => h("section", { class: "group" },
      h("h3", null, t("p." + EDGES[e].p), EDGES[e].d ? h("span", { class: "count" }, when(EDGES[e].d)) : null),
      EDGES[e].e ? [SETTINGS.quotes ? null : h("p", { class: "meta" }, t("noQuotes")), quotes(EDGES[e].e)] : h("p", { class: "meta" }, t("noEvidence")))),
  ];
}
// What was pressed says for a moment that it is done; a screen reader hears it.
async function copy(text, pressed_ = null) {
  const done = () => {
    say(t("copied"));
    if (!pressed_) return;
    const before_ = pressed_.textContent;
    pressed_.textContent = t("copied");
    setTimeout(() => { pressed_.textContent = before_; }, 1500);
  };
  try { await navigator.clipboard.writeText(text); done(); } catch (error) {
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    const field = h("textarea", { class: "sr" }); field.value = text; document.body.append(field); field.select(); document.execCommand("copy"); field.remove(); done();
  }
}
function drawPanel(changes) {
  const panel = $("panel");
  const content = state.path ? pathPanel() : state.node !== null ? nodePanel(state.node) : state.pair !== null ? pairPanel(state.pair) : state.cell !== null ? cellPanel(state.cell) : state.group !== null ? groupPanel(state.group) : null;
  panel.hidden = !content;
  document.body.classList.toggle("with-panel", Boolean(content));
  clear(panel);
  if (!content) return;
  panel.append(h("div", { class: "panel-top" }, button("←", goBack, { class: "icon", "aria-label": t("back"), title: t("back") }), h("span", { class: "panel-acts" }, FRAMED ? null : button(t("copyLink"), (event) => copy(location.href, event.target), { class: "link" }), button("✕", leave, { class: "icon", "aria-label": t("close"), title: t("close"), id: "panel-close" }))), h("div", { class: "panel-body" }, content.flat(3).filter(Boolean)));
  panel.scrollTop = 0;
}
