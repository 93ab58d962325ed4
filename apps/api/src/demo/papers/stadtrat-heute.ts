import type { DemoPapers } from './demo-paper';

const path = [{ meeting: 'stadtrat-heute', as: 'decision' }] as const;

/** What the council deliberates today; the motion on heat is the one to try everything on. */
export const stadtratHeutePapers: DemoPapers = (year) => [
  {
    key: 'hitze',
    kind: 'motion',
    title: 'Kühle Orte für heiße Tage: Hitzeaktionsplan für Lindenau am Wehr',
    author: 'immergruen',
    by: [{ faction: 'sun' }, { faction: 'sos' }, { faction: 'gen' }],
    submitted: ['stadtrat-heute', 26],
    path,
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
