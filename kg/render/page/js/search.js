// Search: names in both languages, acronyms, and the initial consonants of Hangul.
const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const initials = (text) => [...text].map((letter) => {
  const place = letter.codePointAt(0) - 0xac00;
  return place >= 0 && place < 11172 ? INITIALS[Math.floor(place / 588)] : letter;
}).join("");
const SIMPLE = /^[a-z0-9]*$/;
const fold = (text) => (SIMPLE.test(text) ? text : spelt(text));
// Canonical forms only: the compatibility form would turn the consonants that are typed into others.
const spelt = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).toLowerCase().replace(/[\s.,·ㆍ･․‧\-–—_'"“”‘’()[\]]+/g, "");
// The keys of thousands of names take a while: they are made while nothing else is to be done, else when first asked for.
const index = [];
function keysOf(i) {
  const node = NODES[i];
  const clean = (names) => names.filter(Boolean).map((name) => plain(name.slice(0, 300)));
  const main = clean([node.en, node.ko, node.ac]);
  return { i, names: [...new Set([...main, ...clean(node.names || [])])].map((name) => {
    const key = fold(name);
    return { name, alias: !main.includes(name), key, first: /[가-힣]/.test(name) ? initials(key) : "", words: name.split(/[\s\-–·()]+/).map(fold) };
  }) };
}
function keys() {
  while (index.length < NODES.length) index.push(keysOf(index.length));
  return index;
}
function keysWhenIdle(left) {
  while (index.length < NODES.length && left.timeRemaining() > 2) index.push(keysOf(index.length));
  if (index.length < NODES.length) window.requestIdleCallback(keysWhenIdle);
}
function score(entry, key, consonants) {
  let best = 0;
  let how = "";
  for (const { name, key: own, first, words, alias } of entry.names) {
    let points = 0;
    if (own === key) points = 100;
    else if (own.startsWith(key)) points = 80;
    else if (words.some((word) => word.startsWith(key))) points = 64;
    else if (key.length > 1 && own.endsWith(key)) points = 56; // 연구원, 대학교: what Korean names end in
    else if (key.length > 1 && own.includes(key)) points = 48;
    else if (consonants && first && first === key) points = 90;
    else if (consonants && first && first.startsWith(key)) points = 70;
    else if (consonants && first && key.length > 1 && first.includes(key)) points = 44;
    if (alias && points < 100) points -= 12; // what it is also called counts for less than what it is called
    if (points > best) [best, how] = [points, name];
  }
  // The name of a commitment is a sentence: whatever bears the word as its name comes first.
  if (best && best < 90 && NODES[entry.i].k === "commitment") best -= 30;
  return best > 0 ? { i: entry.i, points: best + importance(entry.i) / 10 - (entry.names[0]?.key.length || 0) / 50, how } : null;
}
function find(text, limit = 12) {
  const key = fold(text);
  if (!key) return [];
  const consonants = /^[ㄱ-ㅎ]+$/.test(key);
  return keys().map((entry) => score(entry, key, consonants)).filter(Boolean).sort((a, b) => b.points - a.points || a.i - b.i).slice(0, limit);
}
// One list of suggestions under one field; used by the search and by the end of a path.
function suggestions(field, list, none, pick) {
  let hits = [];
  let at = -1;
  const close = () => { list.hidden = true; if (none) none.hidden = true; field.setAttribute("aria-expanded", "false"); field.removeAttribute("aria-activedescendant"); at = -1; };
  const mark = (next) => {
    at = next;
    [...list.children].forEach((item, n) => item.setAttribute("aria-selected", String(n === at)));
    if (at < 0) { field.removeAttribute("aria-activedescendant"); return; }
    field.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  };
  const choose = (n) => { const hit = hits[n]; close(); if (hit) { field.value = ""; pick(hit.i); } };
  const show = () => {
    hits = find(field.value);
    clear(list);
    hits.forEach((hit, n) => list.append(h("li", { id: list.id + "-" + n, role: "option", "aria-selected": "false", on: { mousedown: (event) => { event.preventDefault(); choose(n); }, mousemove: () => at !== n && mark(n) } },
      sign(NODES[hit.i].k, statusOf(hit.i)),
      h("span", { class: "hit-name", dir: "auto", lang: labelLang(hit.i) }, named(hit.i, 110)),
      h("span", { class: "hit-how", dir: "auto" }, hit.how !== plain(label(hit.i)) ? short(hit.how, 40) : t("k." + NODES[hit.i].k)))));
    list.hidden = !hits.length;
    field.setAttribute("aria-expanded", String(Boolean(hits.length)));
    if (none) none.hidden = Boolean(hits.length) || !field.value.trim();
    if (field.value.trim()) say(hits.length ? t("hitsFound", { n: hits.length }) : t("noHit"));
    mark(hits.length ? 0 : -1);
  };
  field.addEventListener("input", show);
  field.addEventListener("focus", () => field.value && show());
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) show();
      else if (hits.length) mark((at + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % hits.length);
    } else if (event.key === "Enter" && at >= 0) { event.preventDefault(); choose(at); }
    else if (event.key === "Escape") { event.stopPropagation(); if (list.hidden) field.value = ""; close(); }
  });
}
function say(text) { $("live").textContent = text; }
