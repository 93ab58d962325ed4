import {
  entryLeafHash,
  fromHex,
  MerkleTree,
  openCheckpoint,
  printReceipt,
  toHex,
  utf8,
  type Json,
} from '@gremia/journal';
import fc from 'fast-check';
import { packDossier, unpackDossier, type DossierContent } from './archive';
import { DOSSIER_FILES } from './format';
import { readDossier } from './read-dossier';
import { FORGERIES } from './testing/forgeries';
import { listedAnew } from './testing/invented-attacks';
import { heldDossier, KEY, verifyEd25519, withFile, type Change } from './testing/held-dossier';
import { verifyDossier, type Report, type Trusted } from './verify/verify-dossier';
import { openReceiptLater, verifyDossierLater } from './verify/verify-later';
import { sentenceOf } from './verify/words';

const TRUSTED: Trusted = { keys: [KEY.key] };
const check = (content: DossierContent, trusted: Trusted = TRUSTED): Report =>
  verifyDossier(readDossier(content), trusted, verifyEd25519);
const codes = ({ findings }: Report, level: string): string[] => [
  ...new Set(findings.filter((finding) => finding.level === level).map(({ code }) => code)),
];
describe('the dossier of a held meeting', () => {
  const whole = heldDossier();
  const open = heldDossier('public');

  it('proves entries, signatures, counts, texts and minutes', () => {
    const report = check(whole);
    expect(codes(report, 'fault')).toEqual([]);
    expect(codes(report, 'proved')).toEqual([
      'files-match',
      'manifest-signed',
      'entries-hashed',
      'sealed-opens',
      'tree-matches',
      'checkpoint-matches',
      'end-signed',
      'course-follows',
      'vote-recounted',
      'text-recomputed',
      'check-codes-match',
      'meeting-replayed',
      'minutes-seal-matches',
      'minutes-recomposed',
      'rules-match',
    ]);
    expect(codes(report, 'unproven')).toEqual([
      'vote-numbers-checked',
      'vote-not-recountable',
      'attachments-listed',
      'cut-off-possible',
    ]);
  });

  it('finds the same where signatures are checked later', async () => {
    const later = await verifyDossierLater(readDossier(whole), TRUSTED, (...question) =>
      Promise.resolve(verifyEd25519(...question)),
    );
    expect(later).toEqual(check(whole));
    const never = await verifyDossierLater(readDossier(whole), TRUSTED, () => Promise.resolve(false));
    expect(codes(never, 'fault')).toEqual(['manifest-forged', 'checkpoint-forged']);
  });

  it('says so where the key came with the dossier', () => {
    expect(codes(check(whole, { keys: [] }), 'unproven')).toContain('keys-of-the-dossier');
  });

  it('tells of the public part nothing that is not public, not even how much there is', () => {
    const report = check(open);
    expect(codes(report, 'fault')).toEqual([]);
    const text = [...open.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');
    expect(text).not.toMatch(/"v3\\?"/);
    expect(/audience[\\":]+members/.test(text)).toBe(false);
    const sizes = (content: DossierContent): number => readDossier(content).entries.length;
    expect(sizes(open)).toBeLessThan(sizes(whole));
    expect(readDossier(open).checkpoints.map(({ note }) => note.split('\n')[0])).toEqual(
      Array(11).fill(`${readDossier(open).manifest.origin}`),
    );
  });

  it('survives being packed, and the same dossier is the same file', () => {
    const zip = packDossier(whole);
    expect(Buffer.from(packDossier(whole)).equals(Buffer.from(zip))).toBe(true);
    expect(check(unpackDossier(zip)).holds).toBe(true);
  });

  it('has a sentence for everything that it finds', () => {
    for (const finding of [...check(whole).findings, ...check(open, { keys: [] }).findings])
      for (const language of ['de', 'en'] as const) expect(sentenceOf(finding, language)).not.toMatch(/[{}]|undefined/);
  });
});

describe('a dossier that somebody altered', () => {
  const whole = heldDossier();
  const paths = [...whole.keys()];

  it('is found out by every single byte', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.nat(), fc.integer({ min: 1, max: 255 }), (path, at, by) => {
        const bytes = Uint8Array.from(whole.get(path) ?? []);
        const index = at % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ by;
        const verdict = (() => {
          try {
            return check(withFile(whole, path, bytes));
          } catch {
            return null;
          }
        })();
        return verdict === null || !verdict.holds || !codes(verdict, 'proved').includes('manifest-signed');
      }),
      { numRuns: 60 },
    );
  });

  it.each(paths)('misses %s', (path) => {
    const without = withFile(whole, path, null);
    expect(() => {
      if (!check(without).holds) throw new Error('fault');
    }).toThrow();
  });

  it('has a file too many', () => {
    expect(codes(check(withFile(whole, 'more.txt', utf8('x'))), 'fault')).toEqual(['file-not-named']);
  });

  it('was signed by another key', () => {
    const stranger = { ...KEY.key, name: 'elsewhere.example.org' };
    const report = check(whole, { keys: [stranger] });
    expect(codes(report, 'proved')).not.toContain('manifest-signed');
    expect(codes(report, 'unproven')).toEqual(
      expect.arrayContaining(['manifest-key-unknown', 'checkpoint-key-unknown', 'end-not-signed']),
    );
  });
});

describe('what the holder of the key writes himself', () => {
  const faults = (change: Change): string[] => codes(check(heldDossier('whole', undefined, change)), 'fault');

  it.each(FORGERIES)('contradicts itself: %s', (_what, change, code) => {
    expect(faults(change)).toContain(code);
  });

  it('contradicts a receipt that a member has kept, even where it is consistent in itself', () => {
    const whole = readDossier(heldDossier());
    const leaves = whole.entries.map(({ leaf }) => JSON.parse(leaf) as Parameters<typeof entryLeafHash>[0]);
    const tree = new MerkleTree(leaves.map((leaf) => fromHex(entryLeafHash(leaf))));
    const place = leaves.findIndex(({ event }) => 'kind' in event && event.kind === 'ballot-cast');
    const note = whole.checkpoints.at(-1)?.note ?? '';
    expect(openCheckpoint(note, [KEY.key], verifyEd25519).size).toBe(tree.size);
    const receipt = printReceipt({
      entry: leaves[place] as unknown as Json,
      index: place,
      proof: tree.inclusionProof(place),
      checkpoint: note,
    });
    const trusted = { keys: [KEY.key], receipts: [receipt] };
    expect(codes(check(heldDossier(), trusted), 'fault')).toEqual([]);
    expect(codes(check(heldDossier(), trusted), 'proved')).toEqual(
      expect.arrayContaining(['receipt-holds', 'anchored']),
    );
    // In the public part the entry stands elsewhere, and stands there.
    expect(codes(check(heldDossier('public'), trusted), 'proved')).toContain('receipt-in-public-part');
    const cast = entryLeafHash(leaves[place] as Parameters<typeof entryLeafHash>[0]);
    const without = heldDossier('public', undefined, (all) =>
      all.filter(({ leaf }) => entryLeafHash(leaf as Parameters<typeof entryLeafHash>[0]) !== cast),
    );
    expect(codes(check(without, trusted), 'fault')).toContain('receipt-missing-here');
    // Somebody who stayed away from the start: every entry after it has another place.
    const shorter = heldDossier('whole', undefined, (all) => all.filter((_one, index) => index !== 40));
    expect(codes(check(shorter, trusted), 'fault')).toContain('receipt-contradicts');
    expect(toHex(tree.root())).toBe(whole.manifest.journal.root);
  });
});

describe('a receipt of the public part', () => {
  const open = readDossier(heldDossier('public'));
  const leaves = open.entries.map(({ leaf }) => JSON.parse(leaf) as Parameters<typeof entryLeafHash>[0]);
  const tree = new MerkleTree(leaves.map((leaf) => fromHex(entryLeafHash(leaf))));
  const place = leaves.findIndex(({ event }) => 'kind' in event && event.kind === 'ballot-cast');
  const receipt = printReceipt({
    entry: leaves[place] as unknown as Json,
    index: place,
    proof: tree.inclusionProof(place),
    checkpoint: open.checkpoints.at(-1)?.note ?? '',
  });
  const trusted = { keys: [KEY.key], receipts: [receipt] };

  it('holds against the public dossier, and keeps all of it', () => {
    const report = check(heldDossier('public'), trusted);
    expect(report.findings).toContainEqual(expect.objectContaining({ code: 'receipt-holds' }));
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: 'anchored', about: { anchored: tree.size, entries: tree.size } }),
    );
  });

  it('holds against the public entries of the whole dossier, of which it keeps nothing else', () => {
    const report = check(heldDossier('whole'), trusted);
    expect(codes(report, 'proved')).toContain('receipt-in-public-part');
    expect(codes(report, 'proved')).not.toContain('anchored');
    expect(codes(report, 'fault')).toEqual([]);
  });

  it.each(['whole', 'public'] as const)('contradicts a %s dossier that was written anew', (part) => {
    const shorter = heldDossier(part, undefined, (all) => all.filter((_one, index) => index !== 40));
    expect(codes(check(shorter, trusted), 'fault')).toContain('receipt-contradicts');
  });

  it('is checked where signatures are checked later', async () => {
    const opened = await openReceiptLater(receipt, [KEY.key], (...question) =>
      Promise.resolve(verifyEd25519(...question)),
    );
    expect(opened.index).toBe(place);
    await expect(openReceiptLater(receipt, [KEY.key], () => Promise.resolve(false))).rejects.toThrow();
  });
});

describe('what is no dossier', () => {
  it.each([
    ['no ZIP', () => unpackDossier(utf8('Niederschrift'))],
    ['another format', () => readDossier(withFile(heldDossier(), DOSSIER_FILES.manifest, utf8('{"format":"x"}')))],
    ['no JSON', () => readDossier(withFile(heldDossier(), DOSSIER_FILES.entries, utf8('{\n')))],
    ['no UTF-8', () => readDossier(withFile(heldDossier(), DOSSIER_FILES.keys, Uint8Array.of(0xff, 0xfe)))],
  ])('is refused: %s', (_what, read) => {
    expect(read).toThrow(expect.objectContaining({ name: 'Error' }));
  });
});

describe('the hash at the end of the minutes', () => {
  const whole = heldDossier();
  const naming = (content: DossierContent, part: 'document' | 'nonPublic', seal: object): DossierContent => {
    const minutes = JSON.parse(new TextDecoder().decode(content.get(DOSSIER_FILES.minutes))) as Record<string, object>;
    const told = { ...minutes, [part]: { ...minutes[part], ...seal } };
    return listedAnew(withFile(content, DOSSIER_FILES.minutes, utf8(JSON.stringify(told))), KEY);
  };
  const other = { journalRoot: 'ab'.repeat(32) };

  it.each([
    ['another hash', whole, 'document', other],
    ['another hash of the whole journal', whole, 'nonPublic', other],
    ['another hash, in the public part', heldDossier('public'), 'document', other],
    ['another number of entries', whole, 'document', { journalSize: 3 }],
    ['more entries than there are', whole, 'document', { journalSize: 100_000 }],
    ['that of the whole in the public part', whole, 'document', { journalPart: 'whole' }],
  ] as const)('is named where it is %s', (_what, content, part, seal) => {
    const report = check(naming(content, part, seal));
    expect(codes(report, 'fault')).toEqual(['minutes-seal-differs']);
  });

  it('is not compared where minutes do not say of which journal it is, or that journal is not there', () => {
    expect(codes(check(naming(whole, 'document', { journalPart: undefined })), 'unproven')).toContain(
      'minutes-seal-not-comparable',
    );
    const open = naming(heldDossier('public'), 'document', { journalPart: 'whole' });
    expect(codes(check(open), 'unproven')).toContain('minutes-seal-not-comparable');
    expect(codes(check(naming(whole, 'document', { journalRoot: '' })), 'fault')).toEqual([]);
  });
});
