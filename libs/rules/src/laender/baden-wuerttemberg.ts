import type { LayerRules, RuleLayer } from '../layers/layer';
import { atLeast, toAsk, unverified, verified, MUNICIPAL } from '../layers/said';
import {
  ALL_MEMBERS,
  FROM_RECEIPT,
  HALF_OF_SEATS,
  NO_REMOTE,
  PICTURE_AND_SOUND,
  SECOND_ROUND_ALONE,
  SECRET_BY_RESOLUTION,
  USUAL_CONFLICT,
  USUAL_ELECTION,
  USUAL_EXCLUSION,
  USUAL_QUESTIONS,
  MAYOR_VOTES,
} from '../usual-values';
import {
  appliedBy,
  boardLayer,
  bodiesOf,
  leftToProcedure,
  minutesWith,
  NOT_READ,
  onPaper,
  READ_PUBLICITY,
  SECONDARY,
  wordingAt,
  withDaysOfItsOwn,
} from './shared';
import { committeeSubstitutes, listedBy, movesUp } from './substitutes';

const LAND = 'Baden-Württemberg';
const KEY = 'baden-wuerttemberg';
const SINCE = '2025-09-01';

export const badenWuerttembergBodies = bodiesOf(LAND, KEY, { name: 'Gemeinderat', subject: 'Der Gemeinderat' });

const law: LayerRules = {
  quorum: unverified(
    {
      ...HALF_OF_SEATS,
      of: 'members',
      reach: 'at-least',
      whenMostConflicted: { numerator: 1, denominator: 4, least: 1 },
      secondConvening: 3,
    },
    '§ 37 Abs. 2 und 3 GemO',
    'Auszug aus der Gemeindeordnung im Druck von 2013; mit der heutigen Fassung nicht verglichen',
  ),
  majority: unverified({ kind: 'simple' }, '§ 37 Abs. 6 GemO', SECONDARY),
  specialMajorities: unverified(USUAL_QUESTIONS, '§§ 4, 34, 36, 37 GemO', NOT_READ),
  ...leftToProcedure('§ 36 Abs. 2 GemO i. V. m. Geschäftsordnung'),
  ...onPaper('§ 37 Abs. 6, 7 GemO'),
  secretBallot: unverified(
    SECRET_BY_RESOLUTION,
    '§ 37 Abs. 6 GemO',
    'Sekundärquelle: in der Regel offen, Ausnahmen durch Beschluss; Wortlaut nicht eingesehen',
  ),
  abstention: unverified('ignored', '§ 37 Abs. 6 GemO', SECONDARY),
  tie: unverified('rejected', '§ 37 Abs. 6 GemO', NOT_READ),
  power: unverified('decides', '§ 24 Abs. 1 GemO', NOT_READ),
  remote: unverified(
    {
      ...NO_REMOTE,
      counts: 'always',
      needsStatute: 'Hauptsatzung',
      chairInRoom: true,
      needsConsent: true,
      excluded: ['election', 'first-session'],
      refusal:
        'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (§ 37a GemO: nur nach Maßgabe der ' +
        'Hauptsatzung). In den Regeln des Gremiums ist keine solche Bestimmung eingetragen.',
      exclusion:
        'In der ersten Sitzung und bei Wahlen sind zugeschaltete Mitglieder nicht stimmberechtigt (§ 37a GemO).',
    },
    '§ 37a GemO',
    'Sekundärquelle zur Neufassung vom 22.07.2025 (GBl. 2025 Nr. 71); Wortlaut nicht vollständig eingesehen',
    ['main-statute'],
  ),
  noticePeriod: atLeast(
    unverified(
      { days: 7, ...FROM_RECEIPT, force: 'should' },
      '§ 34 Abs. 1 GemO',
      'Wortlaut nicht eingesehen; „in der Regel mindestens sieben Tage“ ist eine Soll-Vorschrift',
    ),
    'days',
    ['rules-of-procedure'],
  ),
  urgentNotice: unverified({ latestDayBefore: 0, mustSaySo: false, foundByBody: false }, '§ 34 Abs. 2 GemO', NOT_READ),
  urgency: toAsk(
    { kind: 'simple' },
    '§ 34 Abs. 1 GemO',
    'Wortlaut nicht eingesehen; eine öffentliche Tagesordnung darf vermutlich nur in Notfällen erweitert werden',
  ),
  lateConsent: toAsk(
    { of: 'all-members', items: 'non-public' },
    '§ 34 Abs. 1 GemO',
    `${NOT_READ}; ob es nichtöffentlich genügt, dass alle zustimmen, ist nachzusehen`,
  ),
  announcement: unverified({ daysBefore: 3, urgentDaysBefore: 0 }, '§ 34 Abs. 1 GemO', NOT_READ, [
    'main-statute',
    'rules-of-procedure',
  ]),
  residentsQuestions: unverified(null, '§ 33 Abs. 4 GemO', NOT_READ, ['rules-of-procedure']),
  healingByAppearance: unverified(['appears-and-silent'], '§ 34 GemO', NOT_READ),
  publicByDefault: unverified(true, '§ 35 Abs. 1 GemO', NOT_READ),
  circular: unverified(
    { allowed: 'motion-unless-objected', admission: ALL_MEMBERS, matters: 'simple' },
    '§ 37 Abs. 1 Satz 2 GemO',
    'Offenlegung, schriftliches oder elektronisches Verfahren; Wortlaut nicht vollständig eingesehen (VGH ' +
      'Baden-Württemberg: nur Gegenstände einfacher Art)',
  ),
  aloneRemote: unverified({ confirms: true, without: 'absent' }, '§ 37a GemO', NOT_READ, MUNICIPAL),
  remoteReach: unverified(PICTURE_AND_SOUND, '§ 37a GemO', NOT_READ, MUNICIPAL),
  release: verified(
    { by: 'law', when: 'public-again' },
    '§ 35 Abs. 1 Satz 4 GemO',
    wordingAt('dejure.org'),
    READ_PUBLICITY,
  ),
  exclusion: verified(USUAL_EXCLUSION, '§ 35 Abs. 1 GemO', wordingAt('dejure.org'), READ_PUBLICITY),
  minutes: withDaysOfItsOwn(
    unverified(
      minutesWith(['chair', 'clerk', 'member', 'member'], 'none', {
        and: ['motions'],
        ownVote: 'until-signed',
        deadlineDays: 30,
      }),
      '§ 38 GemO',
      NOT_READ,
    ),
  ),
  chairing: unverified({ whenNobody: 'eldest-member' }, '§ 48 Abs. 1 GemO', NOT_READ, MUNICIPAL),
  committeeSeats: unverified(
    { method: 'sainte-lague', majorityKeepsMajority: false },
    '§ 40 Abs. 2 GemO i. V. m. § 25 KomWG',
    `${NOT_READ}; welches Verfahren gilt, ist nachzusehen`,
  ),
  mayorSeat: unverified(MAYOR_VOTES, '§ 25 Abs. 1 GemO', NOT_READ),
  ...movesUp('§ 31 Abs. 2 GemO'),
  orderMeasures: unverified(
    { excludedBy: 'chair', callsBefore: null, mostMeetings: 6, moreByBody: true, objection: 'none' },
    '§ 36 Abs. 3 GemO',
    NOT_READ,
    MUNICIPAL,
  ),
  conflict: unverified(
    {
      ...USUAL_CONFLICT,
      leaveRoom: 'always',
      elections: 'honorary-excepted',
      consequence: 'invalid',
      causes: ['voted', 'deliberated', 'wrongly-excluded'],
      challengeMonths: 12,
    },
    '§ 18 GemO',
    'Absätze 1 und 2 gelesen, die übrigen nicht; ausgenommen sind wohl nur Wahlen in ein Ehrenamt',
  ),
  election: unverified(
    {
      ...USUAL_ELECTION,
      openIf: 'nobody-objects',
      rounds: [
        { among: 'all', base: 'present-entitled', wins: 'majority' },
        { among: 'two', base: 'valid', wins: 'most' },
      ],
      singleCandidate: SECOND_ROUND_ALONE,
    },
    '§ 37 Abs. 7 GemO',
    SECONDARY,
  ),
};

const base = { level: 'land', validFrom: SINCE, validUntil: null } as const;

/** Rules of Baden-Württemberg; hybrid meetings are regular since 1 September 2025 (§ 37a GemO). */
export const badenWuerttemberg: readonly RuleLayer[] = [
  {
    ...base,
    key: 'baden-wuerttemberg-gemo',
    name: 'Gemeindeordnung für Baden-Württemberg',
    bodies: ['council'],
    rules: law,
  },
  {
    ...base,
    key: 'baden-wuerttemberg-deciding-committees',
    name: 'Gemeindeordnung für Baden-Württemberg, beschließende Ausschüsse',
    bodies: ['deciding-committee'],
    rules: appliedBy('§ 39 Abs. 5 GemO', law),
  },
  {
    ...base,
    key: 'baden-wuerttemberg-committees',
    name: 'Gemeindeordnung für Baden-Württemberg, beratende Ausschüsse',
    bodies: ['preparatory-committee'],
    rules: {
      ...appliedBy('§ 41 Abs. 3 GemO', law),
      power: unverified('recommends', '§ 41 Abs. 1 GemO', NOT_READ),
      publicByDefault: unverified(false, '§ 41 Abs. 3 i. V. m. § 39 Abs. 5 GemO', NOT_READ, ['rules-of-procedure']),
    },
  },
  committeeSubstitutes(KEY, LAND, SINCE, listedBy('§ 40 Abs. 1 GemO'), MAYOR_VOTES),
  boardLayer(KEY, LAND, SINCE),
];
