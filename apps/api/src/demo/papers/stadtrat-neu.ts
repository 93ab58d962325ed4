import type { DemoPapers } from './demo-paper';

const path = [{ meeting: 'stadtrat-neu', as: 'decision' }] as const;

/** What lay before the council a fortnight ago: its longest resolution with three amendments and a statement. */
export const stadtratNeuPapers: DemoPapers = (year) => [
  {
    key: 'digital',
    kind: 'proposal',
    title: `Verwaltung ohne Wege: Umsetzungsplan für digitale Leistungen ${year + 1} bis ${year + 3}`,
    author: 'verwaltung',
    by: ['mayor'],
    submitted: ['stadtrat-neu', 33],
    path,
    text: `
01
Der Stadtrat stimmt dem Umsetzungsplan für digitale Leistungen der Stadtverwaltung (Anlage 1) zu.

02
Bis zum 31.12.${year + 1} können folgende Leistungen vollständig ohne persönliches Erscheinen beantragt werden:
a. An-, Um- und Abmeldung eines Wohnsitzes,
b. Anmeldung zur Kindertagesbetreuung,
c. Wohngeld und Unterhaltsvorschuss,
d. Sondernutzung öffentlicher Flächen.

03
Wer eine Leistung nicht digital beantragen kann oder will, erhält sie weiterhin im Bürgerservice und ohne Nachteil.

04
Für Beratung und Hilfe beim Ausfüllen wird im Bürgerservice an zwei Tagen in der Woche eine Sprechzeit eingerichtet.

05
Neue Programme werden nur beschafft, wenn sie ihre Daten in einem offenen Format ausgeben können.

06
Der Stellenplan wird um drei Stellen im Amt für Digitalisierung ergänzt, befristet bis zum 31.12.${year + 3}.

07
Die Kosten von 1.250.000 Euro werden aus dem Ansatz für Informationstechnik gedeckt.

08
Die Oberbürgermeisterin berichtet dem Stadtrat halbjährlich über die Leistungen nach BP 02 und die Nutzung der Sprechzeit nach BP 04.`,
    reasons:
      'Die Stadt bietet heute 38 Leistungen elektronisch an. Bei 29 davon muss am Ende doch ein Formular ausgedruckt, unterschrieben und gebracht werden. Der ' +
      'Umsetzungsplan beginnt bei den Leistungen, die am häufigsten gefragt sind, und führt jede davon von der Antragstellung bis zum Bescheid.',
    pointReasons: {
      '02': 'Die vier Gruppen machen zusammen gut die Hälfte aller Vorsprachen im Bürgerservice aus.',
      '03': 'Der digitale Weg ist ein Angebot und keine Pflicht.',
    },
    attachments: [
      {
        name: 'Anlage 1 Umsetzungsplan.pdf',
        kind: 'pdf',
        heading: 'Umsetzungsplan für digitale Leistungen',
        lines: [
          'Stufe 1: Wohnsitz, Kindertagesbetreuung',
          'Stufe 2: Wohngeld, Unterhaltsvorschuss, Sondernutzung',
          'Stufe 3: Leistungen der Bauverwaltung',
          'Jede Stufe beginnt mit einer Prüfung durch Menschen, die die Leistung brauchen.',
        ],
      },
    ],
  },
  {
    key: 'digital-bul',
    kind: 'amendment',
    title: 'Änderungsantrag der Fraktion Bürgerunion Lindenau: Personal und Berichte straffen',
    author: 'ahrenfels',
    by: [{ faction: 'bul' }],
    submitted: ['stadtrat-neu', 9],
    parent: 'digital',
    edits: [
      { at: '06', change: ['drei Stellen', 'zwei Stellen'] },
      { at: '08', change: ['halbjährlich', 'jährlich im September'] },
    ],
    reasons:
      'Zwei Stellen genügen, wenn die Programme von der Stange kommen. Ein Bericht im Jahr genügt, wenn er rechtzeitig vor dem Haushalt vorliegt.',
  },
  {
    key: 'digital-gen',
    kind: 'amendment',
    title: 'Änderungsantrag der Fraktion Generationen gemeinsam: Hilfe vor Ort und einfache Sprache',
    author: 'abendrot',
    by: [{ faction: 'gen' }, { faction: 'sos' }],
    submitted: ['stadtrat-neu', 8],
    parent: 'digital',
    edits: [
      {
        at: '04',
        change: [
          'an zwei Tagen in der Woche eine Sprechzeit eingerichtet',
          'an drei Tagen in der Woche, davon einmal bis 18:00 Uhr, eine Sprechzeit eingerichtet',
        ],
      },
      {
        after: '04',
        insert:
          'Alle Formulare nach BP 02 werden in einfacher Sprache abgefasst; der Beirat für Menschen mit Behinderungen wird vor ihrer Einführung gehört.',
      },
    ],
    reasons:
      'Digitale Angebote helfen nur denen, die sie verstehen. Wer arbeitet, kommt vormittags nicht in die Sprechzeit.',
  },
  {
    key: 'digital-auf',
    kind: 'amendment',
    title: 'Änderungsantrag der Fraktion Aufbruch Altstadt: Frist, Sondernutzung, freie Programme',
    author: 'kopfstein',
    by: [{ faction: 'auf' }],
    submitted: ['stadtrat-neu', 7],
    parent: 'digital',
    edits: [
      { at: '02', change: [`31.12.${year + 1}`, `30.06.${year + 1}`] },
      { strike: '02 d.' },
      {
        at: '05',
        change: [
          'wenn sie ihre Daten in einem offenen Format ausgeben können',
          'wenn sie ihre Daten in einem offenen Format ausgeben können und keine freie Lösung gleichen Umfangs verfügbar ist',
        ],
      },
    ],
    reasons:
      'Die Sondernutzung betrifft wenige Antragsteller und bindet viel Arbeit. Freie Programme sollen den Vorrang haben, wo es sie gibt.',
  },
  {
    key: 'digital-stellungnahme',
    kind: 'statement',
    title: 'Stellungnahme der Verwaltung zum Änderungsantrag der Fraktion Aufbruch Altstadt',
    author: 'verwaltung',
    by: [{ office: 'Amt für Digitalisierung' }],
    submitted: ['stadtrat-neu', 3],
    parent: 'digital-auf',
    statement: {
      lawful: [true, ''],
      resources: [
        false,
        'Eine Verkürzung der Frist um sechs Monate ist mit dem vorhandenen Personal nicht zu leisten.',
      ],
      funds: [true, 'Die Streichung der Sondernutzung spart rund 40.000 Euro.'],
      body:
        'Zu BP 02: Die Frist kann nicht gehalten werden, weil die Schnittstelle zum Melderegister erst im Herbst bereitsteht. Zu BP 05: Der Vorrang freier ' +
        'Lösungen entspricht der geübten Praxis; die Formulierung wird begrüßt.',
    },
  },
  {
    key: 'schulhoefe',
    kind: 'motion',
    title: 'Schulhöfe entsiegeln und begrünen',
    author: 'haselhorst',
    by: [{ faction: 'sun' }],
    submitted: ['stadtrat-neu', 29],
    path,
    text: `
01
Die Oberbürgermeisterin wird beauftragt, für alle acht städtischen Schulhöfe bis zum 30.09.${year + 1} zu ermitteln, welche Flächen entsiegelt werden können.

02
Die Schulhöfe der Lindenschule und der Grundschule am Anger werden ${year + 1} als erste umgestaltet.

03
Schülerinnen und Schüler, Lehrkräfte und Eltern werden an der Planung beteiligt.

04
Hierfür werden 220.000 Euro im Haushalt ${year + 1} bereitgestellt; Fördermittel sind zu beantragen.

05
Die Pflege der neuen Grünflächen übernimmt der städtische Bauhof.`,
    reasons: 'Auf den asphaltierten Höfen wurden im Juli Temperaturen von über 45 Grad gemessen.',
  },
  {
    key: 'jahresabschluss',
    kind: 'proposal',
    title: `Feststellung des Jahresabschlusses ${year - 1} und Entlastung`,
    author: 'verwaltung',
    by: [{ office: 'Stadtkämmerei' }],
    submitted: ['stadtrat-neu', 27],
    path,
    text: `
01
Der Jahresabschluss ${year - 1} wird mit einer Bilanzsumme von 318.412.650,17 Euro festgestellt.

02
Der Überschuss von 1.904.377,52 Euro wird der Rücklage zugeführt.

03
Der Oberbürgermeisterin und den Beigeordneten wird für das Haushaltsjahr ${year - 1} Entlastung erteilt.

04
Der Schlussbericht des Rechnungsprüfungsamtes wird zur Kenntnis genommen.`,
    reasons: 'Das Rechnungsprüfungsamt hat den Jahresabschluss geprüft und keine Beanstandungen von Gewicht erhoben.',
    attachments: [
      {
        name: 'Schlussbericht der Rechnungsprüfung.pdf',
        kind: 'pdf',
        heading: `Schlussbericht über die Prüfung des Jahresabschlusses ${year - 1}`,
        lines: [
          'Die Buchführung entspricht den Vorschriften.',
          'Drei Hinweise betreffen die Bewertung von Straßenland.',
          'Die Entlastung wird empfohlen.',
        ],
      },
    ],
  },
  {
    key: 'seniorentreff',
    kind: 'motion',
    title: 'Zuschuss für den Seniorentreff Am Mühlgraben',
    author: 'feldlerche',
    by: [{ faction: 'gen' }],
    submitted: ['stadtrat-neu', 22],
    path,
    text: `
01
Der Trägerverein des Seniorentreffs Am Mühlgraben erhält für das Jahr ${year + 1} einen Zuschuss von 38.500 Euro.

02
Der Zuschuss ist zweckgebunden für Miete, Heizung und eine halbe Stelle.

03
Der Verein legt bis zum 31.03.${year + 2} einen Nachweis über die Verwendung vor.`,
    reasons:
      'Der Treff erreicht an vier Tagen in der Woche mehr als sechzig Menschen. Ohne Zuschuss müsste er im Frühjahr schließen.',
  },
  {
    key: 'haltestellen',
    kind: 'question',
    title: 'Barrierefreier Ausbau der Bushaltestellen',
    author: 'tannhofer',
    by: [{ person: 'tannhofer' }],
    submitted: ['stadtrat-neu', 20],
    path: [{ meeting: 'stadtrat-neu', as: 'notice' }],
    text: `
01
Wie viele der 142 Haltestellen im Stadtgebiet sind stufenlos erreichbar und mit Leitstreifen versehen?

02
In welcher Reihenfolge und bis wann werden die übrigen ausgebaut?`,
    reasons: 'Der letzte Bericht hierzu liegt drei Jahre zurück.',
  },
  {
    key: 'gerbergasse',
    kind: 'proposal',
    title: 'Verkauf des Grundstücks Gerbergasse 14',
    author: 'verwaltung',
    by: [{ office: 'Liegenschaftsamt' }],
    submitted: ['stadtrat-neu', 25],
    public: false,
    path: [{ meeting: 'stadtrat-neu', as: 'decision', public: false }],
    text: `
01
Das Grundstück Gerbergasse 14 (Flur 6, Flurstück 218/3, 642 m²) wird zum Preis von 187.000 Euro an die Bietergemeinschaft Nummer 3 verkauft.

02
Der Vertrag enthält eine Bauverpflichtung innerhalb von drei Jahren und ein Wiederkaufsrecht der Stadt.`,
    reasons:
      'Von fünf Geboten ist das dritte das einzige mit einem Nutzungskonzept, das dem Sanierungsplan entspricht.',
    attachments: [
      {
        name: 'Gebotsspiegel.txt',
        kind: 'text',
        heading: 'Gebotsspiegel Gerbergasse 14',
        lines: ['Bieter 1: 171.000 Euro', 'Bieter 2: 190.500 Euro', 'Bieter 3: 187.000 Euro'],
        public: false,
      },
    ],
  },
  {
    key: 'nachtabsenkung',
    kind: 'motion',
    title: 'Straßenbeleuchtung in den Nachtstunden absenken',
    author: 'jasminthal',
    by: [{ faction: 'sun' }],
    submitted: ['stadtrat-neu', 24],
    withdrawnAfter: 6,
    path,
    text: `
01
Die Straßenbeleuchtung in Wohngebieten wird zwischen 0:30 Uhr und 4:30 Uhr auf 40 vom Hundert ihrer Leistung abgesenkt.

02
Kreuzungen, Fußgängerüberwege und Haltestellen sind ausgenommen.`,
    reasons:
      'Die Absenkung spart im Jahr rund 310.000 Kilowattstunden. Der Antrag wird nach Gesprächen mit der Polizei überarbeitet.',
  },
];
