import type { MinutesDocument } from '@gremia/contracts';
import type { MeetingState, PresenceMode } from '@gremia/meeting';
import type { ProtocolEntry } from '../protocol-entry';
import { correctedAbsence, correctedStays } from './attendance-corrections';

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
  const members = state.roster.filter(({ voting }) => voting);
  return {
    present: members.flatMap(({ personId, name, faction }) =>
      staysOfMember(personId).map((stay): Attendee => ({ name, faction, ...times(stay) })),
    ),
    // A member who was connected without a right to take part counts as absent, and is named in both lists.
    absent: members
      .filter(({ personId }) => !staysOfMember(personId).some(({ entitled }) => entitled))
      .map(({ personId, name, faction, excused }) => {
        const reason = correctedAbsence(entries, personId) ?? (excused ? 'excused' : 'not-stated');
        return { name, faction, excused: reason === 'excused', reason };
      }),
    vacant: Math.max(0, (state.committee?.seats ?? members.length) - members.length),
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
  const recorded = [...ended, ...running.values()];
  return putRight(entries, recorded).sort((a, b) => a.from.localeCompare(b.from));
}

/** Stays as they were put right, in place of what was recorded of the person; where and with what right as recorded. */
function putRight(entries: readonly ProtocolEntry[], recorded: readonly Stay[]): Stay[] {
  const corrected = new Set(
    entries.flatMap(({ event }) =>
      event.kind === 'attendance-corrected' && event.stays !== null ? [event.personId] : [],
    ),
  );
  const fresh = [...corrected].flatMap((personId) => {
    const { mode, entitled } = recorded.find((stay) => stay.personId === personId) ?? HALL;
    return (correctedStays(entries, personId) ?? []).map((stay): Stay => ({ ...stay, personId, mode, entitled }));
  });
  return [...recorded.filter(({ personId }) => !corrected.has(personId)), ...fresh];
}

const HALL = { mode: 'hall', entitled: true } as const;

/** Whether a person was in the meeting at an instant. */
export function wasPresent(entries: readonly ProtocolEntry[], personId: string, at: string): boolean {
  return staysOf(entries).some(
    (stay) => stay.personId === personId && stay.from <= at && (stay.until === null || stay.until > at),
  );
}
