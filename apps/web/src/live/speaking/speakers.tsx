import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import type { LiveMeeting } from '../use-meeting';
import { FloorLine } from './floor-line';
import { MotionsHere } from './motions-here';
import { OwnRequest } from './own-request';
import { WaitingSpeakers } from './waiting-speakers';
import { WithdrawMotion } from './withdraw-motion';

/** Who speaks, who wants to, and the own request. */
export function Speakers({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('live');
  const { state, personId, clockOffset } = meeting;
  if (state.phase !== 'running' || state.circular !== undefined) return null;
  return (
    <Section title={t('speakers.title')}>
      <FloorLine state={state} clockOffset={clockOffset} />
      <MotionsHere
        state={state}
        acts={(motion, standing) =>
          standing === 'open' && motion.personId === personId && <WithdrawMotion meeting={meeting} motion={motion} />
        }
      />
      <WaitingSpeakers state={state} personId={personId} />
      <OwnRequest meeting={meeting} />
    </Section>
  );
}
