// How nodes and lines look: colour by kind, fill and dashes by status, the chosen ones before all others.
const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
let colours = null;
function readColours() {
  colours = { paper: css("--paper"), "rule-strong": css("--rule-strong"), ink: css("--ink"), text: css("--text"), soft: css("--soft"), faint: css("--faint"), accent: css("--accent"), line: css("--edge"), back: css("--edge-back"), font: css("--sans") };
  for (const kind of KINDS) colours[kind] = css("--k-" + kind);
}
const SHAPES = { agreement: "square", commitment: "dot", organization: "dot", programme: "diamond", person: "triangle", country: "hexagon", sector: "triangleDown", document: "square" };
const RADIUS = LARGE ? NODES.map((node) => node.r) : NETWORK.nodes.map((node) => node.size);
// Where a picture must be shrunk to fit, its nodes are drawn larger, so that they can still be told apart and hit.
let grown = 1;
function grow(scale) {
  const next = Math.min(LARGE ? 4 : 2.2, Math.max(1, (window.innerWidth < NARROW ? 0.4 : 0.56) / scale));
  if (withWebgl) { grown = next; return false; } // the graphics card does it
  if (Math.abs(next - grown) < 0.12 * grown && next !== 1) return false;
  const other_ = next !== grown;
  grown = next;
  return other_;
}

// What stands out: the selected node or line with what it touches, or a path.
function focusSet() {
  if (state.path && state.path.to !== null) {
    const chosen = pathsShown()[pathAt];
    return chosen ? { nodes: new Set(chosen.nodes), lines: new Set(chosen.lines) } : { nodes: new Set([state.path.from, state.path.to]), lines: new Set() };
  }
  if (state.pair !== null) return { nodes: new Set([PAIRS[state.pair].s, PAIRS[state.pair].t]), lines: new Set([state.pair]) };
  if (state.group !== null) return groupFocus(state.group);
  const centre = state.path ? state.path.from : state.node;
  if (centre === null) return null;
  const nodes = new Set([centre]);
  const lines = new Set();
  const { lines: drawnLines, derived } = visible();
  for (const v of pairsOf[centre]) if (drawnLines[v]) { nodes.add(otherEnd(PAIRS[v], centre)); lines.add(v); }
  derived.forEach((line, n) => { if (line.s === centre || line.t === centre) { nodes.add(otherEnd(line, centre)); lines.add(PAIRS.length + n); } });
  return { nodes, lines };
}
// A closed community stands out with those it is linked to, an open one with its members.
function groupFocus(g) {
  const { items, links, lines, derived, drawn } = visible();
  const first = PAIRS.length + derived.length;
  const nodes = new Set(closed(g) ? [discOf(g)] : items.filter((i) => NODES[i].g === g));
  const on = new Set();
  if (closed(g)) links.forEach((link, n) => { if (link.s === discOf(g) || link.t === discOf(g)) { nodes.add(link.s).add(link.t); on.add(first + n); } });
  return nodes.size ? { nodes, lines: on, calm: true } : null;
}
const radiusOf = (i) => (isGroup(i) ? GROUPS[i - NODES.length].r : RADIUS[i] * grown);
function nodeLook(i, focus) {
  const kind = NODES[i].k;
  const colour = colours[kind];
  const status = statusOf(i);
  const hollow = RECORDS.has(kind) && (status === "proposed" || status === "denied");
  const half = RECORDS.has(kind) && (status === "agreed" || status === "lapsed");
  const dim = focus && !focus.nodes.has(i);
  const main = i === state.node || i === cursor;
  return {
    id: i, shape: SHAPES[kind] || "dot", opacity: dim ? (focus.calm ? 0.4 : 0.13) : 1,
    color: { background: hollow ? colours.paper : half ? mix(colour, colours.paper, 0.5) : colour, border: main ? colours.ink : hollow || half ? colour : colours.paper },
    borderWidth: main ? 3 : hollow || half ? 2 : 1.5, size: (withWebgl ? RADIUS[i] : radiusOf(i)) * (main ? 1.15 : 1),
  };
}
// A community: its area is that of its nodes, the paler the fewer of them pass the filters.
function discLook(g, focus) {
  const { held } = visible();
  const main = discOf(g) === cursor || g === state.group;
  const on = !focus || focus.nodes.has(discOf(g)) || main;
  return {
    id: discOf(g), shape: "dot", opacity: on ? 1 : 0.35, size: GROUPS[g].r, borderWidth: main ? 3 : 1.5,
    color: { background: mix(colours.accent, colours.paper, 0.94 - 0.16 * Math.sqrt(held[g] / Math.max(...held))), border: main ? colours.ink : mix(colours.accent, colours.paper, 0.35) },
  };
}
function linkLook(id, link, focus) {
  const on = focus && focus.lines.has(id);
  return { id, from: link.s, to: link.t, dashes: false, dash: "", width: Math.min(0.6 + 0.5 * Math.sqrt(link.n), 5) / Math.max(board ? board.scale() : 1, 0.01) ** 0.5, color: { color: on ? colours.accent : colours.line, opacity: on ? 0.9 : focus ? 0.06 : state.opened.size ? 0.1 : 0.24, inherit: false } };
}
function mix(one, two, share) {
  const parts = (colour) => [1, 3, 5].map((n) => parseInt(colour.slice(n, n + 2), 16));
  const [a, b] = [parts(one), parts(two)];
  return "#" + a.map((value, n) => Math.round(value * (1 - share) + b[n] * share).toString(16).padStart(2, "0")).join("");
}
const DASH = { proposed: [1, 5], agreed: [7, 5], lapsed: [12, 3, 1, 3], denied: [2, 9] };
// Where thousands of lines are drawn, each is fainter, or they would hide the rest.
const haze = () => Math.min(1, Math.max(0.18, Math.sqrt(700 / Math.max(visible().count, 1))));
function lineLook(id, ends, focus) {
  const on = focus && focus.lines.has(id);
  const background = !ends.st;
  const hub = on ? 0 : Math.max(...[ends.s, ends.t].map((i) => (NODES[i].k === "country" || NODES[i].k === "sector" ? NODES[i].n : 0)));
  return {
    id, from: ends.s, to: ends.t, dash: ends.st, dashes: DASH[ends.st] || false,
    color: { color: on ? colours.accent : background ? colours.back : colours.line, opacity: on ? 1 : focus ? (focus.calm ? 0.4 : 0.08) : (background ? 0.7 : hub > 60 ? 0.14 : hub ? 0.36 : 0.75) * haze(), inherit: false },
    width: on ? 2.2 : background ? 0.8 : 1.1,
  };
}
