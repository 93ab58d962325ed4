import type { HistoryKind } from '@gremia/contracts';
import type { MeetingState, VoteState } from '@gremia/meeting';

/** The pages on which a lesson takes place. */
export type LessonPlace = 'desk' | 'member' | 'planning' | 'minutes';

/** What a lesson looks at to see how far it is: the meeting itself, never what was pressed. */
export interface LessonSight {
  readonly state: MeetingState;
  readonly personId: string;
  /** How many items the agenda has that is being prepared. */
  readonly items: number;
  /** What the history of the meeting tells of its course. */
  readonly told: ReadonlySet<HistoryKind>;
  readonly minuted: boolean;
}

export interface LessonStep<Id extends string = string> {
  /** Names its texts. */
  readonly id: Id;
  readonly place: LessonPlace;
  /** A selector of what the step is about: the first that is there. */
  readonly target: string;
  readonly isDone: (sight: LessonSight) => boolean;
}

/** The votes on the item in this place of the agenda, counted from nought. */
export const votesOn = ({ state }: LessonSight, place: number): VoteState[] => {
  const itemId = state.items[place]?.itemId;
  return Object.values(state.votes).filter((vote) => vote.itemId === itemId);
};

/** That many steps are behind the learner: whoever goes on by another way has left out what lies between. */
export const stepsBehind = (steps: readonly LessonStep[], sight: LessonSight): number =>
  steps.findLastIndex((step) => step.isDone(sight)) + 1;
