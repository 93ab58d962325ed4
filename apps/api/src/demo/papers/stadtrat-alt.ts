import type { DemoPapers } from './demo-paper';

const path = [{ meeting: 'stadtrat-alt', as: 'decision' }] as const;

/** What lay before the council five weeks ago. */
export const stadtratAltPapers: DemoPapers = (year) => [
  {
    key: 'radverkehr',
    kind: 'proposal',
    title: `Fortschreibung des Radverkehrskonzepts bis ${year + 6}`,
    author: 'verwaltung',
    by: ['mayor'],
    submitted: ['stadtrat-alt', 30],
    path,
    text: `
01
Der Stadtrat beschließt die Fortschreibung des Radverkehrskonzepts mit dem Zielhorizont ${year + 6} als Grundlage der Verkehrsplanung.

02
Auf den Hauptrouten werden bis zum 31.12.${year + 2} folgende Abschnitte ausgebaut:
(1) Bahnhofstraße zwischen Postplatz und Wehrbrücke,
(2) Ziegeleiweg zwischen Lindenschule und Gewerbegebiet Nord,
(3) Uferweg zwischen Stadtpark und Campingplatz.

03
Für den Ausbau werden in den Haushaltsjahren ${year + 1} und ${year + 2} jeweils 450.000 Euro vorgesehen.

04
Am Bahnhof und am Marktplatz entstehen überdachte Abstellanlagen für zusammen mindestens 120 Fahrräder.

05
Die Abschnitte nach BP 02 werden im Winter mit der gleichen Dringlichkeit geräumt wie Hauptstraßen.

06
Die Oberbürgermeisterin berichtet dem Ausschuss für Bau, Verkehr und Umwelt jährlich im März über den Stand der Umsetzung.`,
    reasons:
      'Das geltende Konzept stammt aus einer Zeit, in der ein Drittel der heutigen Wege mit dem Rad zurückgelegt wurde. Zählungen an der Wehrbrücke ' +
      'zeigen, dass sich die Zahl der Räder dort in acht Jahren verdoppelt hat. Die Fortschreibung ordnet die vorhandenen Vorhaben, setzt Schwerpunkte ' +
      'auf drei Routen und nennt die Mittel, die dafür nötig sind.',
    pointReasons: {
      '02': 'Die drei Abschnitte schließen die größten Lücken zwischen Bahnhof, Schulen und Gewerbegebiet.',
      '05': 'Wer im Sommer Rad fährt, soll es im Januar nicht wegen eines ungeräumten Weges aufgeben.',
    },
    attachments: [
      {
        name: 'Anlage 1 Zählergebnisse Wehrbrücke.pdf',
        kind: 'pdf',
        heading: 'Zählergebnisse Radverkehr, Zählstelle Wehrbrücke',
        lines: [
          'Durchschnitt je Werktag, Monate Mai bis September',
          `${year - 8}: 1.140 Räder`,
          `${year - 4}: 1.715 Räder`,
          `${year - 1}: 2.290 Räder`,
        ],
      },
      {
        name: 'Anlage 2 Kostenübersicht.txt',
        kind: 'text',
        heading: 'Kostenübersicht der drei Abschnitte',
        lines: [
          'Bahnhofstraße: 380.000 Euro',
          'Ziegeleiweg: 310.000 Euro',
          'Uferweg: 210.000 Euro',
          'Summe: 900.000 Euro',
        ],
      },
    ],
  },
  {
    key: 'radverkehr-sun',
    kind: 'amendment',
    title: 'Änderungsantrag der Fraktion Stadt und Natur: schneller, mehr Stellplätze, Lastenräder',
    author: 'gluehwurm',
    by: [{ faction: 'sun' }],
    submitted: ['stadtrat-alt', 6],
    parent: 'radverkehr',
    edits: [
      { at: '02', change: [`31.12.${year + 2}`, `30.06.${year + 2}`] },
      { at: '04', change: ['mindestens 120 Fahrräder', 'mindestens 200 Fahrräder'] },
      {
        after: '04',
        insert: 'Von den Stellplätzen nach BP 04 sind mindestens zwanzig für Lastenräder und Anhänger geeignet.',
      },
    ],
    reasons: 'Ein Ausbau, der erst zum Jahresende abgeschlossen ist, hilft in der Fahrradsaison niemandem mehr.',
    pointReasons: { '04': 'Schon heute stehen am Bahnhof an warmen Tagen mehr als 150 Räder.' },
  },
  {
    key: 'radverkehr-aa',
    kind: 'amendment',
    title: 'Änderungsantrag der Fraktion Aufbruch Altstadt: Kosten begrenzen',
    author: 'giebelmann',
    by: [{ faction: 'auf' }],
    submitted: ['stadtrat-alt', 4],
    parent: 'radverkehr',
    edits: [{ at: '03', change: ['450.000 Euro', '300.000 Euro'] }, { strike: '05' }],
    reasons:
      'Der Uferweg kann ohne Nachteil in einem späteren Jahr ausgebaut werden. Der Winterdienst hat auf den Straßen Rückstände genug.',
  },
  {
    key: 'trinkbrunnen',
    kind: 'motion',
    title: 'Trinkbrunnen und Schattenplätze in der Innenstadt',
    author: 'rabenhaupt',
    by: [{ faction: 'sos' }, { faction: 'gen' }],
    submitted: ['stadtrat-alt', 24],
    path,
    text: `
01
Die Oberbürgermeisterin wird beauftragt, auf dem Marktplatz, am Postplatz und im Stadtpark je einen öffentlichen Trinkbrunnen zu errichten.

02
An jedem der Standorte nach BP 01 werden mindestens zwei Bänke mit Rücken- und Armlehnen aufgestellt, die im Sommer bis 16:00 Uhr im Schatten liegen.

03
Die Brunnen werden von April bis Oktober betrieben und wöchentlich auf ihre Wasserqualität geprüft.

04
Über die Kosten und den Zeitplan wird der Stadtrat im 1. Quartal ${year + 1} unterrichtet.`,
    reasons:
      'Ältere Menschen und Familien meiden die Innenstadt an heißen Tagen. Wasser und Schatten sind die einfachste Vorsorge.',
  },
  {
    key: 'parkgebuehren',
    kind: 'motion',
    title: 'Parkgebühren in der Altstadt für ein Jahr aussetzen',
    author: 'rosendorn',
    by: [{ faction: 'fwl' }],
    submitted: ['stadtrat-alt', 26],
    path,
    text: `
01
Die Erhebung von Parkgebühren in der Parkzone I (Altstadt) wird vom 01.01.${year + 1} bis zum 31.12.${year + 1} ausgesetzt.

02
Die Höchstparkdauer von zwei Stunden bleibt bestehen und wird überwacht.

03
Die Oberbürgermeisterin berichtet nach zwölf Monaten über die Wirkung auf Handel und Verkehr.`,
    reasons:
      'Der Handel in der Altstadt klagt über ausbleibende Kundschaft. Ein Jahr ohne Gebühren gibt Aufschluss, ob die Gebühren daran Anteil haben.',
  },
  {
    key: 'parkgebuehren-stellungnahme',
    kind: 'statement',
    title: 'Stellungnahme der Verwaltung zum Antrag Parkgebühren in der Altstadt',
    author: 'verwaltung',
    by: [{ office: 'Stadtkämmerei' }],
    submitted: ['stadtrat-alt', 12],
    parent: 'parkgebuehren',
    statement: {
      lawful: [true, ''],
      resources: [true, ''],
      funds: [
        false,
        'Der Haushalt rechnet mit Einnahmen von 612.000 Euro aus der Parkzone I. Eine Deckung ist nicht benannt.',
      ],
      body:
        'Der Antrag ist zulässig. Ohne Gebühren ist zu erwarten, dass Stellplätze länger belegt werden; die Überwachung der Höchstparkdauer müsste ' +
        'verdoppelt werden. Die Verwaltung empfiehlt, dem Antrag nicht zu folgen, solange eine Deckung fehlt.',
      counter: [
        {
          at: '01',
          change: [
            `vom 01.01.${year + 1} bis zum 31.12.${year + 1} ausgesetzt`,
            `an den vier Adventssamstagen des Jahres ${year + 1} ausgesetzt`,
          ],
        },
        { at: '03', change: ['nach zwölf Monaten', `bis zum 31.03.${year + 2}`] },
      ],
    },
  },
  {
    key: 'bibliothek',
    kind: 'proposal',
    title: 'Neufassung der Satzung über die Benutzung der Stadtbibliothek',
    author: 'verwaltung',
    by: [{ office: 'Amt für Kultur und Bildung' }],
    submitted: ['stadtrat-alt', 28],
    path,
    text: `
01
Der Stadtrat beschließt die Satzung über die Benutzung der Stadtbibliothek in der Fassung der Anlage 1.

02
Für Kinder und Jugendliche bis zur Vollendung des 18. Lebensjahres ist der Bibliotheksausweis gebührenfrei.

03
Die Satzung tritt am 01.01.${year + 1} in Kraft.`,
    reasons:
      'Die bisherige Satzung kennt keine elektronischen Medien und verlangt für den Ausweis eine Unterschrift auf Papier.',
    attachments: [
      {
        name: 'Anlage 1 Satzungsentwurf.pdf',
        kind: 'pdf',
        heading: 'Satzung über die Benutzung der Stadtbibliothek Lindenau am Wehr (Entwurf)',
        lines: [
          '§ 1 Die Stadtbibliothek ist eine öffentliche Einrichtung der Stadt.',
          '§ 2 Benutzen darf sie, wer einen Bibliotheksausweis hat. Er wird auch elektronisch erteilt.',
          '§ 3 Die Leihfrist beträgt vier Wochen, für elektronische Medien drei Wochen.',
          '§ 4 Für Kinder und Jugendliche ist der Ausweis gebührenfrei.',
        ],
      },
    ],
  },
  {
    key: 'wehrbruecke',
    kind: 'notice',
    title: 'Sachstand zur Sanierung der Wehrbrücke',
    author: 'verwaltung',
    by: [{ office: 'Tiefbauamt' }],
    submitted: ['stadtrat-alt', 15],
    path: [{ meeting: 'stadtrat-alt', as: 'notice' }],
    reasons:
      'Die Prüfung der Lager ist abgeschlossen. Zwei von acht Lagern müssen ausgetauscht werden. Die Brücke bleibt für Fahrzeuge bis 7,5 Tonnen offen; die ' +
      'Umleitung für den Schwerverkehr gilt weiter. Die Arbeiten beginnen nach dem Hochwasserzeitraum und dauern voraussichtlich vierzehn Wochen.',
  },
  {
    key: 'winterdienst',
    kind: 'question',
    title: 'Ausfälle im Winterdienst auf Gehwegen',
    author: 'dachsleitner',
    by: [{ person: 'dachsleitner' }],
    submitted: ['stadtrat-alt', 18],
    path: [{ meeting: 'stadtrat-alt', as: 'notice' }],
    text: `
01
An wie vielen Tagen des vergangenen Winters konnten die städtischen Gehwege nicht bis 7:00 Uhr geräumt werden?

02
Welche Gründe hatten die Ausfälle?

03
Welche Vorkehrungen trifft die Verwaltung für den kommenden Winter?`,
    reasons: 'Im Januar waren die Wege zur Lindenschule an mehreren Tagen in Folge nicht geräumt.',
  },
];
