import type { StatementInput } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PointList } from '../ui/point-list';
import { Section } from '../ui/section';
import { StatementChecks } from '../ui/statement-checks';

/** The administration's statement: its three questions, its words, and its own wording if it has one. */
export function PaperStatement({ statement }: { readonly statement: StatementInput }): ReactElement {
  const { t } = useTranslation('member');
  return (
    <Section title={t('statement.title', { office: statement.office })}>
      <StatementChecks lawful={statement.lawful} resources={statement.resources} funds={statement.funds} />
      {statement.body.trim() !== '' && <p className="g-prose">{statement.body}</p>}
      {statement.counterWording !== null && (
        <>
          <h3 className="g-h3">{t('statement.counterWording')}</h3>
          <PointList points={statement.counterWording} />
        </>
      )}
    </Section>
  );
}
