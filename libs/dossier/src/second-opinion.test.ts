import { cosign, printWitnessKey, utf8 } from '@gremia/journal';
import { newKey } from '../../journal/src/testing/reference';
import { packDossier, type DossierContent } from './archive';
import { DOSSIER_FILES } from './format';
import { readDossier } from './read-dossier';
import { bavarianMeeting, moreCounted } from './testing/bavarian-meeting';
import { FORGERIES } from './testing/forgeries';
import { listedAnew } from './testing/invented-attacks';
import { BothVerifiers, HAS_PYTHON } from './testing/both-verifiers';
import { heldDossier, KEY, withFile } from './testing/held-dossier';

/** What needs the rules of meetings, texts or their German sentences: the second opinion knows none of them. */
const BEYOND = new Set(['text-differs', 'result-unfounded']);

const verifiers = new BothVerifiers();
afterAll(() => verifiers.close());
const second = (content: DossierContent) => verifiers.of(packDossier(content)).second;
const ours = (content: DossierContent) => verifiers.of(packDossier(content)).ours;

(HAS_PYTHON ? describe : describe.skip)('a verifier that shares no code with ours', () => {
  it.each(['whole', 'public'] as const)('finds the same of a %s dossier', (part) => {
    const dossier = heldDossier(part);
    expect([second(dossier), ours(dossier)]).toEqual([0, 0]);
  });

  it('finds the same where nobody may abstain, in votes and elections, and a count that is wrong', () => {
    const dossier = heldDossier('whole', bavarianMeeting());
    expect([second(dossier), ours(dossier)]).toEqual([0, 0]);
    const tallies = Object.values(bavarianMeeting().state.votes).map(({ tally }) => tally ?? {});
    expect(tallies.flatMap((tally) => Object.keys(tally)).filter((name) => /abstain|blank/u.test(name))).toEqual([]);
    expect(tallies.at(-1)).toMatchObject({ a: 8, b: 2, valid: 10, empty: 1, invalid: 1, absent: 0 });
    for (const voteId of ['v1', 'w1', 'w2']) {
      const forged = heldDossier('whole', bavarianMeeting(), (entries) =>
        entries.map((entry) => moreCounted(entry, voteId)),
      );
      expect([voteId, second(forged), ours(forged)]).toEqual([voteId, 1, 1]);
    }
  });

  it('follows a change of keys, and none that is forged', () => {
    const rotated = heldDossier('whole', undefined, undefined, true);
    expect([second(rotated), ours(rotated)]).toEqual([0, 0]);
    const line = new TextDecoder().decode(rotated.get(DOSSIER_FILES.keyChanges));
    const forged = withFile(rotated, DOSSIER_FILES.keyChanges, utf8(line.replaceAll('2026-11-25', '2026-11-24')));
    expect([second(forged), ours(forged)]).toEqual([1, 1]);
  });

  it('compares the hash at the end of the minutes', () => {
    const dossier = heldDossier('public');
    const minutes = new TextDecoder().decode(dossier.get(DOSSIER_FILES.minutes));
    const other = minutes.replace(/"journalRoot":"[0-9a-f]{64}"/, `"journalRoot":"${'ab'.repeat(32)}"`);
    const altered = listedAnew(withFile(dossier, DOSSIER_FILES.minutes, utf8(other)), KEY);
    expect([second(altered), ours(altered)]).toEqual([1, 1]);
  });

  it('checks what witnesses have signed', () => {
    const audit = newKey('rechnungsamt.example.org');
    const before = readDossier(heldDossier('public')).checkpoints;
    const note = before[3]?.note ?? '';
    const seen = [1_795_800_000, 1_000_000_000].map((seconds) => cosign(note, { by: audit.key, seconds }, audit.sign));
    const lines = (line: string): string =>
      before.map((one) => `${JSON.stringify(one.note === note ? { ...one, note: note + line } : one)}\n`).join('');
    const files = (line: string): DossierContent =>
      listedAnew(
        new Map([
          ...heldDossier('public'),
          [DOSSIER_FILES.checkpoints, utf8(lines(line))],
          [DOSSIER_FILES.witnesses, utf8(`${printWitnessKey(audit.key)}\n`)],
        ]),
        KEY,
      );
    const [good = '', early = ''] = seen;
    const forged = good.replace(/.{8}\n$/, 'AAAAAAA=\n');
    expect([good, early, forged].map((line) => [second(files(line)), ours(files(line))])).toEqual([
      [0, 0],
      [1, 1],
      [1, 1],
    ]);
  });

  it.each([...heldDossier().keys()])('finds a byte that was changed in %s, and that it is missing', (path) => {
    const whole = heldDossier();
    const bytes = Uint8Array.from(whole.get(path) ?? []);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    for (const changed of [withFile(whole, path, bytes), withFile(whole, path, null)]) {
      expect(second(changed)).toBeGreaterThan(0);
      expect(ours(changed)).toBeGreaterThan(0);
    }
  });

  it.each(FORGERIES.filter(([_what, _change, code]) => !BEYOND.has(code)))('finds %s', (_what, change) => {
    const forged = heldDossier('whole', undefined, change);
    expect(ours(forged)).toBe(1);
    expect(second(forged)).toBe(1);
  });
});
