import {
  announcementOf,
  calledNow,
  CAPACITY_WORDS,
  findVote,
  nextStep,
  quorumOf,
  quorumText,
  readOutText,
  votersOf,
  whoLeads,
  type MeetingState,
  type Refusal,
  type VoteState,
} from '@gremia/meeting';
import { printResolution } from '@gremia/resolution';
import { seenOfCall } from './call-words';
import { seenOfMotions } from './motions';
import type { Expected } from './scenario-expected';
import { seenOfDoors } from './publicity-words';
import { seenOfSpeakers } from './speaking';

/** What was expected and what was seen instead. */
export interface Difference {
  readonly where: string;
  readonly expected: string;
  readonly seen: string;
}

const PHASES = { planned: 'geplant', running: 'läuft', interrupted: 'unterbrochen', closed: 'geschlossen' } as const;
const VOTE_PHASES = {
  open: 'offen',
  closed: 'geschlossen',
  announced: 'verkündet',
  doubted: 'angezweifelt',
  aborted: 'abgebrochen',
} as const;
const COUNTED = {
  ja: 'yes',
  nein: 'no',
  enthaltungen: 'abstain',
  befangen: 'conflicted',
  unbeschrieben: 'blank',
  ungültig: 'invalid',
  'nicht teilgenommen': 'notVoting',
  abwesend: 'absent',
} as const;

/** Compares what a step has left behind with what was expected of it. */
export function differencesOf(
  given: Expected,
  state: MeetingState,
  { voteId, ruleAnswer }: { readonly voteId: string | null; readonly ruleAnswer: string },
  refusal: Refusal | null,
): Difference[] {
  const vote = findVote(state, voteId ?? '');
  const announcement = voteId === null ? null : announcementOf(state, voteId);
  const seen: Partial<Record<keyof Expected, string>> = {
    beschlussfähigkeit: lampOf(state),
    frage: vote?.question ?? '',
    auskunft: ruleAnswer,
    bezeichnung: vote?.result?.label ?? announcement?.label ?? '',
    satz: vote?.result?.sentence ?? announcement?.sentence ?? '',
    beschlusstext: vote?.resolution ? printResolution(vote.resolution.points) : '',
    sitzung: PHASES[state.phase],
    'stand der abstimmung': vote === null ? '' : VOTE_PHASES[vote.phase],
    vorlesen: voteId === null ? quorumText(state) : readOutText(state, voteId),
    aufgerufen: vote === null ? '' : (calledNow(state, vote)?.name ?? 'niemand'),
    ...seenOfSpeakers(state),
    ...seenOfDoors(state),
    ...seenOfCall(state),
    leitung: leadOf(state),
    'nächster schritt': sayOf(state),
    ...seenOfMotions(state),
    stimmberechtigt: String(vote?.electorate.length ?? votersOf(state, state.currentItemId).length),
  };
  const texts = Object.entries(seen).flatMap(([name, found]) => {
    const wanted = given[name as keyof Expected];
    return wanted === undefined ? [] : compare(name, String(wanted), found);
  });
  return [
    ...texts,
    ...countDifferences(given, vote?.tally ?? {}),
    ...voteDifferences(given, vote),
    ...refusalDifferences(given, refusal),
  ];
}

function countDifferences({ zählung = {} }: Expected, tally: Readonly<Record<string, number>>): Difference[] {
  return Object.entries(zählung).flatMap(([name, wanted]) =>
    compare(name, String(wanted), String(countedAs(name, tally) ?? 'nicht gezählt')),
  );
}

/** Where nobody may abstain, no abstention is counted: there is none. */
function countedAs(name: string, tally: Readonly<Record<string, number>>): number | undefined {
  const key = COUNTED[name as keyof typeof COUNTED];
  return tally[key] ?? (key === 'abstain' && 'yes' in tally ? 0 : undefined);
}

const PILES = { nein: 'against', leer: 'blank', ungültig: 'invalid', gültig: 'valid' } as const;

/** Ballots without a cross are called empty where nobody may abstain. */
const votesIn = (tally: Readonly<Record<string, number>>, id: string): number | undefined =>
  tally[id] ?? (id === 'blank' ? tally['empty'] : undefined);

/** Votes of a round, by name. */
function voteDifferences({ stimmen = {} }: Expected, vote: VoteState | null): Difference[] {
  return Object.entries(stimmen).flatMap(([name, wanted]) => {
    const id = vote?.options?.find((option) => option.name === name)?.id ?? PILES[name as keyof typeof PILES];
    return compare(name, String(wanted), String(votesIn(vote?.tally ?? {}, id) ?? 'nicht gezählt'));
  });
}

function refusalDifferences({ verweigert }: Expected, refusal: Refusal | null): Difference[] {
  if (verweigert === undefined)
    return refusal === null ? [] : [{ where: 'Schritt', expected: 'wird ausgeführt', seen: wordsOf(refusal) }];
  if (refusal === null) return [{ where: 'Schritt', expected: 'wird verweigert', seen: 'ausgeführt' }];
  return [
    ...(verweigert.kennung === undefined ? [] : compare('kennung', verweigert.kennung, refusal.refused)),
    ...(verweigert.satz === undefined ? [] : compare('satz', verweigert.satz, refusal.detail ?? '')),
    ...(verweigert.norm === undefined || isWithin(verweigert.norm, refusal.norm ?? '')
      ? []
      : compare('norm', verweigert.norm, refusal.norm ?? '')),
  ];
}

/** Everything between the paragraph and the law: ` Abs. 1 Satz 5 und 6`. */
const DETAIL = /(?: (?:Abs\.|Satz|Nr\.|Halbsatz|Buchst\.) \S+(?: (?:und|bis) \S+)*)+/gu;

/** A norm may be cited more widely than the rules cite it: `§ 45 KSVG` where they say `§ 45 Abs. 3 KSVG`. */
function isWithin(cited: string, norm: string): boolean {
  const [wide, exact] = [plain(cited), plain(norm)];
  const detailOf = (text: string): string => [...text.matchAll(DETAIL)].join('');
  return wide.replaceAll(DETAIL, '') === exact.replaceAll(DETAIL, '') && detailOf(exact).startsWith(detailOf(wide));
}

const wordsOf = ({ refused, detail, norm }: Refusal): string =>
  `verweigert: ${[detail ?? refused, norm === undefined ? '' : `(${norm})`].join(' ').trim()}`;

/** `Mitglied 2 (stellvertretender Vorsitz)`. */
function leadOf(state: MeetingState): string {
  const leads = whoLeads(state);
  return leads === null ? 'niemand' : `${leads.name} (${CAPACITY_WORDS[leads.capacity]})`;
}

function sayOf(state: MeetingState): string {
  const step = nextStep(state);
  return 'say' in step ? step.say : '';
}

const lampOf = (state: MeetingState): string => {
  const house = quorumOf(state, state.currentItemId);
  return house === null ? '' : house.lamp;
};

/** A sentence may leave out any words with `…`; blanks and line breaks of every kind are the same. */
function compare(where: string, expected: string, seen: string): Difference[] {
  const wanted = plain(expected);
  const found = plain(seen);
  return fits(wanted, found) ? [] : [{ where, expected: wanted, seen: found }];
}

/** The first piece begins the sentence, the last one ends it, the others stand between them in their order. */
function fits(wanted: string, found: string): boolean {
  const pieces = wanted.split('…').map((piece) => piece.trim());
  const end = pieces.pop() ?? '';
  if (pieces.length === 0) return found === end;
  const [start = '', ...between] = pieces;
  if (!found.startsWith(start)) return false;
  const after = between.reduce((from, piece) => {
    const at = from < 0 ? -1 : found.indexOf(piece, from);
    return at < 0 ? -1 : at + piece.length;
  }, start.length);
  return after >= 0 && found.length - end.length >= after && found.endsWith(end);
}

/** Which of the sentences the minutes should hold are missing, and which they should not hold are there. */
export function minutesDifferences(
  {
    enthält,
    'enthält nicht': absent,
  }: { readonly enthält: readonly string[]; readonly 'enthält nicht': readonly string[] },
  sentences: readonly string[],
): Difference[] {
  const all = sentences.map(plain);
  const whole = all.join('\n');
  // Words that are left out are looked for within one sentence.
  const isThere = (wanted: string): boolean =>
    wanted.includes('…') ? all.some((sentence) => fits(`…${wanted}…`, sentence)) : whole.includes(wanted);
  return [
    ...enthält
      .filter((each) => !isThere(plain(each)))
      .map((each) => ({ where: 'Niederschrift', expected: each, seen: nearest(plain(each), sentences) })),
    ...absent
      .filter((each) => isThere(plain(each)))
      .map((each) => ({ where: 'Niederschrift', expected: `nicht: ${each}`, seen: 'steht darin' })),
  ];
}

/** What the minutes say that has most words in common with what they should say. */
function nearest(wanted: string, sentences: readonly string[]): string {
  const words = new Set(wanted.split(' '));
  const shared = (sentence: string): number => new Set(sentence.split(' ').filter((word) => words.has(word))).size;
  const [best = ''] = sentences.map(plain).sort((one, other) => shared(other) - shared(one));
  return shared(best) === 0 ? 'steht nicht darin' : `steht nicht darin; am ähnlichsten ist: ${best}`;
}

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
