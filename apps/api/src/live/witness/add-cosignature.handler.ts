import { Injectable } from '@nestjs/common';
import { fieldFault } from '@gremia/contracts';
import {
  cosignaturesOn,
  JournalError,
  openCheckpoint,
  parseNoteKey,
  printWitnessKey,
  toHex,
  type Checkpoint,
  type GivenCosignature,
} from '@gremia/journal';
import { Clock } from '../../platform/clock';
import { CheckpointStore } from '../../platform/journal/checkpoint-store';
import { Cosignatures } from '../../platform/journal/cosignatures';
import { verifyEd25519 } from '../../platform/journal/ed25519';
import { KeyChanges } from '../../platform/journal/key-changes';
import { wrongField } from '../../platform/problem/problem-error';
import { PublicAccess } from '../access/public-access';

/** So far the clock of a witness may be away from ours. */
const TOLERANCE_SECONDS = 300;

/** Command: a witness has seen a signed state of a public journal and says so. Who may is entered by the office. */
@Injectable()
export class AddCosignatureHandler {
  constructor(
    private readonly access: PublicAccess,
    private readonly checkpoints: CheckpointStore,
    private readonly cosignatures: Cosignatures,
    private readonly keyChanges: KeyChanges,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError `not-found`; `invalid-input` for a state that is not ours, or signed by nobody we know */
  async execute(meetingId: string, note: string): Promise<void> {
    await this.access.publicAccessTo(meetingId);
    const now = this.clock.now();
    const { size, root, origin, given } = await this.read(note);
    const stored = await this.checkpoints.newestPublic(meetingId, size);
    // A state of ours to the letter, of this journal and no other.
    const ours = stored?.size === size && stored.root === toHex(root) && stored.note.startsWith(`${origin}\n`);
    const inTime = given.every(({ seconds }) => Math.abs(seconds - now.getTime() / 1000) <= TOLERANCE_SECONDS);
    if (!ours || given.length === 0 || !inTime) throw refused();
    for (const { by, line } of given)
      await this.cosignatures.add(meetingId, by.name, { size, key: printWitnessKey(by), line, at: now });
  }

  private async read(note: string): Promise<Checkpoint & { readonly given: readonly GivenCosignature[] }> {
    const [witnesses, lines] = [await this.cosignatures.witnesses(), await this.keyChanges.lines()];
    try {
      const checkpoint = openCheckpoint(note, lines.map(parseNoteKey), verifyEd25519);
      return { ...checkpoint, given: cosignaturesOn(note, witnesses, verifyEd25519) };
    } catch (error) {
      if (error instanceof JournalError) throw refused();
      throw error;
    }
  }
}

const refused = () => wrongField('/note', fieldFault('cosignature-refused'));
