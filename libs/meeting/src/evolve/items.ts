import { askedAnew } from './chairing';
import type { ItemText } from '../events';
import { freshItem } from '../fresh-item';
import { sameJson } from '../same-json';
import type { ItemState } from '../state';
import { blockBeside } from './blocks';
import type { Evolvers } from './evolver';
import { including, withItem } from './evolver';
import { endedPart } from './publicity';
import { isOutOf } from '../views/closed';
import { emptyList, withoutPerson } from './speakers';
import { withoutSeatsFor } from './substitutes';

/** What happens to an item of the agenda, apart from votes. */
export const itemEvolvers: Evolvers<
  | 'texts-laid'
  | 'paper-change-noted'
  | 'item-added'
  | 'item-called'
  | 'item-closed'
  | 'conflict-declared'
  | 'conflict-found-late'
  | 'conflict-lifted'
  | 'points-parted'
  | 'unit-taken-over'
  | 'units-regrouped'
  | 'conflict-settled'
  | 'settlement-lifted'
  | 'units-ordered'
> = {
  'texts-laid': (state, { itemId, text }) =>
    withItem(state, itemId, (item) => ({
      text,
      ...arrangedFor(item, text),
      changes: item.changes.map((change) => ({ ...change, laid: true })),
    })),
  'paper-change-noted': (state, { itemId, change, number, internal }, at) =>
    withItem(state, itemId, ({ changes }) => ({
      changes: [...changes, { change, number, internal, at, laid: false }],
    })),
  // What is public is dealt with before what is not.
  'item-added': (state, { kind: _kind, told: _told, reason, basis, ...entry }, at) => {
    const item = { ...freshItem(entry), added: { at, reason, basis } };
    const last = entry.public ? state.items.findLastIndex((each) => each.public) : state.items.length - 1;
    return { ...state, items: [...state.items.slice(0, last + 1), item, ...state.items.slice(last + 1)] };
  },
  'item-called': (state, { itemId }, at) => ({
    ...withItem(
      withoutSeatsFor(askedAnew(state), (other) => other !== itemId),
      itemId,
      (item) => ({ calledAt: item.calledAt ?? at }),
    ),
    currentItemId: itemId,
    ...blockBeside(state, itemId),
    // One item that is not public after the other is one part for those who are connected.
    alone: isOutOf(state, itemId) ? state.alone : [],
    doubtableVoteId: null,
    speakers: emptyList(state),
  }),
  'item-closed': (state, { itemId, disposition, note }, at) => ({
    ...withItem(
      withoutSeatsFor(state, (other) => other === itemId),
      itemId,
      (item) => ({ closedAt: at, disposition, note, ...endedPart(item, at) }),
    ),
    currentItemId: state.currentItemId === itemId ? null : state.currentItemId,
    speakers: state.currentItemId === itemId ? emptyList(state) : state.speakers,
  }),
  'conflict-declared': (state, { itemId, personId, basis }) => ({
    ...withItem(state, itemId, (item) => ({
      conflicted: including(item.conflicted, personId),
      conflictBasis: basis === undefined ? item.conflictBasis : { ...item.conflictBasis, [personId]: basis },
    })),
    speakers: state.currentItemId === itemId ? withoutPerson(state, personId) : state.speakers,
  }),
  'conflict-found-late': (state, { itemId, personId, votes }, at) =>
    withItem(state, itemId, ({ foundLate }) => ({ foundLate: [...foundLate, { at, personId, votes }] })),
  'conflict-lifted': (state, { itemId, personId }) =>
    withItem(state, itemId, (item) => ({
      conflicted: item.conflicted.filter((conflicted) => conflicted !== personId),
    })),
  'points-parted': (state, { itemId, pointIds }) => withItem(state, itemId, () => ({ parted: pointIds })),
  'unit-taken-over': (state, { itemId, unitId }) =>
    withItem(state, itemId, (item) => ({ takenOver: including(item.takenOver, unitId) })),
  'units-regrouped': (state, { itemId, amendmentId, units }) =>
    withItem(state, itemId, ({ regrouped }) => ({ regrouped: { ...regrouped, [amendmentId]: units } })),
  'conflict-settled': (state, { itemId, settlementId, units, label, ops, note }) =>
    withItem(state, itemId, ({ settlements }) => ({
      settlements: [...settlements, { id: settlementId, units, label, ops, note }],
    })),
  'settlement-lifted': (state, { itemId, settlementId }) =>
    withItem(state, itemId, ({ settlements }) => ({
      settlements: settlements.filter(({ id }) => id !== settlementId),
    })),
  'units-ordered': (state, { itemId, units }) => withItem(state, itemId, () => ({ order: units })),
};

/** What was arranged for amendments whose text is another one now has to be arranged anew. */
function arrangedFor(
  { text, regrouped, settlements }: ItemState,
  next: ItemText,
): Pick<ItemState, 'regrouped' | 'settlements'> {
  const untouched = new Set(
    next.amendments.flatMap(({ id, ops }) =>
      sameJson(text?.amendments.find((before) => before.id === id)?.ops, ops) ? [id] : [],
    ),
  );
  const ownerOf = (unitId: string): string => text?.amendments.find(({ id }) => unitId.startsWith(`${id}:`))?.id ?? '';
  return {
    regrouped: Object.fromEntries(Object.entries(regrouped).filter(([id]) => untouched.has(id))),
    settlements: sameJson(text?.base, next.base)
      ? settlements.filter(({ units }) => units.every((unitId) => untouched.has(ownerOf(unitId))))
      : [],
  };
}
