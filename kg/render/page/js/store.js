// What the reader chose. It lives in the address, so that the back button and a copied link bring it back.
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const DEFAULT_OFF = ["sector", "document"];
// A large graph opens with its commitments folded into their agreements.
const FOLD_ABOVE = 300;
const FOLDED = NODES.length > FOLD_ABOVE;
// One that nobody could read node by node opens as communities.
const GROUP_ABOVE = 3000;
const GROUPED = GROUPS.length > 1 && NODES.length > GROUP_ABOVE;
const fresh = () => ({ off: new Set(DEFAULT_OFF), stOff: new Set(), sectors: new Set(), partners: new Set(), from: "", to: "" });
const state = { view: "graph", lang: SETTINGS.lang, theme: "", node: null, pair: null, path: null, cell: null, group: null, fold: FOLDED, open: new Set(), grouped: GROUPED, opened: new Set(), ...fresh() };
const FILTERS = ["off", "stOff", "sectors", "partners", "from", "to"];
const undone = [];
const listeners = [];
const VIEWS = ["graph", "timeline", "matrix", "table"];

const same = (one, two) => one.size === two.size && [...one].every((value) => two.has(value));
const filtered = () => { const base = fresh(); return FILTERS.some((name) => (base[name] instanceof Set ? !same(base[name], state[name]) : state[name] !== base[name])); };

function toHash() {
  const parts = new URLSearchParams();
  if (state.view !== "graph") parts.set("view", state.view);
  if (state.node !== null && !state.path) parts.set("node", NODES[state.node].id);
  if (state.pair !== null) parts.set("line", NODES[PAIRS[state.pair].s].id + "~" + NODES[PAIRS[state.pair].t].id);
  if (state.path) parts.set("path", NODES[state.path.from].id + "~" + (state.path.to === null ? "" : NODES[state.path.to].id));
  if (state.cell) parts.set("cell", state.cell.replace("|", "."));
  if (!same(state.off, fresh().off)) parts.set("hide", [...state.off].sort().join(".") || "-");
  for (const [name, key] of [["stOff", "status"], ["sectors", "sector"], ["partners", "partner"]]) if (state[name].size) parts.set(key, [...state[name]].sort().join("."));
  for (const name of ["from", "to"]) if (state[name]) parts.set(name, state[name]);
  if (state.fold !== FOLDED) parts.set("fold", state.fold ? "1" : "0");
  if (state.open.size) parts.set("open", [...state.open].map((i) => NODES[i].id).sort().join("~"));
  if (state.grouped !== GROUPED) parts.set("communities", state.grouped ? "1" : "0");
  if (state.group !== null) parts.set("community", groupId(state.group));
  if (state.opened.size) parts.set("in", [...state.opened].map(groupId).sort().join("~"));
  if (state.lang !== SETTINGS.lang) parts.set("lang", state.lang);
  if (state.theme) parts.set("theme", state.theme);
  return "#" + parts.toString().replace(/%2F/g, "/").replace(/%7E/g, "~").replace(/%3A/g, ":");
}
function fromHash(hash = location.hash) {
  const parts = new URLSearchParams(hash.slice(1));
  const list = (key) => (parts.get(key) || "").split(".").filter(Boolean);
  const node = (id) => (byId.has(id) ? byId.get(id) : null);
  state.view = VIEWS.includes(parts.get("view")) ? parts.get("view") : "graph";
  state.lang = ["en", "ko"].includes(parts.get("lang")) ? parts.get("lang") : SETTINGS.lang;
  state.theme = ["light", "dark"].includes(parts.get("theme")) ? parts.get("theme") : "";
  Object.assign(state, fresh());
  if (parts.has("hide")) state.off = new Set(list("hide").filter((kind) => KINDS.includes(kind)));
  state.stOff = new Set(list("status"));
  state.sectors = new Set(list("sector").filter((id) => own(SETTINGS.sectors, id)));
  state.partners = new Set(list("partner").filter((code) => own(SETTINGS.countries, code)));
  for (const name of ["from", "to"]) state[name] = /^\d{4}-\d\d$/.test(parts.get(name) || "") ? parts.get(name) : "";
  state.fold = parts.has("fold") ? parts.get("fold") === "1" : FOLDED;
  state.open = new Set((parts.get("open") || "").split("~").map(node).filter((i) => i !== null));
  const group = (id) => GROUPS.findIndex((one, g) => groupId(g) === id);
  state.grouped = parts.has("communities") ? parts.get("communities") === "1" && GROUPS.length > 1 : GROUPED;
  state.group = parts.has("community") && group(parts.get("community")) >= 0 ? group(parts.get("community")) : null;
  state.opened = new Set((parts.get("in") || "").split("~").map(group).filter((g) => g >= 0));
  state.node = node(parts.get("node"));
  const [a, b] = (parts.get("line") || "").split("~").map(node);
  const line = a === null || a === undefined ? -1 : PAIRS.findIndex((pair) => (pair.s === a && pair.t === b) || (pair.s === b && pair.t === a));
  state.pair = line < 0 ? null : line;
  const [code, field] = (parts.get("cell") || "").split(".");
  state.cell = parts.has("cell") && (!code || own(SETTINGS.countries, code)) && (!field || own(SETTINGS.sectors, field)) ? `${code}|${field || ""}` : null;
  const [from, to] = (parts.get("path") || "").split("~").map(node);
  state.path = from === null || from === undefined ? null : { from, to: to ?? null };
  if (!hash && GIVEN.length) state.path = { from: GIVEN[0][0], to: GIVEN[0].at(-1) };
}
function change(changes, { keep = false } = {}) {
  const touches = FILTERS.some((name) => name in changes);
  if (touches && !keep) undone.push(Object.fromEntries(FILTERS.map((name) => [name, state[name] instanceof Set ? new Set(state[name]) : state[name]])));
  Object.assign(state, changes);
  const hash = toHash();
  if (hash !== (location.hash || "#")) remember(hash, keep);
  refresh(changes);
}
// Inside a notebook the page has no address of its own: there it remembers by itself where the reader was. The browser's way back
// would lead out of the notebook.
const FRAMED = location.protocol === "about:";
const visited = [""];
function remember(hash, keep = false) {
  if (!FRAMED) history[keep ? "replaceState" : "pushState"](null, "", hash);
  else visited.splice(keep ? -1 : visited.length, keep ? 1 : 0, hash);
}
function goBack() {
  if (!FRAMED) history.back();
  else if (visited.length > 1) { visited.pop(); wentTo(visited.at(-1)); }
}
function undo() { const before = undone.pop(); if (before) { Object.assign(state, before); remember(toHash()); refresh(before); } }
const onChange = (act) => listeners.push(act);
function refresh(changes) {
  if (!changes || FILTERS.some((name) => name in changes) || ["open", "fold", "node", "pair", "path", "group", "grouped", "opened"].some((name) => name in changes)) seen = null;
  for (const act of listeners) act(changes);
}
const toggled = (set, value) => { const copy = new Set(set); if (!copy.delete(value)) copy.add(value); return copy; };
const NOTHING = { node: null, pair: null, path: null, cell: null, group: null };
const select = (node) => change({ ...NOTHING, node });
const selectPair = (pair) => change({ ...NOTHING, pair });
const unselect = () => change({ ...NOTHING });
const chosen = () => Object.keys(NOTHING).some((name) => state[name] !== null);

const told = PAIRS.map((_, v) => edgesIn[v].some((e) => EDGES[e].e));
const chosenNodes = () => new Set([state.node, ...(state.pair === null ? [] : [PAIRS[state.pair].s, PAIRS[state.pair].t]), ...(state.path ? [state.path.from, state.path.to] : [])].filter((i) => i !== null));

// Which records pass the filters, which nodes stand beside them, and which lines are drawn.
let seen = null;
const low = (date) => (date + "-01-01").slice(0, 7);
const high = (date) => (date.length === 4 ? date + "-12" : date.slice(0, 7));
const dateOf = (i) => NODES[i].d || (parentOf.has(i) ? NODES[parentOf.get(i)].d : "") || "";
function passes(i, but = "") {
  const node = NODES[i];
  if (but !== "stOff" && state.stOff.has(STATUSES.includes(statusOf(i)) ? statusOf(i) : "")) return false;
  if (but !== "sectors" && state.sectors.size && !(node.ss || []).some((id) => state.sectors.has(id))) return false;
  if (state.partners.size && ![...state.partners].every((code) => (node.cs || []).includes(code))) return false;
  if (!state.from && !state.to) return true;
  const date = dateOf(i);
  return Boolean(date) && (!state.from || high(date) >= state.from) && (!state.to || low(date) <= state.to);
}
function visible() {
  if (seen) return seen;
  const records = new Set();
  NODES.forEach((node, i) => { if (RECORDS.has(node.k) && passes(i)) records.add(i); });
  const near = new Set(records);
  for (const i of records) for (const v of pairsOf[i]) near.add(otherEnd(PAIRS[v], i));
  const held = chosenNodes();
  const folded = (i) => NODES[i].k === "commitment" && (state.off.has("commitment") || (state.fold && parentOf.has(i) && !state.open.has(parentOf.get(i))));
  const shown = NODES.map((node, i) => {
    if (held.has(i)) return true;
    if (RECORDS.has(node.k)) return records.has(i) && (node.k === "commitment" ? !folded(i) : !state.off.has(node.k));
    return near.has(i) && !state.off.has(node.k);
  });
  const drawn = mostImportant(singly(shown, held), held);
  // What only the reference tables know (whose country, which body above) is drawn for what is chosen, else it hides the rest.
  const lines = PAIRS.map((pair, v) => drawn[pair.s] && drawn[pair.t] && pair.s !== pair.t && (told[v] || held.has(pair.s) || held.has(pair.t)));
  const items = NODES.map((_, i) => i).filter((i) => drawn[i]);
  seen = { records, near, shown, drawn, lines, items, count: lines.filter(Boolean).length, derived: derivedLines(records, drawn, folded), ...closedGroups(shown, drawn) };
  return seen;
}
// The canvas stays quick: of a large graph it draws the most connected nodes, what is chosen, and what that touches.
const MOST_ON_CANVAS = 1500;
const RANKED = NODES.map((_, i) => i).sort((a, b) => importance(b) - importance(a) || a - b);
function mostImportant(shown, held) {
  const most = withWebgl ? Infinity : MOST_ON_CANVAS;
  if (shown.filter(Boolean).length <= most) return shown;
  const kept = new Set(held);
  for (const i of held) for (const v of pairsOf[i]) if (kept.size < most / 2) kept.add(otherEnd(PAIRS[v], i));
  for (const i of RANKED) { if (kept.size >= most) break; if (shown[i]) kept.add(i); }
  return shown.map((on, i) => on && kept.has(i));
}
// A folded commitment still ties its agreement to whoever takes part in it.
const JOINED = new Set(PAIRS.flatMap((pair) => [pair.s + "-" + pair.t, pair.t + "-" + pair.s]));
function derivedLines(records, shown, folded) {
  const found = new Map();
  for (const i of records) {
    const parent = parentOf.get(i);
    if (!folded(i) || parent === undefined || !shown[parent]) continue;
    for (const v of pairsOf[i]) {
      const end = otherEnd(PAIRS[v], i);
      const key = parent + "-" + end;
      if (end === parent || !shown[end] || !told[v] || JOINED.has(key) || NODES[end].k === "commitment") continue;
      if (!found.has(key)) found.set(key, { s: parent, t: end, st: PAIRS[v].st });
    }
  }
  return [...found.values()];
}
