// Holds the API to its schemas and its description, by validators of others. node tests/browser/schemas.mjs SITE

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const site = process.argv[2];
const require = createRequire(join(process.cwd(), "build/site-tools/"));
const { default: Ajv } = require("ajv/dist/2020.js");
const { default: formats } = require("ajv-formats");
const read = async (path) => JSON.parse(await readFile(join(site, path), "utf8"));
const faults = [];

const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: false });
formats(ajv);
const whole = ajv.compile(await read("schema/answer-1.json"));
const brief = ajv.compile(await read("schema/compact-1.json"));
const index = await read("api/v1/index.json");
const place = (address) => address.slice(address.indexOf("/api/v1/") + 1);
let count = 0;
for (const it of index.questions) {
  const path = place(it.json);
  if (count++ % 5 === 0 && !whole(await read(path))) faults.push(`${path}: ${ajv.errorsText(whole.errors).slice(0, 300)}`);
  for (const lang of Object.keys(it.html)) {
    const short = path.replace("api/v1/", `api/v1/${lang}/`);
    if (!brief(await read(short))) faults.push(`${short}: ${ajv.errorsText(brief.errors)}`);
  }
}

const { Validator } = await import(new URL(`file://${process.cwd()}/build/site-tools/node_modules/@seriousme/openapi-schema-validator/index.js`));
const described = await new Validator().validate(await read("api/v1/openapi.json"));
if (!described.valid) faults.push(`openapi.json: ${JSON.stringify(described.errors).slice(0, 500)}`);

process.stdout.write(`${index.total} questions: ${faults.length} faults\n`);
for (const it of faults.slice(0, 20)) process.stdout.write(`  ${it}\n`);
process.exit(faults.length ? 1 : 0);
