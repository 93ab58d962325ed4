import type { LayerRules, RuleLayer } from '../layers/layer';
import { MUNICIPAL, toAsk, unverified, verified } from '../layers/said';
import type { RemoteRule } from '../profile';
import {
  FROM_RECEIPT,
  HALF_OF_SEATS,
  NO_REMOTE,
  PICTURE_AND_SOUND,
  USUAL_CONFLICT,
  USUAL_ELECTION,
  USUAL_QUESTIONS,
  MAYOR_WITHOUT_VOTE,
} from '../usual-values';
import {
  appliedBy,
  boardLayer,
  bodiesOf,
  CHECKED,
  COPY,
  minutesWith,
  NO_CONSENT,
  NOT_READ,
  READ_PUBLICITY,
  onPaper,
  withDaysOfItsOwn,
  wordingAt,
} from './shared';
import { committeeSubstitutes, listedBy, movesUp } from './substitutes';

const LAND = 'Saarland';
const KEY = 'saarland';
const SINCE = '2024-01-01';
const AT_46 = wordingAt('haufe.de (§ 46 KSVG)');
const THIRD = { numerator: 1, denominator: 3, of: 'present', reach: 'more-than' } as const;

export const saarlandBodies = bodiesOf(LAND, KEY, { name: 'Gemeinderat', subject: 'Der Gemeinderat' });

const law: LayerRules = {
  quorum: unverified(
    {
      ...HALF_OF_SEATS,
      counts: 'present',
      whenMostConflicted: { numerator: 0, denominator: 1, least: 3 },
      secondConvening: 1,
      secondShare: { numerator: 1, denominator: 5 },
      secondNoticeDays: 3,
    },
    '§ 44 KSVG',
    COPY,
  ),
  majority: unverified({ kind: 'simple' }, '§ 45 Abs. 1 KSVG', COPY),
  abstention: unverified('ignored', '§ 45 KSVG', COPY),
  tie: unverified('rejected', '§ 45 KSVG', COPY),
  rollCall: unverified({ share: THIRD, faction: false, resolution: true }, '§ 45 Abs. 3 KSVG', COPY),
  secretBallot: unverified(
    { share: THIRD, faction: false, resolution: true, admissible: 'always', precedesRollCall: true },
    '§ 45 Abs. 4 KSVG',
    COPY,
  ),
  ...onPaper('§§ 45, 46 KSVG'),
  specialMajorities: unverified(
    {
      ...USUAL_QUESTIONS,
      'rules-of-procedure': { kind: 'share', numerator: 1, denominator: 2, of: 'statutory' },
      deviation: { kind: 'share', numerator: 1, denominator: 2, of: 'statutory' },
    },
    '§§ 12, 39, 40, 45 KSVG',
    '§ 39 KSVG gelesen (Geschäftsordnung und Abweichung von ihr: Mehrheit der gesetzlichen Zahl); die übrigen nicht',
  ),
  power: unverified('decides', '§ 34 KSVG', NOT_READ),
  noticePeriod: unverified({ days: 3, ...FROM_RECEIPT }, '§ 41 Abs. 3 KSVG', NOT_READ, ['rules-of-procedure']),
  urgentNotice: unverified({ latestDayBefore: 1, mustSaySo: true, foundByBody: false }, '§ 41 Abs. 3 KSVG', NOT_READ),
  urgency: toAsk({ kind: 'share', numerator: 2, denominator: 3, of: 'present' }, '§ 41 Abs. 5 KSVG', NOT_READ),
  lateConsent: toAsk({ of: 'nobody', items: 'all' }, '§ 41 Abs. 5 KSVG', NO_CONSENT),
  announcement: unverified({ daysBefore: 3, urgentDaysBefore: 1 }, '§ 41 Abs. 4 KSVG', NOT_READ, MUNICIPAL),
  residentsQuestions: unverified(null, '§ 20a KSVG', NOT_READ, MUNICIPAL),
  healingByAppearance: toAsk(['appears-and-silent'], '§ 41 Abs. 4 KSVG', NOT_READ),
  publicByDefault: unverified(true, '§ 40 Abs. 1 KSVG', NOT_READ),
  remoteReach: unverified(PICTURE_AND_SOUND, '§ 51a KSVG', NOT_READ, MUNICIPAL),
  exclusion: verified(
    { grounds: ['common-good', 'individual-interest', 'kind-of-matter'], decided: 'closed-unless-plain' },
    '§ 40 KSVG',
    wordingAt('anwalt24.de'),
    READ_PUBLICITY,
  ),
  minutes: withDaysOfItsOwn(unverified(minutesWith(['chair', 'clerk'], 'none'), '§ 47 KSVG', NOT_READ)),
  chairing: unverified({ whenNobody: 'eldest-member' }, '§ 42 KSVG', NOT_READ, MUNICIPAL),
  committeeSeats: unverified(
    { method: 'dhondt', majorityKeepsMajority: false },
    '§ 48 Abs. 2 KSVG',
    `${NOT_READ}; welches Verfahren gilt, ist nachzusehen`,
  ),
  mayorSeat: verified(
    MAYOR_WITHOUT_VOTE,
    '§ 42 Abs. 1 KSVG',
    wordingAt('wolfgangblatt.de (§ 42 KSVG)'),
    READ_PUBLICITY,
  ),
  ...movesUp('KWG'),
  orderMeasures: unverified(
    { excludedBy: 'chair', callsBefore: 3, mostMeetings: 3, moreByBody: true, objection: 'next-meeting' },
    '§ 43 KSVG',
    NOT_READ,
    MUNICIPAL,
  ),
  conflict: unverified(
    {
      ...USUAL_CONFLICT,
      leaveRoom: 'always',
      consequence: 'invalid',
      causes: ['voted', 'deliberated', 'wrongly-excluded'],
      challengeMonths: 12,
    },
    '§ 27 KSVG',
    'Änderungsgesetz vom 8./9. Dezember 2020 zu Abs. 6 gelesen (ein Jahr); die übrigen Absätze nicht',
  ),
  election: verified({ ...USUAL_ELECTION, unclearRunOff: 'lot' }, '§ 46 KSVG', AT_46, CHECKED),
};

const sentences = {
  refusal:
    'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (§§ 48 Abs. 6, 51a KSVG: nur nach Maßgabe ' +
    'der Geschäftsordnung, im Gemeinderat nur in festgestellter Notlage). Das ist nicht festgehalten.',
  exclusion:
    'Wahlen und geheime Abstimmungen sind nicht zulässig, solange Mitglieder mit Stimmrecht zugeschaltet sind ' +
    '(§§ 48 Abs. 6, 51a KSVG).',
};
const inCommittees: RemoteRule = {
  ...NO_REMOTE,
  counts: 'always',
  needsStatute: 'Geschäftsordnung',
  excluded: ['election', 'secret-election', 'secret-vote'],
  scope: 'session',
  ...sentences,
};
const inEmergency: RemoteRule = { ...inCommittees, counts: 'emergency-only', resolution: 'two-thirds' };
const REMOTE = 'Sekundärquelle; Wortlaut nicht eingesehen';

const base = { level: 'land', validFrom: SINCE, validUntil: null } as const;

/** Rules of the Saarland: more than a third can ask for a secret vote, a fifth is enough the second time. */
export const saarland: readonly RuleLayer[] = [
  {
    ...base,
    key: 'saarland-ksvg',
    name: 'Kommunalselbstverwaltungsgesetz (Saarland)',
    bodies: ['council'],
    rules: { ...law, remote: unverified(inEmergency, '§ 51a KSVG', REMOTE, ['rules-of-procedure']) },
  },
  {
    ...base,
    key: 'saarland-committees',
    name: 'Kommunalselbstverwaltungsgesetz (Saarland), Ausschüsse',
    bodies: ['preparatory-committee', 'deciding-committee'],
    rules: {
      ...appliedBy('§ 48 Abs. 5 KSVG', law),
      remote: unverified(inCommittees, '§ 48 Abs. 6 KSVG', REMOTE, ['rules-of-procedure']),
    },
  },
  {
    ...base,
    key: 'saarland-preparatory-committees',
    name: 'Kommunalselbstverwaltungsgesetz (Saarland), vorberatende Ausschüsse',
    bodies: ['preparatory-committee'],
    rules: { power: unverified('recommends', '§ 48 Abs. 1 KSVG', NOT_READ) },
  },
  committeeSubstitutes(KEY, LAND, SINCE, listedBy('§ 48 KSVG'), MAYOR_WITHOUT_VOTE),
  boardLayer(KEY, 'dem Saarland', SINCE),
];
