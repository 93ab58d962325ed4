import { openDisturbances } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMeeting } from '../../live/use-meeting';
import { Section } from '../../ui/section';
import { OpenDisturbance } from './open-disturbance';

/** What was reported of picture and sound and nobody has dealt with yet; it stands before everything else. */
export function DisturbancePanel({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('call');
  const open = openDisturbances(meeting.state);
  if (open.length === 0 || meeting.state.phase !== 'running') return null;
  return (
    <Section title={t('disturbance.panel')}>
      <ul className="g-plain-list g-stack" role="status">
        {open.map((report) => (
          <OpenDisturbance key={report.reportId} meeting={meeting} report={report} />
        ))}
      </ul>
    </Section>
  );
}
