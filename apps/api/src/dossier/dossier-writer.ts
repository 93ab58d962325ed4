import { Injectable } from '@nestjs/common';
import { signNote, toHex } from '@gremia/journal';
import { DOSSIER_FILES, openableSeals, type DossierParts, type WrittenEntry } from '@gremia/dossier';
import { happenedAt } from '@gremia/meeting';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { JournalEntry } from '../platform/journal/journal-entry';
import { JournalKey, type JournalPart } from '../platform/journal/journal-key';
import { KeyChanges } from '../platform/journal/key-changes';
import { readJournal } from '../platform/journal/read-journal';
import { treeOf } from '../platform/journal/tree-of';
import { ProblemError } from '../platform/problem/problem-error';
import { TextEngine } from '../platform/text-engine/text-engine';
import type { AttachmentRow, MeetingRow } from './dossier.statements';
import { SignedStates } from './signed-states';

/** What lies beside the journal in a dossier, as whoever gets it may read it. */
export interface DossierBeside {
  readonly meeting: MeetingRow;
  readonly attachments: readonly AttachmentRow[];
  /** The minutes as data and on paper; none where there are none, or none that may be read. */
  readonly minutes: {
    readonly madeAt: Date;
    readonly json: object;
    readonly pdfs: readonly { readonly path: string; readonly bytes: Buffer }[];
  } | null;
}

/** Writes the dossier of a meeting that is over. The same dossier is the same file, until something is added to it. */
@Injectable()
export class DossierWriter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly states: SignedStates,
    private readonly key: JournalKey,
    private readonly keyChanges: KeyChanges,
    private readonly engine: TextEngine,
  ) {}

  /** @throws ProblemError `wrong-state` before the meeting was closed */
  async write(part: JournalPart, { meeting, attachments, minutes }: DossierBeside): Promise<Buffer> {
    if (meeting.state !== 'closed')
      throw new ProblemError('wrong-state', { detail: 'Das Dossier gibt es, sobald die Sitzung geschlossen ist.' });
    const all = await this.journalOf(meeting.id);
    const entries = part === 'public' ? all.filter(({ audience }) => audience === 'public') : all;
    const tree = treeOf(entries);
    const signed = await this.states.ofJournal(meeting.id, part, tree);
    const opened = entries.find(({ event }) => event.kind === 'meeting-opened');
    const closed = entries.findLast(({ event }) => event.kind === 'meeting-closed');
    const keyChanges = await this.keyChanges.all();
    const latest = [keyChanges.at(-1)?.at, entries.at(-1)?.at, signed.latest, minutes?.madeAt.toISOString()];
    const parts: DossierParts = {
      part,
      origin: this.key.originOf(meeting.id, part),
      meeting: {
        id: meeting.id,
        title: meeting.title,
        body: meeting.body,
        municipality: meeting.municipality,
        openedAt: opened === undefined ? null : happenedAt(opened),
        closedAt: closed === undefined ? null : happenedAt(closed),
      },
      createdAt: latest.reduce<string>((last, at) => (at !== undefined && at > last ? at : last), ''),
      journal: { size: tree.size, root: toHex(tree.root()) },
      entries: writtenEntries(entries),
      checkpoints: signed.checkpoints,
      witnesses: signed.witnesses,
      timestamps: signed.timestamps,
      keys: await this.keyChanges.lines(),
      keyChanges,
      beside: [
        { path: DOSSIER_FILES.rules, text: json(rulesIn(opened?.open)) },
        { path: DOSSIER_FILES.attachments, text: json(attachments) },
        ...(minutes === null ? [] : [{ path: DOSSIER_FILES.minutes, text: json(minutes.json) }]),
        ...(minutes?.pdfs ?? []).map(({ path, bytes }) => ({ path, base64: bytes.toString('base64') })),
      ],
    };
    const note = signNote(await this.engine.dossierToSign(parts), this.key.noteKey, this.key.sign);
    return Buffer.from(await this.engine.packedDossier({ parts, note }));
  }

  /** By what a conflict of interest excludes, in the rules that the meeting was opened with. */
  async conflictNorm(meetingId: string): Promise<string | undefined> {
    const entries = await this.journalOf(meetingId);
    const opened = entries.map(({ event }) => event).find((event) => event.kind === 'meeting-opened');
    return opened?.profile.conflict.norm;
  }

  /** Over the connections that everybody uses: however many ask for dossiers, ballots find theirs. */
  private journalOf(meetingId: string): Promise<JournalEntry[]> {
    return this.unitOfWork.read((db) => readJournal(db, meetingId));
  }
}

function writtenEntries(entries: readonly JournalEntry[]): WrittenEntry[] {
  const openable = openableSeals(entries);
  return entries.map(({ meetingId, at, actor, audience, open, commitment, sealed }, index) => ({
    leaf: { meetingId, at, actor, audience, event: open, commitment },
    sealed: sealed === null || !openable.has(index) ? null : { salt: sealed.salt, content: sealed.content },
  }));
}

/** The rules as they stand in the entry that opened the meeting, in whatever version it was written. */
const rulesIn = (opened: object | undefined): unknown =>
  opened !== undefined && 'profile' in opened ? opened.profile : {};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
