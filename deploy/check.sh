#!/usr/bin/env bash
# Checks the Helm chart: lint, and every manifest it makes against the schemas kept here, which need no network.
# Needs helm and kubeconform (`go install helm.sh/helm/v3/cmd/helm@v3.22.0 github.com/yannh/kubeconform/cmd/kubeconform@v0.8.0`).
set -euo pipefail
cd "$(dirname "$0")/helm"
KUBERNETES=1.34.0
check() {
  helm template lindenau gremia -f example-values.yaml --kube-version "$KUBERNETES" "$@" |
    kubeconform -strict -summary -schema-location 'schemas/{{.ResourceKind}}{{.KindSuffix}}.json'
}
helm lint --quiet gremia -f example-values.yaml
check
check --set database.instances=1 --set database.backup.enabled=false --set livekit.url= --set settings=null
check --set monitoringNamespace=monitoring --set settingsSecret=gremia-settings --set database.storageClass=fast
# What is missing is said before anything is made.
if helm template lindenau gremia --kube-version "$KUBERNETES" >/dev/null 2>&1; then
  echo 'The chart makes manifests without an address.' >&2
  exit 1
fi
