import { clockTime } from '@gremia/contracts';
import { dayOf, endsByObjection, germanDay } from '@gremia/rules';
import type { MeetingEvent } from '../events';
import { accept, type Decider, nothingNew, refuse } from './decider';
import { mustRun } from './guards';

const OBJECTED = 'Ein Mitglied hat dem Umlaufverfahren widersprochen.';

/**
 * A single member objects to deciding without a meeting, or the office enters that it came in text form. Where the
 * rules know that, nothing is decided any more: what is open ends without a result, and the item is not dealt with.
 */
export const objectToCircular: Decider<'object-to-circular'> = (state, command, actor, context) => {
  const refusal = mustRun(state);
  if (refusal !== null) return refusal;
  const { circular, profile, timeZone, currentItemId } = state;
  if (circular === undefined || profile === null)
    return refuse('wrong-state', 'Es wird in einer Sitzung beschlossen, nicht im Umlaufverfahren.');
  const { norm } = profile.circular;
  if (!endsByObjection(profile))
    return refuse(
      'wrong-state',
      'Der Widerspruch eines einzelnen Mitglieds beendet dieses Umlaufverfahren nicht; über das Verfahren ' +
        'entscheiden die Mitglieder mit der dafür vorgeschriebenen Mehrheit.',
      norm,
    );
  const { personId = actor.personId, reason = '' } = command;
  if (personId !== actor.personId && !actor.office) return refuse('forbidden');
  if (state.present[personId] === undefined)
    return refuse('not-entitled', 'Widersprechen kann nur, wer in diesem Umlaufverfahren stimmberechtigt ist.', norm);
  if (state.circularObjectedBy !== undefined) return nothingNew;
  if (Date.parse(context.now) >= Date.parse(circular.until)) {
    const day = germanDay(dayOf(Date.parse(circular.until), timeZone));
    return refuse(
      'wrong-state',
      `Widersprochen werden konnte bis ${day}, ${clockTime(circular.until, timeZone)} Uhr.`,
      norm,
    );
  }
  const open = Object.values(state.votes).filter(({ phase }) => phase === 'open' || phase === 'closed');
  return accept(state, actor, context, [
    ...open.map(({ voteId }): MeetingEvent => ({ kind: 'vote-aborted', voteId, reason: OBJECTED })),
    { kind: 'circular-objected', personId, reason: reason.trim() },
    ...(currentItemId === null
      ? []
      : [{ kind: 'item-closed', itemId: currentItemId, disposition: 'not-treated', note: OBJECTED } as const]),
  ]);
};
