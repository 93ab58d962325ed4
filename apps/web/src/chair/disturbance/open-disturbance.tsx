import { disturbanceOf, findSeat, findVote, type Disturbance } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { formatTime } from '../../i18n/dates';
import { AskedButton } from '../../live/asked-button';
import type { CommandBody } from '../../live/outbox';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { fateAsked } from '../interruption-typed';

interface OpenDisturbanceProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  readonly report: Disturbance;
}

/** One report: who else is affected, whose it is presumed to be, what follows, and one act for each way. */
export function OpenDisturbance({ meeting, report }: OpenDisturbanceProps): ReactElement | null {
  const { t } = useTranslation('call');
  const { state } = meeting;
  const { run, busy, error } = useCommand(meeting);
  const view = disturbanceOf(state, report);
  if (view === null) return null;
  const { reportId, personId, what, note, at } = report;
  const { sphere } = view;
  const said = {
    name: findSeat(state, personId)?.name ?? '',
    what: t(`disturbance.words.${what}`),
    time: formatTime(at),
  };
  const settle = (how: 'over' | 'no-hindrance'): void =>
    void run({ kind: 'settle-disturbance', reportId, how, sphere });
  // A member's own disturbance does not hit the vote of the others: it goes on after the interruption.
  const isAsked = fateAsked(state, { cause: 'disturbance', responsibility: sphere }) === 'chosen';
  const isOpen = findVote(state, state.currentVoteId)?.phase === 'open';
  const interrupt = (): CommandBody => ({
    kind: 'interrupt-meeting',
    cause: 'disturbance',
    responsibility: sphere,
    reason: [t('disturbance.reason', { ...said, postProcess: [] }), note].filter((part) => part !== '').join('. '),
    ...(isOpen && isAsked ? { openVote: 'goes-on' } : {}),
  });
  return (
    <li>
      <p>
        <strong>{t('disturbance.line', said)}</strong>
      </p>
      {note !== '' && <p>„{note}“</p>}
      <p>{view.sentence}</p>
      <p>{view.consequence}</p>
      <ProblemAlert error={error} />
      <div className="g-actions">
        <AskedButton
          meeting={meeting}
          small
          variant={sphere === 'member' ? 'secondary' : 'primary'}
          label={t('disturbance.interrupt')}
          title={t('disturbance.interruptTitle')}
          consequence={view.consequence}
          command={interrupt}
        />
        <Button small variant="secondary" busy={busy} onClick={() => settle('over')}>
          {t('disturbance.over')}
        </Button>
        <Button
          small
          variant={sphere === 'member' ? 'primary' : 'secondary'}
          busy={busy}
          onClick={() => settle('no-hindrance')}
        >
          {t('disturbance.noHindrance')}
        </Button>
      </div>
    </li>
  );
}
