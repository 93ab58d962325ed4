import type { PaperDetail } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/button-link';
import { MarkedTextWithSwitch } from '../ui/marked-text.switch';
import { Section } from '../ui/section';
import { OutdatedBadge } from '../ui/versions/outdated';
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
          {paper.amendments.map((amendment) => (
            <article key={amendment.paperId} className="g-stack">
              <h3 className="g-h3">
                <Link className="kern-link" to="/mitglied/drucksachen/$id" params={{ id: amendment.paperId }}>
                  {amendment.number === null ? amendment.title : `${amendment.number} ${amendment.title}`}
                </Link>
              </h3>
              {amendment.outdated === true && (
                <div>
                  <OutdatedBadge />
                </div>
              )}
              <p className="kern-body">{amendment.originators.map(({ name }) => name).join(', ')}</p>
              <MarkedTextWithSwitch points={amendment.marked} legend={t('paper.viewOf', { number: amendment.number ?? amendment.title })} startOnlyChanged />
            </article>
          ))}
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
