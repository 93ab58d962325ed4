import type { MinutesDocument, MinutesItem } from './minutes';
import type { MinutesRecord } from './minutes-record';

/** The record of minutes that nobody has signed yet. */
export const UNSIGNED: MinutesRecord = { signatures: [], approval: null };

/** Who has to sign: as the rules of the body ask; chair and clerk where minutes are older than these rules. */
export const signatoriesOf = ({ rule }: MinutesDocument): readonly MinutesRecord['signatures'][number]['role'][] =>
  rule?.signatories ?? ['chair', 'clerk'];

/** The part that has the names: of a meeting that is not public at all, the public one has neither names nor items. */
export const partWithNames = (parts: {
  readonly public: MinutesDocument;
  readonly nonPublic: MinutesDocument | null;
}): MinutesDocument => (parts.public.items.length === 0 ? (parts.nonPublic ?? parts.public) : parts.public);

/** Whether something was decided on an item, so that there is an extract of the minutes about it. */
export const isDecided = ({ resultLine, votes }: Pick<MinutesItem, 'resultLine' | 'votes'>): boolean =>
  resultLine !== null || votes.some(({ state }) => state === 'announced');

/** A vote whose result attendance that was put right puts in question. */
export interface DoubtfulVote {
  /** `Ö 1`; null: outside the items. */
  readonly number: string | null;
  readonly openedAt: string | null;
  readonly doubts: readonly string[];
}

/** The votes of minutes whose result is in question, as whoever signs them has to know. */
export function doubtfulVotes(parts: readonly (MinutesDocument | null)[]): readonly DoubtfulVote[] {
  return parts.flatMap((part) => [
    ...(part?.items ?? []).flatMap(({ number, votes }) => votes.flatMap((vote) => doubtful(number, vote))),
    ...(part?.course ?? []).flatMap(({ vote }) => doubtful(null, vote)),
  ]);
}

const doubtful = (number: string | null, { openedAt, doubts = [] }: MinutesItem['votes'][number]): DoubtfulVote[] =>
  doubts.length === 0 ? [] : [{ number, openedAt: openedAt ?? null, doubts }];

/** The instant (milliseconds) at which the first item was called; who came before it has missed nothing. */
export function firstCall({ openedAt, items }: MinutesDocument): number {
  const calls = items.flatMap(({ calledAt }) => (calledAt === null ? [] : [Date.parse(calledAt)]));
  return calls.length === 0 ? Date.parse(openedAt) : Math.min(...calls);
}
