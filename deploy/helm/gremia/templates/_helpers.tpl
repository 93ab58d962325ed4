{{- define "gremia.name" -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{- define "gremia.labels" -}}
app.kubernetes.io/name: gremia
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end -}}

{{- define "gremia.selector" -}}
app.kubernetes.io/name: gremia
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "gremia.database" -}}
{{ include "gremia.name" . }}-db
{{- end -}}
