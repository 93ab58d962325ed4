import { cosign, printWitnessKey, utf8 } from '@gremia/journal';
import { newKey } from '../../journal/src/testing/reference';
import type { DossierContent } from './archive';
import { DOSSIER_FILES } from './format';
import { readDossier } from './read-dossier';
import { heldDossier, KEY, verifyEd25519 } from './testing/held-dossier';
import { verifyDossier, type Trusted } from './verify/verify-dossier';

const audit = newKey('rechnungsamt.example.org');
const AFTER = Date.parse('2026-11-25T17:00:00Z') / 1000;
const whole = heldDossier('public');
/** So many entries the fourth checkpoint is over. */
const FOURTH = Number(readDossier(whole).checkpoints[3]?.note.split('\n')[1]);

/** The dossier with a cosignature under one checkpoint; what names files and their hashes is of no matter here. */
function cosigned(at: number, seconds = AFTER, alter: (line: string) => string = (line) => line): DossierContent {
  const lines = readDossier(whole).checkpoints.map((checkpoint, index) =>
    index === at
      ? {
          ...checkpoint,
          note: checkpoint.note + alter(cosign(checkpoint.note, { by: audit.key, seconds }, audit.sign)),
        }
      : checkpoint,
  );
  return new Map([
    ...whole,
    [DOSSIER_FILES.checkpoints, utf8(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))],
    [DOSSIER_FILES.witnesses, utf8(`${printWitnessKey(audit.key)}\n`)],
  ]);
}
const found = (content: DossierContent, trusted: Partial<Trusted> = { witnesses: [audit.key] }) =>
  verifyDossier(readDossier(content), { keys: [KEY.key], ...trusted }, verifyEd25519).findings.filter(({ code }) =>
    /witness|cosign|anchor|cut-off/.test(code),
  );

describe('what a witness has seen', () => {
  it('is proved with a key that came from the witness, with time and place', () => {
    const [saw, anchored, after] = found(cosigned(3));
    expect(saw).toMatchObject({
      level: 'proved',
      code: 'witness-saw',
      about: { witness: audit.key.name, seen: FOURTH },
    });
    expect(saw?.about['at']).toBe('2026-11-25T17:00:00.000Z');
    expect(anchored).toMatchObject({ level: 'proved', code: 'anchored', about: { anchored: FOURTH } });
    expect(after).toMatchObject({ level: 'unproven', code: 'after-anchor', about: { from: FOURTH + 1 } });
  });

  it('is only told where its key came with the dossier', () => {
    expect(found(cosigned(3), {}).map(({ level, code }) => `${level} ${code}`)).toEqual([
      'unproven witness-unknown',
      'unproven cut-off-possible',
    ]);
  });

  it('contradicts another journal, whoever has signed that', () => {
    const rewritten = heldDossier('public', undefined, (all) => all.toSpliced(60, 1));
    const before = readDossier(cosigned(3)).checkpoints[3];
    const content = new Map([...rewritten, [DOSSIER_FILES.checkpoints, utf8(`${JSON.stringify(before)}\n`)]]);
    expect(found(content).map(({ code }) => code)).toContain('witness-contradicts');
  });

  it.each([
    ['of entries that came later', cosigned(3, AFTER - 100_000), 'witness-earlier'],
    ['with a signature that is wrong', cosigned(3, AFTER, (line) => line.replace(/.{6}=*\n$/, 'AAAAAA==\n')), ''],
  ])('is a fault %s', (_what, content, code) => {
    const faults = found(content).filter(({ level }) => level === 'fault');
    if (code !== '') expect(faults.map((fault) => fault.code)).toEqual([code]);
    else expect(found(content).some((one) => one.code === 'witness-saw')).toBe(false);
  });
});
