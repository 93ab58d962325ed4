import {
  entryCommitment,
  leafHash,
  MerkleTree,
  printNoteKey,
  sha256,
  signCheckpoint,
  signKeyChange,
  signNote,
  toHex,
  utf8,
  type Checkpoint,
} from '@gremia/journal';
import { newKey, verifyEd25519 } from '../../../journal/src/testing/reference';
import { splitSecret } from '@gremia/meeting';
import { composeMinutes, type JournalSeal } from '@gremia/protocol';
import { codeNo, member, TestCouncil } from '../../../meeting/src/testing/council';
import type { DossierContent } from '../archive';
import { DOSSIER_FILES, type DossierPart } from '../format';
import { filesOfDossier, signedDossier, textToSign, type DossierParts, type WrittenEntry } from '../write-dossier';

export { verifyEd25519 };

export const MEETING = '7b1f3a52-9a60-4d53-8b52-0f4a3c1d2e3f';
export const KEY = newKey('gremia.example.org');
/** What takes the place of {@link KEY}, after the second vote. */
export const NEXT_KEY = newKey('gremia.example.org');
const CHANGED_AT = '2026-11-25T16:01:35.500Z';

/** The change as both keys sign it. */
export const KEY_CHANGE = signKeyChange({ at: CHANGED_AT, from: KEY.key, to: NEXT_KEY.key }, KEY.sign, NEXT_KEY.sign);

/** Votes by name, by show of hands, into a secret urn, behind closed doors, and one on two items at once. */
function heldMeeting(): TestCouncil {
  const meeting = new TestCouncil({
    items: [
      { itemId: 'i1' },
      { itemId: 'i2', title: 'Haushalt' },
      { itemId: 'i3', title: 'Grundstück', public: false },
      { itemId: 'i4', title: 'Ehrung' },
      { itemId: 'i5', title: 'Bänke' },
      { itemId: 'i6', title: 'Laternen' },
    ],
  })
    .convened(40)
    .vote('v1', [25, 10, 3, 1])
    .do({ kind: 'close-item', itemId: 'i1', disposition: 'done' })
    .do({ kind: 'call-item', itemId: 'i2' })
    .do({
      kind: 'open-vote',
      voteId: 'v2',
      itemId: 'i2',
      subject: { kind: 'free', question: 'Vertagung' },
      procedure: 'show-of-hands',
    })
    .do({ kind: 'close-vote', voteId: 'v2', count: { yes: 10, no: 25, abstain: 5 } })
    .do({ kind: 'announce-result', voteId: 'v2', carried: false })
    .do({ kind: 'close-item', itemId: 'i2', disposition: 'postponed' })
    .do({ kind: 'call-item', itemId: 'i4' })
    .do({
      kind: 'open-vote',
      voteId: 'v4',
      itemId: 'i4',
      subject: { kind: 'free', question: 'Ehrung' },
      procedure: 'secret-ballot',
      setup: { demand: { by: 'Fraktion Linde', way: 'other', norm: '§ 20 GeschO' }, confirmsDevices: true },
    });
  for (const no of [1, 2, 3, 4, 5])
    meeting.do({ kind: 'cast-ballot', voteId: 'v4', choice: no < 4 ? 'yes' : 'no', checkCode: codeNo(no) }, member(no));
  return meeting
    .do({ kind: 'close-vote', voteId: 'v4' })
    .do({ kind: 'announce-result', voteId: 'v4', carried: true })
    .do({ kind: 'close-item', itemId: 'i4', disposition: 'done' })
    .vote('v3', [38], undefined, 'i3')
    .do({ kind: 'close-item', itemId: 'i3', disposition: 'done' })
    .do({ kind: 'propose-block', parts: [{ itemId: 'i5' }, { itemId: 'i6' }] })
    .do({
      kind: 'open-block',
      votes: [
        { itemId: 'i5', voteId: 'v5' },
        { itemId: 'i6', voteId: 'v6' },
      ],
    })
    .cast('v5', 30, 4)
    .do({ kind: 'close-vote', voteId: 'v5' })
    .do({ kind: 'announce-result', voteId: 'v5', carried: true })
    .do({ kind: 'close-item', itemId: 'i5', disposition: 'done' })
    .do({ kind: 'close-meeting' });
}

/** What somebody changes who can write the database, before anything of it is signed. */
export type Change = (entries: WrittenEntry[]) => WrittenEntry[];

/** The dossier of a held meeting, as the application writes it. */
export function heldDossier(
  part: DossierPart = 'whole',
  council = heldMeeting(),
  change: Change = (all) => all,
  rotated = false,
) {
  const visible = council.entries.filter(({ audience }) => part === 'whole' || audience === 'public');
  const entries = change(
    visible.map((entry) => {
      const { open, sealed } = splitSecret(entry);
      const salt = sha256(utf8(`salt ${council.entries.indexOf(entry)}`));
      const commitment = sealed === null ? null : entryCommitment(salt, sealed);
      const { at, actor, audience } = entry;
      return {
        leaf: { meetingId: MEETING, at, actor, audience, event: plain(open), commitment },
        sealed: sealed === null ? null : { salt: toHex(salt), content: sealed },
      };
    }),
  );
  const tree = new MerkleTree();
  const origin = `gremia.example.org/meetings/${MEETING}${part === 'public' ? '/public' : ''}`;
  const checkpoints: { at: string; note: string }[] = [];
  const present = rotated ? NEXT_KEY : KEY;
  const signed = (checkpoint: Checkpoint, at: string): string => {
    const { key, sign } = at < CHANGED_AT ? KEY : present;
    return signCheckpoint(checkpoint, key, sign);
  };
  for (const { leaf } of entries) {
    const { at, event } = leaf as { readonly at: string; readonly event: { readonly kind: string } | null };
    tree.append(leafHash(leaf));
    if (['vote-opened', 'vote-closed', 'meeting-closed'].includes(String(event?.kind)))
      checkpoints.push({ at, note: signed({ origin, size: tree.size, root: tree.root() }, at) });
  }
  const isPublic = ({ leaf }: WrittenEntry): boolean => (leaf as { readonly audience?: string }).audience === 'public';
  const document = composeMinutes(council.entries, 'public', sealOf(entries.filter(isPublic)));
  const nonPublic = part === 'public' ? null : composeMinutes(council.entries, 'non-public', sealOf(entries));
  const parts: DossierParts = {
    part,
    origin,
    meeting: {
      id: MEETING,
      title: council.state.title,
      body: 'Stadtrat',
      municipality: 'Musterstadt',
      openedAt: council.state.openedAt,
      closedAt: council.state.closedAt,
    },
    createdAt: '2026-11-26T08:00:00.000Z',
    journal: { size: tree.size, root: toHex(tree.root()) },
    entries,
    checkpoints,
    witnesses: [],
    keys: rotated ? [NEXT_KEY, KEY].map(({ key }) => printNoteKey(key)) : [printNoteKey(KEY.key)],
    keyChanges: rotated ? [{ at: CHANGED_AT, note: KEY_CHANGE }] : [],
    beside: [
      { path: DOSSIER_FILES.minutes, text: JSON.stringify({ document, nonPublic }) },
      { path: DOSSIER_FILES.rules, text: JSON.stringify(rulesIn(visible)) },
      { path: DOSSIER_FILES.attachments, text: JSON.stringify([{ fileName: 'plan.pdf', sha256: '0'.repeat(64) }]) },
    ],
  };
  const files = filesOfDossier(parts);
  return signedDossier(files, signNote(textToSign(files, parts), present.key, present.sign));
}

/** What the minutes name of the journal that they were composed from. */
function sealOf(entries: readonly WrittenEntry[]): JournalSeal {
  const tree = new MerkleTree(entries.map(({ leaf }) => leafHash(leaf)));
  return { size: tree.size, root: toHex(tree.root()) };
}

/** The same files with one of them put in the place of another. */
export const withFile = (content: DossierContent, path: string, bytes: Uint8Array | null): DossierContent => {
  const files = new Map(content);
  if (bytes === null) files.delete(path);
  else files.set(path, bytes);
  return files;
};

/** The rules as they stand in the entry that opened the meeting. */
function rulesIn(entries: TestCouncil['entries']): unknown {
  const opened = entries.find(({ event }) => event.kind === 'meeting-opened');
  return opened === undefined ? {} : (splitSecret(opened).open as { readonly profile?: unknown }).profile;
}

const plain = (value: object): object => JSON.parse(JSON.stringify(value)) as object;
