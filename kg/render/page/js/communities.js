// Communities of a large graph (kg/render/communities.py): each is one disc until the reader opens it.
// A disc has a number after those of the nodes, so that both can be drawn, walked to and clicked alike.
const isGroup = (item) => item >= NODES.length;
const discOf = (g) => NODES.length + g;
const groupId = (g) => NODES[GROUPS[g].m[0]].id;
const inGroup = (g) => NODES.map((_, i) => i).filter((i) => NODES[i].g === g);
const closed = (g) => state.grouped && !state.opened.has(g);
const groupName = (g, limit = 34, most = 2) => {
  const { m, f, rest } = GROUPS[g];
  if (rest) return t("groupRest");
  const members = m.slice(0, most).map((i) => (NODES[i].ac && state.lang === "en" && label(i).length > 20 ? short(NODES[i].ac, 20) : named(i, limit)));
  return members.join(", ") + (f && most > 1 ? ` · ${sector(f)}` : "");
};
const placeOf = (item) => PLACES[item];
const itemName = (item, limit) => (isGroup(item) ? groupName(item - NODES.length, limit) : named(item, limit));

// What is drawn as itself: all, or what stands in an open community, what is chosen, and what that touches.
const MOST_BESIDE = 200;
function singly(shown, held) {
  if (!state.grouped) return shown;
  const beside = new Set(held);
  for (const i of held) for (const v of pairsOf[i]) if (beside.size < MOST_BESIDE) beside.add(otherEnd(PAIRS[v], i));
  return shown.map((on, i) => on && (beside.has(i) || state.opened.has(NODES[i].g)));
}
// Discs of the closed communities with how many shown nodes each holds, and how often documents join two of them.
const JOINS_ALL = new Set(["country", "sector", "document"]);
const STRONGEST = 3;
function closedGroups(shown, drawn) {
  const held = GROUPS.map(() => 0);
  if (!state.grouped) return { held, discs: [], links: [] };
  shown.forEach((on, i) => { if (on) held[NODES[i].g]++; });
  const discs = GROUPS.map((_, g) => g).filter((g) => closed(g) && held[g]);
  const end = (i) => { const { g } = NODES[i]; return closed(g) ? (held[g] ? discOf(g) : null) : drawn[i] ? i : null; };
  const links = new Map();
  PAIRS.forEach((pair, v) => {
    if (!told[v] || JOINS_ALL.has(NODES[pair.s].k) || JOINS_ALL.has(NODES[pair.t].k)) return;
    const [a, b] = [end(pair.s), end(pair.t)].sort((one, two) => one - two);
    if (a === null || b === null || a === b || !isGroup(b)) return;
    const key = a + "-" + b;
    const link = links.get(key);
    if (link) link.n++;
    else links.set(key, { s: a, t: b, n: 1, st: "" });
  });
  return { held, discs, links: strongest([...links.values()]) };
}
function strongest(links) {
  const kept = new Set();
  const of = new Map();
  for (const link of [...links].sort((a, b) => b.n - a.n || a.s - b.s || a.t - b.t)) for (const item of [link.s, link.t]) {
    const count = of.get(item) || 0;
    if (count < STRONGEST || !isGroup(item)) { kept.add(link); of.set(item, count + 1); }
  }
  return [...kept];
}
const openGroup = (g) => change({ ...NOTHING, group: g, grouped: true, opened: new Set([...state.opened, g]) });
const closeGroup = (g) => change({ ...NOTHING, group: g, opened: new Set([...state.opened].filter((one) => one !== g)) });
function groupPanel(g) {
  const members = inGroup(g);
  const { shown } = visible();
  const kinds = KINDS.map((kind) => [kind, members.filter((i) => NODES[i].k === kind && (shown[i] || kind === "commitment"))]).filter(([, list]) => list.length);
  const open = !closed(g);
  return [
    h("div", { class: "kicker" }, h("span", { class: "tag" }, t("community")), h("span", { class: "count" }, t("items", { n: members.length }))),
    h("h2", { dir: "auto" }, groupName(g, 120)),
    h("div", { class: "actions" }, open ? button(t("closeGroup"), () => closeGroup(g), { class: "outline", id: "close-group" }) : button(t("openGroup"), () => openGroup(g), { class: "outline", id: "open-group" })),
    kinds.map(([kind, list]) => membersOf(kind, list)),
  ];
}
function membersOf(kind, list) {
  const rows = [...list].sort((a, b) => importance(b) - importance(a) || a - b);
  const row = (i) => h("li", null, h("div", { class: "row" }, nodeButton(i, 140), RECORDS.has(kind) ? h("span", { class: "meta" }, [t("s." + statusOf(i)), when(dateOf(i))].filter(Boolean).join(" · ")) : null));
  const shownRows = h("ul", { class: "rows" }, rows.slice(0, 8).map(row));
  if (rows.length <= 8) return group(kind, rows.length, [shownRows]);
  const more = button(t("more", { n: Math.min(rows.length - 8, 200) }), () => { more.remove(); shownRows.append(...rows.slice(8, 208).map(row)); }, { class: "link" });
  return group(kind, rows.length, [shownRows, more]);
}
