import { proceduralMotion, type ProceduralMotion, type QuestionType, type VoteSubject } from '@gremia/contracts';
import {
  answerDemand,
  answerExclusion,
  answerMotion,
  GROUND_WORDS,
  MOTION_NAMES,
  type MotionRule,
  precedingForm,
  VOTED_AGAIN,
} from '@gremia/rules';
import { findSeat } from '../lookup';
import type { MotionState } from '../motion-state';
import type { ItemState, MeetingState } from '../state';
import { quorumOf } from './quorum-of';

/** What has become of a point of order; `done`: carried, and has taken effect; `moot`: nothing was left to decide. */
export type MotionStanding = 'open' | 'voting' | 'carried' | 'rejected' | 'refused' | 'withdrawn' | 'moot' | 'done';

/** What a point of order needs, or why it may not be moved. */
export interface MotionNeeds {
  readonly admissible: boolean;
  readonly needs: MotionRule['needs'];
  readonly sentence: string;
  readonly norm: string;
}

/** Those on which other rules than that on points of order say what they need. */
const OTHER_NAMES = {
  'roll-call': 'namentliche Abstimmung',
  secret: 'geheime Abstimmung',
  'exclude-public': 'Ausschluss der Öffentlichkeit',
  'admit-public': 'Behandlung in öffentlicher Sitzung',
} as const;
type Other = keyof typeof OTHER_NAMES;
const isOther = (motion: ProceduralMotion): motion is Other => motion in OTHER_NAMES;

/** How a point of order is named: `Verweisung an den Bauausschuss`. */
export function motionName({ motion, detail, ground }: Pick<MotionState, 'motion' | 'detail' | 'ground'>): string {
  const name = isOther(motion) ? OTHER_NAMES[motion] : MOTION_NAMES[motion];
  if (ground !== undefined) return `${name} wegen ${GROUND_WORDS[ground]}`;
  return detail === '' ? name : `${name} (${detail})`;
}

/** Who moved it: `Mitglied 9 für die Fraktion Ahorn`, `Mitglied 9 mit 7 weiteren Mitgliedern`. */
export function moverName(state: MeetingState, { personId, faction, supporters, byLead }: MotionState): string {
  if (byLead === true) return 'Die Sitzungsleitung';
  const name = findSeat(state, personId)?.name ?? '';
  const group = faction === null ? '' : ` für die Fraktion ${faction}`;
  const others = supporters - 1;
  const more =
    others === 0 ? '' : ` mit ${others === 1 ? 'einem weiteren Mitglied' : `${others} weiteren Mitgliedern`}`;
  return `${name}${group}${more}`;
}

export const findMotion = ({ motions }: MeetingState, motionId: string | undefined): MotionState | null =>
  motions.find((motion) => motion.motionId === motionId) ?? null;

/** What has become of it, by its votes and by what was settled without one. */
export function motionStanding(state: MeetingState, motion: MotionState): MotionStanding {
  if (motion.carriedOut) return 'done';
  if (motion.ended === true && motion.settled === null) return 'rejected';
  if (motion.settled !== null) return motion.settled.how === 'granted' ? carried(motion.motion) : motion.settled.how;
  const vote = Object.values(state.votes).findLast(
    ({ subject, phase }) =>
      subject.kind === 'free' && subject.motionId === motion.motionId && phase !== 'aborted' && phase !== 'doubted',
  );
  if (vote === undefined) return 'open';
  if (vote.result === null) return 'voting';
  return vote.result.carried ? carried(motion.motion) : 'rejected';
}

/** How the next vote is held needs no step of its own. */
const carried = (motion: ProceduralMotion): MotionStanding =>
  motion === 'roll-call' || motion === 'secret' ? 'done' : 'carried';

/** A point of order with what has become of it. */
export interface PointAtHand {
  readonly motion: MotionState;
  readonly standing: MotionStanding;
}

/** The point of order to deal with first, of the item: what is carried takes effect, then what goes furthest. */
export function motionAtHand(state: MeetingState, itemId = state.currentItemId): PointAtHand | null {
  const here = state.motions
    .filter((motion) => motion.itemId === itemId)
    .map((motion) => ({ motion, standing: motionStanding(state, motion) }));
  const rank = ({ motion }: PointAtHand): number => proceduralMotion.options.indexOf(motion.motion);
  const open = here.filter(({ standing }) => standing === 'open').sort((one, other) => rank(one) - rank(other));
  return here.find(({ standing }) => standing === 'carried') ?? open[0] ?? null;
}

/** What it needs by the rules of the body, in the house as it is now. */
export function motionNeeds(
  state: MeetingState,
  { motion, faction, supporters, ground }: Pick<MotionState, 'motion' | 'faction' | 'supporters' | 'ground'>,
): MotionNeeds | null {
  const { profile, committee } = state;
  if (profile === null || committee === null) return null;
  if (motion === 'exclude-public' || motion === 'admit-public')
    return { ...answerExclusion(profile, ground ?? null), needs: 'vote' };
  const facts = {
    profile,
    byFaction: faction !== null,
    supporters,
    present: quorumOf(state)?.present ?? 0,
    seats: committee.seats,
  };
  if (motion !== 'roll-call' && motion !== 'secret') return answerMotion({ ...facts, motion });
  const answer = answerDemand({ ...facts, form: motion, resolved: false, election: false });
  return {
    admissible: answer.granted || answer.byResolution,
    needs: answer.granted ? 'demand' : 'vote',
    sentence: answer.sentence,
    norm: answer.norm,
  };
}

/** A vote on the matter itself, whether it has a text or is one of several proposals. */
const isOnMatter = (subject: VoteSubject): boolean =>
  isOnText(subject) || subject.kind === 'alternative' || subject.kind === 'choice';

/** A vote on the text of the item: on amendments, on points or on the text. */
export const isOnText = ({ kind }: VoteSubject): boolean => kind === 'unit' || kind === 'point' || kind === 'main';

/** Questions in words that are not the matter itself, where an item has no text. */
const BESIDE_THE_MATTER: ReadonlySet<QuestionType> = new Set(['urgency', 'circular', 'deviation', 'exclude-public']);

/** Where an item has no text, what is resolved on it is asked in words. */
const isMatterInWords = ({ text }: ItemState, subject: VoteSubject, question: QuestionType): boolean =>
  subject.kind === 'free' &&
  subject.about === undefined &&
  subject.motionId === undefined &&
  (text?.base ?? null) === null &&
  !BESIDE_THE_MATTER.has(question);

/** A vote on what an item is about, not on how to go on with it: on its text, on words in its place, or on persons. */
export const isMatter = (item: ItemState, subject: VoteSubject, question: QuestionType = 'ordinary'): boolean =>
  subject.kind === 'election' || isOnMatter(subject) || isMatterInWords(item, subject, question);

/**
 * How a vote on the matter of an item is to be held because that was moved and carried; null: as usual.
 *
 * @param question what kind of question is asked in words
 */
export function demandedForm(
  state: MeetingState,
  item: ItemState,
  subject: VoteSubject,
  question: QuestionType = 'ordinary',
): MotionState | null {
  if (!isOnMatter(subject) && !isMatterInWords(item, subject, question)) return null;
  const { itemId } = item;
  const done = state.motions.filter(
    (motion) =>
      motion.itemId === itemId &&
      (motion.motion === 'roll-call' || motion.motion === 'secret') &&
      motionStanding(state, motion) === 'done',
  );
  const secret = done.findLast(({ motion }) => motion === 'secret');
  const goesFirst = state.profile !== null && precedingForm(state.profile) === 'secret';
  return goesFirst && secret !== undefined ? secret : (done.at(-1) ?? null);
}

/** What holds once it was carried out, in the words of chair and minutes. */
export function carriedOutText({ motion, detail }: Pick<MotionState, 'motion' | 'detail'>): string {
  switch (motion) {
    case 'exclude-public':
      return 'Die Öffentlichkeit ist für diesen Tagesordnungspunkt ausgeschlossen.';
    case 'admit-public':
      return 'Der Tagesordnungspunkt wird ab jetzt öffentlich behandelt.';
    case 'adjourn':
      return 'Der Tagesordnungspunkt ist vertagt.';
    case 'refer':
      return `Der Tagesordnungspunkt ist verwiesen (${detail}).`;
    case 'interrupt':
      return 'Die Sitzung ist unterbrochen.';
    case 'close-debate':
      return 'Die Debatte ist geschlossen.';
    case 'close-list':
      return 'Die Redeliste ist geschlossen.';
    case 'separate-votes':
      return detail === '' ? 'Es wird getrennt abgestimmt.' : `Über ${detail} wird getrennt abgestimmt.`;
    case 'recount':
      return VOTED_AGAIN;
    case 'roll-call':
      return 'Es wird namentlich abgestimmt.';
    case 'secret':
      return 'Es wird geheim abgestimmt.';
  }
}

/** The question on a point of order, word for word. */
export const motionQuestion = (state: MeetingState, motion: MotionState): string =>
  `Abgestimmt wird über den ${movedBy(state, motion)}: ${motionName(motion)}. ` + 'Wer stimmt zu?';

/** What it is and whose: `Antrag zur Geschäftsordnung von Mitglied 9`, `Vorschlag der Sitzungsleitung`. */
export const movedBy = (state: MeetingState, motion: MotionState): string =>
  motion.byLead === true
    ? 'Vorschlag der Sitzungsleitung'
    : `Antrag zur Geschäftsordnung von ${moverName(state, motion)}`;

/** The point of order that a vote is about; null for every other vote. */
export const motionOf = (state: MeetingState, subject: VoteSubject): MotionState | null =>
  subject.kind === 'free' ? findMotion(state, subject.motionId) : null;
