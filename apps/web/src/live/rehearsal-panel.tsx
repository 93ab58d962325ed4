import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRehearsal, useStopRehearsal } from '../api/meetings';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { ProblemAlert } from '../answers/problem-alert';
import { Section } from '../ui/section';
import { RehearsalForm } from './rehearsal-form';

/** Simulated members of a rehearsal: they check in and vote through the same doors as real ones. */
export function RehearsalPanel({
  meetingId,
  seats,
}: {
  readonly meetingId: string;
  readonly seats: number;
}): ReactElement {
  const { t } = useTranslation('live');
  const running = useRehearsal(meetingId, true);
  const stop = useStopRehearsal(meetingId);
  return (
    <Section title={t('simulation.heading')}>
      {running.data?.running === true ? (
        <>
          <div className="g-row">
            <p role="status">
              <Badge kind="success">{t('simulation.running', { count: running.data.members })}</Badge>
            </p>
            <Button variant="tertiary" small busy={stop.isPending} onClick={() => stop.mutate()}>
              {t('simulation.stop')}
            </Button>
          </div>
          <ProblemAlert error={stop.error} />
        </>
      ) : (
        <>
          <p className="kern-body">{t('simulation.lead')}</p>
          <RehearsalForm meetingId={meetingId} seats={seats} />
        </>
      )}
    </Section>
  );
}
