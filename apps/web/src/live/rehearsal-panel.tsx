import type { StartRehearsal } from '@gremia/contracts';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRehearsal, useStartRehearsal, useStopRehearsal } from '../api/meetings';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { ProblemAlert } from '../answers/problem-alert';
import { Section } from '../ui/section';
import { SelectField, TextField } from '../ui/text-field';

const MOST = 100;
const PACES: readonly StartRehearsal['pace'][] = ['slow', 'normal', 'fast'];

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
  const start = useStartRehearsal(meetingId);
  const stop = useStopRehearsal(meetingId);
  const [members, setMembers] = useState(String(Math.max(1, Math.round(seats * 0.75))));
  const [remote, setRemote] = useState('0');
  const [pace, setPace] = useState<StartRehearsal['pace']>('normal');
  const count = Number(members);
  const valid = Number.isInteger(count) && count >= 1 && count <= MOST;
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    if (valid) start.mutate({ members: count, remoteShare: Number(remote) / 100, pace });
  };
  return (
    <Section title={t('simulation.heading')}>
      <p className="kern-body">{t('simulation.lead')}</p>
      {running.data?.running === true ? (
        <>
          <p role="status" className="g-row">
            <Badge kind="success">{t('simulation.running', { count: running.data.members })}</Badge>
          </p>
          <ProblemAlert error={stop.error} />
          <div>
            <Button variant="secondary" busy={stop.isPending} onClick={() => stop.mutate()}>
              {t('simulation.stop')}
            </Button>
          </div>
        </>
      ) : (
        <form className="g-inline-form" onSubmit={begin} noValidate>
          <TextField
            label={t('simulation.members')}
            type="number"
            min={1}
            max={MOST}
            required
            value={members}
            error={valid ? undefined : t('simulation.membersWrong', { most: MOST })}
            onChange={(event) => setMembers(event.target.value)}
          />
          <TextField
            label={t('simulation.remote')}
            type="number"
            min={0}
            max={100}
            required
            value={remote}
            onChange={(event) => setRemote(event.target.value)}
          />
          <SelectField
            label={t('simulation.pace')}
            value={pace}
            onChange={(event) => setPace(PACES.find((each) => each === event.target.value) ?? 'normal')}
            options={PACES.map((value) => ({ value, label: t(`simulation.paces.${value}`) }))}
          />
          <Button type="submit" variant="secondary" busy={start.isPending}>
            {t('simulation.start')}
          </Button>
          <ProblemAlert error={start.error} />
        </form>
      )}
    </Section>
  );
}
