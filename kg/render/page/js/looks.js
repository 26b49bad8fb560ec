// How nodes and lines look: colour by kind, fill and dashes by status, the chosen ones before all others.
const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
let colours = null;
function readColours() {
  colours = { paper: css("--paper"), ink: css("--ink"), text: css("--text"), soft: css("--soft"), faint: css("--faint"), accent: css("--accent"), line: css("--edge"), back: css("--edge-back"), font: css("--sans") };
  for (const kind of KINDS) colours[kind] = css("--k-" + kind);
}
const RADIUS = NETWORK.nodes.map((node) => node.size);
// Where a picture must be shrunk to fit, its nodes are drawn larger, so that they can still be told apart and hit.
let grown = 1;
function grow(scale) {
  const next = Math.min(2.2, Math.max(1, 0.62 / scale));
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
  const centre = state.path ? state.path.from : state.node;
  if (centre === null) return null;
  const nodes = new Set([centre]);
  const lines = new Set();
  const { lines: drawnLines, derived } = visible();
  for (const v of pairsOf[centre]) if (drawnLines[v]) { nodes.add(otherEnd(PAIRS[v], centre)); lines.add(v); }
  derived.forEach((line, n) => { if (line.s === centre || line.t === centre) { nodes.add(otherEnd(line, centre)); lines.add(PAIRS.length + n); } });
  return { nodes, lines };
}
const radiusOf = (i) => RADIUS[i] * grown;
function nodeLook(i, focus) {
  const kind = NODES[i].k;
  const colour = colours[kind];
  const status = statusOf(i);
  const hollow = RECORDS.has(kind) && (status === "proposed" || status === "denied");
  const half = RECORDS.has(kind) && (status === "agreed" || status === "lapsed");
  const dim = focus && !focus.nodes.has(i);
  const main = i === state.node || i === cursor;
  return {
    id: i, opacity: dim ? 0.13 : 1,
    color: { background: hollow ? colours.paper : half ? mix(colour, colours.paper, 0.5) : colour, border: main ? colours.ink : hollow || half ? colour : colours.paper },
    borderWidth: main ? 3 : hollow || half ? 2 : 1.5, size: radiusOf(i) * (main ? 1.15 : 1),
  };
}
function mix(one, two, share) {
  const parts = (colour) => [1, 3, 5].map((n) => parseInt(colour.slice(n, n + 2), 16));
  const [a, b] = [parts(one), parts(two)];
  return "#" + a.map((value, n) => Math.round(value * (1 - share) + b[n] * share).toString(16).padStart(2, "0")).join("");
}
const DASH = { proposed: [1, 5], agreed: [7, 5], lapsed: [12, 3, 1, 3], denied: [2, 9] };
function lineLook(id, ends, focus) {
  const on = focus && focus.lines.has(id);
  const background = !ends.st;
  const hub = on ? 0 : Math.max(...[ends.s, ends.t].map((i) => (NODES[i].k === "country" || NODES[i].k === "sector" ? NODES[i].n : 0)));
  return {
    id, from: ends.s, to: ends.t, dashes: DASH[ends.st] || false,
    color: { color: on ? colours.accent : background ? colours.back : colours.line, opacity: on ? 1 : focus ? 0.08 : background ? 0.7 : hub > 60 ? 0.14 : hub ? 0.36 : 0.75, inherit: false },
    width: on ? 2.2 : background ? 0.8 : 1.1,
  };
}
