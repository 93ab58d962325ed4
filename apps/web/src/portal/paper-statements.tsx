import type { PortalPaperDetail } from '@gremia/contracts';
import { compareVersions, type Point } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkedTextWithSwitch } from '../ui/marked-text.switch';
import { Section } from '../ui/section';
import { StatementChecks } from '../ui/statement-checks';

interface PaperStatementsProps extends Pick<PortalPaperDetail, 'statements'> {
  /** The text that the statements are about; null on a page that does not show it. */
  readonly base: readonly Point[] | null;
}

export function PaperStatements({ statements, base }: PaperStatementsProps): ReactElement {
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
          {statement.counterWording !== null && base !== null && (
            <>
              <h4 className="g-h4">{t('statement.counterWording')}</h4>
              <MarkedTextWithSwitch points={compareVersions(base, statement.counterWording)} startOnlyChanged />
            </>
          )}
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
