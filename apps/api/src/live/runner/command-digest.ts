import { hash } from 'node:crypto';
import type { MeetingCommand } from '@gremia/meeting';
import type { JournalEntry } from '../../platform/journal/journal-entry';

/**
 * Names the content of a command, so that the same id with another content is found out. `salt` (hex) is that of the
 * sealed part the command led to, empty
 * without one: unsalted, the digest of a ballot would give its choice away to whoever tries the four that there are.
 */
export function commandDigest(command: MeetingCommand, personId: string, salt: string): string {
  return hash('sha256', `${salt}${JSON.stringify({ personId, command })}`, 'hex');
}

/**
 * Names a ballot that went into an urn by everything but what it says: choices are few and codes are public in the
 * end, so that a digest of them beside a name would be the ballot itself. Sent again with another choice it counts as
 * the same command.
 */
export function urnBallotDigest({ kind, commandId, meetingId, voteId }: CastBallot, personId: string): string {
  return hash('sha256', JSON.stringify({ personId, kind, commandId, meetingId, voteId }), 'hex');
}

/**
 * Whether this is the command that led to the entry. Where the sealed part has been deleted nobody can tell any more;
 * the id alone decides then.
 */
export function isSameCommand(entry: JournalEntry, command: MeetingCommand, personId: string): boolean {
  if (entry.commitment !== null && entry.sealed === null) return entry.actor === personId;
  if (command.kind === 'cast-ballot' && isWithoutChoice(entry))
    return entry.commandDigest === urnBallotDigest(command, personId);
  return entry.commandDigest === commandDigest(command, personId, entry.sealed?.salt ?? '');
}

type CastBallot = Extract<MeetingCommand, { kind: 'cast-ballot' }>;

const isWithoutChoice = ({ event, commitment }: JournalEntry): boolean =>
  event.kind === 'ballot-cast' && commitment === null && event.choice === undefined;
