// Opens the site in a browser, as `make test-site` builds it, and says what is wrong with it.
//
// node tests/browser/check.mjs SITE HOSTILE PICTURES [CHROMIUM]

import { readFile, readdir, mkdir, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";

const [site, hostile, pictures, chromium = "/usr/bin/chromium"] = process.argv.slice(2);
const require = createRequire(join(process.cwd(), "build/site-tools/"));
const { chromium: driver } = require("playwright-core");
const axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

const LANGUAGES = ["en", "zh", "ja"];
const WIDTHS = [320, 360, 768, 1280];
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
  ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json", ".md": "text/markdown; charset=utf-8" };

const faults = [];
const say = (text) => process.stdout.write(`${text}\n`);
const wrong = (text) => { faults.push(text); say(`  wrong: ${text}`); };

// --- a host of static files, which sends what _headers asks for -----------------------------------------------------

const policy = /Content-Security-Policy: (.+)/.exec(await readFile(join(site, "_headers"), "utf8"))[1];
let served = site;
const server = createServer(async (request, response) => {
  let path = join(served, decodeURIComponent(new URL(request.url, "http://host/").pathname));
  try {
    if ((await stat(path)).isDirectory()) path = join(path, "index.html");
    const content = await readFile(path);
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "content-security-policy": policy });
    response.end(content);
  } catch {
    response.writeHead(404, { "content-type": TYPES[".html"] });
    response.end(await readFile(join(site, "404.html")));
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}/`;

// --- which pages ----------------------------------------------------------------------------------------------------

const index = JSON.parse(await readFile(join(site, "api/v1/index.json"), "utf8"));
const size = async (id) => (await stat(join(site, "api/v1", id, "index.json"))).size;
const carriers = [...new Set(index.questions.map((it) => it.carrier).filter(Boolean))];
const sizes = await Promise.all(carriers.map((it) => size(`carriers/${it}`)));
const fullest = carriers[sizes.indexOf(Math.max(...sizes))];
const ofFullest = index.questions.filter((it) => it.carrier === fullest).map((it) => it.id);
const alone = index.questions.filter((it) => it.carrier === null && !/^(esim\/(?!7-days$)|rules\/(?!identity$))/.test(it.id));
const own = (await readdir(join(site, "en"), { withFileTypes: true })).filter((it) => it.isDirectory()).map((it) => it.name);
const around = own.filter((it) => !index.questions.some((q) => q.id === it || q.id.startsWith(`${it}/`)));
const places = ["", ...around, ...alone.map((it) => it.id), ...ofFullest];
const pathOf = (lang, place) => (place ? `${lang}/${place}/` : `${lang}/`);

// --- the checks -----------------------------------------------------------------------------------------------------

const browser = await driver.launch({ executablePath: chromium, args: FLAGS });
const elsewhere = new Set();

async function opened(options, watch = true) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on("dialog", (dialog) => { wrong(`a dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("console", (line) => { if (watch && line.type() === "error") wrong(`${page.url()}: ${line.text()}`); });
  page.on("request", (request) => { if (!request.url().startsWith(base) && !/^(data|blob):/.test(request.url())) elsewhere.add(request.url()); });
  return page;
}

async function checkLayout() {
  say(`layout: ${places.length} kinds of pages, ${LANGUAGES.length} languages, ${WIDTHS.join(", ")} pixels`);
  const page = await opened({});
  for (const lang of LANGUAGES) for (const place of places) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(base + pathOf(lang, place));
    await page.evaluate(() => document.querySelectorAll("details").forEach((it) => { it.open = true; }));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) wrong(`${pathOf(lang, place)} is ${wide} pixels wide on ${width}`);
    }
  }
  await page.context().close();
}

async function checkAccess() {
  say("accessibility: axe, light and dark");
  for (const colorScheme of ["light", "dark"]) {
    const page = await opened({ colorScheme, viewport: { width: 360, height: 800 }, bypassCSP: true });
    for (const lang of LANGUAGES) for (const place of places) {
      await page.goto(base + pathOf(lang, place));
      await page.evaluate(() => document.querySelectorAll("details").forEach((it) => { it.open = true; }));
      await page.evaluate(axe);
      const found = await page.evaluate(async () => (await axe.run()).violations.map((it) => `${it.id} (${it.nodes.length}): ${it.nodes[0].target} ${it.nodes[0].failureSummary}`));
      for (const it of found) wrong(`${pathOf(lang, place)} ${colorScheme}: ${it}`);
    }
    await page.context().close();
  }
}

async function checkMarkup() {
  const { HtmlValidate, StaticConfigLoader } = require("html-validate");
  const validator = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:recommended"], rules: {
    "long-title": "off", // a title is the answer, as long as it has to be
    "no-trailing-whitespace": "off", // nobody sees it
    "tel-non-breaking": "off", // a number may break where the screen ends
    "text-content": "error",
    "void-style": "error",
  } }));
  let count = 0;
  const walk = async (folder) => {
    for (const it of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, it.name);
      if (it.isDirectory()) await walk(path);
      else if (it.name.endsWith(".html")) {
        count += 1;
        const report = await validator.validateString(await readFile(path, "utf8"));
        for (const result of report.results) for (const message of result.messages) if (message.severity === 2) wrong(`${path}:${message.line}: ${message.ruleId}: ${message.message}`);
      }
    }
  };
  await walk(site);
  say(`markup: html-validate on ${count} pages`);
}

async function checkWithoutScript() {
  say("without script");
  const page = await opened({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  for (const lang of LANGUAGES) {
    await page.goto(base + pathOf(lang, ""));
    await page.click(`a[href$="carriers/${fullest}/"]`);
    await page.click("main nav a[href*='renew']");
    await page.click("details.part summary");
    if (!(await page.locator("details[open] dl").count())) wrong(`${lang}: a part does not open`);
  }
  await page.context().close();
}

async function checkOffline() {
  say("kept on the phone: read again without a network, with its age");
  const page = await opened({ viewport: { width: 360, height: 800 } }, false);
  for (const lang of LANGUAGES) {
    await page.goto(base + pathOf(lang, `carriers/${fullest}/renew`));
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForSelector("#keep:not([hidden])");
    await page.click("#keep");
    await page.waitForFunction(() => { const it = document.getElementById("keep"); return !it.disabled && it.textContent === it.dataset.kept; });
    await page.context().setOffline(true);
    for (const place of [`carriers/${fullest}/renew`, `carriers/${fullest}/keep`]) {
      await page.goto(base + pathOf(lang, place));
      const title = await page.title();
      if (!(await page.locator("details").count())) wrong(`${lang}: ${place} is not read offline: ${title}`);
      if (!(await page.locator("#age").isVisible())) wrong(`${lang}: ${place} does not say that it is offline`);
    }
    await page.goto(base + pathOf(lang, "claims"));
    if (!(await page.locator("main.home").count())) wrong(`${lang}: what is not kept does not lead home`);
    await page.fill("#search input", fullest);
    await page.waitForSelector("#search li a");
    await page.context().setOffline(false);
  }
  await page.context().close();
}

async function checkForms() {
  say("search and dates, as a person types them");
  const page = await opened({ viewport: { width: 360, height: 800 } });
  const vectors = JSON.parse(await readFile(join(site, "vectors/dates.json"), "utf8"));
  const names = JSON.parse(await readFile(join(site, "api/v1/names.json"), "utf8")).carriers;
  for (const lang of LANGUAGES) {
    await page.goto(base + pathOf(lang, ""));
    for (const it of names.slice(0, 12)) {
      await page.fill("#search input", it.name.ja);
      await page.waitForFunction((id) => document.querySelector(`#search a[href$="carriers/${id}/"]`), it.id);
    }
    await page.fill("#search input", "<b>x</b>");
    if (await page.locator("#search b").count()) wrong(`${lang}: a text that is searched for is markup`);
  }
  let held = 0;
  for (const it of index.questions.filter((q) => q.command === "keep" && q.carrier)) {
    await page.goto(base + pathOf("en", it.id));
    if (!(await page.locator("#dates").count())) continue;
    const rules = JSON.parse(await page.locator("#dates-told").textContent()).rules;
    const names = await page.locator("#dates input").evaluateAll((found) => found.map((input) => input.name));
    const stored = rules.some((rule) => rule.kind === "stored");
    const fits = (rule, v) => v.dates && Object.keys(v.line).every((name) => names.includes(name))
      && Object.keys(v.rule).length === Object.keys(rule).filter((key) => !["title", "does"].includes(key)).length
      && Object.entries(v.rule).every(([key, value]) => rule[key] === value) && (!stored || ("applied" in v.line) === (rule.kind === "stored"));
    const known = rules.map((rule) => vectors.find((v) => fits(rule, v))).find(Boolean);
    if (!known) continue;
    for (const [name, day] of Object.entries(known.line)) await page.fill(`#dates input[name=${name}]`, day);
    await page.click("#dates button");
    const href = await page.locator("#dates output a").getAttribute("href").catch(() => "");
    if (!decodeURIComponent(href).includes(known.dates.act_by.replaceAll("-", ""))) wrong(`${it.id}: the calendar lacks ${known.dates.act_by}`);
    held += 1;
  }
  if (!held) wrong("no form of dates was held against the vectors");
  say(`  ${held} forms of dates`);
  await page.context().close();
}

async function checkInjection() {
  say("markup and addresses that act, in the data");
  served = hostile;
  const page = await opened({ viewport: { width: 360, height: 800 } }, false);
  for (const lang of LANGUAGES) {
    await page.goto(`${base}${lang}/hostile/`);
    const found = await page.evaluate(() => ({
      scripts: document.querySelectorAll("main script, main b").length,
      acts: [...document.querySelectorAll("main a")].filter((it) => !["https:", "http:", "tel:"].includes(it.protocol)).length,
      text: document.querySelector("main").textContent.includes("<script>alert(1)</script>"),
    }));
    if (found.scripts || found.acts || !found.text) wrong(`${lang}: ${JSON.stringify(found)}`);
  }
  await page.context().close();
  served = site;
}

async function takePictures() {
  say(`pictures in ${pictures}`);
  await mkdir(pictures, { recursive: true });
  const wanted = [["en", `carriers/${fullest}/renew`, 360, "light"], ["zh", "", 360, "light"], ["ja", "esim/7-days", 360, "dark"],
    ["en", `carriers/${fullest}`, 1280, "light"], ["zh", "carriers", 1280, "dark"], ["ja", `carriers/${fullest}/keep`, 1280, "light"]];
  for (const [lang, place, width, colorScheme] of wanted) {
    const page = await opened({ colorScheme, viewport: { width, height: width < 500 ? 800 : 900 } });
    await page.goto(base + pathOf(lang, place));
    await page.screenshot({ path: join(pictures, `${lang}-${place.replaceAll("/", "-") || "home"}-${width}-${colorScheme}.png`) });
    await page.context().close();
  }
}

const checks = { checkLayout, checkForms, checkOffline, checkInjection, checkWithoutScript, takePictures, checkAccess, checkMarkup };
const chosen = process.env.ONLY ? process.env.ONLY.split(",") : Object.keys(checks);
for (const name of chosen) await checks[name]();
await browser.close();
server.close();
say(`requests to other hosts: ${elsewhere.size}`);
for (const it of elsewhere) wrong(`asked ${it}`);
say(faults.length ? `${faults.length} faults` : "no faults");
process.exit(faults.length ? 1 : 0);
