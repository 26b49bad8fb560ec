// Labels of the canvas: one size on the screen, the important first, none over another.
const ALWAYS = 1e6;
const STRONG = 44;
const MOST_LABELS = 220;
// Discs of less than this radius on the screen have no name, those of more than the other a full one.
const CRAMPED = 22;
const ROOMY = 58;
const measured = new Map();
// On the canvas a long English name gives way to its acronym; the panel has it in full.
function brief(i, roomy) {
  if (isGroup(i)) return groupName(i - NODES.length, 26, roomy || i === hovered ? 2 : 1);
  const { ac } = NODES[i];
  return ac && state.lang === "en" && label(i).length > 22 && i !== hovered && i !== state.node ? short(ac, 24) : named(i, 64);
}
const briefs = new Map();
function textOf(i, roomy) {
  const key = `${i}|${state.lang}|${roomy}|${i === hovered || i === state.node}`;
  if (!briefs.has(key)) briefs.set(key, brief(i, roomy));
  return briefs.get(key);
}
// Two lines of like length, broken where a reader would: best before a bracket, else at a space, last within a compound.
const BREAKS = /[\s/·–-](?!$)/g;
function inTwo(text, wide, width) {
  let best = null;
  let least = Infinity;
  for (const { index: at, 0: sign_ } of text.matchAll(BREAKS)) {
    const lines = [text.slice(0, at + 1).trim(), text.slice(at + 1).trim()];
    const widths = lines.map(width);
    const cost = Math.max(...widths) + (lines[1].startsWith("(") ? -24 : /\s/.test(sign_) ? 0 : 36);
    if (Math.max(...widths) <= wide && cost < least) { least = cost; best = lines; }
  }
  return best;
}
// What does not fit in two lines ends in dots.
function cut(text, wide, width) {
  const lines = [""];
  for (const word of text.split(/(?<=[\s/·–-])/)) {
    for (const piece of width(word) > wide ? [...word] : [word]) {
      if (width(lines[lines.length - 1] + piece) > wide && lines[lines.length - 1]) lines.push("");
      lines[lines.length - 1] += piece;
    }
  }
  const kept = lines.slice(0, 2).map((line) => line.trim());
  if (lines.length > 2) kept[1] = kept[1].slice(0, -1).trimEnd() + "…";
  return kept;
}
// Widths are measured once at 12 pixels; reading and setting a canvas font is what costs time.
function linesOf(ctx, i, weight, wide, font, roomy) {
  const text = textOf(i, roomy);
  const key = `${text}|${weight}|${wide}`;
  const known = measured.get(key);
  if (known) return known;
  ctx.font = `${weight} 12px ${font}`;
  const width = (part) => ctx.measureText(part).width;
  const lines = width(text) <= wide ? [text] : inTwo(text, wide, width) || cut(text, wide, width);
  const box = { lines, width: Math.max(...lines.map(width)) };
  if (measured.size > 8000) measured.clear();
  measured.set(key, box);
  return box;
}
// Boxes that are taken: labels and what lies on the canvas bar the way, a mark may be touched a little.
const shared = (a, b) => Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) * Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y));

// Screen space is cut into cells, so that a label is compared with its neighbourhood only.
function makeBoard() {
  const cells = new Map();
  const keys_ = (box) => {
    const found = [];
    for (let x = Math.floor(box.x / 80); x <= Math.floor((box.x + box.w) / 80); x++)
      for (let y = Math.floor(box.y / 40); y <= Math.floor((box.y + box.h) / 40); y++) found.push(x * 8192 + y);
    return found;
  };
  return {
    // How much of the marks of others the box would cover: 1 is a whole mark; more than `most` is as bad as a label.
    covers(box, own, most) {
      const touched = new Set();
      let sum = 0;
      for (const cell of keys_(box)) for (const there of cells.get(cell) || []) {
        if (there.own === own || touched.has(there)) continue;
        const over = shared(box, there);
        if (!over) continue;
        touched.add(there);
        sum += there.own === null ? Infinity : over / (there.w * there.h);
        if (sum > most) return Infinity;
      }
      return sum;
    },
    put: (box) => { for (const cell of keys_(box)) { const there = cells.get(cell); if (there) there.push(box); else cells.set(cell, [box]); } },
  };
}
// Where a label may stand: below, beside, above its node, at the corners, and in between; then the same further out.
// The side tells to which end its lines are set, so that each begins at its mark.
function around(p, r, w, tall, rings) {
  const at = (far) => {
    const corner = r * 0.72 + far;
    const [below, above, left, right] = [p.y + r + far, p.y - r - far - tall, p.x - r - far - 1 - w, p.x + r + far + 1];
    return [
      { x: p.x - w / 2, y: below, side: 0 }, { x: right, y: p.y - tall / 2, side: 1 }, { x: left, y: p.y - tall / 2, side: -1 }, { x: p.x - w / 2, y: above, side: 0 },
      { x: p.x + corner, y: p.y + corner - 2, side: 1 }, { x: p.x - corner - w, y: p.y + corner - 2, side: -1 }, { x: p.x + corner, y: p.y - corner - tall + 2, side: 1 }, { x: p.x - corner - w, y: p.y - corner - tall + 2, side: -1 },
      { x: p.x - w / 4, y: below, side: 0 }, { x: p.x - (3 * w) / 4, y: below, side: 0 }, { x: p.x - w / 4, y: above, side: 0 }, { x: p.x - (3 * w) / 4, y: above, side: 0 },
    ];
  };
  return rings.flatMap((far) => at(far).map((place) => ({ ...place, far })));
}
const widest = (k, r, width) => {
  if (k === "group") return Math.max(90, Math.min(2 * r - 12, 190));
  if (width < NARROW) return k === "country" ? 60 : 120;
  return k === "commitment" ? 190 : k === "agreement" ? 176 : 150;
};
// What is chosen is always named, where its name covers least. A large node's name may touch a mark, those of the few most
// important ones may hide as much as one; all others keep clear.
const TOUCH = 0.3;
const FEW = 16;
const LONG = 45; // pixels off its mark that are as bad as a mark hidden
const mayCover = (rank, place) => (rank >= ALWAYS ? 1e9 : rank <= STRONG ? 0 : place < FEW ? 1 : TOUCH);
function placeFor(places, box, taken, i, most) {
  let best = null;
  let least = Infinity;
  for (const corner of places) {
    if (corner.far / LONG >= least) break; // the places come the nearest first
    const cost = taken.covers({ ...corner, ...box }, i, most) + corner.far / LONG;
    if (cost < least) { least = cost; best = corner; }
  }
  return best;
}
// What a script may ask: which names were drawn last, and where, and which marks.
let written = { labels: [], marks: [] };
function drawLabels(ctx, view) {
  const { scale, at, radius, wanted, strong, width, height, area, colours, font } = view;
  const taken = makeBoard();
  for (const box of view.covered) taken.put({ ...box, own: null });
  const near = [];
  for (const i of view.nodes) {
    const p = at(i);
    if (p.x < -80 || p.y < -40 || p.x > width + 80 || p.y > height + 40) continue;
    const r = radius(i) * scale;
    const rank = wanted(i);
    near.push({ i, p, r, rank });
    if (r > 2 && !view.dim(i) && !isGroup(i)) taken.put({ x: p.x - r, y: p.y - r, w: 2 * r, h: 2 * r, own: i });
  }
  near.sort((a, b) => b.rank - a.rank || a.i - b.i);
  const most = near.length > 2000 ? 60 : MOST_LABELS;
  written = { labels: [], marks: near.filter(({ i }) => !view.dim(i) && !isGroup(i)).map(({ i, p, r }) => ({ i, ...p, r })) };
  for (const [n, { i, p, r, rank }] of near.entries()) {
    if (rank <= 0 || written.labels.length > most) break;
    if (isGroup(i) && r < CRAMPED && rank < ALWAYS) continue;
    const bold = strong(i);
    const { k } = isGroup(i) ? { k: "group" } : NODES[i];
    const size = k === "agreement" || k === "country" || k === "group" ? 12.5 : 11.5;
    const weight = bold ? 650 : k === "agreement" || k === "group" ? 600 : 450;
    const { lines, width: wide } = linesOf(ctx, i, weight, widest(k, r, width), font, r > ROOMY);
    const box = { w: (wide * size) / 12 + 6, h: lines.length * size * 1.22 + 2 };
    const places = k === "group" ? [{ x: p.x - box.w / 2, y: p.y - box.h / 2, side: 0, far: 0 }] : around(p, r, box.w, box.h, rank <= STRONG ? [2, 8] : n < FEW ? [2, 8, 18, 30, 46, 64] : [2, 8, 18, 30]);
    const inside = places.filter(({ x, y }) => x > area.x + 4 && x + box.w < area.x + area.w - 4 && y > area.y + 2 && y + box.h < area.y + area.h - 2);
    const place = placeFor(inside, box, taken, i, mayCover(rank, n)) || (rank >= ALWAYS ? inside[0] || places[0] : null);
    if (!place) continue;
    taken.put({ ...place, ...box, own: null });
    written.labels.push({ i, ...place, ...box });
    if (place.far > NEAR) drawLeader(ctx, p, r, { ...place, ...box }, view);
    ctx.font = `${weight} ${size / scale}px ${font}`;
    paintLabel(ctx, { lines, place, w: box.w, size, view, colour: view.dim(i) ? colours.faint : bold ? colours.ink : k === "commitment" ? colours.soft : colours.text });
  }
}
// A name that stands off its mark is tied to it by a thin line, or it would be taken for that of a neighbour.
const NEAR = 8;
function drawLeader(ctx, p, r, box, { back, scale, colours }) {
  const end = { x: Math.min(Math.max(p.x, box.x + 3), box.x + box.w - 3), y: Math.min(Math.max(p.y, box.y + 2), box.y + box.h - 2) };
  const far = Math.hypot(end.x - p.x, end.y - p.y);
  const [from, to] = [back({ x: p.x + ((end.x - p.x) * r) / far, y: p.y + ((end.y - p.y) * r) / far }), back(end)];
  ctx.strokeStyle = colours.soft;
  ctx.lineWidth = 1 / scale;
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
  ctx.stroke();
}
function paintLabel(ctx, { lines, place, w, size, view, colour }) {
  ctx.textAlign = ["right", "center", "left"][place.side + 1];
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  ctx.lineWidth = 3.5 / view.scale;
  ctx.strokeStyle = view.colours.paper;
  ctx.fillStyle = colour;
  lines.forEach((line, n) => {
    const p = view.back({ x: place.x + 3 + ((w - 6) * (1 - place.side)) / 2, y: place.y + 2 + n * size * 1.22 });
    ctx.strokeText(line, p.x, p.y);
    ctx.fillText(line, p.x, p.y);
  });
}
