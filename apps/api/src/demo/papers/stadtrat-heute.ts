import type { DemoPapers } from './demo-paper';
import { hitzePapers } from './hitze';

const path = [{ meeting: 'stadtrat-heute', as: 'decision' }] as const;

/** What the council deliberates today. */
export const stadtratHeutePapers: DemoPapers = (year) => [
  ...hitzePapers(year),
  {
    key: 'zweckverband',
    kind: 'proposal',
    title: 'Beitritt zum Zweckverband Kommunale Rechenzentren Wehrland',
    author: 'verwaltung',
    by: ['mayor'],
    submitted: ['stadtrat-heute', 21],
    path,
    text: `
01
Die Stadt Lindenau am Wehr tritt zum 01.07.${year + 1} dem Zweckverband Kommunale Rechenzentren Wehrland bei.

02
Der Verbandssatzung in der Fassung der Anlage 1 wird zugestimmt.

03
In die Verbandsversammlung werden die Oberbürgermeisterin und zwei vom Stadtrat zu wählende Mitglieder entsandt.

04
Die jährliche Umlage von 96.000 Euro wird ab dem Haushalt ${year + 1} veranschlagt.`,
    reasons:
      'Vier Nachbarstädte betreiben ihre Rechner seit Jahren gemeinsam. Der eigene Betrieb ist mit drei Beschäftigten nicht mehr sicher zu führen.',
    attachments: [
      {
        name: 'Anlage 1 Verbandssatzung.pdf',
        kind: 'pdf',
        heading: 'Satzung des Zweckverbandes Kommunale Rechenzentren Wehrland',
        lines: [
          '§ 1 Mitglieder sind die beigetretenen Städte und Gemeinden.',
          '§ 2 Der Verband betreibt Rechner und Netze seiner Mitglieder.',
          '§ 3 Jedes Mitglied trägt die Umlage nach Einwohnern.',
        ],
      },
    ],
  },
  {
    key: 'ziegeleiwiesen',
    kind: 'proposal',
    title: 'Bebauungsplan Nr. 27 Ziegeleiwiesen: Aufstellungsbeschluss',
    author: 'verwaltung',
    by: [{ office: 'Stadtplanungsamt' }],
    submitted: ['bvu-alt', 21],
    path: [
      { meeting: 'bvu-alt', as: 'preliminary' },
      { meeting: 'stadtrat-heute', as: 'decision' },
    ],
    text: `
01
Für das in der Anlage 1 umgrenzte Gebiet zwischen Ziegeleiweg, Bahndamm und Mühlgraben wird der Bebauungsplan Nr. 27 „Ziegeleiwiesen“ aufgestellt.

02
Planungsziel ist ein Wohngebiet mit rund 140 Wohnungen, davon mindestens ein Drittel mit Mietpreisbindung.

03
Der Uferstreifen am Mühlgraben bleibt auf einer Breite von 15 m unbebaut und öffentlich zugänglich.

04
Die frühzeitige Beteiligung der Öffentlichkeit findet in Form einer Versammlung vor Ort und einer Auslegung von vier Wochen statt.

05
Der Beschluss ist ortsüblich bekannt zu machen.`,
    reasons:
      'Das Gelände der früheren Ziegelei liegt seit elf Jahren brach. Der Flächennutzungsplan stellt es als Wohnbaufläche dar.',
    attachments: [
      {
        name: 'Anlage 1 Geltungsbereich.pdf',
        kind: 'pdf',
        heading: 'Geltungsbereich Bebauungsplan Nr. 27',
        lines: ['Fläche: 4,8 ha', 'Flur 11, Flurstücke 40 bis 52', 'Maßstab im Original 1:2.000'],
      },
    ],
  },
  {
    key: 'schulweg',
    kind: 'motion',
    title: 'Sicherer Schulweg zur Lindenschule',
    author: 'eschenwald',
    by: [{ faction: 'bul' }],
    submitted: ['bvu-alt', 18],
    path: [
      { meeting: 'bvu-alt', as: 'preliminary' },
      { meeting: 'stadtrat-heute', as: 'decision' },
    ],
    text: `
01
In der Lindenstraße wird zwischen Hausnummer 2 und Hausnummer 38 eine Höchstgeschwindigkeit von 30 km/h angeordnet.

02
Vor der Lindenschule werden
a. der Fußgängerüberweg beleuchtet,
b. die Bordsteine an der Querung abgesenkt,
c. das Parken auf einer Länge von 20 m untersagt.

03
Die Wirkung der Maßnahmen nach BP 02 wird nach einem Schuljahr gemeinsam mit der Schule bewertet.`,
    reasons: 'Im vergangenen Schuljahr kam es vor der Schule zu zwei Unfällen mit leicht verletzten Kindern.',
  },
  {
    key: 'schulweg-sos',
    kind: 'amendment',
    title: 'Änderungsantrag der Fraktion Soziale Stadt: Hol- und Bringzone',
    author: 'sandweg',
    by: [{ faction: 'sos' }],
    submitted: ['bvu-alt', 6],
    parent: 'schulweg',
    edits: [
      { at: '02 c.', change: ['20 m', '35 m'] },
      { after: '02', insert: 'In der Angerstraße wird eine Hol- und Bringzone mit sechs Stellplätzen eingerichtet.' },
    ],
    reasons: 'Wer sein Kind bringt, hält sonst weiter auf dem Gehweg vor der Schule.',
  },
  {
    key: 'leerstand',
    kind: 'question',
    title: 'Leerstand in der Marktstraße',
    author: 'giebelmann',
    by: [{ person: 'giebelmann' }],
    submitted: ['stadtrat-heute', 16],
    path: [{ meeting: 'stadtrat-heute', as: 'notice' }],
    text: `
01
Wie viele Ladenlokale in der Marktstraße stehen seit mehr als sechs Monaten leer?

02
Mit wie vielen Eigentümern hat die Wirtschaftsförderung gesprochen und mit welchem Ergebnis?

03
Sind Zwischennutzungen durch Vereine oder Künstlerinnen und Künstler vorgesehen?`,
  },
  {
    key: 'terminplan',
    kind: 'notice',
    title: `Sitzungskalender ${year + 1}`,
    author: 'sitzungsdienst',
    by: [{ office: 'Sitzungsdienst' }],
    submitted: ['stadtrat-heute', 10],
    path: [{ meeting: 'stadtrat-heute', as: 'notice' }],
    reasons:
      'Der Stadtrat tagt in der Regel am Mittwoch der dritten Woche um 17:00 Uhr, außer in den Ferien. Die Ausschüsse tagen in der Woche davor.',
    attachments: [
      {
        name: 'Sitzungskalender.txt',
        kind: 'text',
        heading: `Sitzungskalender ${year + 1}`,
        lines: ['Januar bis Juni: monatlich', 'Juli und August: sitzungsfrei', 'September bis Dezember: monatlich'],
      },
    ],
  },
  {
    key: 'amtsleitung',
    kind: 'proposal',
    title: 'Besetzung der Leitung des Amtes für Soziales und Gesundheit',
    author: 'verwaltung',
    by: ['mayor'],
    submitted: ['stadtrat-heute', 14],
    public: false,
    path: [{ meeting: 'stadtrat-heute', as: 'decision', public: false }],
    text: `
01
Der Einstellung der Bewerberin Nummer 4 als Leiterin des Amtes für Soziales und Gesundheit zum 01.02.${year + 1} wird zugestimmt.

02
Die Probezeit beträgt sechs Monate.`,
    reasons: 'Auf die Ausschreibung gingen 21 Bewerbungen ein; fünf wurden zum Gespräch geladen.',
  },
];
