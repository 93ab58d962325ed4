import type { LayerRules, RuleLayer } from '../layers/layer';
import { MUNICIPAL, toAsk, unverified, verified } from '../layers/said';
import type { RemoteRule } from '../profile';
import {
  ANY_NUMBER,
  FROM_RECEIPT,
  HALF_OF_SEATS,
  NO_RECORDING,
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
  HOUSE,
  leftToProcedure,
  minutesWith,
  NO_CONSENT,
  NOT_READ,
  SECONDARY,
  onPaper,
  wordingAt,
} from './shared';
import { committeeSubstitutes, listedBy, movesUp } from './substitutes';

const LAND = 'Niedersachsen';
const KEY = 'niedersachsen';
const SINCE = '2024-01-01';
const AT_65 = wordingAt(
  'justiz-nrw.wolterskluwer-online.de (§ 65 NKomVG, Fassung ab 01.11.2011; zur Zahl § 45 Abs. 2)',
);
const AT_67 = wordingAt('juralib.de (§ 67 NKomVG)');

export const niedersachsenBodies = bodiesOf(LAND, KEY, { name: 'Rat', subject: 'Der Rat' });

const law: LayerRules = {
  quorum: verified(
    {
      ...HALF_OF_SEATS,
      counts: 'present',
      mode: 'on-challenge',
      whenMostConflicted: ANY_NUMBER,
      reliefNeedsApproval: true,
      secondConvening: 1,
    },
    '§ 65 NKomVG',
    AT_65,
    CHECKED,
  ),
  majority: unverified({ kind: 'simple' }, '§ 66 Abs. 1 NKomVG', COPY),
  abstention: unverified('ignored', '§ 66 Abs. 1 NKomVG', COPY),
  tie: unverified('rejected', '§ 66 Abs. 1 NKomVG', COPY),
  unanimity: unverified(
    'silence-breaks',
    'NKomVG',
    'OVG Niedersachsen, 11.10.2023, 10 LC 117/22 (zu § 71 Abs. 10): Enthaltungen hindern Einstimmigkeit nicht',
    ['rules-of-procedure'],
  ),
  secretBallot: unverified({ ...SECRET_BY_RESOLUTION, resolution: false }, '§ 66 Abs. 2 NKomVG', COPY, [
    'rules-of-procedure',
  ]),
  ...leftToProcedure('§ 69 NKomVG i. V. m. Geschäftsordnung'),
  ...onPaper('§§ 66, 67 NKomVG'),
  specialMajorities: unverified(
    {
      ...USUAL_QUESTIONS,
      recall: { kind: 'share', numerator: 3, denominator: 4, of: 'statutory' },
      minority: { kind: 'share', numerator: 1, denominator: 3, of: 'statutory', minority: true },
    },
    '§§ 12, 45 Abs. 2, 59, 64, 69, 109 NKomVG',
    'Nur § 45 Abs. 2 gelesen: Mehrheiten und Minderheiten bemessen sich nach der gesetzlichen Zahl der Mitglieder',
  ),
  power: unverified('decides', '§ 58 NKomVG', NOT_READ),
  noticePeriod: toAsk(
    { days: 7, ...FROM_RECEIPT, setBy: 'rules-of-procedure' },
    '§ 59 Abs. 1 NKomVG i. V. m. Geschäftsordnung',
    HOUSE,
    MUNICIPAL,
  ),
  urgentNotice: toAsk(
    { latestDayBefore: 2, mustSaySo: true, foundByBody: false },
    '§ 59 Abs. 1 NKomVG i. V. m. Geschäftsordnung',
    HOUSE,
    MUNICIPAL,
  ),
  urgency: unverified(
    { kind: 'share', numerator: 2, denominator: 3, of: 'statutory' },
    '§ 59 Abs. 3 NKomVG',
    'Sekundärquelle; Wortlaut nicht eingesehen',
  ),
  lateConsent: toAsk({ of: 'nobody', items: 'all' }, '§ 59 Abs. 3 NKomVG', NO_CONSENT),
  announcement: unverified({ daysBefore: 4, urgentDaysBefore: 2 }, '§ 59 Abs. 5 NKomVG', HOUSE, MUNICIPAL),
  residentsQuestions: unverified(null, '§ 62 NKomVG', NOT_READ, MUNICIPAL),
  healingByAppearance: unverified(
    ['appears-and-silent'],
    '§ 65 Abs. 1 Satz 1 NKomVG',
    '§ 65 gelesen: Es heilt nur, wenn alle Mitglieder anwesend sind und keines rügt',
  ),
  publicByDefault: unverified(true, '§ 64 Abs. 1 NKomVG', NOT_READ),
  recording: unverified(NO_RECORDING, '§ 64 Abs. 2 NKomVG i. V. m. Hauptsatzung', NOT_READ, MUNICIPAL),
  aloneRemote: unverified({ confirms: true, without: 'absent' }, '§ 64 NKomVG', NOT_READ, MUNICIPAL),
  remoteReach: unverified(PICTURE_AND_SOUND, '§ 64 Abs. 3 bis 9 NKomVG', NOT_READ, MUNICIPAL),
  exclusion: unverified({ ...USUAL_EXCLUSION, decided: 'closed-unless-plain' }, '§ 64 NKomVG', SECONDARY, MUNICIPAL),
  minutes: unverified(
    minutesWith(['chair', 'clerk'], 'next-meeting', { ownVote: 'until-signed' }),
    '§ 68 NKomVG i. V. m. Geschäftsordnung',
    HOUSE,
    ['rules-of-procedure'],
  ),
  chairing: unverified({ whenNobody: 'elected' }, '§ 61 NKomVG i. V. m. Geschäftsordnung', NOT_READ, MUNICIPAL),
  committeeSeats: unverified(
    { method: 'dhondt', majorityKeepsMajority: true },
    '§ 71 Abs. 2 und 3 NKomVG',
    `${NOT_READ}; welches Verfahren gilt, ist nachzusehen`,
  ),
  mayorSeat: unverified(MAYOR_VOTES, '§ 45 Abs. 1 NKomVG', NOT_READ),
  ...movesUp('§ 44 NKWG'),
  orderMeasures: unverified(
    { excludedBy: 'chair', callsBefore: null, mostMeetings: 1, moreByBody: true, objection: 'next-meeting' },
    '§ 63 NKomVG',
    NOT_READ,
    MUNICIPAL,
  ),
  conflict: unverified(
    { ...USUAL_CONFLICT, leaveRoom: 'always', causes: ['voted'], challengeMonths: 12 },
    '§ 41 NKomVG',
    'Sekundärquelle; Wortlaut nicht eingesehen',
  ),
  election: verified(
    {
      ...USUAL_ELECTION,
      secret: false,
      openIf: 'single-and-nobody-objects',
      secretOnDemand: true,
      rounds: [
        { among: 'all', base: 'statutory', wins: 'majority' },
        { among: 'all', base: 'valid', wins: 'most' },
      ],
      lotBy: 'chair',
    },
    '§ 67 NKomVG',
    AT_67,
    CHECKED,
  ),
};

const connected: RemoteRule = {
  ...NO_REMOTE,
  counts: 'always',
  needsStatute: 'Hauptsatzung',
  chairInRoom: true,
  excluded: ['secret-election', 'secret-vote'],
  scope: 'session',
  refusal:
    'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (§ 64 Abs. 3 NKomVG: nur nach Maßgabe der ' +
    'Hauptsatzung). Eine solche Bestimmung ist nicht eingetragen.',
  exclusion:
    'Geheime Wahlen, geheime Abstimmungen und geheimhaltungsbedürftige Angelegenheiten sind in der ganzen Sitzung ' +
    'nicht zulässig, solange Mitglieder mit Stimmrecht zugeschaltet sind (§ 64 NKomVG).',
};
const remoteOf = (source: string): LayerRules => ({
  remote: unverified(connected, '§ 64 Abs. 3 bis 9 NKomVG', source, ['main-statute']),
});

const base = { level: 'land', validFrom: SINCE, validUntil: null } as const;
const EVERY_BODY = ['council', 'preparatory-committee', 'deciding-committee'] as const;

/** Rules of Niedersachsen: the first round asks for a majority of all members, the second for the most votes. */
export const niedersachsen: readonly RuleLayer[] = [
  {
    ...base,
    key: 'niedersachsen-nkomvg',
    name: 'Niedersächsisches Kommunalverfassungsgesetz',
    bodies: ['council'],
    rules: law,
  },
  {
    ...base,
    key: 'niedersachsen-committees',
    name: 'Niedersächsisches Kommunalverfassungsgesetz, Ausschüsse',
    bodies: ['preparatory-committee', 'deciding-committee'],
    rules: appliedBy('§ 72 NKomVG', law),
  },
  {
    ...base,
    key: 'niedersachsen-preparatory-committees',
    name: 'Niedersächsisches Kommunalverfassungsgesetz, vorberatende Ausschüsse',
    bodies: ['preparatory-committee'],
    rules: { power: unverified('recommends', '§ 71 NKomVG', NOT_READ) },
  },
  {
    ...base,
    key: 'niedersachsen-remote-before-2026',
    name: 'Niedersächsisches Kommunalverfassungsgesetz, § 64 bis 31.10.2026',
    bodies: EVERY_BODY,
    validUntil: '2026-10-31',
    rules: remoteOf('Sekundärquelle; bis 31.10.2026 musste die oder der Vorsitzende im Raum sein'),
  },
  {
    ...base,
    key: 'niedersachsen-remote-2026',
    name: 'Niedersächsisches Kommunalverfassungsgesetz, § 64 ab 01.11.2026',
    bodies: EVERY_BODY,
    validFrom: '2026-11-01',
    rules: remoteOf('Sekundärquelle; seit 01.11.2026 muss im Raum sein, wer die Sitzung leitet'),
  },
  committeeSubstitutes(KEY, LAND, SINCE, listedBy('§ 71 NKomVG'), MAYOR_VOTES),
  boardLayer(KEY, LAND, SINCE),
];
