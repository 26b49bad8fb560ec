// The network: the export gave the nodes, the lines and their places; a board draws what is shown, labels are ours.
let board = null;
let hovered = null;
let cursor = null;
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const PLACES = [...(LARGE ? NODES : NETWORK.nodes), ...GROUPS].map(({ x, y }) => ({ x, y }));

function drawGraph() {
  if (!board) return;
  const focus = focusSet();
  const { items, drawn, lines, derived, discs, links } = visible();
  const also = focus ? [...focus.nodes].filter((i) => !isGroup(i) && !drawn[i] && (state.path || !state.grouped)) : [];
  // The order counts: a disc lies under the marks on it.
  const marks = [...discs.map((g) => discLook(g, focus)), ...[...items, ...also].map((i) => nodeLook(i, focus))];
  const there = new Set(marks.map((look) => look.id));
  const edges = PAIRS.map((_, v) => v).filter((v) => (lines[v] || focus?.lines.has(v)) && there.has(PAIRS[v].s) && there.has(PAIRS[v].t)).map((v) => lineLook(v, PAIRS[v], focus));
  derived.forEach((line, n) => edges.push(lineLook(PAIRS.length + n, line, focus)));
  links.forEach((link, n) => edges.push(linkLook(PAIRS.length + derived.length + n, link, focus)));
  board.show(marks, edges);
}
function labelView() {
  const focus = focusSet();
  const { items, drawn, discs } = visible();
  const scale = board.scale();
  const middle = board.middle();
  const box = $("network").getBoundingClientRect();
  if (Math.abs(box.width - last.width) < 2) camera = { scale, ...middle };
  const at = (i) => { const place = board.at(i); return { x: (place.x - middle.x) * scale + box.width / 2, y: (place.y - middle.y) * scale + box.height / 2 }; };
  const back = (p) => ({ x: (p.x - box.width / 2) / scale + middle.x, y: (p.y - box.height / 2) / scale + middle.y });
  const dim = (i) => Boolean(focus) && !focus.nodes.has(i) && i !== hovered && i !== cursor;
  const wanted = (i) => {
    if (i === hovered || i === cursor || i === state.node) return ALWAYS * 2;
    if (isGroup(i)) return 20 + Math.sqrt(GROUPS[i - NODES.length].r);
    if (focus && focus.nodes.has(i)) return (focus.nodes.size <= 40 ? ALWAYS / 2 : 500) + importance(i);
    if (focus) return 0;
    return NODES[i].k === "commitment" && scale < 1.5 ? 0 : 1 + importance(i);
  };
  return {
    nodes: [...items, ...discs.map(discOf), ...(focus ? [...focus.nodes].filter((i) => !isGroup(i) && !drawn[i]) : [])].filter((i) => board.at(i)), at, back, scale, dim, wanted,
    radius: radiusOf, strong: (i) => i === state.node || i === hovered || i === cursor, width: box.width, height: box.height, area: clearBox(), covered: covered(box), colours, font: colours.font,
  };
}
// The part of the canvas that no panel covers, and on a narrow one no button.
function clearBox() {
  const box = $("network").getBoundingClientRect();
  const whole = { x: 0, y: 0, w: box.width, h: box.width < NARROW ? box.height - $("foot").offsetHeight - 12 : box.height };
  const panel = $("panel");
  if (panel.hidden || getComputedStyle(panel).position !== "absolute") return whole;
  const over = panel.getBoundingClientRect();
  if (over.width > box.width * 0.9) return { ...whole, h: Math.max(over.top - box.top, 80) };
  return { ...whole, w: Math.max(over.left - box.left, 80) };
}
const NARROW = 600;
// What lies on the canvas: no name is written under it.
const covered = (box) => [...document.querySelectorAll(".zoom, .foot-acts > *, .shown")].filter((one) => one.offsetParent).map((one) => {
  const { left, top, width, height } = one.getBoundingClientRect();
  return { x: left - box.left, y: top - box.top, w: width, h: height };
});
function boundsOf(items) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const i of items) {
    const room = isGroup(i) ? GROUPS[i - NODES.length].r : 0;
    const { x, y } = PLACES[i];
    box[0] = Math.min(box[0], x - room);
    box[1] = Math.min(box[1], y - room);
    box[2] = Math.max(box[2], x + room);
    box[3] = Math.max(box[3], y + room);
  }
  return box;
}
function fitGraph({ nodes = null, animate = false } = {}) {
  const wanted = nodes || [...visible().items, ...visible().discs.map(discOf)];
  if (!wanted.length) return false;
  const [left, top, right, bottom] = boundsOf(wanted);
  const area = clearBox();
  const { width, height } = $("network").getBoundingClientRect();
  const pad = width < NARROW ? 30 : 84;
  const scale = Math.max(0.01, Math.min((area.w - 2 * pad) / Math.max(right - left, 1), (area.h - 1.2 * pad) / Math.max(bottom - top, 1), nodes ? 1.15 : 1.9));
  return move({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, offset: { x: (area.w - width) / 2, y: (area.h - height) / 2 } }, animate);
}
// Tells whether the marks had to be drawn anew, as they grow where the picture shrinks.
function move(target, animate = true) {
  const drawn = Boolean(target.scale) && grow(target.scale);
  if (drawn) drawGraph();
  board.moveTo(target, animate && !calm.matches);
  return drawn;
}
// What is chosen from a list or a link comes into view with its neighbours; what is clicked stays where it is, if it can be seen.
let clicked = false;
const inView = (i) => {
  const dom = board.toScreen(PLACES[i]);
  const { w, h: tall } = clearBox();
  return dom.x > 30 && dom.y > 30 && dom.x < w - 30 && dom.y < tall - 30;
};
function reveal(i, { alone = false } = {}) {
  if (!board || state.view !== "graph") return;
  if (alone || clicked) { if (!inView(i)) move({ position: PLACES[i] }); return; }
  const focus = focusSet();
  fitGraph({ nodes: focus && focus.nodes.size > 1 ? [...focus.nodes] : [i], animate: true });
}
const zoom = (factor) => move({ scale: Math.min(Math.max(board.scale() * factor, 0.01), 6) });

// What is clicked: a mark opens its panel, a disc opens itself, and so does the empty ground of an open community.
let lastItem = null;
function clickedOn(item, line, point) {
  $("canvas").focus({ preventScroll: true });
  if (clicked && item === null) return; // the second press of two: the panel that the first one opened has moved the ground
  lastItem = item;
  clicked = true;
  setTimeout(() => { clicked = false; }, 300);
  const { derived, links } = visible();
  if (item !== null) cursor = null;
  if (item !== null && isGroup(item)) { clicked = false; openGroup(item - NODES.length); }
  else if (item !== null && state.path?.to === null && item !== state.path.from) change({ ...NOTHING, path: { from: state.path.from, to: item } });
  else if (item !== null) select(item);
  else if (line !== null && line < PAIRS.length) selectPair(line);
  else if (line !== null && line < PAIRS.length + derived.length) select(derived[line - PAIRS.length].s);
  else if (line !== null) selectItem(links[line - PAIRS.length - derived.length].t);
  else if (chosen()) unselect();
  else if (groupAt(point) !== null) change({ ...NOTHING, group: groupAt(point) });
}
const selectItem = (item) => (isGroup(item) ? change({ ...NOTHING, group: item - NODES.length }) : select(item));
function groupAt({ x, y }) {
  const found = state.grouped ? GROUPS.findIndex((one, g) => !closed(g) && Math.hypot(one.x - x, one.y - y) < one.r) : -1;
  return found < 0 ? null : found;
}
function hoverOver(item, line) {
  $("network").classList.toggle("over", item !== null || line !== null);
  if (hovered !== item) { hovered = item; board.redraw(); }
}
function paint(ctx) {
  if (!board) return; // the first frame comes before the board is known
  drawRings(ctx, board.scale());
  const first = ready;
  drawLabels(ctx, labelView());
  ready = null;
  if (first) first();
}
// An open community keeps a ring around it, so that it can be told from its neighbours.
function drawRings(ctx, scale) {
  if (!state.grouped) return;
  ctx.lineWidth = 1.2 / scale;
  ctx.setLineDash([4 / scale, 4 / scale]);
  GROUPS.forEach((one, g) => {
    if (closed(g)) return;
    ctx.strokeStyle = g === state.group ? colours.accent : colours["rule-strong"];
    ctx.beginPath();
    ctx.arc(one.x, one.y, one.r, 0, 2 * Math.PI);
    ctx.stroke();
  });
  ctx.setLineDash([]);
}
let ready = null;
// A frame of a notebook, or a tab in the background, has no size at first: there is nothing to draw on, nor to draw for.
let sized = null;
function whenSized(act) {
  sized ||= new ResizeObserver(() => {
    if (!$("network").offsetWidth || !$("network").offsetHeight) return;
    sized.disconnect();
    sized = null;
    if (!board && state.view === "graph") startGraph(act);
  });
  sized.observe($("canvas"));
}
function startGraph(act = null) {
  const box = $("network").getBoundingClientRect();
  if (!box.width || !box.height) { whenSized(act); return; }
  readColours();
  ready = act;
  if (box.height > box.width * 1.25) for (const place of [...PLACES, ...GROUPS]) [place.x, place.y] = [-place.y, place.x];
  if (!LARGE) stretch(clearBox());
  last = { width: box.width, height: box.height };
  openBoard();
  const focus = focusSet();
  if (!fitGraph(focus ? { nodes: [...focus.nodes] } : {})) drawGraph();
  new ResizeObserver(() => requestAnimationFrame(keepMiddle)).observe($("canvas"));
  $("canvas").addEventListener("keydown", walk);
  // The browser tells a double click by when the hand pressed, a library by when it came to hear of it.
  $("network").addEventListener("dblclick", () => { if (lastItem !== null && !isGroup(lastItem) && childrenOf.has(lastItem)) foldCommitments(lastItem); });
}
// A picture that leaves much of the window empty is drawn out to fill it, so that its marks stand further apart.
const MOST_STRETCH = 1.6;
function stretch({ w, h: tall }) {
  const [left, top, right, bottom] = boundsOf(PLACES.keys());
  const spare = (tall / w) / (Math.max(bottom - top, 1) / Math.max(right - left, 1));
  const by = Math.min(Math.max(spare, 1 / spare), MOST_STRETCH);
  for (const place of PLACES) place[spare > 1 ? "y" : "x"] *= by;
}
function openBoard() {
  const dragged = (item, { x, y }) => { PLACES[item] = { x, y }; };
  const zoomed = (scale) => { if (board && grow(scale)) drawGraph(); };
  const acts = { click: clickedOn, hover: hoverOver, dragged, zoomed, drawn: paint, lost: withoutWebgl };
  board = (withWebgl ? webglBoard : canvasBoard)($("network"), acts);
}
// A graphics card that gives up is no reason to lose the picture.
function withoutWebgl() {
  board.stop();
  withWebgl = false;
  $("network").replaceChildren();
  openBoard();
  refresh({ grouped: state.grouped });
  fitGraph();
}

// When the panel opens beside the canvas, the picture stays where it was and what is selected stays in sight.
let last = { width: 0, height: 0 };
let camera = { scale: 1, x: 0, y: 0 }; // as it was at the last size: a board itself may zoom out when its canvas narrows
function keepMiddle() {
  const { width, height } = $("network").getBoundingClientRect();
  if (!width || (Math.abs(width - last.width) < 2 && Math.abs(height - last.height) < 2)) return;
  const first = !last.width;
  const { scale, x, y } = camera;
  board.resize();
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

// Where a node stands on the screen, and which names are written where: for whoever scripts the page.
window.kgWritten = () => ({ labels: written.labels, marks: written.marks.filter(({ i, dim }) => !dim && !isGroup(i)).map(({ i, p, r }) => ({ i, ...p, r })) });
window.kgPlace = (i) => { const box = $("network").getBoundingClientRect(); const p = board.toScreen(PLACES[i]); return { x: p.x + box.x, y: p.y + box.y }; };
function showGroup(g) {
  if (!board || state.view !== "graph") return;
  fitGraph({ nodes: [discOf(g)], animate: true });
}
