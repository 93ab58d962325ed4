import type { NewEntry } from './decision';
import type { Audience, MeetingEvent } from './events';
import { findItem, findVote } from './lookup';
import type { MeetingState } from './state';
import { hearsNothing } from './views/alone';
import { hasClosedPart, isClosed } from './views/closed';
import { isVoteOnConflict, votedOn } from './views/conflict-cases';
import { storedForm, type StoredEvent } from './wire/stored-event';
import { upcast, type ReadEvent } from './wire/upcast';

/** Who reads: a person or the public (null); a member of the body; clerk or chair of it. */
export interface Reader {
  readonly personId: string | null;
  readonly member: boolean;
  readonly office: boolean;
}

const RANK: Readonly<Record<Audience, number>> = { public: 0, members: 1, office: 2 };

/** The widest audience to which a reader belongs. */
export const audienceOfReader = ({ member, office }: Pick<Reader, 'member' | 'office'>): Audience =>
  office ? 'office' : member ? 'members' : 'public';

/**
 * Of a non-public item everybody may know that it came onto the agenda, was called and closed. A note on the closing
 * would make it one for the members.
 */
const NEUTRAL: ReadonlySet<ReadEvent['kind']> = new Set(['item-added', 'item-called', 'item-closed']);

/** The id of the item that an event is about, through its vote if need be; null for events of the whole meeting. */
export function itemOfEvent(state: MeetingState, event: ReadEvent): string | null {
  if ('itemId' in event) return event.itemId ?? null;
  return 'voteId' in event && event.voteId !== null ? (findVote(state, event.voteId)?.itemId ?? null) : null;
}

/**
 * Whether somebody has a part in an item is raised, heard and voted on behind closed doors; everybody learns what came
 * of it.
 */
function isBehindDoors(state: MeetingState, event: ReadEvent): boolean {
  if (event.kind === 'conflict-raised' || event.kind === 'conflict-heard') return true;
  return event.kind !== 'conflict-decided' && 'voteId' in event && isVoteOnConflict(findVote(state, event.voteId));
}

/** Who was sent out of the call and why, and who sits alone at home, is no matter of everybody's. */
const IN_THE_CALL: ReadonlySet<ReadEvent['kind']> = new Set(['guest-sent-out', 'guest-let-in', 'alone-confirmed']);

/** That the public is out and comes back everybody learns, with how it was decided. */
const ON_THE_PUBLIC: ReadonlySet<ReadEvent['kind']> = new Set([
  'public-excluded',
  'public-admitted',
  'resolution-released',
]);

/**
 * Who may read an event. Of a public item: everybody. Of a non-public item, and while the public is out: the members,
 * but for call and closing. A vote is what it was when it was opened; one that is not known belongs to the members. Of
 * a non-public meeting nothing is public.
 *
 * @param state the state after the event
 */
export function audienceOf(state: MeetingState, event: MeetingEvent): Audience {
  // What became of an internal file, or of a paper that is not public, is for those who lead the meeting.
  if (event.kind === 'paper-change-noted' && event.internal) return 'office';
  if (!state.public) return 'members';
  if (event.kind === 'participant-recorded' && event.participant.part === 'non-public') return 'members';
  if (event.kind === 'participant-removed' && event.part === 'non-public') return 'members';
  if (IN_THE_CALL.has(event.kind)) return 'members';
  if (isBehindDoors(state, event)) return 'members';
  const itemId = itemOfEvent(state, event);
  if (itemId === null) return audienceOfCourse(state, event);
  if (ON_THE_PUBLIC.has(event.kind)) return 'public';
  if (isOpenTo(state, event, itemId)) return 'public';
  if (event.kind === 'item-closed' && event.note !== '') return 'members';
  return NEUTRAL.has(event.kind) ? 'public' : 'members';
}

/** Of what belongs to no item: a vote on the course of the meeting is heard by whoever is in the room. */
function audienceOfCourse(state: MeetingState, event: MeetingEvent): Audience {
  if (!('voteId' in event) || event.voteId === null) return 'public';
  const vote = findVote(state, event.voteId);
  return vote === null || vote.itemId !== null || vote.nonPublic ? 'members' : 'public';
}

/** Of an event about a vote asks whether the public was there when it was opened, of any other whether it is now. */
function isOpenTo(state: MeetingState, event: MeetingEvent, itemId: string): boolean {
  const vote = 'voteId' in event && event.kind !== 'conflict-decided' ? findVote(state, event.voteId) : null;
  if (vote !== null) return !vote.nonPublic;
  const item = findItem(state, itemId);
  return item !== null && !isClosed(item);
}

/**
 * Whether a reader may have an entry now. Whoever is connected and has not confirmed that nobody else hears it has to
 * wait for what happens without the public; its place is theirs already.
 *
 * @param state the state now, after the newest entry; ask again whenever it may have changed
 */
export const mayRead = (state: MeetingState, reader: Reader, entry: Parameters<typeof hasPlace>[2]): boolean =>
  hasPlace(state, reader, entry) && !mustWait(state, reader, entry);

function mustWait(
  state: MeetingState,
  { personId }: Reader,
  { event, audience }: Parameters<typeof hasPlace>[2],
): boolean {
  if (personId === null || audience === 'public' || !hearsNothing(state, personId)) return false;
  if (event.kind === 'unread') return true;
  return itemOfEvent(state, event) === state.currentItemId && !NEUTRAL.has(event.kind);
}

/**
 * Whether an entry that has just been written is kept from a reader who may not hear it yet, with that and when it was:
 * all that is not public, but what they have done themselves.
 *
 * @param state the state after the entry
 */
export const isKeptFrom = (
  state: MeetingState,
  { personId }: Pick<Reader, 'personId'>,
  { actor, audience }: { readonly actor: string | null; readonly audience: Audience },
): boolean => personId !== null && audience !== 'public' && actor !== personId && hearsNothing(state, personId);

/**
 * Whether an entry has a place in what a reader reads. A person excluded from a non-public item for a conflict of
 * interest has left its audience, whatever the person's office:
 * of that item only call, closing and the person's own exclusion remain readable.
 *
 * @param state the state now, after the newest entry; ask again whenever it may have changed
 * @see ThürKO § 38
 */
export function hasPlace(
  state: MeetingState,
  reader: Reader,
  entry: { readonly event: ReadEvent; readonly audience: Audience },
): boolean {
  if (RANK[entry.audience] > RANK[audienceOfReader(reader)]) return false;
  if (reader.personId === null || entry.audience === 'public') return true;
  // Nobody can say what it is about.
  if (entry.event.kind === 'unread') return !isExcludedSomewhere(state, reader.personId);
  const { event } = entry;
  // Who is heard at an item tells what it is about.
  if (event.kind === 'participant-recorded')
    return !event.participant.itemIds.some((id) => isExcludedFrom(state, id, reader.personId));
  if (isHeldInAbsenceOf(state, reader.personId, event)) return false;
  const item = findItem(state, itemOfEvent(state, event));
  if (item === null || !hasClosedPart(item) || !item.conflicted.includes(reader.personId)) return true;
  const own =
    (entry.event.kind === 'conflict-declared' ||
      entry.event.kind === 'conflict-decided' ||
      entry.event.kind === 'conflict-lifted') &&
    entry.event.personId === reader.personId;
  return own || NEUTRAL.has(entry.event.kind);
}

const isExcludedFrom = (state: MeetingState, itemId: string, personId: string | null): boolean => {
  const item = findItem(state, itemId);
  return item !== null && hasClosedPart(item) && personId !== null && item.conflicted.includes(personId);
};
/** A vote on whether this person has a part in an item: it is held without them, and so is what is said of it. */
function isHeldInAbsenceOf(state: MeetingState, personId: string, event: ReadEvent): boolean {
  if (event.kind === 'conflict-decided' || !('voteId' in event)) return false;
  const vote = findVote(state, event.voteId);
  return isVoteOnConflict(vote) && votedOn(vote) === personId;
}

const isExcludedSomewhere = (state: MeetingState, personId: string): boolean =>
  state.items.some((item) => hasClosedPart(item) && item.conflicted.includes(personId));

/**
 * The event as an audience may have it now: without the sealed fields, unless the person is their owner; null when the
 * entry is not for this audience at all.
 *
 * @param personId the reader, to whom the own ballot is no secret
 */
export function redactFor(audience: Audience, entry: NewEntry, personId: string | null = null): ReadEvent | null {
  if (RANK[entry.audience] > RANK[audience]) return null;
  if (entry.secret === undefined || (personId !== null && entry.secret.owner === personId)) return entry.event;
  return upcast(splitSecret(entry).open);
}

/**
 * The two parts of an entry as the journal keeps them: the event in its stored form without its sealed fields, and the
 * sealed fields by name (null when nothing is sealed).
 */
export function splitSecret({ event, secret }: NewEntry): {
  readonly open: StoredEvent;
  readonly sealed: Readonly<Record<string, unknown>> | null;
} {
  const stored = storedForm(event);
  if (secret === undefined) return { open: stored, sealed: null };
  const open: Record<string, unknown> = {};
  const sealed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(stored)) (secret.fields.includes(name) ? sealed : open)[name] = value;
  return { open: { ...open, kind: stored.kind }, sealed };
}
