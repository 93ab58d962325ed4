import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CoreStage } from './core-stage';
import { playScenario } from './play-scenario';
import { readScenario } from './read-scenario';

const HEAD = 'titel: Radweg\ngremium: { sitze: 9 }\ntagesordnung: [{ nr: Ö 1, titel: Radweg }]\n';

describe('a file that is no scenario', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gremia-scenario-'));
  const file = join(folder, 'eigenes.yaml');
  afterAll(() => rmSync(folder, { recursive: true }));

  const faultsOf = (text: string): string[] => {
    writeFileSync(file, text);
    try {
      readScenario(file);
      return [];
    } catch (error) {
      return (error as Error).message.split('\n').map((line) => line.replace(`${file}:`, ''));
    }
  };

  it.each([
    ['', ['1: Hier steht kein Szenario; es beginnt mit „titel: …“.']],
    ['titel: [', [expect.stringMatching(/^1: Das ist kein YAML; bitte Einrückung/u)]],
    ['titel: x\n', ['1: tagesordnung: fehlt', '1: schritte: fehlt']],
    [`${HEAD}schritte: []\ntag: 2026-02-30\n`, ['5: tag: „2026-02-30“ ist kein Tag der Form 2026-11-25']],
    [`${HEAD}schritte: []\nbeginn: "25:99"\n`, ['5: beginn: „25:99“: ist keine Uhrzeit der Form "17:00"']],
    [`${HEAD}schritte:\n  - eröffnen: {}\n  - abstimen: {}\n`, ['6: Schritt 2: unbekannt ist „abstimen“']],
    [
      `${HEAD}schritte:\n  - unterbrechen: { wegen: Laune }\n`,
      ['5: Schritt 1 › unterbrechen › wegen: „Laune“ gibt es hier nicht; möglich: Pause, Störung, Unruhe, anderer Tag'],
    ],
    [
      `${HEAD}schritte:\n  - abstimmen: { über: x, ja: 2.5, nein: -1 }\n`,
      [
        '5: Schritt 1 › abstimmen › ja: „2.5“ ist hier nicht möglich; erwartet: eine ganze Zahl oder Text oder eine Liste',
        '5: Schritt 1 › abstimmen › nein: „-1“ ist zu klein, mindestens 0',
      ],
    ],
  ])('is told where and why: %j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('is told which rules there are', () => {
    expect(faultsOf(`${HEAD}schritte: []\nregeln: hessen\n`)).toEqual([
      expect.stringMatching(/^5: regeln: dieses Regelprofil gibt es nicht; möglich: .*hessen-council/u),
    ]);
  });

  const firstSeen = async (steps: string): Promise<string> => {
    expect(faultsOf(`${HEAD}schritte:\n  - eröffnen: {}\n${steps}`)).toEqual([]);
    const scenario = readScenario(file);
    const [first] = await playScenario(scenario, new CoreStage(scenario));
    return `${first?.where}: ${first?.seen}`;
  };

  it.each([
    ['  - anmelden: { wer: Frau Müller }\n', 'Schritt 2 (anmelden) › Schritt: „Frau Müller“ gibt es nicht;'],
    ['  - anmelden: { wer: M6-M1 }\n', 'Schritt 2 (anmelden) › Schritt: „M6-M1“ nennt niemanden'],
    [
      '  - anmelden: { wer: M10 }\n',
      'Schritt 2 (anmelden) › Schritt: verweigert: Sie gehören diesem Gremium nicht an.',
    ],
    ['  - aufrufen: Ö 9\n', 'Schritt 2 (aufrufen) › Schritt: Es gibt keinen Tagesordnungspunkt „Ö 9“.'],
    ['  - verkünden: {}\n', 'Schritt 2 (verkünden) › Schritt: Es wurde noch keine Abstimmung eröffnet.'],
    ['  - { um: "02:30", tag: 2026-03-29 }\n', 'Schritt 2 (ansehen) › Schritt: Um 02:30 am 2026-03-29 gibt es nicht.'],
  ])('names the step that cannot be played: %j', async (steps, seen) => {
    expect(await firstSeen(steps)).toContain(seen);
  });

  it('lets a sentence leave out words as often as wanted', async () => {
    const seen = (words: string): string =>
      `  - anmelden: { wer: M1-M6 }\n  - aufrufen: Ö 1\n    erwartet: { beschlussfähigkeit: '${words}' }\n`;
    expect(await firstSeen(seen('…6 von…beschlussfähig (5…)'))).toBe('undefined: undefined');
    expect(await firstSeen(seen('6…von 9…erforderlich'))).toContain('6 von 9 anwesend');
    expect(await firstSeen(seen('…beschlussfähig…6 von…'))).toContain('6 von 9 anwesend');
  });
});
