import type { LayerRules, RuleLayer } from '../layers/layer';
import { MUNICIPAL, toAsk, unverified, verified } from '../layers/said';
import {
  ALL_MEMBERS,
  FROM_RECEIPT,
  HALF_OF_SEATS,
  NO_REMOTE,
  PICTURE_AND_SOUND,
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
  CHECKED,
  COPY,
  leftToProcedure,
  minutesWith,
  withDaysOfItsOwn,
  NO_CONSENT,
  NOT_READ,
  READ_PUBLICITY,
  onPaper,
  wordingAt,
} from './shared';
import { committeeSubstitutes, listedBy, movesUp } from './substitutes';

const LAND = 'Rheinland-Pfalz';
const KEY = 'rheinland-pfalz';
const SINCE = '2024-01-01';
const AT_34 = wordingAt('anwalt24.de (§ 34 GemO)');

export const rheinlandPfalzBodies = bodiesOf(LAND, KEY, { name: 'Gemeinderat', subject: 'Der Gemeinderat' });

const law: LayerRules = {
  quorum: unverified(
    {
      ...HALF_OF_SEATS,
      counts: 'present',
      whenMostConflicted: { numerator: 1, denominator: 3, least: 1 },
      reliefFrom: 'any-excluded',
      mayorDecides: true,
      secondConvening: 3,
    },
    '§ 39 GemO',
    `${COPY}; Verwaltungsvorschrift zu § 39 gelesen (auch bei bloß mitursächlichem Ausschluss)`,
  ),
  majority: unverified({ kind: 'simple' }, '§ 40 Abs. 1 GemO', COPY),
  abstention: unverified('ignored', '§ 40 Abs. 1 GemO', COPY),
  tie: unverified('rejected', '§ 40 Abs. 1 GemO', COPY),
  secretBallot: unverified(
    {
      ...SECRET_BY_RESOLUTION,
      resolution: false,
      share: { numerator: 2, denominator: 3, of: 'statutory', reach: 'at-least' },
    },
    '§ 40 Abs. 1 GemO',
    COPY,
    ['rules-of-procedure'],
  ),
  ...leftToProcedure('§ 37 GemO i. V. m. Geschäftsordnung'),
  ...onPaper('§ 40 GemO'),
  specialMajorities: unverified(
    { ...USUAL_QUESTIONS, recall: { kind: 'share', numerator: 2, denominator: 3, of: 'statutory' } },
    '§§ 25, 35, 37, 55 GemO',
    NOT_READ,
  ),
  power: unverified('decides', '§ 32 Abs. 1 GemO', NOT_READ),
  noticePeriod: verified({ days: 4, ...FROM_RECEIPT, from: 'dispatch' }, '§ 34 Abs. 3 Satz 1 GemO', AT_34, CHECKED),
  urgentNotice: verified(
    { latestDayBefore: 0, mustSaySo: true, foundByBody: true },
    '§ 34 Abs. 3 Satz 2 GemO',
    AT_34,
    CHECKED,
  ),
  urgency: unverified(
    { kind: 'share', numerator: 2, denominator: 3, of: 'present' },
    '§ 34 Abs. 7 GemO',
    'Verwaltungsvorschrift zu § 40; Wortlaut des Absatzes nicht eingesehen',
  ),
  lateConsent: toAsk({ of: 'nobody', items: 'all' }, '§ 34 Abs. 7 GemO', NO_CONSENT),
  announcement: unverified({ daysBefore: 4, urgentDaysBefore: 0 }, '§ 34 Abs. 6 GemO', NOT_READ, MUNICIPAL),
  residentsQuestions: unverified(null, '§ 16a GemO', NOT_READ, MUNICIPAL),
  healingByAppearance: verified(['appears', 'waives'], '§ 34 Abs. 4 GemO', AT_34, CHECKED),
  publicByDefault: unverified(true, '§ 35 Abs. 1 GemO', NOT_READ),
  circular: unverified(
    { allowed: 'emergency-unless-objected', admission: ALL_MEMBERS, matters: 'all' },
    '§ 35 Abs. 3 GemO',
    'Nur bei Naturkatastrophen oder anderen außergewöhnlichen Notsituationen, mit Zustimmung der Aufsichtsbehörde ' +
      'festgestellt, und nur, wenn kein Ratsmitglied dem Verfahren widerspricht (gelesen in der Fassung vom ' +
      '3. Juni 2020, GVBl. S. 244; die heutige ist zu vergleichen)',
  ),
  remoteReach: unverified(PICTURE_AND_SOUND, '§ 35a GemO', NOT_READ, MUNICIPAL),
  release: verified(
    { by: 'law', when: 'public-again' },
    '§ 35 Abs. 1 Satz 3 GemO',
    wordingAt('kommunalbrevier.de'),
    READ_PUBLICITY,
  ),
  exclusion: verified(USUAL_EXCLUSION, '§ 35 Abs. 1 GemO', wordingAt('kommunalbrevier.de'), READ_PUBLICITY),
  minutes: withDaysOfItsOwn(
    unverified(minutesWith(['chair', 'clerk'], 'none', { ownVote: 'until-signed' }), '§ 41 GemO', NOT_READ),
  ),
  chairing: unverified({ whenNobody: 'eldest-member' }, '§ 36 Abs. 3 GemO', NOT_READ, MUNICIPAL),
  committeeSeats: unverified(
    { method: 'sainte-lague', majorityKeepsMajority: false },
    '§ 45 GemO i. V. m. § 41 KWG',
    `${NOT_READ}; welches Verfahren gilt, ist nachzusehen`,
  ),
  mayorSeat: unverified(
    { vote: 'with-exceptions', exceptFor: ['election'], counted: true },
    '§ 36 Abs. 3 GemO',
    `${NOT_READ}; auch die übrigen Ausnahmen sind nachzusehen`,
  ),
  ...movesUp('§ 45 KWG'),
  orderMeasures: unverified(
    { excludedBy: 'chair', callsBefore: 3, mostMeetings: 3, moreByBody: true, objection: 'next-meeting' },
    '§ 38 GemO',
    NOT_READ,
    MUNICIPAL,
  ),
  conflict: unverified(
    { ...USUAL_CONFLICT, leaveRoom: 'always', consequence: 'invalid', causes: ['voted', 'deliberated'] },
    '§ 22 GemO',
    NOT_READ,
  ),
  election: unverified(
    {
      ...USUAL_ELECTION,
      openIf: 'resolution',
      rounds: [
        { among: 'all', base: 'valid', wins: 'majority' },
        { among: 'all', base: 'valid', wins: 'majority' },
        { among: 'two', base: 'valid', wins: 'majority' },
      ],
      unclearRunOff: 'lot',
      nominatedOnly: true,
      lotBy: 'chair',
    },
    '§ 40 Abs. 2 bis 5 GemO',
    `${COPY}; Beigeordnete werden immer geheim gewählt`,
  ),
  remote: unverified(
    {
      ...NO_REMOTE,
      counts: 'always',
      needsStatute: 'Geschäftsordnung',
      chairInRoom: true,
      needsConsent: true,
      excluded: ['first-session', 'statute', 'budget', 'election', 'secret-election', 'secret-vote'],
      refusal:
        'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (§ 35a GemO: nur nach Maßgabe der ' +
        'Geschäftsordnung und mit Zustimmung des Mitglieds). Eine solche Bestimmung ist nicht eingetragen.',
      exclusion:
        'In der ersten Sitzung, bei Satzungen, geheimen Abstimmungen und Wahlen sind zugeschaltete Mitglieder nicht ' +
        'stimmberechtigt (§ 35a GemO).',
    },
    '§ 35a GemO',
    'Sekundärquelle; Wortlaut nicht eingesehen',
    ['rules-of-procedure'],
  ),
};

const base = { level: 'land', validFrom: SINCE, validUntil: null } as const;

/** Rules of Rheinland-Pfalz: the period runs from the invitation, appearing heals, elections know three rounds. */
export const rheinlandPfalz: readonly RuleLayer[] = [
  { ...base, key: 'rheinland-pfalz-gemo', name: 'Gemeindeordnung Rheinland-Pfalz', bodies: ['council'], rules: law },
  {
    ...base,
    key: 'rheinland-pfalz-committees',
    name: 'Gemeindeordnung Rheinland-Pfalz, Ausschüsse',
    bodies: ['preparatory-committee', 'deciding-committee'],
    rules: appliedBy('§ 46 Abs. 4 GemO', law),
  },
  {
    ...base,
    key: 'rheinland-pfalz-preparatory-committees',
    name: 'Gemeindeordnung Rheinland-Pfalz, vorberatende Ausschüsse',
    bodies: ['preparatory-committee'],
    rules: {
      power: unverified('recommends', '§ 44 Abs. 1 GemO', NOT_READ),
      publicByDefault: unverified(false, '§ 46 Abs. 4 GemO', NOT_READ, ['rules-of-procedure']),
    },
  },
  committeeSubstitutes(KEY, LAND, SINCE, listedBy('§ 45 GemO'), MAYOR_VOTES),
  boardLayer(KEY, LAND, SINCE),
];
