import { findSeat, findVote } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { ProblemAlert } from '../../answers/problem-alert';
import { useWords } from '../../i18n/use-words';
import { useCommand } from '../../live/use-command';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import type { LeadingProps } from '../procedure-screens';
import { WORDS } from './words';

/** Names, ticked when the ballot is handed out; unticked when it comes back unused. */
export function HandingOut({ meeting, voteId }: LeadingProps): ReactElement | null {
  const words = useWords(WORDS);
  const { run, busy, error } = useCommand(meeting);
  const { state } = meeting;
  const vote = findVote(state, voteId);
  if (vote === null || vote.phase !== 'open') return null;
  const isConnected = (personId: string): boolean => state.present[personId]?.mode === 'remote';
  const isThere = (personId: string): boolean => state.present[personId]?.entitled === true && !isConnected(personId);
  const without = vote.electorate.filter((personId) => !(personId in vote.cast) && isThere(personId));
  const handOut = (personIds: readonly string[], back: boolean): void => {
    if (!busy) void run({ kind: 'hand-out-ballots', voteId, personIds: [...personIds], back });
  };
  return (
    <section className="g-stack" aria-label={words.list}>
      <p className="kern-body" role="status">
        {words.issued(Object.keys(vote.cast).length, vote.electorate.length)}
      </p>
      <ProblemAlert error={error} />
      {without.length > 0 && (
        <div>
          <Button variant="secondary" busy={busy} onClick={() => handOut(without, false)}>
            {words.all}
          </Button>
        </div>
      )}
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{words.list}</legend>
        <div className="g-handing-out">
          {vote.electorate.map((personId) => {
            const isIssued = personId in vote.cast;
            const name = findSeat(state, personId)?.name ?? '';
            const isGone = !isThere(personId) && !isIssued;
            return (
              <CheckField
                key={personId}
                label={name}
                {...(isGone ? { hint: isConnected(personId) ? words.connected : words.left } : {})}
                disabled={isGone}
                checked={isIssued}
                onChange={() => handOut([personId], isIssued)}
              />
            );
          })}
        </div>
      </fieldset>
    </section>
  );
}
