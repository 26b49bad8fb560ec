// The network: pyvis gave the nodes, the lines and their places; vis-network draws them, labels are ours.
let network = null;
let nodeSet = null;
let lineSet = null;
let hovered = null;
let cursor = null;
let lastMiddle = null;
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
let colours = null;
function readColours() {
  colours = { paper: css("--paper"), ink: css("--ink"), text: css("--text"), soft: css("--soft"), faint: css("--faint"), accent: css("--accent"), line: css("--edge"), back: css("--edge-back") };
  for (const kind of KINDS) colours[kind] = css("--k-" + kind);
}
const RADIUS = NETWORK.nodes.map((node) => node.size);
// Where a picture must be shrunk to fit, its nodes are drawn larger, so that they can still be told apart and hit.
let grown = 1;

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
  const { lines: shown, derived } = visible();
  for (const v of pairsOf[centre]) if (shown[v]) { nodes.add(otherEnd(PAIRS[v], centre)); lines.add(v); }
  derived.forEach((line, n) => { if (line.s === centre || line.t === centre) { nodes.add(otherEnd(line, centre)); lines.add(PAIRS.length + n); } });
  return { nodes, lines };
}
const radiusOf = (i) => RADIUS[i] * grown;
function nodeLook(i, focus) {
  const kind = NODES[i].k;
  const colour = colours[kind];
  const status = statusOf(i);
  const hollow = RECORDS.has(kind) && status === "proposed";
  const half = RECORDS.has(kind) && status === "agreed";
  const dim = focus && !focus.nodes.has(i);
  const main = i === state.node || i === cursor;
  return {
    id: i, hidden: !visible().shown[i] && !(focus && focus.nodes.has(i) && state.path), opacity: dim ? 0.13 : 1,
    color: { background: hollow ? colours.paper : half ? mix(colour, colours.paper, 0.5) : colour, border: main ? colours.ink : hollow || half ? colour : colours.paper },
    borderWidth: main ? 3 : hollow || half ? 2 : 1.5, size: radiusOf(i) * (main ? 1.15 : 1),
  };
}
function mix(one, two, share) {
  const parts = (colour) => [1, 3, 5].map((n) => parseInt(colour.slice(n, n + 2), 16));
  const [a, b] = [parts(one), parts(two)];
  return "#" + a.map((value, n) => Math.round(value * (1 - share) + b[n] * share).toString(16).padStart(2, "0")).join("");
}
const DASH = { proposed: [1, 5], agreed: [7, 5] };
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
// Only what looks other than before is handed over: an update costs vis-network far more than a comparison costs us.
const looks = { nodes: new Map(), lines: new Map() };
function changed(kind, items) {
  return items.filter((item) => {
    const look = JSON.stringify(item);
    const same_ = looks[kind].get(item.id) === look;
    looks[kind].set(item.id, look);
    return !same_;
  });
}
function drawGraph() {
  if (!network) return;
  const focus = focusSet();
  const { lines, derived } = visible();
  const nodes = changed("nodes", NODES.map((_, i) => nodeLook(i, focus)));
  if (nodes.length) nodeSet.update(nodes);
  const wanted = PAIRS.map((pair, v) => ({ ...lineLook(v, pair, focus), hidden: !lines[v] && !(focus?.lines.has(v)) }));
  derived.forEach((line, n) => wanted.push({ ...lineLook(PAIRS.length + n, line, focus), hidden: false }));
  const stale = lineSet.getIds().filter((id) => id >= PAIRS.length + derived.length);
  if (stale.length) { lineSet.remove(stale); for (const id of stale) looks.lines.delete(id); }
  const lines_ = changed("lines", wanted);
  if (lines_.length) lineSet.update(lines_);
  if (!nodes.length && !lines_.length) network.redraw();
}
function labelView() {
  const focus = focusSet();
  const { shown } = visible();
  const scale = network.getScale();
  const middle = network.getViewPosition();
  const box = $("network").getBoundingClientRect();
  const body = network.body.nodes;
  const at = (i) => ({ x: (body[i].x - middle.x) * scale + box.width / 2, y: (body[i].y - middle.y) * scale + box.height / 2 });
  const back = (p) => ({ x: (p.x - box.width / 2) / scale + middle.x, y: (p.y - box.height / 2) / scale + middle.y });
  const dim = (i) => Boolean(focus) && !focus.nodes.has(i) && i !== hovered && i !== cursor;
  const wanted = (i) => {
    if (i === hovered || i === cursor || i === state.node) return ALWAYS * 2;
    if (focus && focus.nodes.has(i)) return (focus.nodes.size <= 40 ? ALWAYS / 2 : 500) + importance(i);
    if (focus) return 0;
    return NODES[i].k === "commitment" && scale < 1.5 ? 0 : 1 + importance(i);
  };
  return {
    nodes: NODES.map((_, i) => i).filter((i) => (shown[i] || (focus && focus.nodes.has(i))) && body[i]), at, back, scale, dim, wanted,
    radius: radiusOf, strong: (i) => i === state.node || i === hovered || i === cursor, width: box.width, height: box.height, colours, font: css("--sans"),
  };
}
// The part of the canvas that no panel covers.
function clearBox() {
  const box = $("network").getBoundingClientRect();
  const panel = $("panel");
  if (panel.hidden || getComputedStyle(panel).position !== "absolute") return { width: box.width, height: box.height, dx: 0, dy: 0 };
  const over = panel.getBoundingClientRect();
  if (over.width > box.width * 0.9) { const height = Math.max(over.top - box.top, 80); return { width: box.width, height, dx: 0, dy: (height - box.height) / 2 }; }
  const width = Math.max(over.left - box.left, 80);
  return { width, height: box.height, dx: (width - box.width) / 2, dy: 0 };
}
function fitGraph({ nodes = null, animate = false } = {}) {
  const chosen = nodes || NODES.map((_, i) => i).filter((i) => visible().shown[i]);
  const places = network.getPositions(chosen);
  const xs = chosen.map((i) => places[i]?.x ?? 0);
  const ys = chosen.map((i) => places[i]?.y ?? 0);
  if (!xs.length) return 1;
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const box = clearBox();
  const pad = box.width < 600 ? 44 : 84;
  const scale = Math.max(0.02, Math.min((box.width - 2 * pad) / Math.max(right - left, 1), (box.height - 1.2 * pad) / Math.max(bottom - top, 1), nodes ? 1.15 : 1.9));
  move({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, offset: { x: box.dx, y: box.dy } }, animate);
  return scale;
}
function grow(scale) {
  const next = Math.min(2.2, Math.max(1, 0.62 / scale));
  if (Math.abs(next - grown) < 0.12 * grown && next !== 1) return false;
  const changed = next !== grown;
  grown = next;
  return changed;
}
function move(target, animate = true) {
  if (target.scale && grow(target.scale)) drawGraph();
  network.moveTo({ ...target, animation: animate && !calm.matches ? { duration: 260, easingFunction: "easeInOutQuad" } : false });
}
// What is chosen from a list or a link comes into view with its neighbours; what is clicked stays where it is, if it can be seen.
let clicked = false;
const inView = (i) => {
  const dom = network.canvasToDOM(network.getPositions([i])[i]);
  const box = clearBox();
  return dom.x > 30 && dom.y > 30 && dom.x < box.width - 30 && dom.y < box.height - 30;
};
function reveal(i, { alone = false } = {}) {
  if (!network || state.view !== "graph") return;
  if (alone || clicked) { if (!inView(i)) move({ position: network.getPositions([i])[i] }); return; }
  const focus = focusSet();
  fitGraph({ nodes: focus && focus.nodes.size > 1 ? [...focus.nodes] : [i], animate: true });
}
const zoom = (factor) => move({ scale: Math.min(Math.max(network.getScale() * factor, 0.03), 6) });

function startGraph() {
  readColours();
  const box = $("network").getBoundingClientRect();
  const upright = box.height > box.width * 1.25;
  const focus = focusSet();
  const nodeLooks = NODES.map((_, i) => nodeLook(i, focus));
  changed("nodes", nodeLooks);
  nodeSet = new vis.DataSet(NETWORK.nodes.map(({ id, x, y, shape }) => ({ ...nodeLooks[id], x: upright ? -y : x, y: upright ? x : y, shape })));
  const { lines } = visible();
  const lineLooks = PAIRS.map((pair, v) => ({ ...lineLook(v, pair, focus), hidden: !lines[v] }));
  changed("lines", lineLooks);
  lineSet = new vis.DataSet(lineLooks);
  network = new vis.Network($("network"), { nodes: nodeSet, edges: lineSet }, OPTIONS);
  network.canvas.frame.tabIndex = -1;
  network.on("afterDrawing", (ctx) => drawLabels(ctx, labelView()));
  network.on("click", (event) => {
    $("canvas").focus({ preventScroll: true });
    clicked = true;
    if (event.nodes.length) { cursor = null; select(event.nodes[0]); }
    else if (event.edges.length && event.edges[0] < PAIRS.length) selectPair(event.edges[0]);
    else if (event.edges.length) select(visible().derived[event.edges[0] - PAIRS.length].s);
    else if (chosen()) unselect();
    network.unselectAll();
    setTimeout(() => { clicked = false; }, 120);
  });
  network.on("doubleClick", (event) => { const i = event.nodes[0]; if (i !== undefined && childrenOf.has(i)) foldCommitments(i); });
  network.on("hoverNode", (event) => { hovered = event.node; $("network").classList.add("over"); network.redraw(); });
  network.on("blurNode", () => { hovered = null; $("network").classList.remove("over"); network.redraw(); });
  network.on("hoverEdge", () => $("network").classList.add("over"));
  network.on("blurEdge", () => $("network").classList.remove("over"));
  fitGraph();
  network.on("zoom", ({ scale }) => { if (grow(scale)) drawGraph(); });
  new ResizeObserver(() => requestAnimationFrame(keepMiddle)).observe($("canvas"));
  $("canvas").addEventListener("keydown", walk);
  drawGraph();
}
// When the panel opens beside the canvas, the picture stays where it was and what is selected stays in sight.
let lastWidth = 0;
function keepMiddle() {
  const box = $("network").getBoundingClientRect();
  if (!box.width || Math.abs(box.width - lastWidth) < 2) return;
  lastWidth = box.width;
  network.setSize("100%", "100%");
  network.redraw();
  if (clicked) return;
  const focus = focusSet();
  fitGraph(focus ? { nodes: [...focus.nodes] } : {});
}
function foldCommitments(i) {
  const open = toggled(state.open, i);
  change(state.fold ? { open } : { fold: true, open: new Set(NODES.map((_, a) => a).filter((a) => childrenOf.has(a) && a !== i)) });
}

// Keyboard: J and K visit every node in the order of importance; arrows go to the nearest one that way.
function walkOrder() { return NODES.map((_, i) => i).filter((i) => visible().shown[i]).sort((a, b) => importance(b) - importance(a) || a - b); }
function toward(from, dx, dy) {
  const places = network.getPositions();
  const here = places[from];
  let best = null;
  let least = Infinity;
  NODES.forEach((_, i) => {
    if (i === from || !visible().shown[i]) return;
    const x = places[i].x - here.x;
    const y = places[i].y - here.y;
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (along > 0 && aside <= along * 1.6 && along + 2 * aside < least) { least = along + 2 * aside; best = i; }
  });
  return best;
}
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
function goTo(i) {
  cursor = i;
  reveal(i, { alone: true });
  drawGraph();
  say(t("selectedNode", { k: t("k." + NODES[i].k), n: named(i, 120), m: pairsOf[i].length }));
}
function walk(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const order = walkOrder();
  const here = cursor ?? state.node;
  const place = order.indexOf(here);
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if ((key === "j" || key === "k") && order.length) goTo(order[place < 0 ? 0 : (place + (key === "j" ? 1 : order.length - 1)) % order.length]);
  else if (key in ARROWS && order.length) { const next = place < 0 ? order[0] : toward(here, ...ARROWS[key]); if (next !== null) goTo(next); }
  else if (key === "Home" && order.length) goTo(order[0]);
  else if (key === "Enter" && here !== null && here !== undefined) { cursor = null; select(here); $("panel").focus({ preventScroll: true }); }
  else if (key === "+" || key === "=") zoom(1.3);
  else if (key === "-") zoom(1 / 1.3);
  else if (key === "0") fitGraph({ animate: true });
  else return;
  event.preventDefault();
}
// Where a node stands on the screen: for whoever scripts the page.
window.kgPlace = (i) => { const box = $("network").getBoundingClientRect(); const p = network.canvasToDOM(network.getPositions([i])[i]); return { x: p.x + box.x, y: p.y + box.y }; };
