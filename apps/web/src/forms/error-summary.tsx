import type { ReactElement, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/api-problem';
import { sayFieldProblem } from '../i18n/say-refusal';
import { Alert } from '../ui/alert';
import { useFaultsIn } from './use-faults-in';

export interface ErrorSummaryProps {
  readonly form: RefObject<HTMLFormElement | null>;
  /** How often somebody tried to send the form; before the first time nothing is said. */
  readonly attempts: number;
  /** Why it was refused; what is no matter of a field on the page is said here alone. */
  readonly failure?: unknown;
}

/** Names every field that was left wrong, with a link to it. A name goes when its field is mended. */
export function ErrorSummary({ form, attempts, failure }: ErrorSummaryProps): ReactElement | null {
  const { t } = useTranslation();
  const faults = useFaultsIn(form, attempts);
  const said = new Set(faults.map(({ sentence }) => sentence));
  const others = (failure instanceof ApiProblem ? (failure.errors ?? []) : []).filter(
    (error) => !said.has(sayFieldProblem(error)),
  );
  if (faults.length + others.length === 0) return null;
  return (
    <Alert kind="danger" title={t('form.faults', { count: faults.length + others.length })}>
      <ul className="g-list">
        {faults.map(({ id, name, sentence }) => (
          <li key={id}>
            <a
              className="kern-link"
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {name}
            </a>
            : {sentence}
          </li>
        ))}
        {others.map((error) => (
          <li key={error.pointer + error.detail} lang={error.code === undefined ? 'de' : undefined}>
            {sayFieldProblem(error)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
