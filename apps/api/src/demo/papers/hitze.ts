import type { DemoPapers } from './demo-paper';

/** The motion to try everything on, with amendments that exclude each other and statements of the administration. */
export const hitzePapers: DemoPapers = (year) => [
  {
    key: 'hitze',
    kind: 'motion',
    title: 'Kühle Orte für heiße Tage: Hitzeaktionsplan für Lindenau am Wehr',
    author: 'immergruen',
    by: [{ faction: 'sun' }, { faction: 'sos' }, { faction: 'gen' }],
    submitted: ['stadtrat-heute', 26],
    path: [{ meeting: 'stadtrat-heute', as: 'decision' }],
    text: `
01
Die Oberbürgermeisterin wird beauftragt, dem Stadtrat bis zum 31.03.${year + 1} einen Hitzeaktionsplan vorzulegen.

02
Der Plan benennt mindestens
(1) öffentlich zugängliche kühle Räume in jedem Stadtteil,
(2) Wege zu diesen Räumen, die auch mit Rollstuhl und Kinderwagen nutzbar sind,
(3) ein Verfahren, mit dem alleinlebende ältere Menschen bei Hitzewarnungen angerufen werden.

03
Für Sofortmaßnahmen im Sommer ${year + 1} werden 80.000 Euro bereitgestellt.

04
Das Freibad und die Stadtbibliothek öffnen an Tagen mit amtlicher Hitzewarnung bis 21:00 Uhr.

05
Bei Neupflanzungen im Straßenraum werden nur Baumarten verwendet, die mit Trockenheit zurechtkommen.

06
Der Beirat für Menschen mit Behinderungen ist an der Erarbeitung nach BP 01 zu beteiligen.

07
Über die Erfahrungen mit den Maßnahmen nach BP 03 und BP 04 wird dem Stadtrat im 4. Quartal ${year + 1} berichtet.`,
    reasons:
      'Im vergangenen Sommer gab es an neunzehn Tagen eine amtliche Hitzewarnung. Der Rettungsdienst fuhr an diesen Tagen ein Drittel mehr Einsätze als ' +
      'sonst. Ein Plan, der vorher feststeht, rettet Leben und kostet wenig.',
    pointReasons: {
      '02': 'Kühle Räume helfen nur, wenn man sie kennt und hinkommt.',
      '04': 'Beide Häuser sind gekühlt oder bieten Wasser; die Öffnung bis in den Abend kostet je Tag rund 600 Euro.',
    },
    attachments: [
      {
        name: 'Karte der kühlen Orte.pdf',
        kind: 'pdf',
        heading: 'Kühle Orte in Lindenau am Wehr (Stand der Erhebung)',
        lines: [
          'Altstadt: Rathausgewölbe, Stadtkirche',
          'Neustadt: Stadtbibliothek',
          'Wehrvorstadt: Mühlenmuseum',
          'Anger: noch kein Ort gefunden',
        ],
      },
    ],
  },
  {
    key: 'hitze-bul',
    kind: 'amendment',
    title: 'Änderungsantrag der Fraktion Bürgerunion Lindenau: Zeitplan und Öffnungszeiten',
    author: 'bergquell',
    by: [{ faction: 'bul' }],
    submitted: ['stadtrat-heute', 5],
    parent: 'hitze',
    edits: [
      { at: '01', change: [`31.03.${year + 1}`, `30.06.${year + 1}`] },
      {
        at: '04',
        change: [
          'Das Freibad und die Stadtbibliothek öffnen an Tagen mit amtlicher Hitzewarnung bis 21:00 Uhr.',
          'Das Freibad öffnet an Tagen mit amtlicher Hitzewarnung bis 21:00 Uhr, die Stadtbibliothek bis 19:00 Uhr.',
        ],
      },
      {
        after: '05',
        insert:
          'Die Bewässerung junger Bäume kann durch Patenschaften von Vereinen und Nachbarschaften unterstützt werden.',
      },
    ],
    reasons: 'Ein sorgfältiger Plan braucht ein Vierteljahr mehr. Die Bibliothek hat abends kein Personal.',
    pointReasons: { '01': 'Bis Ende März liegt die Auswertung des Rettungsdienstes nicht vor.' },
  },
  {
    key: 'hitze-flw',
    kind: 'amendment',
    title: 'Änderungsantrag der Fraktion Freie Liste Wehrland: Kosten und Baumarten',
    author: 'pappelreihe',
    by: [{ faction: 'fwl' }],
    submitted: ['stadtrat-heute', 4],
    parent: 'hitze',
    edits: [{ at: '03', change: ['80.000 Euro', '45.000 Euro'] }, { strike: '05' }],
    reasons: 'Der Ansatz ist zu hoch gegriffen. Die Wahl der Baumarten ist laufendes Geschäft der Verwaltung.',
  },
  {
    key: 'hitze-auf',
    kind: 'amendment',
    title: 'Änderungsantrag der Fraktion Aufbruch Altstadt: Öffnung bis 22:00 Uhr',
    author: 'holzbruecke',
    by: [{ faction: 'auf' }],
    submitted: ['stadtrat-heute', 2],
    parent: 'hitze',
    edits: [
      { at: '04', change: ['bis 21:00 Uhr', 'bis 22:00 Uhr'] },
      {
        at: '02 (3)',
        change: ['alleinlebende ältere Menschen', 'alleinlebende ältere oder kranke Menschen auf ihren Wunsch'],
      },
    ],
    reasons: 'In heißen Nächten kühlt es vor 22:00 Uhr nicht ab. Angerufen werden soll nur, wer das möchte.',
  },
  {
    key: 'hitze-stellungnahme',
    kind: 'statement',
    title: 'Stellungnahme der Verwaltung zum Antrag Hitzeaktionsplan',
    author: 'verwaltung',
    by: [{ office: 'Amt für Soziales und Gesundheit' }],
    submitted: ['stadtrat-heute', 9],
    parent: 'hitze',
    statement: {
      lawful: [true, ''],
      resources: [
        false,
        'Die längere Öffnung der Stadtbibliothek ist mit dem vorhandenen Personal nur an fünf Tagen im Jahr möglich.',
      ],
      funds: [true, 'Die Mittel nach BP 03 stehen im Ansatz für Gesundheitsvorsorge bereit.'],
      body: 'Zu BP 01: Der Termin ist erreichbar. Zu BP 02: Ein Anrufverfahren setzt die Einwilligung der Angerufenen voraus. Zu BP 04: siehe oben.',
      counter: [
        {
          at: '04',
          change: [
            'öffnen an Tagen mit amtlicher Hitzewarnung bis 21:00 Uhr',
            'öffnen an bis zu fünf Tagen mit amtlicher Hitzewarnung bis 21:00 Uhr',
          ],
        },
      ],
    },
  },
  {
    key: 'hitze-bul-stellungnahme',
    kind: 'statement',
    title: 'Stellungnahme der Verwaltung zum Änderungsantrag der Fraktion Bürgerunion Lindenau',
    author: 'verwaltung',
    by: [{ office: 'Amt für Soziales und Gesundheit' }],
    submitted: ['stadtrat-heute', 1],
    parent: 'hitze-bul',
    statement: {
      lawful: [true, ''],
      resources: [true, 'Eine Öffnung bis 19:00 Uhr ist mit verschobenen Diensten möglich.'],
      funds: [true, ''],
      body: 'Die Änderung zu BP 04 wird empfohlen. Patenschaften für Bäume gibt es bereits am Anger; sie haben sich bewährt.',
    },
  },
];
