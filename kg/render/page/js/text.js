// Words of the page in both languages, and names as they may be shown.
const own = (object, key) => (Object.hasOwn(object, key) ? object[key] : undefined);
const t = (key, values) => {
  const word = (values?.n === 1 && own(SETTINGS.words, key + ".one")) || own(SETTINGS.words, key);
  const text = word ? word[state.lang] || word.en : key.replace(/^[a-z]+\./, "");
  return values ? text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? figure(values[name]) : whole)) : text;
};
// Both languages part thousands by a comma.
const figure = (value) => (typeof value === "number" ? value.toLocaleString("en-GB") : String(value));
const other = (lang) => (lang === "ko" ? "en" : "ko");
const tail = (id) => decodeURIComponentSafe(id.slice(id.lastIndexOf("/") + 1));
function decodeURIComponentSafe(text) {
  try { return decodeURIComponent(text); } catch (error) { if (error instanceof URIError) return text; throw error; }
}
const label = (i, lang = state.lang) => NODES[i][lang] || NODES[i][other(lang)] || NODES[i].t || tail(NODES[i].id);
const labelLang = (i) => (NODES[i][state.lang] ? state.lang : NODES[i][other(state.lang)] ? other(state.lang) : state.lang);
const country = (code) => { const names = own(SETTINGS.countries, code); return names ? names[state.lang] || names.en : code; };
const sector = (id) => { const names = own(SETTINGS.sectors, id); return names ? names[state.lang] || names.en : id; };

// Direction marks and control characters would turn the letters around them: on the canvas and in one-line names they go.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/g;
// So would marks heaped on one letter, which would reach over their neighbours.
const HEAPED = /(\p{M}{3})\p{M}+/gu;
const HARD = "\u00a0"; // a space at which no line ends
const plain = (text) => text.replace(CONTROL, " ").replace(HEAPED, "$1").replace(/\s+/g, (gap) => (gap === HARD ? gap : " ")).trim();
function short(text, limit) {
  const letters = [...plain(text.slice(0, limit * 8))];
  return letters.length > limit ? letters.slice(0, limit - 1).join("").trimEnd() + "…" : letters.join("");
}
// "양해각서" or "MOU" alone says little: a name that is only one word, or that several bear, gets its partners beside it.
const bearers = new Map();
for (const node of NODES) if (node.k === "agreement") for (const name of new Set([node.en, node.ko])) if (name) bearers.set(name, (bearers.get(name) || 0) + 1);
function distinct(i) {
  const name = label(i);
  const { k, cs = [] } = NODES[i];
  if (k !== "agreement" || !cs.length || cs.length > 4 || (bearers.get(name) < 2 && /\s/.test(name.trim()))) return name;
  return `${name} (${cs.map((code) => country(code).replace(/ /g, HARD)).join("–")})`;
}
const named = (i, limit) => (limit ? short(distinct(i), limit) : distinct(i));
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function when(date) {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date || "");
  if (!found) return date || "";
  const [, year, month, day] = found;
  if (state.lang === "ko") return [year + "년", month && Number(month) + "월", day && Number(day) + "일"].filter(Boolean).join(" ");
  return [day && Number(day), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}
function money(amount) {
  const found = /^([A-Z]{3}) (\d+)(?:\.\d+)?$/.exec(amount || "");
  if (!found) return amount || "";
  return new Intl.NumberFormat(state.lang === "ko" ? "ko-KR" : "en-GB", { style: "currency", currency: found[1], maximumFractionDigits: 0, notation: "compact" }).format(Number(found[2]));
}
const statusOf = (i) => NODES[i].st || "";
function importance(i) {
  const base = { agreement: 16, country: 26, organization: 9, programme: 9, person: 2, sector: 8, commitment: 0, document: 1 };
  return (base[NODES[i].k] || 0) + 4 * Math.sqrt(NODES[i].n || 0);
}
