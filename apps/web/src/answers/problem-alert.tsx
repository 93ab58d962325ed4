import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/api-problem';
import { sayFieldProblem, sayRefusal } from '../i18n/say-refusal';
import { Alert } from '../ui/alert';

/**
 * Tells a refusal or a failure in one sentence, with the norm it rests on and, for an unforeseen one, the number under
 * which the log knows it.
 */
export function ProblemAlert({ error }: { readonly error: unknown }): ReactElement | null {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  if (!(error instanceof ApiProblem)) return <Alert kind="danger" role="alert" title={t('problem.unexpected')} />;
  const { code, norm, reference, errors = [] } = error;
  const { sentence, lang } = sayRefusal(error);
  const signedOut = code === 'not-signed-in';
  return (
    <Alert kind="danger" role="alert" title={sentence} titleLang={lang}>
      {norm !== null || reference !== null || errors.length > 0 || signedOut ? (
        <>
          {signedOut && (
            <p>
              <a className="kern-link" href="/anmelden" target="_blank" rel="noreferrer">
                {t('problem.signInElsewhere')}
              </a>
            </p>
          )}
          {norm !== null && <p>{t('problem.norm', { norm })}</p>}
          {errors.length > 0 && (
            <ul>
              {errors.map((fault) => (
                <li key={fault.pointer + fault.detail} lang={fault.code === undefined ? 'de' : undefined}>
                  {sayFieldProblem(fault)}
                </li>
              ))}
            </ul>
          )}
          {reference !== null && <p>{t('problem.reference', { reference })}</p>}
        </>
      ) : undefined}
    </Alert>
  );
}
