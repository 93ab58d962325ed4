import { freshItem } from '../fresh-item';
import type { Evolvers } from './evolver';
import { withItem } from './evolver';
import { carriedMeasures } from './order';
import { comeNow, notCome } from './came';
import { staysEnded } from './corrected-stays';
import { emptyList, suspended } from './speakers';

/** Opening, interruption and end of the meeting, and remarks. */
export const meetingEvolvers: Evolvers<
  | 'meeting-opened'
  | 'meeting-interrupted'
  | 'meeting-resumed'
  | 'telling-began'
  | 'telling-ended'
  | 'meeting-closed'
  | 'quorum-challenged'
  | 'convocation-noted'
  | 'circular-objected'
  | 'attendance-corrected'
  | 'remark-noted'
> = {
  'meeting-opened': (state, event, at) => ({
    ...state,
    phase: 'running',
    title: event.title,
    committee: event.committee,
    place: event.place,
    timeZone: event.timeZone ?? state.timeZone,
    public: event.public,
    rehearsal: event.rehearsal,
    profile: event.profile,
    emergency: event.emergency === null ? null : { ...event.emergency, publicRoom: event.publicRoom },
    roster: event.roster,
    convocation: event.convocation,
    secretary: event.secretary,
    ...(event.notice === undefined ? {} : { notice: event.notice }),
    secondConvening: event.secondConvening === true,
    ...(event.circular === undefined ? {} : { circular: event.circular }),
    openedAt: at,
    orderMeasures: carriedMeasures(event.excluded, at),
    items: event.agenda.map(freshItem),
  }),
  'meeting-interrupted': (state, { reason, cause = 'break', until = null }, at) => ({
    ...state,
    phase: 'interrupted',
    interruption: { reason, since: at, cause, until },
    // Somebody may come into the room meanwhile.
    alone: [],
    speakers: cause === 'other-day' ? emptyList(state) : suspended(state, at),
    // Everybody goes home; who is there on the other day is found anew.
    ...(cause === 'other-day'
      ? { present: {}, doubtableVoteId: null, ...staysEnded(state, Object.keys(state.correctedStays ?? {}), at) }
      : {}),
  }),
  'meeting-resumed': (state) => ({ ...state, phase: 'running', interruption: null }),
  'meeting-closed': (state, _event, at) => ({
    ...state,
    phase: 'closed',
    closedAt: at,
    interruption: null,
    telling: null,
    currentItemId: null,
    doubtableVoteId: null,
    speakers: emptyList(state),
  }),
  'telling-began': (state, { reason, by }, at) => ({ ...state, telling: { reason, by, since: at } }),
  'telling-ended': (state) => ({ ...state, telling: null }),
  // What is moved on one item is settled by its closing; the others go on.
  'circular-objected': (state, { personId, itemId }) =>
    itemId === undefined ? { ...state, circularObjectedBy: personId } : state,
  'convocation-noted': (state, { personId, stance, reason }, at) => ({
    ...state,
    noticeStances: { ...state.noticeStances, [personId]: { stance, reason, at } },
    // Only who is there objects.
    ...(stance === 'objects' && state.came?.includes(personId) !== true
      ? { came: [...(state.came ?? []), personId] }
      : {}),
  }),
  'quorum-challenged': (state, _event, at) => ({ ...state, quorumChallengedAt: state.quorumChallengedAt ?? at }),
  // Who could vote when stays as it was; what follows for a count is worked out beside it.
  'attendance-corrected': (state, { personId, absence, stays }) => ({
    ...state,
    ...(stays === null ? {} : { correctedStays: { ...state.correctedStays, [personId]: stays } }),
    ...(stays === null ? {} : stays.length === 0 ? notCome(state, personId) : comeNow(state, [personId])),
    ...(absence === null
      ? {}
      : { roster: state.roster.map((seat) => (seat.personId === personId ? { ...seat, absence } : seat)) }),
  }),
  'remark-noted': (state, { itemId, text }) =>
    itemId === null
      ? { ...state, remarks: [...state.remarks, text] }
      : withItem(state, itemId, (item) => ({ remarks: [...item.remarks, text] })),
};
