import type { MinutesDocument } from '@gremia/contracts';
import { canonicalJson } from '@gremia/journal';
import { findItem, isVoteOnConflict, procedureOf, type MeetingState, type VoteState } from '@gremia/meeting';
import { composeMinutes } from '@gremia/protocol';
import { DossierError } from '../dossier-error';
import { DOSSIER_FILES, minutesFigures, type MinutesFigures, type MinutesPart, type ToldVote } from '../format';
import { jsonOf, type Dossier } from '../read-dossier';
import type { CheckedEntry } from './check-entries';
import { checkSeals } from './check-seal';
import { fault, proved, unproven, type Finding } from './finding';
import type { JournalTrees } from './journal-trees';

/** Size and root of the journal stand for a journal of which the public part does not know the rest. */
const NO_SEAL = { size: 0, root: '' };

/**
 * Whether the minutes tell the meeting as it was: composed anew from the journal they are the same; where an earlier
 * version has composed them in other words, every announced vote has at least its question, sentence and count.
 */
export function checkMinutes(
  { content, manifest }: Dossier,
  entries: readonly CheckedEntry[],
  trees: JournalTrees,
  state: MeetingState,
): readonly Finding[] {
  if (!content.has(DOSSIER_FILES.minutes)) return [unproven('minutes-missing')];
  let minutes: MinutesFigures;
  try {
    minutes = jsonOf(content, DOSSIER_FILES.minutes, minutesFigures);
  } catch (error) {
    if (!(error instanceof DossierError)) throw error;
    return [fault('minutes-unreadable')];
  }
  const seals = checkSeals(minutes, manifest.part, trees);
  const faults = comparedVotes(minutes, state);
  if (faults.length > 0) return [...seals, ...faults];
  const votes = Object.values(state.votes).filter(({ phase }) => phase === 'announced').length;
  const parts = [
    [minutes.document, composedAnew(entries, 'public')],
    ...(isGiven(minutes.nonPublic) ? [[minutes.nonPublic, composedAnew(entries, 'non-public')] as const] : []),
  ] as const;
  const same = parts.every(([told, anew]) => anew !== null && comparable(anew) === comparable(told));
  return [...seals, same ? proved('minutes-recomposed', { votes }) : unproven('minutes-in-other-words', { votes })];
}

/** Null where nothing can be composed, as of entries that contradict each other. */
function composedAnew(entries: readonly CheckedEntry[], part: 'public' | 'non-public'): MinutesDocument | null {
  try {
    const visible = entries.map((entry) => ({ ...entry, audience: entry.leaf.audience }));
    return composeMinutes(visible, part, NO_SEAL);
  } catch {
    return null;
  }
}

/** A count that no vote of its kind can come to has no line in any minutes. */
function comparedVotes(minutes: MinutesFigures, state: MeetingState): Finding[] {
  try {
    return differingVotes(minutes, state);
  } catch {
    return [fault('minutes-differ', { question: '' })];
  }
}

function differingVotes({ document, nonPublic }: MinutesFigures, state: MeetingState): Finding[] {
  return [
    // Whether somebody has a part in an item is voted on behind closed doors, and stands in no public minutes.
    ...differingPart(document, state, (vote) => !vote.nonPublic && !isBehindDoors(vote)),
    ...(isGiven(nonPublic) ? differingPart(nonPublic, state, (vote) => vote.nonPublic) : []),
  ];
}

/** Each part of the minutes tells the votes that were held in it, all of them and no others. */
function differingPart(
  { seats, items, course = [] }: MinutesPart,
  state: MeetingState,
  isOfPart: (vote: VoteState) => boolean,
): Finding[] {
  const held = Object.values(state.votes).filter((vote) => vote.phase === 'announced' && isOfPart(vote));
  const told = new Map<string | null, ToldVote[]>(items.map(({ itemId, votes }) => [itemId, votes]));
  told.set(
    null,
    course.map(({ vote }) => vote),
  );
  const places = new Set([...told.keys(), ...held.map(({ itemId }) => itemId)]);
  return [
    ...(seats === state.committee?.seats ? [] : [fault('minutes-differ', { question: '' })]),
    ...[...told.keys()].flatMap((itemId) =>
      itemId === null || findItem(state, itemId) !== null ? [] : [fault('minutes-differ', { question: '' })],
    ),
    ...[...places].flatMap((itemId) =>
      differing(
        told.get(itemId) ?? [],
        held.filter((vote) => vote.itemId === itemId),
      ),
    ),
  ];
}

function differing(votes: readonly ToldVote[], held: readonly VoteState[]): Finding[] {
  const told = votes.filter((vote) => vote.state === 'announced');
  const found = held.flatMap(({ question, tally, result, ...vote }): Finding[] => {
    const said = told.filter((one) => one.question === question);
    const line = tally === null ? null : procedureOf(vote).minutesLine(tally, vote.options ?? []);
    return said.some((one) => one.sentence === (result?.sentence ?? null) && one.tallyLine === line)
      ? []
      : [fault('minutes-differ', { question })];
  });
  if (told.length !== held.length) found.push(fault('minutes-differ', { question: told[0]?.question ?? '' }));
  return found;
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

const isBehindDoors = (vote: VoteState): boolean => isVoteOnConflict(vote);

/** As plain canonical JSON, without what names the journal: that is checked by itself. */
const comparable = (document: object): string =>
  canonicalJson(JSON.parse(JSON.stringify({ ...document, journalSize: 0, journalRoot: '', journalPart: undefined })));
