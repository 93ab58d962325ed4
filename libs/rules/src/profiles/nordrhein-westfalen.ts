import type { RuleProfile } from '../profile';
import { unverified, verified } from './rule';

const CHECKED = '2026-11-21';
const NOT_READ = 'Wortlaut nicht eingesehen';
const HOUSE = 'Vorgabe der Software; die Geschäftsordnung kann anderes bestimmen';
const DIGISIVO = 'DigiSiVO vom 27.04.2022 (GV. NRW. S. 712), Wortlaut eingesehen';

/**
 * Rules of Nordrhein-Westfalen for a committee that meets in hybrid form (§ 58a GO NRW, DigiSiVO in force since 13 May
 * 2022).
 */
export const nordrheinWestfalen: readonly RuleProfile[] = [
  {
    key: 'nordrhein-westfalen-committee',
    name: 'Ausschuss (Nordrhein-Westfalen)',
    land: 'Nordrhein-Westfalen',
    bodyKind: 'committee',
    subject: 'Der Ausschuss',
    validFrom: '2022-05-13',
    quorum: unverified(
      {
        numerator: 1,
        denominator: 2,
        of: 'statutory',
        reach: 'more-than',
        counts: 'present',
        whenMostConflicted: null,
        secondConvening: 1,
      },
      '§ 58 Abs. 2 i. V. m. § 49 GO NRW',
      'Sekundärquelle zu § 49 Abs. 1 GO NRW; Wortlaut nicht eingesehen',
    ),
    majority: unverified({ kind: 'simple' }, '§ 50 Abs. 1 GO NRW', NOT_READ),
    abstention: unverified('ignored', '§ 50 Abs. 5 GO NRW', NOT_READ),
    tie: unverified('rejected', '§ 50 Abs. 1 GO NRW', NOT_READ),
    unanimity: unverified('abstentions-ignored', 'Geschäftsordnung', HOUSE),
    ballotChange: unverified(true, 'Geschäftsordnung', HOUSE),
    display: unverified(
      'after-closing',
      '§ 4 Abs. 1 DigiSiVO',
      'Die Stimme muss bei offener Abstimmung erkennbar sein; ob laufend oder nach Schluss, sagt sie nicht',
    ),
    doubt: unverified('until-next-item', 'Geschäftsordnung', HOUSE),
    power: unverified('decides', '§ 57 GO NRW', NOT_READ),
    remote: unverified(
      {
        counts: 'always',
        needsStatute: 'Hauptsatzung',
        needsPublicRoom: false,
        publicRoomNorm: '',
        excluded: [],
        refusal:
          'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (§ 58a GO NRW: nur nach Maßgabe der ' +
          'Hauptsatzung).',
        exclusion: null,
      },
      '§ 58a GO NRW',
      'Sekundärquelle; verlangt eine von der gpaNRW zugelassene Anwendung',
    ),
    disturbance: verified(
      {
        pauses: true,
        repeatsVote: true,
        sentence:
          'Die Sitzung wird um {time} Uhr wegen einer Störung der Bild-Ton-Übertragung unterbrochen (§ 10 Abs. 1 ' +
          'DigiSiVO).',
      },
      '§ 10 DigiSiVO',
      DIGISIVO,
      CHECKED,
    ),
    noticePeriod: unverified(
      { days: 7, counting: 'full-calendar-days', from: 'receipt' },
      '§ 47 Abs. 2 GO NRW i. V. m. Geschäftsordnung',
      HOUSE,
    ),
    urgentNotice: unverified(
      { latestDayBefore: 2, mustSaySo: true },
      '§ 47 Abs. 2 GO NRW i. V. m. Geschäftsordnung',
      HOUSE,
    ),
    urgency: unverified({ kind: 'simple' }, '§ 48 Abs. 1 GO NRW', NOT_READ),
    announcement: unverified({ daysBefore: 4, urgentDaysBefore: 2 }, '§ 48 Abs. 1 GO NRW i. V. m. Hauptsatzung', HOUSE),
    residentsQuestions: unverified(null, '§ 48 Abs. 1 GO NRW', NOT_READ),
    healingByAppearance: unverified(true, '§ 47 GO NRW', NOT_READ),
    publicByDefault: unverified(true, '§ 58 Abs. 2 i. V. m. § 48 Abs. 2 GO NRW', NOT_READ),
    minutes: unverified(
      {
        fields: ['day', 'place', 'present', 'absent-with-reason', 'items', 'resolutions', 'vote-results'],
        signatories: ['chair', 'clerk'],
        approval: 'none',
        ownVoteOnDemand: true,
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
      { secret: false, firstRound: 'valid', runOff: 'valid', tie: 'lot', unclearRunOff: 'ask' },
      '§ 50 Abs. 2 GO NRW',
      NOT_READ,
    ),
  },
];
