import type { MinutesDocument } from '@gremia/contracts';
import { findSeat, type MeetingState, type PresenceMode } from '@gremia/meeting';
import type { ProtocolEntry } from '../protocol-entry';

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
): Pick<MinutesDocument, 'present' | 'absent' | 'others' | 'chair' | 'secretary'> {
  const stays = staysOf(entries);
  const staysOfMember = (personId: string): readonly Stay[] => stays.filter((stay) => stay.personId === personId);
  const members = state.roster.filter(({ voting }) => voting);
  return {
    present: members.flatMap(({ personId, name, faction }) =>
      staysOfMember(personId).map((stay): Attendee => ({ name, faction, ...times(stay) })),
    ),
    // A member who was connected without a right to take part counts as absent, and is named in both lists.
    absent: members
      .filter(({ personId }) => !staysOfMember(personId).some(({ entitled }) => entitled))
      .map(({ name, faction, excused }) => ({ name, faction, excused })),
    others: state.roster
      .filter(({ personId, voting }) => !voting && staysOfMember(personId).length > 0)
      .map(({ name }) => `${name} (beratend)`),
    chair: chairOf(state, new Set([...stays.map(({ personId }) => personId), ...leaders(entries)])),
    secretary: state.secretary,
  };
}

const times = ({ mode, entitled, from, until }: Stay): Omit<Attendee, 'name' | 'faction'> => ({
  mode,
  entitled,
  from,
  until,
});

/** Who led: the chair if there, else a deputy. Whoever leads is there, checked in or not. */
function chairOf(state: MeetingState, there: ReadonlySet<string>): string {
  const candidates = state.roster.filter(
    (entry) => (entry.function === 'chair' || entry.function === 'deputy-chair') && there.has(entry.personId),
  );
  return (candidates.find((entry) => entry.function === 'chair') ?? candidates[0])?.name ?? '';
}

const LEADING = new Set<ProtocolEntry['event']['kind']>([
  'meeting-opened',
  'item-called',
  'vote-opened',
  'result-announced',
]);

const leaders = (entries: readonly ProtocolEntry[]): readonly string[] =>
  entries.flatMap(({ actor, event }) => (LEADING.has(event.kind) ? (actor ?? []) : []));

function staysOf(entries: readonly ProtocolEntry[]): readonly Stay[] {
  const ended: Stay[] = [];
  const running = new Map<string, Stay>();
  const end = (personId: string, until: string): void => {
    const stay = running.get(personId);
    if (stay !== undefined) ended.push({ ...stay, until });
    running.delete(personId);
  };
  for (const { at, event } of entries) {
    if (event.kind === 'member-checked-out') end(event.personId, at);
    if (event.kind !== 'member-checked-in') continue;
    end(event.personId, at);
    running.set(event.personId, {
      personId: event.personId,
      mode: event.mode,
      entitled: event.entitled,
      from: at,
      until: null,
    });
  }
  return [...ended, ...running.values()].sort((a, b) => a.from.localeCompare(b.from));
}

/** Whether a person was in the meeting at an instant. */
export function wasPresent(entries: readonly ProtocolEntry[], personId: string, at: string): boolean {
  return staysOf(entries).some(
    (stay) => stay.personId === personId && stay.from <= at && (stay.until === null || stay.until > at),
  );
}

/** Name for a sentence; the id only if the roster does not know the person. */
export const nameOf = (state: MeetingState, personId: string): string => findSeat(state, personId)?.name ?? personId;
