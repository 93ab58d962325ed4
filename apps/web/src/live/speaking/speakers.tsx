import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import type { LiveMeeting } from '../use-meeting';
import { FloorLine } from './floor-line';
import { OwnRequest } from './own-request';
import { WaitingSpeakers } from './waiting-speakers';

/** Who speaks, who wants to, and the own request. */
export function Speakers({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('live');
  const { state, personId, clockOffset } = meeting;
  if (state.phase !== 'running') return null;
  return (
    <Section title={t('speakers.title')}>
      <FloorLine state={state} clockOffset={clockOffset} />
      <WaitingSpeakers state={state} personId={personId} />
      <OwnRequest meeting={meeting} />
    </Section>
  );
}
