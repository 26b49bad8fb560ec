// What the page was given, and the few ways in which it makes elements. Text goes in as text nodes, never as markup.
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const NETWORK = read("kg-network");
const OPTIONS = read("kg-options");
const DATA = read("kg-data");
const SETTINGS = read("kg-settings");
// A large page holds its lists as columns (kg/render/pack.py).
function unpacked({ n, c: columns }) {
  const items = Array.from({ length: n }, () => ({}));
  for (const [name, { v, w, i }] of Object.entries(columns)) for (let at = 0; at < v.length; at++) items[i ? i[at] : at][name] = w ? w[v[at]] : v[at];
  return items;
}
const LARGE = Boolean(DATA.groups);
const listed = (name) => (LARGE ? unpacked(DATA[name]) : DATA[name]);
const [NODES, EDGES, DOCUMENTS] = ["nodes", "edges", "documents"].map(listed);
const EVIDENCE = LARGE ? unpacked(DATA.evidence).map(({ d, p, s: start, e: end, c: sure }) => [d, p, start, end, sure]) : DATA.evidence;
const PAIRS = LARGE ? unpacked(DATA.pairs) : NETWORK.edges.map(({ from, to, st = "" }) => ({ s: from, t: to, st }));
const { paragraphs: PARAGRAPHS, groups: GROUPS = [] } = DATA;

const KINDS = ["agreement", "commitment", "organization", "programme", "person", "country", "sector", "document"];
const RECORDS = new Set(["agreement", "commitment"]);
const STATUSES = ["concluded", "agreed", "proposed", "lapsed", "denied"];
const SVG = "http://www.w3.org/2000/svg";
const $ = (id) => document.getElementById(id);

function fill(element, given, children) {
  for (const [name, value] of Object.entries(given || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") for (const [event, act] of Object.entries(value)) element.addEventListener(event, act);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat(Infinity)) if (child !== null && child !== undefined && child !== false && child !== "") element.append(child);
  return element;
}
const h = (tag, given, ...children) => fill(document.createElement(tag), given, children);
const s = (tag, given, ...children) => fill(document.createElementNS(SVG, tag), given, children);
// A library lies in the page as text until something is drawn with it; the policy knows its digest.
const run = (id) => document.head.append(h("script", null, $(id).textContent));
const clear = (element) => { element.replaceChildren(); return element; };
const button = (text, act, given) => h("button", { type: "button", on: { click: act }, ...given }, text);

function grouped(lists, key) {
  const list = lists.get(key) || [];
  if (!list.length) lists.set(key, list);
  return list;
}
// The same facts from both ends: for each node its edges, its lines, and its commitments.
const edgesOf = NODES.map(() => []);
const pairsOf = NODES.map(() => []);
const edgesIn = PAIRS.map(() => []);
const parentOf = new Map();
const childrenOf = new Map();
const byId = new Map(NODES.map((node, i) => [node.id, i]));
EDGES.forEach((edge, i) => {
  edgesOf[edge.s].push(i);
  if (edge.t !== edge.s) edgesOf[edge.t].push(i);
  edgesIn[edge.v].push(i);
  if ((edge.p === "of" || edge.p === "under") && NODES[edge.s].k === "commitment") {
    parentOf.set(edge.s, edge.t);
    grouped(childrenOf, edge.t).push(edge.s);
  }
});
PAIRS.forEach((pair, i) => { pairsOf[pair.s].push(i); if (pair.t !== pair.s) pairsOf[pair.t].push(i); });
const otherEnd = (ends, i) => (ends.s === i ? ends.t : ends.s);
