import type { RuleSheet } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../ui/alert';
import { Section } from '../../ui/section';
import { TryQuorum } from './try-quorum';
import { ShareSeats } from '../seats/share-seats';
import { TryVote } from './try-vote';
import { seatsRules, votingRules } from './voting-rules';

/** The rules of the body with numbers that somebody imagines: what would follow, and from which norm. */
export function TryOut({ sheet }: { readonly sheet: RuleSheet }): ReactElement {
  const { t } = useTranslation('rules');
  const rules = votingRules(sheet);
  const seats = seatsRules(sheet);
  if (rules === null || seats === null) return <Alert kind="warning" title={t('try.outdated')} />;
  return (
    <div className="g-try-out">
      <p>{t('try.lead')}</p>
      <Section title={t('try.vote')}>
        <TryVote rules={rules} seats={sheet.seats} />
      </Section>
      <Section title={t('try.quorum')}>
        <TryQuorum rules={rules} seats={sheet.seats} />
      </Section>
      <Section title={t('try.committee')}>
        <ShareSeats rules={seats} />
      </Section>
    </div>
  );
}
