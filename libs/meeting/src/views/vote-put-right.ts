import type { Counts } from '@gremia/contracts';
import { type QuorumState, withinSentence } from '@gremia/rules';
import { findSeat } from '../lookup';
import { procedureOf } from '../procedures/registry';
import type { MeetingState, VoteState } from '../state';
import { announcementOf } from './announcement-of';
import { excludedFrom } from './excluded-from';
import { hasVoted } from './participation';
import { quorumsOfEnded } from './quorum-of';
import { seatedIn } from './substitutes';

/** What attendance that was put right after a vote means for it. */
export interface VotePutRight {
  /** Where count and list differ, person by person, and what follows, each in a sentence. */
  readonly sentences: readonly string[];
  /** Those of them that put the result in question. */
  readonly doubts: readonly string[];
}

interface Moved {
  /** Counted as there, and were not, or not to the end. */
  readonly left: readonly string[];
  /** Were there, and counted as absent. */
  readonly came: readonly string[];
}

/** null where nothing that was put right concerns the vote. */
export function votePutRight(state: MeetingState, vote: VoteState): VotePutRight | null {
  if (state.correctedStays === undefined || vote.endedAt === undefined || state.profile === null) return null;
  const moved = movedIn(state, vote);
  if (moved.left.length + moved.came.length === 0) return null;
  const named = [
    ...moved.left.map((personId) => leftSentence(state, vote, personId)),
    ...moved.came.map(
      (personId) =>
        `Nach berichtigter Anwesenheit war ${nameOf(state, personId)} anwesend und ist in der Auszählung als ` +
        'abwesend geführt.',
    ),
  ];
  const house = quorumsOfEnded(state, vote, moved);
  const quorum = house === null ? null : quorumSentence(state, vote, house);
  const results = vote.phase === 'announced' ? resultSentences(state, vote, moved) : [];
  const doubts = [...(quorum?.doubtful === true ? [quorum.sentence] : []), ...results];
  return { sentences: [...named, ...(quorum === null ? [] : [quorum.sentence]), ...results], doubts };
}

/** Votes whose result is in question by what was put right, in the order in which they were opened. */
export const votesInQuestion = (
  state: MeetingState,
): readonly { readonly vote: VoteState; readonly doubts: readonly string[] }[] =>
  state.correctedStays === undefined
    ? []
    : Object.values(state.votes)
        .sort((one, other) => Date.parse(one.openedAt) - Date.parse(other.openedAt))
        .flatMap((vote) => {
          const doubts = votePutRight(state, vote)?.doubts ?? [];
          return doubts.length === 0 ? [] : [{ vote, doubts }];
        });

const nameOf = (state: MeetingState, personId: string): string => findSeat(state, personId)?.name ?? '';

function movedIn(state: MeetingState, vote: VoteState): Moved {
  const { electorate, conflicted, gone } = vote;
  const persons = seatedIn(state, vote).flatMap(({ personId }) =>
    state.correctedStays?.[personId] === undefined ? [] : [personId],
  );
  const counted = (personId: string): boolean =>
    (electorate.includes(personId) && !gone.includes(personId)) || conflicted.includes(personId);
  return {
    // Who has voted was there, and may leave.
    left: persons.filter(
      (personId) => counted(personId) && !hasVoted(vote, personId) && !wasThere(state, vote, personId).throughout,
    ),
    came: persons.filter((personId) => !counted(personId) && wasThere(state, vote, personId).throughout),
  };
}

function wasThere(
  { correctedStays }: MeetingState,
  { openedAt, endedAt = openedAt }: VoteState,
  personId: string,
): { readonly atOpening: boolean; readonly throughout: boolean } {
  const [opened, ended] = [Date.parse(openedAt), Date.parse(endedAt)];
  const stay = (correctedStays?.[personId] ?? []).find(
    ({ from, until }) => Date.parse(from) <= opened && (until === null || opened < Date.parse(until)),
  );
  const atOpening = stay !== undefined;
  return { atOpening, throughout: atOpening && (stay.until === null || ended < Date.parse(stay.until)) };
}

const leftSentence = (state: MeetingState, vote: VoteState, personId: string): string =>
  `Nach berichtigter Anwesenheit war ${nameOf(state, personId)} nicht ` +
  `${wasThere(state, vote, personId).atOpening ? 'bis zum Ende der Abstimmung ' : ''}anwesend und ist in der ` +
  'Auszählung als anwesend geführt.';

/** Whether the body could resolve, as it was in truth; null where the number is the same. */
function quorumSentence(
  state: MeetingState,
  vote: VoteState,
  { counted, right }: { readonly counted: QuorumState; readonly right: QuorumState },
): { readonly sentence: string; readonly doubtful: boolean } | null {
  if (counted.present === right.present && counted.quorate === right.quorate) return null;
  const body = withinSentence(state.profile?.subject ?? 'Das Gremium');
  const how = withNorm(right);
  const hadCount = vote.tally !== null;
  if (right.quorate) {
    const again = !hadCount && !counted.quorate;
    const sentence = again
      ? `Rechnerisch war ${body} bei dieser Abstimmung beschlussfähig: ${how}. Sie bleibt ohne Ergebnis; über die ` +
        'Frage kann erneut abgestimmt werden.'
      : `Rechnerisch war ${body} beschlussfähig: ${how}.`;
    return { sentence, doubtful: again };
  }
  if (!hadCount || !counted.quorate)
    return { sentence: `Rechnerisch war ${body} nicht beschlussfähig: ${how}.`, doubtful: false };
  if (!wasAsked(state, vote, right))
    return {
      sentence:
        `Rechnerisch ${right.present === 1 ? 'war' : 'waren'} ${how}. Angezweifelt war die Beschlussfähigkeit bei ` +
        'dieser Abstimmung nicht; sie gilt als gegeben.',
      doubtful: false,
    };
  return {
    sentence:
      `Rechnerisch war ${body} bei dieser Abstimmung nicht beschlussfähig: ${how}. Ihr Ergebnis kann deshalb ` +
      'unwirksam sein; ob es zu beanstanden oder die Abstimmung zu wiederholen ist, ist zu prüfen.',
    doubtful: true,
  };
}

/** `4 von 9 anwesend (5 erforderlich; § 36 ThürKO)` */
const withNorm = ({ figures, norm }: QuorumState): string =>
  figures.endsWith(')') ? `${figures.slice(0, -1)}; ${norm})` : `${figures} (${norm})`;

/** Whether a lack of quorum stood against resolving when the vote ended. */
function wasAsked({ profile, quorumChallengedAt }: MeetingState, vote: VoteState, right: QuorumState): boolean {
  if (profile?.quorum.value.mode !== 'on-challenge' || right.belowFloor) return true;
  return quorumChallengedAt !== null && Date.parse(quorumChallengedAt) <= Date.parse(vote.endedAt ?? vote.openedAt);
}

/** What of the announced result holds no more, or may not. */
function resultSentences(state: MeetingState, vote: VoteState, moved: Moved): readonly string[] {
  const before = announcementOf(state, vote.voteId);
  if (before === null) return [];
  const { source, handsOut } = procedureOf(vote);
  const hasPart = (personId: string): boolean =>
    !vote.conflicted.includes(personId) && !excludedFrom(state, vote.itemId, vote.subject).includes(personId);
  // Where numbers are counted without names one of them is of somebody who was not there.
  const taken = source === 'office' && handsOut !== true ? moved.left.filter(hasPart) : [];
  const missing = moved.came.filter(hasPart);
  const after = taken.length === 0 ? heldAs(state, vote, moved, {}) : null;
  const differs = after !== null && (before.sentence !== after.sentence || before.label !== after.label);
  return [
    ...(differs ? [`Rechnerisch lautet das Ergebnis: ${after.sentence}`] : []),
    ...(couldBeWithout(state, vote, { left: taken, came: [] }, before)
      ? [`${some(taken, 'Die mitgezählte Stimme', 'Die mitgezählten Stimmen')} rechnerisch entscheidend gewesen sein.`]
      : []),
    ...(couldBeWith(state, vote, { left: [], came: missing }, before)
      ? [`${some(missing, 'Die fehlende Stimme', 'Die fehlenden Stimmen')} rechnerisch entscheidend gewesen sein.`]
      : []),
  ];
}

const some = (persons: readonly string[], one: string, more: string): string =>
  persons.length === 1 ? `${one} kann` : `${more} können`;

type Announced = NonNullable<ReturnType<typeof announcementOf>>;
type Choices = Partial<Record<'yes' | 'no' | 'abstain', number>>;

/** What is elected or chosen is no question of yes and no: whether it hangs on one vote is looked at by hand. */
const isYesOrNo = (tally: Counts): boolean => tally['yes'] !== undefined && tally['no'] !== undefined;

/** Whether the outcome could be another one without these votes: what each of them said nobody knows. */
function couldBeWithout(state: MeetingState, vote: VoteState, moved: Moved, { carried }: Announced): boolean {
  const { tally } = vote;
  const left = moved.left.length;
  if (tally === null || left === 0) return false;
  if (!isYesOrNo(tally)) return true;
  return (['yes', 'no'] as const).some((first) => {
    const choices: Choices = {};
    let open = left;
    for (const choice of [first, 'abstain', first === 'yes' ? 'no' : 'yes'] as const) {
      const taken = Math.min(open, tally[choice] ?? 0);
      if (taken > 0) choices[choice] = -taken;
      open -= taken;
    }
    return heldAs(state, vote, moved, choices)?.carried === !carried;
  });
}

/** Whether the outcome could be another one with the votes of those who were kept from it. */
function couldBeWith(state: MeetingState, vote: VoteState, moved: Moved, { carried }: Announced): boolean {
  if (vote.tally === null || moved.came.length === 0) return false;
  if (!isYesOrNo(vote.tally)) return true;
  const choice = carried ? 'no' : 'yes';
  return heldAs(state, vote, moved, { [choice]: moved.came.length })?.carried === !carried;
}

/** The result with the others there, and with votes more or fewer than counted; null where that cannot have been. */
function heldAs(state: MeetingState, vote: VoteState, { left, came }: Moved, choices: Choices): Announced | null {
  const excluded = excludedFrom(state, vote.itemId, vote.subject);
  const out = left.filter((personId) => vote.conflicted.includes(personId));
  const comeOut = came.filter((personId) => excluded.includes(personId));
  const voted = Object.values(choices).reduce((all, each) => all + each, 0);
  const tally: Record<string, number> = { ...vote.tally };
  const add = (name: string, by: number): void => {
    if (name in tally) tally[name] = (tally[name] ?? 0) + by;
  };
  add('absent', left.length - came.length);
  add('conflicted', comeOut.length - out.length);
  add('notVoting', came.length - comeOut.length - (left.length - out.length) - voted);
  for (const [choice, by] of Object.entries(choices)) add(choice, by);
  if (Object.values(tally).some((count) => count < 0)) return null;
  const stayed = vote.electorate.filter((personId) => !left.includes(personId));
  const changed: VoteState = {
    ...vote,
    tally,
    electorate: [...new Set([...stayed, ...came.filter((personId) => !comeOut.includes(personId))])],
    gone: vote.gone.filter((personId) => !came.includes(personId)),
    conflicted: [...vote.conflicted.filter((personId) => !left.includes(personId)), ...comeOut],
  };
  return announcementOf({ ...state, votes: { ...state.votes, [vote.voteId]: changed } }, vote.voteId);
}
