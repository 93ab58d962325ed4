import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallTrials } from '../../api/call-trials';
import { formatShortInstant } from '../../i18n/dates';
import { wordOf } from './trial-section';

/** For whoever leads: whose picture and sound came through when they tried them before. Not there where nobody has. */
export function TrialsOfPeople({ meetingId }: { readonly meetingId: string }): ReactElement | null {
  const { t } = useTranslation('call');
  const people = useCallTrials(meetingId).data?.people ?? [];
  if (people.length === 0) return null;
  return (
    <details className="g-disclosure">
      <summary>{t('trial.people', { count: people.length })}</summary>
      <ul className="g-plain-list">
        {people.map((trial) => (
          <li key={trial.personId}>
            {t(`trial.person.${wordOf(trial)}`, { name: trial.name, at: formatShortInstant(trial.at) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
