import { findItem, findSeat } from '@gremia/meeting';
import { substituteAnswer } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../../i18n/keep-together';
import { ProblemAlert } from '../../answers/problem-alert';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { SeatForm } from './seat-form';

/** Who sits for whom, and another one. Nothing is shown where the body knows no substitutes. */
export function SeatsPanel({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('acts');
  const { state } = meeting;
  const { run, busy, error } = useCommand(meeting);
  const known = state.roster.some(({ mayStandFor }) => mayStandFor !== undefined);
  if (!known || (state.phase !== 'running' && state.phase !== 'interrupted') || state.profile === null) return null;
  const hasMayor = state.roster.some(({ mayor }) => mayor === true);
  const { allowed, sentence, norm } = substituteAnswer(state.profile, hasMayor);
  const held = state.roster.flatMap((member) => {
    const sits = member.heldBy === undefined ? null : findSeat(state, member.heldBy);
    return sits === null ? [] : [{ member, sits, item: findItem(state, member.seatItem ?? null) }];
  });
  return (
    <details className="g-disclosure">
      <summary>{t('seats.summary', { count: held.length })}</summary>
      <div className="g-stack">
        <ProblemAlert error={error} />
        {held.length > 0 && (
          <ul className="g-list">
            {held.map(({ member, sits, item }) => (
              <li key={member.personId} className="g-row">
                <span>
                  {t('seats.sitsFor', { name: sits.name, member: member.name })}
                  {item !== null && ` (${item.number})`}
                </span>
                <Button
                  variant="tertiary"
                  small
                  busy={busy}
                  onClick={() => void run({ kind: 'end-substitution', forPersonId: member.personId })}
                >
                  {t('seats.end')}
                  <VisuallyHidden>: {member.name}</VisuallyHidden>
                </Button>
              </li>
            ))}
          </ul>
        )}
        {allowed === 'no' ? <p lang="de">{keepTogether(`${sentence} (${norm})`)}</p> : <SeatForm meeting={meeting} />}
      </div>
    </details>
  );
}
