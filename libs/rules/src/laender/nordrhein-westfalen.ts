import type { LandBody, RuleLayer } from '../layers/layer';
import { MUNICIPAL, unverified } from '../layers/said';

const NOT_READ = 'Wortlaut nicht eingesehen';
const HOUSE = 'Die Geschäftsordnung bestimmt es; bis sie eingetragen ist, gilt eine Vorgabe der Software';
const DIGISIVO = 'DigiSiVO vom 27.04.2022 (GV. NRW. S. 712); mit der heutigen Fassung nicht verglichen';

export const nordrheinWestfalenBodies: readonly LandBody[] = [
  {
    key: 'nordrhein-westfalen-committee',
    name: 'Ausschuss (Nordrhein-Westfalen)',
    land: 'Nordrhein-Westfalen',
    type: 'deciding-committee',
    subject: 'Der Ausschuss',
  },
];

/** Rules of Nordrhein-Westfalen for a committee (§ 58a GO NRW, DigiSiVO in force since 13 May 2022). */
export const nordrheinWestfalen: readonly RuleLayer[] = [
  {
    key: 'nordrhein-westfalen-go',
    level: 'land',
    name: 'Gemeindeordnung für das Land Nordrhein-Westfalen',
    bodies: ['deciding-committee'],
    validFrom: '2022-05-13',
    validUntil: null,
    rules: {
      quorum: unverified(
        {
          numerator: 1,
          denominator: 2,
          of: 'statutory',
          reach: 'more-than',
          counts: 'present-entitled',
          whenMostConflicted: null,
          mode: 'on-challenge',
          secondConvening: 1,
        },
        '§ 58 Abs. 2 i. V. m. § 49 GO NRW',
        'OVG NRW, 23.12.1974, III A 42/73: Befangene zählen nicht mit; Wortlaut des § 49 nicht eingesehen',
      ),
      majority: unverified({ kind: 'simple' }, '§ 50 Abs. 1 GO NRW', NOT_READ),
      specialMajorities: unverified(
        {
          'main-statute': { kind: 'share', numerator: 1, denominator: 2, of: 'statutory' },
          'rules-of-procedure': { kind: 'simple' },
          recall: { kind: 'share', numerator: 2, denominator: 3, of: 'statutory' },
          'exclude-public': { kind: 'simple' },
        },
        '§§ 7, 48, 50, 67 GO NRW',
        NOT_READ,
      ),
      abstention: unverified('ignored', '§ 50 Abs. 5 GO NRW', NOT_READ),
      tie: unverified('rejected', '§ 50 Abs. 1 GO NRW', NOT_READ),
      display: unverified(
        'after-closing',
        '§ 4 Abs. 1 DigiSiVO',
        'Die Stimme muss bei offener Abstimmung erkennbar sein; ob laufend oder nach Schluss, sagt sie nicht',
        ['rules-of-procedure'],
      ),
      power: unverified('decides', '§ 57 GO NRW', NOT_READ, ['main-statute']),
      remote: unverified(
        {
          counts: 'always',
          needsStatute: 'Hauptsatzung',
          needsPublicRoom: false,
          publicRoomNorm: '',
          chairInRoom: true,
          excluded: ['election', 'secret-vote'],
          refusal:
            'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (§ 58a GO NRW: nur nach Maßgabe der ' +
            'Hauptsatzung, durch Beschluss des Ausschusses, mit zugelassener Anwendung und nicht in Haupt-, Finanz- ' +
            'und Rechnungsprüfungsausschuss). In den Regeln des Gremiums ist keine solche Bestimmung eingetragen.',
          exclusion:
            'An Wahlen und geheimen Abstimmungen nehmen zugeschaltete Mitglieder nur mit einem zugelassenen ' +
            'Abstimmungssystem teil (§ 4 Abs. 2 DigiSiVO).',
        },
        '§ 58a GO NRW',
        'Sekundärquelle; verlangt eine von der gpaNRW zugelassene Anwendung',
        ['main-statute'],
      ),
      disturbance: unverified(
        {
          repeatsVote: true,
          sentence:
            'Die Sitzung wird um {time} Uhr wegen einer Störung der Bild-Ton-Übertragung unterbrochen (§ 10 Abs. 1 ' +
            'DigiSiVO).',
        },
        '§ 10 DigiSiVO',
        DIGISIVO,
      ),
      noticePeriod: unverified(
        { days: 7, counting: 'full-calendar-days', from: 'receipt', force: 'must' },
        '§ 47 Abs. 2 GO NRW i. V. m. Geschäftsordnung',
        HOUSE,
        MUNICIPAL,
      ),
      urgentNotice: unverified(
        { latestDayBefore: 2, mustSaySo: true },
        '§ 47 Abs. 2 GO NRW i. V. m. Geschäftsordnung',
        HOUSE,
        MUNICIPAL,
      ),
      urgency: unverified({ kind: 'simple' }, '§ 48 Abs. 1 GO NRW', NOT_READ),
      announcement: unverified(
        { daysBefore: 4, urgentDaysBefore: 2 },
        '§ 48 Abs. 1 GO NRW i. V. m. Hauptsatzung',
        HOUSE,
        MUNICIPAL,
      ),
      residentsQuestions: unverified(null, '§ 48 Abs. 1 GO NRW', NOT_READ, ['rules-of-procedure']),
      healingByAppearance: unverified(true, '§ 47 GO NRW', NOT_READ),
      publicByDefault: unverified(true, '§ 58 Abs. 2 i. V. m. § 48 Abs. 2 GO NRW', NOT_READ),
      minutes: unverified(
        {
          fields: ['day', 'place', 'present', 'absent-with-reason', 'items', 'resolutions', 'vote-results'],
          signatories: ['chair', 'clerk'],
          approval: 'none',
        },
        '§ 52 GO NRW',
        NOT_READ,
      ),
      conflict: unverified(
        {
          leaveRoom: 'non-public-only',
          appliesToElections: false,
          decidedBy: 'body-non-public',
          consequence: 'invalid-if-decisive',
          challengeMonths: 12,
        },
        '§ 31 GO NRW',
        NOT_READ,
      ),
      election: unverified(
        { secret: false, firstRound: 'valid', runOff: 'most', tie: 'lot', unclearRunOff: 'ask' },
        '§ 50 Abs. 2 GO NRW',
        NOT_READ,
      ),
    },
  },
];
