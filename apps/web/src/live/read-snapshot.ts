import { snapshotAnswer, type RefusalAnswer, type SnapshotAnswer, type StreamSnapshot } from '@gremia/contracts';
import { STATE_FORM, type MeetingState } from '@gremia/meeting';
import type { LiveSocket } from './live-socket';

/** So long a snapshot may take; then the stream is read in pages. */
const SNAPSHOT_MILLISECONDS = 10_000;

/** What a stream has come to after entry `seq`. */
export interface ReadSnapshot extends Omit<StreamSnapshot, 'state'> {
  readonly state: MeetingState;
}

/**
 * Asks the server what a long stream has come to.
 *
 * @returns null where it has to be read in pages: the server has no snapshot for this reader or is of another release,
 *   or this browser cannot unpack it
 */
export async function readSnapshot(socket: LiveSocket, meetingId: string): Promise<ReadSnapshot | null> {
  if (typeof DecompressionStream === 'undefined') return null;
  try {
    const answer = await askFor(socket, meetingId);
    const read = snapshotAnswer.safeParse(answer);
    if (!read.success || read.data.snapshot === null) return null;
    const { state, ...rest } = read.data.snapshot;
    return { ...rest, state: await unpack(state) };
  } catch {
    return null;
  }
}

const askFor = (socket: LiveSocket, meetingId: string): Promise<SnapshotAnswer | RefusalAnswer> =>
  socket.timeout(SNAPSHOT_MILLISECONDS).emitWithAck('snapshot', { meetingId, form: STATE_FORM });

/** From base64 of gzip of JSON. */
async function unpack(packed: string): Promise<MeetingState> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(unpacked).json()) as MeetingState;
}
