import type { Speaker } from '../events/speaking';
import type { MeetingState } from '../state';
import { motionAtHand } from './motions';
import { speakerName, speakersInOrder } from './next-speaker';
import { nextStep } from './next-step';
import type { NextStep } from './next-step-kinds';

/** What the chair does next while somebody speaks or wants to. `say` is what is read out with it. */
export type DebateStep =
  | {
      readonly step: 'give-floor';
      readonly speaker: Speaker;
      readonly name: string;
      readonly pointOfOrder: boolean;
      /** The step of the course that waits until nobody wants to speak any more. */
      readonly before: NextStep;
      readonly say: string;
    }
  | {
      readonly step: 'hear-speaker';
      readonly name: string;
      readonly pointOfOrder: boolean;
      /** Who speaks after that; null where nobody has asked. */
      readonly next: { readonly speaker: Speaker; readonly name: string; readonly pointOfOrder: boolean } | null;
      readonly before: NextStep;
      /** For when the speech is over. */
      readonly say: string;
    };

/** What is to be done at the desk: the debate, or else the next step of the course. */
export type DeskStep = NextStep | DebateStep;

/** What speaking comes before. What is settled by the rules of the lead, of conflicts or of order is not debated. */
const AFTER_DEBATE: ReadonlySet<NextStep['step']> = new Set<NextStep['step']>([
  'call-item',
  'lay-texts',
  'nominate',
  'open-vote',
  'open-block',
  'close-item',
  'close-meeting',
]);

/** What even a point of order does not come before: whoever leads, and who has to leave the room. */
const BEFORE_POINTS: ReadonlySet<NextStep['step']> = new Set<NextStep['step']>([
  'hand-over-chair',
  'await-chair',
  'see-out',
  'decide-conflict',
]);

/**
 * The debate before the next step of the course: the floor goes from one speaker to the next until the list is empty.
 * A point of order comes before everything else, and is heard before a motion that is at hand is voted on.
 *
 * @returns null while a vote is open or counted, where nobody meets, and where nobody speaks or wants to
 */
export function debateStep(state: MeetingState): DebateStep | null {
  const { phase, currentVoteId, circular, speakers } = state;
  if (phase !== 'running' || currentVoteId !== null || circular !== undefined) return null;
  const before = nextStep(state);
  if (BEFORE_POINTS.has(before.step)) return null;
  const [request] = speakersInOrder(state);
  const next = request === undefined ? null : { ...nextOf(state, request), pointOfOrder: request.pointOfOrder };
  const { floor } = speakers;
  // Who has moved something has been heard.
  if (floor !== null && motionAtHand(state) !== null) return null;
  const isPoint = floor === null ? next?.pointOfOrder === true : floor.pointOfOrder;
  if (!isPoint && (!AFTER_DEBATE.has(before.step) || isOnMotion(before) || isOverWith(state, before))) return null;
  if (floor !== null) {
    const { pointOfOrder } = floor;
    return {
      step: 'hear-speaker',
      name: speakerName(state, floor),
      pointOfOrder,
      next,
      before,
      say: next === null ? FURTHER_WISHES : givesFloor(next),
    };
  }
  return next === null ? null : { step: 'give-floor', ...next, before, say: givesFloor(next) };
}

/** The question with which a debate begins and ends, before the first vote on an item; null where it is over. */
export function askForWishes(state: MeetingState): string | null {
  const step = nextStep(state);
  const isFirst = step.step === 'open-vote' && !step.repeats && step.itemId !== null && step.subject.kind !== 'free';
  const { closed, floor, requests, lastSpeaker } = state.speakers;
  if (!isFirst || state.circular !== undefined || closed) return null;
  // Who wants to is known already.
  if (floor !== null || requests.length > 0) return null;
  if (Object.values(state.votes).some(({ itemId, subject }) => itemId === step.itemId && subject.kind !== 'free'))
    return null;
  return lastSpeaker === null ? FIRST_WISHES : FURTHER_WISHES;
}

const FIRST_WISHES = 'Wird das Wort gewünscht?';
const FURTHER_WISHES = 'Wird das Wort noch gewünscht?';

const givesFloor = ({ name, pointOfOrder }: { readonly name: string; readonly pointOfOrder: boolean }): string =>
  pointOfOrder ? `Das Wort zur Geschäftsordnung hat ${name}.` : `Das Wort hat ${name}.`;

const nextOf = (state: MeetingState, { personId, guest }: Speaker): { speaker: Speaker; name: string } => ({
  speaker: { personId, guest },
  name: speakerName(state, { personId, guest }),
});

/** Once an item is decided nothing more is debated on it; its closing asks about whoever is still on the list. */
const isOverWith = (state: MeetingState, step: NextStep): boolean =>
  step.step === 'close-item' && step.result !== null && state.speakers.floor === null;

/** A motion on the course is voted on at once, whoever is still on the list. */
const isOnMotion = (step: NextStep): boolean =>
  step.step === 'open-vote' && step.subject.kind === 'free' && step.subject.motionId !== undefined;
