// Holds what the pages work out by themselves to what the program works out. node tests/browser/vectors.mjs SITE

import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

const site = resolve(process.argv[2]);
const load = async (name) => import(`data:text/javascript,${encodeURIComponent(await readFile(join(site, name), "utf8"))}`);
const read = async (name) => JSON.parse(await readFile(join(site, name), "utf8"));
const faults = [];
const hold = (about, found, wanted) => {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) faults.push(`${JSON.stringify(about)}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
};

const { deadlines, rulesOf } = await load("dates.js");
const dates = await read("vectors/dates.json");
for (const it of dates) hold(it, deadlines(it.rule, it.line), it.dates);

const lines = await read("vectors/lines.json");
for (const it of lines) hold(it, rulesOf(it.rules, it.line).map((rule) => it.rules.indexOf(rule)), it.held);

const { fold } = await load("fold.js");
const names = await read("vectors/names.json");
for (const [name, folded] of names) hold(name, fold(name), folded);

const { choose } = await load("choose.js");
const picked = await read("vectors/choices.json").catch(() => []);
const files = {};
for (const it of picked) {
  files[it.days] ??= await read(`api/v1/choose/${it.days}.json`);
  hold(it, choose(files[it.days], it).map((one) => [one.plan, one.jpy]), it.picks);
}

process.stdout.write(`${picked.length} choices, ${dates.length} dates, ${lines.length} lines, ${names.length} names: ${faults.length} differ\n`);
for (const it of faults.slice(0, 20)) process.stdout.write(`  ${it}\n`);
process.exit(faults.length ? 1 : 0);
