// Paths between two nodes, shortest first. Countries, sectors, people and documents join everything: never in between.
const MOST_STEPS = 6;
const PASSABLE = new Set(["agreement", "commitment", "organization", "programme"]);
const neighbours = new Map();
function neighboursOf(i) {
  if (neighbours.has(i)) return neighbours.get(i);
  const found = new Map();
  for (const v of pairsOf[i]) { const end = otherEnd(PAIRS[v], i); if (end !== i) found.set(end, v); }
  neighbours.set(i, found);
  return found;
}
function distances(to) {
  const far = new Map([[to, 0]]);
  let edge = [to];
  for (let step = 1; step <= MOST_STEPS && edge.length; step++) {
    const next = [];
    for (const i of edge) {
      if (i !== to && !PASSABLE.has(NODES[i].k)) continue;
      for (const end of neighboursOf(i).keys()) if (!far.has(end)) { far.set(end, step); next.push(end); }
    }
    edge = next;
  }
  return far;
}
const ASPECT = { concluded: 3, agreed: 2, proposed: 1 };
const weight = (path) => path.lines.reduce((sum, v) => sum + (told[v] ? 0 : 2) - (ASPECT[PAIRS[v].st] || 0) * 0.2, path.lines.length * 3);
// A page that was made to show some paths has them as they were found; all others are searched for.
const GIVEN = SETTINGS.paths.map((ids) => ids.map((id) => byId.get(id)));
const givenPaths = (from, to) => GIVEN.filter((nodes) => nodes[0] === from && nodes.at(-1) === to)
  .map((nodes) => ({ nodes, lines: nodes.slice(1).map((end, n) => neighboursOf(nodes[n]).get(end)) }));
function findPaths(from, to, limit = 8) {
  const given = givenPaths(from, to);
  if (given.length) return given;
  const far = distances(to);
  const found = [];
  if (!far.has(from)) return found;
  const shortest = far.get(from);
  for (let steps = shortest; steps <= Math.min(MOST_STEPS, shortest + 2) && found.length < limit; steps++) {
    const on = new Set([from]);
    let work = 20000;
    const walk = (i, nodes, lines) => {
      if (found.length >= limit * 4 || --work < 0) return;
      if (i === to) { if (lines.length === steps) found.push({ nodes: [...nodes], lines: [...lines] }); return; }
      if (lines.length && !PASSABLE.has(NODES[i].k)) return;
      for (const [end, v] of neighboursOf(i)) {
        if (on.has(end) || !far.has(end) || lines.length + 1 + far.get(end) > steps) continue;
        on.add(end); nodes.push(end); lines.push(v);
        walk(end, nodes, lines);
        on.delete(end); nodes.pop(); lines.pop();
      }
    };
    walk(from, [from], []);
  }
  return found.sort((a, b) => weight(a) - weight(b)).slice(0, limit);
}
