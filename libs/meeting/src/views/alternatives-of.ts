import type { Alternative, VoteSubject } from '@gremia/contracts';
import { findItem } from '../lookup';
import type { AlternativesState, ItemState, MeetingState, VoteState } from '../state';
import { enumerate } from './enumerate';
import { votesOf } from './votes-of';

/** How one of several proposals stands; `settled`: another one was adopted, or they were dropped. */
export interface AlternativeView extends Alternative {
  readonly state: 'open' | 'adopted' | 'rejected' | 'settled';
}

/** Several answers to one question, and what became of each. */
export interface AlternativesView extends Pick<AlternativesState, 'alternativesId' | 'question' | 'dropped'> {
  readonly options: readonly AlternativeView[];
  /** What is voted on next: the first that is open; null when all is decided. */
  readonly next: AlternativeView | null;
}

/** All that were put under an item, in their order. */
export function alternativesOf(state: MeetingState, itemId: string): readonly AlternativesView[] {
  const item = findItem(state, itemId);
  return (item?.alternatives ?? []).map((each) => withStandings(state, item, each));
}

/** Those that are voted on now; null where none are, or all is decided. */
export const alternativesAtHand = (state: MeetingState, itemId: string): AlternativesView | null =>
  alternativesOf(state, itemId).find(({ next }) => next !== null) ?? null;

export const findAlternatives = (
  state: MeetingState,
  itemId: string,
  { alternativesId }: Pick<AlternativesState, 'alternativesId'>,
): AlternativesView | null =>
  alternativesOf(state, itemId).find((each) => each.alternativesId === alternativesId) ?? null;

function withStandings(state: MeetingState, item: ItemState | null, put: AlternativesState): AlternativesView {
  const { alternativesId, question, dropped } = put;
  const results = put.options.map(({ optionId }) => resultOf(state, item, alternativesId, optionId));
  const isOver = dropped !== null || results.includes(true);
  const options = put.options.map((option, index): AlternativeView => {
    const carried = results[index] ?? null;
    if (carried !== null) return { ...option, state: carried ? 'adopted' : 'rejected' };
    return { ...option, state: isOver ? 'settled' : 'open' };
  });
  const next = options.find((option) => option.state === 'open') ?? null;
  return { alternativesId, question, dropped, options, next };
}

/** null as long as no result of a vote on it stands. */
function resultOf(state: MeetingState, item: ItemState | null, id: string, optionId: string): boolean | null {
  const votes = item === null ? [] : votesOf(state, item);
  const last = votes.findLast(({ subject }) => isOn(subject, id) && subject.optionId === optionId);
  return last?.phase === 'announced' ? (last.result?.carried ?? null) : null;
}

type OnAlternative = Extract<VoteSubject, { kind: 'alternative' }>;
const isOn = (subject: VoteSubject, id: string): subject is OnAlternative =>
  subject.kind === 'alternative' && subject.alternativesId === id;

/** `„Variante A“`, as a proposal is named in sentences. */
export function alternativeName(state: MeetingState, itemId: string, subject: OnAlternative): string {
  const option = findAlternatives(state, itemId, subject)?.options.find((each) => each.optionId === subject.optionId);
  return `„${option?.name ?? ''}“`;
}

/** The question word for word: what there is to choose from, and which of them is voted on now. */
export function alternativeQuestion(state: MeetingState, itemId: string, subject: OnAlternative): string {
  const put = findAlternatives(state, itemId, subject);
  const option = put?.options.find((each) => each.optionId === subject.optionId);
  if (put === null || option === undefined) return '';
  const all = enumerate(put.options.map(({ name }) => `„${name}“`));
  const words = option.text === '' ? '' : `: ${option.text}`;
  const stop = /[.!?…]$/u.test(words) ? '' : '.';
  return `Zu „${put.question}“ liegen vor: ${all}. Abgestimmt wird über „${option.name}“${words}${stop} Wer stimmt zu?`;
}

/** Those that nobody has to vote on any more because this vote has adopted one: `„B“ und „C“`; empty for any other. */
export function settledBy(state: MeetingState, { itemId, subject, phase, result }: VoteState): string {
  if (itemId === null || subject.kind !== 'alternative' || phase !== 'announced' || result?.carried !== true) return '';
  const settled = findAlternatives(state, itemId, subject)?.options.filter((each) => each.state === 'settled') ?? [];
  return enumerate(settled.map(({ name }) => `„${name}“`));
}
