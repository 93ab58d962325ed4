import { LEVEL_WORDS, sentenceOf, type Dossier, type Finding, type Report, type ReportLanguage } from '@gremia/dossier';

export const USAGE = `Aufruf: gremia verify DOSSIER.zip [--keys DATEI] [--receipt DATEI] [--witness DATEI]
                     [--timestamps DATEI] [--json] [--language de|en]

  --keys DATEI      öffentlicher Schlüssel der Gemeinde, auf einem anderen Weg besorgt; mehrfach möglich
  --receipt DATEI   ein Beleg, den ein Mitglied aufbewahrt hat; mehrfach möglich
  --witness DATEI   Schlüssel eines Zeugen, den er selbst herausgibt; mehrfach möglich
  --timestamps DATEI  Zertifikate (PEM) derer, deren Zeitstempeln Sie vertrauen; mehrfach möglich
  --json            alle Feststellungen als Daten

Ende mit 0: nichts widerspricht sich. 1: etwas widerspricht sich. 2: nicht lesbar.
`;

const WORDS = {
  de: {
    part: { whole: 'vollständig', public: 'öffentlicher Teil' },
    holds: 'ERGEBNIS: Nichts widerspricht sich.',
    fault: 'ERGEBNIS: Das Dossier hält der Prüfung nicht stand.',
    summary: (proved: number, unproven: number, faults: number) =>
      `${proved} bewiesen, ${unproven} nicht bewiesen, ${faults} Fehler`,
  },
  en: {
    part: { whole: 'whole', public: 'public part' },
    holds: 'RESULT: nothing contradicts anything.',
    fault: 'RESULT: the dossier does not stand up.',
    summary: (proved: number, unproven: number, faults: number) =>
      `${proved} proved, ${unproven} not proved, ${faults} faults`,
  },
} as const;

const ORDER: readonly Finding['level'][] = ['fault', 'proved', 'unproven'];

/** A report for people: what contradicts itself first, then what is proved, then what cannot be. */
export function printReport({ manifest }: Dossier, { holds, findings }: Report, language: ReportLanguage): string {
  const words = WORDS[language];
  const { meeting, part } = manifest;
  const count = (level: Finding['level']): number => findings.filter((finding) => finding.level === level).length;
  const width = Math.max(...ORDER.map((level) => LEVEL_WORDS[language][level].length));
  const lines = ORDER.flatMap((level) =>
    findings
      .filter((finding) => finding.level === level)
      .map((finding) => `${LEVEL_WORDS[language][level].padEnd(width)}  ${sentenceOf(finding, language)}`),
  );
  return [
    `${meeting.municipality} · ${meeting.body} · ${meeting.title} (${words.part[part]})`,
    '',
    ...lines,
    '',
    holds ? words.holds : words.fault,
    words.summary(count('proved'), count('unproven'), count('fault')),
    '',
  ].join('\n');
}

const UNREADABLE = {
  de: {
    'no-file': 'Die Datei „{file}“ lässt sich nicht öffnen.',
    'not-checkable': 'Die Prüfung ist an „{file}“ gescheitert: Etwas darin hat das Prüfprogramm nicht erwartet.',
    'not-a-zip': 'Das ist keine ZIP-Datei, oder sie ist beschädigt.',
    'too-large': 'Die Datei ist größer, als ein Dossier sein kann.',
    'file-missing': 'Im Dossier fehlt die Datei „{file}“; ohne sie lässt sich nichts prüfen.',
    'file-malformed': 'Die Datei „{file}“ hat nicht die vereinbarte Form.',
    'format-unknown': 'Das ist kein Dossier, oder eines in einer Form, die dieses Prüfprogramm nicht kennt.',
  },
  en: {
    'no-file': 'The file "{file}" cannot be opened.',
    'not-checkable': 'The check failed at "{file}": something in it was not expected by the verifier.',
    'not-a-zip': 'This is no ZIP file, or a damaged one.',
    'too-large': 'The file is larger than a dossier can be.',
    'file-missing': 'The file "{file}" is missing from the dossier; nothing can be checked without it.',
    'file-malformed': 'The file "{file}" does not have the agreed form.',
    'format-unknown': 'This is no dossier, or one in a form that this verifier does not know.',
  },
} as const;

/** Why there is nothing to report. */
export const unreadableSentence = (
  code: keyof (typeof UNREADABLE)['de'],
  file: string | null,
  language: ReportLanguage,
): string => UNREADABLE[language][code].replace('{file}', file ?? '');
