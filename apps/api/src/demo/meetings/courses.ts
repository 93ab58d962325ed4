import type { DemoBallots, DemoCourse } from './course';

const everybody = { rest: 'yes' } as const;

/** 20 to 18; on the first count it was 19 to 18. */
const closeCall: DemoBallots = {
  rest: 'no',
  factions: { fwl: 'yes', auf: 'yes', bul: 'yes', sun: 'abstain' },
  persons: { pfeilstern: 'no', goldacker: 'no', kieselbach: 'abstain', gluehwurm: 'no', haselhorst: 'no' },
};

const stadtratAlt: DemoCourse = {
  chair: 'vorsitz',
  deputy: 'bergquell',
  excused: ['findling', 'nussbaumer', 'zaunkoenig', 'otterstein', 'daunenfein'],
  missing: ['weidenkorb', 'ebereschen'],
  acts: [
    {
      item: 'eroeffnung',
      minutes: 4,
      steps: [{ remark: 'Zur Tagesordnung liegen keine Änderungsanträge vor.' }],
      end: 'done',
    },
    {
      item: 'niederschrift',
      minutes: 3,
      steps: [
        {
          ask: 'Wird die Niederschrift der 13. Sitzung genehmigt?',
          ballots: { rest: 'yes', persons: { mittenacker: 'abstain', vorsitz: 'yes' } },
        },
      ],
      end: 'done',
    },
    {
      item: 'radverkehr',
      minutes: 31,
      steps: [
        { come: 'ebereschen' },
        {
          vote: ['radverkehr-sun', 'BP 02'],
          ballots: {
            rest: 'yes',
            factions: { bul: 'no', fwl: 'no', auf: 'no' },
            persons: { eschenwald: 'yes', goldacker: 'abstain' },
          },
        },
        {
          vote: ['radverkehr-sun', 'BP 04'],
          ballots: {
            rest: 'yes',
            factions: { fwl: 'no', auf: 'no' },
            persons: { hohenlinde: 'abstain', langfurt: 'abstain' },
          },
        },
        { vote: ['radverkehr-sun', 'BP 05 (neu)'], ballots: { rest: 'yes', factions: { fwl: 'abstain', auf: 'no' } } },
        {
          vote: ['radverkehr-aa', 'BP 03'],
          ballots: {
            rest: 'no',
            factions: { fwl: 'yes', auf: 'yes' },
            persons: { kieselbach: 'yes', obsthof: 'abstain' },
          },
        },
        { vote: ['radverkehr-aa', 'BP 05'], ballots: { rest: 'no', factions: { auf: 'yes', fwl: 'abstain' } } },
        {
          vote: 'main',
          ballots: {
            rest: 'yes',
            factions: { auf: 'no', fwl: 'abstain' },
            persons: { rosendorn: 'yes', torfgrund: 'no' },
          },
        },
      ],
      end: 'done',
    },
    {
      item: 'trinkbrunnen',
      minutes: 14,
      steps: [
        { remark: 'Auf Nachfrage erklärt die Verwaltung, dass die Leitung am Postplatz bereits vorhanden ist.' },
        {
          vote: 'main',
          ballots: { rest: 'yes', factions: { fwl: 'no', auf: 'abstain' }, persons: { pfeilstern: 'abstain' } },
        },
      ],
      end: 'done',
    },
    {
      item: 'parkgebuehren',
      minutes: 22,
      steps: [
        { vote: 'main', ballots: { ...closeCall, persons: { ...closeCall.persons, goldacker: 'abstain' } } },
        { doubt: 'Die Zählung wird angezweifelt.', by: 'ulmenhain', ballots: closeCall },
      ],
      end: 'done',
    },
    {
      item: 'bibliothek',
      minutes: 6,
      steps: [{ leave: 'langfurt' }, { vote: 'main', ballots: everybody }],
      end: 'done',
    },
    {
      item: 'wehrbruecke',
      minutes: 9,
      steps: [{ remark: 'Die Verwaltung sagt zu, über den Beginn der Arbeiten vorab zu unterrichten.' }],
      end: 'noted',
    },
    { item: 'winterdienst', minutes: 5, steps: [], end: 'noted', note: 'Die Anfrage wird schriftlich beantwortet.' },
  ],
};

const stadtratNeu: DemoCourse = {
  chair: 'vorsitz',
  deputy: 'bergquell',
  excused: ['langfurt', 'brombeer', 'lerchenau', 'torfgrund', 'eulenspeer'],
  missing: [],
  acts: [
    { item: 'eroeffnung', minutes: 3, steps: [], end: 'done' },
    {
      item: 'niederschrift',
      minutes: 3,
      steps: [
        {
          ask: 'Wird die Niederschrift der 14. Sitzung genehmigt?',
          ballots: { rest: 'yes', persons: { zaunkoenig: 'abstain', otterstein: 'abstain' } },
        },
      ],
      end: 'done',
    },
    {
      item: 'digital',
      minutes: 44,
      steps: [
        { takeOver: ['digital-bul', 'BP 08'] },
        { vote: ['digital-auf', 'BP 02'], ballots: { rest: 'no', factions: { auf: 'yes', sun: 'abstain' } } },
        {
          vote: ['digital-gen', 'BP 04'],
          ballots: { rest: 'yes', factions: { fwl: 'no', auf: 'no' }, persons: { findling: 'abstain' } },
        },
        {
          vote: ['digital-gen', 'BP 05 (neu)'],
          ballots: { rest: 'yes', factions: { fwl: 'abstain' }, persons: { giebelmann: 'no' } },
        },
        { pause: 12, reason: 'Beratung in den Fraktionen' },
        {
          vote: ['digital-auf', 'BP 05'],
          ballots: { rest: 'yes', factions: { bul: 'no', fwl: 'no' }, persons: { hohenlinde: 'abstain' } },
        },
        {
          vote: ['digital-bul', 'BP 06'],
          ballots: {
            rest: 'no',
            factions: { bul: 'yes', fwl: 'yes' },
            persons: { vorsitz: 'no', kopfstein: 'abstain' },
          },
        },
        {
          vote: 'main',
          ballots: {
            rest: 'yes',
            factions: { fwl: 'abstain' },
            persons: { weidenkorb: 'no', ulmenhain: 'no', giebelmann: 'abstain' },
          },
        },
      ],
      end: 'done',
    },
    {
      item: 'schulhoefe',
      minutes: 18,
      steps: [
        {
          vote: 'main',
          ballots: {
            rest: 'yes',
            factions: { bul: 'no', fwl: 'no', auf: 'no' },
            persons: { vorsitz: 'no', findling: 'abstain', uferlos: 'abstain' },
          },
        },
      ],
      end: 'done',
    },
    {
      item: 'jahresabschluss',
      minutes: 12,
      steps: [
        { conflict: 'vorsitz' },
        { remark: 'Die Sitzungsleitung geht für diesen Punkt auf die stellvertretende Vorsitzende über.' },
        { vote: 'main', ballots: everybody },
      ],
      end: 'done',
    },
    {
      item: 'seniorentreff',
      minutes: 11,
      steps: [
        { conflict: 'feldlerche' },
        {
          vote: 'main',
          ballots: { rest: 'yes', factions: { fwl: 'abstain' }, persons: { schilfrohr: 'no', rosendorn: null } },
        },
      ],
      end: 'done',
    },
    {
      item: 'haltestellen',
      minutes: 8,
      steps: [],
      end: 'noted',
      note: 'Die Antwort der Verwaltung liegt schriftlich vor.',
    },
    {
      item: 'gerbergasse',
      minutes: 15,
      steps: [
        { leave: 'kopfstein' },
        { vote: 'main', ballots: { rest: 'yes', factions: { sun: 'no' }, persons: { giebelmann: 'abstain' } } },
      ],
      end: 'done',
    },
  ],
};

const bvuAlt: DemoCourse = {
  chair: 'rabenhaupt',
  deputy: 'haselhorst',
  excused: ['pappelreihe'],
  missing: [],
  acts: [
    { item: 'eroeffnung', minutes: 2, steps: [], end: 'done' },
    {
      item: 'ziegeleiwiesen',
      minutes: 25,
      steps: [{ vote: 'main', ballots: { rest: 'yes', persons: { giebelmann: 'no' } } }],
      end: 'done',
    },
    {
      item: 'schulweg',
      minutes: 19,
      steps: [
        {
          vote: ['schulweg-sos', 'BP 02'],
          ballots: { rest: 'no', factions: { sos: 'yes' }, persons: { haselhorst: 'abstain' } },
        },
        {
          vote: ['schulweg-sos', 'BP 03 (neu)'],
          ballots: { rest: 'yes', persons: { dachsleitner: 'no', giebelmann: 'abstain' } },
        },
        { vote: 'main', ballots: { rest: 'yes', persons: { giebelmann: 'abstain' } } },
      ],
      end: 'done',
    },
    {
      item: 'verschiedenes',
      minutes: 7,
      steps: [{ remark: 'Die Baustelle in der Bahnhofstraße wird bis Monatsende aufgehoben.' }],
      end: 'noted',
    },
  ],
};

/** What happened in the meetings that lie behind us. */
export const DEMO_COURSES = { 'stadtrat-alt': stadtratAlt, 'stadtrat-neu': stadtratNeu, 'bvu-alt': bvuAlt } as const;
