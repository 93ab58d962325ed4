import type { DoubtfulVote } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../i18n/dates';
import { keepTogether } from '../i18n/keep-together';
import { Alert } from '../ui/alert';

/** Attendance that was put right puts results in question: said to whoever leads, and to whoever signs. */
export function DoubtfulVotes({ votes }: { readonly votes: readonly DoubtfulVote[] }): ReactElement | null {
  const { t } = useTranslation('live');
  if (votes.length === 0) return null;
  return (
    <Alert kind="warning" title={t('putRight.title', { count: votes.length })}>
      <ul className="g-list">
        {votes.map(({ number, openedAt, doubts }) => (
          <li key={`${number ?? ''} ${openedAt ?? ''}`} lang="de" className="g-break">
            {[
              number === null ? '' : `${number}, `,
              openedAt === null ? '' : t('putRight.at', { time: formatTime(openedAt) }),
            ].join('')}{' '}
            {keepTogether(doubts.join(' '))}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
