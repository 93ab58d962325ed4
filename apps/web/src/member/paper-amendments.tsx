import type { PaperDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AmendmentList } from '../ui/amendments/amendment-list';
import { ButtonLink } from '../ui/button-link';
import { Section } from '../ui/section';
import { PaperLine } from './paper-line';

/** The amendments with their marks, and the statements, under the paper they belong to. */
export function PaperAmendments({ paper }: { readonly paper: PaperDetail }): ReactElement | null {
  const { t } = useTranslation(['member', 'synopsis']);
  return (
    <>
      {paper.amendments.length > 0 && (
        <Section
          title={t('paper.amendments')}
          actions={
            paper.amendments.length > 1 && (
              <ButtonLink variant="secondary" to="/mitglied/drucksachen/$id/synopse" params={{ id: paper.id }}>
                {t('synopsis:link')}
              </ButtonLink>
            )
          }
        >
          <AmendmentList of={paper.id} amendments={paper.amendments} paperPath="/mitglied/drucksachen/$id" />
        </Section>
      )}
      {paper.statements.length > 0 && (
        <Section title={t('paper.statements')}>
          <ul className="g-lines">
            {paper.statements.map((statement) => (
              <PaperLine key={statement.id} paper={statement} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
