import type { PortalPaperDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/section';
import { StatementChecks } from '../ui/statement-checks';

export function PaperStatements({ statements }: Pick<PortalPaperDetail, 'statements'>): ReactElement {
  const { t } = useTranslation('portal');
  return (
    <Section title={t('paper.statements')}>
      {statements.map((statement) => (
        <article key={statement.id} className="g-stack">
          <h3 className="g-h3">{t('statement.by', { office: statement.office, number: statement.number })}</h3>
          <StatementChecks
            lawful={{ answer: statement.lawful, text: statement.lawfulText }}
            resources={{ answer: statement.resources, text: statement.resourcesText }}
            funds={{ answer: statement.funds, text: statement.fundsText }}
          />
          {statement.body.trim() !== '' && (
            <p className="g-prose" lang="de">
              {statement.body}
            </p>
          )}
        </article>
      ))}
    </Section>
  );
}
