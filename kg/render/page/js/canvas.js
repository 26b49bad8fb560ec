// The network: pyvis gave the nodes, the lines and their places; vis-network draws what is shown, labels are ours.
let network = null;
let nodeSet = null;
let lineSet = null;
let hovered = null;
let cursor = null;
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const PLACES = NETWORK.nodes.map(({ x, y }) => ({ x, y }));

// Only what looks other than before is handed over: an update costs vis-network far more than a comparison costs us.
const looks = { nodes: new Map(), lines: new Map() };
function hand(kind, set, items) {
  const before = looks[kind];
  const now = new Map(items.map((item) => [item.id, JSON.stringify(item)]));
  const gone = [...before.keys()].filter((id) => !now.has(id));
  const fresh_ = items.filter((item) => before.get(item.id) !== now.get(item.id));
  looks[kind] = now;
  if (gone.length) set.remove(gone);
  if (fresh_.length) set.update(fresh_.map((item) => (kind === "nodes" && !before.has(item.id) ? { ...item, ...PLACES[item.id], shape: NETWORK.nodes[item.id].shape } : item)));
  return gone.length + fresh_.length;
}
function drawGraph() {
  if (!network) return;
  const focus = focusSet();
  const { drawn, lines, derived } = visible();
  const held = state.path ? focus.nodes : new Set();
  const nodes = NODES.map((_, i) => i).filter((i) => drawn[i] || held.has(i)).map((i) => nodeLook(i, focus));
  const edges = PAIRS.map((_, v) => v).filter((v) => lines[v] || focus?.lines.has(v)).map((v) => lineLook(v, PAIRS[v], focus));
  derived.forEach((line, n) => edges.push(lineLook(PAIRS.length + n, line, focus)));
  const work = hand("nodes", nodeSet, nodes) + hand("lines", lineSet, edges);
  if (!work) network.redraw();
}
function labelView() {
  const focus = focusSet();
  const { drawn } = visible();
  const scale = network.getScale();
  const middle = network.getViewPosition();
  const box = $("network").getBoundingClientRect();
  if (Math.abs(box.width - last.width) < 2) camera = { scale, ...middle };
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
    nodes: NODES.map((_, i) => i).filter((i) => (drawn[i] || (focus && focus.nodes.has(i))) && body[i]), at, back, scale, dim, wanted,
    radius: radiusOf, strong: (i) => i === state.node || i === hovered || i === cursor, width: box.width, height: box.height, colours, font: colours.font,
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
  const wanted = nodes || NODES.map((_, i) => i).filter((i) => visible().drawn[i]);
  const xs = wanted.map((i) => PLACES[i].x);
  const ys = wanted.map((i) => PLACES[i].y);
  if (!xs.length) return 1;
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const box = clearBox();
  const pad = box.width < 600 ? 44 : 84;
  const scale = Math.max(0.02, Math.min((box.width - 2 * pad) / Math.max(right - left, 1), (box.height - 1.2 * pad) / Math.max(bottom - top, 1), nodes ? 1.15 : 1.9));
  move({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, offset: { x: box.dx, y: box.dy } }, animate);
  return scale;
}
function move(target, animate = true) {
  if (target.scale && grow(target.scale)) drawGraph();
  network.moveTo({ ...target, animation: animate && !calm.matches ? { duration: 260, easingFunction: "easeInOutQuad" } : false });
}
// What is chosen from a list or a link comes into view with its neighbours; what is clicked stays where it is, if it can be seen.
let clicked = false;
const inView = (i) => {
  const dom = network.canvasToDOM(PLACES[i]);
  const box = clearBox();
  return dom.x > 30 && dom.y > 30 && dom.x < box.width - 30 && dom.y < box.height - 30;
};
function reveal(i, { alone = false } = {}) {
  if (!network || state.view !== "graph") return;
  if (alone || clicked) { if (!inView(i)) move({ position: PLACES[i] }); return; }
  const focus = focusSet();
  fitGraph({ nodes: focus && focus.nodes.size > 1 ? [...focus.nodes] : [i], animate: true });
}
const zoom = (factor) => move({ scale: Math.min(Math.max(network.getScale() * factor, 0.03), 6) });

function startGraph() {
  readColours();
  const box = $("network").getBoundingClientRect();
  if (box.height > box.width * 1.25) for (const place of PLACES) [place.x, place.y] = [-place.y, place.x];
  nodeSet = new vis.DataSet();
  lineSet = new vis.DataSet();
  network = new vis.Network($("network"), { nodes: nodeSet, edges: lineSet }, OPTIONS);
  network.canvas.frame.tabIndex = -1;
  fitGraph();
  drawGraph();
  network.on("afterDrawing", (ctx) => drawLabels(ctx, labelView()));
  network.on("click", (event) => {
    $("canvas").focus({ preventScroll: true });
    clicked = true;
    if (event.nodes.length) { cursor = null; select(event.nodes[0]); }
    else if (event.edges.length && event.edges[0] < PAIRS.length) selectPair(event.edges[0]);
    else if (event.edges.length) select(visible().derived[event.edges[0] - PAIRS.length].s);
    else if (chosen()) unselect();
    network.unselectAll();
    setTimeout(() => { clicked = false; }, 300);
  });
  network.on("doubleClick", (event) => { const i = event.nodes[0]; if (i !== undefined && childrenOf.has(i)) foldCommitments(i); });
  network.on("hoverNode", (event) => { hovered = event.node; $("network").classList.add("over"); network.redraw(); });
  network.on("blurNode", () => { hovered = null; $("network").classList.remove("over"); network.redraw(); });
  network.on("hoverEdge", () => $("network").classList.add("over"));
  network.on("blurEdge", () => $("network").classList.remove("over"));
  network.on("dragEnd", (event) => { for (const [i, place] of Object.entries(network.getPositions(event.nodes))) PLACES[i] = place; });
  network.on("zoom", ({ scale }) => { if (grow(scale)) drawGraph(); });
  new ResizeObserver(() => requestAnimationFrame(keepMiddle)).observe($("canvas"));
  $("canvas").addEventListener("keydown", walk);
}
// When the panel opens beside the canvas, the picture stays where it was and what is selected stays in sight.
let last = { width: 0, height: 0 };
let camera = { scale: 1, x: 0, y: 0 }; // as it was at the last size: vis-network itself zooms out when its canvas narrows
function keepMiddle() {
  const { width, height } = $("network").getBoundingClientRect();
  if (!width || (Math.abs(width - last.width) < 2 && Math.abs(height - last.height) < 2)) return;
  const first = !last.width;
  const { scale, x, y } = camera;
  network.setSize("100%", "100%");
  network.redraw();
  if (!first) move({ scale, position: { x: x - (last.width - width) / 2 / scale, y: y - (last.height - height) / 2 / scale } }, false);
  last = { width, height };
  if (clicked) { if (state.node !== null) reveal(state.node); return; }
  const focus = focusSet();
  fitGraph(focus ? { nodes: [...focus.nodes] } : {});
}
function foldCommitments(i) {
  const open = toggled(state.open, i);
  change(state.fold ? { open } : { fold: true, open: new Set(NODES.map((_, a) => a).filter((a) => childrenOf.has(a) && a !== i)) });
}

// Where a node stands on the screen: for whoever scripts the page.
window.kgPlace = (i) => { const box = $("network").getBoundingClientRect(); const p = network.canvasToDOM(PLACES[i]); return { x: p.x + box.x, y: p.y + box.y }; };
