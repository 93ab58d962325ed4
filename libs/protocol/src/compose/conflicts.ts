import { clockTime } from '@gremia/contracts';
import {
  procedureOf,
  tookPart,
  votesOf,
  type ItemState,
  type LateConflict,
  type MeetingState,
  type VoteState,
} from '@gremia/meeting';
import { conflictDuty, isEndangered, type RuleProfile } from '@gremia/rules';
import type { ProtocolEntry } from '../protocol-entry';
import { wasPresent } from './attendance';
import { nameOf } from './name-of';

/**
 * Who had no part in an item, and in what they had none: said of each vote as it was when it was held, never of the
 * state that came after it.
 */
export function conflictsOf(entries: readonly ProtocolEntry[], state: MeetingState, item: ItemState): string[] {
  const { profile } = state;
  if (profile === null) return [];
  const held = votesOf(state, item).filter(({ phase }) => phase !== 'open');
  const atElections = conflictDuty(profile, { public: item.public, election: true }).excluded;
  const votes = held.filter(({ subject }) => atElections || subject.kind !== 'election');
  if (held.length > 0 && votes.length === 0)
    return item.conflicted.map((each) => atElectionSentence(state, profile, each));
  const persons = new Set([
    ...item.conflicted,
    ...item.foundLate.map(({ personId }) => personId),
    ...votes.flatMap((vote) => excludedFrom(vote)),
  ]);
  const elections = held.filter((vote) => !votes.includes(vote));
  return [...persons].flatMap((personId) => {
    const said = sentencesOn(entries, state, item, profile, votes, personId);
    const elected = elections.filter((vote) => tookPartIn(vote, personId));
    const [first, ...others] = said;
    return first === undefined || elected.length === 0
      ? said
      : [[first, ...elected.map((vote) => electedSentence(vote, profile, state.timeZone))].join(' '), ...others];
  });
}

/** Beside votes in which they had no part there was an election in which they had. */
const electedSentence = ({ openedAt }: VoteState, { conflict }: RuleProfile, timeZone: string): string =>
  `An der Wahl um ${clockTime(openedAt, timeZone)} Uhr nahm das Mitglied teil; bei Wahlen steht die ` +
  `Beteiligung nicht entgegen (${conflict.norm}).`;

/** Where the law knows no conflict of interest at elections, and there was nothing else to vote on. */
const atElectionSentence = (state: MeetingState, { conflict }: RuleProfile, personId: string): string =>
  `${nameOf(state, personId)} zeigte eine persönliche Beteiligung an; bei Wahlen steht sie der Mitwirkung nicht ` +
  `entgegen (${conflict.norm}).`;

const LISTENING = ' oder hielt sich im Zuhörerbereich auf';

function sentencesOn(
  entries: readonly ProtocolEntry[],
  state: MeetingState,
  item: ItemState,
  profile: RuleProfile,
  votes: readonly VoteState[],
  personId: string,
): string[] {
  const name = nameOf(state, personId);
  const took = votes.filter((vote) => tookPartIn(vote, personId));
  const out = votes.filter((vote) => excludedFrom(vote).includes(personId));
  if (took.length > 0) {
    const late = item.foundLate.find((found) => found.personId === personId) ?? null;
    const said = item.conflicted.includes(personId) ? lateSentences(profile, name, took, late, state.timeZone) : [];
    return [...said, ...out.map((vote) => apartSentence(name, vote, profile, state.timeZone))];
  }
  if (!item.conflicted.includes(personId)) return out.map((vote) => apartSentence(name, vote, profile, state.timeZone));
  const duty = conflictDuty(profile, { public: item.public, election: false });
  const moment = votes[0]?.openedAt ?? item.closedAt ?? item.calledAt;
  const present = moment === null || wasPresent(entries, personId, moment);
  const where = !present
    ? 'war währenddessen nicht anwesend'
    : duty.leaves
      ? `hatte währenddessen den Sitzungsraum verlassen${duty.mayListen ? LISTENING : ''}`
      : 'hielt sich währenddessen im Zuhörerbereich auf';
  const basis = item.conflictBasis[personId] === 'resolution' ? ' Der Ausschluss beruht auf einem Beschluss.' : '';
  return [
    `${name} nahm an Beratung und Abstimmung wegen persönlicher Beteiligung nicht teil ` +
      `(${duty.norm}) und ${where}.${basis}`,
  ];
}

/** Without a part in one vote: for a conflict of interest, or because a measure of order against them is voted on. */
const apartSentence = (
  name: string,
  { question, openedAt, subject }: VoteState,
  { conflict }: RuleProfile,
  timeZone: string,
): string => {
  const vote = `${name} nahm an der Abstimmung um ${clockTime(openedAt, timeZone)} Uhr („${question}“)`;
  return subject.kind === 'free' && subject.about !== undefined && subject.about.matter !== 'conflict'
    ? `${vote} nicht teil; sie betrifft das Mitglied selbst.`
    : `${vote} wegen persönlicher Beteiligung nicht teil (${conflict.norm}).`;
};

/** The act of its own: when it came out, in what the person took part, and whether that ballot could have decided. */
function lateSentences(
  profile: RuleProfile,
  name: string,
  took: readonly VoteState[],
  late: LateConflict | null,
  timeZone: string,
): string[] {
  const { norm, value, status, confirmedOn } = profile.conflict;
  const when = late === null ? '' : ` um ${clockTime(late.at, timeZone)} Uhr`;
  const parts = took.map((vote) => {
    const decisive = decisiveOf(vote, late);
    const said = decisive === null ? '' : `; ${decisiveWords(vote, decisive)}`;
    const which = `an der Abstimmung um ${clockTime(vote.openedAt, timeZone)} Uhr`;
    return mayHaveKeptSilent(vote)
      ? `${name} war anwesend und kann ${which} mitgewirkt haben; wer nicht mitgestimmt hat, ist nicht bekannt${said}.`
      : `${name} hat ${which} mitgewirkt${said}.`;
  });
  const decisive = took.some((vote) => decisiveOf(vote, late) === true);
  const endangers = isEndangered(profile, 'voted', decisive);
  const known = value.challengeMonths !== null && (status === 'verified' || confirmedOn !== undefined);
  const consequence = endangers
    ? `Der Beschluss kann deshalb angreifbar sein (${norm}); ` +
      (known ? `die Frist hierfür beträgt ${value.challengeMonths ?? 0} Monate.` : 'die Frist hierfür ist nachzusehen.')
    : '';
  return [
    [
      `Die persönliche Beteiligung von ${name} ist${when} nachträglich bekannt geworden (${norm}).`,
      ...parts,
      consequence,
    ]
      .filter((part) => part !== '')
      .join(' '),
  ];
}

/** Where nobody knows what the person chose, the worst case is reckoned with: it may have been this vote. */
function decisiveWords(vote: VoteState, decisive: boolean): string {
  if (!decisive) return 'die Stimme war rechnerisch nicht entscheidend';
  return procedureOf(vote).source === 'members'
    ? 'die Stimme war rechnerisch entscheidend'
    : 'die Stimme kann rechnerisch entscheidend gewesen sein';
}

/** Whether somebody took no part in what was counted in numbers alone: nobody knows who. */
const mayHaveKeptSilent = (vote: VoteState): boolean =>
  procedureOf(vote).source === 'office' && (vote.tally?.['notVoting'] ?? 0) > 0;

/** As it was found; null in journals from before there was this act. */
const decisiveOf = (vote: VoteState, late: LateConflict | null): boolean | null =>
  late?.votes.find(({ voteId }) => voteId === vote.voteId)?.decisive ?? null;

/** Excluded when the vote was opened, or declared with the ballot. */
function excludedFrom(vote: VoteState): readonly string[] {
  const byBallot = Object.entries(vote.cast).flatMap(([personId, choice]) =>
    choice !== null && procedureOf(vote).declaresConflict(choice) ? [personId] : [],
  );
  return [...vote.conflicted, ...byBallot];
}

/** Put in a ballot that counts. Where the office counts nobody is known to have. */
const tookPartIn = (vote: VoteState, personId: string): boolean =>
  vote.tally !== null && !excludedFrom(vote).includes(personId) && tookPart(vote, personId);
