import { endsByObjection } from '@gremia/rules';
import type { Refusal } from '../decision';
import type { MeetingEvent } from '../events';
import { findItem, findVote } from '../lookup';
import type { ItemState, MeetingState, VoteState } from '../state';
import { votesTogether } from '../views/block-of';
import { deadlineOf, isBySilence } from '../views/circular';
import { excludedFrom } from '../views/excluded-from';
import { germanInstant } from '../views/german-instant';
import { accept, type CommandOf, type Decider, nothingNew, refuse } from './decider';
import { isRefusal, mustRun } from './guards';

const OBJECTED = 'Ein Mitglied hat dem Umlaufverfahren widersprochen.';
const MOTION_OBJECTED = 'Ein Mitglied hat dem Antrag widersprochen; ohne Sitzung ist er nicht angenommen.';

/**
 * A single member objects, or the office enters that it came in text form. Where that ends the procedure, nothing is
 * decided any more: what is open ends without a result, and the item is not dealt with. Where it is about what is
 * moved, that alone is not adopted, and the others go on.
 */
export const objectToCircular: Decider<'object-to-circular'> = (state, command, actor, context) => {
  const refusal = mustRun(state);
  if (refusal !== null) return refusal;
  const { circular, profile } = state;
  if (circular === undefined || profile === null)
    return refuse('wrong-state', 'Es wird in einer Sitzung beschlossen, nicht im Umlaufverfahren.');
  const { norm } = profile.circular;
  if (!endsByObjection(profile) && !isBySilence(state))
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
  const item = isBySilence(state) ? itemToObject(state, command, personId) : null;
  if (item !== null && isRefusal(item)) return item;
  const until = item === null ? circular.until : mayObjectUntil(state, item);
  if (until !== null && Date.parse(context.now) >= Date.parse(until))
    return refuse('wrong-state', `Widersprochen werden konnte bis ${germanInstant(until, state.timeZone)}.`, norm);
  const said = { kind: 'circular-objected', personId, reason: reason.trim() } as const;
  return accept(
    state,
    actor,
    context,
    item === null
      ? [...aborted(openVotes(state), OBJECTED), said, ...notTreated(state.currentItemId, OBJECTED)]
      : [
          ...aborted(votesOn(state, item.itemId), MOTION_OBJECTED),
          { ...said, itemId: item.itemId },
          ...notTreated(item.itemId, MOTION_OBJECTED),
        ],
  );
};

const openVotes = ({ votes }: MeetingState): readonly VoteState[] =>
  Object.values(votes).filter(({ phase }) => phase === 'open' || phase === 'closed');

/** The open votes on an item, with those that were put together with them. */
const votesOn = (state: MeetingState, itemId: string): readonly VoteState[] => [
  ...new Set(
    openVotes(state)
      .filter((vote) => vote.itemId === itemId)
      .flatMap((vote) => votesTogether(state, vote)),
  ),
];

/** To what is moved on an item: until its question ends; null as long as it is not put, for it will have time then. */
function mayObjectUntil(state: MeetingState, { voteIds }: ItemState): string | null {
  const vote = findVote(state, voteIds.at(-1) ?? null);
  return vote === null ? null : deadlineOf(state, vote);
}

const aborted = (votes: readonly VoteState[], reason: string): readonly MeetingEvent[] =>
  votes.map(({ voteId }) => ({ kind: 'vote-aborted', voteId, reason }));

const notTreated = (itemId: string | null, note: string): readonly MeetingEvent[] =>
  itemId === null ? [] : [{ kind: 'item-closed', itemId, disposition: 'not-treated', note }];

/** What is objected to: the item that is named, or the one at hand. */
function itemToObject(
  state: MeetingState,
  { itemId = state.currentItemId ?? undefined }: CommandOf<'object-to-circular'>,
  personId: string,
): ItemState | Refusal {
  const item = findItem(state, itemId ?? null);
  if (item === null)
    return refuse('item-not-found', 'Bitte nennen Sie den Tagesordnungspunkt, zu dem widersprochen wird.');
  if (item.closedAt !== null)
    return refuse(
      'wrong-state',
      'Dieser Tagesordnungspunkt ist abgeschlossen; ein Widerspruch ist nicht mehr möglich.',
    );
  return excludedFrom(state, item.itemId).includes(personId)
    ? refuse(
        'not-entitled',
        'Wer bei diesem Tagesordnungspunkt befangen ist, kann ihm nicht widersprechen.',
        state.profile?.conflict.norm,
      )
    : item;
}
