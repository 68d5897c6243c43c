// Proves that the published JSON Schemas and the strict reader agree: ajv accepts every shipped document, which the reader accepts too
// (`endorse`, the tests), and refuses every file of the bad folders, which the reader refuses too (BadFilesTests).
//
//   node schemas.mjs REPOSITORY AJV_FOLDER
//
// AJV_FOLDER is a folder into which `npm install ajv@8` was run. The last line is "N passed, N failed".
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, relative } from "node:path";

const [repository, tools] = process.argv.slice(2);
const Ajv = createRequire(join(tools, "package.json"))("ajv/dist/2020.js").default;

const read = (file) => JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
const files = (folder) =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? files(path) : path.endsWith(".json") ? [path] : []));

const validators = new Map();
const validator = (kind) => {
  if (!validators.has(kind)) {
    // Strict mode makes a keyword that means nothing an error; `required` beside `if` names members that are described elsewhere.
    const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
    validators.set(kind, ajv.compile(read(join(repository, "rulesets", "schema", `${kind}.schema.json`))));
  }
  return validators.get(kind);
};

let passed = 0;
let failed = 0;
const judge = (kind, file, shouldPass) => {
  const check = validator(kind);
  const accepted = check(read(file));
  if (accepted === shouldPass) {
    passed++;
    return;
  }
  failed++;
  const why = accepted ? "accepted, though the reader refuses it" : check.errors.slice(0, 5).map((e) => `${e.instancePath || "/"} ${e.message}`).join("; ");
  console.error(`${relative(repository, file)} as ${kind}: ${why}`);
};

for (const file of files(join(repository, "rulesets"))) {
  const path = relative(join(repository, "rulesets"), file);
  if (path.startsWith("schema") || ["vocabulary.json", "labels.json", "titles.json", "notes.json"].includes(path)) {
    continue;
  }
  judge(/\.cases[\\/]/.test(path) ? "case" : "ruleset", file, true);
}

for (const file of files(join(repository, "samples", "candidates"))) {
  judge("candidate", file, true);
}

judge("ruleset", join(repository, "samples", "OwnAssociation", "own-association.json"), true);
judge("candidate", join(repository, "samples", "OwnAssociation", "candidate.json"), true);

// Documents that `endorse evaluate`, `diff` and `impact` printed with `--format json`; .ci/run leaves them in the folder of the tools.
for (const kind of ["determination", "difference", "impact"]) {
  for (const file of files(tools).filter((f) => basename(f).startsWith(`${kind}-`))) {
    judge(kind, file, true);
  }
}

for (const kind of ["candidate", "ruleset", "case"]) {
  for (const file of files(join(repository, "tests", "Endorsement.Rules.Tests", "Schemas", "bad", kind))) {
    judge(kind, file, false);
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
