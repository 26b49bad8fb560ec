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
// Widths are measured once at 12 pixels; reading and setting a canvas font is what costs time.
function linesOf(ctx, i, weight, wide, font, roomy) {
  const text = textOf(i, roomy);
  const key = `${text}|${weight}|${wide}`;
  const known = measured.get(key);
  if (known) return known;
  ctx.font = `${weight} 12px ${font}`;
  const width = (part) => ctx.measureText(part).width;
  const lines = [""];
  for (const word of text.split(/(?<=[\s/–-])/)) {
    for (const piece of width(word) > wide ? [...word] : [word]) {
      if (width(lines[lines.length - 1] + piece) > wide && lines[lines.length - 1]) lines.push("");
      lines[lines.length - 1] += piece;
    }
  }
  const kept = lines.slice(0, 2).map((line) => line.trim());
  if (lines.length > 2) kept[1] = kept[1].slice(0, -1).trimEnd() + "…";
  const box = { lines: kept, width: Math.max(...kept.map(width)) };
  if (measured.size > 8000) measured.clear();
  measured.set(key, box);
  return box;
}
// Boxes that are taken.
const crosses = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

// Screen space is cut into cells, so that a label is compared with its neighbourhood only.
function makeBoard() {
  const cells = new Map();
  const each = (box, act) => {
    for (let x = Math.floor(box.x / 80); x <= Math.floor((box.x + box.w) / 80); x++)
      for (let y = Math.floor(box.y / 40); y <= Math.floor((box.y + box.h) / 40); y++) if (act(x * 8192 + y) === true) return true;
    return false;
  };
  return {
    taken: (box, own, rank) => each(box, (cell) => (cells.get(cell) || []).some((there) => there.own !== own && there.rank >= rank && crosses(box, there)) || undefined),
    put: (box) => { each(box, (cell) => { const there = cells.get(cell); if (there) there.push(box); else cells.set(cell, [box]); }); },
  };
}
// Where a label may stand: below, beside, above its node, then at the corners, then the same a little further out.
function around(p, r, w, tall) {
  const at = (far) => {
    const side = r * 0.72 + far;
    return [
      { x: p.x - w / 2, y: p.y + r + far }, { x: p.x + r + far + 1, y: p.y - tall / 2 }, { x: p.x - r - far - 1 - w, y: p.y - tall / 2 }, { x: p.x - w / 2, y: p.y - r - far - tall },
      { x: p.x + side, y: p.y + side - 2 }, { x: p.x - side - w, y: p.y + side - 2 }, { x: p.x + side, y: p.y - side - tall + 2 }, { x: p.x - side - w, y: p.y - side - tall + 2 },
    ];
  };
  return [...at(2), ...at(8)];
}
function drawLabels(ctx, view) {
  const { scale, at, radius, wanted, strong, width, height, colours, font } = view;
  const taken_ = makeBoard();
  const near = [];
  for (const i of view.nodes) {
    const p = at(i);
    if (p.x < -80 || p.y < -40 || p.x > width + 80 || p.y > height + 40) continue;
    const r = radius(i) * scale;
    const rank = wanted(i);
    near.push({ i, p, r, rank });
    if (r > 2.5 && rank > 0 && !isGroup(i)) taken_.put({ x: p.x - r, y: p.y - r, w: 2 * r, h: 2 * r, own: i, rank });
  }
  near.sort((a, b) => b.rank - a.rank || a.i - b.i);
  const most = near.length > 2000 ? 60 : MOST_LABELS;
  let drawn = 0;
  for (const { i, p, r, rank } of near) {
    if (rank <= 0 || drawn > most) break;
    if (isGroup(i) && r < CRAMPED && rank < ALWAYS) continue;
    const bold = strong(i);
    const { k } = isGroup(i) ? { k: "group" } : NODES[i];
    const size = k === "agreement" || k === "country" || k === "group" ? 12.5 : 11.5;
    const weight = bold ? 650 : k === "agreement" || k === "group" ? 600 : 450;
    const { lines, width: wide } = linesOf(ctx, i, weight, k === "commitment" ? 190 : k === "group" ? Math.max(90, Math.min(2 * r - 12, 190)) : 150, font, r > ROOMY);
    const w = (wide * size) / 12 + 6;
    const tall = lines.length * size * 1.22 + 2;
    const places = k === "group" ? [{ x: p.x - w / 2, y: p.y - tall / 2 }] : around(p, r, w, tall);
    const inside = places.filter((corner) => corner.x > 4 && corner.x + w < width - 4 && corner.y > 2 && corner.y + tall < height - 2);
    // The label of a large node may lie over small ones, never over another label.
    const free = (over) => inside.find((corner) => !taken_.taken({ ...corner, w, h: tall }, i, over));
    const place = free(0) || (rank > STRONG ? free(rank - 6) : null) || (rank >= ALWAYS ? inside[0] || places[0] : null);
    if (!place) continue;
    taken_.put({ ...place, w, h: tall, own: -1, rank: Infinity });
    ctx.font = `${weight} ${size / scale}px ${font}`;
    paintLabel(ctx, { lines, place, w, size, view, colour: view.dim(i) ? colours.faint : bold ? colours.ink : k === "commitment" ? colours.soft : colours.text });
    drawn++;
  }
  return drawn;
}
function paintLabel(ctx, { lines, place, w, size, view, colour }) {
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  ctx.lineWidth = 3.5 / view.scale;
  ctx.strokeStyle = view.colours.paper;
  ctx.fillStyle = colour;
  lines.forEach((line, n) => {
    const p = view.back({ x: place.x + w / 2, y: place.y + 2 + n * size * 1.22 });
    ctx.strokeText(line, p.x, p.y);
    ctx.fillText(line, p.x, p.y);
  });
}
