import type { MinutesDocument } from '@gremia/contracts';
import { fromHex, MerkleTree, toHex } from '@gremia/journal';
import { initialState, replay, type MeetingState } from '@gremia/meeting';
import {
  composeMinutes,
  extractsToTypst,
  type ExtractPrint,
  letterheadToTypst,
  type JournalSeal,
  type Letterhead,
  minutesToTypst,
  notedRemarks,
  type MinutesPrint,
  type ProtocolEntry,
  type Remarks,
} from '@gremia/protocol';

/** An entry of a journal as far as minutes are made of it. */
export type EntryToCompose = ProtocolEntry & { readonly leafHash: string };

/** Both parts of the minutes; `open` is null where the meeting never began. */
export interface ComposedMinutes {
  readonly phase: MeetingState['phase'];
  /** Whether the journal holds what only a newer version understands. */
  readonly newer: boolean;
  readonly open: MinutesDocument | null;
  readonly nonPublic: MinutesDocument | null;
  readonly noted: Remarks;
}

export interface MinutesToPrint {
  readonly document: MinutesDocument;
  readonly remarks: Remarks;
  readonly print: Omit<MinutesPrint, 'undisplayable'>;
  /** Characters that no font has. */
  readonly undisplayable: readonly string[];
}

export interface ExtractsToPrint {
  readonly document: MinutesDocument;
  readonly itemIds: readonly string[];
  readonly print: Omit<ExtractPrint, 'undisplayable'>;
  /** Characters that no font has. */
  readonly undisplayable: readonly string[];
}

/** Nothing is composed of a meeting that goes on, or of what is not understood. */
export function composeParts(entries: readonly EntryToCompose[]): ComposedMinutes {
  const { phase, unread } = replay(initialState, entries);
  const newer = unread.length > 0;
  if (newer || phase !== 'closed') return { phase, newer, open: null, nonPublic: null, noted: {} };
  const open = sealOf(entries.filter(({ audience }) => audience === 'public'));
  return {
    phase,
    newer,
    open: composeMinutes(entries, 'public', open),
    nonPublic: composeMinutes(entries, 'non-public', sealOf(entries)),
    noted: notedRemarks(entries),
  };
}

const sealOf = (entries: readonly EntryToCompose[]): JournalSeal => ({
  size: entries.length,
  root: toHex(new MerkleTree(entries.map(({ leafHash }) => fromHex(leafHash))).root()),
});

/** A sheet with the head of printed papers alone. */
export const letterheadSource = ({ letterhead }: { readonly letterhead: Letterhead }): string =>
  letterheadToTypst(letterhead);

/** The source from which Typst prints the minutes. */
export const minutesSource = ({ document, remarks, print, undisplayable }: MinutesToPrint): string =>
  minutesToTypst(document, remarks, { ...print, undisplayable: new Set(undisplayable) });

/** The source from which Typst prints extracts of the minutes. */
export const extractsSource = ({ document, itemIds, print, undisplayable }: ExtractsToPrint): string =>
  extractsToTypst(document, itemIds, { ...print, undisplayable: new Set(undisplayable) });
