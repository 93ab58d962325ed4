import type { StatementInput } from '@gremia/contracts';
import { compareVersions } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkedTextWithSwitch } from '../../ui/marked-text.switch';
import { Section } from '../../ui/section';
import { StatementChecks } from '../../ui/statement-checks';
import { WithParentText } from './with-parent-text';

export interface StatementViewProps {
  readonly statement: StatementInput;
  readonly parentId: string | null;
}

/** The administration's statement as it was handed in, with its counter-wording marked against the text it is about. */
export function StatementView({ statement, parentId }: StatementViewProps): ReactElement {
  const { t } = useTranslation('clerk');
  const { office, lawful, resources, funds, body, counterWording } = statement;
  return (
    <>
      <Section title={t('statement.title')}>
        <p lang="de">{office}</p>
        <StatementChecks lawful={lawful} resources={resources} funds={funds} />
        {body.trim() !== '' && (
          <p className="g-prose" lang="de">
            {body}
          </p>
        )}
      </Section>
      {counterWording !== null && parentId !== null && (
        <Section title={t('statement.counter')}>
          <WithParentText parentId={parentId}>
            {(base) => <MarkedTextWithSwitch points={compareVersions(base, counterWording)} startOnlyChanged />}
          </WithParentText>
        </Section>
      )}
    </>
  );
}
