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
    [
      `${HEAD}schritte:\n  - { um: "18:30" }\n  - { um: "18:00" }\n  - { um: "17:00", tag: 2026-11-26 }\n`,
      [
        '6: Schritt 2 › um: 18:00 am 2026-11-25 liegt vor 18:30 am 2026-11-25; ' +
          'von Schritt zu Schritt geht die Zeit nur vorwärts',
      ],
    ],
    [
      `${HEAD}schritte:\n  - { um: "16:59" }\n`,
      [expect.stringContaining('Schritt 1 › um: 16:59 am 2026-11-25 liegt vor 17:00 am 2026-11-25')],
    ],
    [
      `${HEAD}tag: 2026-10-25\nbeginn: "01:30"\nschritte:\n  - { um: "02B:10" }\n  - { um: "02A:50" }\n`,
      [expect.stringContaining('Schritt 2 › um: 02A:50 am 2026-10-25 liegt vor 02B:10')],
    ],
    [
      `${HEAD}schritte:\n  - anmelden: { wer: M1, M2 }\n`,
      [
        '5: Schritt 1 › anmelden: unbekannt ist „M2“; hinter einem Komma beginnt etwas Neues: ' +
          'mehrere in Anführungszeichen oder als Liste',
      ],
    ],
    [
      `${HEAD}schritte: []\nniederschrift: { enthält: [90000] }\n`,
      ['5: niederschrift › enthält › 0: da steht „90000“, erwartet: Text in Anführungszeichen'],
    ],
  ])('is told where and why: %j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('is told which rules there are', () => {
    expect(faultsOf(`${HEAD}schritte: []\nregeln: hessen\n`)).toEqual([
      expect.stringMatching(/^5: regeln: dieses Regelprofil gibt es nicht; möglich: .*hessen-council/u),
    ]);
  });

  const firstSeen = async (steps: string, rules = ''): Promise<string> => {
    expect(faultsOf(`${HEAD}${rules}schritte:\n  - eröffnen: {}\n${steps}`)).toEqual([]);
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

  it.each([
    ['§ 45 KSVG', 'undefined: undefined'],
    ['§ 45 Abs. 3 KSVG', 'undefined: undefined'],
    ['§ 45 Abs. 3 Satz 1 KSVG', 'norm: § 45 Abs. 3 KSVG'],
    ['§ 45 Abs. 1 KSVG', 'norm: § 45 Abs. 3 KSVG'],
    ['§ 44 KSVG', 'norm: § 45 Abs. 3 KSVG'],
  ])('lets a norm be cited more widely than the rules cite it, and not otherwise: %s', async (norm, seen) => {
    const demand = 'verlangt: { von: M4, durch: Mitglieder, zahl: 2 }';
    const steps =
      '  - anmelden: { wer: M1-M6 }\n  - aufrufen: Ö 1\n' +
      `  - abstimmung öffnen: { über: x, art: namentlich, ${demand} }\n    erwartet: { verweigert: { norm: '${norm}' } }\n`;
    expect(await firstSeen(steps, 'regeln: saarland-council\n')).toContain(seen);
  });

  it('calls no item before the opening, and changes a ballot that is given again', async () => {
    writeFileSync(
      file,
      `${HEAD}schritte:\n  - aufrufen: Ö 1\n    erwartet: { verweigert: {}, sitzung: geplant }\n  - eröffnen: {}\n` +
        '  - anmelden: { wer: M1-M6 }\n  - aufrufen: Ö 1\n  - abstimmung öffnen: { über: x }\n' +
        '  - stimmen: { ja: 5 }\n  - stimmen: { nein: M1 }\n  - abstimmung schließen: {}\n' +
        '    erwartet: { zählung: { ja: 4, nein: 1, nicht teilgenommen: 1 } }\n',
    );
    const scenario = readScenario(file);
    expect(await playScenario(scenario, new CoreStage(scenario))).toEqual([]);
  });

  it('lets a sentence leave out words as often as wanted', async () => {
    const seen = (words: string): string =>
      `  - anmelden: { wer: M1-M6 }\n  - aufrufen: Ö 1\n    erwartet: { beschlussfähigkeit: '${words}' }\n`;
    expect(await firstSeen(seen('…6 von…beschlussfähig (5…)'))).toBe('undefined: undefined');
    expect(await firstSeen(seen('6…von 9…erforderlich'))).toContain('6 von 9 anwesend');
    expect(await firstSeen(seen('…beschlussfähig…6 von…'))).toContain('6 von 9 anwesend');
  });
});
