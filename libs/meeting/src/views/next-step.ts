import { findItem, findVote, titleOf } from '../lookup';
import { procedureOf } from '../procedures/registry';
import type { ItemState, MeetingState, VoteState } from '../state';
import { announcementOf, blockAnnouncement, decidedLabel, textRejected } from './announcement-of';
import { blockNumbers } from './block-of';
import { blockStep } from './block-step';
import { changeOfChair, offeredChair } from './change-of-chair';
import { awaitsAgreement, CIRCULAR_SUBJECT, circularAgreed } from './circular';
import { conflictStep } from './conflict-step';
import { convocationsInQuestion, SHORTENED_NOTICE, shortenedNotice } from './convocation';
import { courseVotes } from './course-of-meeting';
import { electionAtHand, type ElectionView } from './election-of';
import { electionResults, electionSentence } from './election-words';
import { speechesText } from './motion-speeches';
import { pointSubject, withoutVote } from './motion-step';
import { motionAtHand } from './motions';
import { isVotePaused } from './disturbances';
import type { NextStep } from './next-step-kinds';
import { nextSubject, subjectName } from './next-subject';
import { changeSentence, changesToLay, isTakenBack } from './paper-changes';
import { publicityStep } from './publicity';
import { calledNow, hasVoted } from './participation';
import { isQuorumAsked, quorumOf, quorumOfVote } from './quorum-of';
import { callText, questionToAsk } from './read-out';
import { repeatedVote } from './repeated-vote';
import { turnout } from './seats-of-vote';
import { finalVote, votesOf } from './votes-of';
import { questionOf } from './wording';

/** What the chair does next; it proposes, the chair may do something else. */
export function nextStep(state: MeetingState): NextStep {
  if (state.phase === 'planned') return { step: 'open-meeting' };
  if (state.phase === 'closed') return { step: 'none' };
  if (state.phase === 'interrupted') return { step: 'resume-meeting', reason: state.interruption?.reason ?? '' };
  const vote = findVote(state, state.currentVoteId);
  if (vote !== null) return vote.phase === 'open' ? withOpenVote(state, vote) : withCount(state, vote);
  const item = findItem(state, state.currentItemId);
  const block = blockStep(state, item);
  return block ?? (item === null ? (offeredChair(state) ?? betweenItems(state)) : withItem(state, item));
}

const VOTE_RESTS = 'Die Abstimmung ruht: Es ist eine Störung von Bild oder Ton gemeldet.';

function withOpenVote(state: MeetingState, vote: VoteState): NextStep {
  const { voteId, itemId, question } = vote;
  if (isVotePaused(state)) return { step: 'await-connection', voteId, say: VOTE_RESTS };
  const missing = missingQuorum(state, itemId, quorumOfVote(state, vote), voteId);
  if (missing !== null) return missing;
  const { cast, entitled } = turnout(state, voteId);
  if (vote.callOrder !== undefined) {
    const called = calledNow(state, vote);
    if (called !== null) return { step: 'call-name', voteId, say: called.name, ...called };
    const silent = state.roster
      .filter(({ personId }) => personId in vote.cast && !hasVoted(vote, personId))
      .map(({ name }) => name);
    return { step: 'close-vote', voteId, cast, entitled, silent, say: '' };
  }
  // Where the office counts, nobody waits for ballots on devices.
  return cast < entitled && procedureOf(vote).source !== 'office'
    ? { step: 'await-ballots', voteId, cast, entitled, say: question }
    : { step: 'close-vote', voteId, cast, entitled, say: procedureOf(vote).source === 'office' ? question : '' };
}

/** Null where enough are there, or where nobody asks. */
function missingQuorum(
  state: MeetingState,
  itemId: string | null,
  house: ReturnType<typeof quorumOf>,
  openVoteId: string | null,
): NextStep | null {
  if (house === null || house.quorate || !isQuorumAsked(state, house)) return null;
  const { sentence, lamp, norm } = house;
  return { step: 'restore-quorum', itemId, sentence, lamp, norm, openVoteId };
}

function withCount(state: MeetingState, { voteId, options = [] }: VoteState): NextStep {
  const announcement = announcementOf(state, voteId);
  if (announcement === null) return { step: 'none' };
  const { carried, label, sentence, outcome } = announcement;
  if (outcome.kind === 'election' && outcome.lot !== null) {
    const { among, take, asks } = outcome.lot;
    const tied = options.filter(({ id }) => among.includes(id));
    return { step: 'draw-lot', voteId, among: tied, take, asks, say: sentence };
  }
  return { step: 'announce-result', voteId, carried, label, say: blockAnnouncement(state, voteId) ?? sentence };
}

/** A vote on the course of the meeting that came to nothing is asked again at once. */
function againOnCourse(state: MeetingState): NextStep | null {
  const { phase, subject } = courseVotes(state).at(-1) ?? {};
  if (subject?.kind !== 'free' || (phase !== 'doubted' && phase !== 'aborted')) return null;
  const { question } = subject;
  return { step: 'open-vote', itemId: null, subject, name: question, repeats: true, say: question };
}

/** Where nobody meets the members are asked first whether they want to decide in that way. */
const askForAgreement: NextStep = {
  step: 'open-vote',
  itemId: null,
  subject: CIRCULAR_SUBJECT,
  name: 'Zustimmung zum Umlaufverfahren',
  repeats: false,
  say: CIRCULAR_SUBJECT.question,
};

/** Where it was convened with the shortened period the body first says whether that was justified. */
function askForUrgency(state: MeetingState): NextStep | null {
  const found = shortenedNotice(state);
  if (found === 'open')
    return {
      step: 'open-vote',
      itemId: null,
      subject: SHORTENED_NOTICE,
      name: 'Dringlichkeit der Einberufung',
      repeats: false,
      say: SHORTENED_NOTICE.question,
    };
  const isUnhealed = found === 'refused' && convocationsInQuestion(state).some(({ healing }) => healing === null);
  return isUnhealed ? { step: 'close-meeting' } : null;
}

function betweenItems(state: MeetingState): NextStep {
  // Where nothing is to be decided without a meeting, nothing is asked again either.
  const isRefused = awaitsAgreement(state) && circularAgreed(state) === false;
  const again = isRefused ? null : againOnCourse(state);
  if (again !== null) return again;
  const convened = askForUrgency(state);
  if (convened !== null) return convened;
  if (awaitsAgreement(state)) return isRefused ? { step: 'close-meeting' } : askForAgreement;
  const next = state.items.find(({ closedAt }) => closedAt === null);
  if (next === undefined) return { step: 'close-meeting' };
  return {
    step: 'call-item',
    itemId: next.itemId,
    number: next.number,
    title: titleOf(next),
    say: callText(state, next.itemId),
  };
}

function withItem(state: MeetingState, item: ItemState): NextStep {
  const { itemId, number } = item;
  const change = changeOfChair(state, item) ?? conflictStep(state, item);
  if (change !== null) return change;
  const isDecided = finalVote(state, item) !== null;
  const takenBack = isTakenBack(item) && !isDecided;
  const changes = takenBack || isDecided ? [] : changesToLay(item);
  if (changes.length > 0)
    return { step: 'lay-texts', itemId, number, say: changes.map((change) => changeSentence(change)).join(' ') };
  const point = motionAtHand(state);
  const doors = publicityStep(state, item, point);
  if (doors !== null) return doors;
  const moved = point === null ? null : withoutVote(state, point);
  if (moved !== null) return moved;
  const onPoint = point === null ? null : pointSubject(state, point.motion);
  const election = takenBack || onPoint !== null ? null : electionAtHand(state, itemId);
  const asked = election === null ? null : withElection(item, election);
  if (asked !== null) return asked;
  const subject =
    onPoint ??
    (takenBack
      ? null
      : election === null
        ? nextSubject(state, item)
        : ({ kind: 'election', electionId: election.electionId } as const));
  if (subject === null) {
    const last = votesOf(state, item).findLast(({ phase }) => phase === 'announced');
    const elected = electionResults(state, itemId);
    const result = takenBack
      ? null
      : elected.length > 0
        ? `gewählt: ${elected.join('; ')}`
        : (decidedLabel(state, item) ?? last?.result?.label ?? null);
    const say = takenBack ? takenBackText(item) : closedText(state, item);
    return { step: 'close-item', itemId, number, title: titleOf(item), result, takenBack, say };
  }
  const missing = missingQuorum(state, itemId, quorumOf(state, itemId, [], subject), null);
  if (missing !== null) return missing;
  const repeats = repeatedVote(state, item, subject) !== null;
  return {
    step: 'open-vote',
    itemId,
    subject,
    name: subjectName(state, item, subject),
    repeats,
    say:
      point === null
        ? questionToAsk(state, itemId, subject)
        : `${speechesText(state, point.motion)} ${questionOf(state, item, subject)}`.trim(),
  };
}

/** What is to be done in an election before its next round can be opened; null where that is the next step. */
function withElection({ itemId }: ItemState, election: ElectionView): NextStep | null {
  const { electionId, office, phase, toAnswer, unasked, waitDays } = election;
  const say = electionSentence(election);
  if (phase === 'nominating') {
    const names = unasked.map(({ name }) => name);
    return { step: 'nominate', itemId, electionId, office, unasked: names, say };
  }
  if (phase === 'accepting' && toAnswer !== null) {
    const { candidateId, name } = toAnswer;
    return { step: 'ask-elected', itemId, electionId, candidateId, name, say };
  }
  return phase === 'undecided' || phase === 'waiting'
    ? { step: 'settle-election', itemId, electionId, office, waitDays, say }
    : null;
}

/** Of a block all items are closed with it. */
function closedText(state: MeetingState, item: ItemState): string {
  const vote = finalVote(state, item);
  const rejected = vote === null ? null : textRejected(state, vote);
  if (rejected !== null) return `${rejected} Tagesordnungspunkt ${item.number} ist abgeschlossen.`;
  const together = vote === null ? null : blockNumbers(state, vote);
  return together === null
    ? `Damit ist Tagesordnungspunkt ${item.number} abgeschlossen.`
    : `Damit sind die Tagesordnungspunkte ${together} abgeschlossen.`;
}

const takenBackText = ({ number, text }: ItemState): string =>
  `${changeSentence({ change: 'withdrawn', number: text?.paperNumber ?? null })} ` +
  `Tagesordnungspunkt ${number} ist damit erledigt.`;
