import type { VoteSubject } from '@gremia/contracts';
import type { Refusal } from '../decision';
import type { ItemState, MeetingState } from '../state';
import { alternativesAtHand, findAlternatives } from '../views/alternatives-of';
import { accept, type Deciders, nothingNew, refuse } from './decider';
import { changeable, isRefusal, mustBeOffice } from './guards';

/** Proposals that exclude each other: put in the order in which they are voted on, until one is adopted. */
export const alternativeDeciders: Deciders<'put-alternatives' | 'drop-alternatives'> = {
  'put-alternatives': (state, { itemId, alternativesId, question, options, oneCount }, actor, context) => {
    const item = mustBeOffice(actor) ?? changeable(state, itemId);
    if (isRefusal(item)) return item;
    if (item.calledAt === null) return refuse('no-item-called', 'Der Tagesordnungspunkt ist noch nicht aufgerufen.');
    if (findAlternatives(state, itemId, { alternativesId }) !== null) return nothingNew;
    const other = alternativesAtHand(state, itemId);
    if (other !== null)
      return refuse('wrong-state', `Über die Vorschläge zu „${other.question}“ ist noch nicht entschieden.`);
    const names = new Set(options.map(({ name }) => name));
    const ids = new Set(options.map(({ optionId }) => optionId));
    if (names.size < options.length || ids.size < options.length)
      return refuse('invalid-input', 'Jeder Vorschlag braucht einen eigenen Namen.');
    const how = oneCount === undefined ? {} : { oneCount };
    return accept(state, actor, context, [
      { kind: 'alternatives-put', itemId, alternativesId, question, options, ...how },
    ]);
  },

  'drop-alternatives': (state, { itemId, alternativesId, reason }, actor, context) => {
    const item = mustBeOffice(actor) ?? changeable(state, itemId);
    if (isRefusal(item)) return item;
    const put = findAlternatives(state, itemId, { alternativesId });
    if (put === null) return refuse('not-found');
    if (put.dropped !== null) return nothingNew;
    return put.over
      ? refuse('already-announced', 'Über diese Vorschläge ist entschieden.')
      : accept(state, actor, context, [{ kind: 'alternatives-dropped', itemId, alternativesId, reason }]);
  },
};

/** One after another, in the order in which they were put. */
export function alternativeMustBeNext(
  state: MeetingState,
  { itemId }: ItemState,
  subject: Extract<VoteSubject, { kind: 'alternative' }>,
): Refusal | null {
  const put = findAlternatives(state, itemId, subject);
  if (put === null || !put.options.some(({ optionId }) => optionId === subject.optionId))
    return refuse('not-found', 'Diesen Vorschlag gibt es nicht.');
  if (put.over) return refuse('already-announced', 'Über diese Vorschläge ist entschieden.');
  if (put.next === null)
    return refuse('wrong-state', 'Über diese Vorschläge wird in einem Wahlgang abgestimmt, nicht nacheinander.');
  return put.next.optionId === subject.optionId
    ? null
    : refuse(
        'wrong-state',
        `Zuerst wird über „${put.next.name}“ abgestimmt; der weitestgehende Vorschlag kommt zuerst.`,
      );
}

/** All that still stand are put to one count. */
export function choiceMustBeNext(
  state: MeetingState,
  { itemId }: ItemState,
  subject: Extract<VoteSubject, { kind: 'choice' }>,
): Refusal | null {
  const put = findAlternatives(state, itemId, subject);
  if (put === null) return refuse('not-found', 'Diese Vorschläge gibt es nicht.');
  if (put.over) return refuse('already-announced', 'Über diese Vorschläge ist entschieden.');
  if (put.counts.length > 1) return null;
  return refuse(
    'wrong-state',
    put.oneCount === true
      ? `Übrig ist „${put.next?.name ?? ''}“; darüber wird mit Ja und Nein abgestimmt.`
      : 'Über diese Vorschläge wird nacheinander abgestimmt.',
  );
}
