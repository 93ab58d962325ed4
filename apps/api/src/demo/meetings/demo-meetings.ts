import type { Responsibility } from '@gremia/contracts';
import type { MeetingKey } from './calendar';

export interface DemoItem {
  /** Names the item in the course of the meeting; the key of its paper where it has one. */
  readonly key: string;
  readonly title: string;
  readonly paper?: true;
  readonly as?: Responsibility;
  readonly public?: false;
  readonly neutral?: string;
  readonly notes?: string;
}

export interface DemoMeeting {
  readonly committee: string;
  readonly title: string;
  /** Which one it is in the term. */
  readonly no?: number;
  /** Null: the evening of today, or the next full hour when it is past. */
  readonly time: string | null;
  readonly place: string;
  readonly public: boolean;
  readonly rehearsal?: true;
  /** Days before the meeting on which its agenda is published and its members are convened; null: not yet. */
  readonly sent: number | null;
  readonly items: readonly DemoItem[];
}

const plain = (key: string, title: string): DemoItem => ({ key, title });
const decide = (key: string, title: string): DemoItem => ({ key, title, paper: true, as: 'decision' });
const advise = (key: string, title: string): DemoItem => ({ key, title, paper: true, as: 'preliminary' });
const note = (key: string, title: string): DemoItem => ({ key, title, paper: true, as: 'notice' });
const closed = (key: string, title: string, neutral: string): DemoItem => ({
  key,
  title,
  paper: true,
  as: 'decision',
  public: false,
  neutral,
});

const RATSSAAL = 'Rathaus, Ratssaal, Marktplatz 1';
const opening = plain('eroeffnung', 'Änderungen zur Tagesordnung');
const earlierMinutes = plain('niederschrift', 'Genehmigung der Niederschrift der letzten Sitzung');

/** The electoral term in which the demonstration happens. */
export const DEMO_TERM = '2024–2029';

/** The meetings of the demonstration with their agendas. */
export const DEMO_MEETINGS: Readonly<Record<MeetingKey, DemoMeeting>> = {
  'stadtrat-alt': {
    committee: 'stadtrat',
    title: '14. Sitzung des Stadtrates',
    no: 14,
    time: '17:00',
    place: RATSSAAL,
    public: true,
    sent: 9,
    items: [
      opening,
      earlierMinutes,
      decide('radverkehr', 'Fortschreibung des Radverkehrskonzepts'),
      decide('trinkbrunnen', 'Trinkbrunnen und Schattenplätze in der Innenstadt'),
      decide('parkgebuehren', 'Parkgebühren in der Altstadt für ein Jahr aussetzen'),
      decide('bibliothek', 'Neufassung der Satzung über die Benutzung der Stadtbibliothek'),
      note('wehrbruecke', 'Sachstand zur Sanierung der Wehrbrücke'),
      note('winterdienst', 'Anfrage: Ausfälle im Winterdienst auf Gehwegen'),
    ],
  },
  'stadtrat-neu': {
    committee: 'stadtrat',
    title: '15. Sitzung des Stadtrates',
    no: 15,
    time: '17:00',
    place: RATSSAAL,
    public: true,
    sent: 8,
    items: [
      opening,
      earlierMinutes,
      decide('digital', 'Verwaltung ohne Wege: Umsetzungsplan für digitale Leistungen'),
      decide('schulhoefe', 'Schulhöfe entsiegeln und begrünen'),
      decide('jahresabschluss', 'Feststellung des Jahresabschlusses und Entlastung'),
      decide('seniorentreff', 'Zuschuss für den Seniorentreff Am Mühlgraben'),
      note('haltestellen', 'Anfrage: Barrierefreier Ausbau der Bushaltestellen'),
      closed('gerbergasse', 'Verkauf des Grundstücks Gerbergasse 14', 'Grundstücksangelegenheit'),
    ],
  },
  'bvu-alt': {
    committee: 'bauausschuss',
    title: '11. Sitzung des Ausschusses für Bau, Verkehr und Umwelt',
    no: 11,
    time: '17:30',
    place: 'Rathaus, Zimmer 214',
    public: true,
    sent: 7,
    items: [
      opening,
      advise('ziegeleiwiesen', 'Bebauungsplan Nr. 27 Ziegeleiwiesen: Aufstellungsbeschluss'),
      advise('schulweg', 'Sicherer Schulweg zur Lindenschule'),
      plain('verschiedenes', 'Informationen der Verwaltung'),
    ],
  },
  'stadtrat-heute': {
    committee: 'stadtrat',
    title: '16. Sitzung des Stadtrates',
    no: 16,
    time: null,
    place: RATSSAAL,
    public: true,
    sent: 8,
    items: [
      opening,
      earlierMinutes,
      decide('hitze', 'Kühle Orte für heiße Tage: Hitzeaktionsplan'),
      decide('zweckverband', 'Beitritt zum Zweckverband Kommunale Rechenzentren Wehrland'),
      decide('ziegeleiwiesen', 'Bebauungsplan Nr. 27 Ziegeleiwiesen: Aufstellungsbeschluss'),
      decide('schulweg', 'Sicherer Schulweg zur Lindenschule'),
      note('leerstand', 'Anfrage: Leerstand in der Marktstraße'),
      note('terminplan', 'Sitzungskalender des kommenden Jahres'),
      closed('amtsleitung', 'Besetzung der Leitung des Amtes für Soziales und Gesundheit', 'Personalangelegenheit'),
    ],
  },
  finanz: {
    committee: 'finanzausschuss',
    title: '9. Sitzung des Ausschusses für Finanzen und Beteiligungen',
    no: 9,
    time: '17:00',
    place: 'Rathaus, Zimmer 118',
    public: true,
    sent: 7,
    items: [
      opening,
      earlierMinutes,
      { ...advise('nachtrag', '1. Nachtragshaushaltssatzung'), notes: 'Der Kämmerer trägt vor.' },
      plain('beteiligungen', 'Bericht über die städtischen Beteiligungen'),
      closed('feuerwache', 'Vergabe der Planungsleistungen für die Feuerwache Süd', 'Vergabeangelegenheit'),
      {
        key: 'stundung',
        title: 'Antrag auf Stundung einer Gewerbesteuerforderung',
        public: false,
        neutral: 'Steuerangelegenheit',
        as: 'decision',
      },
    ],
  },
  'bvu-neu': {
    committee: 'bauausschuss',
    title: '12. Sitzung des Ausschusses für Bau, Verkehr und Umwelt',
    no: 12,
    time: '17:30',
    place: 'Rathaus, Zimmer 214',
    public: true,
    sent: null,
    items: [
      opening,
      earlierMinutes,
      plain('winterdienst', 'Bericht über den Winterdienst auf Gehwegen'),
      plain('verschiedenes', 'Informationen der Verwaltung'),
    ],
  },
  beirat: {
    committee: 'behindertenbeirat',
    title: '6. Sitzung des Beirates für Menschen mit Behinderungen',
    no: 6,
    time: '16:00',
    place: 'Bürgerhaus am Anger, Saal im Erdgeschoss (stufenlos, Induktionsschleife)',
    public: true,
    sent: 14,
    items: [
      plain('begruessung', 'Begrüßung und Hinweise zur Barrierefreiheit der Sitzung'),
      { key: 'buergerservice', title: 'Barrierefreier Umbau des Bürgerservice im Rathaus', paper: true, as: 'hearing' },
      decide('leichte-sprache', 'Bescheide in Leichter Sprache erläutern'),
      note('inklusionsbericht', 'Tätigkeitsbericht der Inklusionsbeauftragten'),
    ],
  },
  probe: {
    committee: 'stadtrat',
    title: 'Probesitzung des Stadtrates',
    time: '10:00',
    place: RATSSAAL,
    public: true,
    rehearsal: true,
    sent: 1,
    items: [
      plain('einfuehrung', 'Einführung in die Abstimmung am Gerät'),
      decide('jugendbeirat', 'Übung mit Änderungsanträgen: Einrichtung eines Jugendbeirates'),
      decide('hundewiese', 'Übung: Eingezäunte Hundewiese am Stadtpark'),
    ],
  },
};
