import type { MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortInstant, formatTime, today } from '../i18n/dates';
import { shortDuration } from '../i18n/durations';
import { Facts } from '../ui/facts';
import { Note } from '../ui/note';
import { countedVotes } from './latest-result';

/** That the meeting is over is said before anything else, and what comes of it. */
export function MeetingOver({ state }: { readonly state: MeetingState }): ReactElement | null {
  const { t } = useTranslation('live');
  if (state.closedAt === null) return null;
  return (
    <div className="g-stack">
      <Note>
        <strong>{t(state.circular === undefined ? 'say.closed' : 'say.circularClosed')}</strong> {t('over.next')}
      </Note>
      <MeetingSum state={state} />
    </div>
  );
}

/** What a meeting came to: how long it took, what was dealt with, how many votes were taken. */
export function MeetingSum({ state }: { readonly state: MeetingState }): ReactElement | null {
  const { t } = useTranslation('live');
  const { openedAt, closedAt, items } = state;
  if (openedAt === null || closedAt === null) return null;
  const left = items.filter(({ disposition }) => disposition === null || disposition === 'not-treated').length;
  const minutes = Math.round((Date.parse(closedAt) - Date.parse(openedAt)) / 60_000);
  return (
    <Facts
      facts={[
        [
          t('over.time'),
          t('over.span', {
            from: momentOf(openedAt),
            to: momentOf(closedAt, openedAt),
            length: shortDuration(minutes),
          }),
        ],
        [
          t('over.items'),
          [t('over.dealtWith', { count: items.length - left }), left === 0 ? null : t('over.left', { count: left })]
            .filter((part) => part !== null)
            .join(', '),
        ],
        [t('over.votes'), String(countedVotes(state, null).length)],
      ]}
    />
  );
}

/** The time alone where the day is known: it is today, or that of the beginning. */
function momentOf(at: string, from?: string): string {
  const day = today(new Date(at));
  return day === today() || (from !== undefined && day === today(new Date(from)))
    ? formatTime(at)
    : formatShortInstant(at);
}
