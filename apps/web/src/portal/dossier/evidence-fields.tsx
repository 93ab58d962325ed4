import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field';
import type { Evidence } from './check-file';

const KINDS = [
  { kind: 'receipts', accept: '.txt,text/plain' },
  { kind: 'witnesses', accept: '.txt,.pub,text/plain' },
  { kind: 'authorities', accept: '.pem,.crt,application/x-pem-file' },
] as const satisfies readonly { readonly kind: keyof Evidence; readonly accept: string }[];

/** Files that somebody has from elsewhere and that the dossier has to agree with; most people have none. */
export function EvidenceFields({
  evidence,
  onChange,
}: {
  readonly evidence: Evidence;
  readonly onChange: (evidence: Evidence) => void;
}): ReactElement {
  const { t } = useTranslation('dossier');
  return (
    <details className="g-disclosure">
      <summary>{t('evidence.title')}</summary>
      <div className="g-stack">
        <p>{t('evidence.lead')}</p>
        {KINDS.map(({ kind, accept }) => (
          <Field key={kind} label={t(`evidence.${kind}`)} hint={t(`evidence.${kind}Hint`)} optional>
            {(control) => (
              <input
                {...control}
                className="kern-form-input__input"
                type="file"
                multiple
                accept={accept}
                onChange={({ target }) => onChange({ ...evidence, [kind]: [...(target.files ?? [])] })}
              />
            )}
          </Field>
        ))}
      </div>
    </details>
  );
}
