// The small interface that the page draws with, and its first form: vis-network on a canvas.
// A board shows items (nodes and discs) and lines by number, tells where they stand, and says what the reader does:
//   show(items, lines) · redraw() · scale() · middle() · moveTo({ scale, position, offset }, animate) · at(item) · toScreen(point)
//   resize() · snapshot() · stop();  act.click(item, line, point) · hover(item, line) · dragged(item, place) · zoomed(scale) · drawn(ctx)
// Where drawing is slow (no graphics card, an old computer) less is drawn while the picture is dragged. How fast it is tell the
// frames during a drag: so many in a row that took longer than this, in milliseconds. From then on each drag is a light one:
// `lighten` is told when one begins and ends, and whether it is the first.
const SLOW_FRAME = 60;
const SLOW_FRAMES = 3;
function whenDragsAreSlow(place, lighten) {
  let held = false;
  let before = 0;
  let slow = 0;
  const frame = (now) => {
    if (!held) return;
    slow = before && now - before > SLOW_FRAME ? slow + 1 : 0;
    before = now;
    if (slow === SLOW_FRAMES) lighten(true, true); else requestAnimationFrame(frame);
  };
  const press = () => {
    held = true;
    before = 0;
    if (slow === SLOW_FRAMES) lighten(true); else requestAnimationFrame(frame);
  };
  const release = () => { if (held && slow === SLOW_FRAMES) lighten(false); held = false; };
  place.addEventListener("pointerdown", press, true);
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, release, true);
}
function canvasBoard(place, act) {
  if (typeof vis === "undefined") run("kg-vis");
  const nodeSet = new vis.DataSet();
  const lineSet = new vis.DataSet();
  const network = new vis.Network(place, { nodes: nodeSet, edges: lineSet }, OPTIONS);
  network.canvas.frame.tabIndex = -1;
  whenDragsAreSlow(place, (_, first) => first && network.setOptions({ interaction: { hideEdgesOnDrag: true } }));
  // Only what looks other than before is handed over: an update costs vis-network far more than a comparison costs us.
  const looks = { nodes: new Map(), lines: new Map() };
  function hand(kind, set, items) {
    const before = looks[kind];
    const now = new Map(items.map((item) => [item.id, JSON.stringify(item)]));
    const gone = [...before.keys()].filter((id) => !now.has(id));
    const other_ = items.filter((item) => before.get(item.id) !== now.get(item.id));
    looks[kind] = now;
    if (gone.length) set.remove(gone);
    if (other_.length) set.update(other_.map((item) => (kind === "nodes" && !before.has(item.id) ? { ...item, ...PLACES[item.id] } : item)));
    return gone.length + other_.length;
  }
  network.on("afterDrawing", (ctx) => act.drawn(ctx));
  network.on("click", (event) => { act.click(event.nodes[0] ?? null, event.nodes.length ? null : event.edges[0] ?? null, event.pointer.canvas); network.unselectAll(); });
  network.on("hoverNode", (event) => act.hover(event.node, null));
  network.on("blurNode", () => act.hover(null, null));
  network.on("hoverEdge", (event) => act.hover(null, event.edge));
  network.on("blurEdge", () => act.hover(null, null));
  network.on("dragEnd", (event) => { for (const [i, to] of Object.entries(network.getPositions(event.nodes))) act.dragged(Number(i), to); });
  network.on("zoom", ({ scale }) => act.zoomed(scale));
  return {
    show(items, lines) { if (!(hand("nodes", nodeSet, items) + hand("lines", lineSet, lines))) network.redraw(); },
    redraw: () => network.redraw(),
    scale: () => network.getScale(),
    middle: () => network.getViewPosition(),
    at: (item) => network.body.nodes[item],
    toScreen: (point) => network.canvasToDOM(point),
    resize() { network.setSize("100%", "100%"); network.redraw(); },
    moveTo: (target, animate) => network.moveTo({ ...target, animation: animate ? { duration: 260, easingFunction: "easeInOutQuad" } : false }),
    snapshot() { network.redraw(); return network.canvas.frame.canvas; },
    stop: () => network.destroy(),
  };
}
