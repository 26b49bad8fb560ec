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
const BREAKS = /[ /·–-](?!$)/g;
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
  for (const word of text.split(/(?<=[ /·–-])/)) {
    for (const piece of width(word) > wide ? [...word] : [word]) {
      if (width(lines[lines.length - 1] + piece) > wide && lines[lines.length - 1]) lines.push("");
      lines[lines.length - 1] += piece;
    }
  }
  const kept = lines.slice(0, 2).map((line) => line.trim());
  if (lines.length > 2) kept[1] = (width(kept[1] + "…") <= wide ? kept[1] : kept[1].replace(/\s+\S*$|.$/u, "")) + "…"; // a whole word less, if it is not the only one
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
// Screen space is cut into cells, so that a label is compared with its neighbourhood only. Labels and what lies on the canvas
// bar the way (`own` is -1), a mark may be touched a little. All this runs in each frame: it makes no lists of its own.
const WIDE = 80;
const TALL = 40;
function makeBoard() {
  const cells = new Map();
  let turn = 0;
  return {
    put(box) {
      box.turn = 0;
      for (let x = Math.floor(box.x / WIDE); x <= Math.floor((box.x + box.w) / WIDE); x++)
        for (let y = Math.floor(box.y / TALL); y <= Math.floor((box.y + box.h) / TALL); y++) {
          const there = cells.get(x * 8192 + y);
          if (there) there.push(box);
          else cells.set(x * 8192 + y, [box]);
        }
    },
    // How much of the marks of others a box would cover: 1 is a whole mark; more than `most` is as bad as a label.
    covers(left, top, w, tall, own, most) {
      turn++;
      let sum = 0;
      for (let x = Math.floor(left / WIDE); x <= Math.floor((left + w) / WIDE); x++)
        for (let y = Math.floor(top / TALL); y <= Math.floor((top + tall) / TALL); y++) {
          const there = cells.get(x * 8192 + y);
          if (!there) continue;
          for (const box of there) {
            if (box.own === own || box.turn === turn) continue;
            const across = Math.min(left + w, box.x + box.w) - Math.max(left, box.x);
            const down = Math.min(top + tall, box.y + box.h) - Math.max(top, box.y);
            if (across <= 0 || down <= 0) continue;
            box.turn = turn;
            sum += (across * down) / (box.w * box.h);
            if (box.own === -1 || sum > most) return Infinity;
          }
        }
      return sum;
    },
  };
}
// Where a label may stand: below, beside, above its node, at the corners, and in between; then the same further out. Each is a
// share of the label's width and height, a reach across and down, and the end to which its lines are set: each begins at its mark.
const SPOTS = [
  [-0.5, 0, 0, 1, 0], [0, -0.5, 1, 0, 1], [-1, -0.5, -1, 0, -1], [-0.5, -1, 0, -1, 0],
  [0, 0, 0.72, 0.72, 1], [-1, 0, -0.72, 0.72, -1], [0, -1, 0.72, -0.72, 1], [-1, -1, -0.72, -0.72, -1],
  [-0.25, 0, 0, 1, 0], [-0.75, 0, 0, 1, 0], [-0.25, -1, 0, -1, 0], [-0.75, -1, 0, -1, 0],
];
const widest = (k, r, width) => {
  if (k === "group") return Math.max(90, Math.min(2 * r - 12, 190));
  if (width < NARROW) return k === "country" ? 60 : 120;
  return k === "commitment" ? 190 : k === "agreement" ? 176 : 150;
};
// What is chosen is always named, where its name covers least. A large node's name may touch a mark, those of the few most
// important ones may hide as much as one, until a share of all marks or one is hidden; all others keep clear.
const TOUCH = 0.3;
const HIDDEN = 0.03;
const FEW = 16;
const LONG = 45; // pixels off its mark that are as bad as a mark hidden
const mayCover = (rank, place, spare) => (rank >= ALWAYS ? 1e9 : rank <= STRONG ? 0 : place < FEW && spare > TOUCH ? Math.min(1, spare) : TOUCH);
const RINGS = { near: [2, 8], far: [2, 8, 18, 30], few: [2, 8, 18, 30, 46, 64] };
function placeFor({ i, p, r }, box, board_, { area, rings, most }) {
  let best = null;
  let least = Infinity;
  for (const far of rings) {
    if (far / LONG >= least) break;
    for (const [across, down, reachX, reachY, side] of SPOTS) {
      const off = Math.abs(reachX) === 0.72 ? far : 0; // at a corner the reach is that of the mark, then the gap
      const x = p.x + across * box.w + (off ? reachX * r + Math.sign(reachX) * off : reachX * (r + far + 1));
      const y = p.y + down * box.h + (off ? reachY * r + Math.sign(reachY) * (off - 2) : reachY * (r + far));
      if (x <= area.x + 4 || x + box.w >= area.x + area.w - 4 || y <= area.y + 2 || y + box.h >= area.y + area.h - 2) continue;
      const hides = board_.covers(x, y, box.w, box.h, i, most);
      const cost = hides + far / LONG;
      if (cost < least) { least = cost; best = { x, y, side, far, hides }; }
      if (cost === far / LONG) break; // nothing in its way: no other spot of this ring is better
    }
  }
  return best;
}
// What a script may ask: which names were drawn last, and where, and which marks.
let written = { labels: [], marks: [] };
function drawLabels(ctx, view) {
  const { scale, at, radius, wanted, strong, width, height, area, colours, font } = view;
  const taken = makeBoard();
  for (const box of view.covered) taken.put({ ...box, own: -1 });
  const near = [];
  for (const i of view.nodes) {
    const p = at(i);
    if (p.x < -80 || p.y < -40 || p.x > width + 80 || p.y > height + 40) continue;
    const r = radius(i) * scale;
    const dim = view.dim(i);
    near.push({ i, p, r, dim, rank: wanted(i) });
    if (r > 2 && !dim && !isGroup(i)) taken.put({ x: p.x - r, y: p.y - r, w: 2 * r, h: 2 * r, own: i });
  }
  near.sort((a, b) => b.rank - a.rank || a.i - b.i);
  const most = near.length > 2000 ? 60 : MOST_LABELS;
  let spare = Math.max(1, HIDDEN * near.filter((one) => !one.dim).length);
  written = { labels: [], marks: near };
  for (const [n, { i, p, r, dim, rank }] of near.entries()) {
    if (rank <= 0 || written.labels.length > most) break;
    if (isGroup(i) && r < CRAMPED && rank < ALWAYS) continue;
    const bold = strong(i);
    const { k } = isGroup(i) ? { k: "group" } : NODES[i];
    const size = k === "agreement" || k === "country" || k === "group" ? 12.5 : 11.5;
    const weight = bold ? 650 : k === "agreement" || k === "group" ? 600 : 450;
    const { lines, width: wide } = linesOf(ctx, i, weight, widest(k, r, width), font, r > ROOMY);
    const box = { w: (wide * size) / 12 + 6, h: lines.length * size * 1.22 + 2 };
    const rings = rank <= STRONG ? RINGS.near : n < FEW ? RINGS.few : RINGS.far;
    const middle = { x: p.x - box.w / 2, y: p.y - box.h / 2, side: 0, far: 0 };
    const found = k === "group" ? inGroup_(middle, box, taken, i) : placeFor(near[n], box, taken, { area, rings, most: mayCover(rank, n, spare) });
    const place = found || (rank >= ALWAYS ? { ...middle, y: p.y + r + 2 } : null);
    if (!place) continue;
    spare -= place.hides || 0;
    taken.put({ ...place, ...box, own: -1 });
    written.labels.push({ i, ...place, ...box });
    if (place.far > NEAR) drawLeader(ctx, p, r, { ...place, ...box }, view);
    ctx.font = `${weight} ${size / scale}px ${font}`;
    paintLabel(ctx, { lines, place, w: box.w, size, view, colour: dim ? colours.faint : bold ? colours.ink : k === "commitment" ? colours.soft : colours.text });
  }
}
// The name of a disc stands in its middle or nowhere.
const inGroup_ = (middle, box, board_, g) => (board_.covers(middle.x, middle.y, box.w, box.h, g, 0) === 0 ? middle : null);
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
