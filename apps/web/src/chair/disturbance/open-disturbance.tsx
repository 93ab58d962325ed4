import { disturbanceOf, findSeat, findVote, type Disturbance } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/dates';
import { AskedButton } from '../../live/asked-button';
import type { CommandBody } from '../../live/outbox';
import type { LiveMeeting } from '../../live/use-meeting';
import { fateAsked } from '../interruption-typed';

interface OpenDisturbanceProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  readonly report: Disturbance;
}

/** One report: who else is affected, whose it is presumed to be, what follows, and one act for each way. */
export function OpenDisturbance({ meeting, report }: OpenDisturbanceProps): ReactElement | null {
  const { t } = useTranslation('call');
  const { state } = meeting;
  const view = disturbanceOf(state, report);
  if (view === null) return null;
  const { reportId, personId, what, note, at } = report;
  const { sphere } = view;
  const said = {
    name: findSeat(state, personId)?.name ?? '',
    what: t(`disturbance.words.${what}`),
    time: formatTime(at),
  };
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
        {(['over', 'no-hindrance'] as const).map((how) => (
          <AskedButton
            key={how}
            meeting={meeting}
            small
            variant={how === 'no-hindrance' && sphere === 'member' ? 'primary' : 'secondary'}
            label={t(`disturbance.settle.${how}`)}
            title={t(`disturbance.settleTitle.${how}`)}
            consequence={t(isOpen ? 'disturbance.settledInVote' : 'disturbance.settled', said)}
            command={() => ({ kind: 'settle-disturbance', reportId, how, sphere })}
          />
        ))}
      </div>
    </li>
  );
}
