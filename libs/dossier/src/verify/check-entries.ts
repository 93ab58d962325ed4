import { canonicalJson, fromHex, leafHashOfBytes, opensCommitment, utf8 } from '@gremia/journal';
import { upcast, type Happening, type ReadEvent } from '@gremia/meeting';
import { leafContent, type DossierManifest, type EntryLine, type LeafContent } from '../format';
import { fault, proved, type Finding } from './finding';

/** An entry whose leaf could be read. */
export interface CheckedEntry extends Happening {
  /** Place among the entries of the dossier, from 1. */
  readonly place: number;
  readonly leaf: LeafContent;
  /** The event as it stands in the leaf: without what is sealed. */
  readonly event: ReadEvent;
  /** What was sealed, if it opens its commitment; null where it stays closed. */
  readonly opened: Readonly<Record<string, unknown>> | null;
}

export interface CheckedEntries {
  /** Hashes of the leaves, in their order. */
  readonly hashes: readonly Uint8Array[];
  readonly entries: readonly CheckedEntry[];
  readonly findings: readonly Finding[];
}

/** Hashes every leaf to the letter, reads what it says, and opens what is given of its sealed part. */
export function checkEntries(lines: readonly EntryLine[], { meeting, part }: DossierManifest): CheckedEntries {
  const findings: Finding[] = [];
  const entries: CheckedEntry[] = [];
  let opened = 0;
  let latest = '';
  lines.forEach((line, index) => {
    const place = index + 1;
    const leaf = leafOf(line.leaf);
    if (leaf === null) return findings.push(fault('entry-malformed', { place }));
    if (leaf.meetingId !== meeting.id) findings.push(fault('entry-of-other-meeting', { place }));
    if (part === 'public' && leaf.audience !== 'public') findings.push(fault('entry-not-for-this-part', { place }));
    if (leaf.at < latest) findings.push(fault('time-goes-back', { place, at: leaf.at }));
    latest = leaf.at > latest ? leaf.at : latest;
    const event = upcast(leaf.event);
    if (event.kind === 'unread') findings.push(fault('entry-not-understood', { place, kind: event.of }));
    const content = line.sealed === null ? null : openedBy(leaf, line.sealed);
    if (line.sealed !== null && content === null) findings.push(fault('sealed-differs', { place }));
    if (content !== null) opened += 1;
    entries.push({ place, leaf, at: leaf.at, actor: leaf.actor, event, opened: content });
    return entries.length;
  });
  if (findings.length === 0) findings.push(proved('entries-hashed', { entries: lines.length }));
  if (opened > 0) findings.push(proved('sealed-opens', { entries: opened }));
  return { hashes: lines.map(({ leaf }) => leafHashOfBytes(utf8(leaf))), entries, findings };
}

/** What a leaf says; null unless it is the canonical form of a known shape. */
function leafOf(text: string): LeafContent | null {
  try {
    const json: unknown = JSON.parse(text);
    const found = leafContent.safeParse(json);
    return found.success && canonicalJson(json) === text ? found.data : null;
  } catch {
    return null;
  }
}

function openedBy(
  { commitment }: LeafContent,
  { salt, content }: NonNullable<EntryLine['sealed']>,
): Readonly<Record<string, unknown>> | null {
  try {
    const json = JSON.parse(content) as Readonly<Record<string, unknown>>;
    const opens = commitment !== null && opensCommitment(fromHex(commitment), fromHex(salt), json);
    return opens && canonicalJson(json) === content ? json : null;
  } catch {
    return null;
  }
}
