"""Makes the schemas in this folder, each file complete in itself and without its descriptions.

Usage: bundle.py KUBERNETES_SCHEMAS CNPG_CRDS

KUBERNETES_SCHEMAS: kubernetes-json-schema/v1.34.0-local-strict of the package kubernetes-validate (Apache-2.0);
CNPG_CRDS: config/crd/bases of github.com/cloudnative-pg/cloudnative-pg v1.25.0 (Apache-2.0).
"""

import json
import sys
from pathlib import Path

import yaml

KINDS = {
    "deployment-apps-v1": "deployment-apps-v1",
    "service-core-v1": "service-v1",
    "serviceaccount-core-v1": "serviceaccount-v1",
    "ingress-networking-v1": "ingress-networking-v1",
    "networkpolicy-networking-v1": "networkpolicy-networking-v1",
    "poddisruptionbudget-policy-v1": "poddisruptionbudget-policy-v1",
}
CUSTOM = {"clusters": "cluster", "scheduledbackups": "scheduledbackup"}
HERE = Path(__file__).parent
METADATA = {"type": "object"}


def bare(schema):
    """Without what only people read."""
    if isinstance(schema, list):
        return [bare(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {}
    for key, value in schema.items():
        if key == "properties":
            kept[key] = {name: bare(each) for name, each in value.items()}
        elif key != "description" and not key.startswith("x-kubernetes"):
            kept[key] = bare(value)
    return kept


def references(schema):
    if isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str):
            yield schema["$ref"].split("/")[-1]
        for value in schema.values():
            yield from references(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from references(value)


def local(schema):
    if isinstance(schema, list):
        return [local(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: f"#/$defs/{value.split('/')[-1]}" if key == "$ref" and isinstance(value, str) else local(value)
        for key, value in schema.items()
    }


def closed(schema):
    """As the server does with `fieldValidation: Strict`: nothing that is not described."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: closed(value) for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
        kept.setdefault("additionalProperties", False)
    return kept


def write(name, schema):
    (HERE / f"{name}.json").write_text(json.dumps(schema, separators=(",", ":"), sort_keys=True) + "\n")


kubernetes, crds = map(Path, sys.argv[1:3])
definitions = json.loads((kubernetes / "_definitions.json").read_text())["$defs"]
for source, name in KINDS.items():
    path = kubernetes / f"{source}.json"
    schema = bare(json.loads((path if path.exists() else kubernetes / f"{name}.json").read_text()))
    needed, waiting = {}, list(references(schema))
    while waiting:
        each = waiting.pop()
        if each not in needed:
            needed[each] = bare(definitions[each])
            waiting.extend(references(needed[each]))
    write(name, local({**schema, "$defs": needed}))
for plural, name in CUSTOM.items():
    crd = yaml.safe_load((crds / f"postgresql.cnpg.io_{plural}.yaml").read_text())
    [version] = [each for each in crd["spec"]["versions"] if each["name"] == "v1"]
    schema = closed(bare(version["schema"]["openAPIV3Schema"]))
    schema["properties"]["metadata"] = METADATA
    write(f"{name}-postgresql-v1", schema)
