import { letterheadRoutes } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/address';
import { useLetterhead } from '../../api/letterhead';
import { QueryView } from '../../answers/query-view';
import { Section } from '../../ui/section';
import { ClerkPage } from '../clerk-page';
import { LetterheadForm } from './letterhead-form';
import '../clerk.css';

/** What stands at the head of minutes and papers, and of every page. */
export function LetterheadPage(): ReactElement {
  const { t } = useTranslation('clerk');
  return (
    <ClerkPage title={t('letterhead.title')} lead={t('letterhead.lead')} width="text">
      <QueryView query={useLetterhead()}>
        {({ letterhead }) => (
          <>
            {letterhead !== null && letterhead.arms !== null && (
              <Section title={t('letterhead.now')}>
                <img
                  className="clerk-arms"
                  src={`${addressOf(letterheadRoutes.arms, {})}?v=${letterhead.no}`}
                  alt={letterhead.arms.text}
                />
              </Section>
            )}
            <LetterheadForm key={letterhead?.no ?? 0} letterhead={letterhead} />
          </>
        )}
      </QueryView>
    </ClerkPage>
  );
}
