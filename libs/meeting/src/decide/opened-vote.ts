import type { QuestionType, VoteSubject } from '@gremia/contracts';
import { isSameValue, mayorWithoutVote, sessionExclusion } from '@gremia/rules';
import type { CommandActor, CommandContext, Refusal } from '../decision';
import type { EventOf } from '../events';
import { findVote, presentVoters } from '../lookup';
import { findProcedure, usualProcedure } from '../procedures/registry';
import type { ItemState, MeetingState, VoteState } from '../state';
import { awaitsAgreement, CIRCULAR_SUBJECT, isBySilence } from '../views/circular';
import { votedOn } from '../views/conflict-cases';
import { choiceOptions } from '../views/alternatives-of';
import { electionOf, optionsOf } from '../views/election-of';
import { excludedFrom, isConflictKnown } from '../views/excluded-from';
import { mayorOf } from '../views/mayor';
import { demandedForm, isMatter, motionName, motionNeeds, motionOf } from '../views/motions';
import { electorateOf, isQuorumAsked, quorumOf } from '../views/quorum-of';
import { repeatedVote } from '../views/repeated-vote';
import { votesOf } from '../views/votes-of';
import { questionOf } from '../views/wording';
import { deadlineFor, mustBeAnswerable, mustNotBeObjected } from './circular';
import { type CommandOf, refuse } from './decider';
import { isRefusal } from './guards';
import { majorityFor } from './majority-for';
import { mustDecideConflict } from './item-outcome';
import { mustComeAfterMotions } from './motions-first';
import { isHeldAs, mustBeMoved, withDemand } from './moved-form';
import { mustBeReady } from './must-be-ready';
import { mustMatchPapers } from './papers-now';
import { mustHaveClosedDoors } from './publicity';
import { mayVoteSecretly } from './stays-secret';
import { hashedText, textToVote } from './text-to-vote';
import { mustBeElectable, mustFitPerson, mustServe, subjectsOfVote } from './vote-guards';

/** What is to be opened. `block`: the one question of several votes, and their ids, that of the ballots first. */
export interface VoteToOpen extends Omit<CommandOf<'open-vote'>, 'kind' | 'commandId' | 'meetingId'> {
  readonly block?: { readonly question: string; readonly together: readonly string[] };
}

/** The rules give the exclusion of the public a majority and words of its own. */
const questionTypeOf = (state: MeetingState, subject: VoteSubject): QuestionType | undefined =>
  motionOf(state, subject)?.motion === 'exclude-public'
    ? 'exclude-public'
    : isSameValue(subject, CIRCULAR_SUBJECT) && awaitsAgreement(state)
      ? 'circular'
      : undefined;

const mayorAsked = (
  { subject, withoutMayor = false }: VoteToOpen,
  question: QuestionType = 'ordinary',
): Parameters<typeof mayorWithoutVote>[1] => ({
  question: subject.kind === 'election' ? 'election' : question,
  said: withoutMayor,
});

/** A question that is asked again needs what it needed before, unless the chair says otherwise. */
const sameMajority = (again: VoteState | null): Pick<VoteToOpen, 'majority' | 'deviation'> =>
  again?.majorityDeviation === undefined ? {} : { majority: again.majority, deviation: again.majorityDeviation };

/** Of proposals that are put to one count the earlier count: what was needed there is needed in the end. */
const countBefore = (state: MeetingState, item: ItemState, subject: VoteSubject): VoteState | null =>
  subject.kind !== 'choice' && subject.kind !== 'alternative'
    ? null
    : (votesOf(state, item).findLast(
        (vote) =>
          vote.subject.kind === 'choice' &&
          vote.subject.alternativesId === subject.alternativesId &&
          vote.phase === 'announced',
      ) ?? null);

/** On the matter itself nobody votes while it is open who has a part in it, where the rules know a conflict at all. */
const mustBeClear = (
  state: MeetingState,
  item: ItemState,
  subject: VoteSubject,
  question: QuestionType | undefined,
): Refusal | null =>
  isMatter(item, subject, question) && isConflictKnown(state, item.itemId, subject)
    ? mustDecideConflict(state, item)
    : null;

/** A vote as it is opened on an item, or why it cannot be; whether it is the turn of the item is not asked here. */
export function voteOpened(
  state: MeetingState,
  item: ItemState,
  asked: VoteToOpen,
  actor: CommandActor,
  context: CommandContext,
): EventOf<'vote-opened'> | Refusal {
  const { voteId, itemId, subject, block } = asked;
  const repeats = repeatedVote(state, item, subject);
  const again = findVote(state, repeats) ?? countBefore(state, item, subject);
  const questionType = questionTypeOf(state, subject) ?? asked.question ?? again?.questionType;
  const { procedure = usualProcedure(subject, { bySilence: isBySilence(state) }) } = asked;
  if (state.votes[voteId] !== undefined) return refuse('wrong-state', 'Diese Abstimmung wurde bereits eröffnet.');
  const on = votedOn({ subject });
  const untimely = mustNotBeObjected(state) ?? mustFitPerson(state, item, subject, actor.personId);
  if (untimely !== null) return untimely;
  const house = quorumOf(state, itemId, on === null ? [] : [on], subject);
  if (house === null || state.profile === null) return refuse('meeting-not-open');
  if (!house.quorate && isQuorumAsked(state, house)) {
    const instead = house.consequence === null ? '' : ` ${house.consequence}`;
    return refuse('not-quorate', `${house.sentence} ${house.lamp}.${instead}`, house.norm);
  }
  const motion =
    mustBeMoved(state, subject) ??
    mustHaveClosedDoors(state, item, motionOf(state, subject)) ??
    mustComeAfterMotions(state, item, { subject, question: questionType }, actor, context) ??
    mustBeClear(state, item, subject, questionType);
  if (motion !== null) return motion;
  const kind = findProcedure(procedure);
  if (kind === null) return refuse('invalid-input', 'Diese Art der Abstimmung gibt es nicht.');
  const demanded = demandedForm(state, item, subject, questionType);
  if (demanded !== null && !isHeldAs(kind, demanded.motion))
    return refuse(
      'wrong-state',
      `Für diesen Tagesordnungspunkt gilt: ${motionName(demanded)}.`,
      motionNeeds(state, demanded)?.norm,
    );
  if (questionType === 'circular' && !awaitsAgreement(state))
    return refuse('invalid-input', 'Über ein Umlaufverfahren wird in einer Sitzung nicht abgestimmt.');
  const unanswerable = mustBeAnswerable(state, kind);
  if (unanswerable !== null) return unanswerable;
  const deadline = deadlineFor(state, asked, context);
  if (isRefusal(deadline)) return deadline;
  const setup = withDemand(state, asked.setup, demanded);
  const election =
    subject.kind === 'election' && itemId !== null ? electionOf(state, itemId, subject.electionId) : null;
  const unfit =
    mustServe(kind, subject) ??
    (subject.kind === 'election' ? mustBeElectable(election, state.profile.election.norm) : null);
  if (unfit !== null) return unfit;
  const notAllowed = kind.open(state.profile, setup, {
    seats: state.committee?.seats ?? 0,
    present: house.present,
    candidates: election?.standing.length ?? 0,
  });
  if (notAllowed !== null) return notAllowed;
  const subjects = subjectsOfVote(state, kind.remoteSubject, questionType);
  const connected = presentVoters(state).filter((personId) => state.present[personId]?.mode === 'remote').length;
  const forbidden = sessionExclusion(state.profile, subjects, connected);
  if (forbidden !== null) return refuse('wrong-state', forbidden, state.profile.remote.norm);
  const majority = majorityFor(state.profile, {
    ...sameMajority(again),
    ...asked,
    ...(questionType === undefined ? {} : { question: questionType }),
  });
  if (isRefusal(majority)) return majority;
  const unready = mustMatchPapers(item, subject, context.papers) ?? mustBeReady(state, item, subject);
  if (unready !== null) return unready;

  const mayor = mayorOf(state);
  const without = mayor === null ? null : mayorWithoutVote(state.profile, mayorAsked(asked, questionType));
  const text = textToVote(state, item, subject);
  const question = block?.question ?? questionOf(state, item, subject);
  const electorate = electorateOf(state, itemId, subjects, subject).filter(
    (personId) => personId !== on && (without === null || personId !== mayor?.personId),
  );
  const revealing = mayVoteSecretly(state, kind, electorate.length);
  if (revealing !== null) return revealing;
  const seated = state.roster.filter(({ personId }) => electorate.includes(personId));
  return {
    kind: 'vote-opened',
    voteId,
    itemId,
    subject,
    procedure: kind.kind,
    ...(asked.setup === undefined && demanded === null ? {} : { setup }),
    ...(kind.callOrder === undefined ? {} : { callOrder: kind.callOrder(seated, setup, context.lot ?? 0) }),
    ...(election === null ? {} : { options: optionsOf(election), election: election.next }),
    ...(subject.kind === 'choice' && itemId !== null ? { options: choiceOptions(state, itemId, subject) } : {}),
    question,
    marked: text?.marked ?? [],
    textHash: context.hash(hashedText(state, question, text)),
    majority: majority.rule,
    ...(questionType === undefined || questionType === 'ordinary' ? {} : { questionType }),
    ...(majority.deviation === null ? {} : { majorityDeviation: majority.deviation }),
    electorate,
    conflicted: presentVoters(state).filter(
      (personId) =>
        [...excludedFrom(state, itemId, subject), on].includes(personId) &&
        !(without !== null && personId === mayor?.personId),
    ),
    quorum: { required: house.required, present: house.present },
    ...(block === undefined ? {} : { together: block.together }),
    repeats,
    ...(without === null ? {} : { withoutMayor: without }),
    ...deadline,
  };
}
