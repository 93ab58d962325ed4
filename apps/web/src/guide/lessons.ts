import type { LessonKind } from '@gremia/contracts';
import { procedureOf, quorumOf } from '@gremia/meeting';
import { BALLOT_ID } from '../live/open-ballot';
import { votesOn, type LessonPlace, type LessonSight, type LessonStep } from './lesson-step';

const NEXT = '.g-step__acts .kern-btn';
/** Until somebody asks for the floor there is only the list. */
const GIVES_FLOOR =
  '.g-step__bar[data-step="give-floor"] .kern-btn, ' +
  '.g-desk:not(:has([data-step="give-floor"])) .g-speakers-desk .kern-btn';
/** How is voted; as long as somebody wants to speak, the debate comes before it. */
const HOW = '.g-step__acts select, .g-step__bar:is([data-step="give-floor"], [data-step="hear-speaker"]) .kern-btn';
const MORE = '.g-desk__tools .kern-btn';

const isOpened = ({ state }: LessonSight): boolean => state.phase !== 'planned';
const isQuorate = ({ state }: LessonSight): boolean => state.phase !== 'planned' && quorumOf(state)?.quorate === true;
const isCalled =
  (place: number) =>
  ({ state }: LessonSight): boolean =>
    (state.items[place]?.calledAt ?? null) !== null;
const isClosed =
  (place: number) =>
  ({ state }: LessonSight): boolean =>
    (state.items[place]?.closedAt ?? null) !== null;
const isAnnounced =
  (place: number) =>
  (sight: LessonSight): boolean =>
    votesOn(sight, place).some(({ phase }) => phase === 'announced');
const isCounted =
  (place: number) =>
  (sight: LessonSight): boolean =>
    votesOn(sight, place).some(({ phase }) => phase === 'closed' || phase === 'announced');
const isOver = ({ state }: LessonSight): boolean => state.phase === 'closed';
const hasVote = (sight: LessonSight): boolean => votesOn(sight, 0).length > 0;

const CHAIR = [
  { id: 'open', place: 'desk', target: NEXT, isDone: isOpened },
  { id: 'quorum', place: 'desk', target: '.g-desk__house .g-lamp, .g-lamp', isDone: isQuorate },
  { id: 'call', place: 'desk', target: NEXT, isDone: isCalled(0) },
  {
    id: 'floor',
    place: 'desk',
    target: GIVES_FLOOR,
    isDone: (sight) => sight.state.speakers.floor !== null || sight.state.speakers.lastSpeaker !== null,
  },
  {
    id: 'speech',
    place: 'desk',
    target: '.g-step__bar[data-step="hear-speaker"] .kern-btn',
    isDone: ({ state }) => state.speakers.lastSpeaker !== null && state.speakers.floor === null,
  },
  { id: 'vote', place: 'desk', target: NEXT, isDone: hasVote },
  { id: 'count', place: 'desk', target: NEXT, isDone: isCounted(0) },
  { id: 'announce', place: 'desk', target: NEXT, isDone: isAnnounced(0) },
  { id: 'closeItem', place: 'desk', target: NEXT, isDone: isClosed(0) },
  { id: 'callSecond', place: 'desk', target: NEXT, isDone: isCalled(1) },
  {
    id: 'conflict',
    place: 'desk',
    target: '[data-guide="conflicts"] summary',
    isDone: ({ state }) => (state.items[1]?.conflicted.length ?? 0) > 0,
  },
  { id: 'alone', place: 'desk', target: NEXT, isDone: isAnnounced(1) },
  {
    id: 'break',
    place: 'desk',
    target: MORE,
    isDone: ({ state, told }) => state.phase === 'interrupted' || told.has('interrupted'),
  },
  { id: 'resume', place: 'desk', target: NEXT, isDone: ({ told }) => told.has('resumed') },
  { id: 'end', place: 'desk', target: NEXT, isDone: isOver },
] as const satisfies readonly LessonStep[];

const CLERK = [
  {
    id: 'agenda',
    place: 'planning',
    target: '[data-guide="agenda"] .clerk-add > :last-child input',
    isDone: (sight) => sight.items > 1 || isOpened(sight),
  },
  { id: 'open', place: 'desk', target: NEXT, isDone: isOpened },
  { id: 'present', place: 'desk', target: '.g-desk__house .g-lamp, .g-lamp', isDone: isQuorate },
  { id: 'call', place: 'desk', target: NEXT, isDone: isCalled(0) },
  {
    id: 'hands',
    place: 'desk',
    target: HOW,
    isDone: (sight) => votesOn(sight, 0).some((vote) => procedureOf(vote).source === 'office') || isAnnounced(0)(sight),
  },
  { id: 'numbers', place: 'desk', target: '.g-step__bar input, .g-step__bar .kern-btn', isDone: isCounted(0) },
  { id: 'announce', place: 'desk', target: NEXT, isDone: isAnnounced(0) },
  {
    id: 'remark',
    place: 'desk',
    target: MORE,
    isDone: ({ state }) => state.remarks.length > 0 || state.items.some(({ remarks }) => remarks.length > 0),
  },
  { id: 'end', place: 'desk', target: NEXT, isDone: isOver },
  { id: 'minutes', place: 'minutes', target: '.g-empty .kern-btn', isDone: ({ minuted }) => minuted },
] as const satisfies readonly LessonStep[];

const MEMBER = [
  {
    id: 'attend',
    place: 'member',
    target: '.g-check-in .kern-btn',
    isDone: ({ state, personId }) => state.present[personId] !== undefined,
  },
  { id: 'called', place: 'member', target: '.g-live__main h2', isDone: isCalled(0) },
  {
    id: 'ask',
    place: 'member',
    target: '[data-guide="floor"] .kern-btn',
    isDone: ({ state: { speakers }, personId }) =>
      speakers.floor?.personId === personId ||
      speakers.lastSpeaker === personId ||
      speakers.requests.some((request) => request.personId === personId),
  },
  { id: 'speak', place: 'member', target: '[data-guide="floor"]', isDone: hasVote },
  {
    id: 'ballot',
    place: 'member',
    target: `#${BALLOT_ID} input`,
    isDone: (sight) => votesOn(sight, 0).some(({ cast }) => sight.personId in cast) || isCounted(0)(sight),
  },
  { id: 'result', place: 'member', target: `#${BALLOT_ID}`, isDone: isAnnounced(0) },
  { id: 'second', place: 'member', target: '.g-live__main h2', isDone: isCalled(1) },
  {
    id: 'conflict',
    place: 'member',
    target: '[data-guide="conflict"] .kern-btn',
    isDone: ({ state, personId }) => state.items[1]?.conflicted.includes(personId) ?? false,
  },
  { id: 'without', place: 'member', target: `#${BALLOT_ID}`, isDone: isAnnounced(1) },
  { id: 'end', place: 'member', target: 'h1', isDone: isOver },
] as const satisfies readonly LessonStep[];

/** The steps of each lesson in their order; their texts are named by their ids. */
export const LESSONS = { chair: CHAIR, clerk: CLERK, member: MEMBER } as const satisfies Record<
  LessonKind,
  readonly LessonStep[]
>;

/** Where a lesson begins. */
export const BEGINS_AT = { chair: 'desk', clerk: 'planning', member: 'member' } as const satisfies Record<
  LessonKind,
  LessonPlace
>;

/** The addresses of these places, for the meeting `$id`. */
export const ADDRESSES = {
  desk: '/leitung/$id',
  member: '/mitglied/sitzung/$id',
  planning: '/verwaltung/sitzungen/$id',
  minutes: '/verwaltung/sitzungen/$id/niederschrift',
} as const satisfies Record<LessonPlace, string>;
