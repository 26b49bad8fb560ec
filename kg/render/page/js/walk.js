// Keyboard: J and K visit every node in the order of importance; arrows go to the nearest one that way.
function walkOrder() { return [...visible().discs.map(discOf), ...[...visible().items].sort((a, b) => importance(b) - importance(a) || a - b)]; }
function toward(from, dx, dy) {
  const here = PLACES[from];
  let best = null;
  let least = Infinity;
  walkOrder().forEach((i) => {
    if (i === from) return;
    const x = PLACES[i].x - here.x;
    const y = PLACES[i].y - here.y;
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
  if (isGroup(i)) { say(`${t("community")}: ${groupName(i - NODES.length)}, ${t("items", { n: visible().held[i - NODES.length] })}`); return; }
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
  else if (key === "Enter" && here !== null && here !== undefined) {
    cursor = null;
    if (isGroup(here)) openGroup(here - NODES.length);
    else select(here);
    $("panel").focus({ preventScroll: true });
  }
  else if (key === "+" || key === "=") zoom(1.3);
  else if (key === "-") zoom(1 / 1.3);
  else if (key === "0") fitGraph({ animate: true });
  else return;
  event.preventDefault();
}
