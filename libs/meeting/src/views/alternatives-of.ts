import type { Alternative, VoteOption, VoteSubject } from '@gremia/contracts';
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
  readonly oneCount?: true;
  /** What is voted on next with yes or no: the first that is open, or the last that is left; null where nothing is. */
  readonly next: AlternativeView | null;
  /** What is put to one count next; empty where nothing is. */
  readonly counts: readonly AlternativeView[];
  /** All is decided, or they were dropped. */
  readonly over: boolean;
}

/** All that were put under an item, in their order. */
export function alternativesOf(state: MeetingState, itemId: string): readonly AlternativesView[] {
  const item = findItem(state, itemId);
  return (item?.alternatives ?? []).map((each) => withStandings(state, item, each));
}

/** Those that are voted on now; null where none are, or all is decided. */
export const alternativesAtHand = (state: MeetingState, itemId: string): AlternativesView | null =>
  alternativesOf(state, itemId).find(({ over }) => !over) ?? null;

export const findAlternatives = (
  state: MeetingState,
  itemId: string,
  { alternativesId }: Pick<AlternativesState, 'alternativesId'>,
): AlternativesView | null =>
  alternativesOf(state, itemId).find((each) => each.alternativesId === alternativesId) ?? null;

function withStandings(state: MeetingState, item: ItemState | null, put: AlternativesState): AlternativesView {
  const { alternativesId, dropped, oneCount } = put;
  const results = put.options.map(({ optionId }) => resultOf(state, item, alternativesId, optionId));
  const chosen = oneCount === undefined ? null : lastChoice(state, item, alternativesId);
  const left = chosen === null ? null : chosen.outcome?.next?.kind === 'round' ? chosen.outcome.next.candidates : [];
  const adopted = chosen?.outcome?.elected ?? [];
  const isOver = dropped !== null || results.includes(true) || adopted.length > 0 || left?.length === 0;
  const options = put.options.map((option, index): AlternativeView => {
    const carried = results[index] ?? (adopted.includes(option.optionId) ? true : null);
    if (carried !== null) return { ...option, state: carried ? 'adopted' : 'rejected' };
    if (left !== null && !left.includes(option.optionId)) return { ...option, state: 'rejected' };
    return { ...option, state: isOver ? 'settled' : 'open' };
  });
  const open = isOver ? [] : options.filter((option) => option.state === 'open');
  const inOneCount = oneCount === true && open.length > 1;
  return {
    ...put,
    options,
    next: inOneCount ? null : (open[0] ?? null),
    counts: inOneCount ? open : [],
    over: open.length === 0,
  };
}

/** The newest count of all of them that stands: announced, not doubted; null before the first. */
function lastChoice(state: MeetingState, item: ItemState | null, alternativesId: string): VoteState['result'] {
  const counts = (item === null ? [] : votesOf(state, item)).filter(
    ({ subject, phase }) =>
      subject.kind === 'choice' && subject.alternativesId === alternativesId && phase === 'announced',
  );
  return counts.at(-1)?.result ?? null;
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

/** The question of a count in which all that stand are put against each other. */
export function choiceQuestion(state: MeetingState, itemId: string, subject: OnChoice): string {
  const put = findAlternatives(state, itemId, subject);
  if (put === null) return '';
  const options = put.counts.map(({ name, text }) => `„${name}“${text === '' ? '' : `: ${text.replace(/\.$/u, '')}`}`);
  return (
    `Zu „${put.question}“ stehen zur Wahl: ${options.join('; ')}. Jede Stimme gilt einem Vorschlag oder keinem. – ` +
    'Welchem Vorschlag stimmen Sie zu?'
  );
}

type OnChoice = Extract<VoteSubject, { kind: 'choice' }>;

/** What stands in a count, as options of its vote. */
export const choiceOptions = (state: MeetingState, itemId: string, subject: OnChoice): readonly VoteOption[] =>
  (findAlternatives(state, itemId, subject)?.counts ?? []).map(({ optionId: id, name }) => ({ id, name }));

/** Those that nobody has to vote on any more because this vote has adopted one: `„B“ und „C“`; empty for any other. */
export function settledBy(state: MeetingState, { itemId, subject, phase, result }: VoteState): string {
  if (itemId === null || subject.kind !== 'alternative' || phase !== 'announced' || result?.carried !== true) return '';
  const settled = findAlternatives(state, itemId, subject)?.options.filter((each) => each.state === 'settled') ?? [];
  return enumerate(settled.map(({ name }) => `„${name}“`));
}
