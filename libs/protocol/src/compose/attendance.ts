import type { MinutesDocument } from '@gremia/contracts';
import { exclusionOf, findSeat, isOwnSeat, type MeetingState, type PresenceMode } from '@gremia/meeting';
import type { ProtocolEntry } from '../protocol-entry';
import { correctedAbsence } from './attendance-corrections';
import { nameOf } from './name-of';
import { heldSeats, type HeldSeat } from './substitutes';

type Attendee = MinutesDocument['present'][number];

interface Stay {
  readonly personId: string;
  readonly mode: PresenceMode;
  readonly entitled: boolean;
  readonly from: string;
  readonly until: string | null;
}

/**
 * Who was there and when, member by member; who left and came back has a line for every stay. Advisers are among the
 * others.
 */
export function attendance(
  entries: readonly ProtocolEntry[],
  state: MeetingState,
): Pick<MinutesDocument, 'present' | 'absent' | 'vacant' | 'others' | 'chair' | 'secretary'> {
  const stays = staysOf(entries);
  const staysOfMember = (personId: string): readonly Stay[] => stays.filter((stay) => stay.personId === personId);
  const members = state.roster.filter(isOwnSeat);
  const seats = heldSeats(entries);
  return {
    present: [
      ...members.flatMap(({ personId, name, faction }) =>
        staysOfMember(personId).map((stay): Attendee => ({ name, faction, ...times(stay) })),
      ),
      ...seats.flatMap((seat) => staysOfMember(seat.personId).flatMap((stay) => sittingIn(state, seat, stay))),
    ],
    // A member who was connected without a right to take part counts as absent, and is named in both lists.
    absent: members
      .filter(({ personId }) => !staysOfMember(personId).some(({ entitled }) => entitled))
      .map(({ personId, name, faction, excused }) => {
        const reason =
          correctedAbsence(entries, personId) ??
          (isCarried(state, personId) ? 'excluded' : excused ? 'excused' : 'not-stated');
        const sat = [...new Set(seats.filter((seat) => seat.forPersonId === personId).map((seat) => seat.personId))];
        const substitutes = sat.map((substitute) => nameOf(state, substitute));
        const replaced = substitutes.length === 0 ? {} : { substitutes };
        return { name, faction, excused: reason === 'excused', reason, ...replaced };
      }),
    vacant: Math.max(0, (state.committee?.seats ?? members.length) - members.length),
    others: state.roster
      .filter((each) => !isOwnSeat(each) && !seats.some(({ personId }) => personId === each.personId))
      .filter(({ personId }) => staysOfMember(personId).length > 0)
      .map(({ name, mayStandFor }) => `${name} (${mayStandFor === undefined ? 'beratend' : 'Stellvertretung'})`),
    chair: chairOf(state, new Set([...stays.map(({ personId }) => personId), ...leaders(entries)]), tookLead(entries)),
    secretary: state.secretary,
  };
}

/** Shut out by an earlier meeting, and not let in again. */
const isCarried = (state: MeetingState, personId: string): boolean =>
  exclusionOf(state, personId)?.carried !== undefined;

/** A stay as far as the person sat for a member in it. */
function sittingIn(state: MeetingState, { personId, forPersonId, from, until }: HeldSeat, stay: Stay): Attendee[] {
  const begins = Date.parse(stay.from) > Date.parse(from) ? stay.from : from;
  const ends = [stay.until, until]
    .filter((each): each is string => each !== null)
    .sort((one, other) => Date.parse(one) - Date.parse(other))[0];
  if (ends !== undefined && Date.parse(ends) <= Date.parse(begins)) return [];
  const seat = nameOf(state, forPersonId);
  const { name = '', faction = null } = findSeat(state, personId) ?? {};
  const stint = times({ ...stay, from: begins, until: ends ?? null });
  return [{ name: `${name} (für ${seat})`, faction, seat, ...stint }];
}

const times = ({ mode, entitled, from, until }: Stay): Omit<Attendee, 'name' | 'faction'> => ({
  mode,
  entitled,
  from,
  until,
});

/**
 * Who led: the chair if there, else whoever took the lead, else a deputy. Whoever leads is there, checked in or not.
 */
function chairOf(state: MeetingState, there: ReadonlySet<string>, took: string | null): string {
  const candidates = state.roster.filter(
    (entry) => (entry.function === 'chair' || entry.function === 'deputy-chair') && there.has(entry.personId),
  );
  const chair = candidates.find((entry) => entry.function === 'chair');
  const taken = took === null ? undefined : findSeat(state, took);
  return (chair ?? taken ?? candidates[0])?.name ?? '';
}

/** Who took the lead first. */
const tookLead = (entries: readonly ProtocolEntry[]): string | null =>
  entries.flatMap(({ event }) => (event.kind === 'chair-taken' ? event.personId : []))[0] ?? null;

const LEADING = new Set<ProtocolEntry['event']['kind']>([
  'meeting-opened',
  'item-called',
  'vote-opened',
  'result-announced',
]);

const leaders = (entries: readonly ProtocolEntry[]): readonly string[] =>
  entries.flatMap(({ actor, event }) => (LEADING.has(event.kind) ? (actor ?? []) : []));

/**
 * What is put right takes the place of what was recorded before it; who comes or goes after it does so on top. Whoever
 * opened the meeting was there from then on, whenever they are entered as come.
 */
function staysOf(entries: readonly ProtocolEntry[]): readonly Stay[] {
  const stays = new Map<string, readonly Stay[]>();
  const known = (personId: string): readonly Stay[] => stays.get(personId) ?? [];
  const end = (personId: string, until: string): void => {
    stays.set(
      personId,
      known(personId).map((stay) => (stay.until === null ? { ...stay, until } : stay)),
    );
  };
  let opener: string | null = null;
  let openedAt = '';
  for (const { at, actor, event } of entries) {
    if (event.kind === 'meeting-opened') [opener, openedAt] = [actor, at];
    if (event.kind === 'member-checked-out') end(event.personId, at);
    // The meeting goes on on another day: everybody goes home.
    if (event.kind === 'meeting-interrupted' && event.cause === 'other-day')
      for (const personId of [...stays.keys()]) end(personId, at);
    if (event.kind === 'member-checked-in') {
      end(event.personId, at);
      const { personId, mode, entitled } = event;
      const isOpener = mode === 'hall' && opener === personId && known(personId).length === 0;
      const from = isOpener ? openedAt : at;
      stays.set(personId, [...known(personId), { personId, mode, entitled, from, until: null }]);
    }
    if (event.kind === 'attendance-corrected' && event.stays !== null) {
      const { personId } = event;
      const { mode, entitled } = known(personId)[0] ?? HALL;
      stays.set(
        personId,
        event.stays.map((stay) => ({ ...stay, personId, mode, entitled })),
      );
    }
  }
  return [...stays.values()].flat().sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
}

const HALL = { mode: 'hall', entitled: true } as const;

/** Whether a person was in the meeting at an instant. */
export function wasPresent(entries: readonly ProtocolEntry[], personId: string, at: string): boolean {
  return staysOf(entries).some(
    (stay) => stay.personId === personId && stay.from <= at && (stay.until === null || stay.until > at),
  );
}
