import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packDossier, type WrittenEntry } from '@gremia/dossier';
import { printNoteKey } from '@gremia/journal';
import { bavarianMeeting, moreCounted } from '../../../libs/dossier/src/testing/bavarian-meeting';
import { FORGERIES } from '../../../libs/dossier/src/testing/forgeries';
import { heldDossier, KEY } from '../../../libs/dossier/src/testing/held-dossier';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'gremia-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const carryOut = async (...args: string[]): Promise<{ code: number; out: string; error: string }> => {
  const written = { out: '', error: '' };
  const code = await run(args, { print: (text) => (written.out += text), complain: (text) => (written.error += text) });
  return { code, ...written };
};

describe('gremia verify', () => {
  const whole = file('whole.zip', packDossier(heldDossier()));
  const keys = file('keys.txt', `# published on 1 November\n${printNoteKey(KEY.key)}\n`);
  const [, forge] = FORGERIES[0] ?? [];
  const forged = file('forged.zip', packDossier(heldDossier('whole', undefined, forge)));

  it('proves a dossier with a key from elsewhere', async () => {
    const { code, out } = await carryOut(whole, '--keys', keys);
    expect(code).toBe(0);
    expect(out).toContain('Musterstadt · Stadtrat · Sitzung des Stadtrats (vollständig)');
    expect(out).toMatch(/bewiesen +Nachgezählt, 39 Stimmen/u);
    expect(out).toContain('ERGEBNIS: Nichts widerspricht sich.');
    expect(out).not.toContain('Schlüssel aus dem Dossier');
  });

  it('names the fault first, in the language that was asked for', async () => {
    const { code, out } = await carryOut(forged, '--language', 'en');
    expect(code).toBe(1);
    expect(out.split('\n')[2]).toMatch(/^FAULT +The count is wrong/u);
    expect(out).toContain('RESULT: the dossier does not stand up.');
  });

  it('counts again where nobody may abstain, and names what was counted wrong', async () => {
    const held = file('bavarian.zip', packDossier(heldDossier('whole', bavarianMeeting())));
    const proved = await carryOut(held);
    expect(proved.code).toBe(0);
    expect(proved.out.match(/bewiesen +Nachgezählt, \d+ Stimmen/gu)).not.toBeNull();
    expect(proved.out).toContain('ERGEBNIS: Nichts widerspricht sich.');
    expect(proved.out).not.toMatch(/Enthaltung/u);
    const more = (entries: readonly WrittenEntry[]) => entries.map((entry) => moreCounted(entry, 'v1'));
    const wrong = file('wrong.zip', packDossier(heldDossier('whole', bavarianMeeting(), more)));
    const refuted = await carryOut(wrong);
    expect(refuted.code).toBe(1);
    expect(refuted.out).toContain('ERGEBNIS: Das Dossier hält der Prüfung nicht stand.');
  });

  it('gives everything as data', async () => {
    const { code, out } = await carryOut(whole, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ part: 'whole', holds: true, meeting: { body: 'Stadtrat' } });
  });

  it.each([
    ['a file that is not there', [join(folder, 'nowhere.zip')], 'lässt sich nicht öffnen'],
    ['a folder', [folder], 'lässt sich nicht öffnen'],
    ['no ZIP', [keys], 'Das ist keine ZIP-Datei, oder sie ist beschädigt.'],
    ['keys that are none', [whole, '--keys', whole], 'hat nicht die vereinbarte Form'],
    ['certificates that are none', [whole, '--timestamps', keys], 'hat nicht die vereinbarte Form'],
    ['nothing', [], 'Aufruf: gremia verify'],
    ['an unknown wish', [whole, '--fast'], 'Aufruf: gremia verify'],
    ['another language', [whole, '--language', 'fr'], 'Aufruf: gremia verify'],
  ])('says so of %s', async (_what, args, sentence) => {
    const { code, error } = await carryOut(...args);
    expect(code).toBe(2);
    expect(error).toContain(sentence);
  });
});
