import { printNoteKey, signCheckpoint, signNote, toBase64, sha256, utf8 } from '@gremia/journal';
import fc from 'fast-check';
import { newKey } from '../../../journal/src/testing/reference';
import type { DossierContent } from '../archive';
import { DOSSIER_FILES, manifestText, type DossierManifest } from '../format';
import { fileHash } from '../read-dossier';
import type { Change } from './held-dossier';
import type { WrittenEntry } from '../write-dossier';

/** Somebody without the key of the municipality makes one of the same name. */
export const STRANGER = newKey('gremia.example.org');

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const other: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>('yes', 'no', 'm1', 'm2', 'v1', 'i1', 'public', 'members', '', null, true, false, 0, 1, -1, 1e9),
  fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>,
);

/** Puts something else at one place of a value: a field altered, dropped or added, a line of a list doubled. */
export function altered(value: Json, way: readonly number[], put: Json): Json {
  const [step, ...rest] = way;
  if (step === undefined || typeof value !== 'object' || value === null) return put;
  if (Array.isArray(value)) {
    if (value.length === 0) return [put];
    const at = step % value.length;
    if (step % 7 === 6) return value.filter((_one, index) => index !== at);
    if (step % 7 === 5) return [...value, value[at] ?? null];
    return value.map((one: Json, index) => (index === at ? altered(one, rest, put) : one));
  }
  const names = Object.keys(value);
  const name = names[step % (names.length + 1)];
  if (name === undefined) return { ...value, extra: put };
  const member = (value as { readonly [name: string]: Json })[name] ?? null;
  if (step % 11 === 10) return Object.fromEntries(Object.entries(value).filter(([each]) => each !== name));
  return { ...value, [name]: altered(member, rest, put) };
}

const way = fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 });
const place = fc.nat(100_000);

/** What somebody does to the entries before they are signed, who has database and key. */
export const rewriting: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(place, way, other).map(
      ([at, path, put]): Change =>
        (all) =>
          at_(all, at, (entry) => ({ ...entry, leaf: altered(entry.leaf as Json, path, put) as object })),
    ),
  },
  fc.tuple(place, fc.integer({ min: -90_000, max: 90_000 })).map(
    ([at, by]): Change =>
      (all) =>
        at_(all, at, (entry) => {
          const leaf = entry.leaf as { readonly at: string };
          return { ...entry, leaf: { ...leaf, at: new Date(Date.parse(leaf.at) + by).toISOString() } };
        }),
  ),
  place.map(
    (at): Change =>
      (all) =>
        all.filter((_one, index) => index !== at % all.length),
  ),
  fc.tuple(place, place).map(([from, to]): Change => (all) => {
    const entry = all[from % all.length];
    return entry === undefined ? all : all.toSpliced(to % all.length, 0, entry);
  }),
  fc.tuple(place, place).map(([one, two]): Change => (all) => {
    const [a, b] = [one % all.length, two % all.length];
    return all.map((entry, index) => (index === a ? all[b] : index === b ? all[a] : entry) ?? entry);
  }),
  place.map(
    (at): Change =>
      (all) =>
        all.slice(0, at % all.length),
  ),
  fc.tuple(place, way, other).map(
    ([at, path, put]): Change =>
      (all) =>
        at_(all, at, (entry) =>
          entry.sealed === null
            ? entry
            : {
                ...entry,
                sealed: { ...entry.sealed, content: altered(entry.sealed.content as Json, path, put) as object },
              },
        ),
  ),
  fc
    .tuple(place, fc.constantFrom('vote-closed', 'result-announced'), fc.nat(5), fc.nat(5))
    .map(([at, kind, more, less]): Change => (all) => {
      const places = all.flatMap(({ leaf }, index) => (kindOf(leaf) === kind ? [index] : []));
      const chosen = places[at % Math.max(places.length, 1)];
      return chosen === undefined ? all : at_(all, chosen, (entry) => forgedTally(entry, more, less));
    }),
);

/** One vote is taken from a pile and laid on another. */
function forgedTally(entry: WrittenEntry, more: number, less: number): WrittenEntry {
  const leaf = entry.leaf as { readonly event: { readonly tally: Readonly<Record<string, number>> } };
  const piles = Object.keys(leaf.event.tally);
  const [to, from] = [piles[more % piles.length] ?? '', piles[less % piles.length] ?? ''];
  const tally = { ...leaf.event.tally };
  tally[to] = (tally[to] ?? 0) + 1;
  tally[from] = (tally[from] ?? 0) - 1;
  return { ...entry, leaf: { ...leaf, event: { ...leaf.event, tally } } };
}

const kindOf = (leaf: object): unknown => (leaf as { readonly event?: { readonly kind?: unknown } }).event?.kind;

const at_ = (all: readonly WrittenEntry[], at: number, change: (entry: WrittenEntry) => WrittenEntry): WrittenEntry[] =>
  all.map((entry, index) => (index === at % all.length ? change(entry) : entry));

/** What somebody does to the files, who has no key; `other` is the dossier of another meeting. */
export type Tampering = (files: DossierContent, other: DossierContent) => DossierContent;

const LINES = [DOSSIER_FILES.entries, DOSSIER_FILES.checkpoints, DOSSIER_FILES.keys] as const;
const WHOLE_FILES = [DOSSIER_FILES.minutes, DOSSIER_FILES.rules, DOSSIER_FILES.attachments, DOSSIER_FILES.manifest];
const anyFile = fc.constantFrom(...Object.values(DOSSIER_FILES));

const inLines =
  (file: string, change: (lines: string[], others: string[]) => string[]): Tampering =>
  (files, others) =>
    put(
      files,
      file,
      change(linesIn(files, file), linesIn(others, file))
        .map((line) => `${line}\n`)
        .join(''),
    );
const linesIn = (files: DossierContent, file: string): string[] => textIn(files, file).split('\n').slice(0, -1);
const textIn = (files: DossierContent, file: string): string => new TextDecoder().decode(files.get(file));
const put = (files: DossierContent, file: string, text: string): DossierContent =>
  new Map([...files, [file, utf8(text)]]);
const parsed = (text: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
};

/** The leaf is text within text: altered as what it says, and written as it has to be. */
function alteredLine(line: string, path: readonly number[], put_: Json): string {
  const json = parsed(line);
  const leaf = typeof json === 'object' && json !== null && 'leaf' in json ? json.leaf : null;
  if (typeof leaf !== 'string' || (path[0] ?? 0) % 4 === 0) return JSON.stringify(altered(json, path, put_));
  return JSON.stringify({ ...(json as object), leaf: JSON.stringify(altered(parsed(leaf), path, put_)) });
}

const tampering: fc.Arbitrary<Tampering> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...LINES), place, way, other)
      .map(([file, at, path, value]) =>
        inLines(file, (all) =>
          all.map((line, index) => (index === at % all.length ? alteredLine(line, path, value) : line)),
        ),
      ),
  },
  fc
    .tuple(fc.constantFrom(...LINES), place)
    .map(([file, at]) => inLines(file, (all) => all.filter((_line, index) => index !== at % all.length))),
  fc
    .tuple(fc.constantFrom(...LINES), place, place)
    .map(([file, at, from]) =>
      inLines(file, (all, others) => all.toSpliced(at % (all.length + 1), 0, others[from % others.length] ?? '')),
    ),
  fc.tuple(fc.constantFrom(...LINES), place).map(([file, at]) => inLines(file, (all) => all.slice(0, at % all.length))),
  fc
    .tuple(fc.constantFrom(...LINES), place)
    .map(([file, at]) => inLines(file, (all) => [...all.slice(at % all.length), ...all.slice(0, at % all.length)])),
  fc.tuple(fc.constantFrom(...WHOLE_FILES), way, other).map(
    ([file, path, value]): Tampering =>
      (files) =>
        put(files, file, JSON.stringify(altered(parsed(textIn(files, file)), path, value))),
  ),
  anyFile.map(
    (file): Tampering =>
      (files, others) =>
        new Map([...files, [file, others.get(file) ?? utf8('')]]),
  ),
  anyFile.map(
    (file): Tampering =>
      (files) =>
        new Map([...files].filter(([path]) => path !== file)),
  ),
  fc.tuple(anyFile, fc.uint8Array({ maxLength: 60 })).map(
    ([file, bytes]): Tampering =>
      (files) =>
        new Map([...files, [file, bytes]]),
  ),
  fc.constant<Tampering>((files) => put(files, DOSSIER_FILES.keys, `${printNoteKey(STRANGER.key)}\n`)),
  place.map((at) =>
    inLines(DOSSIER_FILES.checkpoints, (all) =>
      all.map((line, index) => (index === at % all.length ? resignedLine(line) : line)),
    ),
  ),
);

/** How far somebody goes: as it is, with the list of files set right, or signed anew with a key of their own. */
export const tamperings: fc.Arbitrary<Tampering> = fc
  .tuple(fc.array(tampering, { minLength: 1, maxLength: 3 }), fc.constantFrom('', 'listed', 'signed'))
  .map(([steps, repair]): Tampering => (files, others) => {
    const done = steps.reduce<DossierContent>((content, step) => step(content, others), files);
    return repair === '' ? done : listedAnew(done, repair === 'signed' ? STRANGER : null);
  });

/** The files with their list set right, and signed anew by somebody. */
export function listedAnew(files: DossierContent, signer: typeof STRANGER | null): DossierContent {
  const json = parsed(textIn(files, DOSSIER_FILES.manifest));
  if (typeof json !== 'object' || json === null) return files;
  const manifest = json as unknown as DossierManifest;
  const listed = [...files]
    .filter(([path]) => path !== DOSSIER_FILES.manifest && path !== DOSSIER_FILES.manifestNote)
    .map(([path, bytes]) => ({ path, size: bytes.length, sha256: fileHash(bytes) }));
  const text = JSON.stringify({ ...manifest, files: listed });
  const anew = put(files, DOSSIER_FILES.manifest, text);
  if (signer === null) return anew;
  const lines = manifestText(String(manifest.origin), String(manifest.createdAt), toBase64(sha256(utf8(text))));
  return put(anew, DOSSIER_FILES.manifestNote, noteOf(lines, signer) ?? textIn(files, DOSSIER_FILES.manifestNote));
}

/** A checkpoint of the same text with the signature of somebody else. */
function resignedLine(line: string): string {
  const json = parsed(line) as { readonly note?: unknown };
  const [origin = '', size = '', root = ''] = String(json.note).split('\n');
  try {
    const bytes = Uint8Array.from(atob(root), (character) => character.charCodeAt(0));
    const note = signCheckpoint({ origin, size: Number(size), root: bytes }, STRANGER.key, STRANGER.sign);
    return JSON.stringify({ ...json, note });
  } catch {
    return line;
  }
}

function noteOf(text: string, { key, sign }: typeof STRANGER): string | null {
  try {
    return signNote(text, key, sign);
  } catch {
    return null;
  }
}
