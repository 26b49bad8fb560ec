// The panel of a path: where it leads, step by step, with the sentence behind each step.
let pathAt = 0;
let pathKey = "";
let pathAll = false; // the sentences matter more than a long list of ways: the rest at a press
const FIRST_PATHS = 3;
let pathList = [];
function pathsShown() {
  if (!state.path || state.path.to === null) return [];
  const key = state.path.from + "~" + state.path.to;
  if (key !== pathKey) { pathKey = key; pathAt = 0; pathAll = false; pathList = findPaths(state.path.from, state.path.to); }
  return pathList;
}
function pathField() {
  const field = h("input", { id: "path-to", class: "field", type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-expanded": "false", "aria-controls": "path-hits", "aria-autocomplete": "list", "aria-label": t("pathPick", { a: named(state.path.from, 60) }), placeholder: t("search") });
  const list = h("ul", { id: "path-hits", role: "listbox", "aria-label": t("suggestions"), class: "hits", hidden: true });
  suggestions(field, list, null, (to) => change({ ...NOTHING, path: { from: state.path.from, to } }));
  return h("div", { class: "find in-panel" }, field, list);
}
// Where a path may well lead: the most connected of those that are shown, apart from what stands beside the start.
function pathTry(from) {
  const { shown } = visible();
  const beside = neighboursOf(from);
  const list = RANKED.filter((i) => shown[i] && i !== from && !beside.has(i) && NODES[i].k === "organization").slice(0, 5);
  const to = (i) => h("li", null, h("button", { type: "button", class: "node", "data-node": NODES[i].id, on: { click: () => change({ ...NOTHING, path: { from, to: i } }) } }, sign(NODES[i].k), h("span", { dir: "auto", lang: labelLang(i) }, named(i, 80))));
  return list.length ? h("section", { class: "group" }, h("h3", null, t("pathTry")), h("ul", { class: "chips" }, list.map(to))) : null;
}
function pathPanel() {
  const { from, to } = state.path;
  const kicker = h("div", { class: "kicker" }, h("span", { class: "tag" }, t("path")));
  if (to === null) return [kicker, h("h2", { dir: "auto" }, t("pathPick", { a: named(from, 120) })), h("p", { class: "meta path-hint" }, t("pathHint")), pathField(), pathTry(from)];
  const paths = pathsShown();
  const head = [kicker, h("h2", { class: "ends" }, nodeButton(from), nodeButton(to))];
  if (!paths.length) return [head, h("p", null, t("pathNone", { n: MOST_STEPS })), pathField()];
  const button_ = (path, n) => h("button", { type: "button", "aria-pressed": String(n === pathAt), on: { click: () => { pathAt = n; drawPanel({}); drawGraph(); showPathOnGraph(); } } },
    h("span", { class: "count" }, t("steps", { n: path.lines.length })), h("bdi", null, path.nodes.slice(1, -1).map((i) => named(i, path.lines.length > 2 ? 28 : 64)).join(" → ") || "—"));
  const few_ = pathAt < FIRST_PATHS && !pathAll && paths.length > FIRST_PATHS + 1;
  const choice = paths.length > 1 ? h("ol", { class: "path-list", "aria-label": t("pathCount", { n: paths.length }) }, paths.slice(0, few_ ? FIRST_PATHS : paths.length).map((path, n) => h("li", null, button_(path, n)))) : null;
  const more = few_ ? button(t("more", { n: paths.length - FIRST_PATHS }), () => { pathAll = true; drawPanel({}); }, { class: "link" }) : null;
  return [head, h("p", { class: "meta" }, t(givenPaths(from, to).length ? "pathBest" : "pathCount", { n: paths.length })), choice, more, pathSteps(paths[pathAt])];
}
// A sentence that tells of two hops at once stands in full at the first, and by its beginning at the second.
function sameQuote(number) {
  const [, p, start, end] = EVIDENCE[number];
  return h("p", { class: "meta" }, t("sameSentence"), p >= 0 ? [" ", h("q", { dir: "auto" }, short(PARAGRAPHS[p].slice(start, end), 60))] : null);
}
function pathSteps(path) {
  const steps = [h("li", { class: "stop" }, nodeButton(path.nodes[0]))];
  let last_ = null;
  path.lines.forEach((v, n) => {
    const edges = edgesIn[v];
    const evidence = behind(edges);
    const again = evidence.length > 0 && evidence[0] === last_;
    last_ = evidence[0] ?? null;
    const roles = [...new Set(edges.map((e) => t("p." + EDGES[e].p)))].join(", ");
    steps.push(h("li", { class: "hop st-" + (PAIRS[v].st || "none") }, h("p", { class: "meta" }, roles, PAIRS[v].st ? " · " + t("s." + PAIRS[v].st) : ""), again ? sameQuote(evidence[0]) : evidence.length ? quotes(evidence, 1) : h("p", { class: "meta" }, t("noEvidence"))));
    steps.push(h("li", { class: "stop" }, nodeButton(path.nodes[n + 1])));
  });
  return h("ol", { class: "steps" }, steps);
}
function showPathOnGraph() {
  const path = pathsShown()[pathAt];
  if (path && board && state.view === "graph") fitGraph({ nodes: path.nodes, animate: true });
}
