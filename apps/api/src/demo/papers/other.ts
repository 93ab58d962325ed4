import type { DemoPapers } from './demo-paper';

/** Papers for the board, the finance committee and meetings that are still to be planned; and drafts. */
export const otherPapers: DemoPapers = (year) => [
  {
    key: 'buergerservice',
    kind: 'proposal',
    title: 'Barrierefreier Umbau des Bürgerservice im Rathaus',
    author: 'verwaltung',
    by: [{ office: 'Amt für Gebäudewirtschaft' }],
    submitted: ['stadtrat-heute', 12],
    path: [{ meeting: 'beirat', as: 'hearing' }],
    text: `
01
Der Vorplanung zum Umbau des Bürgerservice (Anlage 1) wird zugestimmt.

02
Der Umbau umfasst
(1) einen stufenlosen Zugang vom Marktplatz,
(2) zwei Beratungsplätze mit höhenverstellbaren Tischen und Induktionsschleife,
(3) ein Leitsystem am Boden und gut lesbare Schilder in einfacher Sprache,
(4) eine Toilette nach dem Standard „Toiletten für alle“.

03
Während der Bauzeit arbeitet der Bürgerservice im Erdgeschoss der Stadtbibliothek.

04
Die Kosten werden auf 1.480.000 Euro geschätzt; eine Förderung von 60 vom Hundert ist beantragt.

05
Der Beirat für Menschen mit Behinderungen wird vor der Ausführungsplanung erneut beteiligt.`,
    reasons:
      'Der Bürgerservice ist nur über vier Stufen erreichbar. Wer sie nicht gehen kann, muss heute im Hof klingeln.',
  },
  {
    key: 'leichte-sprache',
    kind: 'motion',
    title: 'Bescheide in Leichter Sprache erläutern',
    author: 'regenpfeifer',
    by: [{ person: 'regenpfeifer' }],
    submitted: ['stadtrat-heute', 11],
    path: [{ meeting: 'beirat', as: 'decision' }],
    text: `
01
Der Beirat empfiehlt, den zehn häufigsten Bescheiden der Stadt ein Blatt mit Erläuterungen in Leichter Sprache beizulegen.

02
Die Erläuterungen werden von einer Prüfgruppe gelesen, bevor sie verwendet werden.

03
Mit dem Bescheid über Wohngeld soll begonnen werden.`,
    reasons:
      'Viele Menschen legen Widerspruch ein, weil sie den Bescheid nicht verstehen, und nicht, weil er falsch ist.',
  },
  {
    key: 'leichte-sprache-windhauch',
    kind: 'amendment',
    title: 'Änderungsantrag: Video in Gebärdensprache',
    author: 'windhauch',
    by: [{ person: 'windhauch' }],
    submitted: ['stadtrat-heute', 3],
    parent: 'leichte-sprache',
    edits: [
      {
        at: '01',
        change: [
          'mit Erläuterungen in Leichter Sprache beizulegen',
          'mit Erläuterungen in Leichter Sprache und einem Verweis auf ein Video in Deutscher Gebärdensprache beizulegen',
        ],
      },
    ],
    reasons: 'Für gehörlose Menschen ist Deutsch oft die zweite Sprache.',
  },
  {
    key: 'inklusionsbericht',
    kind: 'notice',
    title: `Tätigkeitsbericht der Inklusionsbeauftragten ${year - 1}`,
    author: 'verwaltung',
    by: [{ office: 'Inklusionsbeauftragte' }],
    submitted: ['stadtrat-heute', 8],
    path: [{ meeting: 'beirat', as: 'notice' }],
    reasons:
      'Der Bericht behandelt 214 Anfragen. Schwerpunkte waren Wohnen, Wege im öffentlichen Raum und der Zugang zu Veranstaltungen der Stadt.',
  },
  {
    key: 'nachtrag',
    kind: 'proposal',
    title: `1. Nachtragshaushaltssatzung ${year}`,
    author: 'verwaltung',
    by: [{ office: 'Stadtkämmerei' }],
    submitted: ['stadtrat-heute', 7],
    path: [{ meeting: 'finanz', as: 'preliminary' }],
    text: `
01
Die 1. Nachtragshaushaltssatzung ${year} wird in der Fassung der Anlage 1 beschlossen.

02
Die Erträge erhöhen sich um 2.310.000 Euro, die Aufwendungen um 1.860.000 Euro.

03
Folgende Investitionen werden neu aufgenommen:
(1) Ersatz der Lüftung in der Sporthalle am Anger: 390.000 Euro,
(2) Löschfahrzeug für die Feuerwehr Wehrvorstadt: 520.000 Euro,
(3) Planung der Wehrbrücke, zweiter Abschnitt: 180.000 Euro.

04
Der Höchstbetrag der Kassenkredite bleibt unverändert bei 12.000.000 Euro.

05
Der Stellenplan wird wie in Anlage 2 dargestellt geändert.

06
Die Haushaltssperre für freiwillige Leistungen wird aufgehoben.`,
    reasons:
      'Die Gewerbesteuer liegt deutlich über dem Ansatz. Gleichzeitig sind drei Investitionen unabweisbar geworden.',
    attachments: [
      {
        name: 'Anlage 1 Nachtragssatzung.pdf',
        kind: 'pdf',
        heading: `1. Nachtragshaushaltssatzung ${year}`,
        lines: ['Erträge: + 2.310.000 Euro', 'Aufwendungen: + 1.860.000 Euro', 'Ergebnis: + 450.000 Euro'],
      },
    ],
  },
  {
    key: 'feuerwache',
    kind: 'proposal',
    title: 'Vergabe der Planungsleistungen für die Feuerwache Süd',
    author: 'verwaltung',
    by: [{ office: 'Amt für Gebäudewirtschaft' }],
    submitted: ['stadtrat-heute', 6],
    public: false,
    path: [{ meeting: 'finanz', as: 'decision', public: false }],
    text: `
01
Der Auftrag für die Planungsleistungen der Leistungsphasen 1 bis 4 wird dem Bieter Nummer 2 zum Preis von 318.240,00 Euro erteilt.

02
Die Leistungsphasen 5 bis 9 werden als Option vereinbart.`,
    reasons: 'Das Angebot ist nach den bekannt gemachten Kriterien das wirtschaftlichste.',
  },
  {
    key: 'hundewiese',
    kind: 'motion',
    title: 'Eingezäunte Hundewiese am Stadtpark',
    author: 'schilfrohr',
    by: [{ faction: 'fwl' }],
    submitted: ['stadtrat-heute', 13],
    text: `
01
Am westlichen Rand des Stadtparks wird eine Fläche von rund 1.500 m² als Hundewiese ausgewiesen und eingezäunt.

02
Die Wiese erhält zwei Schleusentore, eine Bank und einen Wasseranschluss.

03
Die Kosten von höchstens 24.000 Euro werden aus dem Aufkommen der Hundesteuer getragen.`,
    reasons: 'Im Stadtgebiet sind 2.860 Hunde gemeldet; frei laufen dürfen sie bisher nirgends.',
  },
  {
    key: 'jugendbeirat',
    kind: 'motion',
    title: 'Einrichtung eines Jugendbeirates',
    author: 'brombeer',
    by: [{ faction: 'sos' }, { faction: 'sun' }],
    submitted: ['stadtrat-heute', 9],
    text: `
01
Der Stadtrat richtet einen Jugendbeirat mit fünfzehn Mitgliedern zwischen 14 und 21 Jahren ein.

02
Die Mitglieder werden an den weiterführenden Schulen und in einer offenen Versammlung gewählt.

03
Der Jugendbeirat hat in allen Angelegenheiten, die junge Menschen betreffen, Antrags- und Rederecht.

04
Ihm steht ein eigenes Budget von 6.000 Euro im Jahr zur Verfügung.`,
    reasons: 'Mehr als 300 Jugendliche haben sich auf dem Stadtforum für eine feste Vertretung ausgesprochen.',
  },
  {
    key: 'jugendbeirat-gen',
    kind: 'amendment',
    title: 'Änderungsantrag der Fraktion Generationen gemeinsam: Alter und Budget',
    author: 'bachforell',
    by: [{ faction: 'gen' }],
    submitted: ['stadtrat-heute', 4],
    parent: 'jugendbeirat',
    edits: [
      { at: '01', change: ['zwischen 14 und 21 Jahren', 'zwischen 12 und 21 Jahren'] },
      { at: '04', change: ['6.000 Euro', '10.000 Euro'] },
      { after: '04', insert: 'Die Oberbürgermeisterin stellt eine Begleitung mit einer halben Stelle sicher.' },
    ],
    reasons: 'Beteiligung beginnt nicht erst mit vierzehn.',
  },
  {
    key: 'fernwaerme',
    kind: 'question',
    title: 'Preise der Fernwärme',
    author: 'uferlos',
    by: [{ person: 'uferlos' }],
    submitted: ['stadtrat-heute', 5],
    text: `
01
Wie haben sich die Preise der Fernwärme in den letzten drei Jahren entwickelt?

02
Wann gibt die Stadtwerke-Gesellschaft gesunkene Beschaffungskosten weiter?`,
  },
  {
    key: 'vereine',
    kind: 'motion',
    title: 'Vereinsförderung vereinfachen',
    author: 'ahrenfels',
    by: [{ faction: 'bul' }],
    submitted: null,
    text: `
01
Anträge auf Vereinsförderung bis 1.500 Euro werden künftig mit einem Formular von höchstens zwei Seiten gestellt.

02
Über Anträge nach BP 01 wird innerhalb von vier Wochen entschieden.`,
    reasons: 'Noch mit der Fraktion abzustimmen: Höhe der Grenze.',
  },
  {
    key: 'hitze-entwurf',
    kind: 'amendment',
    title: 'Änderungsantrag: Trinkwasser an Haltestellen',
    author: 'kornblum',
    by: [{ faction: 'sun' }],
    submitted: null,
    parent: 'hitze',
    edits: [
      {
        after: '04',
        insert: 'An den zehn meistgenutzten Haltestellen wird an Tagen mit Hitzewarnung Trinkwasser angeboten.',
      },
    ],
  },
  {
    key: 'friedhof',
    kind: 'proposal',
    title: 'Änderung der Gebührensatzung für die städtischen Friedhöfe',
    author: 'verwaltung',
    by: [{ office: 'Grünflächenamt' }],
    submitted: null,
    text: `
01
Die Gebührensatzung für die städtischen Friedhöfe wird in der Fassung der Anlage 1 geändert.`,
    reasons: 'Die Kalkulation liegt noch nicht vor.',
  },
];
