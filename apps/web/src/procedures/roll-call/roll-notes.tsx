import { calledNow, findSeat, stillToCall } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import type { VoteProps, WaitingProps } from '../procedure-screens';
import { WORDS } from './words';

/** For a member who has not been called yet: who is, and how many come before. */
export function RollWaiting({ state, vote, personId }: WaitingProps): ReactElement {
  const words = useWords(WORDS);
  const called = calledNow(state, vote);
  const before = personId === null ? -1 : stillToCall(state, vote).indexOf(personId);
  return (
    <>
      {words.waiting} {called !== null && words.now(called.name)} {before > 0 && words.before(before)}
    </>
  );
}

/** For the hall: the name as large as it may be, the next one, and how far it is; nothing of the answers. */
export function RollInHall({ state, vote }: VoteProps): ReactElement {
  const words = useWords(WORDS);
  const called = calledNow(state, vote);
  const [, nextId] = stillToCall(state, vote);
  const next = nextId === undefined ? null : findSeat(state, nextId);
  if (called === null) return <p className="hall__hands">{words.all}</p>;
  return (
    <div className="hall-called" role="status">
      <p className="hall-called__name">{called.name}</p>
      <p className="hall-called__more">
        {called.faction !== null && <span>{called.faction}</span>}
        <span>{words.position(called.position, called.total)}</span>
        {next !== null && <span>{words.next(next.name)}</span>}
      </p>
    </div>
  );
}
