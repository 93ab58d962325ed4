import {
  entryCommitment,
  entryLeafHash,
  fromHex,
  MerkleTree,
  printNoteKey,
  sha256,
  signCheckpoint,
  signNote,
  toHex,
  utf8,
} from '@gremia/journal';
import { newKey, verifyEd25519 } from '../../../journal/src/testing/reference';
import { splitSecret } from '@gremia/meeting';
import { composeMinutes } from '@gremia/protocol';
import { TestCouncil } from '../../../meeting/src/testing/council';
import type { DossierContent } from '../archive';
import { DOSSIER_FILES, type DossierPart } from '../format';
import { filesOfDossier, signedDossier, textToSign, type DossierParts, type WrittenEntry } from '../write-dossier';

export { verifyEd25519 };

export const MEETING = '7b1f3a52-9a60-4d53-8b52-0f4a3c1d2e3f';
export const KEY = newKey('gremia.example.org');

/** A meeting with an item that is voted on by name, one by show of hands, and one behind closed doors. */
export const heldMeeting = (): TestCouncil =>
  new TestCouncil({
    items: [
      { itemId: 'i1' },
      { itemId: 'i2', title: 'Haushalt' },
      { itemId: 'i3', title: 'Grundstück', public: false },
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
    .vote('v3', [38], undefined, 'i3')
    .do({ kind: 'close-item', itemId: 'i3', disposition: 'done' })
    .do({ kind: 'close-meeting' });

/** What somebody changes who can write the database, before anything of it is signed. */
export type Change = (entries: WrittenEntry[]) => WrittenEntry[];

/** The dossier of a held meeting, as the application writes it. */
export function heldDossier(part: DossierPart = 'whole', council = heldMeeting(), change: Change = (all) => all) {
  const visible = council.entries.filter(({ audience }) => part === 'whole' || audience === 'public');
  const entries = change(
    visible.map((entry, index) => {
      const { open, sealed } = splitSecret(entry);
      const salt = sha256(utf8(`salt ${index}`));
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
  for (const { leaf } of entries) {
    const { at, event } = leaf as Parameters<typeof entryLeafHash>[0] & { readonly event: { readonly kind: string } };
    tree.append(fromHex(entryLeafHash(leaf as Parameters<typeof entryLeafHash>[0])));
    if (['vote-opened', 'vote-closed', 'meeting-closed'].includes(event.kind))
      checkpoints.push({ at, note: signCheckpoint({ origin, size: tree.size, root: tree.root() }, KEY.key, KEY.sign) });
  }
  const document = composeMinutes(council.entries, 'public', { size: 0, root: '' });
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
    keys: [printNoteKey(KEY.key)],
    beside: [{ path: DOSSIER_FILES.minutes, text: JSON.stringify({ document }) }],
  };
  const files = filesOfDossier(parts);
  return signedDossier(files, signNote(textToSign(files, parts), KEY.key, KEY.sign));
}

/** The same files with one of them put in the place of another. */
export const withFile = (content: DossierContent, path: string, bytes: Uint8Array | null): DossierContent => {
  const files = new Map(content);
  if (bytes === null) files.delete(path);
  else files.set(path, bytes);
  return files;
};

const plain = (value: object): object => JSON.parse(JSON.stringify(value)) as object;
