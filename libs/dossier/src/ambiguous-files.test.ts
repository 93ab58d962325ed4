import {
  canonicalJson,
  leafHashOfBytes,
  MerkleTree,
  printNoteKey,
  signCheckpoint,
  signNote,
  utf8,
} from '@gremia/journal';
import { toHex, type Json } from '@gremia/journal';
import { newKey } from '../../journal/src/testing/reference';
import { packDossier, type DossierContent } from './archive';
import { DOSSIER_FILES } from './format';
import { BothVerifiers, HAS_PYTHON } from './testing/both-verifiers';
import { heldDossier, KEY, withFile } from './testing/held-dossier';
import { listedAnew } from './testing/invented-attacks';

const verifiers = new BothVerifiers();
afterAll(() => verifiers.close());

const { entries: ENTRIES, checkpoints: CHECKPOINTS, minutes: MINUTES, keys: KEYS } = DOSSIER_FILES;
const WHOLE = heldDossier();
const ZIP = Buffer.from(packDossier(WHOLE));
const END = ZIP.length - 22;

const textIn = (file: string): string => Buffer.from(WHOLE.get(file) ?? []).toString('utf8');
/** What the holder of the key signs. */
const signed = (file: string, text: string | Uint8Array): Uint8Array =>
  packDossier(listedAnew(withFile(WHOLE, file, typeof text === 'string' ? utf8(text) : text), KEY));

/** Where a file stands in the list at the end of the archive, and where it lies. */
function recordOf(name: string): { readonly central: number; readonly local: number } {
  const central = ZIP.lastIndexOf(name) - 46;
  return { central, local: ZIP.readUInt32LE(central + 42) };
}

/** The archive with some of its bytes put otherwise. */
function bent(change: (zip: Buffer) => void): Buffer {
  const zip = Buffer.from(ZIP);
  change(zip);
  return zip;
}

/** The archive with another file, as no program would add it. */
function withAnother(name: string, bytes: Uint8Array): Buffer {
  const place = 'q'.repeat(Buffer.byteLength(name));
  const other = Buffer.from(packDossier(new Map([[place, bytes]])));
  for (let at = other.indexOf(place); at >= 0; at = other.indexOf(place, at + 1)) other.write(name, at);
  const [begin, middle] = [ZIP.readUInt32LE(END + 16), other.readUInt32LE(other.length - 6)];
  const central = Buffer.from(other.subarray(middle, -22));
  central.writeUInt32LE(begin, 42);
  const end = Buffer.from(ZIP.subarray(END));
  const files = ZIP.readUInt16LE(END + 10) + 1;
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(END - begin + central.length, 12);
  end.writeUInt32LE(begin + middle, 16);
  return Buffer.concat([ZIP.subarray(0, begin), other.subarray(0, middle), ZIP.subarray(begin, END), central, end]);
}

interface Line {
  readonly leaf: string;
}

/** The journal with the leaf of one entry written otherwise, chained and signed by the holder of the key. */
function writtenAs(place: number, write: (leaf: string) => string): Uint8Array {
  const lines = textIn(ENTRIES)
    .split('\n')
    .slice(0, -1)
    .map((line, index) => {
      const read = JSON.parse(line) as Line;
      return index === place ? { ...read, leaf: write(read.leaf) } : read;
    });
  const tree = new MerkleTree(lines.map(({ leaf }) => leafHashOfBytes(utf8(leaf))));
  const manifest = JSON.parse(textIn(DOSSIER_FILES.manifest)) as Record<string, Json>;
  const origin = String(manifest['origin']);
  const note = signCheckpoint({ origin, size: tree.size, root: tree.root() }, KEY.key, KEY.sign);
  const files: DossierContent = new Map([
    ...[...WHOLE].filter(([path]) => path !== MINUTES),
    [ENTRIES, utf8(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))],
    [CHECKPOINTS, utf8(`${JSON.stringify({ at: '2026-11-25T18:00:00.000Z', note })}\n`)],
    [
      DOSSIER_FILES.manifest,
      utf8(JSON.stringify({ ...manifest, journal: { size: tree.size, root: toHex(tree.root()) } })),
    ],
  ]);
  return packDossier(listedAnew(files, KEY));
}

/** With the second checkpoint written otherwise. */
const checkpointAs = (write: (note: string) => string): Uint8Array =>
  signed(
    CHECKPOINTS,
    textIn(CHECKPOINTS)
      .split('\n')
      .slice(0, -1)
      .map((line, index) => {
        const read = JSON.parse(line) as { readonly at: string; readonly note: string };
        return `${JSON.stringify(index === 1 ? { ...read, note: write(read.note) } : read)}\n`;
      })
      .join(''),
  );

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The same bytes in base64 that leaves bits over. */
const bitsOver = (note: string, at: RegExp): string =>
  note.replace(at, (_all, last: string, end: string) => `${BASE64[BASE64.indexOf(last) + 1] ?? ''}${end}`);

/** The order of the group of Ed25519: a signature whose second half is larger by it is the same one written anew. */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
function largerByOrder(note: string): string {
  const [, written = ''] = /— \S+ (\S+)\n$/.exec(note) ?? [];
  const bytes = Buffer.from(written, 'base64');
  let scalar = BigInt(`0x${Buffer.from(bytes.subarray(36)).reverse().toString('hex')}`) + ORDER;
  for (let at = 36; at < bytes.length; at += 1, scalar >>= 8n) bytes[at] = Number(scalar & 255n);
  return note.replace(written, bytes.toString('base64'));
}

const stated = (size: string, root?: string) =>
  checkpointAs((note) => {
    const [origin = '', , own = ''] = note.split('\n');
    return signNote(`${origin}\n${size}\n${root ?? own}\n`, KEY.key, KEY.sign);
  });
const sizeOf = (): string => JSON.parse(textIn(CHECKPOINTS).split('\n')[1] ?? '').note.split('\n')[1];

const [HOLDS, FAULT, UNREADABLE] = [0, 1, 2];
type Case = readonly [what: string, zip: () => Uint8Array, verdict: number];

const ARCHIVES: readonly Case[] = [
  ['as it was packed', () => ZIP, HOLDS],
  ['with an empty folder', () => withAnother('minutes/', utf8('')), HOLDS],
  ['with something in a folder', () => withAnother('minutes/', utf8('x')), FAULT],
  ['with a file that is not named', () => withAnother('extra.txt', utf8('x')), FAULT],
  ['with a file named __proto__', () => withAnother('__proto__', utf8('x')), FAULT],
  ['with a second dossier in a folder', () => withAnother('x/dossier.json', utf8('{}')), FAULT],
  ['with a name that ends early', () => withAnother('dossier.json\0x', utf8('{}')), FAULT],
  ['with a name in another case', () => withAnother('DOSSIER.JSON', utf8('{}')), FAULT],
  ['with the same file twice', () => withAnother(ENTRIES, WHOLE.get(ENTRIES) ?? utf8('')), UNREADABLE],
  ['with another file of the same name', () => withAnother(MINUTES, utf8('{}')), UNREADABLE],
  ['with something behind it', () => Buffer.concat([ZIP, utf8('more')]), UNREADABLE],
  ['with something before it', () => Buffer.concat([utf8('MZ'), ZIP]), UNREADABLE],
  ['cut off', () => ZIP.subarray(0, -1), UNREADABLE],
  [
    'with one file less in its list',
    () => bent((zip) => zip.writeUInt16LE(ZIP.readUInt16LE(END + 10) - 1, END + 10)),
    2,
  ],
  ['in two parts', () => bent((zip) => zip.writeUInt16LE(1, END + 4)), UNREADABLE],
  ['encrypted by its list', () => bent((zip) => zip.writeUInt16LE(1, recordOf(ENTRIES).central + 8)), UNREADABLE],
  ['encrypted by the file', () => bent((zip) => zip.writeUInt16LE(1, recordOf(ENTRIES).local + 6)), UNREADABLE],
  ['packed in an unknown way', () => bent((zip) => zip.writeUInt16LE(99, recordOf(ENTRIES).central + 10)), UNREADABLE],
  ['with a wrong check sum', () => bent((zip) => zip.writeUInt32LE(1, recordOf(ENTRIES).central + 16)), UNREADABLE],
  ['with a size that is too small', () => bent((zip) => zip.writeUInt32LE(9, recordOf(ENTRIES).central + 24)), 2],
  ['with a size that is too large', () => bent((zip) => zip.writeUInt32LE(2 ** 30, recordOf(ENTRIES).central + 24)), 2],
  ['with two names for a file', () => bent((zip) => zip.write('J', recordOf(ENTRIES).local + 30)), UNREADABLE],
  [
    'with two files in one place',
    () => bent((zip) => zip.writeUInt32LE(recordOf(KEYS).local, recordOf(ENTRIES).central + 42)),
    UNREADABLE,
  ],
];

const TEXTS: readonly Case[] = [
  ['a mark before the entries', () => signed(ENTRIES, `\ufeff${textIn(ENTRIES)}`), UNREADABLE],
  ['a mark before the minutes', () => signed(MINUTES, `\ufeff${textIn(MINUTES)}`), FAULT],
  ['minutes in UTF-16', () => signed(MINUTES, Buffer.from(`\ufeff${textIn(MINUTES)}`, 'utf16le')), FAULT],
  ['minutes without anything', () => signed(MINUTES, '{}'), FAULT],
  ['minutes that never end', () => signed(MINUTES, '['.repeat(100_000)), FAULT],
  ['minutes of no number', () => signed(MINUTES, '{"document":NaN}'), FAULT],
  ['lines that end in two characters', () => signed(ENTRIES, textIn(ENTRIES).replaceAll('\n', '\r\n')), HOLDS],
  ['lines that end in the wrong one', () => signed(ENTRIES, textIn(ENTRIES).replaceAll('\n', '\r')), UNREADABLE],
  ['a last line without an end', () => signed(ENTRIES, textIn(ENTRIES).slice(0, -1)), UNREADABLE],
  ['an empty line', () => signed(CHECKPOINTS, `${textIn(CHECKPOINTS)}\n`), UNREADABLE],
  ['keys that are none', () => signed(KEYS, 'abc\n'), UNREADABLE],
  ['no keys, with one from elsewhere', () => signed(KEYS, ''), HOLDS],
  ['a key of a stranger beside', () => signed(KEYS, `${textIn(KEYS)}${printNoteKey(newKey('x').key)}\n`), HOLDS],
];

const LEAVES: readonly (readonly [what: string, write: (leaf: string) => string, verdict: number])[] = [
  ['as it is', (leaf) => leaf, HOLDS],
  ['line separators, which JSON leaves as they are', (leaf) => leaf.replace('Rathaus', 'Rat\u2028\u2029\u0085haus'), 0],
  [
    'numbers as ECMAScript prints them',
    (leaf) => leaf.replace('"seats":51', '"seats":51,"z":[1e+21,1e-7,0.000001,2.5]'),
    0,
  ],
  ['names in the order of UTF-16', (leaf) => leaf.replace('"seats":51', '"seats":51,"\u{1f600}":1,"\ufb01":2'), HOLDS],
  ['names in another order', (leaf) => leaf.replace('"seats":51', '"seats":51,"\ufb01":2,"\u{1f600}":1'), FAULT],
  ['a space', (leaf) => leaf.replace('"at":', '"at": '), FAULT],
  ['a name twice', (leaf) => `{"actor":"x",${leaf.slice(1)}`, FAULT],
  ['a member more', (leaf) => `${leaf.slice(0, -1)},"x":1}`, FAULT],
  ['a number written otherwise', (leaf) => leaf.replace('"seats":51', '"seats":51.0'), FAULT],
  ['nothing below nothing', (leaf) => leaf.replace('"seats":51', '"seats":51,"z":-0'), FAULT],
  ['a number that is too large', (leaf) => leaf.replace('"seats":51', '"seats":51,"z":9007199254740993'), FAULT],
  ['an escape that is not needed', (leaf) => leaf.replace('"kind"', '"\\u006bind"'), FAULT],
  ['half of a surrogate pair', (leaf) => leaf.replace('Rathaus', 'Rat\\ud800haus'), FAULT],
  ['an audience that there is not', (leaf) => leaf.replace('"audience":"public"', '"audience":"nobody"'), FAULT],
  ['no object', () => '[]', FAULT],
  ['another meeting', (leaf) => canonicalJson({ ...(JSON.parse(leaf) as object), meetingId: 'x' }), FAULT],
];

const NOTES: readonly Case[] = [
  ['a signature larger by the order of the group', () => checkpointAs(largerByOrder), FAULT],
  ['a signature with bits left over', () => checkpointAs((note) => bitsOver(note, /(.)(=+\n)$/)), FAULT],
  ['a signature line more, of a stranger', () => checkpointAs((note) => `${note}— stranger AAAAAAAA\n`), HOLDS],
  ['a line that is no signature', () => checkpointAs((note) => `${note}stranger\n`), FAULT],
  ['no signature', () => checkpointAs((note) => note.slice(0, note.indexOf('\n\n') + 2)), FAULT],
  ['a last line without an end', () => checkpointAs((note) => note.slice(0, -1)), FAULT],
  ['a hyphen for the dash', () => checkpointAs((note) => note.replace('—', '-')), FAULT],
  ['the same state', () => stated(sizeOf()), HOLDS],
  ['a sign before the size', () => stated(`+${sizeOf()}`), FAULT],
  ['a size with a nought before', () => stated(`0${sizeOf()}`), FAULT],
  ['a size below nothing', () => stated('-1'), FAULT],
  ['a size in other digits', () => stated('٥'), FAULT],
  ['a size beyond the journal', () => stated('99999'), FAULT],
  ['another root', () => stated(sizeOf(), `${'A'.repeat(43)}=`), FAULT],
  [
    'a root with bits left over',
    () =>
      checkpointAs((note) => {
        const [origin = '', size = '', root = ''] = note.split('\n');
        return signNote(`${origin}\n${size}\n${bitsOver(root, /(.)(=)$/)}\n`, KEY.key, KEY.sign);
      }),
    FAULT,
  ],
];

(HAS_PYTHON ? describe : describe.skip)('what may be read in two ways', () => {
  it.each(ARCHIVES)('is said of alike: an archive %s', (_what, zip, verdict) => {
    expect(verifiers.of(zip())).toEqual({ second: verdict, ours: verdict });
  });

  it.each(TEXTS)('is said of alike: %s', (_what, zip, verdict) => {
    expect(verifiers.of(zip())).toEqual({ second: verdict, ours: verdict });
  });

  it.each(LEAVES)('is said of alike: an entry with %s', (_what, write, verdict) => {
    expect(verifiers.of(writtenAs(0, write))).toEqual({ second: verdict, ours: verdict });
  });

  it.each(NOTES)('is said of alike: a checkpoint with %s', (_what, zip, verdict) => {
    expect(verifiers.of(zip())).toEqual({ second: verdict, ours: verdict });
  });
});
