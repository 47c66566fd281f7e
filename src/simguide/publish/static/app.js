// What the pages do beyond being read: search, the dates of a line, keeping pages on the phone. All works without it but these.

import { choose } from "./choose.js";
import { deadlines, isDay, rulesOf } from "./dates.js";
import { find } from "./fold.js";
import { calendar } from "./ics.js";

const root = new URL(".", import.meta.url);
const lang = { "zh-Hans": "zh" }[document.documentElement.lang] ?? document.documentElement.lang;
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// --- search by any name ---------------------------------------------------------------------------------------------

function search(form) {
  const input = form.querySelector("input");
  const list = form.querySelector("ul");
  let carriers = null;
  const load = async () => (carriers ??= (await (await fetch(new URL("api/v1/names.json", root))).json()).carriers);
  const show = async () => {
    const found = find(await load(), input.value);
    const items = found.map((it) => element("li", {}, element("a", { href: new URL(`${lang}/carriers/${it.id}/`, root) }, it.name[lang])));
    if (!items.length && input.value.trim()) items.push(element("li", {}, form.dataset.none));
    list.replaceChildren(...items);
  };
  input.addEventListener("focus", load, { once: true });
  input.addEventListener("input", show);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await show();
    list.querySelector("a")?.click();
  });
  form.hidden = false;
}

// --- the dates of a line --------------------------------------------------------------------------------------------

/** Draws days on a line of time, from today on; what each is stands in words below. */
function rail(days) {
  const svg = (name, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const times = [Math.min(Date.now(), Date.parse(days[0])), ...days.map((day) => Date.parse(day))];
  const [first, last] = [times[0], times.at(-1)];
  const places = times.map((time) => 8 + (344 * (time - first)) / Math.max(last - first, 1));
  const picture = svg("svg", { viewBox: "0 0 360 32", "aria-hidden": "true" });
  places.slice(1).forEach((place, at) => picture.append(svg("line", { x1: places[at], y1: 16, x2: place, y2: 16, class: `span after-${at}` })));
  places.forEach((place) => picture.append(svg("circle", { cx: place, cy: 16, r: 7, class: "mark" })));
  return picture;
}

function dates(form) {
  const told = JSON.parse(document.getElementById("dates-told").textContent);
  const out = form.querySelector("output");
  const shown = (day) => new Intl.DateTimeFormat(told.tag, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const line = {};
    for (const input of form.querySelectorAll("input")) if (isDay(input.value)) line[input.name] = input.value;
    const found = rulesOf(told.rules, line).map((rule) => [rule, deadlines(rule, line)]).filter(([, it]) => it);
    if (!found.length) return out.replaceChildren(element("p", {}, told.words.none));
    const events = [];
    const parts = found.flatMap(([rule, it]) => {
      const rows = [["act", it.act_by], ["last", it.last_day], ["ends", it.ends_on], ["gone", it.cancelled_on]].filter(([, day]) => day);
      const summary = filled(told.words.summary, { name: told.name });
      const description = [rule.does, `${told.words.last}: ${it.last_day}`, `${told.words.ends}: ${it.ends_on}`, it.is_earliest ? told.words.earliest : ""]
        .filter(Boolean).join("\n");
      events.push({ uid: `${told.carrier}-${rule.kind}-${it.act_by}@simguide`, day: it.act_by, summary, description, url: told.url });
      return [rule.title ? element("h3", {}, rule.title) : "", rail([it.act_by, it.ends_on, it.cancelled_on].filter(Boolean)),
        element("dl", {}, ...rows.map(([key, day]) => element("div", key === "act" ? { class: "price" } : {}, element("dt", {}, told.words[key]), element("dd", {}, shown(day))))),
        it.is_earliest ? element("p", {}, told.words.earliest) : ""];
    });
    const stamp = `${told.as_of.replaceAll("-", "")}T000000Z`;
    const text = calendar(events, { name: told.words.calendar, stamp, lang });
    const save = element("a", { class: "button", download: `${told.carrier}.ics`, href: `data:text/calendar;charset=utf-8,${encodeURIComponent(text)}` }, told.words.save);
    return out.replaceChildren(...parts, element("p", {}, save));
  });
  form.hidden = false;
}

// --- an eSIM for a stay ---------------------------------------------------------------------------------------------

function chooser(form) {
  const told = JSON.parse(document.getElementById("choose-told").textContent);
  const out = form.querySelector("output");
  const read = async (name) => (await fetch(new URL(`api/v1/choose/${name}.json`, root))).json();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const asked = new FormData(form);
    const [plans, file] = await Promise.all([read("plans"), read(asked.get("days"))]);
    const picks = choose(file, { use: asked.get("use"), asker: asked.get("asker"), needs: asked.getAll("need") });
    if (!picks.length) return out.replaceChildren(element("p", {}, told.none));
    const items = picks.map((it) => {
      const plan = plans[it.plan];
      const yen = it.jpy?.toLocaleString("en");
      const cost = it.jpy === null ? told.unknown : filled(it.isLeast ? told.least : told.yen, { yen });
      const check = it.check.length ? element("span", {}, filled(told.check, { what: it.check.map((name) => told[name]).join(lang === "en" ? ", " : "、") })) : "";
      const page = new URL(`${lang}/carriers/${plan.carrier}/`, root);
      return element("li", {}, element("a", { href: page }, element("strong", {}, plan.name[lang]), element("span", {}, plan.seller[lang]), element("b", {}, cost), check));
    });
    return out.replaceChildren(element("ol", { class: "tiles" }, ...items));
  });
  form.hidden = false;
}

// --- on this phone --------------------------------------------------------------------------------------------------

const canKeep = "serviceWorker" in navigator && (location.protocol === "https:" || ["localhost", "127.0.0.1"].includes(location.hostname));

async function keep(button) {
  const paths = JSON.parse(button.dataset.paths).map((it) => new URL(it, location.href).href);
  const kept = async () => Boolean(await caches.match(paths[0], { cacheName: "kept" }));
  const show = async () => { button.textContent = (await kept()) ? button.dataset.kept : button.dataset.keep; };
  button.addEventListener("click", async () => {
    button.disabled = true;
    const cache = await caches.open("kept");
    if (await kept()) await Promise.all(paths.map((it) => cache.delete(it)));
    else await cache.addAll(paths);
    button.disabled = false;
    await show();
  });
  await show();
  button.hidden = false;
}

function age(banner) {
  const days = Math.floor((Date.now() - Date.parse(`${banner.dataset.asOf}T00:00:00+09:00`)) / 86_400_000);
  const show = () => {
    banner.textContent = filled(banner.dataset.offline, { days: Math.max(days, 0) });
    banner.hidden = navigator.onLine;
  };
  addEventListener("online", show);
  addEventListener("offline", show);
  show();
}

const enhance = (id, make) => { const found = document.getElementById(id); if (found) make(found); };
enhance("search", search);
enhance("dates", dates);
enhance("choose", chooser);
enhance("age", age);
if (canKeep) {
  navigator.serviceWorker.register(new URL("sw.js", root), { scope: root.pathname, type: "classic" });
  enhance("keep", keep);
}
