import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/badge';

interface Check {
  readonly answer: boolean | null;
  readonly text: string;
}

export interface StatementChecksProps {
  readonly lawful: Check;
  readonly resources: Check;
  readonly funds: Check;
}

/** The administration's answers to the three check questions. */
export function StatementChecks(checks: StatementChecksProps): ReactElement {
  const { t } = useTranslation(['paper', 'words']);
  return (
    <dl className="g-checks">
      {(['lawful', 'resources', 'funds'] as const).map((key) => {
        const { answer, text } = checks[key];
        return (
          <div key={key} className="g-checks__row">
            <dt>{t(`statement.${key}`)}</dt>
            <dd>
              {answer === null ? (
                <Badge>{t('statement.open')}</Badge>
              ) : (
                <Badge kind={answer ? 'success' : 'danger'} icon={answer ? 'check' : 'close'}>
                  {t(answer ? 'words:yes' : 'words:no')}
                </Badge>
              )}
              {text.trim() !== '' && (
                <p className="g-prose" lang="de">
                  {text}
                </p>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
