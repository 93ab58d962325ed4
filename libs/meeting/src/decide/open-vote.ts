import type { QuestionType, VoteSubject } from '@gremia/contracts';
import { sessionExclusion, subjectsOf, type RemoteSubject } from '@gremia/rules';
import type { Refusal } from '../decision';
import type { MeetingEvent } from '../events';
import { presentVoters } from '../lookup';
import { findProcedure, usualProcedure } from '../procedures/registry';
import type { ItemState, MeetingState } from '../state';
import { electionOf, type ElectionView, optionsOf } from '../views/election-of';
import { excludedFrom } from '../views/excluded-from';
import { electorateOf, isQuorumAsked, quorumOf } from '../views/quorum-of';
import { adoptedUnits, fitsWithAdopted, isBlocked, obstaclesTo, unitsOf, type UnitView } from '../views/units-of';
import { finalVote } from '../views/votes-of';
import { demandedForm, isOnText, motionName } from '../views/motions';
import { repeatedVote } from '../views/repeated-vote';
import type { VoteKind } from '../procedures/procedure';
import { enumerate, questionOf } from '../views/wording';
import { votedOn } from '../views/conflict-cases';
import { mustBeHeard } from './conflict-procedure';
import { mustBeExcludable, mustBeObjected } from './order';
import { accept, type Decider, refuse } from './decider';
import { isHeldAs, mustBeMoved, withDemand } from './moved-form';
import { isRefusal, mustBeOffice, mustBeSettled, mustNotWait, mustRun, openItem, outdatedText } from './guards';
import { majorityFor } from './majority-for';
import { mustMatchPapers } from './papers-now';
import { hashedText, textToVote } from './text-to-vote';

/**
 * Freezes question, text, majority and electorate. Whoever comes later cannot vote on it; whoever is excluded from the
 * item is not counted for its quorum.
 */
export const openVote: Decider<'open-vote'> = (state, command, actor, context) => {
  const { voteId, itemId, subject, question: questionType } = command;
  const { procedure = usualProcedure(subject) } = command;
  const refusal = mustBeOffice(actor) ?? mustRun(state) ?? mustBeSettled(state);
  if (refusal !== null) return refusal;
  const item = openItem(state, itemId);
  if (isRefusal(item)) return item;
  if (state.currentItemId !== itemId) return refuse('no-item-called', 'Der Tagesordnungspunkt ist nicht aufgerufen.');
  if (state.votes[voteId] !== undefined) return refuse('wrong-state', 'Diese Abstimmung wurde bereits eröffnet.');
  const on = votedOn({ subject });
  const untimely = mustFitPerson(state, item, subject, actor.personId);
  if (untimely !== null) return untimely;
  const house = quorumOf(state, itemId, on === null ? [] : [on], subject);
  if (house === null || state.profile === null) return refuse('meeting-not-open');
  if (!house.quorate && isQuorumAsked(state, house)) {
    const instead = house.consequence === null ? '' : ` ${house.consequence}`;
    return refuse('not-quorate', `${house.sentence} ${house.lamp}.${instead}`, house.norm);
  }
  const motion = mustBeMoved(state, subject);
  if (motion !== null) return motion;
  const kind = findProcedure(procedure);
  if (kind === null) return refuse('invalid-input', 'Diese Art der Abstimmung gibt es nicht.');
  const demanded = isOnText(subject) ? demandedForm(state, itemId) : null;
  if (demanded !== null && !isHeldAs(kind, demanded.motion))
    return refuse('wrong-state', `Für diesen Tagesordnungspunkt gilt: ${motionName(demanded)}.`);
  const setup = withDemand(state, command.setup, demanded);
  const election = subject.kind === 'election' ? electionOf(state, itemId, subject.electionId) : null;
  const unfit = mustServe(kind, subject) ?? (subject.kind === 'election' ? mustBeElectable(election) : null);
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
  const majority = majorityFor(state.profile, command);
  if (isRefusal(majority)) return majority;
  const unready = mustMatchPapers(item, subject, context.papers) ?? mustBeReady(state, item, subject);
  if (unready !== null) return unready;

  const text = textToVote(state, item, subject);
  const question = questionOf(state, item, subject);
  const electorate = electorateOf(state, itemId, subjects, subject).filter((personId) => personId !== on);
  const seated = state.roster.filter(({ personId }) => electorate.includes(personId));
  return accept(state, actor, context, [
    ...closesDoors(item, subject),
    {
      kind: 'vote-opened',
      voteId,
      itemId,
      subject,
      procedure: kind.kind,
      ...(command.setup === undefined && demanded === null ? {} : { setup }),
      ...(kind.callOrder === undefined ? {} : { callOrder: kind.callOrder(seated, setup, context.lot ?? 0) }),
      ...(election === null ? {} : { options: optionsOf(election), election: election.next }),
      question,
      marked: text?.marked ?? [],
      textHash: context.hash(hashedText(state, question, text)),
      majority: majority.rule,
      ...(questionType === undefined || questionType === 'ordinary' ? {} : { questionType }),
      ...(majority.deviation === null ? {} : { majorityDeviation: majority.deviation }),
      electorate,
      conflicted: presentVoters(state).filter((personId) =>
        [...excludedFrom(state, itemId, subject), on].includes(personId),
      ),
      quorum: { required: house.required, present: house.present },
      repeats: repeatedVote(state, item, subject),
    },
  ]);
};

/** Everybody learns that the public is out, and nothing else, where the body decides on an exclusion. */
const closesDoors = (item: ItemState, subject: VoteSubject): readonly MeetingEvent[] =>
  item.public && !item.behindDoors && subject.kind === 'free' && subject.about?.matter === 'conflict'
    ? [{ kind: 'doors-closed', itemId: item.itemId }]
    : [];

/** A vote on a person: there is something to decide, the person was heard, and does not lead it. */
function mustFitPerson(state: MeetingState, item: ItemState, subject: VoteSubject, leader: string): Refusal | null {
  if (subject.kind !== 'free' || subject.about === undefined) return null;
  const { personId, matter } = subject.about;
  if (personId === leader)
    return refuse(
      'not-entitled',
      'Über Sie wird abgestimmt. Bitte geben Sie die Leitung dafür ab.',
      state.profile?.conflict.norm,
    );
  if (matter === 'conflict') return mustBeHeard(state, item, personId);
  return matter === 'exclusion'
    ? mustBeExcludable(state, personId, subject.about.meetings ?? 1)
    : mustBeObjected(state, personId);
}

/** What a vote is to the rules on connected members: by its kind, its question, and the meeting it is held in. */
const subjectsOfVote = (
  { emergency }: MeetingState,
  byKind: RemoteSubject,
  question: QuestionType | undefined,
): readonly RemoteSubject[] => subjectsOf(emergency, [byKind, ...(BY_QUESTION[question ?? 'ordinary'] ?? [])]);

const BY_QUESTION: { readonly [Q in QuestionType]?: readonly RemoteSubject[] } = {
  'main-statute': ['statute'],
  statute: ['statute'],
  budget: ['statute', 'budget'],
};

/** Yes and no are asked in one way, persons are elected in another. */
const mustServe = ({ serves, name }: VoteKind, { kind }: VoteSubject): Refusal | null => {
  if ((serves === 'election') === (kind === 'election')) return null;
  return kind === 'election'
    ? refuse('wrong-state', `Bei einer Wahl ist eine Abstimmung mit Ja und Nein nicht möglich (${name}).`)
    : refuse('wrong-state', `So kann nur gewählt werden (${name}).`);
};

/** Those who stand have said so, and nobody who was elected is still to be asked. */
function mustBeElectable(election: ElectionView | null): Refusal | null {
  if (election === null) return refuse('not-found', 'Diese Wahl gibt es nicht.');
  switch (election.phase) {
    case 'ready':
      return null;
    case 'nominating':
      return election.unasked.length > 0
        ? refuse(
            'wrong-state',
            `Noch nicht gefragt, ob sie zur Wahl stehen: ${enumerate(election.unasked.map(({ name }) => name))}.`,
          )
        : refuse('wrong-state', 'Es ist noch niemand vorgeschlagen.');
    case 'accepting':
      return refuse('wrong-state', 'Zuerst ist zu fragen, ob die gewählte Person die Wahl annimmt.');
    case 'waiting':
      return refuse(
        'wrong-state',
        `Der nächste Wahlgang findet frühestens ${election.waitDays} Tage nach dieser Sitzung statt.`,
      );
    case 'undecided':
      return refuse(
        'wrong-state',
        'Einen weiteren Wahlgang sehen die Regeln nicht vor. Beginnen Sie die Wahl neu oder beenden Sie sie.',
      );
    default:
      return refuse('wrong-state', 'Diese Wahl ist abgeschlossen.');
  }
}

/** The order of a vote: units first, then the text they make; nothing twice; nothing that contradicts itself. */
function mustBeReady(state: MeetingState, item: ItemState, subject: VoteSubject): Refusal | null {
  if (subject.kind === 'free' || subject.kind === 'election') return null;
  if (item.text === null || item.text.base === null) return refuse('no-text-to-vote');
  if (finalVote(state, item) !== null) return refuse('already-announced', 'Über die Vorlage ist bereits abgestimmt.');
  return subject.kind === 'unit'
    ? unitsMustBeOpen(state, item, subject.unitIds)
    : textMustStand(state, item, subject.leaveOpen);
}

function unitsMustBeOpen(state: MeetingState, item: ItemState, unitIds: readonly string[]): Refusal | null {
  const units = unitsOf(state, item.itemId);
  const asked = unitIds.map((unitId) => units.find((unit) => unit.unitId === unitId));
  if (asked.includes(undefined)) return refuse('not-found', 'Diesen Änderungspunkt gibt es nicht.');
  const contradicting = asked.find((unit) => unit?.state === 'settled');
  if (contradicting !== undefined)
    return refuse(
      'merge-conflict',
      `${contradicting.name} ist durch die Entscheidung über eine andere Änderung erledigt.`,
    );
  if (asked.some((unit) => unit?.state !== 'open')) return refuse('unit-already-decided');
  const outdated = asked.find((unit) => unit?.outdated === true);
  if (outdated !== undefined) return refuse('merge-conflict', outdatedText(outdated.name));
  const disorder = mustComeFirst(units.filter(({ unitId }) => unitIds.includes(unitId)));
  if (disorder !== null) return disorder;
  if (fitsWithAdopted(state, item, unitIds)) return null;
  return unitIds.length > 1
    ? refuse('merge-conflict', 'Diese Änderungen widersprechen einander und können nicht zusammen abgestimmt werden.')
    : refuse('merge-conflict', outdatedText(asked[0]?.name ?? ''));
}

/** An amendment to an amendment is decided before it; units with one agreed wording only together. */
function mustComeFirst(asked: readonly UnitView[]): Refusal | null {
  if (new Set(asked.map(({ amends }) => amends)).size > 1) {
    return refuse('merge-conflict', 'Über einen Änderungsantrag zu einem Änderungsantrag wird gesondert abgestimmt.');
  }
  const apart = asked.find(({ jointly }) => jointly.some((unitId) => !asked.some((unit) => unit.unitId === unitId)));
  if (apart !== undefined)
    return refuse(
      'merge-conflict',
      `${apart.name}: Dazu liegt eine Einigung vor. Über sie wird nur im Ganzen abgestimmt.`,
    );
  return mustNotWait(asked);
}

function textMustStand(state: MeetingState, item: ItemState, leaveOpen: boolean): Refusal | null {
  const open = unitsOf(state, item.itemId).filter((unit) => unit.state === 'open');
  if (open.length > 0 && !leaveOpen) {
    return refuse(
      'units-open',
      `Noch nicht entschieden: ${enumerate(open.map(({ name }) => name))}. Bitte stimmen Sie zuerst darüber ab ` +
        `oder lassen Sie sie ausdrücklich unbehandelt.`,
    );
  }
  const obstacles = obstaclesTo(state, item, adoptedUnits(state, item));
  return obstacles !== null && isBlocked(obstacles) ? refuse('merge-conflict') : null;
}
